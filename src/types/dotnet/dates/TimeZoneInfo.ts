/**
 * System.TimeZoneInfo over the runtime's time zone data (Intl). Rule that surprises: zones are found by IANA and by Windows
 * names, and keep the name they were asked by.
 * NON-PARITY: adjustment rules are not shown; offsets before 1970 are those the runtime gives.
 */
import { NetException } from '../../../errors/NetException.ts';
import { NetList } from '../../collections/NetList.ts';
import { DateTime, DateTimeOffset, TimeSpan } from '../../numerics/index.ts';
import { UNIX_EPOCH_TICKS } from '../../numerics/DateTime.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { newArray, setReference } from '../values.ts';
import { IANA_OF_WINDOWS } from './windowsZones.ts';

const TICKS_PER_MINUTE = 600_000_000n;
const UTC_NAME = 'Coordinated Universal Time';

export class TimeZoneInfo {
  private readonly formatter: Intl.DateTimeFormat | null;
  constructor(
    readonly id: string,
    /** The runtime's name of the zone; null for UTC. */
    private readonly iana: string | null,
    private readonly fixedOffset = 0n,
    private readonly fixedNames: { display: string; standard: string } | null = null,
  ) {
    this.formatter =
      iana === null ? null : new Intl.DateTimeFormat('en-US', { timeZone: iana, timeZoneName: 'longOffset' });
  }

  get [VALUE_IDENTITY](): string {
    return `TimeZoneInfo:${this.id}`;
  }

  offsetAt(utcTicks: bigint): bigint {
    if (!this.formatter) return this.fixedOffset;
    const ms = Number((utcTicks - UNIX_EPOCH_TICKS) / 10_000n);
    const part = this.formatter.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(part);
    if (!match) return 0n;
    const minutes = BigInt(Number(match[2]) * 60 + Number(match[3])) * TICKS_PER_MINUTE;
    return match[1] === '-' ? -minutes : minutes;
  }

  /** The offset of a clock time: standard time where it is ambiguous. */
  offsetOfClock(ticks: bigint): bigint {
    const before = this.offsetAt(ticks - this.base - DAY);
    const after = this.offsetAt(ticks - this.base + DAY);
    if (before === after) return this.offsetAt(ticks - before);
    const fits = [before, after].filter((offset) => this.offsetAt(ticks - offset) === offset);
    if (fits.length === 0) return before;
    return fits.length === 1 || fits.includes(this.base) === false ? fits[0]! : this.base;
  }

  isInvalid(ticks: bigint): boolean {
    return !this.candidates(ticks).some((offset) => this.offsetAt(ticks - offset) === offset);
  }

  isAmbiguous(ticks: bigint): boolean {
    return new Set(this.candidates(ticks).filter((offset) => this.offsetAt(ticks - offset) === offset)).size > 1;
  }

  private candidates(ticks: bigint): bigint[] {
    return [this.offsetAt(ticks - this.base - DAY), this.offsetAt(ticks - this.base + DAY)];
  }

  private cachedBase: bigint | null = null;

  /** Standard time's offset: that of this decade's winters. */
  get base(): bigint {
    if (this.cachedBase === null) {
      const [january, july] = HALVES.map((ticks) => this.offsetAt(ticks)) as [bigint, bigint];
      this.cachedBase = january < july ? january : july;
    }
    return this.cachedBase;
  }

  get hasDaylight(): boolean {
    const [january, july] = HALVES.map((ticks) => this.offsetAt(ticks));
    return january !== july;
  }

  name(isDaylight: boolean): string {
    if (this.fixedNames) return this.fixedNames.standard;
    if (this.iana === null) return UTC_NAME;
    const at = HALVES.find((ticks) => (this.offsetAt(ticks) !== this.base) === isDaylight) ?? HALVES[0]!;
    return this.written('long', at);
  }

