/** Get-Date -UFormat: Unix-like format letters, as PowerShell reads them. %W counts weeks by dividing the day of the year. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { NetException } from '../../../errors/index.ts';
import { getProperty, getStaticMember } from '../../../types/index.ts';
import { call, formatted, netType, numberProperty } from '../../netValues.ts';

/** .NET formats, each in braces. */
const FORMATS: Readonly<Record<string, string>> = {
  A: '{dddd}',
  a: '{ddd}',
  B: '{MMMM}',
  b: '{MMM}',
  c: '{ddd} {dd} {MMM} {yyyy} {HH}:{mm}:{ss}',
  D: '{MM/dd/yy}',
  d: '{dd}',
  F: '{yyyy}-{MM}-{dd}',
  H: '{HH}',
  h: '{MMM}',
  I: '{hh}',
  M: '{mm}',
  m: '{MM}',
  n: '\n',
  p: '{tt}',
  R: '{HH:mm}',
  r: '{hh:mm:ss tt}',
  S: '{ss}',
  T: '{HH:mm:ss}',
  t: '\t',
  X: '{HH:mm:ss}',
  x: '{MM/dd/yy}',
  Y: '{yyyy}',
  y: '{yy}',
  Z: '{zz}',
};

type Computed = (date: unknown, ctx: ExecutionContext) => string;

const pad = (value: number, width: number, fill = '0'): string => String(value).padStart(width, fill);

const isoYear: Computed = (date, ctx) => String(isoWeek('GetYear', date, ctx));

const COMPUTED: Readonly<Record<string, Computed>> = {
  C: (date, ctx) => String(Math.floor(numberProperty(date, 'Year', ctx) / 100)),
  e: (date, ctx) => pad(numberProperty(date, 'Day', ctx), 2, ' '),
  G: (date, ctx) => isoYear(date, ctx).padStart(4, '0'),
  g: (date, ctx) => pad(Number(isoYear(date, ctx)) % 100, 2),
  j: (date, ctx) => pad(numberProperty(date, 'DayOfYear', ctx), 3),
  k: (date, ctx) => pad(numberProperty(date, 'Hour', ctx), 2, ' '),
  l: (date, ctx) => formatted(date, '%h', ctx).padStart(2),
  s: (date, ctx) => unixSeconds(date, ctx),
  U: (date, ctx) => String(Math.floor(numberProperty(date, 'DayOfYear', ctx) / 7)),
  u: (date, ctx) => String(weekday(date, ctx) || 7),
  V: (date, ctx) => pad(isoWeek('GetWeekOfYear', date, ctx), 2),
  W: (date, ctx) => String(Math.floor(numberProperty(date, 'DayOfYear', ctx) / 7)),
  w: (date, ctx) => String(weekday(date, ctx)),
};

export function uFormat(format: string, date: unknown, ctx: ExecutionContext): string {
  const text = format.startsWith('+') ? format.slice(1) : format;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '%') {
      result += text[i];
      continue;
    }
    if (i + 1 >= text.length)
      throw new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
    const letter = text[++i];
    const computed = Object.hasOwn(COMPUTED, letter) ? COMPUTED[letter] : undefined;
    if (computed) result += computed(date, ctx);
    else if (Object.hasOwn(FORMATS, letter))
      result += FORMATS[letter].replace(/\{([^}]+)\}/g, (_all, part: string) => formatted(date, part, ctx));
    else result += letter;
  }
  return result;
}

function weekday(date: unknown, ctx: ExecutionContext): number {
  return ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].indexOf(
    String(getProperty(date, 'DayOfWeek', ctx)),
  );
}

const DAY_TICKS = 864_000_000_000n;

/** The week of the year by ISO 8601, or the year that week belongs to: those of the week's Thursday. */
function isoWeek(what: 'GetWeekOfYear' | 'GetYear', date: unknown, ctx: ExecutionContext): number {
  const toThursday = BigInt(4 - (weekday(date, ctx) || 7));
  const thursday = call(date, 'AddTicks', [toThursday * DAY_TICKS], ctx);
  if (what === 'GetYear') return Number(getProperty(thursday, 'Year', ctx));
  return Math.floor((Number(getProperty(thursday, 'DayOfYear', ctx)) - 1) / 7) + 1;
}

function unixSeconds(date: unknown, ctx: ExecutionContext): string {
  const epoch = getStaticMember(netType('datetime', ctx), 'UnixEpoch', ctx);
  const span = call(call(date, 'ToUniversalTime', [], ctx), 'Subtract', [epoch], ctx);
  return formatted(getProperty(span, 'TotalSeconds', ctx), '0', ctx);
}
