/**
 * System.DateOnly and System.TimeOnly. Rule that surprises: without a format they show as the culture's short date and
 * short time ("13:05"), and a time that is added to wraps around midnight.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { formatDate } from '../../culture/formatDate.ts';
import { elementsOf } from '../../enumeration.ts';
import { DateTime, type DateTimeKind, TimeSpan } from '../../numerics/index.ts';
import { TICKS_PER_DAY } from '../../numerics/TimeSpan.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { cultureOf } from '../globalization/providers.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull, argumentOutOfRange, formatError } from '../netErrors.ts';
import { enumNumber, newEnum, numberOf, setReference } from '../values.ts';
import { type DateRead, readFreeDate } from './freeDate.ts';
import { readDateExact } from './readDate.ts';

export class DateOnly {
  constructor(readonly dayNumber: number) {}
  get date(): DateTime {
    return new DateTime(BigInt(this.dayNumber) * TICKS_PER_DAY);
  }
  get [VALUE_IDENTITY](): string {
    return `DateOnly:${this.dayNumber}`;
  }
}

export class TimeOnly {
  constructor(readonly ticks: bigint) {}
  get date(): DateTime {
    return new DateTime(this.ticks);
  }
  get [VALUE_IDENTITY](): string {
    return `TimeOnly:${this.ticks}`;
  }
}

type Either = DateOnly | TimeOnly;

interface Kind {
  name: 'DateOnly' | 'TimeOnly';
  shortFormat: string;
  longFormat: string;
  /** One-letter formats of this type. */
  formats: string;
  roundTrip: string;
  minimum: Either;
  from: (read: DateRead) => Either | null;
}

const DATE: Kind = {
  name: 'DateOnly',
  shortFormat: 'd',
  longFormat: 'D',
  formats: 'dDmMoOrRyY',
  roundTrip: "yyyy'-'MM'-'dd",
  minimum: new DateOnly(0),
  from: (read) => (read.ticks % TICKS_PER_DAY === 0n ? new DateOnly(Number(read.ticks / TICKS_PER_DAY)) : null),
};

const TIME: Kind = {
  name: 'TimeOnly',
  shortFormat: 't',
  longFormat: 'T',
  formats: 'tToOrR',
  roundTrip: "HH':'mm':'ss'.'fffffff",
  minimum: new TimeOnly(0n),
  from: (read) => (read.hasDate ? null : new TimeOnly(read.ticks)),
};

/** r is the date or time part of RFC 1123. */
function patternOf(kind: Kind, format: string): string {
  if (/^[oO]$/.test(format)) return kind.roundTrip;
  if (/^[rR]$/.test(format)) return kind === DATE ? 'ddd, dd MMM yyyy' : "HH':'mm':'ss";
  return format;
}

function shown(kind: Kind, self: Either, format: string | null, culture: CultureInfo): string {
  const wanted = format === null || format === '' ? kind.shortFormat : format;
  if (wanted.length === 1 && !kind.formats.includes(wanted))
    throw formatError('Input string was not in a correct format.');
  return formatDate(self.date, patternOf(kind, wanted), {
    info: culture.dateTimeFormat,
    localOffsetTicks: () => 0n,
  });
}

const EPOCH = new DateTime(0n);

function tryRead(
  kind: Kind,
  text: string,
  formats: readonly string[] | null,
  culture: CultureInfo,
): Either | 'parts' | null {
  const info = culture.dateTimeFormat;
  const tries = formats ?? [null];
  for (const format of tries) {
    const result =
      format === null ? readFreeDate(text, info, EPOCH) : readDateExact(text, patternOf(kind, format), info, EPOCH, 0);
    if ('read' in result) return kind.from(result.read) ?? 'parts';
  }
  return null;
}

function parse(kind: Kind, text: string | null, formats: readonly string[] | null, culture: CultureInfo): Either {
  if (text === null) throw argumentNull('s');
  const found = tryRead(kind, text, formats, culture);
  if (found === null) throw formatError(`String '${text}' was not recognized as a valid ${kind.name}.`);
  if (found === 'parts')
    throw formatError(`String '${text}' contains parts which are not specific to the ${kind.name}.`);
  return found;
}

