/** Remove-Item: takes items away. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { itemInUse, pathNotFound } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { removeFile } from './files/removeFile.ts';
import { eachPath } from './pathArguments.ts';
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
  process: (cmd) => eachPath(cmd, (path) => remove(cmd, path)),
  examples: [{ code: "Set-Content a.txt 'x'; Remove-Item a.txt; Test-Path a.txt", output: 'False\n' }],
});

function remove(cmd: Cmdlet, path: ResolvedPath): void {
  const { provider } = path;
  if (isValueProvider(provider)) {
    if (provider.item(path.path) == null) throw pathNotFound(path.shown);
    if (cmd.shouldProcess(`Item: ${path.path}`, `Remove ${provider.info.name}`))
      provider.removeItem(path.path, cmd.params.Force === true);
    return;
  }
  if (cmd.context.providers.isInUse(path)) throw itemInUse('remove the item at', path.shown);
  removeFile(cmd, path);
}
