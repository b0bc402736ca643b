/**
 * ConvertFrom-Csv: objects from CSV text.
 * Rule that surprises: every string is read by itself, so that a quoted value cannot span two strings of the pipeline.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { toPSString } from '../../types/index.ts';
import { delimiterOf } from './csv/CsvFormatter.ts';
import { CsvImporter } from './csv/CsvImporter.ts';
import { CsvReader } from './csv/CsvReader.ts';

export default defineCmdlet<{ importer: CsvImporter }>({
  name: 'ConvertFrom-Csv',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromCsvCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts CSV text to objects.',
  description: 'The first line names the properties unless -Header does; every value is a string.',
  defaultParameterSet: 'Delimiter',
  parameters: {
    Delimiter: {
      type: 'char',
      validate: { notNull: true, notNullOrEmpty: true },
      sets: [{ set: 'Delimiter', position: 1 }],
      description: 'Stands between the values; a comma by default.',
    },
    UseCulture: {
      type: 'switch',
      validate: { notNull: true, notNullOrEmpty: true },
      sets: [{ set: 'UseCulture', mandatory: true }],
      description: "Uses the culture's list separator.",
    },
    InputObject: {
      type: 'psobject[]',
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      validate: { notNull: true, notNullOrEmpty: true },
      description: 'The CSV text or its lines.',
    },
    Header: {
      type: 'string[]',
      validate: { notNull: true, notNullOrEmpty: true },
      description: 'Names of the columns; the first line is then data.',
    },
  },
  createState: (cmd) => ({ importer: new CsvImporter(cmd, (cmd.params.Header as string[] | undefined) ?? null) }),
  process: (cmd) => {
    for (const item of (cmd.params.InputObject as unknown[] | undefined) ?? []) {
      cmd.state.importer.import(new CsvReader(delimiterOf(cmd), toPSString(item, cmd.context)));
    }
  },
  examples: [{ code: "('id,name', '1,Ada' | ConvertFrom-Csv).name", output: 'Ada\n' }],
});
