/**
 * System.IO.FileStream: an open file with .NET's one buffer. What is on disk while a script writes, after it is
 * interrupted or when the disk is full follows from that buffer, so its rules are .NET's: bytes go out when the buffer is
 * full and more come, larger pieces pass by it, and what could not be written stays in it for the next attempt.
 * NON-PARITY: a stream that appends writes to the end of the file as it is by then, so two writers of a log lose nothing.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { type HostFiles, type HostOpenOptions, hostOf } from '../HostServices.ts';
import { argumentError, argumentOutOfRange, notSupported, objectDisposed } from '../netErrors.ts';
import { ioError, withFileErrors } from './fileErrors.ts';
import { NetStream } from './NetStream.ts';

/** FileMode's values. */
export const FileMode = { CreateNew: 1, Create: 2, Open: 3, OpenOrCreate: 4, Truncate: 5, Append: 6 } as const;
/** FileAccess's values. */
export const FileAccess = { Read: 1, Write: 2, ReadWrite: 3 } as const;
/** FileShare's value that asks for the file alone. */
export const SHARE_NONE = 0;
const SHARE_READ = 1;
const BUFFER_SIZE = 4096;

export class FileStream extends NetStream {
  private readonly files: HostFiles;
  private readonly descriptor: number;
  private readonly isSeekable: boolean;
  /** Where the next byte of the system's is read or written; the position a script sees lies before or after it. */
  private filePosition = 0;
  private readonly appendStart: number;
  private readonly buffer: Uint8Array;
  private writeCount = 0;
  private readAt = 0;
  private readCount = 0;
  /** Bytes the latest attempt to write got rid of. */
  private lastWritten = 0;

  constructor(
    private readonly ctx: TypeContext,
    readonly path: string,
    mode: number,
    private readonly access: number,
    share: number = SHARE_READ,
    bufferSize = BUFFER_SIZE,
  ) {
    super();
    checkCombination(mode, access);
    if (bufferSize < 0) throw argumentOutOfRange('bufferSize', 'Non-negative number required.');
    this.files = hostOf(ctx).files;
    this.descriptor = this.system(() => this.files.open(path, openOptions(mode, access, share)));
    const { kind, size } = this.system(() => this.files.statOpen(this.descriptor));
    this.isSeekable = kind === 'file';
    this.buffer = new Uint8Array(bufferSize);
    this.appendStart = mode === FileMode.Append ? size : -1;
    if (mode === FileMode.Append) this.filePosition = size;
  }

  private system<T>(run: () => T): T {
    return withFileErrors(this.ctx, this.path, false, run);
  }
  private checkOpen(message = 'Cannot access a closed file.'): void {
    if (this.isClosed) throw objectDisposed(null, message);
  }
  get canRead(): boolean {
    return !this.isClosed && (this.access & FileAccess.Read) !== 0;
  }
  get canWrite(): boolean {
    return !this.isClosed && (this.access & FileAccess.Write) !== 0;
  }
  get canSeek(): boolean {
    return !this.isClosed && this.isSeekable;
  }
  get length(): number {
    this.checkOpen();
    const { size } = this.system(() => this.files.statOpen(this.descriptor));
    return this.writeCount > 0 ? Math.max(size, this.position) : size;
  }
  get position(): number {
    this.checkOpen();
    return this.filePosition + this.writeCount - (this.readCount - this.readAt);
  }
  set position(value: number) {
    this.checkOpen();
    if (value < 0) throw argumentOutOfRange('value', 'Non-negative number required.');
    this.seek(value);
  }

  override seek(target: number): void {
    this.checkOpen();
    if (target < 0) throw ioError(`Invalid argument : '${this.path}'`);
    this.flushWrite();
    this.dropRead();
    if (target < this.appendStart) {
      throw ioError('Unable seek backward to overwrite data that previously existed in a file opened in Append mode.');
    }
    this.filePosition = target;
  }

  read(count: number): Uint8Array {
    this.checkOpen(count === 1 ? 'Cannot access a closed Stream.' : undefined);
    if (!this.canRead) throw notSupported('Stream does not support reading.');
    this.flushWrite();
    const wanted = new Uint8Array(count);
    let got = this.takeBuffered(wanted, 0);
    while (got < count) {
      const more = count - got >= this.buffer.length ? this.readSystem(wanted.subarray(got)) : this.refill(wanted, got);
      if (more === 0) break;
      got += more;
      if (!this.isSeekable) break;
    }
    return wanted.subarray(0, got);
  }

