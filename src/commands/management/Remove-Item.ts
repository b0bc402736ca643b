/** Remove-Item: takes items away. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { itemInUse, pathNotFound } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { removeFile } from './files/removeFile.ts';
import { isIncluded, matchesFilter } from '../../engine/providers/globPath.ts';
import { eachPath, globOptions, reporting } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Remove-Item',
  typeName: 'Microsoft.PowerShell.Commands.RemoveItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ri', 'rm', 'rmdir', 'del', 'erase', 'rd'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Removes files, directories and other items.',
  parameters: {
    ...pathParameters({ description: 'The items to remove.' }),
    ...FILTER_PARAMETERS,
    Recurse: { type: 'switch', description: 'What is in directories too.' },
    ...FORCE_PARAMETER,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) => (looksBelow(cmd) ? removeBelow(cmd) : eachPath(cmd, (path) => remove(cmd, path))),
  examples: [{ code: "Set-Content a.txt 'x'; Remove-Item a.txt; Test-Path a.txt", output: 'False\n' }],
});

/** With -Recurse, -Include and -Exclude say what is removed below the containers that are named. */
function looksBelow({ params }: Cmdlet): boolean {
  return params.Recurse === true && (params.Include !== undefined || params.Exclude !== undefined);
}

function removeBelow(cmd: Cmdlet): void {
  const filters = globOptions(cmd, false);
  const found: ResolvedPath[] = [];
  const collect = (container: ResolvedPath): void => {
    for (const name of container.provider.childNames(container.path)) {
      const child = container.child(name);
      const isContainer = child.provider.isContainer(child.path);
      if (isIncluded(name, filters) && matchesFilter(name, filters.filter ?? null)) found.push(child);
      if (isContainer) collect(child);
    }
  };
  eachPath(
    cmd,
    (path) => {
      if (path.provider.isContainer(path.path)) collect(path);
      else if (isIncluded(path.name, filters)) found.push(path);
    },
    { include: null, exclude: null },
  );
  for (const path of found) if (path.provider.exists(path.path)) reporting(cmd, () => remove(cmd, path));
}

function remove(cmd: Cmdlet, path: ResolvedPath): void {
  const { provider } = path;
  if (isValueProvider(provider)) {
    if (provider.item(path.path) == null) throw pathNotFound(path.shown);
    if (cmd.shouldProcess(`Item: ${path.path}`, `Remove ${provider.info.name}`))
      provider.removeItem(path.path, cmd.params.Force === true);
    return;
  }
  if (cmd.context.providers.isInUse(path))
    throw itemInUse(`Cannot remove the item at '${path.shown}' because it is in use.`);
  removeFile(cmd, path);
}
