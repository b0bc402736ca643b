/** Standard numeric formats (C D E F G N P R X B) of every number type; anything else is a custom format. */
import { formatException } from '../numerics/NetError.ts';
import { Decimal } from '../numerics/Decimal.ts';
import { Double } from '../numerics/Double.ts';
import { DOUBLE_PRECISION, SINGLE_PRECISION, toStringDouble } from '../numerics/shortestFloat.ts';
import { Single } from '../numerics/Single.ts';
import { Byte } from '../numerics/Byte.ts';
import { Int16 } from '../numerics/Int16.ts';
import { SByte } from '../numerics/SByte.ts';
import { UInt16 } from '../numerics/UInt16.ts';
import { UInt32 } from '../numerics/UInt32.ts';
import { UInt64 } from '../numerics/UInt64.ts';
import { formatCustomNumber } from './customNumber.ts';
import {
  digitsOf,
  fixedParts,
  fixedPartsOf,
  integerOf,
  kindOf,
  type NumberDigits,
  type NumberKind,
  roundDigits,
} from './numberDigits.ts';
import {
  CURRENCY_NEGATIVE,
  CURRENCY_POSITIVE,
  NUMBER_NEGATIVE,
  PERCENT_NEGATIVE,
  PERCENT_POSITIVE,
} from './numberPatterns.ts';
import type { NumberFormatInfo } from './NumberFormatInfo.ts';

/** Custom formats see 15 digits of a double and 7 of a single. */
function customDigits(value: unknown): NumberDigits {
  if (value instanceof Double) return { ...roundDigits(digitsOf(value, true), 15), isBinary: false };
  if (value instanceof Single) return { ...roundDigits(digitsOf(value, true), 7), isBinary: false };
  return digitsOf(value, false);
}

/** X and B show two's complement in the type's width; a big integer has none. */
function widthOf(value: unknown): number | null {
  if (typeof value === 'number' || value instanceof UInt32) return 32;
  if (typeof value === 'bigint' || value instanceof UInt64) return 64;
  if (value instanceof Byte || value instanceof SByte) return 8;
  return value instanceof Int16 || value instanceof UInt16 ? 16 : null;
}

export function formatNumber(value: unknown, format: string | null, info: NumberFormatInfo): string {
  const special = specialText(value, info);
  if (special !== null) return special;
  const { letter, precision } = specifierOf(format === null || format === '' ? 'G' : format);
  if (letter === '') return formatCustomNumber(customDigits(value), format!, info);
  if (precision !== null && precision > 999_999_999) throw badFormat();
  return standardText(value, kindOf(value), letter, precision, info);
}

interface Specifier {
  /** Empty for a custom format. */
  readonly letter: string;
  readonly precision: number | null;
}

const specifiers = new Map<string, Specifier>();
const MAX_SPECIFIERS = 200;

function specifierOf(format: string): Specifier {
  let specifier = specifiers.get(format);
  if (!specifier) {
    const standard = /^([A-Za-z])(\d*)$/.exec(format);
    specifier = standard
      ? { letter: standard[1]!, precision: standard[2] === '' ? null : Number(standard[2]) }
      : { letter: '', precision: null };
    if (specifiers.size >= MAX_SPECIFIERS) specifiers.clear();
    specifiers.set(format, specifier);
  }
  return specifier;
}

function badFormat(): unknown {
  return formatException('Format specifier was invalid.');
}

function specialText(value: unknown, info: NumberFormatInfo): string | null {
  if (!(value instanceof Double || value instanceof Single) || Number.isFinite(value.value)) return null;
  if (Number.isNaN(value.value)) return info.nanSymbol;
  return value.value > 0 ? info.positiveInfinitySymbol : info.negativeInfinitySymbol;
}