  private takeBuffered(target: Uint8Array, at: number): number {
    const piece = this.buffer.subarray(this.readAt, Math.min(this.readCount, this.readAt + target.length - at));
    target.set(piece, at);
    this.readAt += piece.length;
    return piece.length;
  }

  private refill(target: Uint8Array, at: number): number {
    this.readAt = 0;
    this.readCount = 0;
    this.readCount = this.readSystem(this.buffer);
    return this.takeBuffered(target, at);
  }

  private readSystem(target: Uint8Array): number {
    const position = this.isSeekable ? this.filePosition : null;
    const count = this.system(() => this.files.read(this.descriptor, target, 0, target.length, position));
    this.filePosition += count;
    return count;
  }

  /** The position goes back to where the script is; the buffer is free for writing. */
  private dropRead(): void {
    this.filePosition -= this.readCount - this.readAt;
    this.readAt = 0;
    this.readCount = 0;
  }

  write(bytes: Uint8Array): void {
    this.checkOpen(bytes.length === 1 ? 'Cannot access a closed Stream.' : undefined);
    if (!this.canWrite) throw notSupported('Stream does not support writing.');
    this.dropRead();
    let rest = bytes;
    if (this.writeCount > 0) {
      const space = this.buffer.length - this.writeCount;
      this.buffer.set(rest.subarray(0, space), this.writeCount);
      this.writeCount += Math.min(space, rest.length);
      if (space >= rest.length && space > 0) return;
      rest = rest.subarray(space);
      this.flushWrite();
    }
    if (rest.length >= this.buffer.length) this.writeSystem(rest);
    else {
      this.buffer.set(rest);
      this.writeCount = rest.length;
    }
  }

  private flushWrite(): void {
    if (this.writeCount === 0) return;
    try {
      this.writeSystem(this.buffer.subarray(0, this.writeCount));
    } catch (thrown) {
      // What was written at a place is written there again; what was appended would stand there twice.
      if (!this.isPlaced) this.buffer.copyWithin(0, this.lastWritten, this.writeCount);
      if (!this.isPlaced) this.writeCount -= this.lastWritten;
      throw thrown;
    }
    this.writeCount = 0;
  }

  private get isPlaced(): boolean {
    return this.isSeekable && this.appendStart < 0;
  }

  private writeSystem(bytes: Uint8Array): void {
    const start = this.isPlaced ? this.filePosition : null;
    this.lastWritten = 0;
    this.system(() => {
      while (this.lastWritten < bytes.length) {
        const at = start === null ? null : start + this.lastWritten;
        this.lastWritten += this.files.write(this.descriptor, bytes.subarray(this.lastWritten), at);
      }
    });
    this.filePosition += bytes.length;
  }

  setLength(length: number): void {
    this.checkOpen();
    if (!this.canWrite) throw notSupported('Stream does not support writing.');
    if (length < this.appendStart) {
      throw ioError('Unable to truncate data that previously existed in a file opened in Append mode.');
    }
    this.flushWrite();
    this.dropRead();
    this.system(() => this.files.truncateOpen(this.descriptor, length));
    this.filePosition = Math.min(this.filePosition, length);
  }

  override flush(): void {
    this.checkOpen();
    this.flushWrite();
    if (this.isSeekable) this.dropRead();
  }

  /** Closed in any case, even when the last bytes cannot be written. */
  override close(): void {
    if (this.isClosed) return;
    try {
      this.flushWrite();
    } finally {
      super.close();
      this.files.close(this.descriptor);
    }
  }
}

function checkCombination(mode: number, access: number): void {
  const name = Object.entries(FileMode).find(([, value]) => value === mode)?.[0];
  const makes = mode !== FileMode.Open && mode !== FileMode.OpenOrCreate;
  if ((access & FileAccess.Write) === 0 && makes) {
    throw argumentError(`Combining FileMode: ${name} with FileAccess: Read is invalid.`, 'access');
  }
  if ((access & FileAccess.Read) !== 0 && mode === FileMode.Append) {
    throw argumentError('Append access can be requested only in write-only mode.', 'access');
  }
}

function openOptions(mode: number, access: number, share: number): HostOpenOptions {
  return {
    access: access === FileAccess.Read ? 'read' : access === FileAccess.Write ? 'write' : 'both',
    create:
      mode === FileMode.CreateNew
        ? 'require'
        : mode === FileMode.Open || mode === FileMode.Truncate
          ? 'never'
          : 'allow',
    truncate: mode === FileMode.Create || mode === FileMode.Truncate,
    append: mode === FileMode.Append,
    lock: share === SHARE_NONE ? 'exclusive' : 'shared',
  };
}
