/** Get-ItemProperty: properties of files and directories. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { pathNotes } from '../../engine/providers/decorateItem.ts';
import { NO_PROPERTIES, notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../errors/index.ts';
import { getProperty, hasProperty, listProperties, PSObject, WildcardPattern } from '../../types/index.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, pathParameters } from './pathParameters.ts';
import { itemAt } from './writeItem.ts';

export default defineCmdlet({
  name: 'Get-ItemProperty',
  typeName: 'Microsoft.PowerShell.Commands.GetItemPropertyCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gp'],
  defaultParameterSet: 'Path',
  synopsis: 'Gets properties of items.',
  outputTypes: ['System.Boolean', 'System.String', 'System.DateTime', 'System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  parameters: {
    ...pathParameters(),
    Name: {
      type: 'string[]',
      aliases: ['PSProperty'],
      position: 1,
      description: 'Names of properties; all by default.',
    },
    ...FILTER_PARAMETERS,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(cmd, (path) => {
      if (!path.isFileSystem) throw notSupportedByProvider(NO_PROPERTIES);
      const names = cmd.params.Name as string[] | undefined;
      cmd.writeObject(names ? selected(cmd, path, names) : itemAt(path));
    }),
  examples: [{ code: "Set-Content a.txt 'x' -NoNewline; (Get-ItemProperty a.txt -Name Length).Length", output: '1\n' }],
});

function selected(cmd: Cmdlet, path: ResolvedPath, names: readonly string[]): PSObject {
  const item = itemAt(path);
  const made = PSObject.custom();
  for (const name of names)
    for (const found of matching(cmd, item, name)) made.setNote(found, getProperty(item, found, cmd.context));
  for (const [name, value] of pathNotes(path)) made.setNote(name, value);
  return made;
}

function matching(cmd: Cmdlet, item: unknown, name: string): string[] {
  if (!WildcardPattern.containsWildcardCharacters(name)) {
    if (hasProperty(item, name, cmd.context)) return [name];
    throw new NetException('System.IO.IOException', `The property ${name} does not exist or was not found.`, {
      errorId: 'GetValueError',
      category: 'ReadError',
      target: name,
    });
  }
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  return listProperties(item, cmd.context)
    .map((each) => each.name)
    .filter((each) => pattern.isMatch(each));
}
