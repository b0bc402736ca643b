/** Write-Verbose: a verbose message, subject to $VerbosePreference. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Verbose',
  typeName: 'Microsoft.PowerShell.Commands.WriteVerboseCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes a verbose message.',
  description: 'Whether it is shown depends on $VerbosePreference and the common parameters.',
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
  process: (cmd) => cmd.writeVerbose(cmd.params.Message),
  examples: [{ code: "Write-Verbose 'look' -Verbose 4>&1", output: 'look\n' }],
});
