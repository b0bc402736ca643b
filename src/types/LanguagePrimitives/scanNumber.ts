/**
 * A text read as PowerShell's own number literal: "0x1F", "5kb", "1.5L", "1e3". Conversions from string try this first.
 * Rule that surprises: a suffix rounds ("1.5L" is 2), and hexadecimal of full width is negative ("0xFFFFFFFF" is -1).
 */
import { BigInteger, Double } from '../numerics/index.ts';
import { NetException } from '../../errors/NetException.ts';
import { decimalFromText } from './decimalMath.ts';
import { convertNumber } from './numericConversions.ts';
import { fits, makeInteger, type NumericKind } from './numericTypes.ts';

const LITERAL =
  /^([+-]?)(?:0x([0-9a-f]+)|0b([01]+)|(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?))(u?[ysln]|u|d)?([kmgtp]b)?$/i;
const MULTIPLIERS: Readonly<Record<string, number>> = { k: 10, m: 20, g: 30, t: 40, p: 50 };
const SUFFIXES: Readonly<Record<string, NumericKind>> = {
  y: 'SByte',
  uy: 'Byte',
  s: 'Int16',
  us: 'UInt16',
  l: 'Int64',
  ul: 'UInt64',
  n: 'BigInteger',
  d: 'Decimal',
};

/** Null when the text is no literal, or one out of range. */
export function scanNumber(text: string): unknown {
  const match = LITERAL.exec(text.trim());
  if (!match) return null;
  const [, sign, hex, binary, decimal, suffix, multiplier] = match;
  const isNegative = sign === '-';
  const shift = multiplier ? MULTIPLIERS[multiplier[0]!.toLowerCase()]! : 0;
  try {
    if (decimal === undefined) return scanBits(hex ?? binary!, hex ? 16 : 2, isNegative, shift, suffix?.toLowerCase());
    if (/[.e]/i.test(decimal)) return scanReal(decimal, isNegative, shift, suffix?.toLowerCase());
    return scanInteger(BigInt(decimal), isNegative, shift, suffix?.toLowerCase());
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

/** The top bit of 8, 16, 32 or 64 written bits is the sign. */
function scanBits(
  digits: string,
  radix: 2 | 16,
  isNegative: boolean,
  shift: number,
  suffix: string | undefined,
): unknown {
  const value = BigInt((radix === 16 ? '0x' : '0b') + digits);
  const width = digits.length * (radix === 16 ? 4 : 1);
  if (width > 64 && suffix !== 'n') return null;
  const isUnsigned = suffix?.startsWith('u') || suffix === 'd';
  let signed = value;
  if (!isUnsigned && suffix !== 'n') {
    if (width === 32) signed = BigInt.asIntN(32, value);
    else if (width > 32) signed = BigInt.asIntN(64, value);
  }
  return scanInteger(signed < 0n ? -signed : signed, isNegative !== signed < 0n, shift, suffix);
}

function scanInteger(magnitude: bigint, isNegative: boolean, shift: number, suffix: string | undefined): unknown {
  const value = (isNegative ? -magnitude : magnitude) << BigInt(shift);
  if (suffix === 'u')
    return fits('UInt32', value)
      ? makeInteger('UInt32', value)
      : fits('UInt64', value)
        ? makeInteger('UInt64', value)
        : null;
  if (suffix) return convertNumber(new BigInteger(value), SUFFIXES[suffix]!);
  if (fits('Int32', value)) return Number(value);
  if (fits('Int64', value)) return value;
  return decimalFromText(String(value)) ?? new Double(Number(value));
}

function scanReal(text: string, isNegative: boolean, shift: number, suffix: string | undefined): unknown {
  if (suffix === 'd') {
    const exact = decimalFromText((isNegative ? '-' : '') + text);
    return exact && shift > 0 ? convertNumber(new Double(Number(exact.toString()) * 2 ** shift), 'Decimal') : exact;
  }
  const number = Number(text) * (isNegative ? -1 : 1) * 2 ** shift;
  if (!Number.isFinite(number)) return null;
  if (!suffix) return new Double(number);
  return convertNumber(new Double(number), suffix === 'u' ? 'UInt32' : SUFFIXES[suffix]!);
}
