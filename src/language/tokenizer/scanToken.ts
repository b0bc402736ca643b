/** The first look at a token: dispatch on its first character. */
import type { Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import {
  isDash,
  isDigit,
  isDoubleQuote,
  isIdentifierStart,
  isNewline,
  isSingleQuote,
  isVariableFollow,
  isWhitespace,
} from './charTraits.ts';
import { scanBlockComment, scanLineComment } from './scanComment.ts';
import { scanDash } from './scanDash.ts';
import { scanHereString } from './scanHereString.ts';
import { scanNumber } from './scanNumber.ts';
import { scanFileRedirection, scanNumberedRedirection } from './scanRedirection.ts';
import { scanExpandableString, scanLiteralString } from './scanString.ts';
import { scanVariable } from './scanVariable.ts';
import { scanGeneric, scanIdentifier, scanLabel, scanTypeName } from './scanWord.ts';
import { type Tokenizer, TokenizerMode } from './Tokenizer.ts';

type Scanner = (t: Tokenizer, c: number) => Token | null;

const scanners: (Scanner | undefined)[] = [];
function on(chars: string, scanner: Scanner): void {
  for (let i = 0; i < chars.length; i++) scanners[chars.charCodeAt(i)] = scanner;
}

/** Reads the token at t.pos, whose first character is c; null where it was no token (a comment). */
export function scanToken(t: Tokenizer, c: number): Token | null {
  const scanner = scanners[c];
  if (scanner) return scanner(t, c);
  if (c >= 128) return scanOther(t, c);
  return scanGeneric(t);
}

function scanOther(t: Tokenizer, c: number): Token | null {
  if (isDash(c)) return scanDash(t, c);
  if (isSingleQuote(c)) return scanLiteralString(t);
  if (isDoubleQuote(c)) return scanExpandableString(t);
  if (isIdentifierStart(c)) return scanName(t);
  return scanGeneric(t);
}

function scanName(t: Tokenizer): Token {
  return t.mode === TokenizerMode.TypeName ? scanTypeName(t) : scanIdentifier(t);
}

/** A token of n characters, whatever follows. */
function take(t: Tokenizer, length: number, kind: TokenKind): Token {
  t.pos += length;
  return t.newToken(kind);
}

/** An operator of n characters; in a command it is part of a word unless it stands alone. */
function operator(t: Tokenizer, length: number, kind: TokenKind): Token {
  if (t.inCommandMode && !t.atTokenEnd(length)) return scanGeneric(t);
  return take(t, length, kind);
}

on('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', scanName);
on('\r\n', (t, c) => t.newLine(c));
on('(', (t) => take(t, 1, 'LParen'));
on(')', (t) => take(t, 1, 'RParen'));
on('{', (t) => take(t, 1, 'LCurly'));
on('}', (t) => take(t, 1, 'RCurly'));
on(',', (t) => take(t, 1, 'Comma'));
on(';', (t) => take(t, 1, 'Semi'));
on(']', (t) => take(t, 1, 'RBracket'));
on('[', (t) => operator(t, 1, 'LBracket'));
on('|', (t) => (t.peek(1) === 124 ? take(t, 2, 'OrOr') : take(t, 1, 'Pipe')));
on('&', (t) => (t.peek(1) === 38 ? take(t, 2, 'AndAnd') : take(t, 1, 'Ampersand')));
on('=', (t) => operator(t, 1, 'Equals'));
on('!', (t) => (t.inExpressionMode && isIdentifierStart(t.peek(1)) ? scanGeneric(t) : operator(t, 1, 'Exclaim')));
on('"', scanExpandableString);
on("'", scanLiteralString);
on('-', scanDash);
on('#', (t) => {
  scanLineComment(t);
  return null;
});

on('+', (t) => {
  const next = t.peek(1);
  if (next === 43) return operator(t, 2, 'PlusPlus');
  if (next === 61) return operator(t, 2, 'PlusEquals');
  if (t.allowSignedNumbers && (isDigit(next) || next === 46)) return scanNumber(t);
  return operator(t, 1, 'Plus');
});
on('*', (t) => {
  const next = t.peek(1);
  if (next === 61) return operator(t, 2, 'MultiplyEquals');
  if (next === 62) return scanNumberedRedirection(t, 'All');
  return operator(t, 1, 'Multiply');
});
on('%', (t) => (t.peek(1) === 61 ? operator(t, 2, 'RemainderEquals') : operator(t, 1, 'Rem')));
on('/', (t) => (t.peek(1) === 61 ? operator(t, 2, 'DivideEquals') : operator(t, 1, 'Divide')));
on('>', (t) => scanFileRedirection(t, 'Output', 0));
on('<', (t) => {
  if (t.peek(1) !== 35) return take(t, 1, 'RedirectInStd');
  scanBlockComment(t);
  return null;
});

on('0789', scanNumber);
on('123456', (t, c) => {
  // In an expression `2>x` is a number redirected; `2>&1` is a redirection everywhere.
  if (t.peek(1) !== 62 || (t.inExpressionMode && t.peek(2) !== 38)) return scanNumber(t);
  const streams = ['Output', 'Error', 'Warning', 'Verbose', 'Debug', 'Information'] as const;
  return scanNumberedRedirection(t, streams[c - 49]!);
});

on('.', (t) => {
  const next = t.peek(1);
  if (next === 46) return operator(t, 2, 'DotDot');
  if (isDigit(next)) return scanNumber(t);
  if (!t.inCommandMode || t.atTokenEnd(1)) return take(t, 1, 'Dot');
  // Dot-sourcing without a blank: .$x, ."x", .'x'.
  if (next === 36 || next === 34 || next === 39) return take(t, 1, 'Dot');
  return scanGeneric(t);
});

on(':', (t) => {
  if (t.peek(1) === 58) {
    if (t.inCommandMode && !t.wantSimpleName && !t.atTokenEnd(2)) return scanGeneric(t);
    return take(t, 2, 'ColonColon');
  }
  return t.inCommandMode ? scanLabel(t) : take(t, 1, 'Colon');
});

on('?', (t) => {
  if (!t.inExpressionMode) return scanGeneric(t);
  const next = t.peek(1);
  if (next === 63) return t.peek(2) === 61 ? take(t, 3, 'QuestionQuestionEquals') : take(t, 2, 'QuestionQuestion');
  return take(t, 1, 'QuestionMark');
});

on('$', (t) => {
  if (t.peek(1) === 40) return take(t, 2, 'DollarParen');
  return scanVariable(t, false, false) ?? scanGeneric(t);
});

on('@', (t) => {
  const next = t.peek(1);
  if (next === 123) return take(t, 2, 'AtCurly');
  if (next === 40) return take(t, 2, 'AtParen');
  if (isDoubleQuote(next) || isSingleQuote(next)) return scanHereString(t);
  if (isVariableFollow(next) || next === 36 || next === 94 || next === 58)
    return scanVariable(t, true, false) ?? scanGeneric(t);
  t.report(t.pos, t.pos + 1, 'UnrecognizedToken');
  return take(t, 1, 'Unknown');
});

on('`', (t) => {
  const next = t.peek(1);
  if (isNewline(next)) {
    t.lineContinuation();
    return null;
  }
  if (isWhitespace(next)) {
    t.pos++;
    return null;
  }
  if (t.pos + 1 < t.end) return scanGeneric(t);
  t.reportIncomplete(t.end + 1, t.end + 1, 'IncompleteString');
  t.pos++;
  return null;
});
