/**
 * Text of dates to ticks: DateTime.Parse's free forms (ISO, numbers with separators in the culture's order, names of months
 * and days, AM and PM, offsets) and ParseExact's patterns. Null where the text is no date.
 */
import { daysInMonth, ticksOfParts } from '../../numerics/index.ts';
import type { DateTimeFormatInfo } from '../../culture/DateTimeFormatInfo.ts';
import { RFC1123_PATTERN, SORTABLE_PATTERN, UNIVERSAL_SORTABLE_PATTERN } from '../../culture/DateTimeFormatInfo.ts';

export interface DateRead {
  /** Clock time; a time without a date counts from zero. */
  ticks: bigint;
  hasDate: boolean;
  offsetTicks: bigint | null;
  /** The text said Z or GMT. */
  isZulu: boolean;
}

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
});

function finish(parts: Parts): DateRead | null {
  let { hour } = parts;
  if (parts.pm !== null) {
    if (hour < 1 || hour > 12) {
      if (hour > 12 && parts.pm) hour -= 0;
      else if (hour !== 0) return null;
    } else hour = (hour % 12) + (parts.pm ? 12 : 0);
  }
  const { year, month, day, minute, second } = parts;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && (minute > 0 || second > 0))) return null;
  const ticks = ticksOfParts(year, month, day, hour, minute, second) + fractionTicks(parts.fraction);
  return { ticks, hasDate: parts.hasDate, offsetTicks: parts.offset, isZulu: parts.zulu };
}

/** More than seven digits round to the nearest tick. */
function fractionTicks(digits: string): bigint {
  if (digits === '') return 0n;
  return BigInt(Math.round(Number(`0.${digits}`) * 1e7));
}

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(AM|PM|A|P)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** Free forms. */
export function readDate(text: string, info: DateTimeFormatInfo, currentYear: number): DateRead | null {
  const trimmed = text.trim().replace(/\0+$/, '');
  const iso = ISO.exec(trimmed);
  if (iso) return readIso(iso);
  return readFree(trimmed, info, currentYear);
}

function readIso(match: RegExpExecArray): DateRead | null {
  const parts = blank();
  parts.hasDate = true;
  parts.year = Number(match[1]);
  parts.month = Number(match[2]);
  parts.day = Number(match[3] ?? 1);
  parts.hour = Number(match[4] ?? 0);
  parts.minute = Number(match[5] ?? 0);
  parts.second = Number(match[6] ?? 0);
  parts.fraction = match[7] ?? '';
  if (match[8]) parts.pm = /^p/i.test(match[8]);
  if (match[9] && !readOffset(match[9], parts)) return null;
  return finish(parts);
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

/** Takes the time, names and numbers out of the text, one kind after the other. */
function readFree(text: string, info: DateTimeFormatInfo, currentYear: number): DateRead | null {
  const parts = blank();
  let rest = text.replace(/\u202f/g, ' ');
  const time = /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?/.exec(rest);
  if (time) {
    parts.hour = Number(time[1]);
    parts.minute = Number(time[2]);
    parts.second = Number(time[3] ?? 0);
    parts.fraction = time[4] ?? '';
    rest = `${rest.slice(0, time.index)} \u0001 ${rest.slice(time.index + time[0].length)}`;
    const zone = /\u0001\s*(?:[ap]\.?m?\.?\s*)?([+-]\d{1,2}(?::?\d{2})?)\s*/i.exec(rest);
    if (zone) {
      if (!readOffset(zone[1]!, parts)) return null;
      rest = rest.replace(zone[1]!, ' ');
    }
  }
  const words: string[] = [];
  const numbers: { text: string; afterMonthName: boolean }[] = [];
  let month: number | null = null;
  for (const token of rest
    .split(/[\s,./\-\u0001T](?=\S|$)|[\s,./\-\u0001]+/)
    .filter((each) => each !== undefined && each !== '')) {
    if (/^\d+$/.test(token)) numbers.push({ text: token, afterMonthName: month !== null });
    else if (/^\d{1,2}[ap]m?$/i.test(token) && !time) {
      parts.hour = Number.parseInt(token, 10);
      parts.pm = /p/i.test(token);
    } else {
      const found = monthOf(token, info);
      if (found !== null) month = found;
      else words.push(token);
    }
  }
  for (const word of words) if (!readWord(word, info, parts)) return null;
  if (!time && parts.pm !== null && numbers.length === 1 && month === null) {
    parts.hour = Number(numbers.pop()!.text);
  }
  if (!readNumbers(numbers, month, info, parts, currentYear)) return null;
  if (!time && !parts.hasDate && parts.pm === null) return null;
  return finish(parts);
}

function monthOf(word: string, info: DateTimeFormatInfo): number | null {
  const lower = word.toLowerCase();
  for (const names of [info.monthNames, info.abbreviatedMonthNames, info.monthGenitiveNames]) {
    const index = names.findIndex((name) => name !== '' && name.toLowerCase() === lower);
    if (index >= 0) return index + 1;
  }
  return null;
}

function readWord(word: string, info: DateTimeFormatInfo, parts: Parts): boolean {
  const lower = word.toLowerCase();
  if ([...info.dayNames, ...info.abbreviatedDayNames].some((name) => name.toLowerCase() === lower)) return true;
  if (
    /^[ap](?:m)?$/.test(lower) ||
    lower === info.amDesignator.toLowerCase() ||
    lower === info.pmDesignator.toLowerCase()
  ) {
    parts.pm = lower.startsWith('p');
    return true;
  }
  if (lower === 'ad' || lower === 'a.d') return true;
  return readOffset(word, parts);
}

const twoDigitYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year > 49 ? 1900 + year : 2000 + year;
};

