/**
 * FileSystem over node:fs. Every failure of the system becomes a FileSystemError with the system's code; the engine's
 * providers and the emulated System.IO types make PowerShell's and .NET's errors of it.
 */
import fs from 'node:fs';
import os from 'node:os';
import { type FileStat, type FileSystem, FileSystemError } from '../engine/Host.ts';
import { AccountNames } from './AccountNames.ts';

export class NodeFileSystem implements FileSystem {
  readonly separator = process.platform === 'win32' ? '\\' : '/';
  readonly isCaseSensitive = process.platform === 'linux';
  private readonly accounts = new AccountNames();

  get tempDirectory(): string {
    const directory = os.tmpdir();
    return directory.endsWith(this.separator) ? directory : directory + this.separator;
  }
  get homeDirectory(): string {
    return os.homedir();
  }

  stat(path: string): FileStat | null {
    return statOrNull(path, () => toFileStat(fs.statSync(path), isLink(path)));
  }
  lstat(path: string): FileStat | null {
    return statOrNull(path, () => {
      const found = fs.lstatSync(path);
      return toFileStat(found, found.isSymbolicLink());
    });
  }
  volume(path: string): { total: bigint; free: bigint; available: bigint } {
    const { bsize, blocks, bfree, bavail } = guard(path, () => fs.statfsSync(path, { bigint: true }));
    return { total: bsize * blocks, free: bsize * bfree, available: bsize * bavail };
  }
  readDirectory(path: string): string[] {
    return guard(path, () => fs.readdirSync(path));
  }
  readFile(path: string): Uint8Array {
    return guard(path, () => fs.readFileSync(path));
  }
  writeFile(path: string, data: Uint8Array, mode: 'create' | 'truncate' | 'append'): void {
    const flag = mode === 'append' ? 'a' : mode === 'create' ? 'wx' : 'w';
    guard(path, () => fs.writeFileSync(path, data, { flag }));
  }
  open(path: string, flags: string): number {
    return guard(path, () => fs.openSync(path, flags));
  }
  read(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number | null): number {
    return guard('', () => fs.readSync(descriptor, buffer, offset, length, position));
  }
  write(descriptor: number, data: Uint8Array): number {
    return guard('', () => {
      let written = 0;
      while (written < data.length) written += fs.writeSync(descriptor, data, written, data.length - written);
      return written;
    });
  }
  close(descriptor: number): void {
    guard('', () => fs.closeSync(descriptor));
  }
  truncate(path: string, length: number): void {
    guard(path, () => fs.truncateSync(path, length));
  }
  makeDirectory(path: string): void {
    guard(path, () => fs.mkdirSync(path));
  }
  remove(path: string, recursive: boolean): void {
    guard(path, () => {
      if (recursive) fs.rmSync(path, { recursive: true });
      else if (fs.lstatSync(path).isDirectory()) fs.rmdirSync(path);
      else fs.unlinkSync(path);
    });
  }
  rename(from: string, to: string): void {
    guard(from, () => fs.renameSync(from, to));
  }
  copyFile(from: string, to: string): void {
    guard(from, () => fs.copyFileSync(from, to));
  }
  realPath(path: string): string {
    return guard(path, () => fs.realpathSync(path));
  }
  readLink(path: string): string {
    return guard(path, () => fs.readlinkSync(path));
  }
  symlink(target: string, path: string, kind: 'file' | 'directory' | 'junction'): void {
    guard(path, () => fs.symlinkSync(target, path, kind === 'directory' ? 'dir' : kind));
  }
  hardLink(target: string, path: string): void {
    guard(path, () => fs.linkSync(target, path));
  }
  setTimes(path: string, accessedMs: number, modifiedMs: number): void {
    guard(path, () => fs.utimesSync(path, accessedMs / 1000, modifiedMs / 1000));
  }
  setMode(path: string, mode: number): void {
    guard(path, () => fs.chmodSync(path, mode));
  }
  userName(uid: number): string {
    return this.accounts.userName(uid);
  }
  groupName(gid: number): string {
    return this.accounts.groupName(gid);
  }
}

function guard<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const { code, message, path: failed } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new FileSystemError(code, failed ?? path, message);
  }
}

/** What is not there is no failure of stat. */
function statOrNull(path: string, run: () => FileStat): FileStat | null {
  try {
    return guard(path, run);
  } catch (error) {
    if (
      error instanceof FileSystemError &&
      /^(?:ENOENT|ENOTDIR|ELOOP|EINVAL|ENAMETOOLONG|ERR_INVALID_ARG_VALUE)$/.test(error.code)
    )
      return null;
    throw error;
  }
}

function isLink(path: string): boolean {
  return fs.lstatSync(path).isSymbolicLink();
}

const ANY_WRITE = 0o222;
const PERMISSIONS = 0o7777;

function toFileStat(found: fs.Stats, isSymlink: boolean): FileStat {
  const isWindows = process.platform === 'win32';
  return {
    kind: found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'other',
    size: found.size,
    modifiedMs: found.mtimeMs,
    accessedMs: found.atimeMs,
    // .NET on Linux does not ask for the time of birth.
    createdMs: process.platform === 'linux' ? Math.min(found.mtimeMs, found.ctimeMs) : found.birthtimeMs,
    mode: isWindows ? 0 : found.mode & PERMISSIONS,
    isSymlink,
    uid: found.uid,
    gid: found.gid,
    linkCount: found.nlink,
    isReadOnly: (found.mode & ANY_WRITE) === 0,
  };
}
