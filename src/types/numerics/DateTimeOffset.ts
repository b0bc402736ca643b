/**
 * [datetimeoffset]: clock time and its distance from UTC. `ticks` is the clock's; the instant is ticks - offsetTicks.
 * Rule that surprises: two are equal when their instants are, whatever their offsets.
 */
import { DateTime } from './DateTime.ts';

export class DateTimeOffset {
  static readonly MIN = new DateTimeOffset(0n, 0n);
  static readonly MAX = new DateTimeOffset(3155378975999999999n, 0n);

  /** Clock time. */
  readonly ticks: bigint;
  readonly offsetTicks: bigint;

  constructor(ticks: bigint, offsetTicks: bigint) {
    this.ticks = ticks;
    this.offsetTicks = offsetTicks;
  }

  static fromUtcTicks(utcTicks: bigint, offsetTicks: bigint): DateTimeOffset {
    return new DateTimeOffset(utcTicks + offsetTicks, offsetTicks);
  }

  get utcTicks(): bigint {
    return this.ticks - this.offsetTicks;
  }
  /** The clock time, Kind Unspecified. */
  get dateTime(): DateTime {
    return new DateTime(this.ticks, 0);
  }
  get utcDateTime(): DateTime {
    return new DateTime(this.utcTicks, 1);
  }
  /** The same instant on another clock. */
  toOffset(offsetTicks: bigint): DateTimeOffset {
    return DateTimeOffset.fromUtcTicks(this.utcTicks, offsetTicks);
  }
  /** Moved in time, same offset. */
  withClock(dateTime: DateTime): DateTimeOffset {
    return new DateTimeOffset(dateTime.ticks, this.offsetTicks);
  }
  compareTo(other: DateTimeOffset): number {
    const [left, right] = [this.utcTicks, other.utcTicks];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  equals(other: unknown): boolean {
    return other instanceof DateTimeOffset && other.utcTicks === this.utcTicks;
  }
  /** Invariant culture's general form: 02/29/2024 13:05:09 +05:30. */
  toString(): string {
    return `${this.dateTime} ${offsetText(this.offsetTicks)}`;
  }
}

/** +hh:mm, as "zzz" writes it. */
export function offsetText(offsetTicks: bigint): string {
  const minutes = Math.trunc(Number(offsetTicks) / 600000000);
  const size = Math.abs(minutes);
  const two = (n: number) => (n < 10 ? '0' + n : String(n));
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