/** The culture's short date says in which order plain numbers come. */
function readNumbers(
  numbers: { text: string; afterMonthName: boolean }[],
  month: number | null,
  info: DateTimeFormatInfo,
  parts: Parts,
  currentYear: number,
): boolean {
  const texts = numbers.map((number) => number.text);
  if (texts.length === 0 && month === null) return true;
  parts.hasDate = true;
  parts.year = currentYear;
  if (month !== null) {
    parts.month = month;
    if (texts.length === 0) return false;
    if (texts.length === 1) {
      if (texts[0]!.length > 2 || Number(texts[0]) > 31) parts.year = twoDigitYear(texts[0]!);
      else parts.day = Number(texts[0]);
      return true;
    }
    if (texts.length > 2) return false;
    const yearFirst = texts[0]!.length > 2;
    parts.day = Number(yearFirst ? texts[1] : texts[0]);
    parts.year = twoDigitYear(yearFirst ? texts[0]! : texts[1]!);
    return true;
  }
  if (texts.length === 3) {
    if (texts[0]!.length > 2) [parts.year, parts.month, parts.day] = texts.map(Number) as [number, number, number];
    else {
      const dayFirst = /^d/i.test(info.shortDatePattern);
      const yearFirst = /^y/i.test(info.shortDatePattern);
      if (yearFirst)
        [parts.year, parts.month, parts.day] = [twoDigitYear(texts[0]!), Number(texts[1]), Number(texts[2])];
      else
        [parts.month, parts.day, parts.year] = dayFirst
          ? [Number(texts[1]), Number(texts[0]), twoDigitYear(texts[2]!)]
          : [Number(texts[0]), Number(texts[1]), twoDigitYear(texts[2]!)];
    }
    return true;
  }
  if (texts.length !== 2) return false;
  if (texts[0]!.length > 2) [parts.year, parts.month] = [Number(texts[0]), Number(texts[1])];
  else if (texts[1]!.length > 2) [parts.month, parts.year] = [Number(texts[0]), Number(texts[1])];
  else
    [parts.month, parts.day] = /^d/i.test(info.shortDatePattern)
      ? [Number(texts[1]), Number(texts[0])]
      : [Number(texts[0]), Number(texts[1])];
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
  currentYear: number,
  styles: number,
): DateRead | null {
  const pattern = format.length === 1 ? (STANDARD[format]?.(info) ?? '') : format;
  if (pattern === '') return null;
  let subject = text;
  if (styles & ALLOW_LEADING) subject = subject.trimStart();
  if (styles & ALLOW_TRAILING) subject = subject.trimEnd();
  const reader = new ExactReader(subject, info, (styles & ALLOW_INNER) !== 0);
  if (!reader.read(pattern)) return null;
  if (!reader.sawDate) reader.parts.year = reader.sawPart ? currentYear : 1;
  return finish(reader.parts);
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
        if (count <= 2)
          return this.number(count, 2, (value) => void (parts.year = twoDigitYear(String(value).padStart(2, '0'))));
        return this.number(count, count, (value) => void (parts.year = value));
      case 'M':
        return this.monthPart(count);
      case 'd':
        if (count > 2) return this.name(count === 3 ? info.abbreviatedDayNames : info.dayNames) >= 0;
        parts.hasDate = true;
        this.sawPart = true;
        return this.number(count, 2, (value) => void (parts.day = value));
      case 'H':
        return this.number(count, 2, (value) => void (parts.hour = value));
      case 'h':
        if (parts.pm === null) parts.pm = false;
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
