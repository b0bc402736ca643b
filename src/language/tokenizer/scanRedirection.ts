/** Redirections: `>`, `>>`, `2>`, `*>>`, `2>&1`. */
import { FileRedirectionToken, MergingRedirectionToken, type RedirectionStream, type Token } from '../Token.ts';
import type { Tokenizer } from './Tokenizer.ts';

/** `>` or `>>` after `prefix` characters that name the stream. */
export function scanFileRedirection(t: Tokenizer, stream: RedirectionStream, prefix: number): Token {
  const append = t.peek(prefix + 1) === 62;
  t.pos += prefix + (append ? 2 : 1);
  return t.save(new FileRedirectionToken(t.currentExtent(), stream, append));
}

/** `N>`, `N>>` or `N>&1`; merging to 2 is read as merging to 1, and reported by the parser. */
export function scanNumberedRedirection(t: Tokenizer, stream: RedirectionStream): Token {
  const target = t.peek(3);
  const isMerge = target === 49 || (target === 50 && stream !== 'All');
  if (t.peek(2) !== 38 || !isMerge) return scanFileRedirection(t, stream, 1);
  t.pos += 4;
  return t.save(new MergingRedirectionToken(t.currentExtent(), stream, 'Output'));
}
