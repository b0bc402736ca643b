/** [datetime]: its members over the value class; clock and zone come from the session. */
import { CONVERTIBLE_SIGNATURES, convertibleBodies } from '../convert/convertible.ts';
import { formatDate } from '../../culture/formatDate.ts';
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { netHashCode } from '../../netHashCode.ts';
import {
  DateTime,
  type DateTimeKind,
  daysInMonth,
  isLeapYear,
  TICKS_PER_DAY,
  type TimeSpan,
} from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { elementsOf } from '../../enumeration.ts';
import { cultureOf } from '../globalization/providers.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError } from '../netErrors.ts';
import { enumNumber, newDouble, newEnum, numberOf, setReference } from '../values.ts';
import { DATETIME_SIGNATURES } from './dateSignatures.ts';
import { parseDate, parseDateExact, tryParseDate, tryParseDateExact, localTicks, utcOfLocal } from './dateText.ts';

const UNIT = {
  day: 864000000000n,
  hour: 36000000000n,
  minute: 600000000n,
  second: 10000000n,
  millisecond: 10000n,
  microsecond: 10n,
};
const FILE_TIME_EPOCH = 504911232000000000n;
const OLE_EPOCH = 599264352000000000n;

const now = (ctx: TypeContext): DateTime => new DateTime(localTicks(ctx, ctx.utcNowTicks()), 2);
const text = (self: DateTime, format: string | null, culture: CultureInfo, ctx: TypeContext): string =>
  formatDate(self, format, {
    info: culture.dateTimeFormat,
    localOffsetTicks: (ticks) => ctx.timeZone.utcOffsetTicks(ticks),
  });
const formatsOf = (formats: unknown): string[] =>
  typeof formats === 'string' ? [formats] : [...elementsOf(formats)].map(String);
const kindOf = (kind: unknown): DateTimeKind => enumNumber(kind) as DateTimeKind;

function toLocal(self: DateTime, ctx: TypeContext): DateTime {
  return self.kind === 2 ? self : new DateTime(localTicks(ctx, self.ticks), 2);
}
function toUniversal(self: DateTime, ctx: TypeContext): DateTime {
  return self.kind === 1 ? self : new DateTime(utcOfLocal(ctx, self.ticks), 1);
}
function compare(self: DateTime, other: unknown): number {
  if (other === null) return 1;
  if (!(other instanceof DateTime)) throw argumentError('Object must be of type DateTime.');
  return self.compareTo(other);
}

function fromOleDate(value: number): DateTime {
  if (!(value > -657435 && value < 2958466)) throw argumentError('Not a legal OleAut date.');
  let ms = Math.trunc(value * 86400000 + (value >= 0 ? 0.5 : -0.5));
  if (ms < 0) ms -= (ms % 86400000) * 2;
  return new DateTime(OLE_EPOCH + BigInt(ms) * 10000n, 0);
}

function toOleDate(self: DateTime): number {
  if (self.ticks === 0n) return 0;
  let ms = (self.ticks - OLE_EPOCH) / 10000n;
  if (ms < 0n) {
    const part = ms % 86400000n;
    if (part !== 0n) ms -= (86400000n + part) * 2n;
  }
  return Number(ms) / 86400000;
}

/** Year to microsecond, then a calendar (ignored: always Gregorian) or a kind. */
function create(_self: null, _ctx: TypeContext, ...args: unknown[]): DateTime {
  if (typeof args[0] === 'bigint') return DateTime.fromTicks(args[0], args.length > 1 ? kindOf(args[1]) : 0);
  const numbers = args.filter((each): each is number => typeof each === 'number');
  const last = args.at(-1);
  const kind = typeof last === 'number' ? 0 : kindOf(last);
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0, us = 0] = numbers;
  const made = DateTime.fromParts(year, month, day, hour, minute, second, ms, kind);
  return us === 0 ? made : new DateTime(made.ticks + BigInt(us) * 10n, kind);
}

const add = (unit: bigint) => (self: DateTime, _ctx: TypeContext, value: unknown) =>
  self.addUnits(numberOf(value), unit);

