/** Get-Alias: aliases by name or by the command they stand for. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { AliasInfo } from '../../engine/discovery/CommandInfo.ts';
import { WildcardPattern } from '../../types/index.ts';
import { aliasNotFound, aliasTable } from './aliases/aliasLookup.ts';
import { SCOPE } from './variables/scopedOptions.ts';
import { sortByName } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'Get-Alias',
  typeName: 'Microsoft.PowerShell.Commands.GetAliasCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gal'],
  synopsis: 'Gets aliases.',
  defaultParameterSet: 'Default',
  outputTypes: ['System.Management.Automation.AliasInfo'],
  parameters: {
    Name: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'Default', position: 0, pipeline: true, byPropertyName: true }],
      supportsWildcards: true,
      description: 'Names of the aliases.',
    },
    Exclude: { type: 'string[]', supportsWildcards: true, description: 'Names to leave out.' },
    Scope: SCOPE,
    Definition: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'Definition' }],
      supportsWildcards: true,
      description: 'Commands the aliases stand for.',
    },
  },
  process: (cmd) => {
    const isByDefinition = cmd.isBound('Definition');
    const wanted = (isByDefinition ? cmd.params.Definition : cmd.params.Name) as string[] | undefined;
    for (const text of wanted ?? ['*']) writeMatches(cmd, text, isByDefinition);
  },
  examples: [{ code: '(Get-Alias select).Definition', output: 'Select-Object\n' }],
});

function writeMatches(cmd: Cmdlet, text: string, isByDefinition: boolean): void {
  const pattern = new WildcardPattern(text, { ignoreCase: true });
  const excluded = ((cmd.params.Exclude as string[] | undefined) ?? []).map(
    (name) => new WildcardPattern(name, { ignoreCase: true }),
  );
  const matches = (info: AliasInfo): boolean =>
    pattern.isMatch(isByDefinition ? info.definition : info.name) && !excluded.some((each) => each.isMatch(info.name));
  const exact = isByDefinition ? undefined : aliasTable(cmd).get(text.toLowerCase());
  const found = exact && excluded.length === 0 ? [exact] : [...aliasTable(cmd).values()].filter(matches);
  for (const info of sortByName(found, cmd)) cmd.writeObject(info);
  if (found.length === 0 && !/[*?[]/.test(text)) aliasNotFound(cmd, isByDefinition ? 'definition' : 'name', text);
}
