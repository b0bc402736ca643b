/**
 * System.Globalization.NumberFormatInfo and DateTimeFormatInfo: a culture's forms as objects, changeable when they were
 * made or cloned. A change replaces the data, so cultures that share it keep theirs.
 */
import { NetException } from '../../../errors/NetException.ts';
import { INVARIANT_DATE_FORMAT } from '../../culture/DateTimeFormatInfo.ts';
import {
  INVARIANT_CULTURE,
  RFC1123_PATTERN,
  SORTABLE_PATTERN,
  UNIVERSAL_SORTABLE_PATTERN,
} from '../../culture/index.ts';
import { INVARIANT_NUMBER_FORMAT } from '../../culture/NumberFormatInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, argumentOutOfRange } from '../netErrors.ts';
import { enumNumber, itemsOf, newArray, newEnum } from '../values.ts';
import { GregorianCalendar } from './GregorianCalendar.ts';
import { cultureOf, dateTimeFormatOf, NetDateTimeFormat, NetNumberFormat, numberFormatOf } from './providers.ts';

type Holder = NetNumberFormat | NetDateTimeFormat;

const NUMBER_PROPERTIES = `
int CurrencyDecimalDigits {get;set;}
string CurrencyDecimalSeparator {get;set;}
int[] CurrencyGroupSizes {get;set;}
int[] NumberGroupSizes {get;set;}
int[] PercentGroupSizes {get;set;}
string CurrencyGroupSeparator {get;set;}
string CurrencySymbol {get;set;}
string NaNSymbol {get;set;}
int CurrencyNegativePattern {get;set;}
int NumberNegativePattern {get;set;}
int PercentPositivePattern {get;set;}
int PercentNegativePattern {get;set;}
string NegativeInfinitySymbol {get;set;}
string NegativeSign {get;set;}
int NumberDecimalDigits {get;set;}
string NumberDecimalSeparator {get;set;}
string NumberGroupSeparator {get;set;}
int CurrencyPositivePattern {get;set;}
string PositiveInfinitySymbol {get;set;}
string PositiveSign {get;set;}
int PercentDecimalDigits {get;set;}
string PercentDecimalSeparator {get;set;}
string PercentGroupSeparator {get;set;}
string PercentSymbol {get;set;}
string PerMilleSymbol {get;set;}
string[] NativeDigits {get;set;}
`;

const DATE_PROPERTIES = `
string AMDesignator {get;set;}
string DateSeparator {get;set;}
string FullDateTimePattern {get;set;}
string LongDatePattern {get;set;}
string LongTimePattern {get;set;}
string MonthDayPattern {get;set;}
string PMDesignator {get;set;}
string ShortDatePattern {get;set;}
string ShortTimePattern {get;set;}
string TimeSeparator {get;set;}
string YearMonthPattern {get;set;}
string[] AbbreviatedDayNames {get;set;}
string[] ShortestDayNames {get;set;}
string[] DayNames {get;set;}
string[] AbbreviatedMonthNames {get;set;}
string[] MonthNames {get;set;}
string[] AbbreviatedMonthGenitiveNames {get;set;}
string[] MonthGenitiveNames {get;set;}
`;

const NUMBER_OTHERS = `
System.Globalization.NumberFormatInfo new()
static System.Globalization.NumberFormatInfo GetInstance(System.IFormatProvider formatProvider)
static System.Globalization.NumberFormatInfo ReadOnly(System.Globalization.NumberFormatInfo nfi)
static System.Globalization.NumberFormatInfo InvariantInfo {get;}
static System.Globalization.NumberFormatInfo CurrentInfo {get;}
System.Globalization.DigitShapes DigitSubstitution {get;set;}
bool IsReadOnly {get;}
System.Object Clone()
System.Object ICloneable.Clone()
System.Object GetFormat(type formatType)
System.Object IFormatProvider.GetFormat(type formatType)
`;

