/** Import-Alias: makes the aliases of a file that Export-Alias wrote as CSV. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { TextSource } from '../TextSource.ts';
import { inputPath } from '../inputPath.ts';
import { CsvReader } from './csv/CsvReader.ts';
import { SCOPE } from './variables/scopedOptions.ts';
import { scopeParameter } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'Import-Alias',
  typeName: 'Microsoft.PowerShell.Commands.ImportAliasCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ipal'],
  synopsis: 'Makes aliases listed in a file.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  outputTypes: ['System.Management.Automation.AliasInfo'],
  parameters: {
    Path: {
      type: 'string',
      sets: [{ set: 'ByPath', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      description: 'The file.',
    },
    LiteralPath: {
      type: 'string',
      sets: [{ set: 'ByLiteralPath', mandatory: true, pipeline: true, byPropertyName: true }],
      aliases: ['PSPath', 'LP'],
      description: 'The file, no character being a wildcard.',
    },
    Scope: { ...SCOPE, validate: { notNullOrEmpty: true } },
    PassThru: { type: 'switch', description: 'Gives the aliases.' },
    Force: { type: 'switch', description: 'Replaces aliases that exist.' },
  },
  process: (cmd) => {
    const { params } = cmd;
    const source = new TextSource(
      cmd.context,
      inputPath(cmd, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined),
      null,
    );
    try {
      const reader = new CsvReader(',', '', () => source.next());
      for (let record = reader.readRecord(); record.length > 0; record = reader.readRecord()) {
        if (record.length > 1 && !record[0].startsWith('#')) importOne(cmd, record);
      }
    } finally {
      source.close();
    }
  },
  examples: [{ code: 'Import-Alias aliases.csv -Force' }],
});

function importOne(cmd: Cmdlet, [name, value, description]: string[]): void {
  const { sessionState } = cmd.context;
  const scope = scopeParameter(cmd) ?? sessionState.currentScope;
  if (scope.aliases?.has(name.toLowerCase()) && !cmd.params.Force) {
    const message = `The alias cannot be imported because an alias with the name "${name}" already exists.`;
    cmd.writeErrorOf(
      'System.Management.Automation.SessionStateException',
      message,
      'AliasAlreadyExists',
      'ResourceExists',
      name,
    );
    return;
  }
  const info = sessionState.newAlias(name, value, scope);
  info.description = description ?? '';
  if (cmd.params.PassThru) cmd.writeObject(info);
}
