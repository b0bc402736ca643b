/** One value by a format text (IFormattable.ToString), and composite formats ("{0,-10:N2}"). */
import { EnumValue } from '../EnumValue.ts';
import {
  BigInteger,
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
  Byte,
} from '../numerics/index.ts';
import { formatException } from '../numerics/NetError.ts';
import type { CultureInfo } from './CultureInfo.ts';
import { formatDate } from './formatDate.ts';
import { formatNumber } from './formatNumber.ts';
import { formatTimeSpan } from '../numerics/formatTimeSpan.ts';

const NUMBERS = new Set<unknown>([BigInteger, Byte, Decimal, Double, Int16, SByte, Single, UInt16, UInt32, UInt64]);

/** Offset of the local clock; UTC until a session says otherwise. */
export type LocalOffset = (utcTicks: bigint) => bigint;
const UTC: LocalOffset = () => 0n;

/** Null for values that have no formats. Throws NetError FormatException for a bad format. */
export function formatValue(
  value: unknown,
  format: string | null,
  culture: CultureInfo,
  localOffsetTicks: LocalOffset = UTC,
): string {
  if (typeof value === 'number' || typeof value === 'bigint') return formatNumber(value, format, culture.numberFormat);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (NUMBERS.has(value.constructor)) return formatNumber(value, format, culture.numberFormat);
  if (value instanceof DateTime || value instanceof DateTimeOffset)
    return formatDate(value, format, { info: culture.dateTimeFormat, localOffsetTicks });
  if (value instanceof TimeSpan) return formatTimeSpan(value, format, culture.numberFormat.numberDecimalSeparator);
  if (value instanceof Guid) return formatGuid(String(value), format);
  if (value instanceof EnumValue) return formatEnum(value, format, culture);
  return String(value);
}

function formatGuid(text: string, format: string | null): string {
  const plain = text.replaceAll('-', '');
  switch (format === null || format === '' ? 'D' : format.toUpperCase()) {
    case 'D':
      return text;
    case 'N':
      return plain;
    case 'B':
      return `{${text}}`;
    case 'P':
      return `(${text})`;
    case 'X': {
      const bytes = plain
        .slice(16)
        .match(/../g)!
        .map((byte) => `0x${byte}`)
        .join(',');
      return `{0x${plain.slice(0, 8)},0x${plain.slice(8, 12)},0x${plain.slice(12, 16)},{${bytes}}}`;
    }
  }
  throw formatException('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".');
}

function formatEnum(value: EnumValue, format: string | null, culture: CultureInfo): string {
  switch (format === null || format === '' ? 'G' : format.toUpperCase()) {
    case 'G':
    case 'F':
      return value.toString();
    case 'D':
      return String(value.value);
    case 'X':
      return formatNumber(value.value, typeof value.value === 'bigint' ? 'X16' : 'X8', culture.numberFormat);
  }
  throw formatException('Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
}
