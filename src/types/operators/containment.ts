/** -contains and -in: whether some element equals the value, as -eq compares. A single value is a collection of one. */
import { elementsOf, enumerableOf } from '../enumeration.ts';
import type { TypeContext } from '../TypeContext.ts';
import { looseEquals } from './looseEquals.ts';

export function containsOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): boolean {
  // What a command without output gives is no element, not even $null.
  if (left === undefined) return false;
  const items = enumerableOf(left) === null ? [left] : elementsOf(left);
  for (const item of items) if (looseEquals(item, right, ctx, ignoreCase)) return true;
  return false;
}

export function inOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): boolean {
  return containsOp(right, left, ctx, ignoreCase);
}
