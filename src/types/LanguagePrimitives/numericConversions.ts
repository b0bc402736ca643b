/**
 * From one numeric type to another, as System.Convert does it.
 * Rule that surprises: fractions round half to even ([int]2.5 is 2), but [bigint]2.5 and [char] cut them off.
 */
import type { NetException } from '../../errors/NetException.ts';
import { BigInteger, type Decimal, Double, Single } from '../numerics/index.ts';
import { netError, overflow } from './conversionErrors.ts';
import {
  type BoundedKind,
  doubleValue,
  fits,
  integerValue,
  isFloating,
  isIntegral,
  LIMITS,
  makeInteger,
  type NumericKind,
  numericKind,
} from './numericTypes.ts';
import { decimalFromDouble, decimalFromInteger, decimalToInteger } from './decimalMath.ts';

/** Throws .NET's OverflowException; `value` is a number of any numeric type. */
export function convertNumber(value: unknown, to: NumericKind): unknown {
  const from = numericKind(value)!;
  if (from === to) return value;
  switch (to) {
    case 'Double':
      return new Double(from === 'Single' ? (value as Single).value : doubleValue(value));
    case 'Single':
      return new Single(Math.fround(doubleValue(value)));
    case 'Decimal':
      return toDecimal(value, from);
    case 'BigInteger':
      return new BigInteger(truncated(value, from));
    default:
      return toBounded(value, from, to);
  }
}

function toDecimal(value: unknown, from: NumericKind): Decimal {
  const made = isFloating(from)
    ? decimalFromDouble(doubleValue(value), from === 'Single')
    : decimalFromInteger(integerValue(value));
  if (made === null) throw overflow('a Decimal');
  return made;
}

function truncated(value: unknown, from: NumericKind): bigint {
  if (from === 'Decimal') return decimalToInteger(value as Decimal, 'truncate');
  if (!isFloating(from)) return integerValue(value);
  const number = doubleValue(value);
  if (Number.isNaN(number)) throw netError('System.OverflowException', 'The value is not a number.');
  if (!Number.isFinite(number)) throw netError('System.OverflowException', 'BigInteger cannot represent infinity.');
  return BigInt(Math.trunc(number));
}

function toBounded(value: unknown, from: NumericKind, to: BoundedKind): unknown {
  if (from === 'BigInteger') return fromBigInteger(integerValue(value), to);
  if (isIntegral(from)) return checked(integerValue(value), to, to);
  if (from === 'Decimal') return checked(decimalToInteger(value as Decimal, 'round'), to, to);
  const number = roundHalfEven(doubleValue(value));
  // The small types go through Int32 first, and fail as it does.
  const first: BoundedKind = isSmall(to) ? 'Int32' : to;
  if (!Number.isFinite(number) || !fits(first, BigInt(number))) throw tooLarge(first);
  const integer = BigInt(number);
  return checked(integer, to, to);
}

/** Small types go through [int]; which error comes depends on whether the number is kept as one [int]. */
function fromBigInteger(value: bigint, to: BoundedKind): unknown {
  if (fits(to, value)) return makeInteger(to, value);
  const isInt = fits('Int32', value);
  if (isSmall(to) && !isInt) throw overflow(LIMITS.Int32.article);
  throw isInt
    ? netError('System.OverflowException', 'Arithmetic operation resulted in an overflow.')
    : overflow(LIMITS[to].article);
}

/** The 64-bit types leave it to the processor's checked conversion. */
function tooLarge(kind: BoundedKind): NetException {
  const isLong = kind === 'Int64' || kind === 'UInt64';
  return isLong
    ? netError('System.OverflowException', 'Arithmetic operation resulted in an overflow.')
    : overflow(LIMITS[kind].article);
}

function isSmall(kind: BoundedKind): boolean {
  return kind === 'SByte' || kind === 'Byte' || kind === 'Int16' || kind === 'UInt16';
}

function checked(value: bigint, to: BoundedKind, shown: BoundedKind): unknown {
  if (!fits(to, value)) throw overflow(LIMITS[shown].article);
  return makeInteger(to, value);
}

export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}
