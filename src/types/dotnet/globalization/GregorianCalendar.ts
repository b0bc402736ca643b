/**
 * System.Globalization.GregorianCalendar (and Calendar, as far as cultures give one), and ISOWeek.
 * Rule that surprises: FirstFourDayWeek from Monday is not quite ISO: the last days of December stay in week 53.
 */
import { DateTime, isLeapYear, daysInMonth, Double } from '../../numerics/index.ts';
import { TICKS_PER_DAY, TICKS_PER_MILLISECOND } from '../../numerics/TimeSpan.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentOutOfRange } from '../netErrors.ts';
import { enumNumber, newArray, newEnum, numberOf } from '../values.ts';

export class GregorianCalendar {
  twoDigitYearMax = 2049;
  type = 1;
}

/** CalendarWeekRule: 0 FirstDay, 1 FirstFullWeek, 2 FirstFourDayWeek. */
export function weekOfYear(date: DateTime, rule: number, firstDay: number): number {
  if (rule === 0) {
    const dayOfYear = date.dayOfYear - 1;
    const firstOfJanuary = date.dayOfWeek - (dayOfYear % 7);
    return Math.floor((dayOfYear + ((firstOfJanuary - firstDay + 14) % 7)) / 7) + 1;
  }
  return weekOfFullDays(date, firstDay, rule === 1 ? 7 : 4);
}

function weekOfFullDays(date: DateTime, firstDay: number, fullDays: number): number {
  const dayOfYear = date.dayOfYear - 1;
  const firstOfJanuary = date.dayOfWeek - (dayOfYear % 7);
  let offset = (firstDay - firstOfJanuary + 14) % 7;
  if (offset !== 0 && offset >= fullDays) offset -= 7;
  const day = dayOfYear - offset;
  if (day >= 0) return Math.floor(day / 7) + 1;
  return weekOfFullDays(date.addTicks(-BigInt(dayOfYear + 1) * TICKS_PER_DAY), firstDay, fullDays);
}

/** Monday of ISO week 1 as days since 0001-01-01. */
function isoYearStart(year: number): number {
  const fourth = DateTime.fromParts(year, 1, 4).dayNumber;
  return fourth - (fourth % 7);
}

function isoWeek(date: DateTime): { year: number; week: number } {
  const monday = date.dayNumber - (date.dayNumber % 7);
  // Thursday's year is the week's.
  const { year } = new DateTime(BigInt(monday + 3) * TICKS_PER_DAY);
  return { year, week: (monday - isoYearStart(year)) / 7 + 1 };
}

function weeksInYear(year: number): number {
  if (year < 1 || year > 9999) throw yearRange();
  return year === 9999 ? 52 : (isoYearStart(year + 1) - isoYearStart(year)) / 7;
}

function yearRange(): Error {
  return argumentOutOfRange('year', 'Year must be between 1 and 9999.') as unknown as Error;
}

const SIGNATURES = `
System.Globalization.GregorianCalendar new()
System.Globalization.GregorianCalendar new(System.Globalization.GregorianCalendarTypes type)
static int ADEra {get;}
datetime MinSupportedDateTime {get;}
datetime MaxSupportedDateTime {get;}
System.Globalization.CalendarAlgorithmType AlgorithmType {get;}
System.Globalization.GregorianCalendarTypes CalendarType {get;set;}
int[] Eras {get;}
int TwoDigitYearMax {get;set;}
bool IsReadOnly {get;}
datetime AddMonths(datetime time, int months)
datetime AddYears(datetime time, int years)
datetime AddMilliseconds(datetime time, double milliseconds)
datetime AddDays(datetime time, int days)
datetime AddHours(datetime time, int hours)
datetime AddMinutes(datetime time, int minutes)
datetime AddSeconds(datetime time, int seconds)
datetime AddWeeks(datetime time, int weeks)
int GetDayOfMonth(datetime time)
System.DayOfWeek GetDayOfWeek(datetime time)
int GetDayOfYear(datetime time)
int GetDaysInMonth(int year, int month, int era)
int GetDaysInMonth(int year, int month)
int GetDaysInYear(int year, int era)
int GetDaysInYear(int year)
int GetEra(datetime time)
int GetMonth(datetime time)
int GetMonthsInYear(int year, int era)
int GetMonthsInYear(int year)
int GetYear(datetime time)
int GetHour(datetime time)
double GetMilliseconds(datetime time)
int GetMinute(datetime time)
int GetSecond(datetime time)
int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)
bool IsLeapDay(int year, int month, int day, int era)
bool IsLeapDay(int year, int month, int day)
int GetLeapMonth(int year, int era)
int GetLeapMonth(int year)
bool IsLeapMonth(int year, int month, int era)
bool IsLeapMonth(int year, int month)
bool IsLeapYear(int year, int era)
bool IsLeapYear(int year)
datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int era)
datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)
int ToFourDigitYear(int year)
System.Object Clone()
System.Object ICloneable.Clone()
`;

const adding =
  (unit: bigint): MemberBody =>
  (_self, _ctx, time: DateTime, count: unknown) =>
    time.addUnits(numberOf(count), unit);

const reading =
  (read: (time: DateTime) => unknown): MemberBody =>
  (_self, _ctx, time: DateTime) =>
    read(time);

