/**
 * System.Convert's conversions between the basic types: what Convert.ToInt32, Convert.ChangeType and IConvertible do.
 * Rule that surprises: real numbers round half to even, a char is its code, and a date converts to nothing but text.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { EnumValue } from '../../EnumValue.ts';
import { convertNumber } from '../../LanguagePrimitives/numericConversions.ts';
import { integerValue, isIntegral, type NumericKind, numericKind } from '../../LanguagePrimitives/numericTypes.ts';
import { kindOfTypeName } from '../../LanguagePrimitives/numericRanks.ts';
import { Char, DateTime } from '../../numerics/index.ts';
import { PSObject } from '../../PSObject.ts';
import { DBNull } from '../../singletons.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { getType, typeOf } from '../../TypeRegistry.ts';
import { invokeMethod } from '../../members/invokeMethod.ts';
import { formatError, invalidCast, overflowError } from '../netErrors.ts';
import { netToString } from '../values.ts';
import { parseBoolean } from './parseBoolean.ts';
import { parseDateText, parseNumberText } from './parseText.ts';

/** By TypeCode's names. */
export type BasicType = NumericKind | 'Boolean' | 'Char' | 'DateTime' | 'String' | 'Object' | 'DBNull';

export function changeType(ctx: TypeContext, value: unknown, to: BasicType, culture: CultureInfo): unknown {
  const plain = value instanceof EnumValue ? underlying(value) : value;
  switch (to) {
    case 'String':
      return netToString(plain, culture === ctx.culture ? ctx : withCulture(ctx, culture));
    case 'Boolean':
      return toBoolean(plain);
    case 'Char':
      return toChar(plain);
    case 'DateTime':
      return toDateTime(ctx, plain, culture);
    case 'Object':
      return plain;
    case 'DBNull':
      throw cannotCast(plain, 'DBNull');
    default:
      return toNumber(plain, to, culture);
  }
}

function underlying(value: EnumValue): unknown {
  return convertNumber(value.value, kindOfTypeName(value.type.definition.underlying ?? 'System.Int32')!);
}

export function withCulture(ctx: TypeContext, culture: CultureInfo): TypeContext {
  return Object.create(ctx, { culture: { value: culture } }) as TypeContext;
}

function cannotCast(value: unknown, to: string) {
  if (value instanceof DBNull) return invalidCast('Object cannot be cast from DBNull to other types.');
  return invalidCast(`Invalid cast from '${typeOf(value).name}' to '${to}'.`);
}

function toBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return parseBoolean(value);
  const kind = numericKind(value);
  if (kind === null) throw cannotCast(value, 'Boolean');
  if (isIntegral(kind)) return integerValue(value) !== 0n;
  return Number(String(value)) !== 0;
}

function toChar(value: unknown): unknown {
  if (value instanceof Char) return value;
  if (typeof value === 'string') {
    if (value.length !== 1) throw formatError('String must be exactly one character long.');
    return Char.of(value.charCodeAt(0));
  }
  const kind = numericKind(value);
  if (kind === null || !isIntegral(kind)) throw cannotCast(value, 'Char');
  const code = integerValue(value);
  if (code < 0n || code > 65535n) throw overflowError('Value was either too large or too small for a character.');
  return Char.of(Number(code));
}

function toDateTime(ctx: TypeContext, value: unknown, culture: CultureInfo): unknown {
  if (value instanceof DateTime) return value;
  if (typeof value === 'string') return parseDateText(ctx, value, culture, 0);
  throw cannotCast(value, 'DateTime');
}

function toNumber(value: unknown, to: NumericKind, culture: CultureInfo): unknown {
  if (typeof value === 'string') return parseNumberText(value, to, null, culture);
  if (typeof value === 'boolean') return convertNumber(value ? 1 : 0, to);
  if (value instanceof Char) {
    if (to === 'Single' || to === 'Double' || to === 'Decimal') throw cannotCast(value, to);
    return convertNumber(value.code, to);
  }
  if (numericKind(value) === null) throw cannotCast(value, to);
  return convertNumber(value, to);
}

export const BASIC_TYPES: readonly BasicType[] = [
  'Boolean',
  'Char',
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
  'DateTime',
  'String',
];

/** What stands for $null: 0, false, the first date, an empty string. */
export function defaultOf(to: BasicType): unknown {
  if (to === 'String') return '';
  if (to === 'Boolean') return false;
  if (to === 'Char') return Char.of(0);
  if (to === 'DateTime') return DateTime.MIN;
  return convertNumber(0, to as NumericKind);
}

/** A class of a script or another type that implements IConvertible itself is asked; anything else cannot convert. */
export function isBasicValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    value instanceof Char ||
    value instanceof DateTime ||
    value instanceof EnumValue ||
    (numericKind(value) !== null && numericKind(value) !== 'BigInteger')
  );
}

export function convertOther(ctx: TypeContext, value: unknown, to: BasicType): unknown {
  const type = typeOf(value);
  if (getType('System.IConvertible').isAssignableFrom(type)) return invokeMethod(value, `To${to}`, [null], ctx);
  if (value instanceof DBNull) throw invalidCast('Object cannot be cast from DBNull to other types.');
  const name = value instanceof PSObject ? 'System.Management.Automation.PSObject' : String(type);
  throw invalidCast(`Unable to cast object of type '${name}' to type 'System.IConvertible'.`);
}
