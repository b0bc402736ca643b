/**
 * IComparable.CompareTo of two values of one type (Comparer.Default): strings by culture, value types by value, anything
 * else by its own CompareTo. Fails as .NET does for what cannot be compared.
 */
import { NetException } from '../errors/NetException.ts';
import { compareByCulture } from './dotnet/strings/compareStrings.ts';
import { EnumValue } from './EnumValue.ts';
import { numericKind } from './LanguagePrimitives/numericTypes.ts';
import { invokeMethod } from './members/invokeMethod.ts';
import { Char, DateTime, DateTimeOffset, Guid, TimeSpan, Version } from './numerics/index.ts';
import { compareNumbers } from './operators/compareNumbers.ts';
import type { TypeContext } from './TypeContext.ts';
import { typeOf } from './TypeRegistry.ts';

export function netCompare(left: unknown, right: unknown, ctx: TypeContext): number {
  if (left == null || right == null) return left == null ? (right == null ? 0 : -1) : 1;
  if (typeof left === 'string' && typeof right === 'string') return compareByCulture(left, right, ctx.culture, false);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (numericKind(left) !== null && numericKind(left) === numericKind(right)) return compareSameNumbers(left, right);
  return compareObjects(left, right, ctx);
}

/** NaN comes before every number. */
function compareSameNumbers(left: unknown, right: unknown): number {
  const order = compareNumbers(left, right);
  if (!Number.isNaN(order)) return order;
  const [a, b] = [left, right].map((value) => Number.isNaN((value as { value: number }).value));
  return a && b ? 0 : a ? -1 : 1;
}

function compareObjects(left: unknown, right: unknown, ctx: TypeContext): number {
  if (left instanceof Char && right instanceof Char) return left.code - right.code;
  if (left instanceof DateTime && right instanceof DateTime) return left.compareTo(right);
  if (left instanceof TimeSpan && right instanceof TimeSpan) return left.compareTo(right);
  if (left instanceof DateTimeOffset && right instanceof DateTimeOffset)
    return ticksOrder(left.ticks - left.offsetTicks, right.ticks - right.offsetTicks);
  if (left instanceof EnumValue && right instanceof EnumValue) return ticksOrder(left.bits, right.bits);
  if (left instanceof Guid && right instanceof Guid) return textOrder(String(left), String(right));
  if (left instanceof Version && right instanceof Version) return left.compareTo(right);
  if (typeof left === 'object' && typeOf(left).findInstance('compareto'))
    return Number(invokeMethod(left, 'CompareTo', [right], ctx));
  throw new NetException('System.ArgumentException', 'At least one object must implement IComparable.');
}

function ticksOrder(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function textOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
