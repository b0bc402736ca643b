/**
 * Footnotes: `[^label]:` at the document's own level. Rules that surprise: every line up to a blank one belongs to the
 * note, and after a blank line every line that is indented at all; a note right after a definition list is none.
 */
import { contentStart, fenceAfter, isCodeIndent, lineText } from './blockPlaces.ts';
import type { BlockRule, PlacedToken, StateBlock } from './library.ts';
import { listAround, openItem } from './openLists.ts';
import { type NestedLine, pushNested, restOfLine, wholeLine } from './nestedLines.ts';

const LABEL = /^\[((?:[^\\[\]]|\\.)*)\]:/;

function labelOf(state: StateBlock, line: number): RegExpExecArray | null {
  const found = LABEL.exec(lineText(state, line));
  return found?.[1].trim().startsWith('^') ? found : null;
}

export const footnoteRule: BlockRule = (state, startLine, endLine, silent) => {
  if (isCodeIndent(state, startLine) || !isOutside(state, startLine, silent)) return false;
  const found = labelOf(state, startLine);
  if (!found || !(silent || isAtDocument(state))) return false;
  if (silent) return true;
  const start = contentStart(state, startLine) + found[0].length;
  const lines: NestedLine[] = [
    restOfLine(state, startLine, start, state.sCount[startLine] + found[0].length, Number.MAX_SAFE_INTEGER),
  ];
  const end = readLines(state, startLine, endLine, lines);
  const open = state.push('footnote_open', '', 1) as PlacedToken;
  open.from = start;
  open.to = state.eMarks[startLine];
  open.meta = { label: found[1].trim(), start: contentStart(state, startLine) };
  pushNested(state, lines);
  state.push('footnote_close', '', -1);
  state.line = end;
  return true;
};

/** Whether a line lies in no container; one that ends the paragraph of a list's item leaves the list. */
function isOutside(state: StateBlock, line: number, silent: boolean): boolean {
  if (state.level === 0 && state.blkIndent === 0) return true;
  const list = silent && openItem(state) ? listAround(state, line) : undefined;
  return list?.isOutermost === true;
}

/** Not where a definition list has just ended, be it in a list that is still open. */
function isAtDocument({ tokens }: StateBlock): boolean {
  let index = tokens.length - 1;
  while (index >= 0 && /^(?:list|item)_close$/.test(tokens[index].type)) index--;
  return tokens[index]?.type !== 'definition_list_close';
}

function readLines(state: StateBlock, startLine: number, endLine: number, lines: NestedLine[]): number {
  let wasBlank = false;
  let fence = '';
  let last = startLine;
  for (let line = startLine + 1; line < endLine; line++) {
    const text = lineText(state, line);
    if (fence === '') {
      if (!state.isEmpty(line) && state.sCount[line] === 0 && (wasBlank || labelOf(state, line))) break;
      wasBlank = state.isEmpty(line);
    }
    fence = fenceAfter(fence, text);
    lines.push(wholeLine(state, line, state.sCount[line] >= 4 ? 4 : 0));
    if (!state.isEmpty(line)) last = line;
  }
  lines.length = last - startLine + 1;
  return last + 1;
}
