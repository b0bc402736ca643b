/**
 * Addresses that stand bare in the text: http, https, ftp, mailto, tel and www. Rule that surprises: they begin only
 * after a blank or one of `*_~(`, and not where a bracket before them may still become a link.
 */
import { type InlineSession, previousCharacter, sessionOf } from './InlineSession.ts';
import type { InlineRule } from './library.ts';

const SCHEMES = /(?:https?:\/\/|ftp:\/\/|mailto:|tel:|www\.)/y;
const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/iy;

export const addressRule: InlineRule = (state, silent) => {
  const { src, pos } = state;
  // While a link's text is being measured a bracket is open before everything in it.
  if (silent) return false;
  SCHEMES.lastIndex = pos;
  const scheme = SCHEMES.exec(src)?.[0];
  if (!scheme || !/^$|[\s*_~(]/.test(previousCharacter(state))) return false;
  const session = sessionOf(state);
  if (!session.mayHoldAddress) return false;
  const read = readAddress(src.slice(0, state.posMax), pos, (text) => state.md.utils.unescapeAll(text) !== text);
  const address = read && withoutEmphasis(read, session);
  if (!address || address.length <= scheme.length || !isComplete(address, scheme)) return false;
  const token = state.push('address', '', 0);
  token.content = scheme === 'mailto:' || scheme === 'tel:' ? address.slice(scheme.length) : address;
  token.meta = { url: scheme === 'www.' ? `http://${address}` : address };
  state.pos += address.length;
  return true;
};

function readAddress(text: string, start: number, isEntity: (text: string) => boolean): string | null {
  let depth = 0;
  let at = start;
  for (; !isEnd(text[at]); at++) {
    const character = text[at];
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) break;
    if (/[?!.,:*_~]/.test(character) && isEnd(text[at + 1])) break;
    if (character !== '&') continue;
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(text);
    if (entity && isEntity(entity[0])) break;
  }
  return depth > 0 ? null : text.slice(start, at);
}

function isEnd(character: string | undefined): boolean {
  return character === undefined || /[\0- \x7f-\x9f<]/.test(character);
}

/** An address does not hold the characters that may close emphasis around it. */
function withoutEmphasis(address: string, { pendingEmphasis }: InlineSession): string {
  let end = address.length;
  while (end > 0 && pendingEmphasis.has(address[end - 1])) end--;
  return address.slice(0, end === 0 ? address.length : end);
}

function isComplete(address: string, scheme: string): boolean {
  if (scheme === 'tel:') return true;
  if (scheme !== 'mailto:') return isDomain(address.slice(scheme.length));
  const at = address.indexOf('@');
  return at > scheme.length && isDomain(address.slice(at + 1));
}

/** Segments with at least one dot between them, the last two without an underscore. */
function isDomain(text: string): boolean {
  const name = /^[^/?#:]*/.exec(text)![0];
  const segments = name.split('.');
  if (segments.length < 2 || segments.some((segment) => segment === '')) return false;
  if (/[!-,/:-@[-^`{-~]|[^\0-\x7f\p{L}\p{M}\p{N}\p{S}\p{C}]/u.test(name)) return false;
  return !segments.slice(-2).some((segment) => segment.includes('_'));
}
