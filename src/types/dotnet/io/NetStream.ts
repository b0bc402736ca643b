/** System.IO.Stream and those of its kinds that live in memory; FileStream has a file of its own. */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { argumentError, argumentOutOfRange, notSupported, objectDisposed } from '../netErrors.ts';
import { ioError } from './fileErrors.ts';

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
  seek(target: number): void {
    if (target < 0) throw ioError('An attempt was made to move the position before the beginning of the stream.');
    this.position = target;
  }
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
    this.isBufferVisible = initial === null;
    if (initial === null && capacity > 0) this.buffer.setCapacity(capacity);
  }
  private readonly isExpandable: boolean;
  /** GetBuffer gives the bytes: not those of an array that was given, unless its giver said so. */
  isBufferVisible: boolean;

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
