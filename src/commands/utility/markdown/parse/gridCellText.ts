/**
 * The lines of a grid table's cell. Rule that surprises: PowerShell's library counts a text that begins right after the
 * `|` as indented by its column, so in all but the first columns it is code (without its first four characters), or goes
 * on with a paragraph; and where it looked for a list's mark in vain, it goes on as many characters too far.
 */
import { fenceAfter } from './blockPlaces.ts';
import type { NestedLine } from './nestedLines.ts';

/** Stands for the text of a line of code that has none; sources hold no such character. */
const NO_TEXT = '\0';

const MAY_BE_MARK = /^[A-Za-z0-9*+-]/;
const MARK = /^(?:[-+*]|\d{1,9}[.)]|[A-Za-z][.)]|[ivx]+[.)]|[IVX]+[.)])(?=[ \t]|$)|^([-*])[ \t]*(?:\1[ \t]*){2,}$/;
const NO_PARAGRAPH = /^(?:#{1,6}(?:[ \t]|$)|<|\||$)/;

export class GridCellText {
  readonly lines: NestedLine[] = [];
  private fence = '';
  private isParagraph = false;

  /** Adds what a line has between `from` and `to`; `offset`: where the line is in the source. */
  add(line: string, from: number, to: number, offset: number): void {
    const text = line.slice(from, to).trimEnd();
    const isOutside = this.fence === '';
    if (text === '' || /^[ \t]/.test(text)) this.push(text, offset + from);
    else if (from >= 4) this.addDeep(line.slice(0, to).trimEnd(), text, from, offset);
    else if (isOutside && MAY_BE_MARK.test(text) && !MARK.test(text)) this.push(text.slice(from), offset + 2 * from);
    else this.push(text, offset + from);
  }

  private addDeep(line: string, text: string, from: number, offset: number): void {
    if (this.isParagraph) this.push(`    ${text}`, offset + from - 4);
    else {
      const [rest, at] = this.codeOf(line, text, from);
      this.lines.push({ text: `    ${rest === '' ? NO_TEXT : rest}`, offset: offset + at - 4 });
    }
  }

  /** What is left of a line of code, and where in the line that begins. */
  private codeOf(line: string, text: string, from: number): [rest: string, at: number] {
    const isFirst = !this.lines.findLast((each) => each.text.trim() !== '')?.text.startsWith('    ');
    if (isFirst && text[3] === ' ') return [line.slice(4), 4];
    return !isFirst && from === 4 ? [text, from] : [text.slice(4), from + 4];
  }

  private push(text: string, offset: number): void {
    this.lines.push({ text, offset });
    const bare = text.trimStart();
    const wasOutside = this.fence === '';
    this.fence = fenceAfter(this.fence, bare);
    const isCode = !this.isParagraph && /^ {5}/.test(text);
    this.isParagraph = wasOutside && this.fence === '' && !isCode && !NO_PARAGRAPH.test(bare);
  }
}

/** The text of code that was read from such lines. */
export function codeWithout(content: string): string {
  const text = content.replaceAll(NO_TEXT, '').replace(/\n+$/, '');
  return text === '' ? '' : `${text}\n`;
}
