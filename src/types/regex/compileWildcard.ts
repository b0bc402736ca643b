/** Wildcard parts as a test function. Plain shapes (text, text*, *text, *text*) become string searches. */
import { toLowerCode, toLowerInvariant, toUpperCode } from '../culture/caseMapping.ts';
import { parseWildcard, type WildcardPart, type WildcardSet } from './wildcardParts.ts';

export type WildcardTest = (text: string) => boolean;

export function compileWildcard(pattern: string, ignoreCase: boolean): WildcardTest {
  const parts = parseWildcard(pattern);
  const simple = simpleTest(parts, ignoreCase);
  if (simple) return simple;
  const elements = parts.map((part) => (part.kind === 'literal' && ignoreCase ? lowered(part.code) : part));
  return (text) => globMatches(elements, ignoreCase ? toLowerInvariant(text) : text, ignoreCase);
}

function lowered(code: number): WildcardPart {
  return { kind: 'literal', code: toLowerCode(code) };
}

/** Stars only at the ends: no matcher needed. */
function simpleTest(parts: WildcardPart[], ignoreCase: boolean): WildcardTest | null {
  let start = 0;
  let end = parts.length;
  while (start < end && parts[start]!.kind === 'any') start++;
  while (end > start && parts[end - 1]!.kind === 'any') end--;
  const middle = parts.slice(start, end);
  if (!middle.every((part) => part.kind === 'literal')) return null;
  const codes = middle.map((part) => (part as { code: number }).code);
  const literal = String.fromCharCode(...codes);
  if (literal === '' && parts.length > 0) return () => true;
  const wanted = ignoreCase ? toLowerInvariant(literal) : literal;
  const fold: (text: string) => string = ignoreCase ? toLowerInvariant : (text) => text;
  if (start === 0 && end === parts.length) return (text) => text.length === wanted.length && fold(text) === wanted;
  if (start === 0) return (text) => fold(text.slice(0, wanted.length)) === wanted;
  if (end === parts.length)
    return (text) => text.length >= wanted.length && fold(text.slice(text.length - wanted.length)) === wanted;
  return (text) => fold(text).includes(wanted);
}

/** Going back only to the last star is enough: earlier stars can always stay as they were. */
function globMatches(parts: readonly WildcardPart[], text: string, ignoreCase: boolean): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const current = parts[part];
    if (current?.kind === 'any') {
      star = part++;
      starAt = at;
    } else if (current && accepts(current, text.charCodeAt(at), ignoreCase)) {
      part++;
      at++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (parts[part]?.kind === 'any') part++;
  return part === parts.length;
}

function accepts(part: WildcardPart, code: number, ignoreCase: boolean): boolean {
  if (part.kind === 'literal') return part.code === code;
  return part.kind === 'one' || setAccepts(part as WildcardSet, code, ignoreCase);
}

function setAccepts(set: WildcardSet, code: number, ignoreCase: boolean): boolean {
  const upper = ignoreCase ? toUpperCode(code) : code;
  return set.ranges.some(([low, high]) => (code >= low && code <= high) || (upper >= low && upper <= high));
}
