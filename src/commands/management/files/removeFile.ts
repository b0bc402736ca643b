/** Removing files and directories. Hidden and read-only ones need -Force; a directory that is not empty asks. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { isHiddenItem } from '../../../engine/providers/isHiddenItem.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { ErrorDetails, ErrorRecord } from '../../../errors/index.ts';
import { attempt, ioException, NO_ACCESS } from './fileErrors.ts';

export function removeFile(cmd: Cmdlet, path: ResolvedPath): void {
  const { files } = cmd.context.host;
  const isLink = files.lstat(path.path)?.isSymlink ?? false;
  const isContainer = !isLink && path.provider.isContainer(path.path);
  if (isContainer && !cmd.params.Recurse && files.readDirectory(path.path).length > 0 && !confirmed(cmd, path)) return;
  if (isContainer) removeDirectory(cmd, path);
  else removeOne(cmd, path);
}

function confirmed(cmd: Cmdlet, path: ResolvedPath): boolean {
  const query = `The item at ${path.path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`;
  return cmd.shouldContinue(query, 'Confirm', true);
}

function removeDirectory(cmd: Cmdlet, path: ResolvedPath): void {
  if (!cmd.shouldProcess(path.path, 'Remove Directory')) return;
  if (refuses(cmd, path)) return;
  const { files } = cmd.context.host;
  for (const name of files.readDirectory(path.path)) {
    const child = path.child(name);
    const stat = files.lstat(child.path);
    if (stat?.kind === 'directory' && !stat.isSymlink) removeBelow(cmd, child);
    else removeSilently(cmd, child);
  }
  attempt(cmd, path.path, ids(path), () => files.remove(path.path, false));
}

/** Below the directory that was named no more questions are asked. */
function removeBelow(cmd: Cmdlet, path: ResolvedPath): void {
  const { files } = cmd.context.host;
  if (refuses(cmd, path)) return;
  for (const name of files.readDirectory(path.path)) {
    const child = path.child(name);
    const stat = files.lstat(child.path);
    if (stat?.kind === 'directory' && !stat.isSymlink) removeBelow(cmd, child);
    else removeSilently(cmd, child);
  }
  attempt(cmd, path.path, ids(path), () => files.remove(path.path, false));
}

function removeOne(cmd: Cmdlet, path: ResolvedPath): void {
  if (cmd.shouldProcess(path.path, 'Remove File')) removeSilently(cmd, path);
}

function removeSilently(cmd: Cmdlet, path: ResolvedPath): void {
  if (!refuses(cmd, path)) attempt(cmd, path.path, ids(path), () => cmd.context.host.files.remove(path.path, false));
}

function ids(path: ResolvedPath) {
  return {
    ioError: 'RemoveFileSystemItemIOError',
    accessDenied: 'RemoveFileSystemItemUnAuthorizedAccess',
    target: path.provider.item(path.path) ?? path.path,
  };
}

function refuses(cmd: Cmdlet, path: ResolvedPath): boolean {
  if (cmd.params.Force) return false;
  const { host } = cmd.context;
  const isReadOnly = host.files.lstat(path.path)?.isReadOnly === true;
  if (!isReadOnly && !isHiddenItem(host, path.path, path.name)) return false;
  const id = 'RemoveFileSystemItemUnAuthorizedAccess';
  const exception = ioException(NO_ACCESS, id, 'PermissionDenied', path.provider.item(path.path));
  const record = new ErrorRecord(exception, id, 'PermissionDenied', exception.target);
  record.errorDetails = new ErrorDetails(`Cannot remove item ${path.path}: ${NO_ACCESS}`);
  cmd.writeError(record);
  return true;
}
