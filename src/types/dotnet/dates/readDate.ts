/** ParseExact's patterns: text to ticks, character by character. Says why where the text is no such date. */
import { type DateFailure, type DateRead, fractionTicks, fullYear } from './freeDate.ts';
import { DateTime, daysInMonth, ticksOfParts } from '../../numerics/index.ts';
import type { DateTimeFormatInfo } from '../../culture/DateTimeFormatInfo.ts';
import { RFC1123_PATTERN, SORTABLE_PATTERN, UNIVERSAL_SORTABLE_PATTERN } from '../../culture/DateTimeFormatInfo.ts';

export type DateResult = { read: DateRead } | { failure: DateFailure };

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  fraction: string;
  hasDate: boolean;
  offset: bigint | null;
  zulu: boolean;
  pm: boolean | null;
  weekDay: number | null;
  /** The pattern has h: 12 is midnight or noon. */
  isHour12: boolean;
}

const blank = (): Parts => ({
  year: 1,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  fraction: '',
  hasDate: false,
  offset: null,
  zulu: false,
  pm: null,
  weekDay: null,
  isHour12: false,
});

function finish(parts: Parts, today: DateTime): DateResult {
  let { hour } = parts;
  if (parts.isHour12) {
    if (hour > 12) return { failure: { reason: 'format' } };
    hour = (hour % 12) + (parts.pm ? 12 : 0);
  } else if (parts.pm !== null && parts.pm === hour < 12) return { failure: { reason: 'format' } };
  const { year, month, day, minute, second } = parts;
  const isDate = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isDate || hour > 23 || minute > 59 || second > 59) return { failure: { reason: 'calendar' } };
  const ticks = ticksOfParts(year, month, day, hour, minute, second) + fractionTicks(parts.fraction);
  const { dayOfWeek } = parts.hasDate ? new DateTime(ticks) : today;
  if (parts.weekDay !== null && dayOfWeek !== parts.weekDay) return { failure: { reason: 'dayOfWeek' } };
  return { read: { ticks, hasDate: parts.hasDate, offsetTicks: parts.offset, isZulu: parts.zulu } };
}

function readOffset(text: string, parts: Parts): boolean {
  if (/^(?:z|gmt|utc)$/i.test(text)) {
    parts.offset = 0n;
    parts.zulu = true;
    return true;
  }
  const match = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (!match) return false;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return false;
  parts.offset = BigInt(match[1] === '-' ? -minutes : minutes) * 600000000n;
  return true;
}

const STANDARD: Readonly<Record<string, (info: DateTimeFormatInfo) => string>> = {
  d: (info) => info.shortDatePattern,
  D: (info) => info.longDatePattern,
  f: (info) => `${info.longDatePattern} ${info.shortTimePattern}`,
  F: (info) => info.fullDateTimePattern,
  g: (info) => `${info.shortDatePattern} ${info.shortTimePattern}`,
  G: (info) => `${info.shortDatePattern} ${info.longTimePattern}`,
  m: (info) => info.monthDayPattern,
  M: (info) => info.monthDayPattern,
  o: () => "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  O: () => "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  r: () => RFC1123_PATTERN,
  R: () => RFC1123_PATTERN,
  s: () => SORTABLE_PATTERN,
  t: (info) => info.shortTimePattern,
  T: (info) => info.longTimePattern,
  u: () => UNIVERSAL_SORTABLE_PATTERN,
  U: (info) => info.fullDateTimePattern,
  y: (info) => info.yearMonthPattern,
  Y: (info) => info.yearMonthPattern,
};

const ALLOW_LEADING = 1;
const ALLOW_TRAILING = 2;
const ALLOW_INNER = 4;

/** A pattern's text, character by character. */
export function readDateExact(
  text: string,
  format: string,
  info: DateTimeFormatInfo,
  today: DateTime,
  styles: number,
): DateResult {
  const pattern = format.length === 1 ? (STANDARD[format]?.(info) ?? '') : format;
  if (pattern === '') return { failure: { reason: format === '' ? 'format' : 'pattern' } };
  let subject = text;
  if (styles & ALLOW_LEADING) subject = subject.trimStart();
  if (styles & ALLOW_TRAILING) subject = subject.trimEnd();
  const reader = new ExactReader(subject, info, (styles & ALLOW_INNER) !== 0);
  if (!reader.read(pattern)) return { failure: { reason: 'format' } };
  if (!reader.sawDate) reader.parts.year = reader.sawPart ? today.year : 1;
  return finish(reader.parts, today);
}

