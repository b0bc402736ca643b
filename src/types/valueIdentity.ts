/**
 * Equality and hash codes of .NET's value types (the immutable classes of numerics/): two of them are equal when type and
 * value are. Rule that surprises: a [datetime]'s Kind and a [decimal]'s trailing zeros do not count.
 */
import { EnumValue } from './EnumValue.ts';
import {
  BigInteger,
  Byte,
  Char,
  DateTime,
  DateTimeOffset,
  Decimal,
  Double,
  Guid,
  Int16,
  SByte,
  Single,
  TimeSpan,
  UInt16,
  UInt32,
  UInt64,
  Version,
} from './numerics/index.ts';
import { SwitchParameter } from './SwitchParameter.ts';

const SMALL: readonly (readonly [new (...args: never[]) => { value: number }, string])[] = [
  [Byte, 'Byte'],
  [SByte, 'SByte'],
  [Int16, 'Int16'],
  [UInt16, 'UInt16'],
  [UInt32, 'UInt32'],
  [Single, 'Single'],
  [Double, 'Double'],
];

/** A text that equal values share and different ones do not; null for objects that are equal only to themselves. */
export function valueIdentity(value: object): string | null {
  for (const [type, name] of SMALL) {
    if (value instanceof type) return `${name}:${value.value === 0 ? 0 : value.value}`;
  }
  if (value instanceof Char) return `Char:${value.code}`;
  if (value instanceof UInt64) return `UInt64:${value.value}`;
  if (value instanceof Decimal) return `Decimal:${withoutTrailingZeros(value.toString())}`;
  if (value instanceof BigInteger) return `BigInteger:${value.value}`;
  if (value instanceof DateTime) return `DateTime:${value.ticks}`;
  if (value instanceof TimeSpan) return `TimeSpan:${value.ticks}`;
  if (value instanceof DateTimeOffset) return `DateTimeOffset:${value.ticks - value.offsetTicks}`;
  if (value instanceof Guid) return `Guid:${value}`;
  if (value instanceof Version) return `Version:${value}`;
  if (value instanceof SwitchParameter) return `Switch:${value.isPresent}`;
  return identityOfOwn(value);
}

/** Classes elsewhere with values of their own give their identity themselves. */
export const VALUE_IDENTITY = Symbol('valueIdentity');

function identityOfOwn(value: object): string | null {
  return (value as { [VALUE_IDENTITY]?: string })[VALUE_IDENTITY] ?? null;
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const bits = new DataView(new ArrayBuffer(8));

/** GetHashCode where it is the same in every process; null where .NET mixes in chance or identity. */
export function stableHashCode(value: unknown): number | null {
  switch (typeof value) {
    case 'number':
      return value;
    case 'bigint':
      return hashOf64(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      return value === null ? 0 : hashOfObject(value);
    default:
      return null;
  }
}

function hashOf64(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
}

function hashOfObject(value: object): number | null {
  if (value instanceof Byte || value instanceof SByte || value instanceof Int16 || value instanceof UInt16)
    return value.value;
  if (value instanceof UInt32) return value.value | 0;
  if (value instanceof UInt64) return hashOf64(BigInt.asIntN(64, value.value));
  if (value instanceof Char) return value.code | (value.code << 16);
  if (value instanceof Double) return hashOfDouble(value.value);
  if (value instanceof Single) return hashOfSingle(value.value);
  if (value instanceof DateTime || value instanceof TimeSpan) return hashOf64(BigInt.asIntN(64, value.ticks));
  if (value instanceof EnumValue) return typeof value.value === 'number' ? value.value : hashOf64(value.value);
  if (value instanceof SwitchParameter) return value.isPresent ? 1 : 0;
  if (value instanceof BigInteger && value.value >= -(2n ** 31n) && value.value < 2n ** 31n) return Number(value.value);
  if (value instanceof Decimal) return hashOfDecimal(withoutTrailingZeros(value.toString()));
  return null;
}

function hashOfDouble(value: number): number {
  if (Number.isNaN(value)) return 2146435072;
  bits.setFloat64(0, value === 0 ? 0 : value);
  return bits.getInt32(0) ^ bits.getInt32(4);
}

function hashOfSingle(value: number): number {
  if (Number.isNaN(value)) return 2139095040;
  bits.setFloat32(0, value === 0 ? 0 : value);
  return bits.getInt32(0);
}

/** flags ^ high ^ middle ^ low of the number without trailing zeros. */
function hashOfDecimal(text: string): number {
  const isNegative = text.startsWith('-');
  const [whole, fraction = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole! + fraction);
  const flags = (fraction.length << 16) | (isNegative ? 0x80000000 : 0);
  const part = (shift: bigint) => Number(BigInt.asIntN(32, digits >> shift));
  return flags ^ part(64n) ^ part(32n) ^ part(0n);
}