const STATICS: Record<string, MemberBody> = {
  Now: (_self, ctx) => now(ctx),
  UtcNow: (_self, ctx) => new DateTime(ctx.utcNowTicks(), 1),
  Today: (_self, ctx) => now(ctx).date,
  MinValue: () => DateTime.MIN,
  MaxValue: () => DateTime.MAX,
  UnixEpoch: () => DateTime.UNIX_EPOCH,
  Compare: (_self, _ctx, a: DateTime, b: DateTime) => a.compareTo(b),
  DaysInMonth: (_self, _ctx, year: number, month: number) => daysInMonth(year, month),
  IsLeapYear: (_self, _ctx, year: number) => isLeapYear(year),
  'Equals(datetime,datetime)': (_self, _ctx, a: DateTime, b: DateTime) => a.equals(b),
  Equals: (_self, _ctx, a: unknown, b: unknown) => a === b || (a instanceof DateTime && a.equals(b)),
  SpecifyKind: (_self, _ctx, value: DateTime, kind: unknown) => value.withKind(kindOf(kind)),
  FromFileTime: (_self, ctx, ticks: bigint) => toLocal(new DateTime(ticks + FILE_TIME_EPOCH, 1), ctx),
  FromFileTimeUtc: (_self, _ctx, ticks: bigint) => new DateTime(ticks + FILE_TIME_EPOCH, 1),
  FromOADate: (_self, _ctx, value: unknown) => fromOleDate(numberOf(value)),
  FromBinary: (_self, ctx, data: bigint) => fromBinary(data, ctx),
  'Parse/1': (_self, ctx, input: string) => parseDate(ctx, input, ctx.culture, 0),
  Parse: (_self, ctx, input: string, provider: unknown, styles?: unknown) =>
    parseDate(ctx, input, cultureOf(ctx, provider), styles === undefined ? 0 : enumNumber(styles)),
  ParseExact: (_self, ctx, input: string, formats: unknown, provider: unknown, styles?: unknown) =>
    parseDateExact(
      ctx,
      input,
      formatsOf(formats),
      cultureOf(ctx, provider),
      styles === undefined ? 0 : enumNumber(styles),
      typeof formats !== 'string',
    ),
  TryParse: (_self, ctx, input: string | null, ...rest: unknown[]) =>
    tried(
      rest.at(-1),
      input === null
        ? null
        : tryParseDate(
            ctx,
            input,
            rest.length > 1 ? cultureOf(ctx, rest[0]) : ctx.culture,
            rest.length > 2 ? enumNumber(rest[1]) : 0,
          ),
    ),
  TryParseExact: (
    _self,
    ctx,
    input: string | null,
    formats: unknown,
    provider: unknown,
    styles: unknown,
    result: unknown,
  ) =>
    tried(
      result,
      input === null
        ? null
        : tryParseDateExact(ctx, input, formatsOf(formats), cultureOf(ctx, provider), enumNumber(styles)),
    ),
};