const DATE_OTHERS = `
System.Globalization.DateTimeFormatInfo new()
static System.Globalization.DateTimeFormatInfo GetInstance(System.IFormatProvider provider)
static System.Globalization.DateTimeFormatInfo ReadOnly(System.Globalization.DateTimeFormatInfo dtfi)
static System.Globalization.DateTimeFormatInfo InvariantInfo {get;}
static System.Globalization.DateTimeFormatInfo CurrentInfo {get;}
System.Globalization.Calendar Calendar {get;set;}
System.DayOfWeek FirstDayOfWeek {get;set;}
System.Globalization.CalendarWeekRule CalendarWeekRule {get;set;}
string RFC1123Pattern {get;}
string SortableDateTimePattern {get;}
string UniversalSortableDateTimePattern {get;}
string NativeCalendarName {get;}
bool IsReadOnly {get;}
System.Object GetFormat(type formatType)
System.Object IFormatProvider.GetFormat(type formatType)
System.Object Clone()
System.Object ICloneable.Clone()
int GetEra(string eraName)
string GetEraName(int era)
string GetAbbreviatedEraName(int era)
string GetAbbreviatedDayName(System.DayOfWeek dayofweek)
string GetShortestDayName(System.DayOfWeek dayOfWeek)
string GetDayName(System.DayOfWeek dayofweek)
string GetAbbreviatedMonthName(int month)
string GetMonthName(int month)
`;

/** `int[] NumberGroupSizes {get;set;}`: the property of the data with a small first letter (AMDesignator: amDesignator). */
function properties(list: string): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const line of list.trim().split('\n')) {
    const [type, name] = line.split(' ') as [string, string];
    const key = name.replace(/^(?:AM|PM|NaN|[A-Z])/, (start) => start.toLowerCase());
    bodies[name] = {
      get: (self: Holder, ctx) => shown(self.data[key as keyof Holder['data']], type, ctx),
      set: (self: Holder, value: unknown, ctx) => change(self, key, stored(value, name, type, ctx)),
    };
  }
  return bodies;
}

function shown(value: unknown, type: string, ctx: TypeContext): unknown {
  if (!type.endsWith('[]')) return value;
  return newArray(ctx, type === 'int[]' ? 'System.Int32' : 'System.String', [...(value as unknown[])]);
}

function stored(value: unknown, name: string, type: string, ctx: TypeContext): unknown {
  if (value === null) throw argumentNull('value');
  if (type.endsWith('[]')) return itemsOf(value, ctx);
  if (name.endsWith('DecimalDigits') && ((value as number) < 0 || (value as number) > 99))
    throw argumentOutOfRange(name, 'Valid values are between 0 and 99, inclusive.');
  return value;
}

function change(self: Holder, key: string, value: unknown): void {
  if (self.isReadOnly) throw new NetException('System.InvalidOperationException', 'Instance is read-only.');
  self.data = { ...self.data, [key]: value } as never;
}

function formatOf(name: string): MemberBody {
  return (own: Holder, _ctx, wanted: unknown) =>
    String((wanted as { fullName?: string } | null)?.fullName) === name ? own : null;
}

const NUMBER = 'System.Globalization.NumberFormatInfo';
const DATE = 'System.Globalization.DateTimeFormatInfo';

const NumberFormatInfoType: TypeDefinition = {
  name: NUMBER,
  kind: 'class',
  isSealed: true,
  interfaces: ['System.IFormatProvider', 'System.ICloneable'],
  jsClass: NetNumberFormat,
  build: () =>
    implement(NUMBER_OTHERS + NUMBER_PROPERTIES, {
      new: () => new NetNumberFormat(INVARIANT_NUMBER_FORMAT),
      statics: {
        GetInstance: (_self, ctx, provider: unknown) =>
          provider instanceof NetNumberFormat ? provider : numberFormatOf(cultureOf(ctx, provider)),
        ReadOnly: (_self, _ctx, info: NetNumberFormat) => new NetNumberFormat(info.data, true),
        InvariantInfo: () => numberFormatOf(INVARIANT_CULTURE),
        CurrentInfo: (_self, ctx) => numberFormatOf(ctx.culture),
      },
      members: {
        ...properties(NUMBER_PROPERTIES),
        DigitSubstitution: {
          get: (_self, ctx) => newEnum(ctx, 'System.Globalization.DigitShapes', 1),
          set: () => undefined,
        },
        IsReadOnly: (self: NetNumberFormat) => self.isReadOnly,
        Clone: (self: NetNumberFormat) => new NetNumberFormat(self.data),
        GetFormat: formatOf(NUMBER),
      },
    }),
};

