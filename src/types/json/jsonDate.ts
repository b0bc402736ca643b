/**
 * Which JSON strings are dates, and what they become: 2024-02-29T13:05:09[.fraction][Z|+hh:mm] and /Date(ms)/.
 * Rule that surprises: with Z the date stays UTC, with an offset it becomes local time, without either it is Unspecified.
 */
import { DateTime, DateTimeOffset } from '../numerics/index.ts';
import type { TypeContext } from '../TypeContext.ts';

export type JsonDateKind = 'Default' | 'Local' | 'Utc' | 'Offset' | 'String';

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?(?:([Zz])|([-+])(\d\d)(?::?(\d\d)?)?)?$/;
const MICROSOFT = /^\/Date\((-?\d+)(?:([-+])(\d\d)(\d\d)?)?\)\/$/;
const TICKS_PER_MS = 10000n;
const TICKS_PER_SECOND = 10000000n;
const TICKS_PER_MINUTE = 600000000n;
const UNIX_EPOCH_TICKS = 621355968000000000n;
const MAX_TICKS = 3155378975999999999n;
const UNSPECIFIED = 0;
const UTC = 1;
const LOCAL = 2;

interface Instant {
  /** Clock time as written. */
  ticks: bigint;
  /** Ticks east of UTC; null when the text does not say; 'Z' for UTC. */
  offset: bigint | 'Z' | null;
}

/** The date a JSON string stands for, or null when it is just a string. */
export function readJsonDate(text: string, kind: JsonDateKind, ctx: TypeContext): unknown {
  if (kind === 'String' || text.length < 9) return null;
  const instant = text[0] === '/' ? readMicrosoft(text) : readIso(text);
  if (!instant) return null;
  return kind === 'Offset' ? toOffset(instant, ctx) : toDateTime(instant, kind, ctx);
}

function readIso(text: string): Instant | null {
  if (text.length < 19 || text.length > 40 || text[10] !== 'T') return null;
  const parts = ISO.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 24 || minute > 59 || second > 59) return null;
  const fraction = BigInt((parts[7] ?? '').padEnd(7, '0'));
  if (hour === 24 && (minute !== 0 || second !== 0 || fraction !== 0n)) return null;
  const days = Date.UTC(2000, month - 1, day) / 86400000 + daysFrom2000(year, month);
  const seconds = BigInt(days) * 86400n + BigInt(hour * 3600 + minute * 60 + second);
  return { ticks: UNIX_EPOCH_TICKS + seconds * TICKS_PER_SECOND + fraction, offset: offsetOf(parts) };
}

/** What to add to the days of the same month and day in the year 2000. */
function daysFrom2000(year: number, month: number): number {
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, 1);
  return (start.getTime() - Date.UTC(2000, month - 1, 1)) / 86400000;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function offsetOf(parts: RegExpExecArray): bigint | 'Z' | null {
  if (parts[8]) return 'Z';
  if (!parts[9]) return null;
  const ticks = BigInt(Number(parts[10]) * 60 + Number(parts[11] ?? 0)) * TICKS_PER_MINUTE;
  return parts[9] === '-' ? -ticks : ticks;
}

function readMicrosoft(text: string): Instant | null {
  const parts = MICROSOFT.exec(text);
  if (!parts) return null;
  const utc = UNIX_EPOCH_TICKS + BigInt(parts[1]) * TICKS_PER_MS;
  if (utc < 0n || utc > MAX_TICKS) return null;
  if (!parts[2]) return { ticks: utc, offset: 'Z' };
  const minutes = BigInt(Number(parts[3]) * 60 + Number(parts[4] ?? 0)) * TICKS_PER_MINUTE;
  const offset = parts[2] === '-' ? -minutes : minutes;
  return { ticks: utc + offset, offset };
}

function toDateTime({ ticks, offset }: Instant, kind: JsonDateKind, ctx: TypeContext): unknown {
  const utc = offset === 'Z' ? ticks : offset === null ? null : ticks - offset;
  // What says no zone is taken for the zone that is asked for.
  if (kind === 'Utc') return new DateTime(utc ?? ticks, UTC);
  if (kind === 'Local') return new DateTime(utc === null ? ticks : toLocal(utc, ctx), LOCAL);
  if (offset === null) return new DateTime(ticks, UNSPECIFIED);
  return offset === 'Z' ? new DateTime(ticks, UTC) : new DateTime(toLocal(utc as bigint, ctx), LOCAL);
}

function toLocal(utc: bigint, ctx: TypeContext): bigint {
  const local = utc + ctx.timeZone.utcOffsetTicks(utc);
  return local < 0n ? 0n : local > MAX_TICKS ? MAX_TICKS : local;
}

function toOffset({ ticks, offset }: Instant, ctx: TypeContext): unknown {
  const east = offset === 'Z' ? 0n : (offset ?? ctx.timeZone.utcOffsetTicks(ticks));
  const utc = ticks - east;
  return utc < 0n || utc > MAX_TICKS ? null : new DateTimeOffset(ticks, east);
}
