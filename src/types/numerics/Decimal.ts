/**
 * [decimal]: sign, 96-bit mantissa and a scale of 0 to 28. Arithmetic is .NET's: exact, cut to what 96 bits hold by
 * rounding half to even, and the scale is part of the value's text (1.10 + 1 is 2.10).
 * Rule that surprises: zero has a sign and a scale too (0.00), but compares equal to 0.
 */
import { divideByZeroException, overflowException } from './NetError.ts';
import { powerOfTen, roundedQuotient } from './roundedQuotient.ts';

export const MAX_MANTISSA = 2n ** 96n - 1n;
export const MAX_SCALE = 28;
/** A product with more decimals is zero without any. */
const LOST_SCALE = 47;
const TOO_LARGE = 'Value was either too large or too small for a Decimal.';

export class Decimal {
  static readonly ZERO = new Decimal(0n, 0, false);
  static readonly ONE = new Decimal(1n, 0, false);
  static readonly MAX = new Decimal(MAX_MANTISSA, 0, false);
  static readonly MIN = new Decimal(MAX_MANTISSA, 0, true);

  /** Without sign. */
  readonly mantissa: bigint;
  readonly scale: number;
  readonly isNegative: boolean;

  constructor(mantissa: bigint, scale = 0, isNegative = false) {
    this.mantissa = mantissa;
    this.scale = scale;
    this.isNegative = isNegative;
  }

  /** An integer with sign; throws when it has more than 96 bits. */
  static fromBigInt(value: bigint): Decimal {
    const size = value < 0n ? -value : value;
    if (size > MAX_MANTISSA) throw overflowException(TOO_LARGE);
    return new Decimal(size, 0, value < 0n);
  }

  static fromInt(value: number): Decimal {
    return Decimal.fromBigInt(BigInt(value));
  }

  /** mantissa (with sign) / 10^scale, cut to 28 decimals and 96 bits; throws when it cannot fit. */
  static fit(value: bigint, scale: number, isNegative = value < 0n): Decimal {
    let size = value < 0n ? -value : value;
    if (scale < 0) {
      size *= powerOfTen(-scale);
      scale = 0;
    }
    if (size <= MAX_MANTISSA && scale <= MAX_SCALE) return new Decimal(size, scale, isNegative);
    let drop = Math.max(scale - MAX_SCALE, String(size).length - 29, 0);
    for (; drop <= scale; drop++) {
      const rounded = roundedQuotient(size, powerOfTen(drop));
      if (rounded <= MAX_MANTISSA) return new Decimal(rounded, scale - drop, isNegative);
    }
    throw overflowException(TOO_LARGE);
  }

  /** The mantissa with its sign. */
  get signed(): bigint {
    return this.isNegative ? -this.mantissa : this.mantissa;
  }
  get isZero(): boolean {
    return this.mantissa === 0n;
  }
  get sign(): number {
    return this.mantissa === 0n ? 0 : this.isNegative ? -1 : 1;
  }

  add(other: Decimal): Decimal {
    return addSigned(this, other, other.isNegative);
  }

  subtract(other: Decimal): Decimal {
    return addSigned(this, other, !other.isNegative);
  }

  multiply(other: Decimal): Decimal {
    const product = this.mantissa * other.mantissa;
    if (product === 0n && (this.mantissa >> 32n !== 0n || other.mantissa >> 32n !== 0n)) return Decimal.ZERO;
    if (this.scale + other.scale > LOST_SCALE) return Decimal.ZERO;
    return Decimal.fit(product, this.scale + other.scale, this.isNegative !== other.isNegative);
  }

  divide(other: Decimal): Decimal {
    if (other.mantissa === 0n) throw divideByZeroException();
    return quotient(this, other);
  }

  remainder(other: Decimal): Decimal {
    if (other.mantissa === 0n) throw divideByZeroException();
    const scale = Math.max(this.scale, other.scale);
    const left = this.mantissa * powerOfTen(scale - this.scale);
    const right = other.mantissa * powerOfTen(scale - other.scale);
    if (left < right) return this;
    return new Decimal(left % right, scale, this.isNegative);
  }

  negate(): Decimal {
    return new Decimal(this.mantissa, this.scale, !this.isNegative);
  }
  abs(): Decimal {
    return this.isNegative ? this.negate() : this;
  }

  compareTo(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const left = this.signed * powerOfTen(scale - this.scale);
    const right = other.signed * powerOfTen(scale - other.scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: unknown): boolean {
    return other instanceof Decimal && this.compareTo(other) === 0;
  }

  /** Invariant culture: every digit of the scale. */
  toString(): string {
    let text = String(this.mantissa);
    if (this.scale > 0) {
      text = text.padStart(this.scale + 1, '0');
      text = text.slice(0, -this.scale) + '.' + text.slice(-this.scale);
    }
    return this.isNegative && this.mantissa !== 0n ? '-' + text : text;
  }

  /** As .NET converts: the mantissa's double over a power of ten's. */
  toNumber(): number {
    const low = Number(this.mantissa & 0xffffffffffffffffn);
    const high = Number(this.mantissa >> 64n) * 2 ** 64;
    const size = (low + high) / Number(powerOfTen(this.scale));
    return this.isNegative ? -size : size;
  }

  /** Toward zero, as bigint. */
  toBigInt(): bigint {
    return this.signed / powerOfTen(this.scale);
  }
}

function addSigned(left: Decimal, right: Decimal, rightIsNegative: boolean): Decimal {
  const scale = Math.max(left.scale, right.scale);
  const a = left.signed * powerOfTen(scale - left.scale);
  const size = right.mantissa * powerOfTen(scale - right.scale);
  const sum = rightIsNegative ? a - size : a + size;
  return Decimal.fit(sum, scale, sum === 0n ? left.isNegative && rightIsNegative : sum < 0n);
}

/** The most digits that fit, rounded half to even; zeros added by scaling up are taken away again. */
function quotient(left: Decimal, right: Decimal): Decimal {
  const isNegative = left.isNegative !== right.isNegative;
  const start = left.scale - right.scale;
  if (left.mantissa % right.mantissa === 0n) return Decimal.fit(left.mantissa / right.mantissa, start, isNegative);
  let scale = MAX_SCALE;
  let rounded = scaledQuotient(left, right, scale - start);
  while (rounded > MAX_MANTISSA) {
    scale = Math.min(scale - 1, scale - (String(rounded).length - 29));
    if (scale < 0) throw overflowException(TOO_LARGE);
    rounded = scaledQuotient(left, right, scale - start);
  }
  while (scale > 0 && rounded % 10n === 0n) {
    rounded /= 10n;
    scale--;
  }
  return new Decimal(rounded, scale, isNegative);
}

function scaledQuotient(left: Decimal, right: Decimal, power: number): bigint {
  if (power >= 0) return roundedQuotient(left.mantissa * powerOfTen(power), right.mantissa);
  return roundedQuotient(left.mantissa, right.mantissa * powerOfTen(-power));
}
