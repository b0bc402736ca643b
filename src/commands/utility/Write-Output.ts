/** Write-Output: gives its arguments to the pipeline; collections are unrolled unless -NoEnumerate. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Output',
  typeName: 'Microsoft.PowerShell.Commands.WriteOutputCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['echo', 'write'],
  synopsis: 'Writes objects to the pipeline.',
  description: 'Several arguments are written one after the other.',
  parameters: {
    InputObject: {
      type: 'psobject',
      mandatory: true,
      position: 0,
      pipeline: true,
      remaining: true,
      allowNull: true,
      allowEmptyCollection: true,
      description: 'The objects.',
    },
    NoEnumerate: { type: 'switch', description: 'Writes a collection as one object.' },
  },
  process: (cmd) => cmd.writeObject(cmd.params.InputObject ?? null, cmd.params.NoEnumerate !== true),
  examples: [{ code: 'Write-Output 1 2 3', output: '1\n2\n3\n' }],
});
