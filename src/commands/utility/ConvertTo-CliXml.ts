/** ConvertTo-CliXml: objects as one CLIXML text, as Export-Clixml writes it to a file. */
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
    cmd.state.values.push(cmd.params.InputObject ?? null);
  },
  end: (cmd) => {
    const { params, state, context } = cmd;
    const text = ClixmlSerializer.serialize(state.values, params.Depth ?? 2, context);
    cmd.writeObject(state.values.length > 0 ? text : text.replace(/>\n<\/Objs>$/, ' />'));
  },
  examples: [{ code: '@{ a = 1 } | ConvertTo-CliXml | ConvertFrom-CliXml | ForEach-Object a', output: '1\n' }],
});