class ExactReader {
  readonly parts = blank();
  sawDate = false;
  sawPart = false;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly info: DateTimeFormatInfo,
    private readonly skipsBlanks: boolean,
  ) {}

  read(pattern: string): boolean {
    for (let i = 0; i < pattern.length; ) {
      const c = pattern[i]!;
      if (this.skipsBlanks) while (this.text[this.at] === ' ') this.at++;
      if (c === "'" || c === '"') {
        const end = pattern.indexOf(c, i + 1);
        if (end < 0 || !this.literal(pattern.slice(i + 1, end))) return false;
        i = end + 1;
      } else if (c === '\\') {
        if (!this.literal(pattern[i + 1] ?? '')) return false;
        i += 2;
      } else if (c === '%') i++;
      else {
        let count = 1;
        if ('dfFghHmMstyz'.includes(c)) while (pattern[i + count] === c) count++;
        if (!this.part(c, count)) return false;
        i += count;
      }
    }
    return this.at === this.text.length;
  }

  private literal(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return this.skipsBlanks && expected.trim() === '';
    this.at += expected.length;
    return true;
  }

  private digits(least: number, most: number): number | null {
    const match = new RegExp(`^\\d{${least},${most}}`).exec(this.text.slice(this.at));
    if (!match) return null;
    this.at += match[0].length;
    return Number(match[0]);
  }

  private name(names: readonly string[]): number {
    const rest = this.text.slice(this.at).toLowerCase();
    let best = -1;
    names.forEach((name, index) => {
      if (name !== '' && rest.startsWith(name.toLowerCase()) && (best < 0 || name.length > names[best]!.length))
        best = index;
    });
    if (best >= 0) this.at += names[best]!.length;
    return best;
  }

  private number(count: number, most: number, store: (value: number) => void): boolean {
    const value = this.digits(
      count === 1 ? 1 : Math.min(count, most),
      Math.max(Math.min(count, most), count === 1 ? 2 : 0),
    );
    if (value === null) return false;
    store(value);
    return true;
  }

  private part(c: string, count: number): boolean {
    const { parts, info } = this;
    switch (c) {
      case 'y':
        this.sawDate = true;
        parts.hasDate = true;
        if (count <= 2) return this.number(count, 2, (value) => void (parts.year = fullYear(value)));
        return this.number(count, count, (value) => void (parts.year = value));
      case 'M':
        return this.monthPart(count);
      case 'd':
        if (count > 2) return this.dayName(count === 3 ? info.abbreviatedDayNames : info.dayNames);
        parts.hasDate = true;
        this.sawPart = true;
        return this.number(count, 2, (value) => void (parts.day = value));
      case 'H':
        return this.number(count, 2, (value) => void (parts.hour = value));
      case 'h':
        if (parts.pm === null) parts.pm = false;
        parts.isHour12 = true;
        return this.number(count, 2, (value) => void (parts.hour = value));
      case 'm':
        return this.number(count, 2, (value) => void (parts.minute = value));
      case 's':
        return this.number(count, 2, (value) => void (parts.second = value));
      case 'f':
      case 'F':
        return this.fractionPart(c, count);
      case 't':
        return this.designator(count);
      case 'z':
      case 'K':
        return this.zone(c);
      case ':':
        return this.literal(info.timeSeparator);
      case '/':
        return this.literal(info.dateSeparator);
      case 'g':
        return this.name([info.eraName, 'AD', 'A.D.']) >= 0;
    }
    return this.literal(c);
  }

  private dayName(names: readonly string[]): boolean {
    const index = this.name(names);
    if (index >= 0) this.parts.weekDay = index;
    return index >= 0;
  }

  private monthPart(count: number): boolean {
    const { parts, info } = this;
    parts.hasDate = true;
    this.sawPart = true;
    if (count <= 2) return this.number(count, 2, (value) => void (parts.month = value));
    const index = this.name(count === 3 ? info.abbreviatedMonthNames : info.monthNames);
    parts.month = index + 1;
    return index >= 0;
  }

  private fractionPart(c: string, count: number): boolean {
    const match = new RegExp(c === 'f' ? `^\\d{${count}}` : `^\\d{0,${count}}`).exec(this.text.slice(this.at));
    if (!match) return false;
    this.parts.fraction = match[0];
    this.at += match[0].length;
    return true;
  }

  private designator(count: number): boolean {
    const { info, parts } = this;
    const names =
      count === 1
        ? [info.amDesignator.slice(0, 1), info.pmDesignator.slice(0, 1)]
        : [info.amDesignator, info.pmDesignator];
    const index = this.name(names);
    if (index < 0) return false;
    parts.pm = index === 1;
    return true;
  }

  private zone(c: string): boolean {
    const rest = this.text.slice(this.at);
    const match = /^(?:Z|GMT|[+-]\d{1,2}(?::?\d{2})?)/i.exec(rest);
    if (!match) return c === 'K';
    this.at += match[0].length;
    return readOffset(match[0], this.parts);
  }
}
