/**
 * System.Security.Cryptography.CryptoStream: bytes pass through a transform on their way to or from another stream.
 * Rule that surprises: one Read gives what one step of the transform gave, often less than was asked for.
 */
import type { TypeContext } from '../../TypeContext.ts';
import { NetException } from '../../../errors/NetException.ts';
import { base64Decode, base64Encode } from '../convert/base64.ts';
import { concatBytes, NetStream } from '../io/NetStream.ts';
import { argumentError, argumentNull, formatError, notEmulated, notSupported, objectDisposed } from '../netErrors.ts';
import { HashAlgorithm } from './HashAlgorithm.ts';
import { CipherTransform } from './SymmetricAlgorithm.ts';

/** What a stream asks of an ICryptoTransform. */
export interface BlockTransform {
  readonly inputBlockSize: number;
  readonly outputBlockSize: number;
  transform(ctx: TypeContext, blocks: Uint8Array): Uint8Array;
  final(ctx: TypeContext, rest: Uint8Array): Uint8Array;
}

const EMPTY = new Uint8Array(0);
const codes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

export class ToBase64Transform implements BlockTransform {
  readonly inputBlockSize = 3;
  readonly outputBlockSize = 4;

  transform(_ctx: TypeContext, blocks: Uint8Array): Uint8Array {
    return encoded(blocks);
  }
  final(_ctx: TypeContext, rest: Uint8Array): Uint8Array {
    return encoded(rest);
  }
}

const encoded = (bytes: Uint8Array): Uint8Array => codes(base64Encode(bytes));

export class FromBase64Transform implements BlockTransform {
  readonly inputBlockSize = 4;
  readonly outputBlockSize = 3;
  private held = '';
  constructor(private readonly ignoresWhiteSpace: boolean) {}

  transform(_ctx: TypeContext, blocks: Uint8Array): Uint8Array {
    this.held += this.textOf(blocks);
    const whole = this.held.slice(0, this.held.length - (this.held.length % 4));
    this.held = this.held.slice(whole.length);
    return decoded(whole);
  }
  /** What does not fill a group of four is dropped. */
  final(ctx: TypeContext, rest: Uint8Array): Uint8Array {
    const output = this.transform(ctx, rest);
    this.held = '';
    return output;
  }
  private textOf(bytes: Uint8Array): string {
    const text = String.fromCharCode(...bytes);
    return this.ignoresWhiteSpace ? text.replace(/\s/g, '') : text;
  }
}

function decoded(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw formatError('One of the identified items was in an invalid format.');
  return base64Decode(text);
}

/** A hash gathers what passes through it unchanged. */
class HashTransform implements BlockTransform {
  readonly inputBlockSize = 1;
  readonly outputBlockSize = 1;
  constructor(private readonly algorithm: HashAlgorithm) {}

  transform(_ctx: TypeContext, blocks: Uint8Array): Uint8Array {
    this.algorithm.pieces.push(blocks);
    return blocks;
  }
  final(ctx: TypeContext, rest: Uint8Array): Uint8Array {
    this.algorithm.hash = this.algorithm.run(ctx, concatBytes([...this.algorithm.pieces, rest]));
    this.algorithm.pieces = [];
    return rest;
  }
}

function transformOf(value: unknown): BlockTransform {
  if (value === null) throw argumentNull('transform');
  if (value instanceof HashAlgorithm) return new HashTransform(value);
  if (value instanceof CipherTransform || value instanceof ToBase64Transform || value instanceof FromBase64Transform)
    return value;
  throw notEmulated('CryptoStream over a class of a script');
}

export class CryptoStream extends NetStream {
  private readonly transform: BlockTransform;
  /** Bytes that do not fill a block yet (writing), or are transformed and not yet read. */
  private rest: Uint8Array = EMPTY;
  hasFlushedFinalBlock = false;

  constructor(
    private readonly ctx: TypeContext,
    private readonly inner: NetStream,
    transform: unknown,
    private readonly isReader: boolean,
    private readonly leavesOpen: boolean,
  ) {
    super();
    this.transform = transformOf(transform);
    if (inner === null)
      throw new NetException('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    if (isReader ? !inner.canRead : !inner.canWrite)
      throw argumentError(`Stream was not ${isReader ? 'readable' : 'writable'}.`, 'stream');
  }
  get canRead(): boolean {
    return !this.isClosed && this.isReader;
  }
  get canWrite(): boolean {
    return !this.isClosed && !this.isReader;
  }
  readonly canSeek = false;
  get length(): number {
    throw notSupported('Stream does not support seeking.');
  }
  get position(): number {
    throw notSupported('Stream does not support seeking.');
  }
  set position(_value: number) {
    throw notSupported('Stream does not support seeking.');
  }
  setLength(): void {
    throw notSupported('Stream does not support seeking.');
  }

  read(count: number): Uint8Array {
    if (!this.canRead) throw notSupported('Stream does not support reading.');
    while (this.rest.length === 0 && !this.hasFlushedFinalBlock) this.rest = this.step(count);
    const piece = this.rest.slice(0, count);
    this.rest = this.rest.slice(piece.length);
    return piece;
  }

  /** As many whole blocks as were asked for and are there; the final ones when the inner stream ends. */
  private step(count: number): Uint8Array {
    const { inputBlockSize, outputBlockSize } = this.transform;
    const wanted = Math.max(1, Math.floor(count / outputBlockSize)) * inputBlockSize;
    let input: Uint8Array = EMPTY;
    while (input.length < wanted) {
      const piece = this.inner.read(wanted - input.length);
      if (piece.length === 0) break;
      input = concatBytes([input, piece]);
    }
    const whole = input.length - (input.length % inputBlockSize);
    if (input.length === wanted) return this.transform.transform(this.ctx, input);
    const output = whole > 0 ? this.transform.transform(this.ctx, input.slice(0, whole)) : EMPTY;
    if (output.length > 0 && whole === input.length) return output;
    this.hasFlushedFinalBlock = true;
    return concatBytes([output, this.transform.final(this.ctx, input.slice(whole))]);
  }

  write(bytes: Uint8Array): void {
    if (!this.canWrite) throw notSupported('Stream does not support writing.');
    const all = concatBytes([this.rest, bytes]);
    const whole = all.length - (all.length % this.transform.inputBlockSize);
    this.rest = all.slice(whole);
    if (whole > 0) this.inner.write(this.transform.transform(this.ctx, all.slice(0, whole)));
  }

  flushFinalBlock(): void {
    if (this.hasFlushedFinalBlock)
      throw notSupported('FlushFinalBlock() method was called twice on a CryptoStream. It can only be called once.');
    this.hasFlushedFinalBlock = true;
    if (!this.isReader) this.inner.write(this.transform.final(this.ctx, this.rest));
    this.rest = EMPTY;
    if (this.inner instanceof CryptoStream) {
      if (!this.inner.hasFlushedFinalBlock) this.inner.flushFinalBlock();
    } else if (!this.isReader) this.inner.flush();
  }

  override close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (!this.hasFlushedFinalBlock) this.flushFinalBlock();
    if (!this.leavesOpen) this.inner.close();
  }
  checkOpen(): void {
    if (this.isClosed) throw objectDisposed(null, 'Cannot access a closed Stream.');
  }
}
