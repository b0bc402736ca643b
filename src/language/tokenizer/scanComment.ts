/** Comments: `# ...` to the line's end and `<# ... #>`. A `#requires` comment is kept for ScriptRequirements. */
import { isNewline } from './charTraits.ts';
import type { Tokenizer } from './Tokenizer.ts';

export function scanLineComment(t: Tokenizer): void {
  while (t.pos < t.end && !isNewline(t.text.charCodeAt(t.pos))) t.pos++;
  const token = t.newToken('Comment');
  if (isRequires(t.text, t.tokenStart)) t.requiresTokens.push(token);
}

export function scanBlockComment(t: Tokenizer): void {
  const close = t.text.indexOf('#>', t.pos + 2);
  if (close >= 0 && close + 2 <= t.end) t.pos = close + 2;
  else {
    t.pos = t.end;
    t.reportIncomplete(t.tokenStart, t.pos, 'MissingTerminatorMultiLineComment');
  }
  t.newToken('Comment');
}

/** `#requires` followed by a blank. */
function isRequires(text: string, start: number): boolean {
  const c = text.charCodeAt(start + 1);
  if (c !== 114 && c !== 82) return false;
  return /^#requires(?=\s|$)/i.test(text.slice(start, start + 10));
}
