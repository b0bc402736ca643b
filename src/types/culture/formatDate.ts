/** Standard and custom formats of [datetime] and [datetimeoffset]. */
import { civilFromDays } from '../numerics/civilDate.ts';
import { DateTime } from '../numerics/DateTime.ts';
import { DateTimeOffset } from '../numerics/DateTimeOffset.ts';
import { quotedLiteral, runLength } from '../numerics/formatTimeSpan.ts';
import { formatException } from '../numerics/NetError.ts';
import {
  type DateTimeFormatInfo,
  INVARIANT_DATE_FORMAT,
  RFC1123_PATTERN,
  SORTABLE_PATTERN,
  UNIVERSAL_SORTABLE_PATTERN,
} from './DateTimeFormatInfo.ts';

export interface DateFormatContext {
  info: DateTimeFormatInfo;
  /** Offset from UTC of a local clock time, for K and z of local times and for U. */
  localOffsetTicks: (utcTicks: bigint) => bigint;
}

const BAD_FORMAT = 'Input string was not in a correct format.';
const ROUNDTRIP = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";

export function formatDate(
  value: DateTime | DateTimeOffset,
  format: string | null,
  context: DateFormatContext,
): string {
  const isOffset = value instanceof DateTimeOffset;
  const text = format === null || format === '' ? (isOffset ? 'zz' : 'G') : format;
  let { info } = context;
  let date: DateTime = isOffset ? value.dateTime : value;
  let pattern = text;
  if (format === null || format === '')
    pattern = isOffset
      ? `${info.shortDatePattern} ${info.longTimePattern} zzz`
      : `${info.shortDatePattern} ${info.longTimePattern}`;
  else if (text.length === 1) {
    if ('RruOosU'.includes(text) && text !== 'U') info = INVARIANT_DATE_FORMAT;
    if (isOffset && 'Rru'.includes(text)) date = value.utcDateTime;
    if (text === 'U') {
      if (isOffset) throw formatException(BAD_FORMAT);
      date = toUniversal(value, context);
    }
    pattern = standardPattern(text, info);
  }
  return customDate(date, pattern, { ...context, info }, isOffset ? value.offsetTicks : null);
}

function toUniversal(date: DateTime, context: DateFormatContext): DateTime {
  if (date.kind === 1) return date;
  const guess = date.ticks - context.localOffsetTicks(date.ticks);
  return new DateTime(date.ticks - context.localOffsetTicks(guess), 1);
}

function standardPattern(letter: string, info: DateTimeFormatInfo): string {
  switch (letter) {
    case 'd':
      return info.shortDatePattern;
    case 'D':
      return info.longDatePattern;
    case 'f':
      return `${info.longDatePattern} ${info.shortTimePattern}`;
    case 'F':
    case 'U':
      return info.fullDateTimePattern;
    case 'g':
      return `${info.shortDatePattern} ${info.shortTimePattern}`;
    case 'G':
      return `${info.shortDatePattern} ${info.longTimePattern}`;
    case 'M':
    case 'm':
      return info.monthDayPattern;
    case 'O':
    case 'o':
      return ROUNDTRIP;
    case 'R':
    case 'r':
      return RFC1123_PATTERN;
    case 's':
      return SORTABLE_PATTERN;
    case 't':
      return info.shortTimePattern;
    case 'T':
      return info.longTimePattern;
    case 'u':
      return UNIVERSAL_SORTABLE_PATTERN;
    case 'Y':
    case 'y':
      return info.yearMonthPattern;
  }
  throw formatException(BAD_FORMAT);
}

/** What a date's parts are written with. */
interface PartContext extends DateFormatContext {
  offsetTicks: bigint | null;
  useGenitive: boolean;
}

/** A piece of a format: a text as it is, or a letter and how often it stands. */
type DatePiece = string | { readonly letter: string; readonly count: number };

interface DatePattern {
  readonly pieces: readonly DatePiece[];
  readonly useGenitive: boolean;
}

const patterns = new Map<string, DatePattern>();
const MAX_PATTERNS = 200;

/** Read once a format: dates are mostly written in loops. */
function patternOf(format: string): DatePattern {
  let pattern = patterns.get(format);
  if (!pattern) {
    const useGenitive = /(?<!d)d{1,2}(?!d)/.test(format.replace(/'[^']*'|"[^"]*"|\\./g, ''));
    pattern = { pieces: piecesOf(format), useGenitive };
    if (patterns.size >= MAX_PATTERNS) patterns.clear();
    patterns.set(format, pattern);
  }
  return pattern;
}

function piecesOf(format: string): DatePiece[] {
  const pieces: DatePiece[] = [];
  for (let i = 0; i < format.length; ) {
    const c = format[i]!;
    if (c === "'" || c === '"') {
      const { text, next } = quotedLiteral(format, i);
      pieces.push(text);
      i = next;
    } else if (c === '\\') {
      if (i + 1 >= format.length) throw formatException(BAD_FORMAT);
      pieces.push(format[i + 1]!);
      i += 2;
    } else if (c === '%') {
      // The next character counts as a format of its own.
      if (i + 1 >= format.length || format[i + 1] === '%') throw formatException(BAD_FORMAT);
      pieces.push(...piecesOf(format[i + 1]!));
      i += 2;
    } else {
      const count = 'dfFghHmMstyz'.includes(c) ? runLength(format, i) : 1;
      if ((c === 'f' || c === 'F') && count > 7) throw formatException(BAD_FORMAT);
      pieces.push({ letter: c, count });
      i += count;
    }
  }
  return pieces;
}

function customDate(date: DateTime, format: string, context: DateFormatContext, offsetTicks: bigint | null): string {
  const { pieces, useGenitive } = patternOf(format);
  const fields = fieldsOf(date);
  const partContext = { info: context.info, localOffsetTicks: context.localOffsetTicks, offsetTicks, useGenitive };
  let out = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') out += piece;
    else out = appendPart(out, fields, piece.letter, piece.count, partContext);
  }
  return out;
}

