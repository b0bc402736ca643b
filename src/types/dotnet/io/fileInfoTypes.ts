/** The .NET types of FileInfo, DirectoryInfo and their base. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { enumNumber, newArray, newEnum } from '../values.ts';
import { fileNotFound, withFileErrors } from './fileErrors.ts';
import { copyFile, moveDirectory, moveFile } from './fileContents.ts';
import { openFile, openShared, openText, resolveLink, setAttributes, symbolicLink, textWriter } from './File.ts';
import {
  createDirectory,
  DirectoryInfo,
  deleteDirectory,
  deleteFile,
  type EntryKind,
  FileInfo,
  FileSystemInfo,
  listEntries,
} from './FileSystemInfo.ts';
import { timeProperties } from './fileTimes.ts';
import { pathRulesOf, resolvePath } from './hostPaths.ts';
import { FileAccess, FileMode, SHARE_NONE } from './FileStream.ts';
import { joinPaths } from './pathRules.ts';

const shared: Record<string, MemberBody> = {
  ...timeProperties(),
  FullName: (self: FileSystemInfo) => self.fullName,
  Extension: (self: FileSystemInfo) => self.extension,
  Name: (self: FileSystemInfo) => self.name,
  Exists: (self: FileSystemInfo) => self.exists,
  LinkTarget: (self: FileSystemInfo) => self.linkTarget,
  UnixFileMode: settable(
    (self: FileSystemInfo, ctx) => newEnum(ctx, 'System.IO.UnixFileMode', (self.stat?.mode ?? -1) & 0o7777),
    (self: FileSystemInfo, value: unknown, ctx) => {
      withFileErrors(ctx, self.fullName, false, () => hostOf(ctx).files.setMode(self.fullName, enumNumber(value)));
      self.refresh();
    },
  ),
  Attributes: settable(
    (self: FileSystemInfo, ctx) => newEnum(ctx, 'System.IO.FileAttributes', self.attributes),
    (self: FileSystemInfo, value: unknown, ctx) => {
      setAttributes(ctx, self.fullName, enumNumber(value));
      self.refresh();
    },
  ),
  ResolveLinkTarget: (self: FileSystemInfo, ctx) => resolveLink(ctx, self.fullName),
  CreateAsSymbolicLink: (self: FileSystemInfo, ctx, target: string) => {
    symbolicLink(ctx, self.fullName, target, self instanceof DirectoryInfo);
    self.refresh();
  },
  ToString: (self: FileSystemInfo) => self.toString(),
  Refresh: (self: FileSystemInfo) => self.refresh(),
};

const fileMembers: Record<string, MemberBody> = {
  ...shared,
  Length: (self: FileInfo) => self.length,
  DirectoryName: (self: FileInfo) => self.directoryName,
  Directory: (self: FileInfo) => self.directory,
  IsReadOnly: settable(
    (self: FileInfo) => self.stat?.isReadOnly ?? true,
    (self: FileInfo, value: boolean, ctx) => {
      if (!self.stat) throw fileNotFound(self.fullName);
      setAttributes(ctx, self.fullName, value ? 1 : 0);
      self.refresh();
    },
  ),
  Open: (self: FileInfo, ctx, mode: unknown, access?: unknown, share?: unknown) =>
    openShared(ctx, self.fullName, mode, access, share),
  OpenText: (self: FileInfo, ctx) => openText(ctx, self.fullName),
  CreateText: (self: FileInfo, ctx) => textWriter(ctx, self.fullName, false),
  AppendText: (self: FileInfo, ctx) => textWriter(ctx, self.fullName, true),
  CopyTo: (self: FileInfo, ctx, target: string, overwrite = false) =>
    new FileInfo(ctx, copyFile(ctx, self.fullName, target, overwrite)),
  Create: (self: FileInfo, ctx) => {
    self.refresh();
    return openFile(ctx, self.fullName, FileMode.Create, FileAccess.ReadWrite, SHARE_NONE);
  },
  Delete: (self: FileInfo, ctx) => {
    deleteFile(ctx, self.fullName);
    self.refresh();
  },
  OpenRead: (self: FileInfo, ctx) => openFile(ctx, self.fullName, FileMode.Open, FileAccess.Read),
  OpenWrite: (self: FileInfo, ctx) => openFile(ctx, self.fullName, FileMode.OpenOrCreate, FileAccess.Write, SHARE_NONE),
  MoveTo: (self: FileInfo, ctx, target: string, overwrite = false) => {
    moveFile(ctx, self.fullName, target, overwrite);
    relocate(self, resolvePath(ctx, target));
  },
  Replace: (self: FileInfo, ctx, target: string, backup: string | null) => {
    if (backup !== null && backup !== '') copyFile(ctx, target, backup, true);
    moveFile(ctx, self.fullName, target, true);
    return new FileInfo(ctx, target);
  },
};

/** After a move the object stands for the new place. */
function relocate(self: FileSystemInfo, path: string): void {
  Object.assign(self, { fullName: path, originalPath: path });
  self.refresh();
}

function lister(kind: EntryKind, typeName: string): MemberBody {
  return (self: DirectoryInfo, ctx, pattern = '*', option?: unknown) => {
    const recurse = option !== undefined && enumNumber(option) === 1;
    const infos = listEntries(ctx, self.fullName, pattern, recurse, kind).map((path) => infoFor(ctx, path, kind));
    return newArray(ctx, typeName, infos);
  };
}

function infoFor(ctx: TypeContext, path: string, kind: EntryKind): FileSystemInfo {
  const isDirectory = kind === 'directories' || (kind === 'all' && hostOf(ctx).files.stat(path)?.kind === 'directory');
  return isDirectory ? new DirectoryInfo(ctx, path) : new FileInfo(ctx, path);
}

