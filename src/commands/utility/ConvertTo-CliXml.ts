/** ConvertTo-CliXml: the CLIXML text of objects, all of them in one document. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { ClixmlSerializer } from '../clixml/ClixmlSerializer.ts';

export default defineCmdlet<{ values: unknown[] }>({
  name: 'ConvertTo-CliXml',
  typeName: 'Microsoft.PowerShell.Commands.ConvertToClixmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  outputTypes: ['System.String'],
  synopsis: 'Converts objects to CLIXML text.',
  parameters: {
    InputObject: { type: 'psobject', mandatory: true, position: 0, pipeline: true, description: 'The objects.' },
    Depth: {
      type: 'int',
      validate: { range: [1, 2147483647] },
      description: 'How many levels of objects; 2 by default.',
    },
  },
  createState: () => ({ values: [] }),
  process: (cmd) => {
    cmd.state.values.push(cmd.params.InputObject);
  },
  end: (cmd) => cmd.writeObject(ClixmlSerializer.serialize(cmd.state.values, cmd.params.Depth ?? 2, cmd.context)),
  examples: [{ code: '(ConvertTo-CliXml 5 | ConvertFrom-CliXml) + 1', output: '6\n' }],
});