  private written(style: 'long' | 'longGeneric', ticks: bigint): string {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: this.iana!, timeZoneName: style });
    const parts = format.formatToParts(Number((ticks - UNIX_EPOCH_TICKS) / 10_000n));
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? this.id;
  }

  get displayName(): string {
    if (this.fixedNames) return this.fixedNames.display;
    if (this.iana === null) return `(UTC) ${UTC_NAME}`;
    const city = this.iana.slice(this.iana.lastIndexOf('/') + 1).replaceAll('_', ' ');
    return `(UTC${signed(this.base)}) ${this.written('longGeneric', HALVES[0]!)} (${city})`;
  }
}

const DAY = 864_000_000_000n;
/** Mid-January and mid-July of 2024. */
const HALVES = [DateTime.fromParts(2024, 1, 15).ticks, DateTime.fromParts(2024, 7, 15).ticks];

function signed(ticks: bigint): string {
  if (ticks === 0n) return '';
  const minutes = Number((ticks < 0n ? -ticks : ticks) / TICKS_PER_MINUTE);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${ticks < 0n ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const UTC_ZONE = new TimeZoneInfo('UTC', null);

function zoneNamed(id: string | null): TimeZoneInfo {
  if (id === null) throw argumentNull('id');
  if (/^(?:etc\/)?utc$/i.test(id)) return UTC_ZONE;
  const iana = IANA_OF_WINDOWS.get(id.toLowerCase()) ?? id;
  try {
    // Offsets and abbreviations are zones to Intl, but none to .NET.
    if (!/^[+-]/.test(iana))
      return new TimeZoneInfo(id, new Intl.DateTimeFormat('en-US', { timeZone: iana }).resolvedOptions() && iana);
  } catch {
    // An unknown name: the error below.
  }
  throw new NetException(
    'System.TimeZoneNotFoundException',
    `The time zone ID '${id}' was not found on the local computer.`,
  );
}

function localZone(ctx: TypeContext): TimeZoneInfo {
  return zoneNamed(ctx.timeZone.id);
}

const KIND_ERROR =
  'The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  ' +
  'For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.';
const INVALID_TIME =
  'The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the ' +
  'period that is skipped is invalid.';

/** The instant of a clock time, whose Kind names its zone where none is given. */
function instantOf(date: DateTime, source: TimeZoneInfo | null, ctx: TypeContext): bigint {
  const own = date.kind === 1 ? UTC_ZONE : localZone(ctx);
  const zone = source ?? own;
  const isOther =
    source !== null && date.kind !== 0 && (source.id !== own.id || (source === UTC_ZONE) !== (date.kind === 1));
  if (isOther) throw argumentError(KIND_ERROR, 'sourceTimeZone');
  if (zone.isInvalid(date.ticks)) throw argumentError(INVALID_TIME, 'dateTime');
  return date.ticks - zone.offsetOfClock(date.ticks);
}

function clockIn(zone: TimeZoneInfo, utcTicks: bigint, ctx: TypeContext): DateTime {
  const kind = zone === UTC_ZONE ? 1 : zone.id === localZone(ctx).id ? 2 : 0;
  return new DateTime(utcTicks + zone.offsetAt(utcTicks), kind);
}

function convert(
  ctx: TypeContext,
  value: DateTime | DateTimeOffset,
  from: TimeZoneInfo | null,
  to: TimeZoneInfo,
): unknown {
  if (value instanceof DateTimeOffset) {
    const utc = value.ticks - value.offsetTicks;
    const offset = to.offsetAt(utc);
    return new DateTimeOffset(utc + offset, offset);
  }
  return clockIn(to, instantOf(value, from, ctx), ctx);
}

const SIGNATURES = `
static void ClearCachedData()
static System.DateTimeOffset ConvertTimeBySystemTimeZoneId(System.DateTimeOffset dateTimeOffset, string destinationTimeZoneId)
static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)
static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)
static System.TimeZoneInfo FindSystemTimeZoneById(string id)
static bool TryFindSystemTimeZoneById(string id, [ref] System.TimeZoneInfo timeZoneInfo)
static System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, System.TimeZoneInfo destinationTimeZone)
static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)
static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, System.TimeZoneInfo destinationTimeZone)
static datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)
static datetime ConvertTimeToUtc(datetime dateTime)
static datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)
static System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones()
static System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones(bool skipSorting)
static System.TimeZoneInfo CreateCustomTimeZone(string id, timespan baseUtcOffset, string displayName, string standardDisplayName)
static bool TryConvertIanaIdToWindowsId(string ianaId, [ref] string windowsId)
static bool TryConvertWindowsIdToIanaId(string windowsId, [ref] string ianaId)
static System.TimeZoneInfo FromSerializedString(string source)
static System.TimeZoneInfo Local {get;}
static System.TimeZoneInfo Utc {get;}
string Id {get;}
bool HasIanaId {get;}
string DisplayName {get;}
string StandardName {get;}
string DaylightName {get;}
timespan BaseUtcOffset {get;}
bool SupportsDaylightSavingTime {get;}
timespan[] GetAmbiguousTimeOffsets(System.DateTimeOffset dateTimeOffset)
timespan[] GetAmbiguousTimeOffsets(datetime dateTime)
timespan GetUtcOffset(System.DateTimeOffset dateTimeOffset)
timespan GetUtcOffset(datetime dateTime)
bool IsAmbiguousTime(System.DateTimeOffset dateTimeOffset)
bool IsAmbiguousTime(datetime dateTime)
bool IsDaylightSavingTime(System.DateTimeOffset dateTimeOffset)
bool IsDaylightSavingTime(datetime dateTime)
bool IsInvalidTime(datetime dateTime)
bool Equals(System.TimeZoneInfo other)
bool Equals(System.Object obj)
int GetHashCode()
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void IDeserializationCallback.OnDeserialization(System.Object sender)
bool HasSameRules(System.TimeZoneInfo other)
string ToSerializedString()
string ToString()
System.TimeZoneInfo+AdjustmentRule[] GetAdjustmentRules()
`;

function offsetFor(self: TimeZoneInfo, value: DateTime | DateTimeOffset, ctx: TypeContext): bigint {
  if (value instanceof DateTimeOffset) return self.offsetAt(value.ticks - value.offsetTicks);
  if (value.kind === 0) return self.offsetOfClock(value.ticks);
  return self.offsetAt(instantOf(value, null, ctx));
}

const STATICS: Record<string, MemberBody> = {
  ClearCachedData: () => undefined,
  ConvertTimeBySystemTimeZoneId: (_self, ctx, value: DateTime | DateTimeOffset, ...ids: string[]) =>
    convert(ctx, value, ids.length > 1 ? zoneNamed(ids[0]!) : null, zoneNamed(ids.at(-1)!)),
  FindSystemTimeZoneById: (_self, _ctx, id: string | null) => zoneNamed(id),
  TryFindSystemTimeZoneById: (_self, _ctx, id: string | null, result: unknown) => {
    let found: TimeZoneInfo | null = null;
    try {
      found = zoneNamed(id);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
    }
    setReference(result, found);
    return found !== null;
  },
  ConvertTime: (_self, ctx, value: DateTime | DateTimeOffset, ...zones: TimeZoneInfo[]) =>
    convert(ctx, value, zones.length > 1 ? zones[0]! : null, zones.at(-1)!),
  ConvertTimeFromUtc: (_self, ctx, value: DateTime, to: TimeZoneInfo) => convert(ctx, value, UTC_ZONE, to),
  ConvertTimeToUtc: (_self, ctx, value: DateTime, from?: TimeZoneInfo) => convert(ctx, value, from ?? null, UTC_ZONE),
  GetSystemTimeZones: () => {
    const ids = (Intl as unknown as { supportedValuesOf(key: string): string[] }).supportedValuesOf('timeZone');
    const type = getType('System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo]');
    return new NetList(ids.map(zoneNamed), type);
  },
  CreateCustomTimeZone: (_self, _ctx, id: string, offset: TimeSpan, display: string, standard: string) =>
    new TimeZoneInfo(id, null, offset.ticks, { display, standard }),
  TryConvertIanaIdToWindowsId: (_self, _ctx, id: string, result: unknown) => {
    const found = [...IANA_OF_WINDOWS].find(([, iana]) => iana.toLowerCase() === id.toLowerCase());
    setReference(result, found ? windowsName(found[0]) : null);
    return found !== undefined;
  },
  TryConvertWindowsIdToIanaId: (_self, _ctx, id: string, result: unknown) => {
    const found = IANA_OF_WINDOWS.get(id.toLowerCase()) ?? null;
    setReference(result, found);
    return found !== null;
  },
  Local: (_self, ctx) => localZone(ctx),
  Utc: () => UTC_ZONE,
};

/** Windows' names are title case. */
function windowsName(lower: string): string {
  return lower.replace(/(?<![\p{L}.])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const MEMBERS: Record<string, MemberBody> = {
  OnDeserialization: () => undefined,
  Id: (self: TimeZoneInfo) => self.id,
  HasIanaId: (self: TimeZoneInfo) => !IANA_OF_WINDOWS.has(self.id.toLowerCase()),
  DisplayName: (self: TimeZoneInfo) => self.displayName,
  StandardName: (self: TimeZoneInfo) => self.name(false),
  DaylightName: (self: TimeZoneInfo) => self.name(true),
  BaseUtcOffset: (self: TimeZoneInfo) => new TimeSpan(self.base),
  SupportsDaylightSavingTime: (self: TimeZoneInfo) => self.hasDaylight,
  GetAmbiguousTimeOffsets: (self: TimeZoneInfo, ctx, value: DateTime) => {
    if (!self.isAmbiguous(value.ticks))
      throw argumentError('The supplied DateTime is not in an ambiguous time range.', 'dateTime');
    const offsets = [self.base, self.base + DAY / 24n].map((ticks) => new TimeSpan(ticks));
    return newArray(ctx, 'System.TimeSpan', offsets);
  },
  GetUtcOffset: (self: TimeZoneInfo, ctx, value: DateTime | DateTimeOffset) =>
    new TimeSpan(offsetFor(self, value, ctx)),
  IsAmbiguousTime: (self: TimeZoneInfo, _ctx, value: DateTime | DateTimeOffset) => self.isAmbiguous(value.ticks),
  IsDaylightSavingTime: (self: TimeZoneInfo, ctx, value: DateTime | DateTimeOffset) =>
    offsetFor(self, value, ctx) !== self.base,
  IsInvalidTime: (self: TimeZoneInfo, _ctx, value: DateTime) => value.kind === 0 && self.isInvalid(value.ticks),
  Equals: (self: TimeZoneInfo, _ctx, other: unknown) => other instanceof TimeZoneInfo && other.id === self.id,
  HasSameRules: (self: TimeZoneInfo, _ctx, other: TimeZoneInfo) => other.base === self.base && other.id === self.id,
  ToString: (self: TimeZoneInfo) => self.displayName,
};

export const TimeZoneInfoType: TypeDefinition = {
  name: 'System.TimeZoneInfo',
  kind: 'class',
  isSealed: true,
  interfaces: [
    'System.IEquatable`1[System.TimeZoneInfo]',
    'System.Runtime.Serialization.ISerializable',
    'System.Runtime.Serialization.IDeserializationCallback',
  ],
  jsClass: TimeZoneInfo,
  toText: (self: TimeZoneInfo) => self.displayName,
  build: () => implement(SIGNATURES, { statics: STATICS, members: MEMBERS }),
};
