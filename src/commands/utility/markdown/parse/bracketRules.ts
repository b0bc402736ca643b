/**
 * Links and pictures. A bracket is remembered when it opens and what it makes is decided when it closes, so what stands
 * between is read once. Rules that surprise: a link makes the brackets before it inactive; a closing bracket followed by
 * a label that is not known leaves its opening one waiting for a later closing one (`[a][b] c](d)` is a link), as in
 * PowerShell's library.
 */
import { type OpenBracket, sessionOf } from './InlineSession.ts';
import type { InlineRule, PlacedToken, StateInline } from './library.ts';

export const openBracketRule: InlineRule = (state, silent) => {
  const mark = state.src.startsWith('![', state.pos) ? '![' : '[';
  if (silent || !state.src.startsWith(mark, state.pos)) return false;
  const token = state.push('open_bracket', '', 0);
  token.content = mark;
  const start = state.pos + mark.length;
  sessionOf(state).openBrackets.push({ token, isImage: mark === '![', isActive: true, start });
  state.pos = start;
  return true;
};

/** From a character to the one after the last; null when there is none. */
export type Range = readonly [from: number, to: number] | null;

/** What a link points to, and where the parts of it stand in the content. */
export interface Target {
  href: string;
  /** Null when an address in parentheses has none. */
  title: string | null;
  /** The normalized label of a reference. */
  label: string | null;
  /** Whether the text alone is the label. */
  isShortcut: boolean;
  labelRange: Range;
  urlRange: Range;
  titleRange: Range;
  end: number;
}

export const closeBracketRule: InlineRule = (state, silent) => {
  if (silent || state.src[state.pos] !== ']') return false;
  const { openBrackets } = sessionOf(state);
  const bracket = openBrackets.at(-1);
  if (!bracket) return false;
  const target = bracket.isActive ? findTarget(state, bracket) : null;
  if (target === 'unknown label') return false;
  openBrackets.pop();
  if (!target) {
    bracket.token.type = 'bracket';
    return pushEnd(state, bracket);
  }
  pushLink(state, bracket, target);
  if (!bracket.isImage) deactivate(openBrackets);
  state.pos = target.end;
  return true;
};

/** Where a delimiter or a link stood between, the bracket that closes nothing begins a text of its own. */
function pushEnd(state: StateInline, { token, isActive }: OpenBracket): boolean {
  const inside = state.tokens.slice(state.tokens.indexOf(token) + 1);
  if (isActive && !inside.some(({ type }) => type === 'emphasis')) return false;
  Object.assign(state.push('text', '', 0), { content: ']', meta: { isBeginning: true } });
  state.pos++;
  return true;
}

/** No link inside a link; a picture may hold one. */
function deactivate(brackets: readonly OpenBracket[]): void {
  for (let index = brackets.length - 1; index >= 0 && !brackets[index].isImage; index--)
    brackets[index].isActive = false;
}

function findTarget(state: StateInline, bracket: OpenBracket): Target | 'unknown label' | null {
  const { src, pos } = state;
  const inline = src[pos + 1] === '(' ? readInline(state, pos + 2) : null;
  const ownRange: Range = [bracket.start, pos];
  if (inline) return { ...inline, labelRange: isLabel(src.slice(...ownRange)) ? ownRange : null };
  const own = knownLabel(state, src.slice(...ownRange));
  let after = pos + 1;
  let label: string | null = null;
  let labelRange: Range = ownRange;
  if (src.startsWith('[]', after)) {
    label = own;
    after += 2;
  } else if (src[after] !== '[') label = own;
  const isShortcut = label !== null && after === pos + 1;
  if (label === null) {
    const found = readLabel(src, after);
    if (!found) return null;
    labelRange = [after + 1, found.end - 1];
    after = found.end;
    label = knownLabel(state, found.label);
  }
  if (label === null) return src[after] === '[' || src[after] === ']' ? null : 'unknown label';
  const { href, title } = sessionOf(state).references[label];
  return { href, title, label, isShortcut, labelRange, urlRange: null, titleRange: null, end: after };
}

function isLabel(text: string): boolean {
  return text.trim() !== '' && /^(?:[^\\[\]]|\\[\s\S])*$/.test(text);
}

/** `[label]` at a place: no bracket in it, nor a backslash that escapes nothing a label needs escaped. */
function readLabel(src: string, start: number): { label: string; end: number } | null {
  const pattern = /\[((?:[^\\[\]]|\\[\\[\]])+)\]/y;
  pattern.lastIndex = start;
  const found = pattern.exec(src);
  return found && found[1].trim() !== '' ? { label: found[1], end: pattern.lastIndex } : null;
}

function knownLabel(state: StateInline, text: string): string | null {
  if (!/^(?:[^\\[\]]|\\[\s\S])*$/.test(text) || text.length > 999) return null;
  const label = state.md.utils.normalizeReference(text);
  return label !== '' && Object.hasOwn(sessionOf(state).references, label) ? label : null;
}

/** Address and title in parentheses. */
function readInline(state: StateInline, from: number): Target | null {
  const { src, posMax } = state;
  const { parseLinkDestination, parseLinkTitle } = state.md.helpers;
  const start = skipBlanks(src, from);
  const destination = parseLinkDestination(src, start, lineEndAfter(src, start, posMax));
  if (!destination.ok && src[start] === '<') return null;
  const addressEnd = destination.ok ? destination.pos : start;
  let end = skipBlanks(src, addressEnd);
  let title: string | null = null;
  let titleRange: Range = null;
  if (end > addressEnd) {
    const found = parseLinkTitle(src, end, posMax);
    if (found.ok) {
      title = found.str;
      titleRange = [end, found.pos];
      end = skipBlanks(src, found.pos);
    }
  }
  if (src[end] !== ')' || end >= posMax) return null;
  const urlRange: Range = addressEnd > start ? [start, addressEnd] : null;
  const href = destination.ok ? destination.str : '';
  return { href, title, label: null, isShortcut: false, labelRange: null, urlRange, titleRange, end: end + 1 };
}

/** An address ends with its line at the latest. */
export function lineEndAfter(text: string, start: number, end = text.length): number {
  const found = text.indexOf('\n', start);
  return found < 0 ? end : Math.min(found, end);
}

function skipBlanks(src: string, from: number): number {
  let at = from;
  while (src[at] === ' ' || src[at] === '\t' || src[at] === '\n') at++;
  return at;
}

/** Makes the opening bracket's token a link's or a picture's, with what stands between as its children. */
function pushLink(state: StateInline, { token, isImage }: OpenBracket, target: Target): void {
  const link = token as PlacedToken;
  const index = state.tokens.indexOf(link);
  link.type = isImage ? 'image' : 'link';
  link.children = state.tokens.splice(index + 1);
  link.meta = { target };
  link.to = target.end;
}
