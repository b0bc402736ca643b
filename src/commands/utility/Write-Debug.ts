/** Write-Debug: a debug message, subject to $DebugPreference. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Debug',
  typeName: 'Microsoft.PowerShell.Commands.WriteDebugCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes a debug message.',
  description: 'Whether it is shown depends on $DebugPreference and the common parameters.',
  parameters: {
    Message: {
      type: 'string',
      aliases: ['Msg'],
      mandatory: true,
      position: 0,
      pipeline: true,
      allowEmptyString: true,
      description: 'The text.',
    },
  },
  process: (cmd) => cmd.writeDebug(cmd.params.Message),
  examples: [{ code: "Write-Debug 'look' -Debug 5>&1", output: 'look\n' }],
});
