/** Moving files and directories; where the system cannot rename across devices, copying and removing. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { FileSystemError } from '../../../engine/Host.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { moveContents } from '../../../types/dotnet/io/copyFile.ts';
import { fileExists } from '../../../types/dotnet/io/fileErrors.ts';
import { writeItem } from '../writeItem.ts';
import { attempt, type FailureIds, ioException } from './fileErrors.ts';

export function moveFile(cmd: Cmdlet, source: ResolvedPath, given: ResolvedPath): void {
  const isContainer = source.provider.isContainer(source.path);
  const target = given.provider.isContainer(given.path) ? given.child(source.name) : given;
  const what = `Item: ${source.path} Destination: ${target.path}`;
  if (!cmd.shouldProcess(what, isContainer ? 'Move Directory' : 'Move File')) return;
  if (isContainer && target.provider.exists(target.path) && !target.provider.isContainer(target.path)) {
    const message = `An item with the specified name ${target.path} already exists.`;
    throw ioException(message, 'DirectoryExist', 'ResourceExists', target.path);
  }
  if (isContainer && `${target.path}/`.startsWith(`${source.path}/`)) {
    const message = `Destination path cannot be a subdirectory of the source or the source itself: ${target.path}.`;
    throw ioException(message, 'MoveItemArgumentError', 'InvalidArgument', target.path);
  }
  const { isDone, isElsewhere } = renameItem(cmd, source, target, isContainer);
  const isMoved = isElsewhere ? moveAcross(cmd, source, target) : isDone;
  if (isMoved && cmd.params.PassThru) writeItem(cmd, target);
}

function failureIds(source: ResolvedPath, kind: 'Directory' | 'File'): FailureIds {
  return {
    ioError: `Move${kind}InfoItemIOError`,
    accessDenied: `Move${kind}InfoItemUnauthorizedAccessError`,
    target: source.provider.item(source.path),
  };
}

/** Renaming puts a file in the place of another at once: there is never neither of them. */
function renameItem(
  cmd: Cmdlet,
  source: ResolvedPath,
  target: ResolvedPath,
  isContainer: boolean,
): { isDone: boolean; isElsewhere: boolean } {
  const { files } = cmd.context.host;
  let isElsewhere = false;
  const isDone = attempt(cmd, target.path, failureIds(source, isContainer ? 'Directory' : 'File'), () => {
    const isItself = source.path === target.path;
    if (!isContainer && !isItself && files.stat(target.path) && !cmd.params.Force) throw fileExists(target.path);
    try {
      files.rename(source.path, target.path);
    } catch (thrown) {
      if (!(thrown instanceof FileSystemError) || thrown.code !== 'EXDEV') throw thrown;
      isElsewhere = true;
    }
  });
  return { isDone, isElsewhere };
}

/** To another device: everything is copied, files before folders, and the source goes only when all of it has arrived. */
function moveAcross(cmd: Cmdlet, source: ResolvedPath, target: ResolvedPath): boolean {
  const { files } = cmd.context.host;
  const isDirectory = files.lstat(source.path)?.kind === 'directory';
  const ids = failureIds(source, isDirectory ? 'Directory' : 'File');
  if (!isDirectory) {
    return attempt(cmd, target.path, ids, () => {
      if (files.lstat(target.path)) files.remove(target.path, false);
      moveContents(cmd.context, source.path, target.path);
    });
  }
  if (!attempt(cmd, target.path, ids, () => files.makeDirectory(target.path))) return false;
  const names = files.readDirectory(source.path);
  const isFolder = (name: string): boolean => files.lstat(source.child(name).path)?.kind === 'directory';
  const ordered = [...names.filter((name) => !isFolder(name)), ...names.filter(isFolder)];
  const results = ordered.map((name) => moveAcross(cmd, source.child(name), target.child(name)));
  return results.every(Boolean) && attempt(cmd, source.path, ids, () => files.remove(source.path, true));
}
