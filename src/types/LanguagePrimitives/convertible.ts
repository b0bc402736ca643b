/**
 * System.Convert.ChangeType for values that are IConvertible: numbers, chars, booleans, dates, enums.
 * Rule that surprises: the error text names the types shortly when the target is a basic type ('DateTime' to 'Int32'),
 * in full when it is any other.
 */
import { NetException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import type { NetType } from '../NetType.ts';
import { Char } from '../numerics/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { DBNull } from '../singletons.ts';
import { conversionFailed, netError, overflow } from './conversionErrors.ts';
import { convertNumber } from './numericConversions.ts';
import { kindOfTypeName } from './numericRanks.ts';
import { integerValue, isIntegral, type NumericKind, numericKind } from './numericTypes.ts';

const BASIC = new Set([
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
]);

export function convertIConvertible(value: unknown, type: NetType, ctx: TypeContext): unknown {
  try {
    return changeType(value, type);
  } catch (thrown) {
    if (thrown instanceof NetException) throw conversionFailed('InvalidCastIConvertible', value, type, thrown, ctx);
    throw thrown;
  }
}

function changeType(value: unknown, type: NetType): unknown {
  const kind = kindOfTypeName(type.fullName);
  if (kind !== null) return toNumber(value, kind, type);
  if (type.fullName === 'System.Char') return toChar(value, type);
  throw invalid(value, type);
}

function toNumber(value: unknown, kind: NumericKind, type: NetType): unknown {
  if (typeof value === 'boolean') return convertNumber(value ? 1 : 0, kind);
  if (value instanceof Char) return convertNumber(value.code, kind);
  if (value instanceof EnumValue) return convertNumber(value.value, kind);
  if (numericKind(value) !== null) return convertNumber(value, kind);
  throw invalid(value, type);
}

function toChar(value: unknown, type: NetType): Char {
  if (value instanceof EnumValue) return toChar(value.value, type);
  const kind = numericKind(value);
  if (kind === null || !isIntegral(kind) || kind === 'BigInteger') throw invalid(value, type);
  const code = integerValue(value);
  if (code < 0n || code > 65535n) throw overflow('a character');
  return Char.of(Number(code));
}

function invalid(value: unknown, type: NetType): NetException {
  const from = typeOf(value);
  const isBasic = type.namespace === 'System' && BASIC.has(type.name);
  if (isBasic && value === DBNull.value) {
    return netError('System.InvalidCastException', 'Object cannot be cast from DBNull to other types.');
  }
  const [source, target] = isBasic ? [from.name, type.name] : [from.toString(), type.fullName];
  return netError('System.InvalidCastException', `Invalid cast from '${source}' to '${target}'.`);
}

/** Values whose type implements IConvertible, strings aside. */
export function isConvertible(type: NetType): boolean {
  const { fullName } = type;
  return (
    type.isEnum ||
    fullName === 'System.DBNull' ||
    (type.namespace === 'System' && BASIC.has(type.name) && fullName !== 'System.String')
  );
}
