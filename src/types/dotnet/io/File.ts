/** System.IO.File and Directory: whole-file and directory operations over the host's file system. */
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { hostOf, isWindows, newLineOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import { ENCODINGS, type NetEncoding } from '../text/NetEncoding.ts';
import { enumNumber, itemsOf, netToString, newArray, newByteArray, newEnum, toBytes } from '../values.ts';
import { fileNotFound, withFileErrors } from './fileErrors.ts';
import {
  copyFile,
  detectEncoding,
  moveFile,
  readBytes,
  readText,
  splitLines,
  writeBytes,
  writeText,
} from './fileContents.ts';
import {
  attributesOf,
  DirectoryInfo,
  deleteFile,
  FileAttribute,
  FileInfo,
  type FileSystemInfo,
} from './FileSystemInfo.ts';
import { FileAccess, FileMode, FileStream, SHARE_NONE } from './FileStream.ts';
import { timeStatics } from './fileTimes.ts';
import { pathRulesOf, resolvePath } from './hostPaths.ts';
import { fileName } from './pathRules.ts';
import { StreamReader, StreamWriter } from './textStreams.ts';

const { Read: READ, Write: WRITE, ReadWrite: READ_WRITE } = FileAccess;

export function openFile(
  ctx: TypeContext,
  path: string | null,
  mode: number,
  access: number,
  share?: number,
): FileStream {
  return new FileStream(ctx, resolvePath(ctx, path), mode, access, share);
}

/** File.Open and FileInfo.Open: nobody else may have the file open unless the caller says so. */
export function openShared(
  ctx: TypeContext,
  path: string | null,
  mode: unknown,
  access?: unknown,
  share?: unknown,
): FileStream {
  return openFile(
    ctx,
    path,
    enumNumber(mode),
    defaultAccess(mode, access),
    share === undefined ? SHARE_NONE : enumNumber(share),
  );
}

export function openText(ctx: TypeContext, path: string | null): StreamReader {
  return new StreamReader(openFile(ctx, path, FileMode.Open, READ), ENCODINGS.utf8, detectEncoding);
}

export function textWriter(
  ctx: TypeContext,
  path: string | null,
  append: boolean,
  encoding: NetEncoding = ENCODINGS.default,
  size?: number,
): StreamWriter {
  const stream = openFile(ctx, path, append ? FileMode.Append : FileMode.Create, WRITE);
  const writer = new StreamWriter(stream, encoding, false, size);
  writer.newLine = newLineOf(ctx);
  return writer;
}

export function defaultAccess(mode: unknown, access: unknown): number {
  if (access !== undefined) return enumNumber(access);
  return enumNumber(mode) === FileMode.Append ? WRITE : READ_WRITE;
}

function linesText(ctx: TypeContext, lines: unknown): string {
  if (lines === null) throw argumentNull('contents');
  const end = newLineOf(ctx);
  return itemsOf(lines, ctx)
    .map((line) => netToString(line, ctx) + end)
    .join('');
}

export function infoOf(ctx: TypeContext, path: string): FileSystemInfo {
  const isDirectory = hostOf(ctx).files.stat(resolvePath(ctx, path))?.kind === 'directory';
  return isDirectory ? new DirectoryInfo(ctx, path) : new FileInfo(ctx, path);
}

export function resolveLink(ctx: TypeContext, path: string): FileSystemInfo | null {
  const full = resolvePath(ctx, path, 'linkPath');
  const { files } = hostOf(ctx);
  if (!files.lstat(full)) throw fileNotFound(full);
  return files.lstat(full)?.isSymlink ? infoOf(ctx, files.readLink(full)) : null;
}

export function symbolicLink(ctx: TypeContext, path: string, target: string, isDirectory: boolean): FileSystemInfo {
  const full = resolvePath(ctx, path);
  withFileErrors(ctx, full, isDirectory, () =>
    hostOf(ctx).files.symlink(target, full, isDirectory ? 'directory' : 'file'),
  );
  return isDirectory ? new DirectoryInfo(ctx, path) : new FileInfo(ctx, path);
}

function getAttributes(ctx: TypeContext, path: string): unknown {
  const full = resolvePath(ctx, path);
  const { files } = hostOf(ctx);
  const stat = files.stat(full);
  if (!stat) throw fileNotFound(full);
  const value = attributesOf(
    stat,
    fileName(pathRulesOf(ctx), full),
    files.lstat(full)?.isSymlink ?? false,
    isWindows(ctx),
  );
  return newEnum(ctx, 'System.IO.FileAttributes', value);
}

export function setAttributes(ctx: TypeContext, full: string, attributes: number): void {
  const { files } = hostOf(ctx);
  const stat = files.stat(full);
  if (!stat) throw fileNotFound(full);
  const mode = (attributes & FileAttribute.ReadOnly) !== 0 ? stat.mode & ~0o222 : stat.mode | 0o200;
  withFileErrors(ctx, full, false, () => files.setMode(full, mode & 0o7777));
}

const statics: Record<string, MemberBody> = {
  ...timeStatics(false),
  OpenText: (_self, ctx, path: string) => openText(ctx, path),
  CreateText: (_self, ctx, path: string) => textWriter(ctx, path, false),
  AppendText: (_self, ctx, path: string) => textWriter(ctx, path, true),
  Copy: (_self, ctx, from: string, to: string, overwrite = false) => {
    copyFile(ctx, from, to, overwrite);
  },
  Create: (_self, ctx, path: string) => openFile(ctx, path, FileMode.Create, READ_WRITE, SHARE_NONE),
  Delete: (_self, ctx, path: string) => deleteFile(ctx, path),
  Exists: (_self, ctx, path: string | null) => {
    const stat = path === null || path === '' ? null : hostOf(ctx).files.stat(resolvePath(ctx, path));
    return stat !== null && stat.kind !== 'directory';
  },
  Open: (_self, ctx, path: string, mode: unknown, access?: unknown, share?: unknown) =>
    openShared(ctx, path, mode, access, share),
  GetAttributes: (_self, ctx, path: string) => getAttributes(ctx, path),
  SetAttributes: (_self, ctx, path: string, attributes: unknown) =>
    setAttributes(ctx, resolvePath(ctx, path), enumNumber(attributes)),
  GetUnixFileMode: (_self, ctx, path: string) => {
    const stat = hostOf(ctx).files.stat(resolvePath(ctx, path));
    if (!stat) throw fileNotFound(resolvePath(ctx, path));
    return newEnum(ctx, 'System.IO.UnixFileMode', stat.mode & 0o7777);
  },
  SetUnixFileMode: (_self, ctx, path: string, mode: unknown) => {
    const full = resolvePath(ctx, path);
    withFileErrors(ctx, full, false, () => hostOf(ctx).files.setMode(full, enumNumber(mode)));
  },
  OpenRead: (_self, ctx, path: string) => openFile(ctx, path, FileMode.Open, READ),
  OpenWrite: (_self, ctx, path: string) => openFile(ctx, path, FileMode.OpenOrCreate, WRITE, SHARE_NONE),
  ReadAllText: (_self, ctx, path: string, encoding?: NetEncoding) => readText(ctx, path, encoding),
  WriteAllText: (_self, ctx, path: string, text: string | null, encoding?: NetEncoding) =>
    writeText(ctx, path, text ?? '', encoding, 'whole'),
  ReadAllBytes: (_self, ctx, path: string) => newByteArray(ctx, readBytes(ctx, path)),
  WriteAllBytes: (_self, ctx, path: string, bytes: unknown) => {
    if (bytes === null) throw argumentNull('bytes');
    writeBytes(ctx, path, toBytes(bytes), 'truncate');
  },
  AppendAllBytes: (_self, ctx, path: string, bytes: unknown) => writeBytes(ctx, path, toBytes(bytes), 'append'),
  ReadAllLines: (_self, ctx, path: string, encoding?: NetEncoding) =>
    newArray(ctx, 'System.String', splitLines(readText(ctx, path, encoding))),
  ReadLines: (_self, ctx, path: string, encoding?: NetEncoding) =>
    newArray(ctx, 'System.String', splitLines(readText(ctx, path, encoding))),
  WriteAllLines: (_self, ctx, path: string, lines: unknown, encoding?: NetEncoding) =>
    writeText(ctx, path, linesText(ctx, lines), encoding, 'lines'),
  AppendAllText: (_self, ctx, path: string, text: string | null, encoding?: NetEncoding) =>
    writeText(ctx, path, text ?? '', encoding, 'append'),
  AppendAllLines: (_self, ctx, path: string, lines: unknown, encoding?: NetEncoding) =>
    writeText(ctx, path, linesText(ctx, lines), encoding, 'append lines'),
  Replace: (_self, ctx, from: string, to: string, backup: string | null) => {
    if (!hostOf(ctx).files.stat(resolvePath(ctx, to, 'destinationFileName'))) throw fileNotFound(resolvePath(ctx, to));
    if (backup !== null && backup !== '') copyFile(ctx, to, backup, true);
    moveFile(ctx, from, to, true);
  },
  Move: (_self, ctx, from: string, to: string, overwrite = false) => moveFile(ctx, from, to, overwrite),
  CreateSymbolicLink: (_self, ctx, path: string, target: string) => symbolicLink(ctx, path, target, false),
  ResolveLinkTarget: (_self, ctx, path: string) => resolveLink(ctx, path),
};

export const FileType = typeDefinition({
  name: 'System.IO.File',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static System.IO.StreamReader OpenText(string path)
static System.IO.StreamWriter CreateText(string path)
static System.IO.StreamWriter AppendText(string path)
static void Copy(string sourceFileName, string destFileName)
static void Copy(string sourceFileName, string destFileName, bool overwrite)
static System.IO.FileStream Create(string path)
static System.IO.FileStream Create(string path, int bufferSize)
static System.IO.FileStream Create(string path, int bufferSize, System.IO.FileOptions options)
static void Delete(string path)
static bool Exists(string path)
static System.IO.FileStream Open(string path, System.IO.FileMode mode)
static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)
static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)
static void SetCreationTime(string path, datetime creationTime)
static void SetCreationTimeUtc(string path, datetime creationTimeUtc)
static datetime GetCreationTime(string path)
static datetime GetCreationTimeUtc(string path)
static void SetLastAccessTime(string path, datetime lastAccessTime)
static void SetLastAccessTimeUtc(string path, datetime lastAccessTimeUtc)
static datetime GetLastAccessTime(string path)
static datetime GetLastAccessTimeUtc(string path)
static void SetLastWriteTime(string path, datetime lastWriteTime)
static void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)
static datetime GetLastWriteTime(string path)
static datetime GetLastWriteTimeUtc(string path)
static System.IO.FileAttributes GetAttributes(string path)
static void SetAttributes(string path, System.IO.FileAttributes fileAttributes)
static System.IO.UnixFileMode GetUnixFileMode(string path)
static void SetUnixFileMode(string path, System.IO.UnixFileMode mode)
static System.IO.FileStream OpenRead(string path)
static System.IO.FileStream OpenWrite(string path)
static string ReadAllText(string path)
static string ReadAllText(string path, System.Text.Encoding encoding)
static void WriteAllText(string path, string contents)
static void WriteAllText(string path, string contents, System.Text.Encoding encoding)
static byte[] ReadAllBytes(string path)
static void WriteAllBytes(string path, byte[] bytes)
static void AppendAllBytes(string path, byte[] bytes)
static string[] ReadAllLines(string path)
static string[] ReadAllLines(string path, System.Text.Encoding encoding)
static System.Collections.Generic.IEnumerable[string] ReadLines(string path)
static System.Collections.Generic.IEnumerable[string] ReadLines(string path, System.Text.Encoding encoding)
static void WriteAllLines(string path, string[] contents)
static void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)
static void WriteAllLines(string path, string[] contents, System.Text.Encoding encoding)
static void WriteAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)
static void AppendAllText(string path, string contents)
static void AppendAllText(string path, string contents, System.Text.Encoding encoding)
static void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents)
static void AppendAllLines(string path, System.Collections.Generic.IEnumerable[string] contents, System.Text.Encoding encoding)
static void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)
static void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName, bool ignoreMetadataErrors)
static void Move(string sourceFileName, string destFileName)
static void Move(string sourceFileName, string destFileName, bool overwrite)
static void Encrypt(string path)
static void Decrypt(string path)
static System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)
static System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)
`,
      { statics },
    ),
});
