/** Lines of a file, one after the other, without holding the file. Line ends are \n, \r\n and \r. */
import type { TextSource } from './TextSource.ts';

export class LineReader {
  private text = '';
  private pos = 0;
  private isEnded = false;

  constructor(private readonly source: TextSource) {}

  /** The next line; null after the last. */
  next(): string | null {
    for (;;) {
      const end = this.findEnd();
      if (end >= 0) return this.take(end);
      if (!this.fill()) break;
    }
    if (this.pos >= this.text.length) return null;
    const rest = this.text.slice(this.pos);
    this.pos = this.text.length;
    return rest;
  }

  private findEnd(): number {
    const { text } = this;
    for (let i = this.pos; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) return i;
      // A \r at the end of the piece may be followed by \n.
      if (code === 13) return i + 1 < text.length || this.isEnded ? i : -1;
    }
    return -1;
  }

  private take(end: number): string {
    const line = this.text.slice(this.pos, end);
    this.pos = this.text.startsWith('\r\n', end) ? end + 2 : end + 1;
    return line;
  }

  private fill(): boolean {
    if (this.isEnded) return false;
    const piece = this.source.next();
    if (piece === null) {
      this.isEnded = true;
      return this.pos < this.text.length && this.text.includes('\r', this.pos);
    }
    this.text = this.text.slice(this.pos) + piece;
    this.pos = 0;
    return true;
  }
}
