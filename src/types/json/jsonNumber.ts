/**
 * A JSON number's text as Newtonsoft.Json reads it: [long] when it fits, else [bigint]; [double] when it is no integer.
 * Rule that surprises: a leading 0 means octal (010 is 8), 0x hexadecimal. A string result is the error's text.
 */
import { BigInteger, Double } from '../numerics/index.ts';

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;
const LONGEST_INTEGER = 380;

export function readNumber(digits: string): unknown {
  if (digits.length < 16 && /^-?(?:[1-9]\d*|0)$/.test(digits)) return BigInt(digits);
  if (/^0[^.eE]/.test(digits)) return readOtherBase(digits);
  if (/^-?\d+$/.test(digits)) return readLong(digits);
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(digits)) return invalid(digits);
  return new Double(Number(digits));
}

function readLong(digits: string): unknown {
  const value = BigInt(digits);
  if (value >= MIN_INT64 && value <= MAX_INT64) return value;
  return digits.length > LONGEST_INTEGER ? `JSON integer ${digits} is too large to parse.` : new BigInteger(value);
}

function readOtherBase(digits: string): unknown {
  const isHex = /^0x/i.test(digits);
  if (!(isHex ? /^0x[0-9a-f]{1,}$/i : /^[0-7]+$/).test(digits)) return invalid(digits);
  const value = BigInt(isHex ? digits : `0o${digits}`);
  return value >= 2n ** 64n ? invalid(digits) : BigInt.asIntN(64, value);
}

function invalid(digits: string): string {
  return `Input string '${digits}' is not a valid number.`;
}
