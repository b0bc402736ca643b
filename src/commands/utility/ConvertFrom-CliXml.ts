/** ConvertFrom-CliXml: objects from CLIXML text. Objects of most types come back as their properties only. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';
import { ClixmlDeserializer } from '../clixml/ClixmlDeserializer.ts';

export default defineCmdlet({
  name: 'ConvertFrom-CliXml',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromClixmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts CLIXML text to objects.',
  parameters: {
    InputObject: { type: 'string', mandatory: true, position: 0, pipeline: true, description: 'The text.' },
  },
  process: (cmd) => {
    try {
      for (const value of ClixmlDeserializer.deserialize(cmd.params.InputObject as string, cmd.context))
        cmd.writeObject(value);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      cmd.throwTerminating(errorRecordOf(thrown));
    }
  },
  examples: [{ code: "(ConvertTo-CliXml @{ a = 1 } | ConvertFrom-CliXml)['a']", output: '1\n' }],
});
