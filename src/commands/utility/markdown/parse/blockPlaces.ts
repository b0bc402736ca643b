/** Where blocks stand: markdown-it knows lines only, and the nodes have offsets. */
import { HTML_ENDS, htmlBlockType } from './htmlBlocks.ts';
import type { BlockRule, MarkdownIt, PlacedToken, StateBlock } from './library.ts';
import { codeBase, isShallow } from './openLists.ts';
import { InlineContent } from './SourceText.ts';

/** Offset of the first character of a line that is not blank, in whatever container it lies. */
export function contentStart(state: StateBlock, line: number): number {
  return state.bMarks[line] + state.tShift[line];
}

/** The column of a place, or of where a line's text begins, counted from the beginning of the line with all its marks. */
export function columnInSource(state: StateBlock, place: number, isLine = false): number {
  const end = isLine ? contentStart(state, place) : place;
  let column = 0;
  for (let at = state.src.lastIndexOf('\n', end - 1) + 1; at < end; at++)
    column += state.src[at] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** A line's text without the blanks before it. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(contentStart(state, line), state.eMarks[line]);
}

/** Whether a line is indented so far that it is code. */
export function isCodeIndent(state: StateBlock, line: number): boolean {
  return state.sCount[line] - codeBase(state, line) >= 4;
}

/** Lines of a leaf block, without the blanks before each, nor those after the last unless they stay. */
export function linesContent(state: StateBlock, from: number, to: number, isTrimmed = true): InlineContent {
  const content = new InlineContent();
  for (let line = from; line < to; line++) content.add(lineText(state, line), contentStart(state, line));
  if (isTrimmed) content.truncate(content.text.replace(/[ \t]+$/, '').length);
  return content;
}

/** The fence of code that is open after a line; `open`: the one open before it, or nothing. */
export function fenceAfter(open: string, text: string): string {
  const found = /^(`{3,}|~{3,})(.*)$/.exec(text);
  if (!found) return open;
  if (open === '') return found[1];
  return found[1].startsWith(open) && found[2].trim() === '' ? '' : open;
}

/**
 * A line of code or HTML: without the columns of its containers and at most `strip` spaces more. A tab that is cut through
 * becomes spaces, as does one that no longer stands where it stood. Rule that surprises: in a list, a line that is indented
 * by less than four columns loses all of them.
 */
export function rawLine(state: StateBlock, line: number, strip: number): string {
  const end = state.eMarks[line];
  let at = state.bMarks[line];
  let column = state.bsCount[line];
  const target = column + state.blkIndent;
  const tabWidth = (): number => 4 - (column % 4);
  if (isShallow(state, line)) return lineText(state, line);
  for (; column < target && at < end; at++) {
    if (state.src[at] === '\t') column += tabWidth();
    // A list's mark counts as blanks.
    else if (state.src[at] === ' ' || at - state.bMarks[line] < state.tShift[line]) column++;
    else break;
  }
  if (column > target) return ' '.repeat(column - target) + state.src.slice(at, end);
  for (let left = strip; left > 0 && state.src[at] === ' ' && at < end; left--) {
    at++;
    column++;
  }
  if (at < end && state.src[at] === '\t' && column % 4 !== 0)
    return ' '.repeat(tabWidth()) + state.src.slice(at + 1, end);
  return state.src.slice(at, end);
}

/** Several such lines, each with its line end. */
export function rawLines(state: StateBlock, from: number, to: number, strip: number): string {
  let text = '';
  for (let line = from; line < to; line++) text += `${rawLine(state, line, strip)}\n`;
  return text;
}

/** Where the blank lines after a block end, which count as part of a list's item and of code; `-1` without any. */
export function blankEnd(state: StateBlock, startLine: number, endLine: number): number {
  let line = state.line - 1;
  while (line > startLine && state.isEmpty(line)) line--;
  let last = line;
  while (last + 1 < endLine && state.isEmpty(last + 1)) last++;
  return last > line ? state.eMarks[last] : -1;
}

/** Where the last line that is not blank ends, of those read since `startLine`. */
export function contentEnd(state: StateBlock, startLine: number): number {
  let last = state.line - 1;
  while (last > startLine && state.isEmpty(last)) last--;
  return state.eMarks[last];
}

/** Makes every rule note on the first token it makes where its block begins and ends. */
export function placeBlocks(md: MarkdownIt): void {
  for (const rule of md.block.ruler.__rules__) rule.fn = placing(rule.fn);
}

function placing(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (silent) return rule(state, startLine, endLine, true);
    const from = contentStart(state, startLine);
    const count = state.tokens.length;
    if (!rule(state, startLine, endLine, false)) return false;
    const first = state.tokens[count] as PlacedToken | undefined;
    if (!first) return true;
    first.from ??= from;
    MEASURES[first.type]?.(state, first, startLine, endLine);
    first.to ??= contentEnd(state, startLine);
    return true;
  };
}

/** What a rule of the library does not tell of its block. */
const MEASURES: Readonly<
  Record<string, (state: StateBlock, token: PlacedToken, startLine: number, endLine: number) => void>
> = {
  fence: (state, token, startLine) => {
    const count = token.content === '' ? 0 : token.content.replace(/\n$/, '').split('\n').length;
    const indent = isShallow(state, startLine) ? 0 : state.sCount[startLine] - state.blkIndent;
    token.content = rawLines(state, startLine + 1, startLine + 1 + count, indent);
    const isClosed = state.line > startLine + 1 + count;
    token.meta = { indent, closing: isClosed ? markLength(state, state.line - 1) : 0 };
    if (!isClosed) token.to = token.from! + token.markup.length + 1;
  },
  html_block: (state, token, startLine) => {
    token.content = rawLines(state, startLine, state.line, 0) + lastBlanks(state, 0);
    const type = htmlBlockType(token.content);
    const isClosed = HTML_ENDS[type]?.test(token.content) ?? (state.line < state.lineMax && state.isEmpty(state.line));
    const isIndented = /^[ \t]+$/.test(state.src.slice(state.src.lastIndexOf('\n', token.from! - 1) + 1, token.from));
    token.meta = { type, isClosed, ...(isIndented ? { column: state.blkIndent } : {}) };
  },
  code_block: (state, token, startLine, endLine) => {
    token.content += lastBlanks(state, 4);
    while (/[ \t]/.test(state.src[token.from! - 1] ?? '')) token.from!--;
    token.to = Math.max(contentEnd(state, startLine), blankEnd(state, startLine, endLine));
  },
  hr: (state, token, startLine) => {
    let start = token.from!;
    while (/[ \t]/.test(state.src[start - 1] ?? '')) start--;
    token.meta = { indent: token.from! - start, count: lineText(state, startLine).replace(/[ \t]/g, '').length };
  },
};

/** A last line of blanks that no line end closes still belongs to the code or HTML right before it. */
function lastBlanks(state: StateBlock, strip: number): string {
  const { line, env } = state;
  const isLast = line < state.lineMax && state.isEmpty(line) && state.eMarks[line] === env.lastLineEnd;
  return isLast && state.eMarks[line] > state.bMarks[line]
    ? `${state.src.slice(state.bMarks[line] + strip, state.eMarks[line])}\n`
    : '';
}

/** How many marks a line that closes a fence is made of. */
export function markLength(state: StateBlock, line: number): number {
  return lineText(state, line).trimEnd().length;
}