const directoryMembers: Record<string, MemberBody> = {
  ...shared,
  Parent: (self: DirectoryInfo) => self.parent,
  Root: (self: DirectoryInfo) => self.root,
  CreateSubdirectory: (self: DirectoryInfo, ctx, path: string) =>
    createDirectory(ctx, joinPaths(pathRulesOf(ctx), [self.fullName, path])),
  Create: (self: DirectoryInfo, ctx) => {
    createDirectory(ctx, self.fullName);
    self.refresh();
  },
  GetFiles: lister('files', 'System.IO.FileInfo'),
  GetDirectories: lister('directories', 'System.IO.DirectoryInfo'),
  GetFileSystemInfos: lister('all', 'System.IO.FileSystemInfo'),
  EnumerateFiles: lister('files', 'System.IO.FileInfo'),
  EnumerateDirectories: lister('directories', 'System.IO.DirectoryInfo'),
  EnumerateFileSystemInfos: lister('all', 'System.IO.FileSystemInfo'),
  MoveTo: (self: DirectoryInfo, ctx, target: string) => {
    moveDirectory(ctx, self.fullName, target);
    relocate(self, resolvePath(ctx, target));
  },
  Delete: (self: DirectoryInfo, ctx, recursive = false) => {
    deleteDirectory(ctx, self.fullName, recursive);
    self.refresh();
  },
};

const toText = (self: FileSystemInfo) => self.toString();

export const FILE_INFO_TYPES: TypeDefinition[] = [
  {
    name: 'System.IO.FileSystemInfo',
    kind: 'class',
    base: 'System.MarshalByRefObject',
    isAbstract: true,
    jsClass: FileSystemInfo,
    toText,
    build: () =>
      implement(
        `
string FullName {get;}
string Extension {get;}
string Name {get;}
bool Exists {get;}
datetime CreationTime {get;set;}
datetime CreationTimeUtc {get;set;}
datetime LastAccessTime {get;set;}
datetime LastAccessTimeUtc {get;set;}
datetime LastWriteTime {get;set;}
datetime LastWriteTimeUtc {get;set;}
string LinkTarget {get;}
System.IO.UnixFileMode UnixFileMode {get;set;}
System.IO.FileAttributes Attributes {get;set;}
void Delete()
void CreateAsSymbolicLink(string pathToTarget)
System.IO.FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)
string ToString()
void Refresh()
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
`,
        { members: shared },
      ),
  },
  {
    name: 'System.IO.FileInfo',
    kind: 'class',
    base: 'System.IO.FileSystemInfo',
    isSealed: true,
    jsClass: FileInfo,
    toText,
    build: () =>
      implement(
        `
System.IO.FileInfo new(string fileName)
string Name {get;}
long Length {get;}
string DirectoryName {get;}
System.IO.DirectoryInfo Directory {get;}
bool IsReadOnly {get;set;}
bool Exists {get;}
System.IO.FileStream Open(System.IO.FileMode mode)
System.IO.FileStream Open(System.IO.FileMode mode, System.IO.FileAccess access)
System.IO.FileStream Open(System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)
System.IO.StreamReader OpenText()
System.IO.StreamWriter CreateText()
System.IO.StreamWriter AppendText()
System.IO.FileInfo CopyTo(string destFileName)
System.IO.FileInfo CopyTo(string destFileName, bool overwrite)
System.IO.FileStream Create()
void Delete()
System.IO.FileStream OpenRead()
System.IO.FileStream OpenWrite()
void MoveTo(string destFileName)
void MoveTo(string destFileName, bool overwrite)
System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName)
System.IO.FileInfo Replace(string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)
void Decrypt()
void Encrypt()
`,
        {
          new: (_self, ctx, path: string) => new FileInfo(ctx, path),
          members: fileMembers,
        },
      ),
  },
  {
    name: 'System.IO.DirectoryInfo',
    kind: 'class',
    base: 'System.IO.FileSystemInfo',
    isSealed: true,
    jsClass: DirectoryInfo,
    toText,
    build: () =>
      implement(
        `
System.IO.DirectoryInfo new(string path)
string Name {get;}
System.IO.DirectoryInfo Parent {get;}
System.IO.DirectoryInfo Root {get;}
bool Exists {get;}
System.IO.DirectoryInfo CreateSubdirectory(string path)
void Create()
System.IO.FileInfo[] GetFiles()
System.IO.FileInfo[] GetFiles(string searchPattern)
System.IO.FileInfo[] GetFiles(string searchPattern, System.IO.SearchOption searchOption)
System.IO.FileSystemInfo[] GetFileSystemInfos()
System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern)
System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern, System.IO.SearchOption searchOption)
System.IO.DirectoryInfo[] GetDirectories()
System.IO.DirectoryInfo[] GetDirectories(string searchPattern)
System.IO.DirectoryInfo[] GetDirectories(string searchPattern, System.IO.SearchOption searchOption)
System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories()
System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern)
System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories(string searchPattern, System.IO.SearchOption searchOption)
System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles()
System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern)
System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern, System.IO.SearchOption searchOption)
System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos()
System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern)
System.Collections.Generic.IEnumerable[System.IO.FileSystemInfo] EnumerateFileSystemInfos(string searchPattern, System.IO.SearchOption searchOption)
void MoveTo(string destDirName)
void Delete()
void Delete(bool recursive)
`,
        {
          new: (_self, ctx, path: string) => new DirectoryInfo(ctx, path),
          members: directoryMembers,
        },
      ),
  },
];
