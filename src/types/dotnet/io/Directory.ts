/** System.IO.Directory and DriveInfo's text. */
import { hexText } from '../convert/hexText.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { hostOf, isWindows } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { enumNumber, newArray } from '../values.ts';
import { directoryNotFound } from './fileErrors.ts';
import { moveDirectory } from './fileContents.ts';
import { resolveLink, symbolicLink } from './File.ts';
import { createDirectory, DirectoryInfo, deleteDirectory, type EntryKind, listEntries } from './FileSystemInfo.ts';
import { timeStatics } from './fileTimes.ts';
import { pathRulesOf, resolvePath } from './hostPaths.ts';
import { tempPath } from './Path.ts';
import { directoryName } from './pathRules.ts';

const ALL_DIRECTORIES = 1;

function lister(kind: EntryKind): MemberBody {
  return (_self, ctx, path: string, pattern = '*', option?: unknown) => {
    const recurse = option !== undefined && enumNumber(option) === ALL_DIRECTORIES;
    return newArray(ctx, 'System.String', listEntries(ctx, path, pattern, recurse, kind));
  };
}

function setCurrentDirectory(_self: null, ctx: TypeContext, path: string): void {
  const full = resolvePath(ctx, path);
  if (hostOf(ctx).files.stat(full)?.kind !== 'directory') throw directoryNotFound(full);
  hostOf(ctx).process.currentDirectory = full;
}

const statics: Record<string, MemberBody> = {
  ...timeStatics(true),
  GetParent: (_self, ctx, path: string) => {
    const parent = directoryName(pathRulesOf(ctx), resolvePath(ctx, path));
    return parent === null ? null : new DirectoryInfo(ctx, parent);
  },
  CreateDirectory: (_self, ctx, path: string) => createDirectory(ctx, path),
  CreateTempSubdirectory: (_self, ctx, prefix?: string | null) => {
    const name = hexText(hostOf(ctx).randomBytes(3));
    return createDirectory(ctx, `${tempPath(ctx)}${prefix ?? ''}${name}`);
  },
  Exists: (_self, ctx, path: string | null) =>
    path !== null && path !== '' && hostOf(ctx).files.stat(resolvePath(ctx, path))?.kind === 'directory',
  GetFiles: lister('files'),
  GetDirectories: lister('directories'),
  GetFileSystemEntries: lister('all'),
  EnumerateFiles: lister('files'),
  EnumerateDirectories: lister('directories'),
  EnumerateFileSystemEntries: lister('all'),
  GetDirectoryRoot: (_self, ctx, path: string) => {
    const full = resolvePath(ctx, path);
    return full.slice(0, pathRulesOf(ctx).rootLength(full));
  },
  GetCurrentDirectory: (_self, ctx) => hostOf(ctx).process.currentDirectory,
  SetCurrentDirectory: setCurrentDirectory,
  Move: (_self, ctx, from: string, to: string) => moveDirectory(ctx, from, to),
  Delete: (_self, ctx, path: string, recursive = false) => deleteDirectory(ctx, path, recursive),
  GetLogicalDrives: (_self, ctx) => newArray(ctx, 'System.String', [isWindows(ctx) ? 'C:\\' : '/']),
  CreateSymbolicLink: (_self, ctx, path: string, target: string) => symbolicLink(ctx, path, target, true),
  ResolveLinkTarget: (_self, ctx, path: string) => resolveLink(ctx, path),
};

export const DirectoryType = typeDefinition({
  name: 'System.IO.Directory',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static System.IO.DirectoryInfo GetParent(string path)
static System.IO.DirectoryInfo CreateDirectory(string path)
static System.IO.DirectoryInfo CreateDirectory(string path, System.IO.UnixFileMode unixCreateMode)
static System.IO.DirectoryInfo CreateTempSubdirectory(string prefix = null)
static bool Exists(string path)
static void SetCreationTime(string path, datetime creationTime)
static void SetCreationTimeUtc(string path, datetime creationTimeUtc)
static datetime GetCreationTime(string path)
static datetime GetCreationTimeUtc(string path)
static void SetLastWriteTime(string path, datetime lastWriteTime)
static void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)
static datetime GetLastWriteTime(string path)
static datetime GetLastWriteTimeUtc(string path)
static void SetLastAccessTime(string path, datetime lastAccessTime)
static void SetLastAccessTimeUtc(string path, datetime lastAccessTimeUtc)
static datetime GetLastAccessTime(string path)
static datetime GetLastAccessTimeUtc(string path)
static string[] GetFiles(string path)
static string[] GetFiles(string path, string searchPattern)
static string[] GetFiles(string path, string searchPattern, System.IO.SearchOption searchOption)
static string[] GetDirectories(string path)
static string[] GetDirectories(string path, string searchPattern)
static string[] GetDirectories(string path, string searchPattern, System.IO.SearchOption searchOption)
static string[] GetFileSystemEntries(string path)
static string[] GetFileSystemEntries(string path, string searchPattern)
static string[] GetFileSystemEntries(string path, string searchPattern, System.IO.SearchOption searchOption)
static System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path)
static System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern)
static System.Collections.Generic.IEnumerable[string] EnumerateDirectories(string path, string searchPattern, System.IO.SearchOption searchOption)
static System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path)
static System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern)
static System.Collections.Generic.IEnumerable[string] EnumerateFiles(string path, string searchPattern, System.IO.SearchOption searchOption)
static System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path)
static System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern)
static System.Collections.Generic.IEnumerable[string] EnumerateFileSystemEntries(string path, string searchPattern, System.IO.SearchOption searchOption)
static string GetDirectoryRoot(string path)
static string GetCurrentDirectory()
static void SetCurrentDirectory(string path)
static void Move(string sourceDirName, string destDirName)
static void Delete(string path)
static void Delete(string path, bool recursive)
static string[] GetLogicalDrives()
static System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)
static System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)
`,
      { statics },
    ),
});
