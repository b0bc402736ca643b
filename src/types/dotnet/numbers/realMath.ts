/** Functions of real numbers that Math, MathF, double and float share, on plain JavaScript numbers. */
const buffer = new DataView(new ArrayBuffer(8));

/** The next double up or down. */
export function nextDouble(value: number, step: 1n | -1n): number {
  if (
    Number.isNaN(value) ||
    (value === Number.POSITIVE_INFINITY && step > 0n) ||
    (value === Number.NEGATIVE_INFINITY && step < 0n)
  )
    return value;
  if (value === 0) return step > 0n ? Number.MIN_VALUE : -Number.MIN_VALUE;
  buffer.setFloat64(0, value);
  buffer.setBigInt64(0, buffer.getBigInt64(0) + (value > 0 ? step : -step));
  return buffer.getFloat64(0);
}

export function ieeeRemainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y) || !Number.isFinite(x) || y === 0) return Number.NaN;
  if (!Number.isFinite(y)) return x;
  const rest = x % y;
  if (rest === 0) return Object.is(x, -0) || x < 0 ? -0 : 0;
  const other = rest - Math.abs(y) * Math.sign(x);
  const [near, far] = [Math.abs(rest), Math.abs(other)];
  if (near === far) {
    const quotient = x / y;
    const rounded = Math.round(quotient);
    return rounded % 2 === 0
      ? Math.abs(rounded) > Math.abs(quotient)
        ? other
        : rest
      : Math.abs(rounded) > Math.abs(quotient)
        ? rest
        : other;
  }
  return far < near ? other : rest;
}

export function iLogB(value: number): number {
  if (value === 0) return -2147483648;
  if (!Number.isFinite(value)) return 2147483647;
  const guess = Math.floor(Math.log2(Math.abs(value)));
  const scaled = Math.abs(value) / 2 ** guess;
  return scaled >= 2 ? guess + 1 : scaled < 1 ? guess - 1 : guess;
}

export function copySign(value: number, sign: number): number {
  const isNegative = sign < 0 || Object.is(sign, -0);
  return isNegative ? -Math.abs(value) : Math.abs(value);
}

/** Log with a base: .NET refuses bases 0 and 1. */
export function logBase(value: number, base: number): number {
  if (Number.isNaN(value) || Number.isNaN(base)) return Number.NaN;
  if (base === 1 || (value !== 1 && (base === 0 || base === Number.POSITIVE_INFINITY))) return Number.NaN;
  return Math.log(value) / Math.log(base);
}

/** JavaScript gives NaN for 1 ** Infinity, .NET gives 1. */
export function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y))) return 1;
  return x ** y;
}

export const UNARY: Readonly<Record<string, (x: number) => number>> = {
  Acos: Math.acos,
  Acosh: Math.acosh,
  Asin: Math.asin,
  Asinh: Math.asinh,
  Atan: Math.atan,
  Atanh: Math.atanh,
  Cbrt: Math.cbrt,
  Cos: Math.cos,
  Cosh: Math.cosh,
  Exp: Math.exp,
  ExpM1: Math.expm1,
  Exp2: (x) => 2 ** x,
  Exp10: (x) => 10 ** x,
  Log2: Math.log2,
  Log10: Math.log10,
  LogP1: Math.log1p,
  Sin: Math.sin,
  Sinh: Math.sinh,
  Sqrt: Math.sqrt,
  Tan: Math.tan,
  Tanh: Math.tanh,
  ReciprocalEstimate: (x) => 1 / x,
  ReciprocalSqrtEstimate: (x) => 1 / Math.sqrt(x),
  DegreesToRadians: (x) => (x * Math.PI) / 180,
  RadiansToDegrees: (x) => (x * 180) / Math.PI,
  BitIncrement: (x) => nextDouble(x, 1n),
  BitDecrement: (x) => nextDouble(x, -1n),
};

export const BINARY: Readonly<Record<string, (x: number, y: number) => number>> = {
  Atan2: Math.atan2,
  Pow: power,
  IEEERemainder: ieeeRemainder,
  Ieee754Remainder: ieeeRemainder,
  CopySign: copySign,
  ScaleB: (x, y) => x * 2 ** y,
  Hypot: Math.hypot,
  MaxMagnitude: (x, y) =>
    Number.isNaN(x) || Math.abs(x) > Math.abs(y) || (Math.abs(x) === Math.abs(y) && x > 0) ? x : y,
  MinMagnitude: (x, y) =>
    Number.isNaN(x) || Math.abs(x) < Math.abs(y) || (Math.abs(x) === Math.abs(y) && x < 0) ? x : y,
};
