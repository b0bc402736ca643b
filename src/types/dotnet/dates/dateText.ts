/**
 * Text to dates and spans, for the types' Parse, ParseExact and their Try forms: results carry the offset a text named,
 * and DateTimeStyles decide what becomes of it.
 * Rule that surprises: a text with an offset gives local time, unless RoundtripKind or AdjustToUniversal says otherwise.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { NetException } from '../../../errors/NetException.ts';
import { DateTime, type DateTimeKind, DateTimeOffset, MAX_DATE_TICKS, TimeSpan } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { formatError } from '../netErrors.ts';
import { readDate, readDateExact, type DateRead } from './readDate.ts';
import { readTimeSpan, readTimeSpanExact } from './readTimeSpan.ts';

export const DateStyle = {
  noCurrentDateDefault: 8,
  adjustToUniversal: 16,
  assumeLocal: 32,
  assumeUniversal: 64,
  roundtripKind: 128,
} as const;

const notADate = (text: string) => formatError(`String '${text}' was not recognized as a valid DateTime.`);

export function localTicks(ctx: TypeContext, utcTicks: bigint): bigint {
  return utcTicks + ctx.timeZone.utcOffsetTicks(utcTicks);
}

/** The UTC instant of a local clock time: tried with the offset that holds there. */
export function utcOfLocal(ctx: TypeContext, ticks: bigint): bigint {
  const guess = ticks - ctx.timeZone.utcOffsetTicks(ticks);
  return ticks - ctx.timeZone.utcOffsetTicks(guess);
}

const clampTicks = (ticks: bigint) => (ticks < 0n ? 0n : ticks > MAX_DATE_TICKS ? MAX_DATE_TICKS : ticks);

function dated(ctx: TypeContext, read: DateRead, styles: number): DateTime {
  const ticks = read.hasDate || styles & DateStyle.noCurrentDateDefault ? read.ticks : todayTicks(ctx) + read.ticks;
  if (read.offsetTicks !== null) return withOffset(ctx, ticks, read, styles);
  if (styles & DateStyle.assumeUniversal) {
    return styles & DateStyle.adjustToUniversal
      ? new DateTime(ticks, 1)
      : new DateTime(clampTicks(localTicks(ctx, ticks)), 2);
  }
  if (styles & DateStyle.assumeLocal) {
    return styles & DateStyle.adjustToUniversal
      ? new DateTime(clampTicks(utcOfLocal(ctx, ticks)), 1)
      : new DateTime(ticks, 2);
  }
  return new DateTime(ticks, 0);
}

function withOffset(ctx: TypeContext, ticks: bigint, read: DateRead, styles: number): DateTime {
  const utc = ticks - read.offsetTicks!;
  if (utc < 0n || utc > MAX_DATE_TICKS) return new DateTime(clampTicks(utc), 1);
  if (styles & DateStyle.adjustToUniversal || (styles & DateStyle.roundtripKind && read.isZulu))
    return new DateTime(utc, 1);
  return new DateTime(clampTicks(localTicks(ctx, utc)), 2);
}

function todayTicks(ctx: TypeContext): bigint {
  const now = localTicks(ctx, ctx.utcNowTicks());
  return now - (now % 864000000000n);
}

export function tryParseDate(ctx: TypeContext, text: string, culture: CultureInfo, styles: number): DateTime | null {
  const read = readDate(text, culture.dateTimeFormat, currentYear(ctx));
  return read ? dated(ctx, read, styles) : null;
}

function currentYear(ctx: TypeContext): number {
  return new DateTime(localTicks(ctx, ctx.utcNowTicks())).year;
}

export function parseDate(ctx: TypeContext, text: string, culture: CultureInfo, styles: number): DateTime {
  const date = tryParseDate(ctx, text, culture, styles);
  if (date) return date;
  if (text === '') throw formatError("String '' was not recognized as a valid DateTime.");
  throw notADate(text);
}

export function tryParseDateExact(
  ctx: TypeContext,
  text: string,
  formats: readonly string[],
  culture: CultureInfo,
  styles: number,
): DateTime | null {
  for (const format of formats) {
    const read = readDateExact(text, format, culture.dateTimeFormat, currentYear(ctx), styles);
    if (!read) continue;
    // The round-trip and the universal formats keep what the text says.
    if (/^[oO]$/.test(format)) return dated(ctx, read, styles | DateStyle.roundtripKind);
    if (/^[rR]$/.test(format) || format === 'u')
      return read.offsetTicks === null
        ? new DateTime(read.ticks, 0)
        : dated(ctx, { ...read, offsetTicks: null }, styles);
    return dated(ctx, read, styles);
  }
  return null;
}

export function parseDateExact(
  ctx: TypeContext,
  text: string,
  formats: readonly string[],
  culture: CultureInfo,
  styles: number,
): DateTime {
  const date = tryParseDateExact(ctx, text, formats, culture, styles);
  if (!date) throw notADate(text);
  return date;
}

function offsetDate(ctx: TypeContext, read: DateRead, styles: number): DateTimeOffset {
  const ticks = read.hasDate ? read.ticks : todayTicks(ctx) + read.ticks;
  const offset =
    read.offsetTicks ?? (styles & DateStyle.assumeUniversal ? 0n : ctx.timeZone.utcOffsetTicks(utcOfLocal(ctx, ticks)));
  const made = new DateTimeOffset(ticks, offset);
  return styles & DateStyle.adjustToUniversal ? made.toOffset(0n) : made;
}

export function tryParseOffset(
  ctx: TypeContext,
  text: string,
  culture: CultureInfo,
  styles: number,
  formats?: readonly string[],
): DateTimeOffset | null {
  const { dateTimeFormat } = culture;
  if (!formats) {
    const read = readDate(text, dateTimeFormat, currentYear(ctx));
    return read ? offsetDate(ctx, read, styles) : null;
  }
  for (const format of formats) {
    const read = readDateExact(text, format, dateTimeFormat, currentYear(ctx), styles);
    if (read) return offsetDate(ctx, /^[rRu]$/.test(format) ? { ...read, offsetTicks: 0n } : read, styles);
  }
  return null;
}

export function parseOffset(
  ctx: TypeContext,
  text: string,
  culture: CultureInfo,
  styles: number,
  formats?: readonly string[],
): DateTimeOffset {
  const made = tryParseOffset(ctx, text, culture, styles, formats);
  if (!made) throw notADate(text);
  return made;
}

export function parseTimeSpan(text: string, culture: CultureInfo): TimeSpan {
  const read = readTimeSpan(text, culture.numberFormat.numberDecimalSeparator);
  if (read === 'overflow') {
    throw new NetException(
      'System.OverflowException',
      `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`,
    );
  }
  if (read === null) throw formatError(`String '${text}' was not recognized as a valid TimeSpan.`);
  return new TimeSpan(read);
}

export function tryParseTimeSpan(text: string, culture: CultureInfo): TimeSpan | null {
  const read = readTimeSpan(text, culture.numberFormat.numberDecimalSeparator);
  return typeof read === 'bigint' ? new TimeSpan(read) : null;
}

export function tryParseTimeSpanExact(
  text: string,
  formats: readonly string[],
  culture: CultureInfo,
  isNegative: boolean,
): TimeSpan | null {
  for (const format of formats) {
    const read = readTimeSpanExact(text, format, culture.numberFormat.numberDecimalSeparator);
    if (read !== null) return new TimeSpan(isNegative ? -read : read);
  }
  return null;
}

export type { DateTimeKind };
