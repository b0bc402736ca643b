/**
 * [datetime]: ticks (100 ns) of clock time since year 1, and a Kind. The fields come from plain numbers (days, and ms of
 * the day), so only `ticks` itself costs bigint arithmetic.
 * Rule that surprises: Kind takes no part in equality, order or subtraction.
 */
import { civilFromDays, type CivilDate, daysFromCivil, daysInMonth } from './civilDate.ts';
import { argumentOutOfRangeException } from './NetError.ts';
import { TICKS_PER_DAY, TICKS_PER_MILLISECOND, TICKS_PER_SECOND, TimeSpan } from './TimeSpan.ts';

export const DateTimeKind = { Unspecified: 0, Utc: 1, Local: 2 } as const;
export type DateTimeKind = 0 | 1 | 2;

export const MAX_DATE_TICKS = 3155378975999999999n;
export const UNIX_EPOCH_TICKS = 621355968000000000n;

const UNREPRESENTABLE = 'The added or subtracted value results in an un-representable DateTime.';
const BAD_PARTS = 'Year, Month, and Day parameters describe an un-representable DateTime.';
const BAD_TIME = 'Hour, Minute, and Second parameters describe an un-representable DateTime.';

export class DateTime {
  static readonly MIN = new DateTime(0n);
  static readonly MAX = new DateTime(MAX_DATE_TICKS);
  static readonly UNIX_EPOCH = new DateTime(UNIX_EPOCH_TICKS, 1);

  readonly ticks: bigint;
  readonly kind: DateTimeKind;

  constructor(ticks: bigint, kind: DateTimeKind = 0) {
    this.ticks = ticks;
    this.kind = kind;
  }

  /** Throws ArgumentOutOfRangeException outside years 1 to 9999. */
  static fromTicks(ticks: bigint, kind: DateTimeKind = 0): DateTime {
    if (ticks < 0n || ticks > MAX_DATE_TICKS)
      throw argumentOutOfRangeException(
        'ticks',
        'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.',
      );
    return new DateTime(ticks, kind);
  }