function monthName(names: readonly string[], month: number): string {
  if (month < 1 || month > 13) throw argumentOutOfRange('month', 'Valid values are between 1 and 13, inclusive.');
  return names[month - 1] ?? '';
}

const dayName =
  (key: 'dayNames' | 'abbreviatedDayNames' | 'shortestDayNames'): MemberBody =>
  (self: NetDateTimeFormat, _ctx, day: unknown) =>
    self.data[key][enumNumber(day)];

const enumProperty = (key: 'firstDayOfWeek' | 'calendarWeekRule', type: string): MemberBody => ({
  get: (self: NetDateTimeFormat, ctx) => newEnum(ctx, type, self.data[key]),
  set: (self: NetDateTimeFormat, value) => change(self, key, enumNumber(value)),
});

const DATE_MEMBERS: Record<string, MemberBody> = {
  ...properties(DATE_PROPERTIES),
  Calendar: { get: () => new GregorianCalendar(), set: () => undefined },
  FirstDayOfWeek: enumProperty('firstDayOfWeek', 'System.DayOfWeek'),
  CalendarWeekRule: enumProperty('calendarWeekRule', 'System.Globalization.CalendarWeekRule'),
  RFC1123Pattern: () => RFC1123_PATTERN,
  SortableDateTimePattern: () => SORTABLE_PATTERN,
  UniversalSortableDateTimePattern: () => UNIVERSAL_SORTABLE_PATTERN,
  NativeCalendarName: () => 'Gregorian Calendar',
  IsReadOnly: (self: NetDateTimeFormat) => self.isReadOnly,
  GetFormat: formatOf(DATE),
  Clone: (self: NetDateTimeFormat) => new NetDateTimeFormat(self.data),
  GetEra: (self: NetDateTimeFormat, _ctx, name: string) => (name === self.data.eraName ? 1 : -1),
  GetEraName: (self: NetDateTimeFormat) => self.data.eraName,
  GetAbbreviatedEraName: (self: NetDateTimeFormat) => self.data.eraName.replaceAll('.', ''),
  GetAbbreviatedDayName: dayName('abbreviatedDayNames'),
  GetShortestDayName: dayName('shortestDayNames'),
  GetDayName: dayName('dayNames'),
  GetAbbreviatedMonthName: (self: NetDateTimeFormat, _ctx, month: number) =>
    monthName(self.data.abbreviatedMonthNames, month),
  GetMonthName: (self: NetDateTimeFormat, _ctx, month: number) => monthName(self.data.monthNames, month),
};

const DateTimeFormatInfoType: TypeDefinition = {
  name: DATE,
  kind: 'class',
  isSealed: true,
  interfaces: ['System.IFormatProvider', 'System.ICloneable'],
  jsClass: NetDateTimeFormat,
  build: () =>
    implement(DATE_OTHERS + DATE_PROPERTIES, {
      new: () => new NetDateTimeFormat(INVARIANT_DATE_FORMAT),
      statics: {
        GetInstance: (_self, ctx, provider: unknown) =>
          provider instanceof NetDateTimeFormat ? provider : dateTimeFormatOf(cultureOf(ctx, provider)),
        ReadOnly: (_self, _ctx, info: NetDateTimeFormat) => new NetDateTimeFormat(info.data, true),
        InvariantInfo: () => dateTimeFormatOf(INVARIANT_CULTURE),
        CurrentInfo: (_self, ctx) => dateTimeFormatOf(ctx.culture),
      },
      members: DATE_MEMBERS,
    }),
};

export const FORMAT_INFO_TYPES: TypeDefinition[] = [NumberFormatInfoType, DateTimeFormatInfoType];
