/** Set-Clipboard: puts text on the clipboard, through the program the system has for it. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';

export default defineCmdlet<{ lines: string[] }>({
  name: 'Set-Clipboard',
  typeName: 'Microsoft.PowerShell.Commands.SetClipboardCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['scb'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Puts text on the clipboard.',
  outputTypes: ['System.String'],
  parameters: {
    Value: {
      type: 'string[]',
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      allowNull: true,
      allowEmptyCollection: true,
      allowEmptyString: true,
      description: 'The text.',
    },
    Append: { type: 'switch', description: 'After what is there.' },
    PassThru: { type: 'switch', description: 'Writes the text too.' },
    AsOSC52: { type: 'switch', aliases: ['ToLocalhost'], description: "Through the terminal's own sequence." },
  },
  createState: () => ({ lines: [] }),
  process: (cmd) => {
    const lines = (cmd.params.Value as string[] | null) ?? [];
    cmd.state.lines.push(...lines);
    if (cmd.params.PassThru) cmd.writeObject(lines, true);
  },
  end: (cmd) => {
    const text = cmd.state.lines.join('\n');
    if (!cmd.shouldProcess(text, 'Set-Clipboard')) return;
    if (cmd.params.AsOSC52) {
      cmd.context.host.ui.write(`\u001b]52;;${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}\u001b\\`);
      return;
    }
    writeClipboard(cmd, cmd.params.Append ? `${readClipboard(cmd)}\n${text}` : text);
  },
});