const listOf = (formats: unknown): string[] =>
  typeof formats === 'string' ? [formats] : [...elementsOf(formats)].map(String);

function parsing(kind: Kind): Record<string, MemberBody> {
  return {
    Parse: (_self, ctx, text: string | null, provider?: unknown) => parse(kind, text, null, cultureOf(ctx, provider)),
    ParseExact: (_self, ctx, text: string | null, formats: unknown, provider?: unknown) =>
      parse(kind, text, listOf(formats), cultureOf(ctx, provider)),
    TryParse: (_self, ctx, text: string | null, ...rest: unknown[]) => tryInto(kind, text, null, rest, ctx),
    TryParseExact: (_self, ctx, text: string | null, formats: unknown, ...rest: unknown[]) =>
      tryInto(kind, text, listOf(formats), rest, ctx),
  };
}

function tryInto(
  kind: Kind,
  text: string | null,
  formats: string[] | null,
  rest: unknown[],
  ctx: TypeContext,
): boolean {
  const provider = rest.length > 1 ? rest[0] : null;
  const found = text === null ? null : tryRead(kind, text, formats, cultureOf(ctx, provider));
  const isRead = found !== null && found !== 'parts';
  setReference(rest.at(-1), isRead ? found : kind.minimum);
  return isRead;
}

