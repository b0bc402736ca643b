/** [decimal] made from other numbers and back; null where the value has no place in 96 bits. */
import { Decimal, decimalFromFloat, NetError } from '../numerics/index.ts';

function attempt(make: () => Decimal): Decimal | null {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof NetError) return null;
    throw thrown;
  }
}

/** Invariant digits, sign, point and exponent. */
export function decimalFromText(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  if (scale < -40) return null;
  return attempt(() => Decimal.fit(BigInt(whole + fraction || '0'), scale, sign === '-'));
}

export function decimalFromInteger(value: bigint): Decimal | null {
  return attempt(() => Decimal.fromBigInt(value));
}

/** As Convert.ToDecimal: 15 significant digits of a double, 7 of a single. */
export function decimalFromDouble(value: number, isSingle: boolean): Decimal | null {
  return attempt(() => decimalFromFloat(value, isSingle));
}

export function decimalToInteger(value: Decimal, how: 'round' | 'truncate'): bigint {
  if (how === 'truncate') return value.toBigInt();
  const unit = 10n ** BigInt(value.scale);
  let whole = value.mantissa / unit;
  const twice = (value.mantissa % unit) * 2n;
  if (twice > unit || (twice === unit && whole % 2n === 1n)) whole++;
  return value.isNegative ? -whole : whole;
}
