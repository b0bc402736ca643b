/**
 * The text a document was read from: line ends are made `\n` for parsing, while places are told in the text as given.
 * Rule that surprises: a place is an offset in code units, a column counts a tab as far as the next multiple of four.
 */

const LINE_END = /\r\n?|\n/g;

export class SourceText {
  /** With `\n` as the only line end and without NUL. */
  readonly text: string;
  /** Where lines begin in `text`. */
  readonly lineStarts: number[] = [0];
  /** Where they begin in the text as given. */
  readonly givenLineStarts: number[] = [0];

  constructor(readonly given: string) {
    this.text = given.replace(LINE_END, '\n').replace(/\0/g, '\ufffd');
    for (const match of given.matchAll(LINE_END)) this.givenLineStarts.push(match.index + match[0].length);
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  columnOf(offset: number): number {
    let column = 0;
    for (let at = this.lineStarts[this.lineOf(offset)]; at < offset; at++)
      column += this.text[at] === '\t' ? 4 - (column % 4) : 1;
    return column;
  }

  /** An offset of `text` as one of the text as given. */
  givenOffset(offset: number): number {
    const line = this.lineOf(offset);
    return offset - this.lineStarts[line] + this.givenLineStarts[line];
  }
}

/** The content of a leaf block, whose lines lie apart in the source. */
export class InlineContent {
  /** Where each piece begins in the content and in the source. */
  private pieces: { at: number; offset: number }[] = [];
  text = '';
  /** Text before it that does not count. */
  hidden = '';

  add(piece: string, offset: number): void {
    if (this.pieces.length > 0) this.text += '\n';
    this.pieces.push({ at: this.text.length, offset });
    this.text += piece;
  }

  static of(piece: string, offset: number): InlineContent {
    const content = new InlineContent();
    content.add(piece, offset);
    return content;
  }

  offsetOf(position: number): number {
    let found = this.pieces[0] ?? { at: 0, offset: 0 };
    for (const piece of this.pieces) if (piece.at <= position) found = piece;
    return found.offset + position - found.at;
  }

  get lines(): string[] {
    return this.pieces.length === 0 ? [] : this.text.split('\n');
  }

  /** The content's lines, each with where it is in the source. */
  lineContents(): InlineContent[] {
    return this.lines.map((line, index) => InlineContent.of(line, this.pieces[index].offset));
  }

  /** Leaves `length` characters. */
  truncate(length: number): void {
    this.text = this.text.slice(0, length);
    while (this.pieces.length > 1 && this.pieces[this.pieces.length - 1].at > length) this.pieces.pop();
  }

  /** Takes `length` characters away from the front, which stay a part of its text for those who ask where it is. */
  hide(length: number): void {
    this.hidden += this.text.slice(0, length);
    this.skip(length);
  }

  /** The line of the content a position lies in. */
  lineAt(position: number): number {
    return this.text.slice(0, position).split('\n').length - 1;
  }

  /** Takes `length` characters away from the front. */
  skip(length: number): void {
    const offset = this.offsetOf(length);
    this.text = this.text.slice(length);
    this.pieces = [
      { at: 0, offset },
      ...this.pieces.filter(({ at }) => at > length).map((piece) => ({ at: piece.at - length, offset: piece.offset })),
    ];
  }

  /** Tells places in another text. */
  relocate(offsetOf: (position: number) => number): void {
    this.pieces = this.pieces.map(({ at, offset }) => ({ at, offset: offsetOf(offset) }));
  }
}
