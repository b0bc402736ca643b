/** Get-Item: the items at paths. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isHiddenItem } from '../../engine/providers/isHiddenItem.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { ioException } from './files/fileErrors.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';
import { writeItem } from './writeItem.ts';

export default defineCmdlet({
  name: 'Get-Item',
  typeName: 'Microsoft.PowerShell.Commands.GetItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gi'],
  defaultParameterSet: 'Path',
  synopsis: 'Gets items: files, directories, variables, environment variables.',
  outputTypes: [
    'System.IO.FileInfo',
    'System.Boolean',
    'System.String',
    'System.IO.FileInfo',
    'System.IO.DirectoryInfo',
  ],
  parameters: {
    ...pathParameters(),
    ...FILTER_PARAMETERS,
    ...FORCE_PARAMETER,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(cmd, (path) => {
      if (path.isFileSystem) requireVisible(cmd, path);
      if (path.isFileSystem || path.path !== '') return writeItem(cmd, path);
      for (const name of path.provider.childNames('')) writeItem(cmd, path.child(name));
    }),
  examples: [{ code: "Set-Content a.txt 'x' -NoNewline; (Get-Item a.txt).Length", output: '1\n' }],
});

/** A hidden item is found with -Force only. */
function requireVisible(cmd: Cmdlet, path: ResolvedPath): void {
  const isHidden = cmd.params.Force !== true && isHiddenItem(cmd.context.host, path.path, path.name);
  if (!isHidden) return;
  throw ioException(`Could not find item ${path.path}.`, 'ItemNotFound', 'ObjectNotFound', path.path);
}
