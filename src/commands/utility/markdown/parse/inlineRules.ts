/**
 * Rules for inline spans beside markdown-it's own. They only cut the text into tokens; InlineBuilder makes nodes of
 * them. Rule that surprises: a delimiter that can neither open nor close is text already here.
 */
import { readAttributes } from './attributes.ts';
import { sessionOf } from './InlineSession.ts';
import type { InlineRule, PlacedToken, StateInline } from './library.ts';

/** What a run of delimiters may make. */
interface EmphasisKind {
  readonly minimum: number;
  readonly maximum: number;
  readonly isWithinWord: boolean;
}

const COMMON_EMPHASIS: Readonly<Record<string, EmphasisKind>> = {
  '*': { minimum: 1, maximum: 2, isWithinWord: true },
  _: { minimum: 1, maximum: 2, isWithinWord: false },
};

const EXTRA_EMPHASIS: Readonly<Record<string, EmphasisKind>> = {
  ...COMMON_EMPHASIS,
  '~': { minimum: 1, maximum: 2, isWithinWord: true },
  '^': { minimum: 1, maximum: 1, isWithinWord: true },
  '+': { minimum: 2, maximum: 2, isWithinWord: true },
  '=': { minimum: 2, maximum: 2, isWithinWord: true },
  '"': { minimum: 2, maximum: 2, isWithinWord: false },
  ':': { minimum: 2, maximum: 2, isWithinWord: true },
};

export function emphasisKind(character: string): EmphasisKind {
  return EXTRA_EMPHASIS[character];
}

/** Characters at which text may end, because something may begin there. */
export const COMMON_OPENERS = '\n&[]!\\*_`<';
export const ALL_OPENERS = `${COMMON_OPENERS}{~^+=":|$hfmtw`;

/** Text as far as the next character at which something may begin. */
export function textRule(openers: string): InlineRule {
  const run = new RegExp(`[^${openers.replace(/[\]\\^]/g, '\\$&')}]+`, 'y');
  return (state, silent) => {
    run.lastIndex = state.pos;
    const found = run.exec(state.src.slice(0, state.posMax));
    if (!found) return false;
    if (!silent) pushText(state, found[0]);
    state.pos += found[0].length;
    return true;
  };
}

function pushText(state: StateInline, content: string): void {
  state.push('text', '', 0).content = content;
}

/** A character at which nothing began. */
export const literalRule: InlineRule = (state, silent) => {
  if (silent) return false;
  pushText(state, state.src[state.pos]);
  state.pos++;
  return true;
};

/** Blanks before a line end make it hard or vanish. In a heading it is a character like others. */
export const newlineRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '\n') return false;
  if (!silent) {
    const isHard = state.src.startsWith('  ', state.pos - 2);
    const last = state.tokens[state.tokens.length - 1];
    if (last?.type === 'text') last.content = last.content.replace(/ +$/, '');
    if (!sessionOf(state).isInParagraph) return false;
    state.push(isHard ? 'hardbreak' : 'softbreak', 'br', 0);
  }
  state.pos++;
  return true;
};

/** A run of `*` and its like, as a token with what it can do. */
export function emphasisRule(withExtras: boolean): InlineRule {
  const kinds = withExtras ? EXTRA_EMPHASIS : COMMON_EMPHASIS;
  return (state, silent) => {
    const character = state.src[state.pos];
    const kind = kinds[character];
    if (silent || !kind || !Object.hasOwn(kinds, character)) return false;
    const before = characterBefore(state);
    if (before === character && state.src[state.pos - 2] !== '\\') return false;
    const end = runEnd(state, character);
    const count = end - state.pos;
    if (count < kind.minimum) return false;
    const { canOpen, canClose } = flanking(state, before, characterAfter(state, end), kind.isWithinWord);
    if (!canOpen && !canClose) return false;
    const token = state.push('emphasis', '', 0);
    token.content = character;
    token.meta = { count, canOpen, canClose };
    sessionOf(state).pendingEmphasis.add(character);
    state.pos = end;
    return true;
  };
}

function runEnd(state: StateInline, character: string): number {
  let end = state.pos;
  while (end < state.posMax && state.src[end] === character) end++;
  return end;
}

function characterBefore(state: StateInline): string {
  const last = state.tokens[state.tokens.length - 1] as PlacedToken | undefined;
  const decoded = last?.type === 'text_special' && last.info === 'entity' && last.to === state.pos ? last.content : '';
  const text = decoded === '' ? sessionOf(state).before + state.src.slice(0, state.pos) : decoded;
  return lastCodePoint(text);
}

function lastCodePoint(text: string): string {
  const pair = /[\ud800-\udbff][\udc00-\udfff]$/.exec(text);
  return pair ? pair[0] : text.slice(-1);
}

const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/iy;

function characterAfter(state: StateInline, position: number): string {
  if (position >= state.posMax) return '';
  ENTITY.lastIndex = position;
  const entity = ENTITY.exec(state.src);
  const text = entity ? state.md.utils.unescapeAll(entity[0]) : state.src.slice(position, position + 2);
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** CommonMark's left- and right-flanking; the ends of the text count as blanks. */
function flanking(
  state: StateInline,
  before: string,
  after: string,
  isWithinWord: boolean,
): { canOpen: boolean; canClose: boolean } {
  const { isWhiteSpace, isMdAsciiPunct, isPunctCharCode } = state.md.utils;
  const isBlank = (text: string): boolean => text === '' || isWhiteSpace(text.codePointAt(0)!);
  const isPunctuation = (text: string): boolean =>
    text !== '' && (isMdAsciiPunct(text.codePointAt(0)!) || isPunctCharCode(text.codePointAt(0)!));
  const left = !isBlank(after) && (!isPunctuation(after) || isBlank(before) || isPunctuation(before));
  const right = !isBlank(before) && (!isPunctuation(before) || isBlank(after) || isPunctuation(after));
  return {
    canOpen: left && (isWithinWord || !right || isPunctuation(before)),
    canClose: right && (isWithinWord || !left || isPunctuation(after)),
  };
}

export const attributesRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '{' || state.src[state.pos - 1] === '{') return false;
  const found = readAttributes(state.src.slice(0, state.posMax), state.pos);
  if (!found) return false;
  if (!silent) state.push('attributes', '', 0).meta = { attributes: found.attributes };
  // They take the line end right after them along.
  state.pos = state.src[found.end] === '\n' ? found.end + 1 : found.end;
  return true;
};

export const pipeRule: InlineRule = (state, silent) => {
  if (silent || state.src[state.pos] !== '|') return false;
  state.push('pipe', '', 0).content = '|';
  state.pos++;
  return true;
};

const TASK = /\[([ xX])\]/y;

/** `[ ]` anywhere in a paragraph of a list item. */
export const taskRule: InlineRule = (state, silent) => {
  TASK.lastIndex = state.pos;
  const found = TASK.exec(state.src);
  if (!found || !sessionOf(state).isInListItem) return false;
  if (!silent) state.push('task', '', 0).meta = { checked: found[1] !== ' ' };
  state.pos += 3;
  return true;
};
