/**
 * Comparing and searching with a StringComparison. Rule that surprises: Compare with the current culture orders "a" before
 * "B", CompareOrdinal does not; searching by culture finds characters, not sort keys.
 * NON-PARITY: a search by culture does not ignore zero-width characters or match composed with decomposed forms.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { compareCulture, invariantCulture } from '../values.ts';

/** StringComparison's values. */
export const Comparison = {
  CurrentCulture: 0,
  CurrentCultureIgnoreCase: 1,
  InvariantCulture: 2,
  InvariantCultureIgnoreCase: 3,
  Ordinal: 4,
  OrdinalIgnoreCase: 5,
} as const;

export function ignoresCase(comparison: number): boolean {
  return (comparison & 1) === 1;
}

export function compareStrings(
  left: string | null,
  right: string | null,
  comparison: number,
  ctx: TypeContext,
): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (comparison === Comparison.Ordinal) return compareOrdinal(left, right);
  if (comparison === Comparison.OrdinalIgnoreCase) return compareOrdinalIgnoreCase(left, right);
  const culture = comparison < Comparison.InvariantCulture ? ctx.culture : invariantCulture();
  return compareByCulture(left, right, culture, ignoresCase(comparison));
}

export function compareByCulture(
  left: string | null,
  right: string | null,
  culture: CultureInfo,
  ignoreCase: boolean,
): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  return compareCulture(left, right, culture, ignoreCase);
}

/**
 * Difference of the first differing code units, or of the lengths. .NET looks at the first two units together, and past
 * the end there is a zero.
 */
export function compareOrdinal(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  for (let i = 0; i < Math.min(2, Math.max(left.length, right.length)); i++) {
    const difference = (left.charCodeAt(i) || 0) - (right.charCodeAt(i) || 0);
    if (difference !== 0) return difference;
  }
  return compareUnits(left, right);
}

/** The same without case, and without that look past the end. */
export function compareOrdinalIgnoreCase(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  return compareUnits(foldCase(left), foldCase(right));
}

function compareUnits(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const difference = left.charCodeAt(i) - right.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Upper case character by character, as ordinal comparison without case does: lengths never change. */
export function foldCase(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase();
  return toUpperSimple(text);
}

/** Simple case mapping: characters whose upper case is longer stay as they are. */
export function toUpperSimple(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length && !/[\u0131\u017f]/.test(text)) return upper;
  let result = '';
  for (const character of text) {
    const mapped = character.toUpperCase();
    result += mapped.length === character.length && character !== 'ı' && character !== 'ſ' ? mapped : character;
  }
  return result;
}

export function toLowerSimple(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length && !/[\u0130\u03a3]/.test(text)) return lower;
  let result = '';
  for (const character of text) {
    const mapped = character.toLowerCase();
    result += mapped.length === character.length && character !== 'İ' ? mapped : character;
  }
  return result;
}

export function indexOfText(text: string, part: string, start: number, end: number, comparison: number): number {
  const ignore = ignoresCase(comparison);
  const found = ignore ? foldCase(text).indexOf(foldCase(part), start) : text.indexOf(part, start);
  return found >= 0 && found + part.length <= end ? found : -1;
}

/** The last occurrence that lies within [start, end). */
export function lastIndexOfText(text: string, part: string, start: number, end: number, comparison: number): number {
  if (end - part.length < start) return -1;
  const from = end - part.length;
  const found = ignoresCase(comparison)
    ? foldCase(text).lastIndexOf(foldCase(part), from)
    : text.lastIndexOf(part, from);
  return found >= start ? found : -1;
}

export function equalStrings(left: string | null, right: string | null, comparison: number, ctx: TypeContext): boolean {
  if (left === null || right === null) return left === right;
  if (comparison === Comparison.Ordinal) return left === right;
  if (comparison === Comparison.OrdinalIgnoreCase)
    return left.length === right.length && foldCase(left) === foldCase(right);
  return compareStrings(left, right, comparison, ctx) === 0;
}

export function replaceText(text: string, oldText: string, newText: string, comparison: number): string {
  if (!ignoresCase(comparison)) return text.replaceAll(oldText, () => newText);
  const folded = foldCase(text);
  const sought = foldCase(oldText);
  let result = '';
  let start = 0;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    result += text.slice(start, at) + newText;
    start = at + sought.length;
  }
  return result + text.slice(start);
}
