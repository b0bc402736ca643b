/** New-Item: makes files, directories, links, and items of other providers. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { decorateItem } from '../../engine/providers/decorateItem.ts';
import { argumentException } from '../../engine/providers/providerErrors.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { combine } from './Join-Path.ts';
import { newFile } from './files/newFile.ts';
import { itemOptions, OPTIONS_PARAMETER } from './itemOptions.ts';
import { reporting } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FORCE_PARAMETER } from './pathParameters.ts';

export default defineCmdlet({
  name: 'New-Item',
  typeName: 'Microsoft.PowerShell.Commands.NewItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ni'],
  defaultParameterSet: 'pathSet',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Makes new items.',
  outputTypes: ['System.String', 'System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [
        { set: 'pathSet', mandatory: true, position: 0, byPropertyName: true },
        { set: 'nameSet', position: 0, byPropertyName: true },
      ],
      description: 'Where; the current location when -Name is given.',
    },
    Name: {
      type: 'string',
      sets: [{ set: 'nameSet', mandatory: true, byPropertyName: true }],
      allowNull: true,
      allowEmptyString: true,
      description: 'Name of the new item below the path.',
    },
    ItemType: {
      type: 'string',
      aliases: ['Type'],
      byPropertyName: true,
      description: 'File, Directory, SymbolicLink, Junction or HardLink.',
    },
    Value: {
      type: 'object',
      aliases: ['Target'],
      pipeline: true,
      byPropertyName: true,
      description: 'Content of the item, or what a link points to.',
    },
    Force: { ...FORCE_PARAMETER.Force!, description: 'Replaces a file; makes the directories above.' },
    ...OPTIONS_PARAMETER,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) => {
    const given = (cmd.params.Path as string[] | undefined) ?? [''];
    for (const path of given) reporting(cmd, () => create(cmd, path));
  },
  examples: [{ code: '(New-Item -ItemType Directory a/b).Name', output: 'b\n' }],
});

function create(cmd: Cmdlet, given: string): void {
  const { providers } = cmd.context;
  const name = cmd.params.Name as string | undefined;
  const joined = name ? (given === '' ? name : combine(given, name, providers.separator)) : given;
  const path = providers.resolve(joined);
  const { provider } = path;
  if (!isValueProvider(provider)) {
    newFile(cmd, path);
    return;
  }
  if (!cmd.shouldProcess(`Name: ${path.path} Value: ${String(cmd.params.Value ?? '')}`, `New ${provider.info.name}`))
    return;
  if (provider.item(path.path) != null && !cmd.params.Force && provider.info.name !== 'Variable') {
    throw argumentException(`The item at path '${path.path}' already exists.`);
  }
  const item = provider.setItem(
    path.path,
    cmd.params.Value ?? null,
    cmd.params.Force === true,
    itemOptions(cmd, provider),
  );
  if (item != null) cmd.writeObject(decorateItem(item, path, false));
}