function order(self: Either, other: Either): number {
  const [a, b] = [self.date.ticks, other.date.ticks];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What both types have. */
function common(kind: Kind, jsClass: typeof DateOnly | typeof TimeOnly): Record<string, MemberBody> {
  return {
    CompareTo: (self: Either, _ctx, other: unknown) => {
      if (other === null) return 1;
      if (!(other instanceof jsClass)) throw argumentError(`Object must be of type ${kind.name}.`, 'value');
      return order(self, other);
    },
    Equals: (self: Either, _ctx, other: unknown) => other instanceof jsClass && order(self, other) === 0,
    'ToString/0': (self: Either, ctx) => shown(kind, self, null, ctx.culture),
    'ToString(System.IFormatProvider)': (self: Either, ctx, provider: unknown) =>
      shown(kind, self, null, cultureOf(ctx, provider)),
    ToString: (self: Either, ctx, format: string | null, provider?: unknown) =>
      shown(kind, self, format, cultureOf(ctx, provider)),
    [kind === DATE ? 'ToShortDateString' : 'ToShortTimeString']: (self: Either, ctx) =>
      shown(kind, self, kind.shortFormat, ctx.culture),
    [kind === DATE ? 'ToLongDateString' : 'ToLongTimeString']: (self: Either, ctx) =>
      shown(kind, self, kind.longFormat, ctx.culture),
  };
}

function commonSignatures(type: string): string {
  const providerAndStyle =
    'System.IFormatProvider provider, System.Globalization.DateTimeStyles style = System.Globalization.DateTimeStyles.None';
  const style = 'System.IFormatProvider provider, System.Globalization.DateTimeStyles style';
  return `
static ${type} Parse(string s)
static ${type} Parse(string s, ${providerAndStyle})
static ${type} Parse(string s, System.IFormatProvider provider)
static ${type} ParseExact(string s, string format)
static ${type} ParseExact(string s, string format, ${providerAndStyle})
static ${type} ParseExact(string s, string[] formats)
static ${type} ParseExact(string s, string[] formats, ${providerAndStyle})
static bool TryParse(string s, [ref] ${type} result)
static bool TryParse(string s, ${style}, [ref] ${type} result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] ${type} result)
static bool TryParseExact(string s, string format, [ref] ${type} result)
static bool TryParseExact(string s, string format, ${style}, [ref] ${type} result)
static bool TryParseExact(string s, string[] formats, [ref] ${type} result)
static bool TryParseExact(string s, string[] formats, ${style}, [ref] ${type} result)
:: ${type} MinValue {get;}
:: ${type} MaxValue {get;}
int CompareTo(${type} value)
int CompareTo(System.Object value)
bool Equals(${type} value)
bool Equals(System.Object value)
int GetHashCode()
string ToString()
string ToString(string format)
string ToString(System.IFormatProvider provider)
string ToString(string format, System.IFormatProvider provider)
`;
}

const DATE_SIGNATURES = `
System.DateOnly new(int year, int month, int day)
System.DateOnly new(int year, int month, int day, System.Globalization.Calendar calendar)
static System.DateOnly FromDayNumber(int dayNumber)
static System.DateOnly FromDateTime(datetime dateTime)
int Year {get;}
int Month {get;}
int Day {get;}
System.DayOfWeek DayOfWeek {get;}
int DayOfYear {get;}
int DayNumber {get;}
System.DateOnly AddDays(int value)
System.DateOnly AddMonths(int value)
System.DateOnly AddYears(int value)
datetime ToDateTime(System.TimeOnly time)
datetime ToDateTime(System.TimeOnly time, System.DateTimeKind kind)
string ToLongDateString()
string ToShortDateString()
`;

const LAST_DAY = 3652058;

function dayOf(date: DateTime): DateOnly {
  return new DateOnly(date.dayNumber);
}

function addDays(self: DateOnly, days: number): DateOnly {
  const sum = self.dayNumber + days;
  if (sum < 0 || sum > LAST_DAY) throw argumentOutOfRange('value', 'Value to add was out of range.');
  return new DateOnly(sum);
}

export const DateOnlyType: TypeDefinition = {
  name: 'System.DateOnly',
  kind: 'struct',
  interfaces: ['System.IComparable', 'System.IFormattable'],
  jsClass: DateOnly,
  toText: (self: DateOnly, ctx) => shown(DATE, self, null, ctx.culture),
  build: () =>
    implement(DATE_SIGNATURES + commonSignatures('System.DateOnly'), {
      new: (_self, _ctx, year: number, month: number, day: number) => dayOf(DateTime.fromParts(year, month, day)),
      statics: {
        ...parsing(DATE),
        FromDayNumber: (_self, _ctx, day: number) => addDays(new DateOnly(0), day),
        FromDateTime: (_self, _ctx, date: DateTime) => dayOf(date),
        MinValue: () => DATE.minimum,
        MaxValue: () => new DateOnly(LAST_DAY),
      },
      members: {
        ...common(DATE, DateOnly),
        Year: (self: DateOnly) => self.date.year,
        Month: (self: DateOnly) => self.date.month,
        Day: (self: DateOnly) => self.date.day,
        DayOfWeek: (self: DateOnly, ctx) => newEnum(ctx, 'System.DayOfWeek', self.date.dayOfWeek),
        DayOfYear: (self: DateOnly) => self.date.dayOfYear,
        DayNumber: (self: DateOnly) => self.dayNumber,
        AddDays: (self: DateOnly, _ctx, days: number) => addDays(self, days),
        AddMonths: (self: DateOnly, _ctx, months: number) => dayOf(self.date.addMonths(months)),
        AddYears: (self: DateOnly, _ctx, years: number) => dayOf(self.date.addYears(years)),
        ToDateTime: (self: DateOnly, _ctx, time: TimeOnly, kind?: unknown) =>
          new DateTime(self.date.ticks + time.ticks, (kind === undefined ? 0 : enumNumber(kind)) as DateTimeKind),
        GetHashCode: (self: DateOnly) => self.dayNumber,
      },
    }),
};

const TIME_SIGNATURES = `
System.TimeOnly new(int hour, int minute)
System.TimeOnly new(int hour, int minute, int second)
System.TimeOnly new(int hour, int minute, int second, int millisecond)
System.TimeOnly new(int hour, int minute, int second, int millisecond, int microsecond)
System.TimeOnly new(long ticks)
static System.TimeOnly FromTimeSpan(timespan timeSpan)
static System.TimeOnly FromDateTime(datetime dateTime)
int Hour {get;}
int Minute {get;}
int Second {get;}
int Millisecond {get;}
int Microsecond {get;}
int Nanosecond {get;}
long Ticks {get;}
System.TimeOnly Add(timespan value)
System.TimeOnly AddHours(double value)
System.TimeOnly AddMinutes(double value)
bool IsBetween(System.TimeOnly start, System.TimeOnly end)
timespan ToTimeSpan()
string ToLongTimeString()
string ToShortTimeString()
static timespan op_Subtraction(System.TimeOnly t1, System.TimeOnly t2)
`;

function wrapped(ticks: bigint): TimeOnly {
  return new TimeOnly(((ticks % TICKS_PER_DAY) + TICKS_PER_DAY) % TICKS_PER_DAY);
}

function timeOf(ticks: bigint): TimeOnly {
  if (ticks < 0n || ticks >= TICKS_PER_DAY) {
    throw argumentOutOfRange('ticks', 'Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.');
  }
  return new TimeOnly(ticks);
}

function newTime(_self: null, _ctx: TypeContext, ...args: unknown[]): TimeOnly {
  if (typeof args[0] === 'bigint') return timeOf(args[0]);
  const [hour, minute, second = 0, ms = 0, us = 0] = args as [number, number, number?, number?, number?];
  return new TimeOnly(DateTime.fromParts(1, 1, 1, hour, minute, second, ms).ticks + BigInt(us) * 10n);
}

const ticksOf = (value: number, unit: number): bigint => BigInt(Math.trunc(value * unit));

export const TimeOnlyType: TypeDefinition = {
  name: 'System.TimeOnly',
  kind: 'struct',
  interfaces: ['System.IComparable', 'System.IFormattable'],
  jsClass: TimeOnly,
  toText: (self: TimeOnly, ctx) => shown(TIME, self, null, ctx.culture),
  build: () =>
    implement(TIME_SIGNATURES + commonSignatures('System.TimeOnly'), {
      new: newTime,
      statics: {
        ...parsing(TIME),
        FromTimeSpan: (_self, _ctx, span: TimeSpan) => timeOf(span.ticks),
        FromDateTime: (_self, _ctx, date: DateTime) => new TimeOnly(date.timeOfDay.ticks),
        MinValue: () => TIME.minimum,
        MaxValue: () => new TimeOnly(TICKS_PER_DAY - 1n),
        op_Subtraction: (_self, _ctx, left: TimeOnly, right: TimeOnly) =>
          new TimeSpan(wrapped(left.ticks - right.ticks).ticks),
      },
      members: {
        ...common(TIME, TimeOnly),
        Hour: (self: TimeOnly) => self.date.hour,
        Minute: (self: TimeOnly) => self.date.minute,
        Second: (self: TimeOnly) => self.date.second,
        Millisecond: (self: TimeOnly) => self.date.millisecond,
        Microsecond: (self: TimeOnly) => self.date.microsecond,
        Nanosecond: (self: TimeOnly) => self.date.nanosecond,
        Ticks: (self: TimeOnly) => self.ticks,
        Add: (self: TimeOnly, _ctx, span: TimeSpan) => wrapped(self.ticks + span.ticks),
        AddHours: (self: TimeOnly, _ctx, hours: unknown) => wrapped(self.ticks + ticksOf(numberOf(hours), 3.6e10)),
        AddMinutes: (self: TimeOnly, _ctx, minutes: unknown) => wrapped(self.ticks + ticksOf(numberOf(minutes), 6e8)),
        IsBetween: (self: TimeOnly, _ctx, start: TimeOnly, end: TimeOnly) =>
          start.ticks <= end.ticks
            ? self.ticks >= start.ticks && self.ticks < end.ticks
            : self.ticks >= start.ticks || self.ticks < end.ticks,
        ToTimeSpan: (self: TimeOnly) => new TimeSpan(self.ticks),
        GetHashCode: (self: TimeOnly) => Number(BigInt.asIntN(32, self.ticks ^ (self.ticks >> 32n))),
      },
    }),
};
