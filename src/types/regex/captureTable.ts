/**
 * The first pass over a pattern: which groups there are. Numbers come first, in order of their "("; then names, unless a
 * name is itself a number. Rule that surprises: so (?<n>a)(b) is group 2 and group 1.
 */
import { isDigit, isWordChar, type PatternReader } from './PatternReader.ts';
import { RegexOptions } from './RegexOptions.ts';
import { scanBackslashOnly } from './scanBackslash.ts';
import { scanCharClass } from './scanCharClass.ts';

export interface CaptureTable {
  /** Group numbers in ascending order; a group's slot is its place here. */
  numbers: number[];
  /** Names in the order of numbers; unnamed groups are called by their number. */
  names: string[];
  slotOfNumber: ReadonlyMap<number, number>;
  slotOfName: ReadonlyMap<string, number>;
  /** Only the names written as names in the pattern. */
  numberOfWrittenName: ReadonlyMap<string, number>;
  /** Where each group opens. */
  positionOfNumber: ReadonlyMap<number, number>;
}

export function countCaptures(reader: PatternReader): CaptureTable {
  return new CaptureCount(reader).count();
}

class CaptureCount {
  private readonly positions = new Map<number, number>([[0, 0]]);
  private readonly written = new Map<string, number>();
  private nextNumber = 1;
  private ignoreNextParen = false;

  constructor(private readonly reader: PatternReader) {}

  count(): CaptureTable {
    const { reader } = this;
    while (!reader.atEnd) {
      const at = reader.pos;
      const char = reader.next();
      if (char === '\\') {
        if (!reader.atEnd) scanBackslashOnly(reader);
      } else if (char === '#') {
        if (reader.has(RegexOptions.IgnorePatternWhitespace)) this.skipBlank();
      } else if (char === '[') scanCharClass(reader, null, true);
      else if (char === ')') reader.popOptions();
      else if (char === '(') this.open(at);
    }
    return this.table();
  }

  private skipBlank(): void {
    this.reader.pos--;
    this.reader.scanBlank();
  }

  private open(at: number): void {
    const { reader } = this;
    if (reader.peek() === '?' && reader.peek(1) === '#') this.skipBlank();
    else {
      reader.pushOptions();
      if (reader.peek() === '?') {
        reader.pos++;
        if (this.openSpecial(at)) return;
      } else if (!reader.has(RegexOptions.ExplicitCapture) && !this.ignoreNextParen) {
        this.note(this.nextNumber++, at);
      }
    }
    this.ignoreNextParen = false;
  }

  /** After "(?". True when a condition's parentheses follow, which do not capture. */
  private openSpecial(at: number): boolean {
    const { reader } = this;
    if ((reader.peek() === '<' || reader.peek() === "'") && reader.peek(1) !== '') {
      reader.pos++;
      const char = reader.peek();
      if (char === '0' || !isWordChar(char)) return false;
      if (isDigit(char)) this.note(reader.scanDecimal(), at);
      else this.noteName(reader.scanName(), at);
      return false;
    }
    reader.scanOptions();
    if (reader.peek() === ')') {
      reader.pos++;
      reader.keepOptions();
    } else if (reader.peek() === '(') {
      this.ignoreNextParen = true;
      return true;
    }
    return false;
  }

  private note(number: number, at: number): void {
    if (!this.positions.has(number)) this.positions.set(number, at);
  }

  private noteName(name: string, at: number): void {
    if (!this.written.has(name)) this.written.set(name, at);
  }

  private table(): CaptureTable {
    const nameOf = new Map<number, string>();
    for (const [name, at] of this.written) {
      while (this.positions.has(this.nextNumber)) this.nextNumber++;
      this.written.set(name, this.nextNumber);
      nameOf.set(this.nextNumber, name);
      this.note(this.nextNumber++, at);
    }
    const numbers = [...this.positions.keys()].sort((a, b) => a - b);
    const names = numbers.map((number) => nameOf.get(number) ?? String(number));
    return {
      numbers,
      names,
      slotOfNumber: new Map(numbers.map((number, slot) => [number, slot])),
      slotOfName: new Map(names.map((name, slot) => [name, slot])),
      numberOfWrittenName: this.written,
      positionOfNumber: this.positions,
    };
  }
}
