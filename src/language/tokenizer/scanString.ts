/** Quoted strings, and the parts of them that bare words and here-strings share: escapes, variables, sub-expressions. */
import { StringLiteralToken, type Token } from '../Token.ts';
import { isDoubleQuote, isHexDigit, isSingleQuote } from './charTraits.ts';
import { scanVariable } from './scanVariable.ts';
import { StringBuilder } from './StringBuilder.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanLiteralString(t: Tokenizer): Token {
  const out = new StringBuilder();
  readLiteral(t, out);
  return t.save(new StringLiteralToken(t.currentExtent(), 'StringLiteral', out.value));
}

export function scanExpandableString(t: Tokenizer): Token {
  const out = new StringBuilder();
  readExpandable(t, out);
  return t.save(out.toToken(t.currentExtent(), 'StringExpandable'));
}

/** `'...'` from its opening quote on; a doubled quote stands for one. */
export function readLiteral(t: Tokenizer, out: StringBuilder): void {
  const start = t.pos++;
  const { text, end } = t;
  let run = t.pos;
  for (; t.pos < end; t.pos++) {
    if (!isSingleQuote(text.charCodeAt(t.pos))) continue;
    if (!isSingleQuote(t.peek(1))) {
      out.appendRun(text.slice(run, t.pos));
      t.pos++;
      return;
    }
    out.appendRun(text.slice(run, t.pos));
    run = ++t.pos;
  }
  out.appendRun(text.slice(run, end));
  t.reportUnterminated(start, "'");
}

/** `"..."` from its opening quote on. */
export function readExpandable(t: Tokenizer, out: StringBuilder): void {
  const start = t.pos++;
  const { text, end } = t;
  let run = t.pos;
  while (t.pos < end) {
    const c = text.charCodeAt(t.pos);
    if (c !== 36 && c !== 96 && !isDoubleQuote(c)) {
      t.pos++;
      continue;
    }
    if (t.pos > run) out.appendRun(text.slice(run, t.pos));
    if (c === 36) readDollar(t, out, false);
    else if (c === 96) readBacktick(t, out);
    else if (isDoubleQuote(t.peek(1))) {
      out.append(text[t.pos + 1]!);
      t.pos += 2;
    } else {
      t.pos++;
      return;
    }
    run = t.pos;
  }
  if (t.pos > run) out.appendRun(text.slice(run, t.pos));
  t.reportUnterminated(start, '"');
}

/** A `$` in expandable text: a variable, a sub-expression or just the sign. */
export function readDollar(t: Tokenizer, out: StringBuilder, hereString: boolean): void {
  const start = t.pos;
  if (t.peek(1) === 40) {
    readSubExpression(t, out, hereString);
    return;
  }
  const outerStart = t.tokenStart;
  t.tokenStart = start;
  const tokenCount = t.tokens.length;
  const variable = scanVariable(t, false, true);
  t.tokens.length = tokenCount;
  t.tokenStart = outerStart;
  if (variable) out.appendPiece(t.text.slice(start, t.pos), variable);
  else {
    out.append('$');
    t.pos = start + 1;
  }
}

/** `$( ... )`: found by counting parentheses, whatever quotes say. Doubled quotes and escaped quotes are read as one. */
function readSubExpression(t: Tokenizer, out: StringBuilder, hereString: boolean): void {
  const start = t.pos;
  const skipped: number[] = [];
  const kept: string[] = [];
  let run = start;
  let depth = 1;
  t.pos += 2;
  const skip = (at: number) => {
    kept.push(t.text.slice(run, at));
    skipped.push(t.plainOffset(at));
    run = at + 1;
  };
  while (t.pos < t.end && depth > 0) {
    const c = t.text.charCodeAt(t.pos);
    if (c === 40) depth++;
    else if (c === 41) depth--;
    else if (c === 96 && t.pos + 1 < t.end) {
      if (!hereString && isDoubleQuote(t.peek(1))) skip(t.pos);
      t.pos++;
    } else if (!hereString && isDoubleQuote(c) && isDoubleQuote(t.peek(1))) {
      skip(t.pos);
      t.pos++;
    }
    t.pos++;
  }
  if (depth > 0) t.reportIncomplete(start, t.pos, 'IncompleteDollarSubexpressionReference');
  kept.push(t.text.slice(run, t.pos));
  const extent = t.extent(start, t.pos);
  out.appendPiece(t.text.slice(start, t.pos), { extent, nested: t.nestedText(start, t.pos, kept.join(''), skipped) });
}

const escapes: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** A backtick and what it escapes; at the end of the text it stands for itself. */
export function readBacktick(t: Tokenizer, out: StringBuilder): void {
  if (t.pos + 1 >= t.end) {
    out.append('`');
    t.pos++;
    return;
  }
  const c = t.text[t.pos + 1]!;
  if (c === 'u') {
    readUnicodeEscape(t, out);
    return;
  }
  out.append(escapes[c] ?? c);
  t.pos += 2;
}

/** What PowerShell puts in the place of a bad escape. */
const badEscape = '\uffff';

/** "`u{hex}": up to six digits. An error ends the escape where it was noticed; the rest is text. */
function readUnicodeEscape(t: Tokenizer, out: StringBuilder): void {
  const start = t.pos;
  t.pos += 2;
  if (t.peek() !== 123) {
    t.report(start, t.pos, 'InvalidUnicodeEscapeSequence');
    out.append(badEscape);
    return;
  }
  const digits = ++t.pos;
  while (isHexDigit(t.peek()) && t.pos - digits < 6) t.pos++;
  const value = Number.parseInt(t.text.slice(digits, t.pos) || '0', 16);
  if (t.peek() !== 125) {
    t.report(
      t.pos,
      t.pos + 1,
      isHexDigit(t.peek()) ? 'TooManyDigitsInUnicodeEscapeSequence' : 'InvalidUnicodeEscapeSequence',
    );
    out.append(badEscape);
    return;
  }
  const end = t.pos++;
  if (end === digits) t.report(start, t.pos, 'InvalidUnicodeEscapeSequence');
  else if (value > 0x10ffff) t.report(digits, end, 'InvalidUnicodeEscapeSequenceValue');
  else {
    out.append(String.fromCodePoint(value));
    return;
  }
  out.append(badEscape);
}
