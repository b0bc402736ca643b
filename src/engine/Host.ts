/**
 * The outside world as the engine and the commands reach it. hosting/ implements it over Node; specs over memory.
 * Everything is synchronous: the engine never waits for a Promise. Paths are the system's own, already resolved.
 */
import type { HostOpenOptions } from '../types/dotnet/HostServices.ts';
import type { HttpRequest, HttpResponse } from '../http/types.ts';

export interface HostUI {
  /** Columns and lines of the terminal; 80 x 24 (or as pwsh: 80) when there is none. */
  readonly width: number;
  readonly height: number;
  readonly supportsColor: boolean;
  readonly isOutputRedirected: boolean;
  readonly isInputRedirected: boolean;
  readonly isInteractive: boolean;
  /** To standard output, as it is; the caller adds line ends. */
  write(text: string): void;
  /** To standard error. */
  writeError(text: string): void;
  /** One line from the user; null at end of input. Throws StopSignal when interrupted. */
  readLine(prompt: string, options?: { secret?: boolean; mask?: boolean }): string | null;
  /** One key, unseen, as the text it types; null where no key can be read. Throws StopSignal when interrupted. */
  readKey?(): string | null;
  /** Tells everything that is written, to both outputs, until the function it gives is called. */
  transcribe?(listener: (text: string) => void): () => void;
  /** Draws or removes the progress display; absent where there is no terminal. */
  progress?(sourceId: number, record: unknown): void;
}

export interface FileStat {
  kind: 'file' | 'directory' | 'other';
  size: number;
  /** Milliseconds since 1970, UTC. */
  modifiedMs: number;
  accessedMs: number;
  createdMs: number;
  /** Unix permission bits; 0 on Windows. */
  mode: number;
  isSymlink: boolean;
  uid: number;
  gid: number;
  linkCount: number;
  isReadOnly: boolean;
}

/** Thrown by FileSystem functions: the system's error code (ENOENT, EACCES, EISDIR, ENOSPC, EPIPE, EEXIST...). */
export class FileSystemError {
  constructor(
    readonly code: string,
    readonly path: string,
    readonly message: string,
  ) {}
}

/** Synchronous file access. Every function throws FileSystemError. */
export interface FileSystem {
  readonly separator: '/' | '\\';
  readonly isCaseSensitive: boolean;
  stat(path: string): FileStat | null;
  lstat(path: string): FileStat | null;
  readDirectory(path: string): string[];
  readFile(path: string): Uint8Array;
  writeFile(path: string, data: Uint8Array, mode: 'create' | 'truncate' | 'append'): void;
  /** A descriptor for streaming. Directories are refused (EACCES), files somebody holds a lock on too (EAGAIN). */
  open(path: string, options: HostOpenOptions): number;
  read(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number | null): number;
  /** Writes once: how many bytes the system took. A null position is where the descriptor stands. */
  write(descriptor: number, data: Uint8Array, position: number | null): number;
  /** Facts of an open file, whatever became of its name. */
  statOpen(descriptor: number): FileStat;
  truncateOpen(descriptor: number, length: number): void;
  close(descriptor: number): void;
  makeDirectory(path: string): void;
  remove(path: string, recursive: boolean): void;
  rename(from: string, to: string): void;
  realPath(path: string): string;
  readLink(path: string): string;
  symlink(target: string, path: string, kind: 'file' | 'directory' | 'junction'): void;
  hardLink(target: string, path: string): void;
  setTimes(path: string, accessedMs: number, modifiedMs: number): void;
  setMode(path: string, mode: number): void;
  userName(uid: number): string;
  groupName(gid: number): string;
  /** Bytes of the file system that the path lies on. */
  volume?(path: string): { total: bigint; free: bigint; available: bigint };
  readonly tempDirectory: string;
  readonly homeDirectory: string;
}

export interface EnvironmentAccess {
  get(name: string): string | undefined;
  set(name: string, value: string | null): void;
  entries(): [string, string][];
}

export interface NativeProcessOptions {
  args: string[];
  /** Windows: the command line is passed as it is. */
  verbatimArguments?: boolean;
  cwd: string;
  env?: Record<string, string>;
  /** null: the program inherits standard input; otherwise what is written to it, or 'stream': what write() is given. */
  input: Uint8Array | 'stream' | null;
  stdout: 'inherit' | 'pipe';
  stderr: 'inherit' | 'pipe';
}

export interface NativeProcess {
  /** To a streamed input. False when the program takes no more; it may wait until the program has read. */
  write(data: Uint8Array): boolean;
  /** The end of a streamed input. */
  closeInput(): void;
  /** What has come in the meantime; null when there is nothing yet, or nothing more. */
  available(): { stream: 'out' | 'error'; data: Uint8Array } | null;
  /** Next chunk of either stream, in arrival order; null when the program has ended and all was read. */
  read(): { stream: 'out' | 'error'; data: Uint8Array } | null;
  /** Exit code, after read() gave null. */
  readonly exitCode: number;
  kill(): void;
  /** Only of programs that run beside the engine: the system's number, and read() for a limited time. */
  readonly processId?: number;
  readWithin?(milliseconds: number): { stream: 'out' | 'error'; data: Uint8Array } | 'later' | null;
}

/** What can be done while the thread would only wait: tasks of other runspaces (engine/runspaces/TaskScheduler.ts). */
export interface IdleWork {
  /** Runs one task; false when there is none. */
  runNext(): boolean;
  /** Answers what other threads ask. */
  serve(): void;
  /** A sleep, of which `pause` does what the tasks leave over. */
  sleep(milliseconds: number, pause: (milliseconds: number) => void): void;
}

/** Work on a thread of its own (the service `jobs.start`). */
export interface BackgroundWork {
  /** The messages that came since the last time. */
  receive(): unknown[];
  /** Answers one that asked. */
  reply(message: unknown): void;
  /** Asks it to stop, which runs its finally blocks. */
  stop(): void;
  /** Ends it at once. */
  terminate(): void;
}

export interface Host {
  /** Null or absent as long as there are no tasks. */
  idle?: IdleWork | null;
  /** Word 1 not 0: another thread waits for an answer. */
  attention?: Int32Array | null;
  readonly name: string;
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly architecture: string;
  readonly processId: number;
  readonly ui: HostUI;
  readonly files: FileSystem;
  readonly environment: EnvironmentAccess;
  /** UTC now in ticks (100 ns) since year 1. */
  utcNowTicks(): bigint;
  /** Monotonic clock, nanoseconds. */
  monotonicNs(): bigint;
  /** Sleeps, returning at once (with StopSignal thrown) on a stop request. */
  sleep(milliseconds: number): void;
  /** Sleeps without letting tasks run meanwhile. */
  pause?(milliseconds: number): void;
  /** True once a stop was asked for; loops poll it. */
  readonly stopRequested: { readonly value: boolean };
  randomBytes(count: number): Uint8Array;
  /** Sends and waits. Throws TransportError (http/types.ts). */
  send(request: HttpRequest): HttpResponse;
  startProcess?(path: string, options: NativeProcessOptions): NativeProcess;
  /** Programs run while the engine does something else; otherwise each is waited for when it starts. */
  readonly runsProgramsBeside?: boolean;
  /** Where psail's program lies, and beside it one that goes by the name of pwsh: $PSHOME. */
  readonly programFolder?: string;
  /** Full path of an external program, or null. */
  findProgram?(name: string): string | null;
  hash(algorithm: string, data: Uint8Array): Uint8Array;
  /** Further services by name (crypto.*, clipboard.*, jobs.*), so that the interface need not grow for each. */
  service?(name: string, ...args: unknown[]): unknown;
}
