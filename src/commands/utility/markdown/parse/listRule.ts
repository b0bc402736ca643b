/**
 * Lists: of bullets, of numbers, and with the extensions of letters and Roman numerals. Rules that surprise: a list that
 * interrupts a paragraph may not begin with an empty item, nor with a number other than 1, but with any letter; an item of
 * a numbered list may be indented as far as code is.
 */
import { blankEnd, contentEnd, contentStart, fenceAfter, isCodeIndent, lineText } from './blockPlaces.ts';
import { definitionIndent } from './definitionRule.ts';
import { beginsHtml } from './htmlBlocks.ts';
import type { BlockRule, PlacedToken, StateBlock, Token } from './library.ts';
import { listAround, openItem, openLists } from './openLists.ts';

/** What an item begins with. */
export interface Marker {
  /** `-`, `*`, `+`; `1`, `a`, `A`, `i`, `I` for what numbers an item. */
  kind: string;
  /** `.` or `)`; empty for bullets. */
  delimiter: string;
  /** The item's number. */
  order: number;
  length: number;
}

const BULLET = /^([-*+])(?=[ \t]|$)/;
const NUMBER = /^(\d{1,9})([.)])(?=[ \t]|$)/;
const ROMAN = /^([ivx]+|[IVX]+)([.)])(?=[ \t]|$)/;
const LETTER = /^([A-Za-z])([.)])(?=[ \t]|$)/;
const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function numeral(text: string): number {
  const values = [...text.toLowerCase()].map((digit) => DIGITS[digit]);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** `pending`: the kind of the list that may go on; letters of a list of letters are not read as numerals. */
export function readMarker(text: string, isExtended: boolean, pending = ''): Marker | null {
  const bullet = BULLET.exec(text);
  if (bullet) return { kind: bullet[1], delimiter: '', order: 0, length: 1 };
  const number = NUMBER.exec(text);
  if (number) return { kind: '1', delimiter: number[2], order: Number(number[1]), length: number[0].length };
  if (!isExtended) return null;
  const roman = pending === '' || pending === 'i' || pending === 'I' ? ROMAN.exec(text) : null;
  if (roman) {
    const kind = /[ivx]/.test(roman[1]) ? 'i' : 'I';
    return { kind, delimiter: roman[2], order: numeral(roman[1]), length: roman[0].length };
  }
  const letter =
    /^[ivxIVX]/.test(text) && (pending === '' || pending === 'i' || pending === 'I') ? null : LETTER.exec(text);
  if (!letter) return null;
  const kind = /[a-z]/.test(letter[1]) ? 'a' : 'A';
  return { kind, delimiter: letter[2], order: letter[1].toUpperCase().charCodeAt(0) - 64, length: letter[0].length };
}

export function isOrdered({ kind }: { kind: string }): boolean {
  return !'-*+'.includes(kind);
}

function markerAt(state: StateBlock, line: number, isExtended: boolean, pending: string): Marker | null {
  return readMarker(lineText(state, line), isExtended, pending);
}

/** A line of dashes, colons and `|` goes on with a paragraph, whose second line makes a table of it. */
export function isPipeSeparator(text: string): boolean {
  return /^-[-:| \t]*\|[-:| \t]*$/.test(text);
}

export function listRule(isExtended: boolean): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (isCodeIndent(state, startLine) && !mayBeIndented(state, startLine, silent)) return false;
    const marker = markerAt(state, startLine, isExtended, pendingKind(state, startLine, silent));
    if (!marker || (silent && !mayInterrupt(state, startLine, marker))) return false;
    if (!silent && followsParagraph(state, startLine, marker)) return false;
    if (silent && isExtended && state.parentType === 'blockquote' && goesOnWithTable(state, startLine)) return false;
    if (!silent) new ListReader(state, endLine, isExtended).read(startLine, marker);
    return true;
  };
}

/** The kind of the list that has just ended, or nothing. */
function endedKind(state: StateBlock): string {
  const last = state.tokens[state.tokens.length - 1];
  return last?.type === 'list_close' ? last.info : '';
}

