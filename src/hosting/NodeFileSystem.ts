/**
 * FileSystem over node:fs. Every failure of the system becomes a FileSystemError with the system's code; the engine's
 * providers and the emulated System.IO types make PowerShell's and .NET's errors of it.
 */
import fs from 'node:fs';
import os from 'node:os';
import { type FileStat, type FileSystem, FileSystemError } from '../engine/Host.ts';
import type { HostOpenOptions } from '../types/dotnet/HostServices.ts';
import { AccountNames } from './AccountNames.ts';
import { FileLocks } from './FileLocks.ts';

export class NodeFileSystem implements FileSystem {
  readonly separator = process.platform === 'win32' ? '\\' : '/';
  readonly isCaseSensitive = process.platform === 'linux';
  private readonly accounts = new AccountNames();
  private readonly locks = new FileLocks();

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
    return guard(path, () => {
      this.checkLock(path);
      return fs.readFileSync(path);
    });
  }
  writeFile(path: string, data: Uint8Array, mode: 'create' | 'truncate' | 'append'): void {
    const flag = mode === 'append' ? 'a' : mode === 'create' ? 'wx' : 'w';
    guard(path, () => {
      this.checkLock(path);
      fs.writeFileSync(path, data, { flag });
    });
  }
  open(path: string, options: HostOpenOptions): number {
    return guard(path, () => this.openLocked(path, options));
  }
  read(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number | null): number {
    return guard('', () => fs.readSync(descriptor, buffer, offset, length, position));
  }
  write(descriptor: number, data: Uint8Array, position: number | null): number {
    return guard('', () => fs.writeSync(descriptor, data, 0, data.length, position));
  }
  statOpen(descriptor: number): FileStat {
    return guard('', () => toFileStat(fs.fstatSync(descriptor), false));
  }
  truncateOpen(descriptor: number, length: number): void {
    guard('', () => fs.ftruncateSync(descriptor, length));
  }
  close(descriptor: number): void {
    this.locks.release(descriptor);
    guard('', () => fs.closeSync(descriptor));
  }

  /** What is emptied is emptied only once it is ours. */
  private openLocked(path: string, options: HostOpenOptions): number {
    const descriptor = fs.openSync(path, openFlags(options));
    try {
      const found = fs.fstatSync(descriptor);
      if (found.isDirectory()) throw refusal('EACCES', 'permission denied');
      const key = `${found.dev}:${found.ino}`;
      const lock = options.lock ?? 'shared';
      if (!this.locks.allows(key, lock)) throw refusal('EAGAIN', 'resource temporarily unavailable');
      if (options.truncate && found.isFile()) fs.ftruncateSync(descriptor, 0);
      if (found.isFile()) this.locks.take(descriptor, key, lock);
      return descriptor;
    } catch (error) {
      fs.closeSync(descriptor);
      throw error;
    }
  }

  /** A file that is read or written as a whole would be locked meanwhile as well. */
  private checkLock(path: string): void {
    if (this.locks.isEmpty) return;
    const found = fs.statSync(path, { throwIfNoEntry: false });
    if (found && !this.locks.allows(`${found.dev}:${found.ino}`, 'shared'))
      throw refusal('EAGAIN', 'resource temporarily unavailable');
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

function openFlags({ access, create = 'never', append = false }: HostOpenOptions): number {
  const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_APPEND } = fs.constants;
  const base = access === 'read' ? O_RDONLY : access === 'write' ? O_WRONLY : O_RDWR;
  const making = create === 'never' ? 0 : create === 'allow' ? O_CREAT : O_CREAT | O_EXCL;
  return base | making | (append ? O_APPEND : 0);
}

function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
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

const PERMISSIONS = 0o7777;

const READ = 4;
const WRITE = 2;

/** .NET's attribute on Unix: who may read and not write, by the bits that count for this user, whatever root may do. */
function isReadOnly({ mode, uid, gid }: fs.Stats): boolean {
  const isOwner = process.geteuid?.() === uid;
  const isGroup = process.getegid?.() === gid || (process.getgroups?.().includes(gid) ?? false);
  const bits = isOwner || process.geteuid === undefined ? mode >> 6 : isGroup ? mode >> 3 : mode;
  return (bits & READ) !== 0 && (bits & WRITE) === 0;
}

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
    isReadOnly: isReadOnly(found),
  };
}
