/**
 * The operators that the parser asks for by name, since the next character alone decides: member access, the opening of
 * a call, and the bracket of an attribute. Blanks before member access or a call make it something else.
 */
import type { Token } from '../Token.ts';
import { isNewline, isWhitespace } from './charTraits.ts';
import { scanBlockComment, scanLineComment } from './scanComment.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanMemberAccessOperator(t: Tokenizer, allowLBracket: boolean): Token | null {
  const next = t.peek(1);
  switch (t.peek()) {
    case 46:
      if (next === 46 || (t.inCommandMode && endsWord(next))) return null;
      return take(t, 1, 'Dot');
    case 58:
      if (next !== 58 || (t.inCommandMode && endsWord(t.peek(2)))) return null;
      return take(t, 2, 'ColonColon');
    case 91:
      return allowLBracket ? take(t, 1, 'LBracket') : null;
    case 63:
      if (next === 46 && !(t.inCommandMode && endsWord(t.peek(2)))) return take(t, 2, 'QuestionDot');
      return next === 91 ? take(t, 2, 'QuestionLBracket') : null;
    default:
      return null;
  }
}

function endsWord(c: number): boolean {
  return Number.isNaN(c) || isNewline(c) || isWhitespace(c);
}

function take(
  t: Tokenizer,
  length: number,
  kind: 'Dot' | 'ColonColon' | 'LBracket' | 'QuestionDot' | 'QuestionLBracket' | 'LParen' | 'LCurly',
): Token {
  t.tokenStart = t.pos;
  t.pos += length;
  return t.newToken(kind);
}

/** The ( or { that makes a member's name a call. */
export function scanInvokeOpening(t: Tokenizer): Token | null {
  const c = t.peek();
  if (c === 40) return take(t, 1, 'LParen');
  return c === 123 ? take(t, 1, 'LCurly') : null;
}

/** The [ of an attribute, after blanks and comments; null, with nothing consumed, where something else stands. */
export function scanLBracket(t: Tokenizer): Token | null {
  const start = t.pos;
  for (;;) {
    const c = t.peek();
    t.tokenStart = t.pos;
    if (c === 91) return take(t, 1, 'LBracket');
    if (c === 35) scanLineComment(t);
    else if (c === 60 && t.peek(1) === 35) scanBlockComment(t);
    else if (c === 96 && isNewline(t.peek(1))) t.lineContinuation();
    else if (isWhitespace(c) || (c === 96 && isWhitespace(t.peek(1)))) t.pos++;
    else {
      t.resync(start);
      return null;
    }
  }
}
