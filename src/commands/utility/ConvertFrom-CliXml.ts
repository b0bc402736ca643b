/** ConvertFrom-CliXml: objects from a CLIXML text, as Import-Clixml reads them from a file. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { ClixmlDeserializer } from '../clixml/ClixmlDeserializer.ts';

export default defineCmdlet({
  name: 'ConvertFrom-CliXml',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromClixmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes objects of CLIXML text.',
  parameters: {
    InputObject: { type: 'string', mandatory: true, position: 0, pipeline: true, description: 'The text.' },
  },
  createState: () => ({ lines: [] as string[] }),
  process: (cmd) => {
    cmd.state.lines.push(cmd.params.InputObject as string);
  },
  end: (cmd) => {
    const { lines } = cmd.state;
    const objects = ClixmlDeserializer.deserialize(lines.map((line: string) => `${line}\n`).join(''), cmd.context);
    if (objects.length === 1) cmd.writeObject(objects[0]);
    else if (objects.length > 1) cmd.writeObject(objects);
    else cmd.writeObject(null);
  },
  examples: [
    { code: '1, 2 | ConvertTo-CliXml | ConvertFrom-CliXml | Measure-Object | ForEach-Object Count', output: '1\n' },
  ],
});
