/**
 * Definition lists: lines of terms, then `:` or `~` and a text that begins four columns in. Rules that surprise: blanks
 * before the mark count too (`   :text`), blank lines may stand between the terms and the definition, and a block right
 * after a paragraph of the definition belongs to it though it is not indented.
 */
import { contentStart, fenceAfter, isCodeIndent, lineText, linesContent } from './blockPlaces.ts';
import type { PlacedToken, StateBlock } from './library.ts';
import { codeBase, isShallow, openItem, openLists } from './openLists.ts';

/** The line a definition of the terms before `line` begins at, over blank lines; -1 when there is none. */
export function definitionAfter(state: StateBlock, line: number, endLine: number): number {
  let at = line;
  while (at < endLine && state.isEmpty(at)) at++;
  if (at >= endLine) return -1;
  // In an item of a list a blank line ends the terms.
  if (at > line && (openItem(state) || state.sCount[at] < state.blkIndent)) return -1;
  return isDefinition(state, at) ? at : -1;
}

const INDENTS = 'definitionIndents';

/** Indentations of the lists whose definitions are being read. */
function openIndents(state: StateBlock): number[] {
  state.env[INDENTS] ??= [];
  return state.env[INDENTS] as number[];
}

/** Columns a line has to be indented by to be in the container; the text of a definition need not be indented. */
export function definitionIndent(state: StateBlock): number {
  const indent = openIndents(state).at(-1);
  return indent !== undefined && indent + 4 === state.blkIndent ? indent : state.blkIndent;
}

/** Whether a line begins like the next definition of a list around the block being read, be it one or not. */
export function endsDefinition(state: StateBlock, line: number): boolean {
  if (!isMarked(state, line)) return false;
  return openIndents(state).some((indent) => state.sCount[line] >= indent && state.sCount[line] - indent < 4);
}

function isMarked(state: StateBlock, line: number): boolean {
  return /^[:~]/.test(lineText(state, line));
}

