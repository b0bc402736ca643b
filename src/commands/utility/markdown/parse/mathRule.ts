/**
 * `$x$` and `$$x$$` in a line of text. Rule that surprises: it begins only after a blank or punctuation and ends only
 * before one, so that prices stay prices; a blank after the opening asks for one before the closing.
 */
import { previousCharacter } from './InlineSession.ts';
import type { InlineRule, StateInline } from './library.ts';

/** What was found: where its content is and where it ends. */
interface Span {
  from: number;
  to: number;
  end: number;
  dollars: number;
}

export const mathRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '$') return false;
  const span = findMath(state);
  if (!span) return false;
  if (!silent) {
    const token = state.push('math', '', 0);
    token.content = state.src.slice(span.from, span.to);
    token.meta = { count: span.dollars, contentAt: span.from };
  }
  state.pos = span.end;
  return true;
};

function findMath(state: StateInline): Span | null {
  const { src, posMax, pos } = state;
  const at = (position: number): string => (position < posMax ? src[position] : '');
  const before = previousCharacter(state);
  if (before === '$' || !isBreak(state, before)) return null;
  const dollars = at(pos + 1) === '$' ? 2 : 1;
  const opened = pos + dollars;
  const isSpaced = isBlank(state, at(opened));
  let from = opened;
  while (at(from) === ' ' || at(from) === '\t') from++;
  const closing = findClosing(at, from, dollars);
  if (!closing) return null;
  const { start, end } = closing;
  if (!isBreak(state, at(end)) || isSpaced !== (start > from && isBlank(state, at(start - 1)))) return null;
  let to = end - dollars;
  if (isSpaced) while (to > from && /[ \t]/.test(at(to - 1))) to--;
  return { from: Math.min(from, to), to, end, dollars };
}

/** The first run of at least as many dollars in the line, not counting those after a backslash. */
function findClosing(
  at: (position: number) => string,
  from: number,
  dollars: number,
): { start: number; end: number } | null {
  for (let position = from; at(position) !== '' && at(position) !== '\n'; position++) {
    if (at(position) === '\\') {
      position++;
      continue;
    }
    if (at(position) !== '$') continue;
    let end = position;
    while (at(end) === '$') end++;
    if (end - position >= dollars) return { start: position, end };
    position = end - 1;
  }
  return null;
}

function isBlank(state: StateInline, character: string): boolean {
  return character === '' || state.md.utils.isWhiteSpace(character.charCodeAt(0));
}

function isBreak(state: StateInline, character: string): boolean {
  const { isMdAsciiPunct, isPunctCharCode } = state.md.utils;
  return (
    isBlank(state, character) || isMdAsciiPunct(character.charCodeAt(0)) || isPunctCharCode(character.charCodeAt(0))
  );
}
