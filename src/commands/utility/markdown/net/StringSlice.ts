/** A piece of a text, and lines of them: what text in a Markdown document's nodes is. */
import type { NetEnumOf } from './newLine.ts';

/** Start and end are both included. */
export class StringSlice {
  constructor(
    readonly text: string | null,
    readonly start: number,
    readonly end: number,
    readonly newLine: NetEnumOf = 'None',
  ) {}

  static of(text: string): StringSlice {
    return new StringSlice(text, 0, text.length - 1);
  }

  static readonly empty = new StringSlice(null, 0, -1);

  get length(): number {
    return this.end - this.start + 1;
  }

  toString(): string {
    return this.text === null ? '' : this.text.slice(this.start, this.end + 1);
  }
}

export class StringLine {
  constructor(
    readonly slice: StringSlice,
    readonly line: number,
    readonly column: number,
    readonly position: number,
  ) {}
}

export class StringLineGroup implements Iterable<StringLine> {
  constructor(
    readonly lines: StringLine[],
    readonly count = lines.length,
  ) {}

  [Symbol.iterator](): Iterator<StringLine> {
    return this.lines[Symbol.iterator]();
  }

  toString(): string {
    return this.lines.map(({ slice }) => slice.toString()).join('\n');
  }
}
