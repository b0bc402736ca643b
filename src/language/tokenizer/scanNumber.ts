/**
 * Numbers: decimal, 0x, 0b, fractions, exponents, type suffixes (u l d n y s and pairs) and multipliers (kb ... pb).
 * What turns out to be no number is read again as a bare word.
 */
import { NumberToken, type Token } from '../Token.ts';
import { forcesStartOfNewToken, forcesStartOfNewTokenAfterNumber, isDash, isDigit, isHexDigit } from './charTraits.ts';
import { type NumberParts, numberValue } from './numberValue.ts';
import { scanGeneric } from './scanWord.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanNumber(t: Tokenizer): Token {
  const parts = readNumber(t);
  if (!parts || !endsNumber(t)) {
    t.pos = t.tokenStart;
    return scanGeneric(t);
  }
  const value = numberValue(parts);
  if (value) return t.save(new NumberToken(t.currentExtent(), value));
  if (!t.inExpressionMode) {
    t.pos = t.tokenStart;
    return scanGeneric(t);
  }
  t.report(t.tokenStart, t.pos, 'BadNumericConstant', t.text.slice(t.tokenStart, t.pos));
  return t.save(new NumberToken(t.currentExtent(), { type: 'Null', value: null }));
}

function endsNumber(t: Tokenizer): boolean {
  if (t.atEnd) return true;
  const c = t.peek();
  if (forcesStartOfNewToken(c)) return true;
  if (!t.inExpressionMode) return false;
  if (t.endNumberOnTernaryChars && (c === 63 || c === 58)) return true;
  return forcesStartOfNewTokenAfterNumber(c);
}

function readNumber(t: Tokenizer): NumberParts | null {
  let negative = false;
  const sign = t.peek();
  if (sign === 43 || isDash(sign)) {
    negative = sign !== 43;
    t.pos++;
  }
  const base = readBase(t);
  const digitsStart = t.pos;
  let real = false;
  if (base === 16) while (isHexDigit(t.peek())) t.pos++;
  else if (base === 2) while (t.peek() === 48 || t.peek() === 49) t.pos++;
  else {
    const kind = readDecimal(t);
    if (kind === null) return null;
    real = kind;
  }
  const digits = t.text.slice(digitsStart, t.pos);
  if (base === 2 && digits === '') return null;
  const suffix = readSuffix(t);
  const multiplier = readMultiplier(t);
  return { negative, base, digits, real, suffix, multiplier };
}

function readBase(t: Tokenizer): 2 | 10 | 16 {
  if (t.peek() !== 48) return 10;
  const mark = t.peek(1) | 32;
  if (mark !== 120 && mark !== 98) return 10;
  t.pos += 2;
  return mark === 120 ? 16 : 2;
}

/** True for a fraction or exponent, false for an integer, null for neither. Stops before `..`. */
function readDecimal(t: Tokenizer): boolean | null {
  const start = t.pos;
  let real = false;
  while (isDigit(t.peek())) t.pos++;
  if (t.peek() === 46 && t.peek(1) !== 46) {
    real = true;
    t.pos++;
    while (isDigit(t.peek())) t.pos++;
    if (t.pos === start + 1) return null;
  }
  if ((t.peek() | 32) === 101) {
    real = true;
    t.pos++;
    if (t.peek() === 43 || isDash(t.peek())) t.pos++;
    if (!isDigit(t.peek())) return null;
    while (isDigit(t.peek())) t.pos++;
  }
  return t.pos === start ? null : real;
}

function readSuffix(t: Tokenizer): NumberParts['suffix'] {
  const c = String.fromCharCode(t.peek()).toLowerCase();
  if (c === 'l' || c === 'd' || c === 'n' || c === 'y' || c === 's') {
    t.pos++;
    return c;
  }
  if (c !== 'u') return '';
  t.pos++;
  const next = String.fromCharCode(t.peek()).toLowerCase();
  if (next === 'l' || next === 'y' || next === 's') {
    t.pos++;
    return `u${next}`;
  }
  return 'u';
}

function readMultiplier(t: Tokenizer): bigint {
  const power = 'kmgtp'.indexOf(String.fromCharCode(t.peek()).toLowerCase());
  if (power < 0 || t.atEnd || (t.peek(1) | 32) !== 98) return 1n;
  t.pos += 2;
  return 1024n ** BigInt(power + 1);
}
