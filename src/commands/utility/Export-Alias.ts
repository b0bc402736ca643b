/** Export-Alias: writes aliases to a file, as CSV or as a script of Set-Alias commands. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { AliasInfo } from '../../engine/discovery/CommandInfo.ts';
import { WildcardPattern } from '../../types/index.ts';
import { Utf8Encoding } from '../../types/dotnet/text/NetEncoding.ts';
import { TextTarget } from '../TextTarget.ts';
import { aliasTable } from './aliases/aliasLookup.ts';
import { outputPath } from '../outputPath.ts';
import { SCOPE } from './variables/scopedOptions.ts';
import { sortByName } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'Export-Alias',
  typeName: 'Microsoft.PowerShell.Commands.ExportAliasCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['epal'],
  synopsis: 'Writes aliases to a file.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  outputTypes: ['System.Management.Automation.AliasInfo'],
  parameters: {
    Path: { type: 'string', sets: [{ set: 'ByPath', mandatory: true, position: 0 }], description: 'The file.' },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'ByLiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The file, no character being a wildcard.',
    },
    Name: {
      type: 'string[]',
      position: 1,
      byPropertyName: true,
      supportsWildcards: true,
      description: 'Names of the aliases.',
    },
    PassThru: { type: 'switch', description: 'Gives the aliases.' },
    As: { type: 'Microsoft.PowerShell.Commands.ExportAliasFormat', description: 'Csv or Script.' },
    Append: { type: 'switch', description: 'Adds to the end of the file.' },
    Force: { type: 'switch', description: 'Writes to a read-only file too.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Refuses to replace an existing file.' },
    Description: { type: 'string', description: 'A comment in the file.' },
    Scope: SCOPE,
  },
  end: (cmd) => {
    const { params } = cmd;
    const path = outputPath(cmd.context, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined);
    if (!cmd.shouldProcess(path)) return;
    const target = new TextTarget(cmd.context, {
      path,
      encoding: new Utf8Encoding(false),
      append: params.Append,
      noClobber: params.NoClobber,
      force: params.Force,
    });
    const isScript = String(params.As) === 'Script';
    target.writeLine('# Alias File');
    if (params.Description) target.writeLine(`# ${params.Description}`);
    for (const info of chosen(cmd)) {
      target.writeLine(isScript ? scriptLine(info) : csvLine(info));
      if (params.PassThru) cmd.writeObject(info);
    }
    target.close();
  },
  examples: [{ code: 'Export-Alias aliases.csv' }],
});

function chosen(cmd: Cmdlet): AliasInfo[] {
  const patterns = ((cmd.params.Name as string[] | undefined) ?? ['*']).map(
    (name) => new WildcardPattern(name, { ignoreCase: true }),
  );
  const found = [...aliasTable(cmd).values()].filter((info) => patterns.some((pattern) => pattern.isMatch(info.name)));
  return sortByName(found, cmd);
}

const OPTION_NAMES = ['ReadOnly', 'Constant', 'Private', 'AllScope'];

function optionText(bits: number): string {
  return OPTION_NAMES.filter((_name, i) => bits & (1 << i)).join(', ') || 'None';
}

function csvLine(info: AliasInfo): string {
  return [info.name, info.definition, info.description, optionText(info.options)]
    .map((text) => `"${text.replaceAll('"', '""')}"`)
    .join(',');
}

function scriptLine(info: AliasInfo): string {
  return `set-alias -Name:"${info.name}" -Value:"${info.definition}" -Description:"${info.description}" -Option:"${optionText(info.options)}"`;
}
