/**
 * The parts of a list that IndexOf, FindIndex and their backward kin look through, with .NET's checks. Array, List and
 * ArrayList call their parameters differently.
 */
import type { NetException } from '../../errors/NetException.ts';
import {
  argumentError,
  argumentOutOfRange,
  countRangeError,
  indexExclusiveError,
  indexInclusiveError,
  OFFSET_AND_LENGTH,
} from '../dotnet/netErrors.ts';

export const NON_NEGATIVE = 'Non-negative number required.';

/** Index and count of a part that has to lie within. */
export function checkPart(
  length: number,
  index: number,
  count: number,
  indexName = 'index',
  countName = 'count',
): void {
  if (index < 0) throw argumentOutOfRange(indexName, NON_NEGATIVE);
  if (count < 0) throw argumentOutOfRange(countName, NON_NEGATIVE);
  if (length - index < count) throw argumentError(OFFSET_AND_LENGTH);
}

/** Where a forward search begins and ends (exclusive). */
export function forwardPart(
  length: number,
  start = 0,
  count = length - start,
  startName = 'startIndex',
): [number, number] {
  if (start < 0 || start > length) throw indexInclusiveError(startName);
  if (count < 0 || start > length - count) throw countRangeError();
  return [start, start + count];
}

/**
 * Where a backward search begins and ends (exclusive, below). `tooMany` is what is said of a count that reaches
 * beyond the first element.
 */
export function backwardPart(
  length: number,
  start = length - 1,
  count = start + 1,
  startName = 'startIndex',
  tooMany: () => NetException = countRangeError,
): [number, number] {
  const isEmpty = length === 0 && (start === -1 || start === 0);
  if (!isEmpty && (start < 0 || start >= length)) throw indexExclusiveError(startName);
  if (isEmpty) return [-1, -1];
  if (count < 0) throw countRangeError();
  if (start - count + 1 < 0) throw tooMany();
  return [start, start - count];
}

/** The first index of the part for which the test holds, or -1. */
export function findForward([from, to]: [number, number], holds: (index: number) => boolean): number {
  for (let i = from; i < to; i++) if (holds(i)) return i;
  return -1;
}

export function findBackward([from, to]: [number, number], holds: (index: number) => boolean): number {
  for (let i = from; i > to; i--) if (holds(i)) return i;
  return -1;
}
