/** TypeCode by type, and Convert.ChangeType. */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { NetType } from '../../NetType.ts';
import { DBNull } from '../../singletons.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { getType, typeOf } from '../../TypeRegistry.ts';
import { argumentNull, invalidCast } from '../netErrors.ts';
import { BASIC_TYPES, type BasicType, changeType, convertOther, isBasicValue } from './changeType.ts';

const CODES: Readonly<Record<string, number>> = {
  Object: 1,
  DBNull: 2,
  Boolean: 3,
  Char: 4,
  SByte: 5,
  Byte: 6,
  Int16: 7,
  UInt16: 8,
  Int32: 9,
  UInt32: 10,
  Int64: 11,
  UInt64: 12,
  Single: 13,
  Double: 14,
  Decimal: 15,
  DateTime: 16,
  String: 18,
};

/** An enum has its underlying type's code. */
export function typeCodeOf(type: NetType | null): number {
  if (type === null) return 0;
  const plain = type.isEnum ? getType(type.definition.underlying ?? 'System.Int32') : type;
  return plain.namespace === 'System' && !plain.isArray ? (CODES[plain.name] ?? 1) : 1;
}

export function basicTypeOfCode(code: number): BasicType {
  return (Object.keys(CODES).find((name) => CODES[name] === code) ?? 'Object') as BasicType;
}

export function changeToType(ctx: TypeContext, value: unknown, type: NetType | null, culture: CultureInfo): unknown {
  if (type === null) throw argumentNull('conversionType');
  if (value == null) {
    if (type.isValueType) throw invalidCast('Null object cannot be converted to a value type.');
    return null;
  }
  const from = typeOf(value);
  if (from === type) return value;
  const name =
    type.namespace === 'System' && BASIC_TYPES.includes(type.name as BasicType) ? (type.name as BasicType) : null;
  if (name && isBasicValue(value)) return changeType(ctx, value, name, culture);
  if (type.isAssignableFrom(from)) return value;
  if (name && !(value instanceof DBNull)) return convertOther(ctx, value, name);
  if (!isBasicValue(value)) throw invalidCast('Object must implement IConvertible.');
  throw invalidCast(`Invalid cast from '${from}' to '${type}'.`);
}