const MEMBERS: Record<string, MemberBody> = {
  MinSupportedDateTime: () => DateTime.MIN,
  MaxSupportedDateTime: () => DateTime.MAX,
  AlgorithmType: (_self, ctx) => newEnum(ctx, 'System.Globalization.CalendarAlgorithmType', 1),
  CalendarType: {
    get: (self: GregorianCalendar, ctx) => newEnum(ctx, 'System.Globalization.GregorianCalendarTypes', self.type),
    set: (self: GregorianCalendar, value) => {
      self.type = enumNumber(value);
    },
  },
  Eras: (_self, ctx) => newArray(ctx, 'System.Int32', [1]),
  TwoDigitYearMax: {
    get: (self: GregorianCalendar) => self.twoDigitYearMax,
    set: (self: GregorianCalendar, value: number) => {
      self.twoDigitYearMax = value;
    },
  },
  IsReadOnly: () => false,
  AddMonths: (_self, _ctx, time: DateTime, months: number) => time.addMonths(months),
  AddYears: (_self, _ctx, time: DateTime, years: number) => time.addYears(years),
  AddMilliseconds: adding(TICKS_PER_MILLISECOND),
  AddDays: adding(TICKS_PER_DAY),
  AddHours: adding(TICKS_PER_DAY / 24n),
  AddMinutes: adding(TICKS_PER_DAY / 1440n),
  AddSeconds: adding(TICKS_PER_DAY / 86400n),
  AddWeeks: adding(TICKS_PER_DAY * 7n),
  GetDayOfMonth: reading((time) => time.day),
  GetDayOfWeek: (_self, ctx, time: DateTime) => newEnum(ctx, 'System.DayOfWeek', time.dayOfWeek),
  GetDayOfYear: reading((time) => time.dayOfYear),
  GetDaysInMonth: (_self, _ctx, year: number, month: number) => daysInMonth(year, month),
  GetDaysInYear: (_self, _ctx, year: number) => (isLeapYear(year) ? 366 : 365),
  GetEra: () => 1,
  GetMonth: reading((time) => time.month),
  GetMonthsInYear: () => 12,
  GetYear: reading((time) => time.year),
  GetHour: reading((time) => time.hour),
  GetMilliseconds: reading((time) => new Double(time.millisecond)),
  GetMinute: reading((time) => time.minute),
  GetSecond: reading((time) => time.second),
  GetWeekOfYear: (_self, _ctx, time: DateTime, rule: unknown, firstDay: unknown) =>
    weekOfYear(time, enumNumber(rule), enumNumber(firstDay)),
  IsLeapDay: (_self, _ctx, year: number, month: number, day: number) => isLeapYear(year) && month === 2 && day === 29,
  GetLeapMonth: () => 0,
  IsLeapMonth: () => false,
  IsLeapYear: (_self, _ctx, year: number) => isLeapYear(year),
  ToDateTime: (_self, _ctx, ...parts: number[]) => {
    const [year, month, day, hour, minute, second, millisecond] = parts as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return DateTime.fromParts(year, month, day, hour, minute, second, millisecond);
  },
  ToFourDigitYear: (self: GregorianCalendar, _ctx, year: number) => {
    if (year >= 100) return year;
    const century = Math.floor(self.twoDigitYearMax / 100) - (year > self.twoDigitYearMax % 100 ? 1 : 0);
    return century * 100 + year;
  },
  Clone: (self: GregorianCalendar) => Object.assign(new GregorianCalendar(), self),
};

const ISO_SIGNATURES = `
static int GetWeekOfYear(datetime date)
static int GetYear(datetime date)
static int GetWeeksInYear(int year)
static datetime GetYearStart(int year)
static datetime GetYearEnd(int year)
static datetime ToDateTime(int year, int week, System.DayOfWeek dayOfWeek)
`;

const atDay = (day: number): DateTime => new DateTime(BigInt(day) * TICKS_PER_DAY);

export const CALENDAR_TYPES: TypeDefinition[] = [
  { name: 'System.Globalization.Calendar', kind: 'class', isAbstract: true, interfaces: ['System.ICloneable'] },
  {
    name: 'System.Globalization.GregorianCalendar',
    kind: 'class',
    base: 'System.Globalization.Calendar',
    jsClass: GregorianCalendar,
    build: () =>
      implement(SIGNATURES, {
        new: () => new GregorianCalendar(),
        statics: { ADEra: () => 1 },
        members: MEMBERS,
      }),
  },
  {
    name: 'System.Globalization.ISOWeek',
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(ISO_SIGNATURES, {
        statics: {
          GetWeekOfYear: (_self, _ctx: TypeContext, date: DateTime) => isoWeek(date).week,
          GetYear: (_self, _ctx, date: DateTime) => isoWeek(date).year,
          GetWeeksInYear: (_self, _ctx, year: number) => weeksInYear(year),
          GetYearStart: (_self, _ctx, year: number) => atDay(isoYearStart(year)),
          GetYearEnd: (_self, _ctx, year: number) => atDay(isoYearStart(year) + weeksInYear(year) * 7 - 1),
          ToDateTime: (_self, _ctx, year: number, week: number, day: unknown) => {
            if (year < 1 || year > 9999) throw yearRange();
            if (week < 1 || week > 53)
              throw argumentOutOfRange('week', 'The week parameter must be in the range 1 through 53.');
            return atDay(isoYearStart(year) + (week - 1) * 7 + ((enumNumber(day) + 6) % 7));
          },
        },
      }),
  },
];
