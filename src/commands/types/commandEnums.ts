/** Enums of the commands' parameters. */
import { enumType } from '../../types/dotnet/enums/enumType.ts';

export const COMMAND_ENUMS = [
  enumType('Newtonsoft.Json.StringEscapeHandling', 'Default=0 EscapeNonAscii=1 EscapeHtml=2'),
  enumType('Microsoft.PowerShell.Commands.JsonDateKind', 'Default=0 Local=1 Utc=2 Offset=3 String=4'),
  enumType('Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind', 'Never=0 Always=1 AsNeeded=2'),
  enumType('Microsoft.PowerShell.Commands.DisplayHintType', 'Date=0 Time=1 DateTime=2'),
  enumType('Microsoft.PowerShell.Commands.TestPathType', 'Any=0 Container=1 Leaf=2'),
];
