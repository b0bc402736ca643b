/**
 * System.IO.Stream and its kinds. Everything is in memory: a FileStream reads its file when opened and writes it back on
 * Flush and Close, so a stream that is never closed loses what was not flushed, as in .NET.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { argumentError, argumentOutOfRange, notSupported, objectDisposed } from '../netErrors.ts';
import { withFileErrors } from './fileErrors.ts';

export abstract class NetStream {
  protected isClosed = false;
  /** What comes, comes over time: readers take no more than they need. */
  readonly isLive: boolean = false;
  abstract readonly canRead: boolean;
  abstract readonly canWrite: boolean;
  abstract readonly canSeek: boolean;
  abstract length: number;
  abstract position: number;
  /** Up to `count` bytes; empty at the end. */
  abstract read(count: number): Uint8Array;
  abstract write(bytes: Uint8Array): void;
  abstract setLength(length: number): void;
  flush(): void {}
  close(): void {
    this.isClosed = true;
  }

  readAll(): Uint8Array {
    const pieces: Uint8Array[] = [];
    for (let piece = this.read(65536); piece.length > 0; piece = this.read(65536)) pieces.push(piece);
    return concatBytes(pieces);
  }
}

export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes that grow as they are written. */
class ByteBuffer {
  private bytes: Uint8Array;
  length: number;
  constructor(initial: Uint8Array = new Uint8Array(0)) {
    this.bytes = initial;
    this.length = initial.length;
  }
  get capacity(): number {
    return this.bytes.length;
  }
  ensure(size: number): void {
    if (size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(size, 256, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
  setCapacity(size: number): void {
    const changed = new Uint8Array(size);
    changed.set(this.bytes.subarray(0, Math.min(this.length, size)));
    this.bytes = changed;
  }
  write(at: number, data: Uint8Array): void {
    this.ensure(at + data.length);
    if (at > this.length) this.bytes.fill(0, this.length, at);
    this.bytes.set(data, at);
    this.length = Math.max(this.length, at + data.length);
  }
  resize(length: number): void {
    this.ensure(length);
    if (length > this.length) this.bytes.fill(0, this.length, length);
    this.length = length;
  }
  slice(start: number, end: number): Uint8Array {
    return this.bytes.slice(start, Math.min(end, this.length));
  }
}

export class MemoryStream extends NetStream {
  protected readonly buffer: ByteBuffer;
  protected at = 0;

  constructor(
    initial: Uint8Array | null = null,
    private readonly isWritable = true,
    capacity = 0,
  ) {
    super();
    this.buffer = new ByteBuffer(initial ?? new Uint8Array(0));
    this.isExpandable = initial === null;
    if (initial === null && capacity > 0) this.buffer.setCapacity(capacity);
  }
  private readonly isExpandable: boolean;

  protected checkOpen(): void {
    if (this.isClosed) throw objectDisposed(null, 'Cannot access a closed Stream.');
  }
  get canRead(): boolean {
    return !this.isClosed;
  }
  get canSeek(): boolean {
    return !this.isClosed;
  }
  get canWrite(): boolean {
    return !this.isClosed && this.isWritable;
  }
  get length(): number {
    this.checkOpen();
    return this.buffer.length;
  }
  get capacity(): number {
    this.checkOpen();
    return this.buffer.capacity;
  }
  set capacity(value: number) {
    if (value < this.buffer.length) throw argumentOutOfRange('value', 'capacity was less than the current size.');
    if (!this.isExpandable && value !== this.buffer.capacity) throw notSupported('Memory stream is not expandable.');
    this.buffer.setCapacity(value);
  }
  get position(): number {
    this.checkOpen();
    return this.at;
  }
  set position(value: number) {
    if (value < 0) throw argumentOutOfRange('value', "value ('" + value + "') must be a non-negative value.", value);
    this.checkOpen();
    this.at = value;
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    const bytes = this.buffer.slice(this.at, this.at + count);
    this.at += bytes.length;
    return bytes;
  }
  write(bytes: Uint8Array): void {
    this.checkOpen();
    if (!this.isWritable) throw notSupported('Stream does not support writing.');
    if (!this.isExpandable && this.at + bytes.length > this.buffer.capacity) {
      throw notSupported('Memory stream is not expandable.');
    }
    this.buffer.write(this.at, bytes);
    this.at += bytes.length;
  }
  setLength(length: number): void {
    this.checkOpen();
    if (!this.isWritable) throw notSupported('Stream does not support writing.');
    if (!this.isExpandable && length > this.buffer.capacity) throw notSupported('Memory stream is not expandable.');
    this.buffer.resize(length);
    this.at = Math.min(this.at, length);
  }
  /** All bytes, wherever the position is and even when closed. */
  toArray(): Uint8Array {
    return this.buffer.slice(0, this.buffer.length);
  }
  /** The whole buffer, unused bytes too. */
  paddedArray(): Uint8Array {
    const whole = new Uint8Array(this.buffer.capacity);
    whole.set(this.toArray());
    return whole;
  }
}

/** FileMode's values. */
export const FileMode = { CreateNew: 1, Create: 2, Open: 3, OpenOrCreate: 4, Truncate: 5, Append: 6 } as const;

export class FileStream extends NetStream {
  private readonly buffer: ByteBuffer;
  private at = 0;
  private isDirty = false;
  private readonly appendStart: number;

  /** access: 1 read, 2 write, 3 both. */
  constructor(
    private readonly ctx: TypeContext,
    readonly path: string,
    mode: number,
    private readonly access: number,
  ) {
    super();
    const existing = withFileErrors(ctx, path, false, () => openFile(ctx, path, mode));
    this.buffer = new ByteBuffer(existing);
    if (mode === FileMode.Append) this.at = existing.length;
    this.appendStart = mode === FileMode.Append ? existing.length : -1;
  }

  private checkOpen(): void {
    if (this.isClosed) throw objectDisposed(null, 'Cannot access a closed file.');
  }
  get canRead(): boolean {
    return !this.isClosed && (this.access & 1) !== 0;
  }
  get canWrite(): boolean {
    return !this.isClosed && (this.access & 2) !== 0;
  }
  get canSeek(): boolean {
    return !this.isClosed;
  }
  get length(): number {
    this.checkOpen();
    return this.buffer.length;
  }
  get position(): number {
    this.checkOpen();
    return this.at;
  }
  set position(value: number) {
    this.checkOpen();
    if (value < 0) throw argumentOutOfRange('value', `value ('${value}') must be a non-negative value.`, value);
    this.at = value;
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    if ((this.access & 1) === 0) throw notSupported('Stream does not support reading.');
    const bytes = this.buffer.slice(this.at, this.at + count);
    this.at += bytes.length;
    return bytes;
  }
  write(bytes: Uint8Array): void {
    this.checkOpen();
    if ((this.access & 2) === 0) throw notSupported('Stream does not support writing.');
    this.buffer.write(this.at, bytes);
    this.at += bytes.length;
    this.isDirty = true;
  }
  setLength(length: number): void {
    this.checkOpen();
    if ((this.access & 2) === 0) throw notSupported('Stream does not support writing.');
    this.buffer.resize(length);
    this.at = Math.min(this.at, length);
    this.isDirty = true;
  }
  override flush(): void {
    this.checkOpen();
    if (!this.isDirty) return;
    const { files } = hostOf(this.ctx);
    withFileErrors(this.ctx, this.path, false, () =>
      files.writeFile(this.path, this.buffer.slice(0, this.buffer.length), 'truncate'),
    );
    this.isDirty = false;
  }
  override close(): void {
    if (!this.isClosed) this.flush();
    super.close();
  }
  get isAppending(): boolean {
    return this.appendStart >= 0;
  }
}

/** The bytes to begin with; creates or empties the file as the mode asks. */
function openFile(ctx: TypeContext, path: string, mode: number): Uint8Array {
  const { files } = hostOf(ctx);
  const empty = new Uint8Array(0);
  if (mode === FileMode.CreateNew) {
    files.writeFile(path, empty, 'create');
    return empty;
  }
  if (mode === FileMode.Create) {
    files.writeFile(path, empty, 'truncate');
    return empty;
  }
  if (mode === FileMode.Open || files.stat(path) !== null) {
    const bytes = files.readFile(path);
    if (mode !== FileMode.Truncate) return bytes;
    files.writeFile(path, empty, 'truncate');
    return empty;
  }
  if (mode === FileMode.Truncate) return files.readFile(path);
  files.writeFile(path, empty, 'truncate');
  return empty;
}

/** GZipStream, DeflateStream and their like: compressed on Close, decompressed at the first read. */
export class CompressionStream extends NetStream {
  private readonly written: Uint8Array[] = [];
  private unread: Uint8Array | null = null;
  constructor(
    private readonly ctx: TypeContext,
    readonly inner: NetStream,
    readonly kind: 'gzip' | 'deflate' | 'zlib' | 'brotli',
    private readonly compresses: boolean,
    private readonly leaveOpen: boolean,
    private readonly level = 6,
  ) {
    super();
    if (compresses ? !inner.canWrite : !inner.canRead) {
      throw argumentError(`Stream does not support ${compresses ? 'writing' : 'reading'}.`, 'stream');
    }
  }
  get canRead(): boolean {
    return !this.isClosed && !this.compresses;
  }
  get canWrite(): boolean {
    return !this.isClosed && this.compresses;
  }
  readonly canSeek = false;
  get length(): number {
    throw notSupported('This operation is not supported.');
  }
  get position(): number {
    throw notSupported('This operation is not supported.');
  }
  set position(_value: number) {
    throw notSupported('This operation is not supported.');
  }
  setLength(): void {
    throw notSupported('This operation is not supported.');
  }
  read(count: number): Uint8Array {
    if (this.compresses) throw notSupported('Reading from the compression stream is not supported.');
    this.unread ??= hostOf(this.ctx).compression.decompress(this.kind, this.inner.readAll());
    const piece = this.unread.slice(0, count);
    this.unread = this.unread.slice(count);
    return piece;
  }
  write(bytes: Uint8Array): void {
    if (!this.compresses) throw notSupported('Writing to the compression stream is not supported.');
    this.written.push(bytes);
  }
  override close(): void {
    if (this.isClosed) return;
    if (this.compresses) {
      this.inner.write(hostOf(this.ctx).compression.compress(this.kind, concatBytes(this.written), this.level));
    }
    super.close();
    if (!this.leaveOpen) this.inner.close();
  }
}
