/** Moving files and directories; where the system cannot rename across devices, copying and removing. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { FileSystemError } from '../../../engine/Host.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import type { FileSystem } from '../../../engine/Host.ts';
import { fileExists } from '../../../types/dotnet/io/fileErrors.ts';
import { joinPath } from '../../../engine/providers/ResolvedPath.ts';
import { writeItem } from '../writeItem.ts';
import { attempt, ioException } from './fileErrors.ts';

export function moveFile(cmd: Cmdlet, source: ResolvedPath, given: ResolvedPath): void {
  const { files } = cmd.context.host;
  const isContainer = source.provider.isContainer(source.path);
  const target = given.provider.isContainer(given.path) ? given.child(source.name) : given;
  const what = `Item: ${source.path} Destination: ${target.path}`;
  if (!cmd.shouldProcess(what, isContainer ? 'Move Directory' : 'Move File')) return;
  if (isContainer && `${target.path}/`.startsWith(`${source.path}/`)) {
    const message = `Destination path cannot be a subdirectory of the source or the source itself: ${target.path}.`;
    throw ioException(message, 'MoveItemArgumentError', 'InvalidArgument', target.path);
  }
  const kind = isContainer ? 'Directory' : 'File';
  const ids = {
    ioError: `Move${kind}InfoItemIOError`,
    accessDenied: `Move${kind}InfoItemUnauthorizedAccessError`,
    target: source.provider.item(source.path),
  };
  const isDone = attempt(cmd, target.path, ids, () => {
    if (!isContainer && files.stat(target.path)) {
      if (!cmd.params.Force) throw fileExists(target.path);
      files.remove(target.path, false);
    }
    moveEntry(files, source.path, target.path);
  });
  if (isDone && cmd.params.PassThru) writeItem(cmd, target);
}

export function moveEntry(files: FileSystem, from: string, to: string): void {
  try {
    files.rename(from, to);
  } catch (thrown) {
    if (!(thrown instanceof FileSystemError) || thrown.code !== 'EXDEV') throw thrown;
    copyAcross(files, from, to);
    files.remove(from, true);
  }
}

function copyAcross(files: FileSystem, from: string, to: string): void {
  if (files.stat(from)?.kind !== 'directory') {
    files.copyFile(from, to);
    return;
  }
  files.makeDirectory(to);
  for (const name of files.readDirectory(from))
    copyAcross(files, joinPath(from, name, files.separator), joinPath(to, name, files.separator));
}