  static fromParts(
    year: number,
    month: number,
    day: number,
    hour = 0,
    minute = 0,
    second = 0,
    ms = 0,
    kind: DateTimeKind = 0,
  ): DateTime {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
      throw argumentOutOfRangeException(null, BAD_PARTS);
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      throw argumentOutOfRangeException(null, BAD_TIME);
    }
    if (ms < 0 || ms > 999) {
      throw argumentOutOfRangeException('millisecond', 'Valid values are between 0 and 999, inclusive.');
    }
    return new DateTime(ticksOfParts(year, month, day, hour, minute, second, ms), kind);
  }

  /** Milliseconds since 1970 as JavaScript counts them. */
  static fromUnixMilliseconds(ms: number, kind: DateTimeKind = 1): DateTime {
    return new DateTime(UNIX_EPOCH_TICKS + BigInt(ms) * TICKS_PER_MILLISECOND, kind);
  }

  get civil(): CivilDate {
    return civilFromDays(this.dayNumber);
  }
  /** Days since 0001-01-01. */
  get dayNumber(): number {
    return Number(this.ticks / TICKS_PER_DAY);
  }
  get year(): number {
    return this.civil.year;
  }
  get month(): number {
    return this.civil.month;
  }
  get day(): number {
    return this.civil.day;
  }
  get dayOfYear(): number {
    return this.civil.dayOfYear;
  }
  /** 0 is Sunday. */
  get dayOfWeek(): number {
    return (this.dayNumber + 1) % 7;
  }
  get hour(): number {
    return Math.floor(this.secondOfDay / 3600);
  }
  get minute(): number {
    return Math.floor(this.secondOfDay / 60) % 60;
  }
  get second(): number {
    return this.secondOfDay % 60;
  }
  get secondOfDay(): number {
    return Number((this.ticks / TICKS_PER_SECOND) % 86400n);
  }
  /** Ticks within the second: 0 to 9999999. */
  get fractionTicks(): number {
    return Number(this.ticks % TICKS_PER_SECOND);
  }
  get millisecond(): number {
    return Math.floor(this.fractionTicks / 10000);
  }
  get microsecond(): number {
    return Math.floor(this.fractionTicks / 10) % 1000;
  }
  get nanosecond(): number {
    return (this.fractionTicks % 10) * 100;
  }
  get date(): DateTime {
    return new DateTime(this.ticks - (this.ticks % TICKS_PER_DAY), this.kind);
  }
  get timeOfDay(): TimeSpan {
    return new TimeSpan(this.ticks % TICKS_PER_DAY);
  }

  withKind(kind: DateTimeKind): DateTime {
    return kind === this.kind ? this : new DateTime(this.ticks, kind);
  }
  addTicks(ticks: bigint): DateTime {
    const sum = this.ticks + ticks;
    if (sum < 0n || sum > MAX_DATE_TICKS) throw argumentOutOfRangeException('value', UNREPRESENTABLE);
    return new DateTime(sum, this.kind);
  }
  /** AddDays, AddHours ...: `value` units of so many ticks, cut (not rounded) to whole ticks. */
  addUnits(value: number, ticksPerUnit: bigint): DateTime {
    return this.addTicks(scaledTicks(value, ticksPerUnit));
  }
  /** The day is clamped to the new month's last. */
  addMonths(months: number): DateTime {
    if (months < -120000 || months > 120000) {
      throw argumentOutOfRangeException('months', 'Months value must be between +/-120000.');
    }
    const { year, month, day } = this.civil;
    const total = year * 12 + month - 1 + months;
    const newYear = Math.floor(total / 12);
    const newMonth = total - newYear * 12 + 1;
    if (newYear < 1 || newYear > 9999) throw argumentOutOfRangeException('months', UNREPRESENTABLE);
    const days = daysFromCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
    return new DateTime(BigInt(days) * TICKS_PER_DAY + (this.ticks % TICKS_PER_DAY), this.kind);
  }
  addYears(years: number): DateTime {
    if (years < -10000 || years > 10000) {
      throw argumentOutOfRangeException('years', 'Years value must be between +/-10000.');
    }
    const { year } = this.civil;
    if (year + years < 1 || year + years > 9999) throw argumentOutOfRangeException('years', UNREPRESENTABLE);
    return this.addMonths(years * 12);
  }
  subtract(other: DateTime): TimeSpan {
    return new TimeSpan(this.ticks - other.ticks);
  }
  compareTo(other: DateTime): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
  equals(other: unknown): boolean {
    return other instanceof DateTime && other.ticks === this.ticks;
  }
  /** Invariant culture's general form: 02/29/2024 13:05:09. */
  toString(): string {
    const { year, month, day } = this.civil;
    const two = (n: number) => (n < 10 ? '0' + n : String(n));
    const date = `${two(month)}/${two(day)}/${String(year).padStart(4, '0')}`;
    return `${date} ${two(this.hour)}:${two(this.minute)}:${two(this.second)}`;
  }
}

export function ticksOfParts(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): bigint {
  // Below 2^53: milliseconds over all of .NET's years fit a plain number.
  const milliseconds = (daysFromCivil(year, month, day) * 86400 + hour * 3600 + minute * 60 + second) * 1000 + ms;
  return BigInt(milliseconds) * TICKS_PER_MILLISECOND;
}

function scaledTicks(value: number, ticksPerUnit: bigint): bigint {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return BigInt(value) * ticksPerUnit;
  const limit = (315537897600 * 10000000) / Number(ticksPerUnit);
  if (!(Math.abs(value) <= limit)) {
    throw argumentOutOfRangeException('value', 'Value to add was out of range.');
  }
  const whole = Math.trunc(value);
  const fraction = value - whole;
  return BigInt(whole) * ticksPerUnit + BigInt(Math.trunc(fraction * Number(ticksPerUnit)));
}
