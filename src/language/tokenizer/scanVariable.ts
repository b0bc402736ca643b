/**
 * Variables: `$name`, `$scope:name`, `${any text}`, `$$ $? $^`, and `@name` in a command.
 * In a command a variable with more text directly after it is part of a bare word.
 */
import { type Token, VariableToken } from '../Token.ts';
import { VariablePath } from '../VariablePath.ts';
import { forcesStartOfNewToken, isDoubleQuote, isVariableFollow } from './charTraits.ts';
import { scanGeneric } from './scanWord.ts';
import type { Tokenizer } from './Tokenizer.ts';

function isScope(path: string): boolean {
  return /^(?:global|local|private|script|variable):$/i.test(path);
}

const errorPath = ':Error:';

/** Null where no variable starts here. */
export function scanVariable(t: Tokenizer, splatted: boolean, inString: boolean): Token | null {
  const next = t.peek(1);
  if (next === 123 && !splatted) return scanBraced(t, inString);
  const start = t.pos;
  let at = t.pos + 1;
  if (next === 36 || next === 94 || next === 63) at++;
  else {
    at = readName(t, at);
    if (at === start + 1) return null;
  }
  t.pos = at;
  const path = t.text.slice(start + 1, at);
  if (path === ':') t.report(start, at, 'InvalidVariableReference');
  if (path.endsWith(':') && path.length > 1)
    t.report(start, at, isScope(path) ? 'InvalidVariableReference' : 'InvalidVariableReferenceWithDrive');
  return finish(t, path, splatted, inString);
}

/** Offset after the name. A colon goes on with it, once, where a name follows; `::` never does. */
function readName(t: Tokenizer, at: number): number {
  const { text, end } = t;
  for (; at < end; at++) {
    const c = text.charCodeAt(at);
    if (isVariableFollow(c)) continue;
    if (c !== 58 || text.charCodeAt(at + 1) === 58) break;
  }
  return at;
}

function finish(t: Tokenizer, path: string, splatted: boolean, inString: boolean): Token {
  if (!inString && t.inCommandMode && !t.atTokenEnd() && !mayFollowVariable(t)) {
    t.pos = t.tokenStart;
    return scanGeneric(t);
  }
  return t.save(
    new VariableToken(t.currentExtent(), splatted ? 'SplattedVariable' : 'Variable', new VariablePath(path)),
  );
}

/** Member access, indexing and `=` end a variable in a command. */
function mayFollowVariable(t: Tokenizer): boolean {
  const c = t.peek();
  return c === 46 || c === 91 || c === 61 || (c === 58 && t.peek(1) === 58) || forcesStartOfNewToken(c);
}

function scanBraced(t: Tokenizer, inString: boolean): Token {
  const start = t.pos;
  let path = '';
  t.pos += 2;
  let closed = false;
  while (t.pos < t.end) {
    const c = t.text.charCodeAt(t.pos);
    if (c === 125) {
      closed = true;
      break;
    }
    if (c === 96 && t.pos + 1 < t.end) {
      path += escaped(t.text[t.pos + 1]!);
      t.pos += 2;
      continue;
    }
    // Of a doubled quote one counts; a quote that is the text's last character is none of the name's.
    if (inString && isDoubleQuote(c)) {
      if (isDoubleQuote(t.peek(1))) t.pos++;
      else if (t.pos + 1 >= t.end) {
        t.pos++;
        break;
      }
    }
    if (c === 123) t.report(t.pos + 1, t.pos + 2, 'OpenBraceNeedsToBeBackTickedInVariableName');
    path += t.text[t.pos]!;
    t.pos++;
  }
  if (!closed) t.reportIncomplete(start + 1, t.pos, 'IncompleteDollarVariableReference');
  else {
    if (path === '') t.report(t.pos, t.pos + 1, 'EmptyVariableReference');
    t.pos++;
  }
  if (path.endsWith(':')) t.report(start, t.pos, 'InvalidBracedVariableReference');
  return finish(t, path === '' ? errorPath : path, false, inString);
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
function escaped(c: string): string {
  return escapes[c] ?? c;
}
