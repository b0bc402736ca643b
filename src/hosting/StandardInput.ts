/**
 * Standard input read line by line, synchronously, where it is no terminal. UTF-8; a line ends with LF or CRLF.
 * Rule that surprises: it reads no further than it must, but a pipe gives what it has, so a program started later gets
 * only what was not yet taken.
 */
import { fstatSync, readSync } from 'node:fs';

const CHUNK = 65_536;
const RETRY_MS = 20;

export class StandardInput {
  private pending = '';
  private ended = false;
  /** What ended the latest line: nothing where the input stops in the middle of one. */
  lineEnd = '';
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly stopFlag: Int32Array,
    private readonly descriptor = 0,
  ) {}

  /** The next line without its end; null at the end of the input. */
  readLine(): string | null {
    for (;;) {
      const cut = this.pending.indexOf('\n');
      if (cut >= 0) {
        const line = this.pending.slice(0, cut);
        this.pending = this.pending.slice(cut + 1);
        this.lineEnd = line.endsWith('\r') ? '\r\n' : '\n';
        return line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (this.ended) return this.takeRest();
      this.fill();
    }
  }

  readAll(): string {
    while (!this.ended) this.fill();
    const text = this.pending;
    this.pending = '';
    return text;
  }

  private takeRest(): string | null {
    this.lineEnd = '';
    if (this.pending === '') return null;
    const line = this.pending;
    this.pending = '';
    return line;
  }

  private fill(): void {
    const buffer = new Uint8Array(CHUNK);
    try {
      const count = readSync(this.descriptor, buffer, 0, this.chunkSize(), null);
      if (count === 0) this.finish();
      else this.pending += this.decoder.decode(buffer.subarray(0, count), { stream: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') this.finish();
      else if (Atomics.wait(this.stopFlag, 0, 0, RETRY_MS) !== 'timed-out') this.finish();
    }
  }

  /** A file is shared by offset with programs started later, so it is read in small steps; a pipe as it comes. */
  private chunkSize(): number {
    try {
      return fstatSync(this.descriptor).isFile() ? 1024 : CHUNK;
    } catch {
      return CHUNK;
    }
  }

  private finish(): void {
    this.ended = true;
    this.pending += this.decoder.decode();
  }
}
