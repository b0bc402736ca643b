/**
 * The shortest digits that read back as the same [double] or [single], laid out as .NET's default ToString does.
 * Rule that surprises: exponents start where digits would pass 17 (1E+17) or the fifth zero after the point (1E-05).
 */

/** Decimal digits without zeros at either end, and where the point stands: 0.DIGITS x 10^scale. */
export interface FloatDigits {
  digits: string;
  scale: number;
}

/** The whole digits that are shown without an exponent. */
export const DOUBLE_PRECISION = 17;
export const SINGLE_PRECISION = 9;

export function toStringDouble(value: number): string {
  if (Number.isInteger(value) && value < 1e15 && value > -1e15) return value === 0 ? zeroText(value) : String(value);
  return shortestText(value, shortestDouble, DOUBLE_PRECISION);
}

export function toStringSingle(value: number): string {
  if (Number.isInteger(value) && value < 1e7 && value > -1e7) return value === 0 ? zeroText(value) : String(value);
  return shortestText(value, shortestSingle, SINGLE_PRECISION);
}

function zeroText(value: number): string {
  return Object.is(value, -0) ? '-0' : '0';
}

function shortestText(value: number, digitsOf: (value: number) => FloatDigits, precision: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  const { digits, scale } = digitsOf(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  return sign + layOut(digits, scale, precision);
}

function layOut(digits: string, scale: number, maxDigits: number): string {
  if (scale > maxDigits || scale < -3) return withExponent(digits, scale - 1);
  if (scale <= 0) return '0.' + '0'.repeat(-scale) + digits;
  if (scale >= digits.length) return digits + '0'.repeat(scale - digits.length);
  return digits.slice(0, scale) + '.' + digits.slice(scale);
}

function withExponent(digits: string, exponent: number): string {
  const mantissa = digits.length > 1 ? digits[0] + '.' + digits.slice(1) : digits;
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return mantissa + (exponent < 0 ? 'E-' : 'E+') + size;
}

export function shortestDouble(value: number): FloatDigits {
  return splitExponential(value.toExponential());
}

/** The fewest digits whose nearest [single] is the value. */
export function shortestSingle(value: number): FloatDigits {
  for (let precision = 0; precision < 9; precision++) {
    const text = value.toExponential(precision);
    if (Math.fround(Number(text)) === value) return splitExponential(text);
  }
  return splitExponential(value.toExponential(9));
}

function splitExponential(text: string): FloatDigits {
  const at = text.indexOf('e');
  let digits = text.slice(0, at).replace('.', '');
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end--;
  digits = digits.slice(0, end);
  return { digits, scale: Number(text.slice(at + 1)) + 1 };
}
