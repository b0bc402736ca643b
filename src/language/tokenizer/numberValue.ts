/**
 * The value and type of a numeric literal: the smallest of int, long, decimal and double that holds an integer, a double
 * for a fraction, or what the suffix says. Null where it does not fit (BadNumericConstant).
 */
import type { NumericLiteral } from '../NumericLiteral.ts';

export interface NumberParts {
  readonly negative: boolean;
  readonly base: 2 | 10 | 16;
  /** Digits without sign, prefix and suffix; may be empty after 0x. */
  readonly digits: string;
  readonly real: boolean;
  readonly suffix: '' | 'l' | 'd' | 'n' | 'y' | 's' | 'u' | 'ul' | 'uy' | 'us';
  readonly multiplier: bigint;
}

const ranges = {
  SByte: [-128n, 127n],
  Byte: [0n, 255n],
  Int16: [-32768n, 32767n],
  UInt16: [0n, 65535n],
  Int32: [-2147483648n, 2147483647n],
  UInt32: [0n, 4294967295n],
  Int64: [-(2n ** 63n), 2n ** 63n - 1n],
  UInt64: [0n, 2n ** 64n - 1n],
} as const;
type IntegerType = keyof typeof ranges;

const decimalMax = 2n ** 96n - 1n;

const bitsOfSuffix: Record<string, number> = { y: 8, uy: 8, s: 16, us: 16 };
const typesOfSuffix: Record<string, readonly IntegerType[]> = {
  y: ['SByte'],
  uy: ['Byte'],
  s: ['Int16'],
  us: ['UInt16'],
  l: ['Int64'],
  ul: ['UInt64'],
  u: ['UInt32', 'UInt64'],
};

export function numberValue(parts: NumberParts): NumericLiteral | null {
  return parts.real ? realValue(parts) : integerValue(parts);
}

function integerLiteral(type: IntegerType, value: bigint): NumericLiteral {
  if (type === 'Int64' || type === 'UInt64') return { type, value };
  return { type, value: Number(value) };
}

/** Of the types named, the first that holds the value. */
function firstFit(types: readonly IntegerType[], value: bigint): NumericLiteral | null {
  for (const type of types)
    if (value >= ranges[type][0] && value <= ranges[type][1]) return integerLiteral(type, value);
  return null;
}

function integerValue(parts: NumberParts): NumericLiteral | null {
  const { base, suffix } = parts;
  let value = parts.digits === '' ? 0n : BigInt((base === 16 ? '0x' : base === 2 ? '0b' : '') + parts.digits);
  if (base !== 10) value = signed(value, parts);
  if (parts.negative) value = -value;
  value *= parts.multiplier;
  if (suffix === 'n') return { type: 'BigInteger', value };
  if (suffix === 'd')
    return value <= decimalMax && value >= -decimalMax ? { type: 'Decimal', value: String(value) } : null;
  if (suffix !== '') return firstFit(typesOfSuffix[suffix]!, value);
  const wide = base !== 10 && parts.digits.length * (base === 16 ? 4 : 1) === 64;
  const integer = firstFit(wide ? ['Int64'] : ['Int32', 'Int64'], value);
  if (integer || base !== 10) return integer;
  if (value <= decimalMax && value >= -decimalMax) return { type: 'Decimal', value: String(value) };
  return { type: 'Double', value: truncatedDouble(value) };
}

/** Hexadecimal and binary digits are two's complement where they fill their type: 0xFFFFFFFF is -1. */
function signed(value: bigint, { base, digits, suffix }: NumberParts): bigint {
  if (suffix === 'u' || suffix === 'ul' || suffix === 'uy' || suffix === 'us') return value;
  const bitsPerDigit = base === 16 ? 4 : 1;
  const width = digits.length * bitsPerDigit;
  const own = bitsOfSuffix[suffix];
  const sizes = own ? [own] : suffix === 'l' ? [64] : [32, 64];
  for (const bits of sizes) {
    if (width !== bits) continue;
    if (value >= 1n << BigInt(bits - 1)) return value - (1n << BigInt(bits));
  }
  return value;
}

/** As .NET converts a BigInteger to a double: without rounding. */
function truncatedDouble(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  const excess = BigInt(Math.max(0, magnitude.toString(2).length - 53));
  const truncated = Number((magnitude >> excess) << excess);
  return value < 0n ? -truncated : truncated;
}

function realValue(parts: NumberParts): NumericLiteral | null {
  const { suffix } = parts;
  if (suffix === 'd') return decimalValue(parts);
  const double = Number((parts.negative ? '-' : '') + parts.digits) * Number(parts.multiplier);
  if (suffix === '') return { type: 'Double', value: double };
  if (!Number.isFinite(double)) return null;
  const rounded = roundHalfEven(double);
  if (suffix === 'n') return { type: 'BigInteger', value: BigInt(rounded) };
  return firstFit(typesOfSuffix[suffix]!, BigInt(rounded));
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The decimal's exact text, its scale kept up to 28 places. */
function decimalValue({ digits, negative, multiplier }: NumberParts): NumericLiteral | null {
  const [mantissa, exponentText = '0'] = digits
    .toLowerCase()
    .replace(/[\u2013-\u2015]/g, '-')
    .split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  let scale = fraction.length - Number(exponentText);
  let value = BigInt(whole + fraction || '0') * multiplier;
  if (scale < 0) {
    if (scale < -60) return value === 0n ? { type: 'Decimal', value: '0' } : null;
    value *= 10n ** BigInt(-scale);
    scale = 0;
  }
  while (scale > 28 || (value > decimalMax && scale > 0)) {
    value = divideHalfEven(value);
    scale--;
    if (value === 0n && scale > 28) scale = 28;
  }
  if (value > decimalMax) return null;
  const text = value.toString().padStart(scale + 1, '0');
  const point = text.length - scale;
  const sign = negative ? '-' : '';
  return { type: 'Decimal', value: sign + text.slice(0, point) + (scale > 0 ? `.${text.slice(point)}` : '') };
}

function divideHalfEven(value: bigint): bigint {
  const quotient = value / 10n;
  const rest = value % 10n;
  if (rest > 5n || (rest === 5n && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}
