/**
 * Copying files and directories. Rule that surprises: a directory that exists at the target is an error without -Force,
 * and its contents are copied all the same.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { argumentException } from '../../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { isIncluded, matchesFilter } from '../../../engine/providers/globPath.ts';
import { reporting } from '../pathArguments.ts';
import { copyContents } from '../../../types/dotnet/io/copyFile.ts';
import { writeItem } from '../writeItem.ts';
import { ensureDirectory } from './ensureDirectory.ts';
import { attempt, ioException } from './fileErrors.ts';

export function copyFileTree(cmd: Cmdlet, source: ResolvedPath, given: ResolvedPath): void {
  const isContainer = source.provider.isContainer(source.path);
  const target = given.provider.isContainer(given.path) ? given.child(source.name) : given;
  if (!isContainer) {
    copyOne(cmd, source, target);
    return;
  }
  if (given.provider.exists(given.path) && !given.provider.isContainer(given.path)) {
    throw argumentException(
      'Container cannot be copied onto existing leaf item.',
      'CopyContainerItemToLeafError',
      source.path,
    );
  }
  requireElsewhere(source, given);
  if (cmd.params.Recurse && cmd.params.Container === false) copyFlat(cmd, source, given, true);
  else copyDirectory(cmd, source, target);
}

function requireElsewhere(source: ResolvedPath, target: ResolvedPath): void {
  if (source.path !== target.path) return;
  throw ioException(`Cannot overwrite the item ${source.path} with itself.`, 'CopyError', 'WriteError', source.path);
}

function copyDirectory(cmd: Cmdlet, source: ResolvedPath, target: ResolvedPath): void {
  if (!cmd.shouldProcess(`Item: ${source.path} Destination: ${target.path}`, 'Copy Directory')) return;
  const names = cmd.params.Recurse ? source.provider.childNames(source.path) : [];
  makeTarget(cmd, target);
  const { files, folders } = sorted(cmd, source, names);
  for (const name of files) copyOne(cmd, source.child(name), target.child(name));
  for (const name of folders) copyDirectory(cmd, source.child(name), target.child(name));
}

/** -Container:$false: the files of all folders go into one; the folders of the first are made beside them. */
function copyFlat(cmd: Cmdlet, source: ResolvedPath, target: ResolvedPath, isFirst: boolean): void {
  if (!cmd.shouldProcess(`Item: ${source.path} Destination: ${target.path}`, 'Copy Directory')) return;
  if (!target.provider.exists(target.path)) makeTarget(cmd, target);
  const { files, folders } = sorted(cmd, source, source.provider.childNames(source.path));
  for (const name of files) copyOne(cmd, source.child(name), target.child(name));
  for (const name of folders) {
    if (isFirst && !target.provider.exists(target.child(name).path)) makeTarget(cmd, target.child(name));
    copyFlat(cmd, source.child(name), target, false);
  }
}

function sorted(cmd: Cmdlet, source: ResolvedPath, names: readonly string[]): { files: string[]; folders: string[] } {
  const isContainer = (name: string): boolean => source.provider.isContainer(source.child(name).path);
  const exclude = (cmd.params.Exclude as string[] | undefined) ?? null;
  const isWanted = (name: string): boolean => isIncluded(name, { include: null, exclude });
  const filter = (cmd.params.Filter as string | undefined) ?? null;
  return {
    files: names.filter((name) => !isContainer(name) && isWanted(name) && matchesFilter(name, filter)),
    folders: names.filter((name) => isContainer(name) && isWanted(name)),
  };
}

function makeTarget(cmd: Cmdlet, target: ResolvedPath): void {
  if (target.provider.isContainer(target.path)) {
    if (!cmd.params.Force) {
      const message = `An item with the specified name ${target.path} already exists.`;
      reporting(cmd, () => {
        throw ioException(message, 'DirectoryExist', 'ResourceExists', target.path);
      });
    }
    return;
  }
  reporting(cmd, () => {
    ensureDirectory(cmd.context, target.path);
    if (cmd.params.PassThru) writeItem(cmd, target);
  });
}

function copyOne(cmd: Cmdlet, source: ResolvedPath, target: ResolvedPath): void {
  if (!cmd.shouldProcess(`Item: ${source.path} Destination: ${target.path}`, 'Copy File')) return;
  requireElsewhere(source, target);
  const { files } = cmd.context.host;
  const ids = {
    ioError: 'CopyFileInfoItemIOError',
    accessDenied: 'CopyFileInfoItemUnauthorizedAccessError',
    target: source.provider.item(source.path),
  };
  const isDone = attempt(cmd, target.path, ids, () => {
    const existing = files.stat(target.path);
    if (existing?.isReadOnly && cmd.params.Force) files.setMode(target.path, existing.mode | 0o200);
    copyContents(cmd.context, source.path, target.path);
    const stat = files.stat(source.path);
    if (stat) files.setTimes(target.path, stat.accessedMs, stat.modifiedMs);
  });
  if (isDone && cmd.params.PassThru) writeItem(cmd, target);
}
