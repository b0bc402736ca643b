/** Write-Information: an information record with any object and tags, shown only as $InformationPreference says. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Information',
  typeName: 'Microsoft.PowerShell.Commands.WriteInformationCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes an information record.',
  parameters: {
    MessageData: {
      type: 'object',
      aliases: ['Msg', 'Message'],
      mandatory: true,
      position: 0,
      pipeline: true,
      allowNull: true,
      description: 'The object to tell.',
    },
    Tags: { type: 'string[]', position: 1, description: 'Words to tell records apart by.' },
  },
  process: (cmd) =>
    cmd.writeInformation(cmd.params.MessageData ?? null, (cmd.params.Tags as string[] | undefined) ?? []),
  examples: [{ code: "Write-Information 'note' -Tags audit 6>&1 | ForEach-Object Tags", output: 'audit\n' }],
});
