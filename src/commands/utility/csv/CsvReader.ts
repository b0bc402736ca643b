/**
 * Records of CSV text as PowerShell reads them: quotes, doubled quotes and line ends inside quotes.
 * Rules that surprise: blanks before a value are skipped; text after a closing quote is added to the value; at the end
 * of the text an empty last value is lost.
 */
export class CsvReader {
  private text: string;
  private pos = 0;
  private readonly more: () => string | null;
  private readonly delimiterCode: number;

  /** `more` gives the next piece of text; null at the end. */
  constructor(
    private readonly delimiter: string,
    text: string,
    more: () => string | null = () => null,
  ) {
    this.text = text;
    this.more = more;
    this.delimiterCode = delimiter.charCodeAt(0);
  }

  /** The next record; empty when there is none. */
  readRecord(): string[] {
    const record: string[] = [];
    let value = '';
    let isQuoted = false;
    for (let char = this.read(); char !== ''; char = this.read()) {
      if (isQuoted) {
        if (char !== '"') {
          value += char + (char === '\r' && this.peek() === '\n' ? this.read() : '') + this.plainRun('"');
          continue;
        }
        if (this.peek() === '"') {
          this.read();
          value += '"';
          continue;
        }
        isQuoted = false;
        const rest = this.readToDelimiter(true);
        record.push(value + rest.text);
        value = '';
        if (rest.isEnd) break;
      } else if (char === this.delimiter) {
        record.push(value);
        value = '';
      } else if (char === '"' && value === '') isQuoted = true;
      else if (char === '"' || ((char === ' ' || char === '\t') && value !== '')) {
        const rest = this.readToDelimiter(char !== '"');
        record.push(value + char + rest.text);
        value = '';
        if (rest.isEnd) break;
      } else if (char === ' ' || char === '\t') {
        // Blanks before a value do not count.
      } else if (char === '\n' || char === '\r') {
        if (char === '\r' && this.peek() === '\n') this.read();
        record.push(value);
        value = '';
        break;
      } else value += char + this.valueRun();
    }
    if (value !== '') record.push(value);
    return record;
  }

  /** The first line's #TYPE name; null, nothing read, when it does not begin with #. */
  readTypeLine(): string | null {
    if (this.peek() !== '#') return null;
    const line = this.readLine();
    const type = /^#type/i.test(line) ? line.slice(5).trim() : '';
    return type === '' ? null : type;
  }

  private readLine(): string {
    let line = '';
    for (let char = this.read(); char !== ''; char = this.read()) {
      if (char === '\n' || char === '\r') {
        if (char === '\r' && this.peek() === '\n') this.read();
        break;
      }
      line += char;
    }
    return line;
  }

  /** What stands before the next delimiter or line end; blanks alone are dropped where they may be. */
  private readToDelimiter(dropsBlanks: boolean): { text: string; isEnd: boolean } {
    let text = '';
    let isEnd = true;
    for (let char = this.read(); char !== ''; char = this.read()) {
      if (char === this.delimiter) {
        isEnd = false;
        break;
      }
      if (char === '\n' || char === '\r') {
        if (char === '\r' && this.peek() === '\n') this.read();
        break;
      }
      text += char;
    }
    return { text: dropsBlanks ? withoutBlanks(text) : text, isEnd };
  }

  /** Everything up to `stop` that is in the present piece and needs no second look. */
  private plainRun(stop: string): string {
    let end = this.pos;
    const { text } = this;
    while (end < text.length && text[end] !== stop && text[end] !== '\r') end++;
    const run = text.slice(this.pos, end);
    this.pos = end;
    return run;
  }

  /** What of the present piece surely belongs to a value without quotes. */
  private valueRun(): string {
    const { text } = this;
    let end = this.pos;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === this.delimiterCode || code === 34 || code === 32 || (code < 14 && code > 8)) break;
      end++;
    }
    const run = text.slice(this.pos, end);
    this.pos = end;
    return run;
  }

  private read(): string {
    if (this.pos >= this.text.length && !this.fill()) return '';
    return this.text[this.pos++];
  }

  private peek(): string {
    if (this.pos >= this.text.length && !this.fill()) return '';
    return this.text[this.pos];
  }

  private fill(): boolean {
    const next = this.more();
    if (next === null) return false;
    this.text = next;
    this.pos = 0;
    return next !== '' || this.fill();
  }
}

function withoutBlanks(text: string): string {
  return /^[ \t]*$/.test(text) ? '' : text;
}
