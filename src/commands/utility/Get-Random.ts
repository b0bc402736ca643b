/** Get-Random: random numbers, or random objects of a list. -SetSeed makes the sequence repeatable. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { RANDOM_BEHAVIOUR, RANDOM_PARAMETERS } from './random/getRandom.ts';
import { sessionGenerator } from './random/RandomGenerator.ts';

export default defineCmdlet({
  name: 'Get-Random',
  typeName: 'Microsoft.PowerShell.Commands.GetRandomCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets random numbers or random objects.',
  parameters: {
    SetSeed: { type: 'int', validate: { notNull: true }, description: 'Starts the sequence of this number.' },
    ...RANDOM_PARAMETERS,
  },
  createState: (cmd) => ({ generator: sessionGenerator(cmd.context, cmd.params.SetSeed), chosen: [], seen: 0 }),
  ...RANDOM_BEHAVIOUR,
  examples: [
    { code: '(Get-Random -Maximum 10) -lt 10', output: 'True\n' },
    { code: '(1..5 | Get-Random -Shuffle | Measure-Object).Count', output: '5\n' },
  ],
});
