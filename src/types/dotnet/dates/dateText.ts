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
import { type DateFailure, type DateRead, readFreeDate } from './freeDate.ts';
import { type DateResult, readDateExact } from './readDate.ts';
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

function freeDate(ctx: TypeContext, text: string, culture: CultureInfo): DateResult {
  return readFreeDate(text, culture.dateTimeFormat, today(ctx));
}

export function tryParseDate(ctx: TypeContext, text: string, culture: CultureInfo, styles: number): DateTime | null {
  const result = freeDate(ctx, text, culture);
  return 'read' in result ? dated(ctx, result.read, styles) : null;
}

const CALENDAR = 'System.Globalization.GregorianCalendar';

function failed(text: string, failure: DateFailure): NetException {
  switch (failure.reason) {
    case 'word':
      return formatError(
        `The string '${text}' was not recognized as a valid DateTime. There is an unknown word starting at index '${failure.index}'.`,
      );
    case 'calendar':
      return formatError(
        `The DateTime represented by the string '${text}' is not supported in calendar '${CALENDAR}'.`,
      );
    case 'dayOfWeek':
      return formatError(
        `String '${text}' was not recognized as a valid DateTime because the day of week was incorrect.`,
      );
    case 'pattern':
      return formatError('Input string was not in a correct format.');
    case 'offset':
      return formatError(`The time zone offset of string '${text}' must be within plus or minus 14 hours.`);
    default:
      return notADate(text);
  }
}

function today(ctx: TypeContext): DateTime {
  return new DateTime(localTicks(ctx, ctx.utcNowTicks()));
}

export function parseDate(ctx: TypeContext, text: string, culture: CultureInfo, styles: number): DateTime {
  const result = freeDate(ctx, text, culture);
  if ('failure' in result) throw failed(text, result.failure);
  return dated(ctx, result.read, styles);
}

/** The first pattern that fits. Of several patterns none says why it does not. */
function firstExact(
  ctx: TypeContext,
  text: string,
  formats: readonly string[],
  culture: CultureInfo,
  styles: number,
): { read: DateRead; format: string } | DateFailure {
  let failure: DateFailure = { reason: 'format' };
  for (const format of formats) {
    const result = readDateExact(text, format, culture.dateTimeFormat, today(ctx), styles);
    if ('read' in result) return { read: result.read, format };
    failure = result.failure;
  }
  return formats.length === 1 ? failure : { reason: 'format' };
}

function exactDate(ctx: TypeContext, read: DateRead, format: string, styles: number): DateTime {
  // The round-trip and the universal formats keep what the text says.
  if (/^[oO]$/.test(format)) return dated(ctx, read, styles | DateStyle.roundtripKind);
  if (/^[rR]$/.test(format) || format === 'u')
    return read.offsetTicks === null ? new DateTime(read.ticks, 0) : dated(ctx, { ...read, offsetTicks: null }, styles);
  return dated(ctx, read, styles);
}

export function tryParseDateExact(
  ctx: TypeContext,
  text: string,
  formats: readonly string[],
  culture: CultureInfo,
  styles: number,
): DateTime | null {
  const found = firstExact(ctx, text, formats, culture, styles);
  return 'read' in found ? exactDate(ctx, found.read, found.format, styles) : null;
}

export function parseDateExact(
  ctx: TypeContext,
  text: string,
  formats: readonly string[],
  culture: CultureInfo,
  styles: number,
  isList = false,
): DateTime {
  const found = firstExact(ctx, text, formats, culture, styles);
  if (!('read' in found)) throw isList ? notADate(text) : failed(text, found);
  return exactDate(ctx, found.read, found.format, styles);
}

function offsetDate(ctx: TypeContext, read: DateRead, styles: number): DateTimeOffset {
  const ticks = read.hasDate ? read.ticks : todayTicks(ctx) + read.ticks;
  const offset =
    read.offsetTicks ?? (styles & DateStyle.assumeUniversal ? 0n : ctx.timeZone.utcOffsetTicks(utcOfLocal(ctx, ticks)));
  const made = new DateTimeOffset(ticks, offset);
  return styles & DateStyle.adjustToUniversal ? made.toOffset(0n) : made;
}

/** Either free or by patterns. */
function readOffsetText(
  ctx: TypeContext,
  text: string,
  culture: CultureInfo,
  styles: number,
  formats?: readonly string[],
): DateResult {
  if (!formats) return freeDate(ctx, text, culture);
  const found = firstExact(ctx, text, formats, culture, styles);
  if (!('read' in found)) return { failure: found };
  return { read: /^[rRu]$/.test(found.format) ? { ...found.read, offsetTicks: 0n } : found.read };
}

export function tryParseOffset(
  ctx: TypeContext,
  text: string,
  culture: CultureInfo,
  styles: number,
  formats?: readonly string[],
): DateTimeOffset | null {
  const result = readOffsetText(ctx, text, culture, styles, formats);
  return 'read' in result ? offsetDate(ctx, result.read, styles) : null;
}

export function parseOffset(
  ctx: TypeContext,
  text: string,
  culture: CultureInfo,
  styles: number,
  formats?: readonly string[],
): DateTimeOffset {
  const result = readOffsetText(ctx, text, culture, styles, formats);
  if ('failure' in result) throw failed(text, result.failure);
  return offsetDate(ctx, result.read, styles);
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
