/**
 * What emulated types reach of the outside world: `ctx.host` read through this narrow interface. The engine's Host has
 * the same names and extends it; nothing here waits for a Promise.
 */
import type { TypeContext } from '../TypeContext.ts';

export interface HostFileStat {
  kind: 'file' | 'directory' | 'other';
  size: number;
  /** Milliseconds since 1970, UTC. */
  modifiedMs: number;
  accessedMs: number;
  createdMs: number;
  mode: number;
  isSymlink: boolean;
  isReadOnly: boolean;
}

/** Thrown by the functions of HostFiles: any object with the system's error code (ENOENT, EACCES, EISDIR...). */
export interface HostFileError {
  code: string;
  path: string;
  message: string;
}

/** Bytes of the file system that a path lies on. */
export interface HostVolume {
  total: bigint;
  free: bigint;
  /** Free for this user. */
  available: bigint;
}

export interface HostFiles {
  readonly separator: '/' | '\\';
  stat(path: string): HostFileStat | null;
  lstat(path: string): HostFileStat | null;
  readDirectory(path: string): string[];
  readFile(path: string): Uint8Array;
  writeFile(path: string, data: Uint8Array, mode: 'create' | 'truncate' | 'append'): void;
  makeDirectory(path: string): void;
  remove(path: string, recursive: boolean): void;
  rename(from: string, to: string): void;
  copyFile(from: string, to: string): void;
  readLink(path: string): string;
  symlink(target: string, path: string, kind: 'file' | 'directory' | 'junction'): void;
  setTimes(path: string, accessedMs: number, modifiedMs: number): void;
  setMode(path: string, mode: number): void;
  volume?(path: string): HostVolume;
  readonly tempDirectory: string;
  readonly homeDirectory: string;
}

export interface HostEnvironment {
  get(name: string): string | undefined;
  set(name: string, value: string | null): void;
  entries(): [string, string][];
}

export interface HostConsole {
  readonly width: number;
  readonly height: number;
  readonly isOutputRedirected: boolean;
  readonly isInputRedirected: boolean;
  write(text: string): void;
  writeError(text: string): void;
  readLine(prompt: string): string | null;
  /** One line of standard input, neither prompted for nor echoed. */
  readInput?(): string | null;
}

/** Facts of the process and the machine. */
export interface HostProcess {
  /** The process's own current directory, which $PWD does not change. */
  currentDirectory: string;
  readonly machineName: string;
  readonly userName: string;
  readonly processorCount: number;
  /** Environment.OSVersion.Version: major.minor.build.revision. */
  readonly osVersion: string;
  /** RuntimeInformation.OSDescription. */
  readonly osDescription: string;
  /** Milliseconds since the system started. */
  readonly uptimeMs: number;
  /** UTC ticks when the process started. */
  readonly startTimeTicks: bigint;
  readonly executablePath: string;
  readonly memoryBytes: number;
  readonly commandLineArguments: readonly string[];
}

/** Algorithms by .NET's names: MD5, SHA1, SHA256, SHA384, SHA512. */
export interface HostCrypto {
  hmac(algorithm: string, key: Uint8Array, data: Uint8Array): Uint8Array;
  pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number, length: number, algorithm: string): Uint8Array;
  /** AES without padding; mode CBC, ECB or CFB; data a multiple of 16 bytes. */
  aes(
    direction: 'encrypt' | 'decrypt',
    mode: string,
    key: Uint8Array,
    iv: Uint8Array | null,
    data: Uint8Array,
  ): Uint8Array;
}

export interface HostCompression {
  compress(kind: 'gzip' | 'deflate' | 'zlib' | 'brotli', data: Uint8Array, level: number): Uint8Array;
  decompress(kind: 'gzip' | 'deflate' | 'zlib' | 'brotli', data: Uint8Array): Uint8Array;
}

export interface HostServices {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** x64, arm64, ia32 or arm. */
  readonly architecture: string;
  readonly processId: number;
  readonly ui: HostConsole;
  readonly files: HostFiles;
  readonly environment: HostEnvironment;
  readonly process: HostProcess;
  readonly crypto: HostCrypto;
  readonly compression: HostCompression;
  monotonicNs(): bigint;
  /** The task of another runspace that runs now; null for the script itself. */
  readonly currentTask?: object | null;
  /** Waits until the condition holds; false when the time (null: without end) is over before. */
  wait?(isDone: () => boolean, milliseconds: number | null, what: string): boolean;
  sleep(milliseconds: number): void;
  randomBytes(count: number): Uint8Array;
  hash(algorithm: string, data: Uint8Array): Uint8Array;
}

export function hostOf(ctx: TypeContext): HostServices {
  return ctx.host as HostServices;
}

export function isWindows(ctx: TypeContext): boolean {
  return hostOf(ctx).platform === 'win32';
}

export function newLineOf(ctx: TypeContext): string {
  return isWindows(ctx) ? '\r\n' : '\n';
}
