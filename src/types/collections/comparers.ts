/**
 * IComparer and IEqualityComparer arguments of collections as plain functions. No comparer means the type's own order
 * (Comparer.Default): strings by the current culture, everything else by CompareTo.
 */
import { NetException } from '../../errors/NetException.ts';
import { invokeMethod } from '../members/invokeMethod.ts';
import { netCompare } from '../netCompare.ts';
import { NetDelegate } from '../NetDelegate.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { KeyComparison } from './keyIdentity.ts';
import { NetStringComparer } from './StringComparer.ts';

export type Compare = (left: unknown, right: unknown) => number;

/** `comparer` is an IComparer, a Comparison delegate or nothing. */
export function compareFunction(comparer: unknown, ctx: TypeContext): Compare {
  if (comparer == null) return (left, right) => netCompare(left, right, ctx);
  if (comparer instanceof NetDelegate) return (left, right) => Number(comparer.invoke(ctx, [left, right]));
  if (comparer instanceof NetStringComparer) return (left, right) => compareTexts(comparer, left, right, ctx);
  return (left, right) => Number(invokeMethod(comparer, 'Compare', [left, right], ctx));
}

function compareTexts(comparer: NetStringComparer, left: unknown, right: unknown, ctx: TypeContext): number {
  return typeof left === 'string' && typeof right === 'string'
    ? comparer.compare(left, right)
    : netCompare(left, right, ctx);
}

/** A comparison that fails inside of a sort or a search is .NET's InvalidOperationException. */
function comparing<T>(action: () => T): T {
  try {
    return action();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw new NetException('System.InvalidOperationException', 'Failed to compare two elements in the array.', {
      inner: thrown.innerException ?? thrown,
    });
  }
}

/** Stable. */
export function sortItems(items: unknown[], compare: Compare): unknown[] {
  return comparing(() => items.sort(compare));
}

/** Comparers of strings say whether case counts; any other comparer of keys is not supported and compares by value. */
export function keyComparison(comparer: unknown, fallback: KeyComparison = 'ordinal'): KeyComparison {
  if (typeof comparer !== 'object' || comparer === null) return fallback;
  return (comparer as { ignoreCase?: boolean }).ignoreCase === true ? 'ignoreCase' : 'ordinal';
}

/** Position in a sorted array: the index, or the complement of where the value would go, as .NET's BinarySearch. */
export function binarySearch(
  items: readonly unknown[],
  value: unknown,
  compare: Compare,
  from = 0,
  to = items.length,
): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = comparing(() => compare(items[middle], value));
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}
