/** default(T): zero for numbers, $false, the zero of other structs, $null for everything else. */
import { EnumValue } from '../EnumValue.ts';
import type { NetType } from '../NetType.ts';
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
} from '../numerics/index.ts';
import { SwitchParameter } from '../SwitchParameter.ts';
import { KeyValuePair } from '../collections/KeyValuePair.ts';
import { DictionaryEntry } from '../collections/DictionaryEntry.ts';

const ZEROS: Readonly<Record<string, () => unknown>> = {
  'System.Int32': () => 0,
  'System.Int64': () => 0n,
  'System.Boolean': () => false,
  'System.Byte': () => new Byte(0),
  'System.SByte': () => new SByte(0),
  'System.Int16': () => new Int16(0),
  'System.UInt16': () => new UInt16(0),
  'System.UInt32': () => new UInt32(0),
  'System.UInt64': () => new UInt64(0n),
  'System.Single': () => new Single(0),
  'System.Double': () => new Double(0),
  'System.Decimal': () => Decimal.ZERO,
  'System.Char': () => Char.of(0),
  'System.Numerics.BigInteger': () => new BigInteger(0n),
  'System.DateTime': () => new DateTime(0n),
  'System.TimeSpan': () => new TimeSpan(0n),
  'System.DateTimeOffset': () => new DateTimeOffset(0n, 0n),
  'System.Guid': () => Guid.EMPTY,
  'System.Management.Automation.SwitchParameter': () => SwitchParameter.absent,
  'System.Collections.DictionaryEntry': () => new DictionaryEntry(null, null),
};

export function defaultValue(type: NetType): unknown {
  if (!type.isValueType) return null;
  const zero = ZEROS[type.fullName];
  if (zero) return zero();
  if (type.isEnum) return EnumValue.of(type, type.definition.underlying?.endsWith('64') ? 0n : 0);
  if (type.definition.name === 'System.Collections.Generic.KeyValuePair`2') {
    const [key, value] = type.genericArguments;
    return new KeyValuePair(type, defaultValue(key!), defaultValue(value!));
  }
  return type.definition.zero?.() ?? null;
}