/** A date taken apart once, since each part costs arithmetic with bigints. */
interface DateFields {
  readonly date: DateTime;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly seconds: number;
  readonly dayOfWeek: number;
}

function fieldsOf(date: DateTime): DateFields {
  const { dayNumber } = date;
  const { year, month, day } = civilFromDays(dayNumber);
  return { date, year, month, day, seconds: date.secondOfDay, dayOfWeek: (dayNumber + 1) % 7 };
}

function appendPart(out: string, fields: DateFields, c: string, count: number, context: PartContext): string {
  const text = part(fields, c, count, context) ?? c;
  // No digits left: a point before them goes too.
  return c === 'F' && text === '' && out.endsWith('.') ? out.slice(0, -1) : out + text;
}

function pad(value: number, width: number): string {
  if (width === 2) return value < 10 ? `0${value}` : String(value);
  return String(value).padStart(width, '0');
}

function fraction(date: DateTime, digits: number): string {
  return String(date.ticks % 10000000n)
    .padStart(7, '0')
    .slice(0, digits);
}

function part(fields: DateFields, c: string, count: number, context: PartContext): string | null {
  const { info, offsetTicks, useGenitive } = context;
  const { date, seconds } = fields;
  const hour = Math.floor(seconds / 3600);
  switch (c) {
    case 'd':
      if (count <= 2) return pad(fields.day, count);
      return count === 3 ? info.abbreviatedDayNames[fields.dayOfWeek]! : info.dayNames[fields.dayOfWeek]!;
    case 'f':
    case 'F':
      return c === 'f' ? fraction(date, count) : fraction(date, count).replace(/0+$/, '');
    case 'g':
      return info.eraName;
    case 'h':
      return pad(hour % 12 === 0 ? 12 : hour % 12, Math.min(count, 2));
    case 'H':
      return pad(hour, Math.min(count, 2));
    case 'm':
      return pad(Math.floor(seconds / 60) % 60, Math.min(count, 2));
    case 'M':
      return monthText(fields.month, count, info, useGenitive);
    case 's':
      return pad(seconds % 60, Math.min(count, 2));
    case 't': {
      const designator = hour < 12 ? info.amDesignator : info.pmDesignator;
      return count === 1 ? designator.slice(0, 1) : designator;
    }
    case 'y':
      return count <= 2 ? pad(fields.year % 100, count) : pad(fields.year, count);
    case 'z':
      return zoneText(date, count, context, offsetTicks);
    case 'K':
      return kindText(date, context, offsetTicks);
    case ':':
      return info.timeSeparator;
    case '/':
      return info.dateSeparator;
  }
  return null;
}

function monthText(month: number, count: number, info: DateTimeFormatInfo, useGenitive: boolean): string {
  if (count <= 2) return pad(month, count);
  if (count === 3) return (useGenitive ? info.abbreviatedMonthGenitiveNames : info.abbreviatedMonthNames)[month - 1]!;
  return (useGenitive ? info.monthGenitiveNames : info.monthNames)[month - 1]!;
}

function offsetOf(date: DateTime, context: DateFormatContext, offsetTicks: bigint | null): bigint {
  if (offsetTicks !== null) return offsetTicks;
  if (date.kind === 1) return 0n;
  const guess = date.ticks - context.localOffsetTicks(date.ticks);
  return context.localOffsetTicks(guess);
}

function zoneText(date: DateTime, count: number, context: DateFormatContext, offsetTicks: bigint | null): string {
  const ticks = offsetOf(date, context, offsetTicks);
  const minutes = Math.abs(Number(ticks / 600000000n));
  const sign = ticks < 0n ? '-' : '+';
  const hours = Math.floor(minutes / 60);
  if (count <= 1) return `${sign}${hours}`;
  if (count === 2) return `${sign}${pad(hours, 2)}`;
  return `${sign}${pad(hours, 2)}:${pad(minutes % 60, 2)}`;
}

function kindText(date: DateTime, context: DateFormatContext, offsetTicks: bigint | null): string {
  if (offsetTicks !== null) return zoneText(date, 3, context, offsetTicks);
  if (date.kind === 1) return 'Z';
  return date.kind === 2 ? zoneText(date, 3, context, null) : '';
}
