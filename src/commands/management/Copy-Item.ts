/** Copy-Item: copies files and directories, or values of items. */
import { refuseUnsupported } from '../refuseUnsupported.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { decorateItem } from '../../engine/providers/decorateItem.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { toBoolean } from '../../types/index.ts';
import { destinationOf } from './copyDestination.ts';
import { copyFileTree } from './files/copyFileTree.ts';
import { notSameProvider, writeThrown } from './files/fileErrors.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Copy-Item',
  typeName: 'Microsoft.PowerShell.Commands.CopyItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['copy', 'cp', 'cpi'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Copies items.',
  parameters: {
    ...pathParameters({ description: 'What to copy.' }),
    Destination: {
      type: 'string',
      position: 1,
      byPropertyName: true,
      description: 'Where to; the current location by default.',
    },
    Container: { type: 'switch', description: 'Directories stay directories; the default.' },
    ...FORCE_PARAMETER,
    ...FILTER_PARAMETERS,
    Recurse: { type: 'switch', description: 'What is in directories too.' },
    PassThru: { type: 'switch', description: 'Writes the copies.' },
    ...CREDENTIAL_PARAMETER,
    FromSession: { type: 'object', hidden: true, description: 'Not supported.' },
    ToSession: { type: 'object', hidden: true, description: 'Not supported.' },
  },
  unsupported: { FromSession: 'there are no remote sessions', ToSession: 'there are no remote sessions' },
  begin: (cmd) => {
    refuseUnsupported(cmd);
    // A switch that is on unless -Container:$false was given.
    cmd.params.Container = !cmd.isBound('Container') || toBoolean(cmd.params.Container);
  },
  process: (cmd) => eachPath(cmd, (path) => writeThrown(cmd, () => copy(cmd, path))),
  examples: [{ code: "Set-Content a.txt 'x'; Copy-Item a.txt b.txt; Get-Content b.txt", output: 'x\n' }],
});

function copy(cmd: Cmdlet, source: ResolvedPath): void {
  const target = destinationOf(cmd);
  if (source.provider !== target.provider) throw notSameProvider(source.path);
  const { provider } = source;
  if (!isValueProvider(provider)) {
    copyFileTree(cmd, source, target);
    return;
  }
  if (!cmd.shouldProcess(`Item: ${source.path} Destination: ${target.path}`, 'Copy Item')) return;
  const item = provider.setItem(target.path || source.path, provider.content(source.path), cmd.params.Force === true);
  if (cmd.params.PassThru && item != null) cmd.writeObject(decorateItem(item, target, false));
}
