/** Rename-Item: gives an item another name where it is. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { argumentException, itemInUse, pathNotFound } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../errors/index.ts';
import { WildcardPattern } from '../../types/index.ts';
import { fileExists } from '../../types/dotnet/io/fileErrors.ts';
import { attempt, ioException } from './files/fileErrors.ts';
import { reporting, resolveArgument } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FORCE_PARAMETER } from './pathParameters.ts';
import { writeItem } from './writeItem.ts';

export default defineCmdlet({
  name: 'Rename-Item',
  typeName: 'Microsoft.PowerShell.Commands.RenameItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ren', 'rni'],
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Renames items.',
  parameters: {
    Path: {
      type: 'string',
      sets: [{ set: 'ByPath', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      description: 'The item.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'ByLiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The item, no character being a wildcard.',
    },
    NewName: {
      type: 'string',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      description: 'The new name; no path.',
    },
    ...FORCE_PARAMETER,
    PassThru: { type: 'switch', description: 'Writes the renamed item.' },
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) => {
    const isLiteral = cmd.isBound('LiteralPath');
    const given = (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string;
    const found = resolveRenamed(cmd, given, isLiteral);
    for (const path of found) reporting(cmd, () => rename(cmd, path));
  },
  examples: [{ code: "Set-Content a.txt 'x'; (Rename-Item a.txt b.txt -PassThru).Name", output: 'b.txt\n' }],
});

function resolveRenamed(cmd: Cmdlet, given: string, isLiteral: boolean): ResolvedPath[] {
  const plain = cmd.context.providers;
  // A file whose name has brackets is found by its plain name too.
  if (!isLiteral) {
    try {
      const path = plain.resolve(given);
      if (path.provider.exists(path.path)) return [path];
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
    }
  }
  let found: ResolvedPath[] = [];
  if (!isLiteral && WildcardPattern.containsWildcardCharacters(given)) {
    reporting(cmd, () => {
      found = plain.resolveExisting(given, { force: cmd.params.Force === true });
    });
    if (found.length !== 1) reporting(cmd, () => refuseMissing(given));
    return found.length === 1 ? found : [];
  }
  if (!isLiteral) return resolveArgument(cmd, given, { force: cmd.params.Force === true });
  const path = plain.resolve(given);
  if (path.provider.exists(path.path)) return [path];
  reporting(cmd, () => refuseMissing(given));
  return [];
}

/** Also where a pattern fits several items. */
function refuseMissing(given: string): never {
  throw new NetException(
    'System.Management.Automation.PSInvalidOperationException',
    `Cannot rename because item at '${given}' does not exist.`,
    { errorId: 'InvalidOperation', category: 'InvalidOperation' },
  );
}

function rename(cmd: Cmdlet, path: ResolvedPath): void {
  const name = cmd.params.NewName as string;
  const { provider } = path;
  if (isValueProvider(provider)) {
    if (provider.item(path.path) == null) throw pathNotFound(path.shown);
    provider.checkRename?.(path.path, cmd.params.Force === true);
    const value = provider.content(path.path);
    provider.removeItem(path.path, cmd.params.Force === true);
    provider.setItem(name, value, cmd.params.Force === true);
    return;
  }
  if (cmd.context.providers.isInUse(path))
    throw itemInUse(`Cannot rename the item at '${path.shown}' because it is in use.`);
  const plainName = name.replace(/^\.[/\\]/, '');
  if (/[/\\]/.test(plainName) && cmd.context.providers.resolve(plainName).parent !== path.parent) {
    throw argumentException('Cannot rename the specified target, because it represents a path or device name.');
  }
  const target = path.withPath(
    path.parent === null ? plainName : path.withPath(path.parent).child(plainName.replace(/^.*[/\\]/, '')).path,
  );
  const isContainer = provider.isContainer(path.path);
  if (
    !cmd.shouldProcess(
      `Item: ${path.path} Destination: ${target.path}`,
      isContainer ? 'Rename Directory' : 'Rename File',
    )
  )
    return;
  const { files } = cmd.context.host;
  const ids = { ioError: 'RenameItemIOError', accessDenied: 'RenameItemUnauthorizedAccessError', target: path.path };
  const isDone = attempt(cmd, path.path, ids, () => {
    if (target.path !== path.path && files.lstat(target.path)) {
      if (isContainer)
        throw ioException(
          `Cannot create '${target.path}' because a file or directory with the same name already exists.`,
          'RenameItemIOError',
          'WriteError',
          path.path,
        );
      throw fileExists(target.path);
    }
    files.rename(path.path, target.path);
  });
  if (isDone && cmd.params.PassThru) writeItem(cmd, target);
}
