/**
 * Math.Round and its like for [double] and [decimal], by MidpointRounding.
 * Rule that surprises: Round(x, digits) of a double multiplies, rounds and divides, so 2.675 gives 2.67 or 2.68 as the
 * product happens to fall.
 */
import { Decimal } from '../../numerics/index.ts';
import { argumentError, argumentOutOfRange } from '../netErrors.ts';

export const Midpoint = {
  toEven: 0,
  awayFromZero: 1,
  toZero: 2,
  toNegativeInfinity: 3,
  toPositiveInfinity: 4,
} as const;

function checkMode(mode: number): void {
  if (mode >= 0 && mode <= 4) return;
  throw argumentError(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode');
}

export function roundWhole(value: number, mode: number): number {
  switch (mode) {
    case Midpoint.toEven: {
      const floor = Math.floor(value);
      const rest = value - floor;
      const result = rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
      return result === 0 && (value < 0 || Object.is(value, -0)) ? -0 : result;
    }
    case Midpoint.awayFromZero: {
      const whole = Math.trunc(value);
      return Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole;
    }
    case Midpoint.toZero:
      return Math.trunc(value);
    case Midpoint.toNegativeInfinity:
      return Math.floor(value);
    default:
      return Math.ceil(value);
  }
}

export function roundDouble(value: number, digits: number, mode: number): number {
  if (digits < 0 || digits > 15)
    throw argumentOutOfRange('digits', 'Rounding digits must be between 0 and 15, inclusive.');
  checkMode(mode);
  if (!(Math.abs(value) < 1e16)) return value;
  if (digits === 0) return roundWhole(value, mode);
  const power = 10 ** digits;
  return roundWhole(value * power, mode) / power;
}

export function roundDecimal(value: Decimal, decimals: number, mode: number): Decimal {
  if (decimals < 0 || decimals > 28) {
    throw argumentOutOfRange('decimals', 'Decimal can only round to between 0 and 28 digits of precision.');
  }
  checkMode(mode);
  if (value.scale <= decimals) return value;
  const unit = 10n ** BigInt(value.scale - decimals);
  const rest = value.mantissa % unit;
  const whole = value.mantissa / unit;
  const up = roundsUp(whole, rest * 2n, unit, mode, value.isNegative) && rest !== 0n;
  return new Decimal(up ? whole + 1n : whole, decimals, value.isNegative);
}

function roundsUp(whole: bigint, twice: bigint, unit: bigint, mode: number, isNegative: boolean): boolean {
  switch (mode) {
    case Midpoint.toEven:
      return twice > unit || (twice === unit && whole % 2n === 1n);
    case Midpoint.awayFromZero:
      return twice >= unit;
    case Midpoint.toZero:
      return false;
    case Midpoint.toNegativeInfinity:
      return isNegative;
    default:
      return !isNegative;
  }
}
