/** Ranks of conversions between numeric types, and .NET's widening of primitive types. */
import { Rank } from './rankValues.ts';
import type { NumericKind } from './numericTypes.ts';

const ABOVE_INTEGERS: readonly NumericKind[] = ['Single', 'Double', 'Decimal'];

/** Implicit numeric conversions as C# has them. */
const IMPLICIT: Readonly<Record<NumericKind, readonly NumericKind[]>> = {
  SByte: ['Int16', 'Int32', 'Int64', ...ABOVE_INTEGERS],
  Byte: ['Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', ...ABOVE_INTEGERS],
  Int16: ['Int32', 'Int64', ...ABOVE_INTEGERS],
  UInt16: ['Int32', 'UInt32', 'Int64', 'UInt64', ...ABOVE_INTEGERS],
  Int32: ['Int64', ...ABOVE_INTEGERS],
  UInt32: ['Int64', 'UInt64', ...ABOVE_INTEGERS],
  Int64: ABOVE_INTEGERS,
  UInt64: ABOVE_INTEGERS,
  Single: ['Double'],
  Double: [],
  Decimal: [],
  BigInteger: [],
};

/** Unsigned types that lose nothing but the sign. */
const UNSIGNED: Partial<Record<NumericKind, readonly NumericKind[]>> = {
  SByte: ['Byte', 'UInt16', 'UInt32', 'UInt64'],
  Int16: ['UInt16', 'UInt32', 'UInt64'],
  Int32: ['UInt32', 'UInt64'],
  Int64: ['UInt64'],
};

/** Of the narrowing ones, those from [decimal] to a real, and those to an unsigned type as wide, lose less. */
export function numericRank(from: NumericKind, to: NumericKind): number {
  if (from === to) return Rank.Identity;
  if (IMPLICIT[from].includes(to)) return Rank.NumericImplicit;
  if (to === 'BigInteger') return from === 'Byte' || from === 'UInt16' ? Rank.ImplicitCast : Rank.Constructor;
  if (from === 'BigInteger') return Rank.ExplicitCast;
  const losesLess = from === 'Decimal' ? to === 'Single' || to === 'Double' : UNSIGNED[from]?.includes(to);
  return losesLess ? Rank.NumericExplicit1 : Rank.NumericExplicit;
}

const WIDENED_CHAR = ['UInt16', 'UInt32', 'Int32', 'UInt64', 'Int64', 'Single', 'Double'];

/** What reflection's binder accepts where a parameter has type System.`to`. */
export function widens(from: string, to: string, isEnum = false): boolean {
  if (isEnum && from === to) return true;
  if (from === 'Char') return WIDENED_CHAR.includes(to);
  return to !== 'Decimal' && (IMPLICIT[from as NumericKind]?.includes(to as NumericKind) ?? false);
}

export function kindOfTypeName(fullName: string): NumericKind | null {
  if (fullName === 'System.Numerics.BigInteger') return 'BigInteger';
  const name = fullName.startsWith('System.') ? fullName.slice(7) : '';
  return name in IMPLICIT && name !== 'BigInteger' ? (name as NumericKind) : null;
}
