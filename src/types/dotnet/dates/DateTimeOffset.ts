/** [datetimeoffset]: its members over the value class. */
import { formatDate } from '../../culture/formatDate.ts';
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { elementsOf } from '../../enumeration.ts';
import { netHashCode } from '../../netHashCode.ts';
import { DateTime, DateTimeOffset, TimeSpan, UNIX_EPOCH_TICKS } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { cultureOf } from '../globalization/providers.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError } from '../netErrors.ts';
import { enumNumber, newEnum, numberOf } from '../values.ts';
import { DATETIMEOFFSET_SIGNATURES } from './dateSignatures.ts';
import { tried } from './DateTime.ts';
import { localTicks, parseOffset, tryParseOffset, utcOfLocal } from './dateText.ts';

const text = (self: DateTimeOffset, format: string | null, culture: CultureInfo): string =>
  formatDate(self, format, { info: culture.dateTimeFormat, localOffsetTicks: () => self.offsetTicks });
const formatsOf = (formats: unknown): string[] =>
  typeof formats === 'string' ? [formats] : [...elementsOf(formats)].map(String);

/** A date of its own kind: UTC has offset zero, others the local one. */
export function offsetOfDate(date: DateTime, ctx: TypeContext): DateTimeOffset {
  if (date.kind === 1) return new DateTimeOffset(date.ticks, 0n);
  return new DateTimeOffset(date.ticks, date.ticks - utcOfLocal(ctx, date.ticks));
}

function create(_self: null, ctx: TypeContext, ...args: unknown[]): DateTimeOffset {
  const [first] = args;
  if (first instanceof DateTime)
    return args.length === 1 ? offsetOfDate(first, ctx) : withOffset(first.ticks, args[1] as TimeSpan);
  const offset = args.at(-1) as TimeSpan;
  if (typeof first === 'bigint') return withOffset(first, offset);
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0, us = 0] = args.filter(
    (each): each is number => typeof each === 'number',
  );
  return withOffset(DateTime.fromParts(year, month, day, hour, minute, second, ms).ticks + BigInt(us) * 10n, offset);
}

function withOffset(ticks: bigint, offset: TimeSpan): DateTimeOffset {
  if (offset.ticks % 600000000n !== 0n) throw argumentError('Offset must be specified in whole minutes.', 'offset');
  return new DateTimeOffset(ticks, offset.ticks);
}

function nowOf(ctx: TypeContext): DateTimeOffset {
  const utc = ctx.utcNowTicks();
  return DateTimeOffset.fromUtcTicks(utc, localTicks(ctx, utc) - utc);
}

const clock =
  (read: (date: DateTime) => unknown): MemberBody =>
  (self: DateTimeOffset) =>
    read(self.dateTime);
const move =
  <T>(run: (date: DateTime, value: T) => DateTime): MemberBody =>
  (self: DateTimeOffset, _ctx: TypeContext, value: T) =>
    self.withClock(run(self.dateTime, value));
const units = (unit: bigint): MemberBody => move((date, value: unknown) => date.addUnits(numberOf(value), unit));

function compare(self: DateTimeOffset, other: unknown): number {
  if (!(other instanceof DateTimeOffset)) return 1;
  return self.utcTicks < other.utcTicks ? -1 : self.utcTicks > other.utcTicks ? 1 : 0;
}

const STATICS: Record<string, MemberBody> = {
  Now: (_self, ctx) => nowOf(ctx),
  UtcNow: (_self, ctx) => new DateTimeOffset(ctx.utcNowTicks(), 0n),
  MinValue: () => DateTimeOffset.MIN,
  MaxValue: () => DateTimeOffset.MAX,
  UnixEpoch: () => new DateTimeOffset(UNIX_EPOCH_TICKS, 0n),
  Compare: (_self, _ctx, a: DateTimeOffset, b: DateTimeOffset) => compare(a, b),
  Equals: (_self, _ctx, a: unknown, b: unknown) => a instanceof DateTimeOffset && a.equals(b),
  FromUnixTimeSeconds: (_self, _ctx, seconds: bigint) => new DateTimeOffset(UNIX_EPOCH_TICKS + seconds * 10000000n, 0n),
  FromUnixTimeMilliseconds: (_self, _ctx, ms: bigint) => new DateTimeOffset(UNIX_EPOCH_TICKS + ms * 10000n, 0n),
  'Parse/1': (_self, ctx, input: string) => parseOffset(ctx, input, ctx.culture, 0),
  Parse: (_self, ctx, input: string, provider: unknown, styles?: unknown) =>
    parseOffset(ctx, input, cultureOf(ctx, provider), styles === undefined ? 0 : enumNumber(styles)),
  ParseExact: (_self, ctx, input: string, formats: unknown, provider: unknown, styles?: unknown) =>
    parseOffset(
      ctx,
      input,
      cultureOf(ctx, provider),
      styles === undefined ? 0 : enumNumber(styles),
      formatsOf(formats),
    ),
  TryParse: (_self, ctx, input: string | null, ...rest: unknown[]) =>
    tried(
      rest.at(-1),
      input === null
        ? null
        : tryParseOffset(
            ctx,
            input,
            rest.length > 1 ? cultureOf(ctx, rest[0]) : ctx.culture,
            rest.length > 2 ? enumNumber(rest[1]) : 0,
          ),
      DateTimeOffset.MIN,
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
        : tryParseOffset(ctx, input, cultureOf(ctx, provider), enumNumber(styles), formatsOf(formats)),
      DateTimeOffset.MIN,
    ),
};