function standardText(
  value: unknown,
  kind: NumberKind,
  letter: string,
  precision: number | null,
  info: NumberFormatInfo,
): string {
  switch (letter.toUpperCase()) {
    case 'D':
      if (kind !== 'integer' && kind !== 'big') throw badFormat();
      return integerText(typeof value === 'number' ? value : integerOf(value), precision ?? 0, info);
    case 'X':
    case 'B':
      if (kind !== 'integer' && kind !== 'big') throw badFormat();
      return radixText(value, letter, precision ?? 0);
    case 'F':
      return fixedText(value, precision ?? info.numberDecimalDigits, info);
    case 'N':
      return groupedText(value, precision ?? info.numberDecimalDigits, info);
    case 'C':
      return currencyText(value, precision ?? info.currencyDecimalDigits, info);
    case 'P':
      return percentText(value, precision ?? info.percentDecimalDigits, info);
    case 'E':
      return exponentText(exactly(value), precision ?? 6, letter, 3, info);
    case 'G':
      return generalText(value, kind, letter, precision, info);
    case 'R':
      return roundTripText(value, kind, letter === 'R' ? 'G' : 'g', precision, info);
  }
  throw badFormat();
}

const exactly = (value: unknown): NumberDigits => digitsOf(value, true);

function integerText(integer: bigint | number, width: number, info: NumberFormatInfo): string {
  if (typeof integer === 'number') {
    const digits = String(Math.abs(integer)).padStart(width, '0');
    return integer < 0 ? info.negativeSign + digits : digits;
  }
  const text = String(integer < 0n ? -integer : integer).padStart(width, '0');
  return integer < 0n ? info.negativeSign + text : text;
}

function radixText(value: unknown, letter: string, width: number): string {
  const integer = integerOf(value);
  const radix = letter.toUpperCase() === 'X' ? 16 : 2;
  const bits = widthOf(value);
  const text = bits === null ? bigRadixText(integer, radix) : BigInt.asUintN(bits, integer).toString(radix);
  const padded = text.padStart(width, integer < 0n && bits === null ? (radix === 16 ? 'f' : '1') : '0');
  return letter === 'X' ? padded.toUpperCase() : padded;
}

/** A big integer has its sign in the first digit: 0FF is 255, FF is -1. */
function bigRadixText(integer: bigint, radix: 16 | 2): string {
  if (integer >= 0n) {
    const text = integer.toString(radix);
    return radix === 16 && text[0]! >= '8' ? `0${text}` : radix === 2 && text !== '0' ? `0${text}` : text;
  }
  let digits = 1;
  const per = radix === 16 ? 4 : 1;
  while (-integer > 2n ** BigInt(digits * per - 1)) digits++;
  return BigInt.asUintN(digits * per, integer)
    .toString(radix)
    .padStart(digits, '0');
}

function fixedText(value: unknown, decimals: number, info: NumberFormatInfo): string {
  const { whole, fraction, showsSign } = fixedPartsOf(value, decimals);
  const text = fraction === '' ? whole : whole + info.numberDecimalSeparator + fraction;
  return showsSign ? info.negativeSign + text : text;
}

export function grouped(whole: string, separator: string, sizes: readonly number[]): string {
  if (separator === '' || sizes.length === 0) return whole;
  let end = whole.length;
  let index = 0;
  let size = sizes[0]!;
  let text = '';
  while (size > 0 && end > size) {
    text = separator + whole.slice(end - size, end) + text;
    end -= size;
    if (index < sizes.length - 1) size = sizes[++index]!;
  }
  return whole.slice(0, end) + text;
}

/** Puts the number, the sign and the symbol where a pattern's n, - and $ or % stand. */
function patterned(pattern: string, number: string, sign: string, symbol: string): string {
  return pattern.replace(/[n\-$%]/g, (mark) => (mark === 'n' ? number : mark === '-' ? sign : symbol));
}

function groupedText(value: unknown, decimals: number, info: NumberFormatInfo): string {
  const { whole, fraction, showsSign } = fixedPartsOf(value, decimals);
  const text =
    grouped(whole, info.numberGroupSeparator, info.numberGroupSizes) +
    (fraction === '' ? '' : info.numberDecimalSeparator + fraction);
  return showsSign ? patterned(NUMBER_NEGATIVE[info.numberNegativePattern]!, text, info.negativeSign, '') : text;
}

function currencyText(value: unknown, decimals: number, info: NumberFormatInfo): string {
  const { whole, fraction, showsSign } = fixedPartsOf(value, decimals);
  const text =
    grouped(whole, info.currencyGroupSeparator, info.currencyGroupSizes) +
    (fraction === '' ? '' : info.currencyDecimalSeparator + fraction);
  const pattern = showsSign
    ? CURRENCY_NEGATIVE[info.currencyNegativePattern]!
    : CURRENCY_POSITIVE[info.currencyPositivePattern]!;
  return patterned(pattern, text, info.negativeSign, info.currencySymbol);
}