/** The column of the mark, also on a line that only goes on with a paragraph. */
function markColumn(state: StateBlock, line: number): number {
  if (state.sCount[line] >= 0) return state.sCount[line];
  let column = 0;
  for (let at = state.bMarks[line]; at < contentStart(state, line); at++)
    column += state.src[at] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** The column that a definition's place is measured from. */
function baseOf(state: StateBlock, line: number): number {
  if (isShallow(state, line)) return state.sCount[line];
  return state.sCount[line] < 0 ? 0 : codeBase(state, line);
}

function isDefinition(state: StateBlock, line: number): boolean {
  if (!isMarked(state, line)) return false;
  const base = baseOf(state, line);
  const depth = markColumn(state, line) - base;
  return depth >= 0 && depth < 4 && textColumn(state, line) - base >= 4;
}

/** The column a definition's text begins at. */
function textColumn(state: StateBlock, line: number): number {
  let column = markColumn(state, line) + 1;
  for (let at = contentStart(state, line) + 1; at < state.eMarks[line]; at++) {
    if (state.src[at] === '\t') column += 4 - ((column + state.bsCount[line]) % 4);
    else if (state.src[at] === ' ') column++;
    else break;
  }
  return column;
}

/**
 * Whether a line that begins with `~` or `:` was looked at as a definition in vain: after a paragraph, when it is indented,
 * PowerShell's library then takes it for nothing else either.
 */
export function isSpoilt(state: StateBlock, line: number, silent: boolean): boolean {
  const base = state.sCount[line] < state.blkIndent ? itemIndent(state, line) : state.blkIndent;
  if (isShallow(state, line) || state.sCount[line] <= base) return false;
  if (!isMarked(state, line)) return false;
  if (silent) return state.parentType === 'paragraph' || state.parentType === 'blockquote';
  if (openItem(state) && state.isEmpty(line - 1)) return false;
  return state.tokens[state.tokens.length - 1]?.type === 'paragraph';
}

/** Where the content of the innermost item begins that a line may belong to. */
function itemIndent(state: StateBlock, line: number): number {
  const columns = openLists(state).map(({ inner }) => inner);
  return Math.max(0, ...columns.filter((column) => column <= state.sCount[line]));
}

/** Terms in [startLine, termEnd) and their definitions, and what of that kind follows. */
export function pushDefinition(
  state: StateBlock,
  startLine: number,
  termEnd: number,
  definition: number,
  endLine: number,
): boolean {
  const open = state.push('definition_list_open', '', 1) as PlacedToken;
  open.from = contentStart(state, startLine);
  new DefinitionReader(state, endLine).read(startLine, termEnd, definition);
  state.push('definition_list_close', '', -1);
  return true;
}

class DefinitionReader {
  constructor(
    private readonly state: StateBlock,
    private readonly endLine: number,
  ) {}

  read(startLine: number, termEnd: number, definition: number): void {
    let terms: [number, number] | null = [startLine, termEnd];
    let line = definition;
    while (line >= 0) {
      const item = this.readItem(line, terms);
      const { state } = this;
      terms = null;
      line = definitionAfter(state, state.line, this.endLine);
      if (line >= 0) item.meta!.endsBlank = state.isEmpty(line - 1);
      else {
        terms = this.termsAt(state.line);
        line = terms ? definitionAfter(state, terms[1], this.endLine) : -1;
        if (line < 0) item.meta!.endsBlank = this.endsWithContainer();
      }
    }
  }

  /** Whether a blank line follows and what is around the list ends there too. */
  private endsWithContainer(): boolean {
    const { state, endLine } = this;
    const next = Math.min(state.skipEmptyLines(state.line), endLine);
    return (
      (state.isEmpty(next - 1) || this.endsWithAbbreviation()) &&
      (next === endLine || state.sCount[next] < state.blkIndent)
    );
  }

  /** Whether the last blocks are abbreviations behind a blank line. */
  private endsWithAbbreviation(): boolean {
    const { tokens, src } = this.state;
    let index = tokens.length - 1;
    while (tokens[index].type === 'definition_item_close') index--;
    while (tokens[index - 1].type === 'abbreviation') index--;
    const { type, from } = tokens[index] as PlacedToken;
    return type === 'abbreviation' && /\n[ \t>]*\n[ \t>]*$/.test(src.slice(0, from));
  }

  /** Lines of terms that begin at or after a line, when a definition follows them. */
  private termsAt(from: number): [number, number] | null {
    const { state, endLine } = this;
    let start = from;
    while (start < endLine && state.isEmpty(start)) start++;
    if (start >= endLine || state.sCount[start] < state.blkIndent || isCodeIndent(state, start)) return null;
    const { parentType } = state;
    state.parentType = 'paragraph';
    const rules = state.md.block.ruler.getRules('paragraph');
    const isOther = (line: number): boolean => rules.some((rule) => rule(state, line, endLine, true));
    let end = start;
    while (end < endLine && !state.isEmpty(end) && definitionAfter(state, end, endLine) !== end && !isOther(end)) end++;
    state.parentType = parentType;
    return end > start && definitionAfter(state, end, endLine) >= 0 ? [start, end] : null;
  }

  private readItem(line: number, terms: [number, number] | null): PlacedToken {
    const { state } = this;
    const open = state.push('definition_item_open', '', 1) as PlacedToken;
    open.from = contentStart(state, line);
    open.meta = {
      terms: terms ? linesContent(state, ...terms, line > terms[1]).lineContents() : [],
    };
    const { blkIndent } = state;
    const tShift = state.tShift[line];
    const sCount = state.sCount[line];
    const base = sCount < blkIndent ? baseOf(state, line) : blkIndent;
    openIndents(state).push(base);
    const column = textColumn(state, line);
    state.blkIndent = base + 4;
    state.tShift[line] = state.skipSpaces(contentStart(state, line) + 1) - state.bMarks[line];
    state.sCount[line] = column;
    state.line = line;
    this.readContent(line, sCount < blkIndent);
    // A mark with nothing after it has been read too.
    state.line = Math.max(state.line, line + 1);
    state.tShift[line] = tShift;
    state.sCount[line] = sCount;
    state.blkIndent = blkIndent;
    openIndents(state).pop();
    state.push('definition_item_close', '', -1);
    return open;
  }

  /** The blocks of a definition, which a blank line always parts, except inside a fence. `isSingle`: and ends. */
  private readContent(line: number, isSingle: boolean): void {
    const { state, endLine } = this;
    const { lineMax } = state;
    for (let start = line; start < endLine; ) {
      const end = this.partEnd(start);
      state.lineMax = end;
      this.readPart(start, end);
      state.lineMax = lineMax;
      const next = Math.min(state.skipEmptyLines(state.line), endLine);
      if (isSingle || state.line < end || next >= endLine || state.sCount[next] < state.blkIndent) return;
      start = next;
    }
  }

  /** The next blank line outside a fence. */
  private partEnd(start: number): number {
    const { state, endLine } = this;
    let fence = '';
    let line = start;
    for (; line < endLine && (fence !== '' || !state.isEmpty(line)); line++)
      fence = codeAfter(fence, lineText(state, line));
    return line;
  }

  /** Reads a part; lines that are not indented go on with a paragraph, a list or a quote, or begin a block after a paragraph. */
  private readPart(start: number, end: number): void {
    const { state } = this;
    const { level } = state;
    const count = state.tokens.length;
    for (let line = start; ; ) {
      const shifted = this.shift(line, end);
      state.md.block.tokenize(state, line, end);
      for (const at of shifted) state.sCount[at] -= 4;
      if (state.line <= line) return;
      line = state.line;
      const last = state.tokens.slice(count).findLast(({ type }) => type !== 'abbreviation');
      if (last?.type !== 'paragraph' || last.level !== level || line >= end || endsDefinition(state, line)) return;
      if (state.sCount[line] < state.blkIndent - 4) return;
    }
  }

  /** Moves a line and those that go on with its block to the right, if they are not indented. */
  private shift(start: number, end: number): number[] {
    const { state } = this;
    const shifted: number[] = [];
    const first = lineText(state, start);
    const goesOn = continuation(first);
    const isParagraph = !BLOCK_START.test(first);
    let fence = '';
    for (let line = start; line < end; line++) {
      const text = lineText(state, line);
      const wasFence = fence;
      fence = codeAfter(fence, text);
      if (state.sCount[line] >= state.blkIndent) continue;
      const isNext = line === start || wasFence !== '' || goesOn(text, state.sCount[line] - state.blkIndent + 4);
      if (!isNext && isParagraph && isText(text) && !endsDefinition(state, line)) continue;
      if (!isNext || endsDefinition(state, line)) break;
      state.sCount[line] += 4;
      shifted.push(line);
    }
    return shifted;
  }
}

const BLOCK_START = /^(?:#{1,6}[ \t]|```|~~~|>|:::|\^\^|\$\$|<|\||\+-|[-*+][ \t]|\d+[.)][ \t])/;

function isText(line: string): boolean {
  return line.startsWith('|') || !BLOCK_START.test(line);
}

/** The fence of code or of mathematics that is open after a line. */
function codeAfter(open: string, text: string): string {
  if (open === '$$') return /^\$\$[ \t]*$/.test(text) ? '' : open;
  return open === '' && text.startsWith('$$') ? '$$' : fenceAfter(open, text);
}

/** What lines that are not indented go on with a block that begins with `first`. */
function continuation(first: string): (text: string, indent: number) => boolean {
  const bare = (text: string): string => text.replace(/^\d+/, '1');
  const mark = /^(?:[-*+](?=[ \t])|1[.)](?=[ \t]))/.exec(bare(first))?.[0];
  if (mark) return (text, indent) => indent > 0 || bare(text).startsWith(mark) || !BLOCK_START.test(text);
  if (first.startsWith('>')) return (text) => text.startsWith('>');
  if (first.startsWith('<')) return () => !/^<!--.*-->/.test(first);
  return (text) => /^(?:=+|-+)[ \t]*$/.test(text);
}
