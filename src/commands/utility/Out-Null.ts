/** Out-Null: takes everything and shows nothing. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Out-Null',
  typeName: 'Microsoft.PowerShell.Commands.OutNullCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Discards its input.',
  parameters: { InputObject: { type: 'psobject', pipeline: true, description: 'The objects to discard.' } },
  process: () => {},
  examples: [{ code: "'gone' | Out-Null; 'kept'", output: 'kept\n' }],
});
