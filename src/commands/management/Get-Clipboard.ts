/** Get-Clipboard: the clipboard's text, through the program the system has for it. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { readClipboard } from './clipboard.ts';

export default defineCmdlet({
  name: 'Get-Clipboard',
  typeName: 'Microsoft.PowerShell.Commands.GetClipboardCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gcb'],
  synopsis: 'Gets the text of the clipboard.',
  outputTypes: ['System.String'],
  parameters: {
    Raw: { type: 'switch', description: 'One string instead of lines.' },
    Delimiter: { type: 'string[]', description: 'Ends a line.' },
  },
  begin: (cmd) => {
    const text = readClipboard(cmd);
    if (cmd.params.Raw) return cmd.writeObject(text);
    const delimiters = (cmd.params.Delimiter as string[] | undefined) ?? ['\r\n', '\n'];
    const pattern = new RegExp(delimiters.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
    for (const line of text.split(pattern)) cmd.writeObject(line);
  },
});
