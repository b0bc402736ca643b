/** Enums of the JSON commands' parameters. */
import { enumType } from '../../types/dotnet/enums/enumType.ts';

export const JSON_ENUMS = [
  enumType('Newtonsoft.Json.StringEscapeHandling', 'Default=0 EscapeNonAscii=1 EscapeHtml=2'),
  enumType('Microsoft.PowerShell.Commands.JsonDateKind', 'Default=0 Local=1 Utc=2 Offset=3 String=4'),
];