const MEMBERS: Record<string, MemberBody> = {
  Add: (self: DateTime, _ctx, span: TimeSpan) => self.addTicks(span.ticks),
  AddDays: add(UNIT.day),
  AddHours: add(UNIT.hour),
  AddMinutes: add(UNIT.minute),
  AddSeconds: add(UNIT.second),
  AddMilliseconds: add(UNIT.millisecond),
  AddMicroseconds: add(UNIT.microsecond),
  AddTicks: (self: DateTime, _ctx, ticks: bigint) => self.addTicks(ticks),
  AddMonths: (self: DateTime, _ctx, months: number) => self.addMonths(months),
  AddYears: (self: DateTime, _ctx, years: number) => self.addYears(years),
  CompareTo: (self: DateTime, _ctx, other: unknown) => compare(self, other),
  'IComparable.CompareTo': (self: DateTime, _ctx, other: unknown) => compare(self, other),
  Equals: (self: DateTime, _ctx, other: unknown) => self.equals(other),
  GetHashCode: (self: DateTime) => netHashCode(self),
  IsDaylightSavingTime: (self: DateTime, ctx) => isDaylight(self, ctx),
  Subtract: (self: DateTime, _ctx, other: DateTime | TimeSpan) =>
    other instanceof DateTime ? self.subtract(other) : self.addTicks(-other.ticks),
  ToBinary: (self: DateTime, ctx) => toBinary(self, ctx),
  ToOADate: (self: DateTime) => newDouble(toOleDate(self)),
  ToFileTime: (self: DateTime, ctx) => toUniversal(self, ctx).ticks - FILE_TIME_EPOCH,
  ToFileTimeUtc: (self: DateTime, ctx) => (self.kind === 2 ? toUniversal(self, ctx) : self).ticks - FILE_TIME_EPOCH,
  ToLocalTime: (self: DateTime, ctx) => toLocal(self, ctx),
  ToUniversalTime: (self: DateTime, ctx) => toUniversal(self, ctx),
  ToLongDateString: (self: DateTime, ctx) => text(self, 'D', ctx.culture, ctx),
  ToLongTimeString: (self: DateTime, ctx) => text(self, 'T', ctx.culture, ctx),
  ToShortDateString: (self: DateTime, ctx) => text(self, 'd', ctx.culture, ctx),
  ToShortTimeString: (self: DateTime, ctx) => text(self, 't', ctx.culture, ctx),
  'ToString/0': (self: DateTime, ctx) => text(self, null, ctx.culture, ctx),
  'ToString(string)': (self: DateTime, ctx, format: string | null) => text(self, format, ctx.culture, ctx),
  'ToString(System.IFormatProvider)': (self: DateTime, ctx, provider: unknown) =>
    text(self, null, cultureOf(ctx, provider), ctx),
  ToString: (self: DateTime, ctx, format: string | null, provider: unknown) =>
    text(self, format, cultureOf(ctx, provider), ctx),
  GetTypeCode: (_self, ctx) => newEnum(ctx, 'System.TypeCode', 16),
  Date: (self: DateTime) => self.date,
  Day: (self: DateTime) => self.day,
  DayOfWeek: (self: DateTime, ctx) => newEnum(ctx, 'System.DayOfWeek', self.dayOfWeek),
  DayOfYear: (self: DateTime) => self.dayOfYear,
  Hour: (self: DateTime) => self.hour,
  Kind: (self: DateTime, ctx) => newEnum(ctx, 'System.DateTimeKind', self.kind),
  Millisecond: (self: DateTime) => self.millisecond,
  Microsecond: (self: DateTime) => self.microsecond,
  Nanosecond: (self: DateTime) => self.nanosecond,
  Minute: (self: DateTime) => self.minute,
  Month: (self: DateTime) => self.month,
  Second: (self: DateTime) => self.second,
  Ticks: (self: DateTime) => self.ticks,
  TimeOfDay: (self: DateTime) => self.timeOfDay,
  Year: (self: DateTime) => self.year,
};

export const DateTimeType = typeDefinition({
  name: 'System.DateTime',
  kind: 'struct',
  jsClass: DateTime,
  interfaces: [
    'System.IComparable',
    'System.ISpanFormattable',
    'System.IFormattable',
    'System.IConvertible',
    'System.IComparable`1[System.DateTime]',
    'System.IEquatable`1[System.DateTime]',
  ],
  toText: (self: DateTime, ctx) => text(self, null, ctx.culture, ctx),
  build: () =>
    implement(`${DATETIME_SIGNATURES}\n${CONVERTIBLE_SIGNATURES}`, {
      new: create as never,
      statics: STATICS,
      members: { ...convertibleBodies(), ...MEMBERS },
    }),
});

export function tried<T>(reference: unknown, value: T | null, empty: unknown = DateTime.MIN): boolean {
  setReference(reference, value ?? empty);
  return value !== null;
}

function isDaylight(self: DateTime, ctx: TypeContext): boolean {
  if (self.kind === 1) return false;
  const utc = utcOfLocal(ctx, self.ticks);
  const winter = ctx.timeZone.utcOffsetTicks(DateTime.fromParts(self.year, 1, 1).ticks);
  const summer = ctx.timeZone.utcOffsetTicks(DateTime.fromParts(self.year, 7, 1).ticks);
  return winter !== summer && ctx.timeZone.utcOffsetTicks(utc) === (winter > summer ? winter : summer);
}

function toBinary(self: DateTime, ctx: TypeContext): bigint {
  if (self.kind !== 2) return BigInt.asIntN(64, self.ticks | (BigInt(self.kind) << 62n));
  const utc = toUniversal(self, ctx).ticks;
  return BigInt.asIntN(64, (utc & 0x3fffffffffffffffn) | 0x8000000000000000n);
}

function fromBinary(data: bigint, ctx: TypeContext): DateTime {
  const bits = BigInt.asUintN(64, data);
  const ticks = bits & 0x3fffffffffffffffn;
  if (bits & 0x8000000000000000n) return toLocal(new DateTime(ticks, 1), ctx);
  return new DateTime(ticks, Number((bits >> 62n) & 3n) as DateTimeKind);
}

export const DAY = TICKS_PER_DAY;
