/**
 * Write-Host: shows text without it being output of the command.
 * Rule that surprises: it is an information record tagged PSHOST, shown whatever $InformationPreference says.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { HostInformationMessage } from '../../engine/records.ts';
import { XmlNode } from '../../types/dotnet/xml/XmlNode.ts';
import { enumerableOf, isDictionary, netToString, PSObject, unwrap } from '../../types/index.ts';

export default defineCmdlet({
  name: 'Write-Host',
  typeName: 'Microsoft.PowerShell.Commands.WriteHostCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows text on the console.',
  description: 'Several arguments are separated by a blank, or by what -Separator says.',
  parameters: {
    Object: {
      type: 'object',
      aliases: ['Msg', 'Message'],
      position: 0,
      pipeline: true,
      remaining: true,
      description: 'What to show.',
    },
    NoNewline: { type: 'switch', description: 'Does not end the line.' },
    Separator: { type: 'object', description: 'Stands between the elements of a collection.' },
    ForegroundColor: { type: 'System.ConsoleColor', description: 'Colour of the text.' },
    BackgroundColor: { type: 'System.ConsoleColor', description: 'Colour behind the text.' },
  },
  process: (cmd) => {
    const { params } = cmd;
    const message = new HostInformationMessage(
      shownText(cmd, params.Object),
      params.NoNewline === true,
      params.ForegroundColor ?? null,
      params.BackgroundColor ?? null,
    );
    cmd.writeInformation(message, ['PSHOST']);
  },
  examples: [{ code: "Write-Host 'a', 'b' -Separator ', ' 6>&1", output: 'a, b\n' }],
});

/** Collections are unrolled at every level, dictionaries to their entries. */
function shownText(cmd: Cmdlet, value: unknown): string {
  if (value instanceof PSObject && value.tokenText !== null) return value.tokenText;
  const base = unwrap(value);
  if (base == null) return '';
  if (typeof base === 'string') return base;
  if (base instanceof XmlNode) return base.name;
  const items = isDictionary(base) ? enumerableOf(base.getEnumerator()) : enumerableOf(base);
  if (items === null) return netToString(value, cmd.context);
  const separator = cmd.params.Separator === undefined ? ' ' : netToString(cmd.params.Separator, cmd.context);
  return Array.from(items, (item) => shownText(cmd, item)).join(separator);
}
