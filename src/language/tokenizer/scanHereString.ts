/**
 * Here-strings: `@"`, a line end, lines, a line end, `"@`. The text is what stands between the two line ends.
 * NON-PARITY (option lenientHereStrings): where text follows the header on its line, PowerShell reports an error; here the
 * string runs to the next `"@` instead, as the published examples of the SDK are written. Diagnosed for `psail check`.
 */
import { StringLiteralToken, type Token } from '../Token.ts';
import { isDoubleQuote, isNewline, isSingleQuote, isWhitespace } from './charTraits.ts';
import { readBacktick, readDollar } from './scanString.ts';
import { StringBuilder } from './StringBuilder.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanHereString(t: Tokenizer): Token {
  const literal = isSingleQuote(t.peek(1));
  t.pos += 2;
  const closeLenient = lenientClose(t, literal);
  const out = new StringBuilder();
  if (closeLenient !== null) readLenient(t, out, literal, closeLenient);
  else if (skipHeader(t)) readBody(t, out, literal);
  const extent = t.currentExtent();
  if (literal) return t.save(new StringLiteralToken(extent, 'HereStringLiteral', out.value));
  return t.save(out.toToken(extent, 'HereStringExpandable'));
}

/** Skips the rest of the header's line; false, with an error reported, where something stands on it. */
function skipHeader(t: Tokenizer): boolean {
  const start = t.pos;
  t.skipBlanksOnly();
  if (isNewline(t.peek())) {
    skipNewline(t);
    return true;
  }
  if (t.atEnd) {
    t.reportUnterminated(t.tokenStart, isSingleQuote(t.text.charCodeAt(t.tokenStart + 1)) ? "'@" : '"@');
    return false;
  }
  void start;
  t.report(t.pos, t.pos + 1, 'UnexpectedCharactersAfterHereStringHeader');
  while (!t.atEnd && !isNewline(t.peek())) t.pos++;
  return false;
}

function skipNewline(t: Tokenizer): void {
  t.pos += t.peek() === 13 && t.peek(1) === 10 ? 2 : 1;
}

function isQuote(c: number, literal: boolean): boolean {
  return literal ? isSingleQuote(c) : isDoubleQuote(c);
}
function isFooter(t: Tokenizer, literal: boolean): boolean {
  return isQuote(t.peek(), literal) && t.peek(1) === 64;
}

/** The lines, from the start of the first. */
function readBody(t: Tokenizer, out: StringBuilder, literal: boolean): void {
  if (isFooter(t, literal)) {
    t.pos += 2;
    return;
  }
  let falseFooter = -1;
  while (!t.atEnd) {
    const c = t.peek();
    if (isNewline(c)) {
      const start = t.pos;
      skipNewline(t);
      if (isFooter(t, literal)) {
        t.pos += 2;
        return;
      }
      out.append(t.text.slice(start, t.pos));
      falseFooter = Math.max(falseFooter, indentedFooter(t, literal));
    } else if (literal) copyRun(t, out);
    else if (c === 36) readDollar(t, out, true);
    else if (c === 96) readBacktick(t, out);
    else copyRun(t, out);
  }
  if (falseFooter >= 0) t.reportIncomplete(falseFooter, falseFooter + 2, 'WhitespaceBeforeHereStringFooter');
  else t.reportUnterminated(t.tokenStart, literal ? "'@" : '"@');
}

function copyRun(t: Tokenizer, out: StringBuilder): void {
  const start = t.pos++;
  while (!t.atEnd) {
    const c = t.peek();
    if (c === 36 || c === 96 || c === 10 || c === 13) break;
    t.pos++;
  }
  out.appendRun(t.text.slice(start, t.pos));
}

/** Offset of a footer that blanks precede on this line, or -1. */
function indentedFooter(t: Tokenizer, literal: boolean): number {
  let at = t.pos;
  while (at < t.end && isWhitespace(t.text.charCodeAt(at))) at++;
  return isQuote(t.text.charCodeAt(at), literal) && t.text.charCodeAt(at + 1) === 64 ? at : -1;
}

/** Where the string ends if the lenient reading applies; else null. */
function lenientClose(t: Tokenizer, literal: boolean): number | null {
  if (!t.options.lenientHereStrings) return null;
  let at = t.pos;
  while (at < t.end && isWhitespace(t.text.charCodeAt(at))) at++;
  if (at >= t.end || isNewline(t.text.charCodeAt(at))) return null;
  for (; at < t.end; at++)
    if (isQuote(t.text.charCodeAt(at), literal) && t.text.charCodeAt(at + 1) === 64 && at + 1 < t.end) return at;
  return null;
}

function readLenient(t: Tokenizer, out: StringBuilder, literal: boolean, close: number): void {
  const outerEnd = t.end;
  t.end = close;
  while (!t.atEnd) {
    const c = t.peek();
    if (!literal && c === 36) readDollar(t, out, true);
    else if (!literal && c === 96) readBacktick(t, out);
    else copyRun(t, out);
  }
  t.end = outerEnd;
  t.pos = close + 2;
  t.errors.diagnostics.push({
    id: 'LenientHereString',
    extent: t.currentExtent(),
    message:
      "A here-string must start on the line after its header and end at a line's start; PowerShell rejects this text.",
  });
}
