/**
 * System.Management.Automation.Language.IScriptExtent: a span of a script's text, in UTF-16 code units.
 * Lines and columns (one-based) are computed on demand from a table of line starts that the whole script shares.
 */

/** One script's text with its lazily built line table (PowerShell's PositionHelper). */
export class ScriptSource {
  private lines: number[] | null = null;

  constructor(
    readonly text: string,
    readonly file: string | null,
  ) {}

  /** Offsets at which lines start; \r\n, \n and a lone \r each end a line. */
  get lineStarts(): readonly number[] {
    if (this.lines) return this.lines;
    const starts = [0];
    const { text } = this;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.lines = starts;
    return starts;
  }

  /** Zero-based index of the line holding an offset. */
  lineIndexAt(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Text of a zero-based line without its line end. */
  lineText(index: number): string {
    const start = this.lineStarts[index]!;
    let end = this.lineStarts[index + 1] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13)) end--;
    return this.text.slice(start, end);
  }
}

/** IScriptPosition. */
export class ScriptPosition {
  constructor(
    readonly source: ScriptSource,
    readonly offset: number,
  ) {}

  get file(): string | null {
    return this.source.file;
  }
  get lineNumber(): number {
    return this.source.lineIndexAt(this.offset) + 1;
  }
  get columnNumber(): number {
    return this.offset - this.source.lineStarts[this.source.lineIndexAt(this.offset)]! + 1;
  }
  /** The whole line's text. */
  get line(): string {
    return this.source.lineText(this.source.lineIndexAt(this.offset));
  }
  getFullScript(): string {
    return this.source.text;
  }
}

export class ScriptExtent {
  constructor(
    readonly source: ScriptSource,
    readonly startOffset: number,
    readonly endOffset: number,
  ) {}

  get file(): string | null {
    return this.source.file;
  }
  get text(): string {
    return this.source.text.slice(this.startOffset, this.endOffset);
  }
  get startScriptPosition(): ScriptPosition {
    return new ScriptPosition(this.source, this.startOffset);
  }
  get endScriptPosition(): ScriptPosition {
    return new ScriptPosition(this.source, this.endOffset);
  }
  get startLineNumber(): number {
    return this.startScriptPosition.lineNumber;
  }
  get startColumnNumber(): number {
    return this.startScriptPosition.columnNumber;
  }
  get endLineNumber(): number {
    return this.endScriptPosition.lineNumber;
  }
  get endColumnNumber(): number {
    return this.endScriptPosition.columnNumber;
  }
  /** From here to the end of another. */
  to(last: ScriptExtent): ScriptExtent {
    return new ScriptExtent(this.source, this.startOffset, last.endOffset);
  }
  toString(): string {
    return this.text;
  }
}

/** PowerShell's PositionUtilities.EmptyExtent: for nodes that stand for no text. */
export const EMPTY_EXTENT = new ScriptExtent(new ScriptSource('', null), 0, 0);
