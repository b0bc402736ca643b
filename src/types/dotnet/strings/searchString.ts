/**
 * String's searching members: IndexOf and its like, StartsWith, EndsWith, Contains.
 * Rule that surprises: LastIndexOf takes the index of the last character to look at, and counts backwards from there.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { argumentNull, countRangeError, indexExclusiveError, indexInclusiveError } from '../netErrors.ts';
import { codeOf, enumNumber, isChar } from '../values.ts';
import { Comparison, indexOfText, lastIndexOfText } from './compareStrings.ts';

interface Search {
  part: string;
  start: number | undefined;
  count: number | undefined;
  comparison: number;
}

/** Arguments in any of the overloads' orders: value, [start], [count], [comparison]. */
function readSearch(value: unknown, rest: unknown[], defaultComparison: number): Search {
  if (value === null) throw argumentNull('value');
  const character = isChar(value);
  const numbers = rest.filter((each) => typeof each === 'number') as number[];
  const comparison = rest.find((each) => each !== undefined && typeof each !== 'number');
  return {
    part: character ? String.fromCharCode(codeOf(value)) : (value as string),
    start: numbers[0],
    count: numbers[1],
    comparison:
      comparison === undefined ? (character ? Comparison.Ordinal : defaultComparison) : enumNumber(comparison),
  };
}

export function indexOf(self: string, _ctx: TypeContext, value: unknown, ...rest: unknown[]): number {
  const {
    part,
    start = 0,
    count = self.length - start,
    comparison,
  } = readSearch(value, rest, Comparison.CurrentCulture);
  if (start < 0 || start > self.length) throw indexInclusiveError();
  if (count < 0 || start > self.length - count) throw countRangeError();
  return indexOfText(self, part, start, start + count, comparison);
}

export function lastIndexOf(self: string, _ctx: TypeContext, value: unknown, ...rest: unknown[]): number {
  const search = readSearch(value, rest, Comparison.CurrentCulture);
  if (self.length === 0 && (search.start === undefined || search.start === -1 || search.start === 0)) {
    return search.part === '' ? 0 : -1;
  }
  let start = search.start ?? self.length - 1;
  let count = search.count ?? start + 1;
  if (start < 0 || start > self.length) throw indexExclusiveError();
  if (start === self.length) {
    start--;
    if (count > 0) count--;
  }
  if (count < 0 || start - count + 1 < 0) throw countRangeError();
  if (search.part === '') return search.start === undefined ? self.length : start + 1;
  return lastIndexOfText(self, search.part, start - count + 1, start + 1, search.comparison);
}

export function indexOfAny(
  self: string,
  _ctx: TypeContext,
  any: unknown[] | null,
  start = 0,
  count = self.length - start,
): number {
  if (any === null) throw argumentNull('anyOf');
  if (start < 0 || start > self.length) throw indexInclusiveError();
  if (count < 0 || count > self.length - start) throw countRangeError();
  const codes = any.map(codeOf);
  for (let i = start; i < start + count; i++) if (codes.includes(self.charCodeAt(i))) return i;
  return -1;
}

export function lastIndexOfAny(
  self: string,
  _ctx: TypeContext,
  any: unknown[] | null,
  start = self.length - 1,
  count = start + 1,
): number {
  if (any === null) throw argumentNull('anyOf');
  if (self.length === 0) return -1;
  if (start < 0 || start >= self.length) throw indexExclusiveError();
  if (count < 0 || start - count + 1 < 0) throw countRangeError();
  const codes = any.map(codeOf);
  for (let i = start; i > start - count; i--) if (codes.includes(self.charCodeAt(i))) return i;
  return -1;
}

export function contains(self: string, _ctx: TypeContext, value: unknown, how?: unknown): boolean {
  const { part, comparison } = readSearch(value, [how], Comparison.Ordinal);
  return indexOfText(self, part, 0, self.length, comparison) >= 0;
}

export function startsWith(
  self: string,
  _ctx: TypeContext,
  value: unknown,
  how?: unknown,
  _culture?: CultureInfo | null,
): boolean {
  const { part, comparison } = readEdge(value, how);
  return part.length <= self.length && indexOfText(self.slice(0, part.length), part, 0, part.length, comparison) === 0;
}

export function endsWith(
  self: string,
  _ctx: TypeContext,
  value: unknown,
  how?: unknown,
  _culture?: CultureInfo | null,
): boolean {
  const { part, comparison } = readEdge(value, how);
  if (part.length > self.length) return false;
  return indexOfText(self.slice(self.length - part.length), part, 0, part.length, comparison) === 0;
}

/** `how` is a StringComparison, or ignoreCase. */
function readEdge(value: unknown, how: unknown): { part: string; comparison: number } {
  if (typeof how !== 'boolean') return readSearch(value, [how], Comparison.CurrentCulture);
  if (value === null) throw argumentNull('value');
  return { part: value as string, comparison: how ? Comparison.CurrentCultureIgnoreCase : Comparison.CurrentCulture };
}
