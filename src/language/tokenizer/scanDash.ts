/** What starts with a dash: `-`, `--`, `-=`, `-name`, `-eq`, `-5`, `--%`. All Unicode dashes count. */
import { ParameterToken, type Token } from '../Token.ts';
import { wordOperators } from '../tokenWords.ts';
import {
  isDash,
  isDigit,
  isDoubleQuote,
  isIdentifierFollow,
  isLetter,
  isSingleQuote,
  isWhitespace,
} from './charTraits.ts';
import { scanNumber } from './scanNumber.ts';
import { scanGeneric } from './scanWord.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanDash(t: Tokenizer, _c: number): Token {
  const next = t.peek(1);
  if (isDash(next)) return scanDashDash(t);
  if (next === 61) return dashOperator(t, 2, 'MinusEquals');
  if (isLetter(next) || next === 95 || next === 63) {
    if (t.inCommandMode) return scanParameter(t);
    if (t.inExpressionMode && isLetter(next)) return scanOperator(t);
  }
  if (t.allowSignedNumbers && (isDigit(next) || next === 46)) return scanNumber(t);
  return dashOperator(t, 1, 'Minus');
}

function dashOperator(t: Tokenizer, length: number, kind: 'Minus' | 'MinusEquals' | 'MinusMinus'): Token {
  if (t.inCommandMode && !t.atTokenEnd(length)) return scanGeneric(t);
  t.pos += length;
  return t.newToken(kind);
}

function scanDashDash(t: Tokenizer): Token {
  return dashOperator(t, 2, 'MinusMinus');
}

/** A word operator, or else what looks like a parameter in an expression. */
function scanOperator(t: Tokenizer): Token {
  let at = t.pos + 1;
  while (at < t.end && isLetter(t.text.charCodeAt(at))) at++;
  const kind = wordOperators.get(t.text.slice(t.pos + 1, at).toLowerCase());
  if (kind === undefined) return unknownOperator(t, at);
  t.pos = at;
  return t.newToken(kind);
}

/** A misspelt operator, or a parameter out of its place: the parser reports it. */
function unknownOperator(t: Tokenizer, end: number): Token {
  const name = t.text.slice(t.pos + 1, end);
  const usedColon = t.text.charCodeAt(end) === 58 && end < t.end;
  t.pos = usedColon ? end + 1 : end;
  return t.save(new ParameterToken(t.currentExtent(), name, usedColon));
}

/** `-name`, with the colon that may end it. Quotes in it make it a bare word. */
function scanParameter(t: Tokenizer): Token {
  const { text } = t;
  let at = t.pos + 1;
  let usedColon = false;
  for (; at < t.end; at++) {
    const c = text.charCodeAt(at);
    if (c === 58) {
      usedColon = true;
      break;
    }
    if (endsParameter(c)) break;
    if (isSingleQuote(c) || isDoubleQuote(c)) {
      if (t.inCommandMode) return scanGeneric(t);
      break;
    }
    if (!t.inCommandMode && !isIdentifierFollow(c)) break;
  }
  const name = text.slice(t.pos + 1, at);
  t.pos = usedColon ? at + 1 : at;
  return t.save(new ParameterToken(t.currentExtent(), name, usedColon));
}

function endsParameter(c: number): boolean {
  switch (c) {
    case 0:
    case 10:
    case 13:
    case 38:
    case 40:
    case 41:
    case 44:
    case 46:
    case 59:
    case 91:
    case 123:
    case 124:
    case 125:
      return true;
    default:
      return isWhitespace(c);
  }
}
