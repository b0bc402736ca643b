/**
 * Copying files and directories. Rule that surprises: a directory that exists at the target is an error without -Force,
 * and its contents are copied all the same.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { argumentException } from '../../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { matchesFilter } from '../../../engine/providers/globPath.ts';
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
  if (cmd.params.Recurse && given.provider.exists(given.path) && !given.provider.isContainer(given.path)) {
    throw argumentException(
      'Container cannot be copied onto existing leaf item.',
      'CopyContainerItemToLeafError',
      source.path,
    );
  }
  copyDirectory(cmd, source, cmd.params.Recurse && cmd.params.Container === false ? given : target);
}

function copyDirectory(cmd: Cmdlet, source: ResolvedPath, target: ResolvedPath): void {
  if (!cmd.shouldProcess(`Item: ${source.path} Destination: ${target.path}`, 'Copy Directory')) return;
  const names = cmd.params.Recurse ? source.provider.childNames(source.path) : [];
  makeTarget(cmd, target);
  const isContainer = (name: string): boolean => source.provider.isContainer(source.child(name).path);
  for (const name of names.filter((each) => !isContainer(each))) {
    if (matchesFilter(name, (cmd.params.Filter as string | undefined) ?? null))
      copyOne(cmd, source.child(name), target.child(name));
  }
  for (const name of names.filter(isContainer)) copyDirectory(cmd, source.child(name), target.child(name));
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
  if (source.path === target.path) {
    throw ioException(`Cannot overwrite the item ${source.path} with itself.`, 'CopyError', 'WriteError', source.path);
  }
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
