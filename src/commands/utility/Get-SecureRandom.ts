/** Get-SecureRandom: as Get-Random, always from the system's randomness. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { RANDOM_BEHAVIOUR, RANDOM_PARAMETERS } from './random/getRandom.ts';
import { secureGenerator } from './random/RandomGenerator.ts';

export default defineCmdlet({
  name: 'Get-SecureRandom',
  typeName: 'Microsoft.PowerShell.Commands.GetSecureRandomCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets random numbers or objects that cannot be foretold.',
  outputTypes: ['System.Int32', 'System.Int64', 'System.Double'],
  parameters: RANDOM_PARAMETERS,
  createState: (cmd) => ({ generator: secureGenerator(cmd.context), chosen: [], seen: 0 }),
  ...RANDOM_BEHAVIOUR,
  examples: [{ code: '(Get-SecureRandom -Minimum 5 -Maximum 6)', output: '5\n' }],
});
