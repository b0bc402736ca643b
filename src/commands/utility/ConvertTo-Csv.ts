/** ConvertTo-Csv: objects as CSV lines. Values are quoted unless -UseQuotes or -QuoteFields says otherwise. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { checkCsvParameters, CsvFormatter, csvWritingParameters, delimiterOf } from './csv/CsvFormatter.ts';

export default defineCmdlet<{ formatter: CsvFormatter }>({
  name: 'ConvertTo-Csv',
  typeName: 'Microsoft.PowerShell.Commands.ConvertToCsvCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts objects to CSV lines.',
  description: 'The first line has the names of the properties of the first object, then comes a line for each object.',
  defaultParameterSet: 'Delimiter',
  parameters: {
    InputObject: {
      type: 'psobject',
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      description: 'The objects to convert.',
    },
    ...csvWritingParameters('Delimiter', 'UseCulture', 1),
  },
  outputTypes: ['System.String'],
  begin: (cmd) => checkCsvParameters(cmd),
  createState: (cmd) => ({ formatter: new CsvFormatter(cmd, delimiterOf(cmd)) }),
  process: (cmd) => {
    const { formatter } = cmd.state;
    const input = cmd.params.InputObject;
    if (!formatter.columns) {
      formatter.chooseColumns(input);
      if (cmd.params.NoHeader !== true) {
        if (cmd.params.IncludeTypeInformation) cmd.writeObject(formatter.typeLine(input));
        const header = formatter.headerLine();
        if (header !== '') cmd.writeObject(header);
      }
    }
    const line = formatter.line(input);
    if (line !== '') cmd.writeObject(line);
  },
  examples: [{ code: "[pscustomobject]@{ A = 1; B = 'x' } | ConvertTo-Csv", output: '"A","B"\n"1","x"\n' }],
});
