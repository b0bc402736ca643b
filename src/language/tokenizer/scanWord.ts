/** Words without quotes: identifiers and keywords, bare words of commands, type names, labels. */
import type { ScriptExtent } from '../ScriptExtent.ts';
import { LabelToken, StringLiteralToken, type Token } from '../Token.ts';
import { keywords } from '../tokenWords.ts';
import {
  forcesStartOfNewToken,
  isDoubleQuote,
  isIdentifierFollow,
  isIdentifierStart,
  isNewline,
  isSingleQuote,
  isWhitespace,
} from './charTraits.ts';
import { StringBuilder } from './StringBuilder.ts';
import { readBacktick, readDollar, readExpandable, readLiteral } from './scanString.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanIdentifier(t: Tokenizer): Token {
  const { text, end } = t;
  let at = t.pos + 1;
  while (at < end && isIdentifierFollow(text.charCodeAt(at))) at++;
  if (t.inCommandMode && !t.wantSimpleName && at < end && !forcesStartOfNewToken(text.charCodeAt(at)))
    return scanGeneric(t);
  const word = text.slice(t.pos, at);
  t.pos = at;
  if (!t.wantSimpleName && word.length < 14) {
    const keyword = keywords.get(word.toLowerCase());
    if (keyword !== undefined) return t.newToken(keyword);
  }
  return t.newToken('Identifier');
}

/** A bare word: everything up to a blank or punctuation, with quotes, escapes and variables in it. */
export function scanGeneric(t: Tokenizer): Token {
  const { text, end } = t;
  const out = new StringBuilder();
  let first = true;
  while (t.pos < end) {
    const c = text.charCodeAt(t.pos);
    if (!first && forcesStartOfNewToken(c)) break;
    first = false;
    if (c === 96) readGenericEscape(t, out);
    else if (isSingleQuote(c)) readLiteral(t, out);
    else if (isDoubleQuote(c)) readExpandable(t, out);
    else if (c === 36) readDollar(t, out, false);
    else {
      out.append(text[t.pos]!);
      t.pos++;
    }
  }
  if (out.pieces.length === 0) return t.save(new StringLiteralToken(t.currentExtent(), 'Generic', out.value));
  return t.save(out.toToken(t.currentExtent(), 'Generic'));
}

/** In a bare word a backtick before a line end keeps the line end. */
function readGenericEscape(t: Tokenizer, out: StringBuilder): void {
  if (isNewline(t.peek(1))) {
    out.append(t.text[t.pos + 1]!);
    t.pos += 2;
  } else readBacktick(t, out);
}

/** `:label` in a command; a bare word where more follows. */
export function scanLabel(t: Tokenizer): Token {
  const { text, end } = t;
  let at = t.pos + 1;
  if (at >= end || !isIdentifierStart(text.charCodeAt(at))) {
    return scanGeneric(t);
  }
  while (at < end && isIdentifierFollow(text.charCodeAt(at))) at++;
  if (at < end && !forcesStartOfNewToken(text.charCodeAt(at))) return scanGeneric(t);
  const label = text.slice(t.pos + 1, at);
  t.pos = at;
  return t.save(new LabelToken(t.currentExtent(), label));
}

/** A type's name: dots, + of nested types, backticks of generic arity. */
export function scanTypeName(t: Tokenizer): Token {
  const { text, end } = t;
  while (t.pos < end) {
    const c = text.charCodeAt(t.pos);
    if (c === 46 || c === 96 || c === 43 || c === 35 || c === 92 || isIdentifierFollow(c)) t.pos++;
    else break;
  }
  return t.newToken('Identifier');
}

/**
 * The assembly of `[Type, Assembly]` or `[Type, Assembly, Version=1.0.0.0, Culture=neutral]`; blanks stand only after commas.
 * Returns its extent; its words, commas and equal signs are tokens each.
 */
export function scanAssemblyName(t: Tokenizer): ScriptExtent {
  t.skipBlanks(false);
  const start = t.pos;
  let end = readAssemblyWord(t);
  for (;;) {
    t.skipBlanksOnly();
    const c = t.peek();
    if (end === start || (c !== 44 && c !== 61)) break;
    t.tokenStart = t.pos++;
    t.newToken(c === 44 ? 'Comma' : 'Equals');
    t.skipBlanksOnly();
    end = readAssemblyWord(t);
  }
  t.pos = end;
  return t.extent(start, end);
}

function readAssemblyWord(t: Tokenizer): number {
  const { text, end } = t;
  t.tokenStart = t.pos;
  while (t.pos < end) {
    const c = text.charCodeAt(t.pos);
    if (c === 93 || c === 44 || c === 61 || isNewline(c) || isWhitespace(c)) break;
    t.pos++;
  }
  t.newToken('Identifier');
  return t.pos;
}

/** All that follows `--%`: to the line's end, or a | or && outside quotes; maybe nothing. */
export function scanVerbatimArgument(t: Tokenizer): StringLiteralToken {
  t.skipBlanksOnly();
  t.tokenStart = t.pos;
  let quoted = false;
  const { text, end } = t;
  for (; t.pos < end; t.pos++) {
    const c = text.charCodeAt(t.pos);
    if (isNewline(c)) break;
    if (isDoubleQuote(c)) quoted = !quoted;
    else if (!quoted && c === 124) break;
    else if (!quoted && c === 38 && t.peek(1) === 38) break;
  }
  return t.save(new StringLiteralToken(t.currentExtent(), 'Generic', text.slice(t.tokenStart, t.pos)));
}
