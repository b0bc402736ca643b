/**
 * How a locale writes dates, read off samples that the runtime formats part by part.
 * Rule that surprises: .NET makes the year of every short date four digits wide, whatever the locale's own short form says.
 */
import { type DateTimeFormatInfo, INVARIANT_DATE_FORMAT } from './DateTimeFormatInfo.ts';

/** Single digits everywhere, so that padding shows: Sunday 5 March 2023, 03:04:09. */
const SAMPLE = new Date(Date.UTC(2023, 2, 5, 3, 4, 9));

type Options = Intl.DateTimeFormatOptions;

export function datesFromIntl(tag: string): DateTimeFormatInfo {
  const longDatePattern = patternOf(tag, { dateStyle: 'full' });
  const shortDatePattern = patternOf(tag, { dateStyle: 'short' });
  const longTimePattern = patternOf(tag, { timeStyle: 'medium' });
  return {
    amDesignator: dayPeriod(tag, 9, INVARIANT_DATE_FORMAT.amDesignator),
    pmDesignator: dayPeriod(tag, 21, INVARIANT_DATE_FORMAT.pmDesignator),
    dateSeparator: separatorOf(shortDatePattern, /[dMy]/, '/'),
    timeSeparator: separatorOf(longTimePattern, /[hHms]/, ':'),
    ...weekOf(tag),
    fullDateTimePattern: `${longDatePattern} ${longTimePattern}`,
    longDatePattern,
    longTimePattern,
    monthDayPattern: patternOf(tag, { month: 'long', day: 'numeric' }),
    shortDatePattern,
    shortTimePattern: patternOf(tag, { timeStyle: 'short' }),
    yearMonthPattern: patternOf(tag, { year: 'numeric', month: 'long' }),
    ...namesOf(tag),
    eraName: partOf(tag, { era: 'short', year: 'numeric' }, 'era', SAMPLE),
  };
}

function formatter(tag: string, options: Options): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', ...options });
}

function partOf(tag: string, options: Options, type: string, date: Date): string {
  const parts = formatter(tag, options).formatToParts(date);
  return parts.find((part) => part.type === type)?.value ?? '';
}

function patternOf(tag: string, options: Options): string {
  const format = formatter(tag, options);
  const isTwelve = /^h1[12]$/.test(format.resolvedOptions().hourCycle ?? '');
  return format
    .formatToParts(SAMPLE)
    .map(({ type, value }) => specifier(type, value, isTwelve))
    .join('');
}

function specifier(type: string, value: string, isTwelve: boolean): string {
  const isPadded = value.length > 1;
  switch (type) {
    case 'day':
      return isPadded ? 'dd' : 'd';
    case 'weekday':
      return 'dddd';
    case 'month':
      return /^\d+$/.test(value) ? (isPadded ? 'MM' : 'M') : 'MMMM';
    case 'year':
      return 'yyyy';
    case 'hour':
      return (isTwelve ? 'h' : 'H').repeat(isPadded ? 2 : 1);
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'tt';
    case 'era':
      return 'g';
    default:
      return value.replace(/\p{L}[\p{L}\p{M}\p{N}]*/gu, (word) => `'${word}'`).replace(/' '/g, ' ');
  }
}

function separatorOf(pattern: string, letters: RegExp, fallback: string): string {
  const first = pattern.search(letters);
  const rest = pattern.slice(first).replace(/^([A-Za-z])\1*/, '');
  return /^[^A-Za-z']+/.exec(rest)?.[0] ?? fallback;
}

function dayPeriod(tag: string, hour: number, fallback: string): string {
  const date = new Date(Date.UTC(2023, 2, 5, hour));
  return partOf(tag, { hour: 'numeric', hour12: true }, 'dayPeriod', date) || fallback;
}

interface WeekInfo {
  firstDay: number;
  minimalDays?: number;
}

function weekOf(tag: string): { firstDayOfWeek: number; calendarWeekRule: number } {
  const locale = new Intl.Locale(tag) as unknown as { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
  const week = locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 7, minimalDays: 1 };
  const minimal = week.minimalDays ?? 1;
  return { firstDayOfWeek: week.firstDay % 7, calendarWeekRule: minimal === 7 ? 1 : minimal === 4 ? 2 : 0 };
}

type Names = Pick<
  DateTimeFormatInfo,
  | 'dayNames'
  | 'abbreviatedDayNames'
  | 'shortestDayNames'
  | 'monthNames'
  | 'abbreviatedMonthNames'
  | 'monthGenitiveNames'
  | 'abbreviatedMonthGenitiveNames'
>;

function namesOf(tag: string): Names {
  // 1 January 2023 is a Sunday.
  const days = (width: 'long' | 'short' | 'narrow') =>
    Array.from({ length: 7 }, (_, day) =>
      partOf(tag, { weekday: width }, 'weekday', new Date(Date.UTC(2023, 0, day + 1))),
    );
  const months = (options: Options) => [
    ...Array.from({ length: 12 }, (_, month) => monthName(tag, options, new Date(Date.UTC(2023, month, 1)))),
    '',
  ];
  return {
    dayNames: days('long'),
    abbreviatedDayNames: days('short'),
    shortestDayNames: days('narrow'),
    monthNames: months({ month: 'long' }),
    abbreviatedMonthNames: months({ month: 'short' }),
    monthGenitiveNames: months({ month: 'long', day: 'numeric' }),
    abbreviatedMonthGenitiveNames: months({ month: 'short', day: 'numeric' }),
  };
}

/** Months that are numbers (2月) have their mark in the text around. */
function monthName(tag: string, options: Options, date: Date): string {
  const name = partOf(tag, options, 'month', date);
  return /^\d+$/.test(name) ? formatter(tag, { ...options, day: undefined }).format(date) : name;
}
