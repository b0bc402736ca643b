/** Exact division of bigints without sign, rounded half to even; and powers of ten. */

const POWERS: readonly bigint[] = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

export function powerOfTen(power: number): bigint {
  return power < 64 ? POWERS[power]! : 10n ** BigInt(power);
}

export function roundedQuotient(value: bigint, divisor: bigint): bigint {
  const whole = value / divisor;
  const twice = (value - whole * divisor) * 2n;
  if (twice < divisor || (twice === divisor && (whole & 1n) === 0n)) return whole;
  return whole + 1n;
}
