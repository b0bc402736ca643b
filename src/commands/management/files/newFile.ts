/** New-Item in the file system: files, directories and links. A type may be shortened: d, dir, f. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { argumentException } from '../../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../../errors/index.ts';
import { toPSString } from '../../../types/index.ts';
import { fileExists } from '../../../types/dotnet/io/fileErrors.ts';
import { writeItem } from '../writeItem.ts';
import { ensureDirectory } from './ensureDirectory.ts';
import { attempt, ioException } from './fileErrors.ts';

const KINDS = ['directory', 'file', 'symboliclink', 'junction', 'hardlink'] as const;
type Kind = (typeof KINDS)[number];

export function newFile(cmd: Cmdlet, path: ResolvedPath): void {
  const kind = kindOf((cmd.params.ItemType as string | undefined) ?? 'file');
  if (kind === 'directory') newDirectory(cmd, path);
  else if (kind === 'file') newPlainFile(cmd, path);
  else newLink(cmd, path, kind);
}

function kindOf(given: string): Kind {
  const lower = given.toLowerCase();
  const kind = lower === '' ? 'symboliclink' : KINDS.find((each) => each.startsWith(lower));
  if (kind) return kind;
  throw argumentException(
    'The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.',
  );
}

function newDirectory(cmd: Cmdlet, path: ResolvedPath): void {
  if (!cmd.shouldProcess(`Destination: ${path.path}`, 'Create Directory')) return;
  const exists = path.provider.exists(path.path);
  // -Force leaves a file of that name as it is, and says nothing.
  if (exists && cmd.params.Force && !path.provider.isContainer(path.path)) return;
  if (exists && !cmd.params.Force) {
    throw ioException(
      `An item with the specified name ${path.path} already exists.`,
      'DirectoryExist',
      'ResourceExists',
      path.path,
    );
  }
  const ids = {
    ioError: 'CreateDirectoryIOError',
    accessDenied: 'CreateDirectoryUnauthorizedAccessError',
    target: path.path,
  };
  if (attempt(cmd, path.path, ids, () => ensureDirectory(cmd.context, path.path))) writeItem(cmd, path);
}

function newPlainFile(cmd: Cmdlet, path: ResolvedPath): void {
  if (!cmd.shouldProcess(`Destination: ${path.path}`, 'Create File')) return;
  const { files } = cmd.context.host;
  const ids = { ioError: 'NewItemIOError', accessDenied: 'NewItemUnauthorizedAccessError', target: path.path };
  const isDone = attempt(cmd, path.path, ids, () => {
    if (cmd.params.Force) {
      if (path.parent !== null) ensureDirectory(cmd.context, path.parent);
    } else if (files.stat(path.path)) throw fileExists(path.path);
    const { Value: value } = cmd.params;
    const text = value == null ? '' : toPSString(value, cmd.context);
    files.writeFile(path.path, new TextEncoder().encode(text), 'truncate');
  });
  if (isDone) writeItem(cmd, path);
}

function newLink(cmd: Cmdlet, path: ResolvedPath, kind: Exclude<Kind, 'file' | 'directory'>): void {
  const given = toPSString(cmd.params.Value ?? '', cmd.context);
  if (given === '')
    throw argumentException(
      `Link '${path.path}' cannot be created because the target Value was not specified.`,
      'ArgumentNull',
    );
  const action =
    kind === 'symboliclink' ? 'Create Symbolic Link' : kind === 'hardlink' ? 'Create Hard Link' : 'Create Junction';
  if (!cmd.shouldProcess(`Destination: ${path.path}`, action)) return;
  if (kind === 'junction' && !/^(?:[/\\]|[a-z]:)/i.test(given)) {
    throw new NetException(
      'System.ArgumentException',
      'Creating a junction requires an absolute path for the target.',
      {
        errorId: 'NotAbsolutePath',
        category: 'InvalidArgument',
        target: given,
      },
    );
  }
  const { files } = cmd.context.host;
  const target = cmd.context.providers.resolve(given).path;
  if (kind !== 'symboliclink' && !files.stat(target)) {
    throw new NetException('System.Management.Automation.ItemNotFoundException', `Could not find item ${target}.`, {
      errorId: 'ItemNotFound',
      category: 'ObjectNotFound',
      target,
    });
  }
  if (files.lstat(path.path)) {
    if (!cmd.params.Force)
      throw ioException(
        `Cannot create link because the path already exists: ${path.path}.`,
        'SymLinkExists',
        'ResourceExists',
        path.path,
      );
    files.remove(path.path, false);
  }
  const isDirectory = files.stat(target)?.kind === 'directory';
  const ids = {
    ioError: 'CreateSymbolicLinkIOError',
    accessDenied: 'NewItemSymbolicLinkElevationRequired',
    target: path.path,
  };
  const isDone = attempt(cmd, path.path, ids, () => {
    if (kind === 'hardlink') files.hardLink(target, path.path);
    else files.symlink(given, path.path, kind === 'junction' ? 'junction' : isDirectory ? 'directory' : 'file');
  });
  if (isDone) writeItem(cmd, path);
}
