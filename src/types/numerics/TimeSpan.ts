/** [timespan]: a signed count of ticks (100 ns) as bigint, exact over .NET's whole range. Text forms are in formatTimeSpan. */
import { overflowException } from './NetError.ts';
import { formatTimeSpan } from './formatTimeSpan.ts';

export const TICKS_PER_MILLISECOND = 10000n;
export const TICKS_PER_SECOND = 10000000n;
export const TICKS_PER_MINUTE = 600000000n;
export const TICKS_PER_HOUR = 36000000000n;
export const TICKS_PER_DAY = 864000000000n;

const MIN_TICKS = -(2n ** 63n);
const MAX_TICKS = 2n ** 63n - 1n;
const TOO_LONG = 'TimeSpan overflowed because the duration is too long.';

export class TimeSpan {
  static readonly ZERO = new TimeSpan(0n);
  static readonly MIN = new TimeSpan(MIN_TICKS);
  static readonly MAX = new TimeSpan(MAX_TICKS);

  readonly ticks: bigint;

  constructor(ticks: bigint) {
    this.ticks = ticks;
  }

  /** Throws OverflowException beyond 64 bits. */
  static fromTicks(ticks: bigint): TimeSpan {
    if (ticks < MIN_TICKS || ticks > MAX_TICKS) throw overflowException(TOO_LONG);
    return new TimeSpan(ticks);
  }

  static fromParts(days: number, hours: number, minutes: number, seconds: number, ms = 0, us = 0): TimeSpan {
    const whole = BigInt(days) * 86400n + BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds);
    return TimeSpan.fromTicks(whole * TICKS_PER_SECOND + BigInt(ms) * TICKS_PER_MILLISECOND + BigInt(us) * 10n);
  }

  get days(): number {
    return Number(this.ticks / TICKS_PER_DAY);
  }
  get hours(): number {
    return Number((this.ticks / TICKS_PER_HOUR) % 24n);
  }
  get minutes(): number {
    return Number((this.ticks / TICKS_PER_MINUTE) % 60n);
  }
  get seconds(): number {
    return Number((this.ticks / TICKS_PER_SECOND) % 60n);
  }
  get milliseconds(): number {
    return Number((this.ticks / TICKS_PER_MILLISECOND) % 1000n);
  }
  get microseconds(): number {
    return Number((this.ticks / 10n) % 1000n);
  }
  get nanoseconds(): number {
    return Number(this.ticks % 10n) * 100;
  }
  get totalDays(): number {
    return Number(this.ticks) / 864000000000;
  }
  get totalHours(): number {
    return Number(this.ticks) / 36000000000;
  }
  get totalMinutes(): number {
    return Number(this.ticks) / 600000000;
  }
  get totalSeconds(): number {
    return Number(this.ticks) / 10000000;
  }
  get totalMilliseconds(): number {
    const value = Number(this.ticks) / 10000;
    return Math.max(-922337203685477, Math.min(922337203685477, value));
  }
  get totalMicroseconds(): number {
    return Number(this.ticks) / 10;
  }
  get totalNanoseconds(): number {
    return Number(this.ticks) * 100;
  }

  add(other: TimeSpan): TimeSpan {
    return TimeSpan.fromTicks(this.ticks + other.ticks);
  }
  subtract(other: TimeSpan): TimeSpan {
    return TimeSpan.fromTicks(this.ticks - other.ticks);
  }
  negate(): TimeSpan {
    if (this.ticks === MIN_TICKS)
      throw overflowException('Negating the minimum value of a twos complement number is invalid.');
    return new TimeSpan(-this.ticks);
  }
  duration(): TimeSpan {
    if (this.ticks === MIN_TICKS) {
      throw overflowException(
        'The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.',
      );
    }
    return this.ticks < 0n ? new TimeSpan(-this.ticks) : this;
  }
  compareTo(other: TimeSpan): number {
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
  equals(other: unknown): boolean {
    return other instanceof TimeSpan && other.ticks === this.ticks;
  }
  /** The constant form "c". */
  toString(): string {
    return formatTimeSpan(this, null);
  }
}
