/**
 * Numbers as decimal digits, the form all numeric formats work on: a sign, digits, and where the point stands among them.
 * Rounding is half away from zero, but to even where the digits are a binary value's own.
 */
import { BigInteger } from '../numerics/BigInteger.ts';
import { Decimal } from '../numerics/Decimal.ts';
import { Double } from '../numerics/Double.ts';
import { shortestDouble, shortestSingle } from '../numerics/shortestFloat.ts';
import { Single } from '../numerics/Single.ts';

/** 0.digits x 10^point; digits has no leading zeros ('' is zero). */
export interface NumberDigits {
  negative: boolean;
  digits: string;
  point: number;
  /** Of a real: keeps the sign of what rounds to zero. */
  isReal?: boolean;
  /** The binary value's own digits: a tie rounds to even. */
  isBinary?: boolean;
}

export type NumberKind = 'integer' | 'decimal' | 'double' | 'single' | 'big';

export function kindOf(value: unknown): NumberKind {
  if (value instanceof Double) return 'double';
  if (value instanceof Single) return 'single';
  if (value instanceof Decimal) return 'decimal';
  return value instanceof BigInteger ? 'big' : 'integer';
}

/** Exact value of an integer type. */
export function integerOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  const held = (value as { value: number | bigint }).value;
  return typeof held === 'bigint' ? held : BigInt(held);
}

/** All digits: exact for integers and decimals, the binary value's own for reals where `exact`, else the shortest. */
export function digitsOf(value: unknown, exact: boolean): NumberDigits {
  if (value instanceof Decimal) {
    const text = String(value.mantissa);
    return trimmed(value.isNegative, text, text.length - value.scale);
  }
  if (value instanceof Double || value instanceof Single) {
    return exact
      ? { ...exactDigits(value.value), isReal: true, isBinary: true }
      : { ...shortestDigits(value), isReal: true };
  }
  if (typeof value === 'number') {
    const text = value === 0 ? '' : String(Math.abs(value));
    return { negative: value < 0, digits: text, point: text.length };
  }
  const integer = integerOf(value);
  const text = String(integer < 0n ? -integer : integer);
  return trimmed(integer < 0n, text, text.length);
}

function shortestDigits(value: Double | Single): NumberDigits {
  const number = Math.abs(value.value);
  const negative = value.value < 0 || Object.is(value.value, -0);
  if (number === 0) return { negative, digits: '', point: 0 };
  const { digits, scale } = value instanceof Single ? shortestSingle(number) : shortestDouble(number);
  return trimmed(negative, digits, scale);
}

/** The binary value written out in full. */
function exactDigits(number: number): NumberDigits {
  const negative = number < 0 || Object.is(number, -0);
  const size = Math.abs(number);
  if (size === 0) return { negative, digits: '', point: 0 };
  let scale = 0;
  let mantissa = size;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    scale++;
  }
  const text = String(BigInt(mantissa) * 5n ** BigInt(scale));
  return trimmed(negative, text, text.length - scale);
}

function trimmed(negative: boolean, text: string, point: number): NumberDigits {
  const zeros = /^0*/.exec(text)![0].length;
  const digits = text.slice(zeros);
  return { negative, digits, point: digits === '' ? 0 : point - zeros };
}

/** Keeps `count` digits from the first on, rounding; trailing zeros are dropped. */
export function roundDigits(number: NumberDigits, count: number): NumberDigits {
  if (count < 0) return { ...number, digits: '', point: 0 };
  if (number.digits.length <= count) return { ...number, digits: number.digits.replace(/0+$/, '') };
  const kept = number.digits.slice(0, count);
  const isTie = number.isBinary && number.digits[count] === '5' && /^0*$/.test(number.digits.slice(count + 1));
  const isEven = Number(kept.at(-1) ?? '0') % 2 === 0;
  if (number.digits[count]! < '5' || (isTie && isEven)) return withoutZeros(number, kept);
  const up = String(BigInt(kept === '' ? '0' : kept) + 1n).padStart(count, '0');
  const carry = up.length > count ? 1 : 0;
  return { ...number, digits: up.replace(/0+$/, ''), point: number.point + (count === 0 ? 1 : carry) };
}

function withoutZeros(number: NumberDigits, kept: string): NumberDigits {
  const digits = kept.replace(/0+$/, '');
  return { ...number, digits, point: digits === '' ? 0 : number.point };
}

export interface FixedParts {
  whole: string;
  fraction: string;
  showsSign: boolean;
}

/** A number times 10^shift with so many decimals. */
export function fixedPartsOf(value: unknown, decimals: number, shift = 0): FixedParts {
  if (value instanceof Double) {
    const places = decimals + shift;
    const size = Math.abs(value.value);
    if (size < 1e21 && places <= 100 && !mayBeTie(size, places))
      return splitFixed(size.toFixed(places), value.value < 0 || Object.is(value.value, -0), shift);
  } else if (typeof value === 'number') {
    const whole = value === 0 ? '0' : String(Math.abs(value)) + '0'.repeat(shift);
    return { whole, fraction: '0'.repeat(decimals), showsSign: value < 0 };
  }
  const number = digitsOf(value, true);
  return fixedParts(shift === 0 ? number : { ...number, point: number.point + shift }, decimals);
}

/** Halfway between two results is only what has exactly one binary place more than there are decimal ones. */
function mayBeTie(size: number, places: number): boolean {
  const scaled = size * 2 ** places;
  return !Number.isInteger(scaled) && Number.isInteger(scaled * 2);
}

function splitFixed(text: string, showsSign: boolean, shift: number): FixedParts {
  const point = text.indexOf('.');
  if (point < 0) return { whole: text, fraction: '', showsSign };
  if (shift === 0) return { whole: text.slice(0, point), fraction: text.slice(point + 1), showsSign };
  const whole = (text.slice(0, point) + text.slice(point + 1, point + 1 + shift)).replace(/^0+(?=\d)/, '');
  return { whole, fraction: text.slice(point + 1 + shift), showsSign };
}

/** Whole part and so many decimals, as texts. */
export function fixedParts(number: NumberDigits, decimals: number): FixedParts {
  const rounded = roundDigits(number, number.point + decimals);
  const { digits, point } = rounded;
  const showsSign = number.negative && (digits !== '' || number.isReal === true);
  if (digits === '') return { whole: '0', fraction: '0'.repeat(decimals), showsSign };
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return { whole, fraction: after.padEnd(decimals, '0').slice(0, decimals), showsSign };
}
