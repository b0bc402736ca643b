/**
 * What markdown-it's rule for quotes does not know. Rules that surprise, all of PowerShell's library: a `>` that is indented
 * as far as code goes on lazily with the quote's paragraph; an underline that stands exactly under the quote's last
 * paragraph, but outside the quote, makes a heading of it that stands behind the quote.
 */
import { columnInSource, isCodeIndent, lineText, markLength } from './blockPlaces.ts';
import type { BlockRule, PlacedToken, StateBlock } from './library.ts';
import { underlineLevel } from './underline.ts';

export function quoteRule(rule: BlockRule): BlockRule {
  return withLazyUnderline(withoutDeepMarks(rule));
}

const DEEP_MARKS = 'deepMarks';

function withoutDeepMarks(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    state.env[DEEP_MARKS] ??= new Set<number>();
    const hidden = state.env[DEEP_MARKS] as Set<number>;
    if (silent) return !hidden.has(startLine) && rule(state, startLine, endLine, true);
    const columns = new Map<number, number>();
    for (let line = startLine + 1; line < endLine && !state.isEmpty(line); line++) {
      if (!isCodeIndent(state, line) || !lineText(state, line).startsWith('>')) continue;
      columns.set(line, state.sCount[line]);
      hidden.add(line);
      state.sCount[line] = state.blkIndent - 1;
    }
    const isFound = rule(state, startLine, endLine, false);
    for (const [line, column] of columns) {
      state.sCount[line] = column;
      hidden.delete(line);
    }
    return isFound;
  };
}

function withLazyUnderline(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const line = silent ? -1 : lazyUnderline(state, startLine, endLine);
    if (line < 0) return rule(state, startLine, endLine, silent);
    const count = state.tokens.length;
    if (!rule(state, startLine, line, false)) return false;
    const [paragraph, close] = state.tokens.slice(-2) as PlacedToken[];
    const isUnder =
      paragraph.type === 'paragraph' && columnInSource(state, paragraph.from!) === columnInSource(state, line, true);
    if (isUnder && state.line === line) {
      state.tokens.splice(-2, 2, close);
      pushHeading(state, paragraph, underlineLevel(lineText(state, line)));
      return true;
    }
    state.tokens.length = count;
    return rule(state, startLine, endLine, false);
  };
}

/** The first line after a quote's that could underline its last paragraph; -1 without any. */
function lazyUnderline(state: StateBlock, startLine: number, endLine: number): number {
  if (isCodeIndent(state, startLine) || !lineText(state, startLine).startsWith('>')) return -1;
  for (let line = startLine + 1; line < endLine && !state.isEmpty(line); line++) {
    const text = lineText(state, line);
    if (state.sCount[line] < state.blkIndent) return -1;
    if (!text.startsWith('>') && underlineLevel(text) > 0 && !isCodeIndent(state, line)) return line;
  }
  return -1;
}

/** An underline, which is the next line, makes a heading of a paragraph that has been taken out of what it stood in. */
export function pushHeading(state: StateBlock, token: PlacedToken, level: number): void {
  token.type = 'setext';
  token.level = state.level;
  token.to = state.eMarks[state.line];
  token.meta = { ...token.meta, level, underline: markLength(state, state.line) };
  state.tokens.push(token);
  state.line++;
}
