/**
 * TimeSpan.Parse: [-][d.]hh:mm[:ss[.fffffff]], or days alone. Rule that surprises: "10" is ten days, and "24:00" is out of
 * range while "1.00:00" is a day.
 */
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from '../../numerics/index.ts';

const LIMIT = 2n ** 63n;

/** Ticks; null when the text has no such form. */
export function readTimeSpan(text: string, decimalSeparator: string): bigint | 'overflow' | null {
  const point = decimalSeparator === '.' ? '\\.' : `[.${decimalSeparator}]`;
  const trimmed = text.trim();
  const days = /^(-)?(\d+)$/.exec(trimmed);
  if (days)
    return days[2]!.length > 8 || Number(days[2]) > 10675199
      ? 'overflow'
      : signed(BigInt(days[2]!) * TICKS_PER_DAY, days[1]);
  const match =
    new RegExp(`^(-)?(?:(\\d+)\\.)?(\\d+):(\\d+)(?::(\\d+)(?:${point}(\\d+))?)?$`).exec(trimmed) ??
    new RegExp(`^(-)?(\\d+):(\\d+):(\\d+):(\\d+)(?:${point}(\\d+))?$`).exec(trimmed);
  if (!match) return null;
  const [, sign, dayCount = '0', hours, minutes, seconds = '0', fraction = ''] = match;
  if ([hours, minutes, seconds].some((each) => each!.length > 8) || fraction.length > 7) return 'overflow';
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59 || Number(dayCount) > 10675199)
    return 'overflow';
  const ticks =
    BigInt(dayCount) * TICKS_PER_DAY +
    BigInt(hours!) * TICKS_PER_HOUR +
    BigInt(minutes!) * TICKS_PER_MINUTE +
    BigInt(seconds!) * TICKS_PER_SECOND +
    BigInt(fraction.padEnd(7, '0'));
  return signed(ticks, sign);
}

function signed(ticks: bigint, sign: string | undefined): bigint | 'overflow' {
  const value = sign ? -ticks : ticks;
  return value >= LIMIT || value < -LIMIT ? 'overflow' : value;
}

const UNITS: Readonly<Record<string, bigint>> = {
  d: TICKS_PER_DAY,
  h: TICKS_PER_HOUR,
  m: TICKS_PER_MINUTE,
  s: TICKS_PER_SECOND,
};
const LIMITS: Readonly<Record<string, number>> = { d: 10675199, h: 23, m: 59, s: 59 };

/** ParseExact with a standard (c, g, G) or a custom format. */
export function readTimeSpanExact(text: string, format: string, decimalSeparator: string): bigint | null {
  if (/^[cCtTgG]$/.test(format)) {
    const point = /[gG]/.test(format) ? decimalSeparator : '.';
    const read = readTimeSpan(text, point);
    return typeof read === 'bigint' ? read : null;
  }
  let at = 0;
  let ticks = 0n;
  for (let i = 0; i < format.length; ) {
    const letter = format[i]!;
    if (letter === '\\' || letter === "'" || letter === '"' || letter === '%') {
      const end = letter === '\\' ? i + 2 : letter === '%' ? i + 1 : format.indexOf(letter, i + 1) + 1;
      if (end <= i) return null;
      const literal = letter === '%' ? '' : format.slice(i + 1, letter === '\\' ? end : end - 1);
      if (!text.startsWith(literal, at)) return null;
      at += literal.length;
      i = end;
      continue;
    }
    let run = 1;
    while (format[i + run] === letter) run++;
    i += run;
    const digits = digitsAt(text, at, letter, run);
    if (digits === null) return null;
    at += digits.length;
    const ticksOf = ticksOfUnit(letter, digits);
    if (ticksOf === null) return null;
    ticks += ticksOf;
  }
  return at === text.length ? ticks : null;
}

function digitsAt(text: string, at: number, letter: string, run: number): string | null {
  const rest = text.slice(at);
  if (letter === 'f') return new RegExp(`^\\d{${run}}`).exec(rest)?.[0] ?? null;
  if (letter === 'F') return new RegExp(`^\\d{0,${run}}`).exec(rest)![0];
  if (!(letter in UNITS)) return null;
  const most = letter === 'd' ? 8 : Math.max(run, 2);
  return new RegExp(`^\\d{${run},${most}}`).exec(rest)?.[0] ?? null;
}

function ticksOfUnit(letter: string, digits: string): bigint | null {
  if (letter === 'f' || letter === 'F') return BigInt(digits.padEnd(7, '0'));
  return Number(digits) > LIMITS[letter]! ? null : BigInt(digits) * UNITS[letter]!;
}
