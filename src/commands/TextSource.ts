/**
 * The text of a file in pieces, for commands that read without holding all of it. A byte order mark wins over the
 * encoding asked for. Pieces end between characters.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { withFileErrors } from '../types/dotnet/io/fileErrors.ts';
import { type NetEncoding, UnicodeEncoding, Utf32Encoding, Utf8Encoding } from '../types/dotnet/text/NetEncoding.ts';

const PIECE = 65536;

export class TextSource {
  private descriptor: number;
  private bytesRead = 0;
  private encoding: NetEncoding;
  private rest: Uint8Array = new Uint8Array(0);
  private isStarted = false;
  private isClosed = false;

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly path: string,
    encoding: NetEncoding | null,
    /** The end is the end for now: next() goes on with what was added since. */
    private readonly follows = false,
  ) {
    this.encoding = encoding ?? new Utf8Encoding(false);
    this.descriptor = withFileErrors(ctx, path, false, () => {
      return ctx.host.files.open(path, { access: 'read' });
    });
  }

  /** The next piece; null at the end. */
  next(): string | null {
    if (this.isClosed) return null;
    const buffer = new Uint8Array(PIECE);
    for (;;) {
      const count = this.ctx.host.files.read(this.descriptor, buffer, 0, PIECE, null);
      this.bytesRead += count;
      let bytes = joined(this.rest, buffer.subarray(0, count));
      if (!this.isStarted && bytes.length > 0) bytes = this.start(bytes);
      if (count === 0 && this.follows) {
        this.rest = bytes;
        if (this.hasShrunk()) this.reopen();
        return null;
      }
      if (count === 0) {
        this.close();
        this.rest = new Uint8Array(0);
        return bytes.length === 0 ? null : this.encoding.decode(bytes);
      }
      const end = characterBoundary(bytes, this.encoding.facts.codePage);
      this.rest = bytes.slice(end);
      if (end > 0) return this.encoding.decode(bytes.subarray(0, end));
    }
  }

  /** A file that was written anew is read from its beginning. */
  private hasShrunk(): boolean {
    const facts = this.ctx.host.files.stat(this.path);
    return facts !== null && facts.size < this.bytesRead;
  }

  private reopen(): void {
    const { files } = this.ctx.host;
    files.close(this.descriptor);
    this.descriptor = files.open(this.path, { access: 'read' });
    this.bytesRead = 0;
    this.rest = new Uint8Array(0);
    this.isStarted = false;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.ctx.host.files.close(this.descriptor);
  }

  private start(bytes: Uint8Array): Uint8Array {
    this.isStarted = true;
    const marked = encodingOfMark(bytes);
    if (!marked) return bytes;
    this.encoding = marked;
    return bytes.subarray(marked.facts.preamble.length);
  }
}

/** The encoding a byte order mark stands for; null without one. */
export function encodingOfMark(bytes: Uint8Array): NetEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new Utf8Encoding(true);
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return new Utf32Encoding();
  if (a === 0xff && b === 0xfe) return new UnicodeEncoding();
  if (a === 0xfe && b === 0xff) return new UnicodeEncoding(true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return new Utf32Encoding(true);
  return null;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

const UTF8 = 65001;
const UTF16_LITTLE = 1200;
const UTF16_BIG = 1201;

/** Where the last whole character ends. */
function characterBoundary(bytes: Uint8Array, codePage: number): number {
  const { length } = bytes;
  if (codePage === UTF8) return utf8Boundary(bytes);
  if (codePage === UTF16_LITTLE || codePage === UTF16_BIG) {
    const even = length & ~1;
    const high = bytes[codePage === UTF16_LITTLE ? even - 1 : even - 2];
    return even >= 2 && (high & 0xfc) === 0xd8 ? even - 2 : even;
  }
  return codePage === 12000 || codePage === 12001 ? length & ~3 : length;
}

function utf8Boundary(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back];
    if (byte < 0x80) return length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? length - back : length;
    }
  }
  return length;
}