/** The kind of the list a new list would follow, which decides how letters are read. */
function pendingKind(state: StateBlock, line: number, silent: boolean): string {
  return silent ? (listAround(state, line)?.kind ?? '') : endedKind(state);
}

/** Right after a line of a list of numbers, an item may be indented as far as code is. */
export function mayBeIndented(state: StateBlock, line: number, silent: boolean): boolean {
  const kind = pendingKind(state, line, silent);
  return kind !== '' && isOrdered({ kind }) && !state.isEmpty(line - 1);
}

/** Whether a line that is indented as far as code begins an item. */
export function isIndentedItem(state: StateBlock, line: number, isExtended: boolean): boolean {
  return mayBeIndented(state, line, true) && markerAt(state, line, isExtended, pendingKind(state, line, true)) !== null;
}

/** Code does not begin where a list may, nor right after a table that was drawn. */
export function unlessList(rule: BlockRule, isExtended: boolean): BlockRule {
  return (state, startLine, endLine, silent) =>
    !(state.tokens.at(-1)?.type === 'grid_close' && !state.isEmpty(startLine - 1)) &&
    !(mayBeIndented(state, startLine, false) && markerAt(state, startLine, isExtended, endedKind(state))) &&
    rule(state, startLine, endLine, silent);
}

/** After a paragraph, blank lines between them or not, no list begins with an empty item. */
function followsParagraph(state: StateBlock, line: number, marker: Marker): boolean {
  if (state.skipSpaces(contentStart(state, line) + marker.length) < state.eMarks[line]) return false;
  if (openItem(state) || (definitionIndent(state) < state.blkIndent && state.isEmpty(line - 1))) return false;
  return state.tokens.findLast(({ type }) => !/^definition_\w+_close$/.test(type))?.type === 'paragraph';
}

function goesOnWithTable(state: StateBlock, line: number): boolean {
  return isPipeSeparator(lineText(state, line)) && lineText(state, line - 1).includes('|');
}

/** A quote that goes on lazily goes on with a paragraph. */
function mayInterrupt(state: StateBlock, line: number, marker: Marker): boolean {
  const isInParagraph = state.parentType === 'paragraph' || state.parentType === 'blockquote';
  if (!isInParagraph || state.sCount[line] < definitionIndent(state)) return true;
  if (marker.kind === '1' && marker.order !== 1) return false;
  return state.skipSpaces(contentStart(state, line) + marker.length) < state.eMarks[line];
}

/** What may begin with a line and goes on without it being a paragraph's. */
const NO_PARAGRAPH = /^(?:>|[-*+](?:[ \t]|$)|\d+[.)](?:[ \t]|$))/;

/** Follows the lines of an item's paragraph, as far as the lines themselves tell. */
class ParagraphTrack {
  /** Whether the last line belongs to a paragraph of the item itself. */
  private isOwn = false;
  private isOther = false;

  constructor(private readonly isExtended: boolean) {}

