/**
 * Blocks inside lines that begin elsewhere than the source's: what is left of lines after a container's marks is read as
 * a text of its own, and the places in its tokens are then told in the source.
 */
import { contentStart } from './blockPlaces.ts';
import type { PlacedToken, StateBlock } from './library.ts';
import { InlineContent } from './SourceText.ts';

export interface NestedLine {
  text: string;
  /** Where it begins in the source; blanks made of a tab may lie before it. */
  offset: number;
  /** It only goes on with a paragraph. */
  isLazy?: boolean;
}

/** A line from a place on, its blanks made spaces and `indent` columns of them taken away. */
export function restOfLine(state: StateBlock, line: number, from: number, column: number, indent: number): NestedLine {
  let at = from;
  let width = 0;
  for (; at < state.eMarks[line]; at++) {
    if (state.src[at] === '\t') width += 4 - ((column + width) % 4);
    else if (state.src[at] === ' ') width++;
    else break;
  }
  const left = Math.max(width - indent, 0);
  return { text: ' '.repeat(left) + state.src.slice(at, state.eMarks[line]), offset: at - left };
}

/** The whole line inside the containers around it, `indent` columns taken away. */
export function wholeLine(state: StateBlock, line: number, indent: number): NestedLine {
  const start = contentStart(state, line);
  const left = Math.max(state.sCount[line] - state.blkIndent - indent, 0);
  return { text: ' '.repeat(left) + state.src.slice(start, state.eMarks[line]), offset: start - left };
}

/** Reads blocks from lines; their tokens follow those of the state. */
export function pushNested(state: StateBlock, lines: readonly NestedLine[]): void {
  const text = lines.map((line) => line.text).join('\n');
  if (text === '') return;
  const tokens: PlacedToken[] = [];
  const nested = new state.md.block.State(text, state.md, state.env, tokens);
  lines.forEach((line, index) => {
    if (line.isLazy && index < nested.lineMax) nested.sCount[index] = -1;
  });
  nested.level = state.level;
  state.md.block.tokenize(nested, 0, nested.lineMax);
  const starts = lineStarts(lines);
  const offsetOf = (position: number): number => {
    let line = 0;
    while (line + 1 < starts.length && starts[line + 1] <= position) line++;
    return lines[line].offset + position - starts[line];
  };
  for (const token of tokens) {
    if (token.from !== undefined) token.from = offsetOf(token.from);
    if (token.to !== undefined) token.to = offsetOf(token.to);
    if (token.continuedTo !== undefined) token.continuedTo = offsetOf(token.continuedTo);
    relocate(token.meta, offsetOf);
    state.tokens.push(token);
  }
}

function lineStarts(lines: readonly NestedLine[]): number[] {
  let at = 0;
  return lines.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

function relocate(meta: Record<string, unknown> | null, offsetOf: (position: number) => number): void {
  for (const value of Object.values(meta ?? {}))
    for (const content of Array.isArray(value) ? value : [value])
      if (content instanceof InlineContent) content.relocate(offsetOf);
}
