/** Enums of the commands' parameters. */
import { enumType } from '../../types/dotnet/enums/enumType.ts';

export const COMMAND_ENUMS = [
  enumType('Newtonsoft.Json.StringEscapeHandling', 'Default=0 EscapeNonAscii=1 EscapeHtml=2'),
  enumType('Microsoft.PowerShell.Commands.JsonDateKind', 'Default=0 Local=1 Utc=2 Offset=3 String=4'),
  enumType('Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind', 'Never=0 Always=1 AsNeeded=2'),
  enumType('Microsoft.PowerShell.Commands.DisplayHintType', 'Date=0 Time=1 DateTime=2'),
  enumType('Microsoft.PowerShell.Commands.Language', 'CSharp=0'),
  enumType('Microsoft.PowerShell.Commands.OutputAssemblyType', 'Library=0 ConsoleApplication=1 WindowsApplication=2'),
  enumType('Microsoft.PowerShell.Commands.ExportAliasFormat', 'Csv=0 Script=1'),
  enumType('Microsoft.PowerShell.Commands.WebSslProtocol', 'Default=0 Tls=3072 Tls11=3072 Tls12=3072 Tls13=12288', {
    flags: true,
  }),
  enumType('Microsoft.PowerShell.Commands.TestPathType', 'Any=0 Container=1 Leaf=2'),
];