  add(text: string): void {
    const isLine = /^(?:#{1,6}[ \t]|```|~~~|<!--.*-->|$)/.test(text);
    const isOther = NO_PARAGRAPH.test(text) || beginsHtml(text) || (this.isExtended && /^(?::::|\$\$)/.test(text));
    this.isOther = !isLine && (this.isOther || isOther);
    this.isOwn = !isLine && !this.isOther;
  }

  /** Whether a line that is not indented can be more of the paragraph. */
  goesOnWith(text: string): boolean {
    return (
      this.isOwn &&
      !NO_PARAGRAPH.test(text) &&
      !beginsHtml(text) &&
      !/^(?:#{1,6}(?:[ \t]|$)|```|~~~|[-*_=:])/.test(text)
    );
  }

  /** Whether a line of dashes makes a heading of the lines before it. */
  isUnderline(text: string): boolean {
    return this.isOwn && /^-+[ \t]*$/.test(text);
  }
}

/** The tokens of the blocks an item holds, without what those hold. */
function directTokens(state: StateBlock, open: PlacedToken): Token[] {
  const inside = state.tokens.slice(state.tokens.indexOf(open) + 1);
  return inside.filter(({ level, nesting }) => level === open.level + 1 && nesting >= 0);
}

const PARTED = new Set(['container_open', 'definition_list_open', 'figure_open']);

/** A block with a blank line inside: in a list that counts as one between blocks. */
function isParted({ src, tokens }: StateBlock, token: PlacedToken): boolean {
  const { type, from, to, content } = token;
  if (type === 'code_block') return /\n[ \t]*\n/.test(content.trimEnd());
  if (type !== 'list_open') return PARTED.has(type) && /\n[ \t>]*\n/.test(src.slice(from, to));
  // So does code in a list inside.
  for (let index = tokens.indexOf(token) + 1; tokens[index]?.level > token.level; index++)
    if (tokens[index].type === 'code_block' && isParted({ src, tokens } as StateBlock, tokens[index])) return true;
  return false;
}

/** A blank line between a block and an abbreviation is none between blocks. */
function isSingle(parts: readonly Token[]): boolean {
  const isOther = ({ type }: Token): boolean => type !== 'abbreviation';
  return parts.length > 1 && parts.filter(isOther).length <= 1;
}

class ListReader {
  private isTight = true;
  private endedBlank = false;

  constructor(
    private readonly state: StateBlock,
    private readonly endLine: number,
    private readonly isExtended: boolean,
  ) {}

  read(startLine: number, first: Marker): void {
    const { state } = this;
    const { parentType } = state;
    state.parentType = 'list';
    const { blkIndent: outer, level } = state;
    const open = state.push('list_open', '', 1);
    openLists(state).push({ kind: first.kind, isOutermost: level === 0, outer, inner: 0 });
    let line = startLine;
    for (let marker: Marker | null = first; marker; ) {
      this.readItem(line, marker);
      line = state.line;
      marker = this.nextMarker(line, first);
    }
    openLists(state).pop();
    state.push('list_close', '', -1).info = first.kind;
    state.parentType = parentType;
    open.meta = { marker: first, isLoose: !this.isTight };
  }

  /** The marker of an item that goes on with the list, or null when the list is over. */
  private nextMarker(line: number, first: Marker): Marker | null {
    const { state, endLine } = this;
    if (line >= endLine || state.sCount[line] < state.blkIndent) return null;
    // A list of numbers goes on however far a number is indented.
    if (isCodeIndent(state, line) && (!isOrdered(first) || state.isEmpty(line - 1))) return null;
    if (state.md.block.ruler.getRules('list').some((rule) => rule(state, line, endLine, true))) return null;
    const marker = markerAt(state, line, this.isExtended, first.kind);
    return marker && marker.kind === first.kind && marker.delimiter === first.delimiter ? marker : null;
  }

  private readItem(line: number, marker: Marker): void {
    const { state, endLine } = this;
    const from = contentStart(state, line);
    const { contentAt, column, width, isBare } = this.measure(line, marker);
    const open = state.push('item_open', '', 1) as PlacedToken;
    open.from = from;
    const saved = {
      tight: state.tight,
      tShift: state.tShift[line],
      sCount: state.sCount[line],
      listIndent: state.listIndent,
    };
    state.listIndent = state.blkIndent;
    state.blkIndent = this.contentColumn(saved.sCount, width);
    openLists(state).at(-1)!.inner = state.blkIndent;
    const { blkIndent: inner } = state;
    const restoreBreaks = this.hideBreaks(line, contentAt);
    state.tight = true;
    state.tShift[line] = contentAt - state.bMarks[line];
    state.sCount[line] = column;
    // An item that begins with two blank lines holds nothing.
    if (isBare && state.isEmpty(line + 1)) state.line = Math.min(state.line + 2, endLine);
    else state.md.block.tokenize(state, line, endLine);
    restoreBreaks();
    const parts = directTokens(state, open);
    if (
      (!state.tight && !isSingle(parts)) ||
      this.endedBlank ||
      parts.slice(0, -1).some((part) => isParted(state, part))
    )
      this.isTight = false;
    const endsWithAbbreviation = !state.tight && parts.at(-1)?.type === 'abbreviation';
    this.endedBlank =
      endsWithAbbreviation ||
      (state.line - line > 1 && state.isEmpty(state.line - 1)) ||
      parts.slice(-1).some((part) => isParted(state, part));
    state.blkIndent = state.listIndent;
    state.listIndent = saved.listIndent;
    state.tShift[line] = saved.tShift;
    state.sCount[line] = saved.sCount;
    state.tight = saved.tight;
    state.push('item_close', '', -1);
    open.to = Math.max(contentEnd(state, line), blankEnd(state, line, endLine));
    open.continuedTo = this.continuation(line, inner);
    open.meta = { marker, width: isBare ? -width : width, indent: saved.sCount - state.blkIndent };
  }

  /** Where the last line of an item ends that is indented as far as its content, if any is. */
  private continuation(startLine: number, inner: number): number | undefined {
    const { state } = this;
    let line = state.line - 1;
    while (line > startLine && (state.isEmpty(line) || state.sCount[line] < inner)) line--;
    return line > startLine ? state.eMarks[line] : undefined;
  }

  /** A list inside an item begins where the item's content does, even if its mark stands a little further right. */
  private contentColumn(column: number, width: number): number {
    const { listIndent: outer } = this.state;
    const around = openLists(this.state).at(-2);
    const isNested = around !== undefined && outer > 0 && around.inner === outer;
    return (isNested && column - around.outer < 4 ? outer : column) + width;
  }

  /** A thematic break that is indented by less than four columns ends the list, so it is moved out of the item. */
  private hideBreaks(line: number, contentAt: number): () => void {
    const { state, endLine } = this;
    const { blkIndent: inner, listIndent: outer } = state;
    const hidden: [line: number, column: number][] = [];
    const first = state.src.slice(contentAt, state.eMarks[line]);
    const paragraph = new ParagraphTrack(this.isExtended);
    paragraph.add(first);
    let fence = fenceAfter('', first);
    for (let at = line + 1; at < endLine; at++) {
      const text = lineText(state, at);
      const column = state.sCount[at];
      if (text !== '' && column < inner) {
        if (!paragraph.goesOnWith(text)) break;
        paragraph.add(text);
        continue;
      }
      const isBreak = fence === '' && column - outer < 4 && /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(text);
      if (isBreak && !(column === inner && paragraph.isUnderline(text))) {
        hidden.push([at, column]);
        state.sCount[at] = outer;
        break;
      }
      fence = fenceAfter(fence, text);
      paragraph.add(text);
    }
    return () => {
      for (const [at, column] of hidden) state.sCount[at] = column;
    };
  }

  /**
   * Where an item's content begins, in the text and in columns, and how far the lines that belong to it are indented: not
   * further than the mark when blanks alone follow it. `isBare`: nothing at all follows it.
   */
  private measure(line: number, marker: Marker): { contentAt: number; column: number; width: number; isBare: boolean } {
    const { state } = this;
    const initial = state.sCount[line] + marker.length;
    let contentAt = contentStart(state, line) + marker.length;
    let column = initial;
    for (; contentAt < state.eMarks[line]; contentAt++) {
      const character = state.src[contentAt];
      if (character === '\t') column += 4 - ((column + state.bsCount[line]) % 4);
      else if (character === ' ') column++;
      else break;
    }
    const blanks = column - initial;
    const isEmpty = contentAt >= state.eMarks[line];
    const isBare = isEmpty && blanks === 0;
    const width = isBare || blanks > 4 ? 1 : blanks;
    return { contentAt, column, width: marker.length + (isEmpty && !isBare ? 0 : width), isBare };
  }
}
