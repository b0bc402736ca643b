/**
 * [double] and [single] to [decimal]: 15 (7) significant digits, found by scaling in floating point, as .NET does it.
 * Rule that surprises: the scaling itself rounds, so the last digit can differ from the value's own decimal digits.
 */
import { Decimal } from './Decimal.ts';

const MAX_SCALE = 28;

/** Digits that are kept, and where a number stops to be zero or to fit. */
const DOUBLE_DIGITS = 15;
const SINGLE_DIGITS = 7;
const LEAST_EXPONENT = -94;

/** Throws NetError OverflowException for what has no place in 96 bits; NaN and infinities too. */
export function decimalFromFloat(value: number, isSingle: boolean): Decimal {
  const size = Math.abs(value);
  const exponent = binaryExponent(size);
  if (exponent < LEAST_EXPONENT) return Decimal.ZERO;
  if (!Number.isFinite(value)) return Decimal.fit(1n, -MAX_SCALE * 2);
  const digits = isSingle ? SINGLE_DIGITS : DOUBLE_DIGITS;
  const { scaled, power } = scaleToInteger(size, exponent, digits);
  let mantissa = Math.trunc(scaled);
  const rest = scaled - mantissa;
  if (rest > 0.5 || (rest === 0.5 && mantissa % 2 === 1)) mantissa++;
  if (mantissa === 0) return Decimal.ZERO;
  return withoutTrailingZeros(BigInt(mantissa), power, digits - 1, value < 0);
}

/** Of a mantissa between a half and one. */
function binaryExponent(size: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  return ((view.getUint32(0) >>> 20) & 0x7ff) - 1022;
}

function scaleToInteger(size: number, exponent: number, digits: number): { scaled: number; power: number } {
  // 19728 / 65536 is the logarithm of 2.
  let power = digits - 1 - ((exponent * 19728) >> 16);
  let scaled = size;
  if (power >= 0) {
    power = Math.min(power, MAX_SCALE);
    scaled *= 10 ** power;
  } else if (power !== -1 || scaled >= 10 ** digits) scaled /= 10 ** -power;
  else power = 0;
  if (scaled < 10 ** (digits - 1) && power < MAX_SCALE) {
    scaled *= 10;
    power++;
  }
  return { scaled, power };
}

function withoutTrailingZeros(mantissa: bigint, power: number, most: number, isNegative: boolean): Decimal {
  let kept = mantissa;
  let scale = power;
  for (let left = Math.min(power, most); left > 0 && kept % 10n === 0n; left--) {
    kept /= 10n;
    scale--;
  }
  return Decimal.fit(kept, scale, isNegative);
}
