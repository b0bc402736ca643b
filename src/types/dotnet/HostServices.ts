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

/** A key of the host's own making: RSA or of an elliptic curve. */
export interface HostKey {
  readonly bits: number;
  readonly isPrivate: boolean;
}

/** pkcs1 is RSA's own format, sec1 that of elliptic curves. */
export type HostKeyFormat = 'pkcs1' | 'sec1' | 'pkcs8' | 'spki';

/** Keys of one kind. What cannot be read as one gives null; what fails otherwise throws { message }. */
export interface HostKeys {
  fromPem(text: string, passphrase: string | null): HostKey | null;
  fromDer(bytes: Uint8Array, format: HostKeyFormat, isPrivate: boolean): HostKey | null;
  toDer(key: HostKey, format: HostKeyFormat, isPrivate: boolean): Uint8Array;
}

/** ECDSA; curves by OpenSSL's names. A signature is two numbers side by side, or in DER. */
export interface HostEc extends HostKeys {
  generate(curve: string): HostKey;
  sign(key: HostKey, hash: string, isDer: boolean, data: Uint8Array): Uint8Array;
  verify(key: HostKey, hash: string, isDer: boolean, data: Uint8Array, signature: Uint8Array): boolean;
}

export interface HostRsa extends HostKeys {
  generate(bits: number): HostKey;
  /** The numbers of a JSON web key: n, e, d, p, q, dp, dq, qi in base64url. */
  fromParts(parts: Readonly<Record<string, string>>): HostKey | null;
  parts(key: HostKey): Readonly<Record<string, string>>;
  sign(key: HostKey, hash: string, usesPss: boolean, data: Uint8Array): Uint8Array;
  verify(key: HostKey, hash: string, usesPss: boolean, data: Uint8Array, signature: Uint8Array): boolean;
  /** oaepHash null: the padding of PKCS #1. */
  encrypt(key: HostKey, oaepHash: string | null, data: Uint8Array): Uint8Array;
  decrypt(key: HostKey, oaepHash: string | null, data: Uint8Array): Uint8Array;
  /** A signature of PKCS #1 over a block that names its hash, and the block of a signature: null when it is none. */
  signBlock(key: HostKey, block: Uint8Array): Uint8Array;
  signedBlock(key: HostKey, signature: Uint8Array): Uint8Array | null;
}

/** Encryption by a password, as files of keys use it: PKCS #12's own schemes, where null is not the empty text, and PBES2. */
export interface HostPasswordEncryption {
  /** `algorithm`: its identifier in DER. Null when the password does not fit; throws { message } for what is not known. */
  decrypt(password: string | null, algorithm: Uint8Array, data: Uint8Array): Uint8Array | null;
  /** EncryptedPrivateKeyInfo in DER: algorithm and encrypted data. */
  encrypt(
    password: string | null,
    scheme: 'aes256-sha256' | '3des-sha1',
    iterations: number,
    data: Uint8Array,
  ): Uint8Array;
  /** PKCS #12's way of making a key of a password for a file's MAC. */
  macKey(password: string | null, salt: Uint8Array, iterations: number, length: number, hash: string): Uint8Array;
}

/** Algorithms by .NET's names: MD5, SHA1, SHA256, SHA384, SHA512. */
export interface HostCrypto {
  readonly rsa: HostRsa;
  readonly ec: HostEc;
  readonly passwords: HostPasswordEncryption;
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
