/**
 * A wildcard pattern's text as parts: literals, *, ?, and sets. Rule that surprises: "]" right after "[" is a member of
 * the set, a backtick escapes inside sets too, and an open set or a range upside down fails only when first matched.
 */
import { NetError } from '../numerics/NetError.ts';

export interface WildcardSet {
  readonly kind: 'set';
  /** Pairs of code units, both ends included. */
  readonly ranges: readonly (readonly [number, number])[];
}

export type WildcardPart =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'any' | 'one' }
  | WildcardSet;

export function wildcardPatternError(pattern: string): NetError {
  return new NetError(
    'System.Management.Automation.WildcardPatternException',
    `The specified wildcard character pattern is not valid: ${pattern}`,
  );
}

export function parseWildcard(pattern: string): WildcardPart[] {
  const parts: WildcardPart[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '*') parts.push({ kind: 'any' });
    else if (char === '?') parts.push({ kind: 'one' });
    else if (char === '[') {
      const { set, next } = parseSet(pattern, at + 1);
      parts.push(set);
      at = next;
    } else if (char !== '`') parts.push({ kind: 'literal', code: pattern.charCodeAt(at) });
    else if (at + 1 < pattern.length) parts.push({ kind: 'literal', code: pattern.charCodeAt(++at) });
    else if (pattern !== '`') parts.push({ kind: 'literal', code: 96 });
  }
  return parts;
}

interface SetMember {
  code: number;
  isDash: boolean;
}

/** From behind "[" to its "]"; `next` is the closing bracket's index. */
function parseSet(pattern: string, start: number): { set: WildcardSet; next: number } {
  const members: SetMember[] = [];
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === ']' && at > start) return { set: { kind: 'set', ranges: rangesOf(members, pattern) }, next: at };
    if (char === '`') {
      at++;
      if (at < pattern.length) members.push({ code: pattern.charCodeAt(at), isDash: false });
    } else members.push({ code: pattern.charCodeAt(at), isDash: char === '-' });
  }
  throw wildcardPatternError(pattern);
}

function rangesOf(members: SetMember[], pattern: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < members.length; ) {
    const low = members[i]!.code;
    if (i + 2 < members.length && members[i + 1]!.isDash) {
      const high = members[i + 2]!.code;
      if (low > high) throw wildcardPatternError(pattern);
      ranges.push([low, high]);
      i += 3;
    } else {
      ranges.push([low, low]);
      i++;
    }
  }
  return ranges;
}
