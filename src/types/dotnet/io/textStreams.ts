/**
 * TextReader and TextWriter with their kinds.
 * NON-PARITY: a StreamReader takes all its stream has at once (but for connections), so BaseStream.Position differs
 * afterwards; at the end of that it looks again, so a file that grows is followed.
 */
import { argumentError, objectDisposed } from '../netErrors.ts';
import type { NetEncoding } from '../text/NetEncoding.ts';
import type { NetStringBuilder } from '../text/NetStringBuilder.ts';
import { concatBytes, type NetStream } from './NetStream.ts';

export abstract class NetTextReader {
  protected at = 0;
  protected isClosed = false;
  protected abstract text(): string;
  protected abstract disposed(): Error | object;

  private open(): string {
    if (this.isClosed) throw this.disposed();
    return this.text();
  }
  /** Fetches more text where the source is one that grows; false at its end. */
  protected more(): boolean {
    return false;
  }
  /** The text, fetched until the condition on it holds. */
  private until(isEnough: (text: string) => boolean): string {
    let text = this.open();
    while (!isEnough(text) && this.more()) text = this.open();
    return text;
  }
  private readonly hasOne = (text: string): boolean => this.at < text.length;

  peek(): number {
    const text = this.until(this.hasOne);
    return this.at < text.length ? text.charCodeAt(this.at) : -1;
  }
  read(): number {
    const code = this.peek();
    if (code >= 0) this.at++;
    return code;
  }
  readCount(count: number): string {
    const piece = this.until(this.hasOne).slice(this.at, this.at + count);
    this.at += piece.length;
    return piece;
  }
  readLine(): string | null {
    const text = this.until((all) => all.indexOf('\n', this.at) >= 0);
    if (this.at >= text.length) return null;
    let end = this.at;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    const line = text.slice(this.at, end);
    this.at = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
    return line;
  }
  readToEnd(): string {
    const rest = this.until(() => false).slice(this.at);
    this.at += rest.length;
    return rest;
  }
  get isAtEnd(): boolean {
    return this.at >= this.until(this.hasOne).length;
  }
  close(): void {
    this.isClosed = true;
  }
}

export class StringReader extends NetTextReader {
  constructor(private readonly source: string) {
    super();
  }
  protected text(): string {
    return this.source;
  }
  protected disposed(): object {
    return objectDisposed(null, 'Cannot read from a closed TextReader.');
  }
}

export class StreamReader extends NetTextReader {
  private decoded: string | null = null;
  /** Of a live stream: what came so far. */
  private taken: Uint8Array = new Uint8Array(0);
  constructor(
    readonly stream: NetStream,
    private encoding: NetEncoding,
    private readonly detect: (bytes: Uint8Array, encoding: NetEncoding) => { encoding: NetEncoding; skip: number },
    private readonly leaveOpen = false,
  ) {
    super();
    if (!stream.canRead) throw argumentError('Stream was not readable.');
  }
  get currentEncoding(): NetEncoding {
    return this.encoding;
  }
  protected text(): string {
    if (this.decoded === null) {
      const bytes = this.stream.isLive ? this.taken : this.stream.readAll();
      const { encoding, skip } = this.detect(bytes, this.encoding);
      this.encoding = encoding;
      this.decoded = encoding.decode(bytes.subarray(skip));
    } else if (!this.stream.isLive && this.at >= this.decoded.length && this.stream.canRead) {
      const more = this.stream.readAll();
      if (more.length > 0) this.decoded += this.encoding.decode(more);
    }
    return this.decoded;
  }
  protected override more(): boolean {
    const piece = this.stream.isLive ? this.stream.read(65536) : this.taken;
    if (piece.length === 0) return false;
    this.taken = concatBytes([this.taken, piece]);
    this.decoded = null;
    return true;
  }
  protected disposed(): object {
    return objectDisposed('StreamReader', 'Cannot read from a closed TextReader.');
  }
  discardBufferedData(): void {
    this.decoded = null;
    this.at = 0;
  }
  override close(): void {
    super.close();
    if (!this.leaveOpen) this.stream.close();
  }
}

export abstract class NetTextWriter {
  newLine = '\n';
  formatProvider: unknown = null;
  abstract readonly encoding: NetEncoding;
  abstract write(text: string): void;
  flush(): void {}
  close(): void {}
}

export class StringWriter extends NetTextWriter {
  private isClosed = false;
  constructor(
    readonly builder: NetStringBuilder,
    readonly encoding: NetEncoding,
  ) {
    super();
  }
  write(text: string): void {
    if (this.isClosed) throw objectDisposed(null, 'Cannot write to a closed TextWriter.');
    this.builder.append(text);
  }
  override close(): void {
    this.isClosed = true;
  }
}

/** Characters a StreamWriter holds before it encodes them. */
const WRITER_SIZE = 1024;
const LEAST_WRITER_SIZE = 128;

export class StreamWriter extends NetTextWriter {
  autoFlush = false;
  private pending = '';
  private isClosed = false;
  private wrotePreamble: boolean;
  private readonly size: number;
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding,
    private readonly leaveOpen = false,
    size = WRITER_SIZE,
  ) {
    super();
    if (!stream.canWrite) throw argumentError('Stream was not writable.');
    this.size = Math.max(size < 0 ? WRITER_SIZE : size, LEAST_WRITER_SIZE);
    this.wrotePreamble = stream.canSeek && stream.position > 0;
  }
  private checkOpen(): void {
    if (this.isClosed) throw objectDisposed('StreamWriter', 'Cannot write to a closed TextWriter.');
  }
  write(text: string): void {
    this.checkOpen();
    this.pending += text;
    if (this.autoFlush) this.flush();
    else if (this.pending.length > this.size) this.sendFull();
  }
  override flush(): void {
    this.checkOpen();
    this.sendAll();
    this.stream.flush();
  }
  /** Full buffers go out; the last one waits for more, though it be full as well. What cannot be written is gone. */
  private sendFull(): void {
    const { pending, size } = this;
    let at = 0;
    this.pending = '';
    while (pending.length - at > size) {
      const end = at + size;
      const piece = pending.slice(at, isHighSurrogate(pending.charCodeAt(end - 1)) ? end - 1 : end);
      at += piece.length;
      this.send(piece);
    }
    this.pending = pending.slice(at);
  }
  private sendAll(): void {
    this.sendFull();
    const text = this.pending;
    this.pending = '';
    this.send(text);
  }
  private send(text: string): void {
    if (!this.wrotePreamble) {
      this.wrotePreamble = true;
      const { preamble } = this.encoding.facts;
      if (preamble.length > 0) this.stream.write(Uint8Array.from(preamble));
    }
    if (text !== '') this.stream.write(this.encoding.encode(text));
  }
  override close(): void {
    if (this.isClosed) return;
    try {
      this.sendAll();
    } finally {
      this.isClosed = true;
      if (!this.leaveOpen) this.stream.close();
    }
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Console.Out, Console.Error and their like. */
export class CallbackWriter extends NetTextWriter {
  constructor(
    private readonly sink: (text: string) => void,
    readonly encoding: NetEncoding,
  ) {
    super();
  }
  write(text: string): void {
    this.sink(text);
  }
}
