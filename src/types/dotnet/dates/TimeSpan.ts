/** [timespan]: its members over the value class. */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { elementsOf } from '../../enumeration.ts';
import { netHashCode } from '../../netHashCode.ts';
import { formatTimeSpan, TimeSpan } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { cultureOf } from '../globalization/providers.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, formatError, overflowError } from '../netErrors.ts';
import { enumNumber, newDouble, numberOf } from '../values.ts';
import { TIMESPAN_SIGNATURES } from './dateSignatures.ts';
import { parseTimeSpan, tryParseTimeSpan, tryParseTimeSpanExact } from './dateText.ts';
import { tried } from './DateTime.ts';

const TICKS: Readonly<Record<string, bigint>> = {
  Days: 864000000000n,
  Hours: 36000000000n,
  Minutes: 600000000n,
  Seconds: 10000000n,
  Milliseconds: 10000n,
  Microseconds: 10n,
};
const UNITS = Object.keys(TICKS);
const TOO_LONG = 'TimeSpan overflowed because the duration is too long.';

const text = (self: TimeSpan, format: string | null, culture: CultureInfo): string =>
  formatTimeSpan(self, format, culture.numberFormat.numberDecimalSeparator);
const formatsOf = (formats: unknown): string[] =>
  typeof formats === 'string' ? [formats] : [...elementsOf(formats)].map(String);

function checked(ticks: bigint): TimeSpan {
  if (BigInt.asIntN(64, ticks) !== ticks) throw overflowError(TOO_LONG);
  return new TimeSpan(ticks);
}

/** A [double] of units, cut to ticks. */
function fromReal(value: number, unit: bigint): TimeSpan {
  if (Number.isNaN(value)) throw argumentError('TimeSpan does not accept floating point Not-a-Number values.');
  const ticks = value * Number(unit);
  if (!(Math.abs(ticks) < 9.223372036854776e18)) throw overflowError(TOO_LONG);
  return new TimeSpan(BigInt(Math.trunc(ticks)));
}

/** FromDays(1, 2, 3...): the units from the named one on; a lone [double] is fractional. */
function fromUnits(name: string): MemberBody {
  const start = UNITS.indexOf(name);
  return (_self: null, _ctx: TypeContext, ...args: unknown[]) => {
    if (args.length === 1 && typeof args[0] === 'object') return fromReal(numberOf(args[0]), TICKS[name]!);
    let ticks = 0n;
    args.forEach((arg, index) => {
      ticks += BigInt(arg as number | bigint) * TICKS[UNITS[start + index]!]!;
    });
    return checked(ticks);
  };
}

function exact(input: string, formats: unknown, culture: CultureInfo, styles: unknown): TimeSpan {
  const read = tryParseTimeSpanExact(
    input,
    formatsOf(formats),
    culture,
    styles !== undefined && enumNumber(styles) === 1,
  );
  if (!read) throw formatError(`Input string was not in a correct format.`);
  return read;
}

function compare(self: TimeSpan, other: unknown): number {
  if (other === null) return 1;
  if (!(other instanceof TimeSpan)) throw argumentError('Object must be of type TimeSpan.');
  return self.ticks < other.ticks ? -1 : self.ticks > other.ticks ? 1 : 0;
}

const CONSTANTS: Readonly<Record<string, bigint>> = {
  NanosecondsPerTick: 100n,
  TicksPerMicrosecond: 10n,
  TicksPerMillisecond: 10000n,
  TicksPerSecond: 10000000n,
  TicksPerMinute: 600000000n,
  TicksPerHour: 36000000000n,
  TicksPerDay: 864000000000n,
  MicrosecondsPerMillisecond: 1000n,
  MicrosecondsPerSecond: 1000000n,
  MicrosecondsPerMinute: 60000000n,
  MicrosecondsPerHour: 3600000000n,
  MicrosecondsPerDay: 86400000000n,
  MillisecondsPerSecond: 1000n,
  MillisecondsPerMinute: 60000n,
  MillisecondsPerHour: 3600000n,
  MillisecondsPerDay: 86400000n,
  SecondsPerMinute: 60n,
  SecondsPerHour: 3600n,
  SecondsPerDay: 86400n,
  MinutesPerHour: 60n,
  MinutesPerDay: 1440n,
};

const part =
  (unit: bigint, modulus: bigint): MemberBody =>
  (self: TimeSpan) =>
    Number((self.ticks / unit) % modulus);
const total =
  (unit: bigint): MemberBody =>
  (self: TimeSpan) =>
    newDouble(Number(self.ticks) / Number(unit));

