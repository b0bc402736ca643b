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

/** How a file is opened: what for, whether it may or must be new, and the advisory lock that is held until it is closed. */
export interface HostOpenOptions {
  access: 'read' | 'write' | 'both';
  /** 'never': it must exist (the default); 'allow': made when missing; 'require': it must not exist. */
  create?: 'never' | 'allow' | 'require';
  /** Emptied, once it is locked. */
  truncate?: boolean;
  /** Every write goes to the end, wherever that is by then. */
  append?: boolean;
  /** 'shared' by default: refused while somebody holds it exclusively, as .NET's FileShare.None does. */
  lock?: 'shared' | 'exclusive';
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
  open(path: string, options: HostOpenOptions): number;
  read(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number | null): number;
  write(descriptor: number, data: Uint8Array, position: number | null): number;
  statOpen(descriptor: number): HostFileStat;
  truncateOpen(descriptor: number, length: number): void;
  close(descriptor: number): void;
  makeDirectory(path: string): void;
  remove(path: string, recursive: boolean): void;
  rename(from: string, to: string): void;
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

/** An RSA key of the host's own making. */
export interface HostRsaKey {
  readonly bits: number;
  readonly isPrivate: boolean;
}

type RsaFormat = 'pkcs1' | 'pkcs8' | 'spki';

/** RSA. What cannot be read as a key gives null; what fails otherwise throws { message }. */
export interface HostRsa {
  generate(bits: number): HostRsaKey;
  fromPem(text: string, passphrase: string | null): HostRsaKey | null;
  fromDer(bytes: Uint8Array, format: RsaFormat, isPrivate: boolean): HostRsaKey | null;
  /** The numbers of a JSON web key: n, e, d, p, q, dp, dq, qi in base64url. */
  fromParts(parts: Readonly<Record<string, string>>): HostRsaKey | null;
  parts(key: HostRsaKey): Readonly<Record<string, string>>;
  toDer(key: HostRsaKey, format: RsaFormat, isPrivate: boolean): Uint8Array;
  sign(key: HostRsaKey, hash: string, usesPss: boolean, data: Uint8Array): Uint8Array;
  verify(key: HostRsaKey, hash: string, usesPss: boolean, data: Uint8Array, signature: Uint8Array): boolean;
  /** oaepHash null: the padding of PKCS #1. */
  encrypt(key: HostRsaKey, oaepHash: string | null, data: Uint8Array): Uint8Array;
  decrypt(key: HostRsaKey, oaepHash: string | null, data: Uint8Array): Uint8Array;
  /** A signature of PKCS #1 over a block that names its hash, and the block of a signature: null when it is none. */
  signBlock(key: HostRsaKey, block: Uint8Array): Uint8Array;
  signedBlock(key: HostRsaKey, signature: Uint8Array): Uint8Array | null;
}

/** Algorithms by .NET's names: MD5, SHA1, SHA256, SHA384, SHA512. */
export interface HostCrypto {
  readonly rsa: HostRsa;
  hmac(algorithm: string, key: Uint8Array, data: Uint8Array): Uint8Array;
  pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number, length: number, algorithm: string): Uint8Array;
  /** A block cipher without padding: data of whole blocks (CFB8: any bytes); no iv with ECB. */
  cipher(
    direction: 'encrypt' | 'decrypt',
    algorithm: 'aes' | '3des' | 'des',
    mode: 'CBC' | 'ECB' | 'CFB' | 'CFB8',
    key: Uint8Array,
    iv: Uint8Array | null,
    data: Uint8Array,
  ): Uint8Array;
  /** AES-GCM; null when the tag does not fit what is to be decrypted. When encrypting, `tag` says the length only. */
  gcm(
    direction: 'encrypt' | 'decrypt',
    key: Uint8Array,
    nonce: Uint8Array,
    data: Uint8Array,
    associated: Uint8Array,
    tag: Uint8Array,
  ): { data: Uint8Array; tag: Uint8Array } | null;
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
  /** Further services by name. */
  service?(name: string, ...args: unknown[]): unknown;
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
