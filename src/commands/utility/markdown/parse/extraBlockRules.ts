/**
 * Blocks of the extensions that open with a mark: containers (`:::`), figures (`^^^`), footers (`^^`), mathematics
 * (`$$`) and abbreviations (`*[X]: text`).
 */
import { cutAttributes } from './attributes.ts';
import { contentStart, isCodeIndent, lineText, markLength, rawLines } from './blockPlaces.ts';
import { pushHeading } from './quoteRule.ts';
import { underlineLevel } from './underline.ts';
import type { BlockRule, PlacedToken, StateBlock } from './library.ts';
import { type NestedLine, pushNested, restOfLine, wholeLine } from './nestedLines.ts';
import { InlineContent } from './SourceText.ts';

/** The line that closes a fence of `mark`, or where its lines end without one. */
function closingLine(
  state: StateBlock,
  startLine: number,
  endLine: number,
  isClosing: (text: string) => boolean,
): { line: number; isClosed: boolean } {
  for (let line = startLine + 1; line < endLine; line++) {
    if (!state.isEmpty(line) && state.sCount[line] < state.blkIndent) return { line, isClosed: false };
    if (!isCodeIndent(state, line) && isClosing(lineText(state, line))) return { line, isClosed: true };
  }
  return { line: endLine, isClosed: false };
}

/** A line of at least as many marks as opened, and nothing else. */
function fence(mark: string, count: number): (text: string) => boolean {
  const pattern = new RegExp(`^[${mark}]{${count},}[ \\t]*$`);
  return (text) => pattern.test(text);
}

/** Reads lines as blocks of a container that has its own marks above and below. */
function readInside(state: StateBlock, from: number, to: number): void {
  const { lineMax, parentType, listIndent } = state;
  state.lineMax = to;
  state.parentType = 'root';
  state.listIndent = -1;
  state.md.block.tokenize(state, from, to);
  Object.assign(state, { lineMax, parentType, listIndent });
}

export const containerRule: BlockRule = (state, startLine, endLine, silent) => {
  const found = isCodeIndent(state, startLine) ? null : /^(:{3,})(.*)$/.exec(lineText(state, startLine));
  if (!found) return false;
  if (silent) return true;
  const count = found[1].length;
  const { line, isClosed } = closingLine(state, startLine, endLine, fence(':', count));
  const open = state.push('container_open', '', 1);
  open.info = found[2];
  open.meta = { count, closing: isClosed ? markLength(state, line) : 0 };
  readInside(state, startLine + 1, line);
  state.push('container_close', '', -1);
  state.line = isClosed ? line + 1 : line;
  return true;
};

export const figureRule: BlockRule = (state, startLine, endLine, silent) => {
  const found = isCodeIndent(state, startLine) ? null : /^\^{3,}/.exec(lineText(state, startLine));
  if (!found) return false;
  if (silent) return true;
  const count = found[0].length;
  const { line, isClosed } = closingLine(state, startLine, endLine, (text) => text.startsWith('^'.repeat(count)));
  const open = state.push('figure_open', '', 1);
  open.meta = { count };
  pushCaption(state, startLine);
  readInside(state, startLine + 1, line);
  if (isClosed) pushCaption(state, line);
  state.push('figure_close', '', -1);
  state.line = isClosed ? line + 1 : line;
  return true;
};

function pushCaption(state: StateBlock, line: number): void {
  const [marks, caption] = /^\^+[ \t]*(.*)$/.exec(lineText(state, line))! as unknown as [string, string];
  if (caption === '') return;
  const at = contentStart(state, line) + marks.length - caption.length;
  const token = state.push('caption', '', 0) as PlacedToken;
  token.from = at;
  token.to = at + caption.length;
  token.meta = { content: InlineContent.of(caption, at) };
}

export const footerRule: BlockRule = (state, startLine, endLine, silent) => {
  if (isCodeIndent(state, startLine) || !lineText(state, startLine).startsWith('^^')) return false;
  if (silent) return true;
  const lines: NestedLine[] = [];
  let line = startLine;
  let level = 0;
  for (; line < endLine && !state.isEmpty(line); line++) {
    level = isFooter(state, line) || isCodeIndent(state, line) ? 0 : underlineLevel(lineText(state, line));
    if (level > 0 && endsWithParagraph(state, lines)) break;
    level = 0;
    if (isFooter(state, line)) {
      const start = contentStart(state, line);
      const column = state.sCount[line] + 2;
      lines.push(restOfLine(state, line, start + 2, column, /[ \t]/.test(state.src[start + 2] ?? '') ? 1 : 0));
    } else if (isOtherBlock(state, line, endLine)) break;
    else lines.push({ ...wholeLine(state, line, 0), isLazy: true });
  }
  state.push('footer_open', '', 1);
  pushNested(state, lines);
  const heading = level > 0 ? state.tokens.pop() : undefined;
  state.push('footer_close', '', -1);
  state.line = line;
  // An underline makes a heading of the footer's last paragraph, which then stands behind the footer.
  if (heading) pushHeading(state, heading as PlacedToken, level);
  return true;
};

/** Whether lines end with a paragraph of their own. */
function endsWithParagraph(state: StateBlock, lines: readonly NestedLine[]): boolean {
  if (lines.length === 0 || lines.at(-1)!.text.trim() === '') return false;
  const { length } = state.tokens;
  pushNested(state, lines);
  const last = state.tokens.splice(length).at(-1);
  return last?.type === 'paragraph' && last.level === state.level;
}

function isFooter(state: StateBlock, line: number): boolean {
  return !isCodeIndent(state, line) && lineText(state, line).startsWith('^^') && state.sCount[line] >= state.blkIndent;
}

/** Whether a line without a mark ends the footer instead of going on with its paragraph. */
function isOtherBlock(state: StateBlock, line: number, endLine: number): boolean {
  const { parentType } = state;
  state.parentType = 'blockquote';
  const isOther = state.md.block.ruler.getRules('blockquote').some((rule) => rule(state, line, endLine, true));
  state.parentType = parentType;
  return isOther;
}

export const mathBlockRule: BlockRule = (state, startLine, endLine, silent) => {
  const found = isCodeIndent(state, startLine) ? null : /^(\$\$)(?!\$)(.*)$/.exec(lineText(state, startLine));
  if (!found) return false;
  const cut = cutAttributes(found[2]);
  if ((cut?.rest ?? found[2]).trim() !== '') return false;
  if (silent) return true;
  const count = found[1].length;
  const { line, isClosed } = closingLine(state, startLine, endLine, fence('$', count));
  const token = state.push('math_block', '', 0) as PlacedToken;
  token.content = rawLines(state, startLine + 1, line, 0);
  token.meta = { count, closing: isClosed ? markLength(state, line) : 0, attributes: cut?.attributes ?? null };
  if (!isClosed) token.to = contentStart(state, startLine) + count + 1;
  state.line = isClosed ? line + 1 : line;
  return true;
};

export const abbreviationRule: BlockRule = (state, startLine, _endLine, silent) => {
  if (isCodeIndent(state, startLine)) return false;
  const found = /^\*\[((?:[^\\[\]]|\\.)*)\]:(.*)$/.exec(lineText(state, startLine));
  const label = found ? found[1].trim().replace(/\s+/g, ' ') : '';
  if (!found || label === '') return false;
  if (silent) return true;
  const token = state.push('abbreviation', '', 0);
  token.meta = { label: state.md.utils.unescapeMd(label), text: found[2].trim() };
  state.line = startLine + 1;
  return true;
};
