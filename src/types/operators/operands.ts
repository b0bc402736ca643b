/**
 * Operands of arithmetic and bitwise operators: wrappers taken off, texts read as numbers, and the type two numbers meet
 * in. Rule that surprises: the order of types is that of .NET's TypeCode, so [decimal] wins over [double].
 */
import { NetException } from '../../errors/NetException.ts';
import { underlyingKind } from '../LanguagePrimitives/enumConversions.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { integerValue, type NumericKind, numericKind } from '../LanguagePrimitives/numericTypes.ts';
import { scanNumber } from '../LanguagePrimitives/scanNumber.ts';
import { EnumValue } from '../EnumValue.ts';
import { Char } from '../numerics/index.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType, typeOf } from '../TypeRegistry.ts';

/** What two numbers are added as. */
export type Realm = 'int' | 'uint' | 'long' | 'ulong' | 'double' | 'decimal';

export function baseOf(value: unknown): unknown {
  if (value === undefined) return null;
  return value instanceof PSObject && !value.isCustom ? value.base : value;
}

/** Chars, booleans and enum values count as integers beside numbers. Null for everything else, [bigint] too. */
export function primitiveKind(value: unknown): NumericKind | null {
  if (typeof value === 'boolean' || value instanceof Char) return 'Int32';
  if (value instanceof EnumValue) return underlyingKind(value.type);
  const kind = numericKind(value);
  return kind === 'BigInteger' ? null : kind;
}

/** The number an enum value, boolean or char stands for; numbers as they are. */
export function asNumber(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Char) return value.code;
  return value instanceof EnumValue ? value.value : value;
}

const ORDER: readonly NumericKind[] = [
  'SByte',
  'Byte',
  'Int16',
  'UInt16',
  'Int32',
  'UInt32',
  'Int64',
  'UInt64',
  'Single',
  'Double',
  'Decimal',
];
const SIGNED = new Set<NumericKind>(['SByte', 'Int16', 'Int32', 'Int64']);

function isNegativeInteger(kind: NumericKind, value: unknown): boolean {
  return SIGNED.has(kind) && integerValue(asNumber(value)) < 0n;
}

/** A negative number beside a [uint32] makes both [long]; beside a [uint64], [decimal]. */
export function realmOf(left: unknown, leftKind: NumericKind, right: unknown, rightKind: NumericKind): Realm {
  const wider = ORDER.indexOf(leftKind) > ORDER.indexOf(rightKind) ? leftKind : rightKind;
  const hasNegative = () => isNegativeInteger(leftKind, left) || isNegativeInteger(rightKind, right);
  switch (wider) {
    case 'UInt32':
      return hasNegative() ? 'long' : 'uint';
    case 'Int64':
      return 'long';
    case 'UInt64':
      return hasNegative() ? 'decimal' : 'ulong';
    case 'Single':
    case 'Double':
      return 'double';
    case 'Decimal':
      return 'decimal';
    default:
      return 'int';
  }
}

/** A text beside a number: a literal of any type, else converted to the other side's type. */
export function textToNumber(text: string, other: unknown, ctx: TypeContext): unknown {
  if (text.trim() === '') return 0;
  const literal = scanNumber(text);
  if (literal !== null) return literal;
  const kind = numericKind(other);
  const isNumber = (kind !== null && kind !== 'BigInteger') || other instanceof EnumValue;
  return convertTo(text.trim(), isNumber ? typeOf(other) : getType('System.Int32'), ctx);
}

/** What .NET's expression compiler refuses for booleans and enum values on the left of other numbers. */
export function refusedCombination(left: unknown, rightKind: NumericKind): NetException | null {
  const type = left instanceof EnumValue ? typeOf(left).fullName : typeof left === 'boolean' ? 'System.Boolean' : null;
  if (type === null) return null;
  if (rightKind === 'Decimal')
    return invalidOperation(`No coercion operator is defined between types '${type}' and 'System.Decimal'.`);
  if (typeof left === 'boolean' || (rightKind !== 'UInt32' && rightKind !== 'UInt64')) return null;
  return invalidOperation(
    `The binary operator GreaterThanOrEqual is not defined for the types '${type}' and 'System.Int32'.`,
  );
}

export function invalidOperation(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}