const STATICS: Record<string, MemberBody> = {
  Zero: () => TimeSpan.ZERO,
  MinValue: () => TimeSpan.MIN,
  MaxValue: () => TimeSpan.MAX,
  HoursPerDay: () => 24,
  ...Object.fromEntries(Object.entries(CONSTANTS).map(([name, value]) => [name, () => value])),
  ...Object.fromEntries(UNITS.map((name) => [`From${name}`, fromUnits(name)])),
  FromTicks: (_self, _ctx, ticks: bigint) => new TimeSpan(ticks),
  Compare: (_self, _ctx, a: TimeSpan, b: TimeSpan) => compare(a, b),
  Equals: (_self, _ctx, a: unknown, b: unknown) => a instanceof TimeSpan && a.equals(b),
  'Parse/1': (_self, ctx, input: string) => parseTimeSpan(input, ctx.culture),
  Parse: (_self, ctx, input: string, provider: unknown) => parseTimeSpan(input, cultureOf(ctx, provider)),
  ParseExact: (_self, ctx, input: string, formats: unknown, provider: unknown, styles?: unknown) =>
    exact(input, formats, cultureOf(ctx, provider), styles),
  TryParse: (_self, ctx, input: string | null, ...rest: unknown[]) =>
    tried(
      rest.at(-1),
      input === null ? null : tryParseTimeSpan(input, rest.length > 1 ? cultureOf(ctx, rest[0]) : ctx.culture),
      TimeSpan.ZERO,
    ),
  TryParseExact: (_self, ctx, input: string | null, formats: unknown, provider: unknown, ...rest: unknown[]) =>
    tried(
      rest.at(-1),
      input === null
        ? null
        : tryParseTimeSpanExact(
            input,
            formatsOf(formats),
            cultureOf(ctx, provider),
            rest.length > 1 && enumNumber(rest[0]) === 1,
          ),
      TimeSpan.ZERO,
    ),
};

const MEMBERS: Record<string, MemberBody> = {
  Add: (self: TimeSpan, _ctx, other: TimeSpan) => checked(self.ticks + other.ticks),
  Subtract: (self: TimeSpan, _ctx, other: TimeSpan) => checked(self.ticks - other.ticks),
  Negate: (self: TimeSpan) => checked(-self.ticks),
  Duration: (self: TimeSpan) => checked(self.ticks < 0n ? -self.ticks : self.ticks),
  Multiply: (self: TimeSpan, _ctx, factor: unknown) => fromReal(Math.round(Number(self.ticks) * numberOf(factor)), 1n),
  'Divide(double)': (self: TimeSpan, _ctx, divisor: unknown) =>
    fromReal(Math.round(Number(self.ticks) / numberOf(divisor)), 1n),
  Divide: (self: TimeSpan, _ctx, other: TimeSpan) => newDouble(Number(self.ticks) / Number(other.ticks)),
  CompareTo: (self: TimeSpan, _ctx, other: unknown) => compare(self, other),
  'IComparable.CompareTo': (self: TimeSpan, _ctx, other: unknown) => compare(self, other),
  Equals: (self: TimeSpan, _ctx, other: unknown) => self.equals(other),
  GetHashCode: (self: TimeSpan) => netHashCode(self),
  'ToString/0': (self: TimeSpan) => formatTimeSpan(self, null),
  'ToString/1': (self: TimeSpan, ctx, format: string | null) => text(self, format, ctx.culture),
  ToString: (self: TimeSpan, ctx, format: string | null, provider: unknown) =>
    text(self, format, cultureOf(ctx, provider)),
  Ticks: (self: TimeSpan) => self.ticks,
  Days: (self: TimeSpan) => Number(self.ticks / TICKS.Days!),
  Hours: part(TICKS.Hours!, 24n),
  Minutes: part(TICKS.Minutes!, 60n),
  Seconds: part(TICKS.Seconds!, 60n),
  Milliseconds: part(TICKS.Milliseconds!, 1000n),
  Microseconds: part(TICKS.Microseconds!, 1000n),
  Nanoseconds: (self: TimeSpan) => Number((self.ticks % 10n) * 100n),
  TotalDays: total(TICKS.Days!),
  TotalHours: total(TICKS.Hours!),
  TotalMinutes: total(TICKS.Minutes!),
  TotalSeconds: total(TICKS.Seconds!),
  TotalMilliseconds: total(TICKS.Milliseconds!),
  TotalMicroseconds: total(TICKS.Microseconds!),
  TotalNanoseconds: (self: TimeSpan) => newDouble(Number(self.ticks) * 100),
};

export const TimeSpanType = typeDefinition({
  name: 'System.TimeSpan',
  kind: 'struct',
  jsClass: TimeSpan,
  interfaces: [
    'System.IComparable',
    'System.IComparable`1[System.TimeSpan]',
    'System.IEquatable`1[System.TimeSpan]',
    'System.ISpanFormattable',
    'System.IFormattable',
  ],
  toText: (self: TimeSpan) => formatTimeSpan(self, null),
  build: () =>
    implement(TIMESPAN_SIGNATURES, {
      new: (_self, _ctx, ...args: (number | bigint)[]) => {
        if (args.length === 1) return new TimeSpan(args[0] as bigint);
        const names = args.length === 3 ? UNITS.slice(1) : UNITS;
        return checked(args.reduce<bigint>((sum, value, index) => sum + BigInt(value) * TICKS[names[index]!]!, 0n));
      },
      statics: STATICS,
      members: MEMBERS,
    }),
});
