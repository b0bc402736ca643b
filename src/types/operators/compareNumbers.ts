/**
 * The order of two numbers of any types. Rule that surprises: [decimal] beside [double] compares as [decimal] where the
 * double fits, and NaN is neither less, equal nor greater.
 */
import { convertNumber } from '../LanguagePrimitives/numericConversions.ts';
import { doubleValue, integerValue, isFloating, isIntegral, numericKind } from '../LanguagePrimitives/numericTypes.ts';
import type { Decimal } from '../numerics/index.ts';

/** NaN when one side is NaN. */
export function compareNumbers(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const a = numericKind(left)!;
  const b = numericKind(right)!;
  if (isIntegral(a) && isIntegral(b)) return sign(integerValue(left), integerValue(right));
  if (a === 'Decimal' || b === 'Decimal') {
    const other = a === 'Decimal' ? right : left;
    if (!isFloating(a === 'Decimal' ? b : a) || Math.abs(doubleValue(other)) < 7.9e28) {
      return (convertNumber(left, 'Decimal') as Decimal).compareTo(convertNumber(right, 'Decimal') as Decimal);
    }
  }
  const [x, y] = [doubleValue(left), doubleValue(right)];
  return x === y ? 0 : x - y;
}

function sign(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
