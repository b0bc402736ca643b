/**
 * The numeric types in one place: which one a value has, its exact value, its limits, and how to make it. Everything that
 * knows how the number classes are built inside is here, in decimalMath.ts and in valueIdentity.ts.
 */
import { EnumValue } from '../EnumValue.ts';
import {
  BigInteger,
  Byte,
  Char,
  Decimal,
  Double,
  Int16,
  SByte,
  Single,
  UInt16,
  UInt32,
  UInt64,
} from '../numerics/index.ts';
import { PSObject } from '../PSObject.ts';

export type NumericKind =
  | 'SByte'
  | 'Byte'
  | 'Int16'
  | 'UInt16'
  | 'Int32'
  | 'UInt32'
  | 'Int64'
  | 'UInt64'
  | 'Single'
  | 'Double'
  | 'Decimal'
  | 'BigInteger';

const KINDS = new Map<unknown, NumericKind>([
  [SByte, 'SByte'],
  [Byte, 'Byte'],
  [Int16, 'Int16'],
  [UInt16, 'UInt16'],
  [UInt32, 'UInt32'],
  [UInt64, 'UInt64'],
  [Single, 'Single'],
  [Double, 'Double'],
  [Decimal, 'Decimal'],
  [BigInteger, 'BigInteger'],
]);

/** Null for everything that is no number: chars, booleans and enums too. */
export function numericKind(value: unknown): NumericKind | null {
  if (typeof value === 'number') return 'Int32';
  if (typeof value === 'bigint') return 'Int64';
  if (typeof value !== 'object' || value === null) return null;
  return KINDS.get(value.constructor) ?? null;
}

export function isFloating(kind: NumericKind): boolean {
  return kind === 'Single' || kind === 'Double';
}

export function isIntegral(kind: NumericKind): boolean {
  return kind !== 'Single' && kind !== 'Double' && kind !== 'Decimal';
}

interface Limits {
  readonly min: bigint;
  readonly max: bigint;
  /** As overflow errors name the type. */
  readonly article: string;
}

export const LIMITS: Readonly<Record<Exclude<NumericKind, 'Single' | 'Double' | 'Decimal' | 'BigInteger'>, Limits>> = {
  SByte: { min: -128n, max: 127n, article: 'a signed byte' },
  Byte: { min: 0n, max: 255n, article: 'an unsigned byte' },
  Int16: { min: -32768n, max: 32767n, article: 'an Int16' },
  UInt16: { min: 0n, max: 65535n, article: 'a UInt16' },
  Int32: { min: -(2n ** 31n), max: 2n ** 31n - 1n, article: 'an Int32' },
  UInt32: { min: 0n, max: 2n ** 32n - 1n, article: 'a UInt32' },
  Int64: { min: -(2n ** 63n), max: 2n ** 63n - 1n, article: 'an Int64' },
  UInt64: { min: 0n, max: 2n ** 64n - 1n, article: 'a UInt64' },
};

export type BoundedKind = keyof typeof LIMITS;

export function fits(kind: BoundedKind, value: bigint): boolean {
  const { min, max } = LIMITS[kind];
  return value >= min && value <= max;
}

/** A value of an integer type that is known to fit. */
export function makeInteger(kind: BoundedKind | 'BigInteger', value: bigint): unknown {
  switch (kind) {
    case 'Int32':
      return Number(value);
    case 'Int64':
      return value;
    case 'SByte':
      return new SByte(Number(value));
    case 'Byte':
      return new Byte(Number(value));
    case 'Int16':
      return new Int16(Number(value));
    case 'UInt16':
      return new UInt16(Number(value));
    case 'UInt32':
      return new UInt32(Number(value));
    case 'UInt64':
      return new UInt64(value);
    case 'BigInteger':
      return new BigInteger(value);
  }
}

/** Exact value of an integer. */
export function integerValue(value: unknown): bigint {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'bigint') return value;
  const held = (value as { value: number | bigint }).value;
  return typeof held === 'bigint' ? held : BigInt(held);
}

/** The nearest double. */
export function doubleValue(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Decimal) return value.toNumber();
  if (value instanceof BigInteger) return truncatedDouble(value.value);
  return Number((value as { value: number | bigint }).value);
}

/** The double .NET makes of a [bigint]: its first 53 bits, not rounded. */
export function truncatedDouble(value: bigint): number {
  const size = value < 0n ? -value : value;
  const excess = size.toString(2).length - 53;
  if (excess <= 0) return Number(value);
  const cut = (size >> BigInt(excess)) << BigInt(excess);
  return Number(value < 0n ? -cut : cut);
}

/** Integers of any type, chars, booleans and enums included; null for others. Fractions are not integers. */
export function numericValue(value: unknown): number | bigint | null {
  const base = value instanceof PSObject ? value.base : value;
  if (typeof base === 'boolean') return base ? 1 : 0;
  if (base instanceof Char) return base.code;
  if (base instanceof EnumValue) return base.value;
  const kind = numericKind(base);
  if (kind === null || !isIntegral(kind)) return null;
  return typeof base === 'number' ? base : integerValue(base);
}
