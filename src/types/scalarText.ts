/**
 * Texts of the value types: invariant for PowerShell's own conversions, by culture for .NET's ToString().
 * Rule that surprises: PowerShell writes a [double] with 15 digits and a [single] with 7; .NET's ToString gives all.
 */
import type { CultureInfo } from './culture/CultureInfo.ts';
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
import { formatValue } from './culture/formatValue.ts';
import { SwitchParameter } from './SwitchParameter.ts';

const PLAIN = new Set<unknown>([
  Byte,
  SByte,
  Int16,
  UInt16,
  UInt32,
  UInt64,
  BigInteger,
  Char,
  Decimal,
  DateTime,
  DateTimeOffset,
  TimeSpan,
  Guid,
  Version,
]);

/** Null for anything that is no value type of numerics/. */
export function invariantText(value: object): string | null {
  const kind = value.constructor;
  if (PLAIN.has(kind)) return String(value);
  if (kind === Double) return doubleText(value as Double);
  if (kind === Single) return floatText((value as Single).value, 7, value as Single);
  if (kind === SwitchParameter) return (value as SwitchParameter).isPresent ? 'True' : 'False';
  return null;
}

/** Whether a format says something about the value. */
export function hasFormats(value: object): boolean {
  const kind = value.constructor;
  return PLAIN.has(kind) || kind === Double || kind === Single || kind === SwitchParameter;
}

/** JavaScript lays out numbers of this size as .NET does, and what it writes in at most 15 digits has no more. */
function doubleText(double: Double): string {
  const { value } = double;
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 999_999_999_999_999) {
    const text = String(value);
    return text.length <= 15 ? text : String(Number(value.toPrecision(15)));
  }
  return floatText(value, 15, double);
}

/** Format G with so many digits. */
function floatText(value: number, digits: number, boxed: Double | Single): string {
  if (!Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 10 ** digits)) return String(boxed);
  const [mantissa, exponentText] = value.toExponential(digits - 1).split('e') as [string, string];
  const exponent = Number(exponentText);
  const trimmed = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  if (exponent >= digits || exponent < -4) {
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${trimmed}E${exponent < 0 ? '-' : '+'}${size}`;
  }
  return plain(trimmed, exponent);
}

function plain(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  const fraction = padded.slice(exponent + 1);
  return `${sign}${padded.slice(0, exponent + 1)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** ToString() in a culture; null for anything that is no value type of numerics/. */
export function scalarText(value: unknown, culture: CultureInfo): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return formatValue(value, null, culture);
  if (typeof value !== 'object' || value === null) return null;
  const kind = value.constructor;
  if (kind === Char || kind === Guid || kind === Version || kind === TimeSpan) return String(value);
  if (kind === SwitchParameter) return (value as SwitchParameter).isPresent ? 'True' : 'False';
  if (PLAIN.has(kind) || kind === Double || kind === Single) return formatValue(value, null, culture);
  return null;
}
