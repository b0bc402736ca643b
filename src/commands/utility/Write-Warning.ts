/** Write-Warning: a warning message, subject to $WarningPreference. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Warning',
  typeName: 'Microsoft.PowerShell.Commands.WriteWarningCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes a warning message.',
  description: 'Whether it is shown depends on $WarningPreference and the common parameters.',
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
  process: (cmd) => cmd.writeWarning(cmd.params.Message),
  examples: [{ code: "Write-Warning 'look' 3>&1", output: 'look\n' }],
});
