/**
 * -eq -ne -lt -le -gt -ge. A collection on the left gives the elements for which the comparison holds.
 */
import { enumerableOf } from '../enumeration.ts';
import type { TypeContext } from '../TypeContext.ts';
import { compareValues } from './compareValues.ts';
import { looseEquals } from './looseEquals.ts';

type Test = (left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean) => boolean;

function scalarOrFilter(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean, test: Test): unknown {
  const items = typeof left === 'object' ? enumerableOf(left) : null;
  if (items === null) return test(left, right, ctx, ignoreCase);
  const kept: unknown[] = [];
  for (const item of items) if (test(item, right, ctx, ignoreCase)) kept.push(item);
  return kept;
}

const equals: Test = looseEquals;
const differs: Test = (left, right, ctx, ignoreCase) => !looseEquals(left, right, ctx, ignoreCase);
const order = (left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean) =>
  compareValues(left, right, ctx, { ignoreCase });

export function equalsOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, equals);
}
export function notEqualsOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, differs);
}
export function lessThan(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase) < 0);
}
export function lessOrEqual(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase) <= 0);
}
export function greaterThan(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase) > 0);
}
export function greaterOrEqual(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase) >= 0);
}