const MEMBERS: Record<string, MemberBody> = {
  OnDeserialization: () => undefined,
  ToOffset: (self: DateTimeOffset, _ctx, offset: TimeSpan) => self.toOffset(offset.ticks),
  Add: move((date, span: TimeSpan) => date.addTicks(span.ticks)),
  AddDays: units(864000000000n),
  AddHours: units(36000000000n),
  AddMinutes: units(600000000n),
  AddSeconds: units(10000000n),
  AddMilliseconds: units(10000n),
  AddMicroseconds: units(10n),
  AddTicks: move((date, ticks: bigint) => date.addTicks(ticks)),
  AddMonths: move((date, months: number) => date.addMonths(months)),
  AddYears: move((date, years: number) => date.addYears(years)),
  CompareTo: (self: DateTimeOffset, _ctx, other: unknown) => compare(self, other),
  'IComparable.CompareTo': (self: DateTimeOffset, _ctx, other: unknown) => compare(self, other),
  Equals: (self: DateTimeOffset, _ctx, other: unknown) => self.equals(other),
  EqualsExact: (self: DateTimeOffset, _ctx, other: DateTimeOffset) =>
    self.ticks === other.ticks && self.offsetTicks === other.offsetTicks,
  GetHashCode: (self: DateTimeOffset) => netHashCode(self.utcDateTime),
  Subtract: (self: DateTimeOffset, _ctx, other: DateTimeOffset | TimeSpan) =>
    other instanceof DateTimeOffset
      ? new TimeSpan(self.utcTicks - other.utcTicks)
      : new DateTimeOffset(self.ticks - other.ticks, self.offsetTicks),
  ToLocalTime: (self: DateTimeOffset, ctx) =>
    DateTimeOffset.fromUtcTicks(self.utcTicks, localTicks(ctx, self.utcTicks) - self.utcTicks),
  ToUniversalTime: (self: DateTimeOffset) => new DateTimeOffset(self.utcTicks, 0n),
  ToUnixTimeSeconds: (self: DateTimeOffset) => (self.utcTicks - UNIX_EPOCH_TICKS) / 10000000n,
  ToUnixTimeMilliseconds: (self: DateTimeOffset) => (self.utcTicks - UNIX_EPOCH_TICKS) / 10000n,
  ToFileTime: (self: DateTimeOffset) => self.utcTicks - 504911232000000000n,
  'ToString/0': (self: DateTimeOffset, ctx) => text(self, null, ctx.culture),
  'ToString(string)': (self: DateTimeOffset, ctx, format: string | null) => text(self, format, ctx.culture),
  'ToString(System.IFormatProvider)': (self: DateTimeOffset, ctx, provider: unknown) =>
    text(self, null, cultureOf(ctx, provider)),
  ToString: (self: DateTimeOffset, ctx, format: string | null, provider: unknown) =>
    text(self, format, cultureOf(ctx, provider)),
  DateTime: (self: DateTimeOffset) => self.dateTime,
  UtcDateTime: (self: DateTimeOffset) => self.utcDateTime,
  LocalDateTime: (self: DateTimeOffset, ctx) => new DateTime(localTicks(ctx, self.utcTicks), 2),
  Date: clock((date) => date.date),
  Day: clock((date) => date.day),
  DayOfWeek: (self: DateTimeOffset, ctx) => newEnum(ctx, 'System.DayOfWeek', self.dateTime.dayOfWeek),
  DayOfYear: clock((date) => date.dayOfYear),
  Hour: clock((date) => date.hour),
  Millisecond: clock((date) => date.millisecond),
  Microsecond: clock((date) => date.microsecond),
  Nanosecond: clock((date) => date.nanosecond),
  Minute: clock((date) => date.minute),
  Month: clock((date) => date.month),
  Offset: (self: DateTimeOffset) => new TimeSpan(self.offsetTicks),
  TotalOffsetMinutes: (self: DateTimeOffset) => Number(self.offsetTicks / 600000000n),
  Second: clock((date) => date.second),
  Ticks: (self: DateTimeOffset) => self.ticks,
  UtcTicks: (self: DateTimeOffset) => self.utcTicks,
  TimeOfDay: clock((date) => date.timeOfDay),
  Year: clock((date) => date.year),
};

export const DateTimeOffsetType = typeDefinition({
  name: 'System.DateTimeOffset',
  kind: 'struct',
  jsClass: DateTimeOffset,
  interfaces: [
    'System.IComparable',
    'System.ISpanFormattable',
    'System.IFormattable',
    'System.IComparable`1[System.DateTimeOffset]',
    'System.IEquatable`1[System.DateTimeOffset]',
  ],
  toText: (self: DateTimeOffset, ctx) => text(self, null, ctx.culture),
  build: () =>
    implement(DATETIMEOFFSET_SIGNATURES, {
      new: create as never,
      statics: STATICS,
      members: MEMBERS,
    }),
});