function percentText(value: unknown, decimals: number, info: NumberFormatInfo): string {
  const { whole, fraction, showsSign } = fixedPartsOf(value, decimals, 2);
  const text =
    grouped(whole, info.percentGroupSeparator, info.percentGroupSizes) +
    (fraction === '' ? '' : info.percentDecimalSeparator + fraction);
  const pattern = showsSign
    ? PERCENT_NEGATIVE[info.percentNegativePattern]!
    : PERCENT_POSITIVE[info.percentPositivePattern]!;
  return patterned(pattern, text, info.negativeSign, info.percentSymbol);
}

function exponentText(
  number: NumberDigits,
  decimals: number,
  letter: string,
  minDigits: number,
  info: NumberFormatInfo,
): string {
  const { digits, point, negative } = roundDigits(number, decimals + 1);
  const shown = digits.padEnd(decimals + 1, '0');
  const exponent = digits === '' ? 0 : point - 1;
  const sign = exponent < 0 ? info.negativeSign : info.positiveSign;
  const mantissa = decimals > 0 ? `${shown[0]}${info.numberDecimalSeparator}${shown.slice(1)}` : shown[0]!;
  return `${negative ? info.negativeSign : ''}${mantissa}${letter}${sign}${String(Math.abs(exponent)).padStart(minDigits, '0')}`;
}

/** Reals pass over the precision; for other numbers R is G. */
function roundTripText(
  value: unknown,
  kind: NumberKind,
  letter: string,
  precision: number | null,
  info: NumberFormatInfo,
): string {
  return generalText(value, kind, letter, kind === 'double' || kind === 'single' ? null : precision, info);
}

/** Significant digits: default by type; an exponent form for what is too large or too small for them. */
function generalText(
  value: unknown,
  kind: NumberKind,
  letter: string,
  precision: number | null,
  info: NumberFormatInfo,
): string {
  const isDefault = precision === null || precision === 0;
  if (isDefault && letter === 'G' && value instanceof Double && writesAsInvariant(info))
    return toStringDouble(value.value);
  if (kind === 'big' || (isDefault && kind === 'integer'))
    return integerText(typeof value === 'number' ? value : integerOf(value), precision ?? 0, info);
  if (precision === null && kind === 'decimal') return decimalText(value, info);
  const isReal = kind === 'double' || kind === 'single';
  const limit = isDefault ? defaultPrecision(value) : precision;
  const number = isReal && isDefault ? digitsOf(value, false) : roundDigits(digitsOf(value, isReal), limit);
  if (number.digits === '') return number.negative && isReal ? `${info.negativeSign}0` : '0';
  if (number.point > limit || number.point < -3) return scientific(number, letter, info);
  const { whole, fraction } = fixedParts(number, Math.max(0, number.digits.length - number.point));
  const text = fraction === '' ? whole : whole + info.numberDecimalSeparator + fraction;
  return number.negative ? info.negativeSign + text : text;
}

function writesAsInvariant(info: NumberFormatInfo): boolean {
  return info.numberDecimalSeparator === '.' && info.negativeSign === '-' && info.positiveSign === '+';
}

/** A decimal has as many digits as it has. */
function defaultPrecision(value: unknown): number {
  if (value instanceof Decimal) return String(value.mantissa).length;
  return value instanceof Single ? SINGLE_PRECISION : DOUBLE_PRECISION;
}

function decimalText(value: unknown, info: NumberFormatInfo): string {
  const text = String(value).replace('-', '').replace('.', info.numberDecimalSeparator);
  return String(value).startsWith('-') ? info.negativeSign + text : text;
}

function scientific(number: NumberDigits, letter: string, info: NumberFormatInfo): string {
  const { digits } = number;
  const mantissa = digits.length > 1 ? `${digits[0]}${info.numberDecimalSeparator}${digits.slice(1)}` : digits;
  const exponent = number.point - 1;
  const sign = exponent < 0 ? info.negativeSign : info.positiveSign;
  const mark = letter === 'g' ? 'e' : 'E';
  return `${number.negative ? info.negativeSign : ''}${mantissa}${mark}${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
