/**
 * `{#id .class name=value}`. Rule that surprises: an id or a class of a single character is not one, as in PowerShell's
 * library, and then the whole stays text.
 */
import { HtmlAttributes } from '../syntax/MarkdownObject.ts';

const BLANK = /[\s\0]/;
const NAME_START = /[A-Za-z_:]/;
const NAME = /[A-Za-z0-9_:.-]+/y;

/** Attributes that begin at `start` with `{`, and where they end; null when there are none. */
export function readAttributes(text: string, start: number): { attributes: HtmlAttributes; end: number } | null {
  const reader = new AttributeReader(text, start + 1);
  return reader.read() ? { attributes: reader.attributes, end: reader.position } : null;
}

/** Finds attributes in a block's opening line, which ends before them. */
export function cutAttributes(line: string): { rest: string; attributes: HtmlAttributes } | null {
  const start = line.indexOf('{');
  if (start < 0) return null;
  const found = readAttributes(line, start);
  return found && { rest: line.slice(0, start), attributes: found.attributes };
}

class AttributeReader {
  readonly attributes = new HtmlAttributes();
  constructor(
    private readonly text: string,
    public position: number,
  ) {}

  private peek(): string {
    return this.text[this.position] ?? '';
  }

  read(): boolean {
    for (;;) {
      this.skipBlanks();
      if (this.peek() === '') return false;
      if (this.peek() === '}') {
        this.position++;
        return true;
      }
      if (!(this.peek() === '#' || this.peek() === '.' ? this.readShort() : this.readProperty())) return false;
    }
  }

  private skipBlanks(): void {
    while (this.peek() !== '' && BLANK.test(this.peek())) this.position++;
  }

  private readShort(): boolean {
    const isClass = this.peek() === '.';
    const start = ++this.position;
    while (this.peek() !== '' && this.peek() !== '}' && !BLANK.test(this.peek())) this.position++;
    const value = this.text.slice(start, this.position);
    if (value.length === 1) return false;
    if (isClass) this.attributes.classes.push(value);
    else this.attributes.id = value;
    return true;
  }

  private readProperty(): boolean {
    if (!NAME_START.test(this.peek())) return false;
    NAME.lastIndex = this.position;
    const name = NAME.exec(this.text)![0];
    this.position += name.length;
    const isApart = this.peek() === ' ' || this.peek() === '\t';
    this.skipBlanks();
    if (this.peek() === '}' || (isApart && (this.peek() === '.' || this.peek() === '#' || this.isNameStart()))) {
      this.attributes.properties.push([name, null]);
      return true;
    }
    if (this.peek() !== '=') return false;
    this.position++;
    this.skipBlanks();
    const value = this.peek() === '"' || this.peek() === "'" ? this.readQuoted() : this.readBare();
    if (value === null) return false;
    this.attributes.properties.push([name, value]);
    return true;
  }

  private isNameStart(): boolean {
    return this.peek() !== '' && NAME_START.test(this.peek());
  }

  private readQuoted(): string | null {
    const end = this.text.indexOf(this.peek(), this.position + 1);
    if (end < 0) return null;
    const value = this.text.slice(this.position + 1, end);
    this.position = end + 1;
    return value;
  }

  private readBare(): string | null {
    const start = this.position;
    while (this.peek() !== '' && this.peek() !== '}' && !BLANK.test(this.peek())) this.position++;
    return this.peek() === '' || this.position === start ? null : this.text.slice(start, this.position);
  }
}
