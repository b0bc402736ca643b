/** Import-Csv: objects from CSV files, read as they are needed. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { inputPath } from '../inputPath.ts';
import { TextSource } from '../TextSource.ts';
import { delimiterOf } from './csv/CsvFormatter.ts';
import { CsvImporter } from './csv/CsvImporter.ts';
import { CsvReader } from './csv/CsvReader.ts';
import { ENCODING_NAMES, transformEncoding } from './encodingParameter.ts';

export default defineCmdlet({
  name: 'Import-Csv',
  typeName: 'Microsoft.PowerShell.Commands.ImportCsvCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ipcsv'],
  synopsis: 'Reads objects from CSV files.',
  description: 'Each row becomes an object whose properties are strings, named by the first line or by -Header.',
  defaultParameterSet: 'DelimiterPath',
  parameters: {
    Delimiter: {
      type: 'char',
      sets: [
        { set: 'DelimiterPath', position: 1 },
        { set: 'DelimiterLiteralPath', position: 1 },
      ],
      validate: { notNull: true },
      description: 'Stands between the values; a comma by default.',
    },
    Path: {
      type: 'string[]',
      sets: [
        { set: 'DelimiterPath', mandatory: true, position: 0, pipeline: true, byPropertyName: true },
        { set: 'CulturePath', mandatory: true, position: 0, pipeline: true, byPropertyName: true },
      ],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: ['DelimiterLiteralPath', 'CultureLiteralPath'].map((set) => ({
        set,
        mandatory: true,
        byPropertyName: true,
      })),
      validate: { notNullOrEmpty: true },
      description: 'The files, no character being a wildcard.',
    },
    UseCulture: {
      type: 'switch',
      validate: { notNull: true },
      sets: [
        { set: 'CulturePath', mandatory: true },
        { set: 'CultureLiteralPath', mandatory: true },
      ],
      description: "Uses the culture's list separator.",
    },
    Header: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      description: 'Names of the columns; the first line is then data.',
    },
    Encoding: {
      type: 'System.Text.Encoding',
      validate: { notNullOrEmpty: true },
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: "The files' encoding where they have no byte order mark; UTF-8 by default.",
    },
  },
  process: (cmd) => {
    const isLiteral = cmd.isBound('LiteralPath');
    const paths = ((isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string[] | undefined) ?? [];
    for (const path of paths) importFile(cmd, inputPath(cmd, path, isLiteral));
  },
  examples: [
    {
      code: "Set-Content people.csv 'id,name', '1,Ada'; (Import-Csv people.csv).name",
      output: 'Ada\n',
    },
  ],
});

function importFile(cmd: Cmdlet, path: string): void {
  const source = openSource(cmd, path);
  try {
    const reader = new CsvReader(delimiterOf(cmd), '', () => source.next());
    new CsvImporter(cmd, (cmd.params.Header as string[] | undefined) ?? null).import(reader);
  } finally {
    source.close();
  }
}

function openSource(cmd: Cmdlet, path: string): TextSource {
  try {
    return new TextSource(cmd.context, path, cmd.params.Encoding ?? null);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return cmd.throwTerminatingOf(thrown.typeName, thrown.message, 'FileOpenFailure', 'OpenError', null);
  }
}
