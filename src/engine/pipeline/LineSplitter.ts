/** Bytes as they come into lines of text: UTF-8, split at \n or \r\n, the last line also without an end. */
export class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8');
  private rest = '';

  constructor(private readonly line: (text: string) => void) {}

  add(bytes: Uint8Array): void {
    this.take(this.decoder.decode(bytes, { stream: true }));
  }

  private take(text: string): void {
    const parts = (this.rest + text).split('\n');
    this.rest = parts.pop()!;
    for (const part of parts) this.line(part.endsWith('\r') ? part.slice(0, -1) : part);
  }

  end(): void {
    this.take(this.decoder.decode());
    if (this.rest !== '') this.line(this.rest);
    this.rest = '';
  }
}
