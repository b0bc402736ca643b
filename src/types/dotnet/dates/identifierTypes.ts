/** [guid], [version] and [semver]: their members over the value classes. */
import { hexText } from '../convert/hexText.ts';
import { formatValue } from '../../culture/formatValue.ts';
import { netHashCode } from '../../netHashCode.ts';
import { Guid, Int16, parseGuid as readGuid, tryParseGuid, Version } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { type TypeDefinition, typeDefinition } from '../../TypeDefinition.ts';
import type { HostServices } from '../HostServices.ts';
import { implement } from '../implement.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  formatError,
  mustBeNonNegative,
  overflowError,
} from '../netErrors.ts';
import { newByteArray, setReference, toBytes } from '../values.ts';
import { GUID_SIGNATURES, VERSION_SIGNATURES } from './dateSignatures.ts';

export { tryParseGuid };

function parseGuid(text: string | null, format: string | null = null): Guid {
  if (text === null) throw argumentNull('input');
  return readGuid(text, format);
}

/** Bytes as .NET lays them out: the first three groups little-endian. */
function guidBytes(self: Guid, bigEndian = false): Uint8Array {
  const hex = String(self).replaceAll('-', '');
  const bytes = Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  if (bigEndian) return bytes;
  return Uint8Array.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15], (index) => bytes[index]!);
}

function guidOfBytes(bytes: Uint8Array): Guid {
  if (bytes.length !== 16) throw argumentError('Byte array for Guid must be exactly 16 bytes long.', 'b');
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  return tryParseGuid(hexText(order.map((index) => bytes[index]!)))!;
}

export function newGuid(ctx: TypeContext): Guid {
  const bytes = (ctx.host as HostServices & { randomBytes(count: number): Uint8Array }).randomBytes(16);
  bytes[7] = (bytes[7]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return guidOfBytes(bytes);
}

const EMPTY_GUID = new Guid('00000000-0000-0000-0000-000000000000');

const GuidType = typeDefinition({
  name: 'System.Guid',
  kind: 'struct',
  jsClass: Guid,
  interfaces: [
    'System.IComparable',
    'System.ISpanFormattable',
    'System.IFormattable',
    'System.IComparable`1[System.Guid]',
    'System.IEquatable`1[System.Guid]',
  ],
  toText: (self: Guid) => String(self),
  build: () =>
    implement(GUID_SIGNATURES, {
      new: {
        'new(string)': (_self, _ctx, text: string) => parseGuid(text),
        'new(byte[])': (_self, _ctx, bytes: unknown) => guidOfBytes(toBytes(bytes)),
      },
      statics: {
        Empty: () => EMPTY_GUID,
        AllBitsSet: () => new Guid('ffffffff-ffff-ffff-ffff-ffffffffffff'),
        NewGuid: (_self, ctx) => newGuid(ctx),
        Parse: (_self, _ctx, text: string) => parseGuid(text),
        ParseExact: (_self, _ctx, text: string, format: string) => parseGuid(text, format),
        TryParse: (_self, _ctx, text: string | null, ...rest: unknown[]) => {
          const made = text === null ? null : tryParseGuid(text);
          setReference(rest.at(-1), made ?? EMPTY_GUID);
          return made !== null;
        },
        TryParseExact: (_self, _ctx, text: string | null, format: string, result: unknown) => {
          const made = text === null ? null : tryParseGuid(text, format);
          setReference(result, made ?? EMPTY_GUID);
          return made !== null;
        },
      },
      members: {
        ToByteArray: (self: Guid, ctx, bigEndian?: boolean) => newByteArray(ctx, guidBytes(self, bigEndian)),
        GetHashCode: (self: Guid) => netHashCode(self),
        Equals: (self: Guid, _ctx, other: unknown) => other instanceof Guid && String(self) === String(other),
        CompareTo: (self: Guid, _ctx, other: unknown) =>
          other === null ? 1 : String(self) < String(other) ? -1 : String(self) > String(other) ? 1 : 0,
        'ToString/0': (self: Guid) => String(self),
        ToString: (self: Guid, ctx, format: string | null) => formatValue(self, format, ctx.culture),
        Variant: (self: Guid) => Number.parseInt(String(self)[19]!, 16),
        Version: (self: Guid) => Number.parseInt(String(self)[14]!, 16),
      },
    }),
});

/** Null fields say what is wrong by the exception they throw. */
function parseVersion(text: string | null): Version {
  if (text === null) throw argumentNull('input');
  const parts = text.split('.');
  if (parts.length < 2 || parts.length > 4)
    throw argumentError('Version string portion was too short or too long.', 'input');
  const numbers = parts.map((part) => {
    const trimmed = part.trim();
    if (!/^[+-]?\d+$/.test(trimmed)) throw formatError(`The input string '${part}' was not in a correct format.`);
    const value = Number(trimmed);
    if (value < 0) throw mustBeNonNegative('input', value);
    if (value > 2147483647) throw overflowError('Value was either too large or too small for an Int32.');
    return value;
  });
  return new Version(numbers[0]!, numbers[1]!, numbers[2], numbers[3]);
}

function tryVersion(text: string | null): Version | null {
  return text !== null &&
    /^\s*\+?\d+\s*(?:\.\s*\+?\d+\s*){1,3}$/.test(text) &&
    text.split('.').every((part) => Number(part) <= 2147483647)
    ? parseVersion(text)
    : null;
}

function versionText(self: Version, fieldCount: number): string {
  const fields = [self.major, self.minor, self.build, self.revision];
  const most = fields.filter((field) => field >= 0).length;
  if (fieldCount < 0 || fieldCount > most)
    throw argumentError(`Argument must be between 0 and ${fieldCount < 0 || fieldCount > 4 ? 4 : most}.`, 'fieldCount');
  return fields.slice(0, fieldCount).join('.');
}

function compareVersions(self: Version, other: unknown): number {
  if (other === null) return 1;
  if (!(other instanceof Version)) throw argumentError('Object must be of type Version.');
  return self.compareTo(other);
}

const VersionType = typeDefinition({
  name: 'System.Version',
  kind: 'class',
  isSealed: true,
  jsClass: Version,
  interfaces: [
    'System.ICloneable',
    'System.IComparable',
    'System.IComparable`1[System.Version]',
    'System.IEquatable`1[System.Version]',
    'System.ISpanFormattable',
    'System.IFormattable',
  ],
  toText: (self: Version) => String(self),
  build: () =>
    implement(VERSION_SIGNATURES, {
      new: {
        'new(string)': (_self, _ctx, text: string) => parseVersion(text),
        new: (_self, _ctx, major = 0, minor = 0, build?: number, revision?: number) => {
          for (const [name, value] of Object.entries({ major, minor, build, revision }))
            if (value !== undefined && (value as number) < 0)
              throw argumentOutOfRange(name, "Version's parameters must be greater than or equal to zero.");
          return new Version(major, minor, build, revision);
        },
      },
      statics: {
        Parse: (_self, _ctx, text: string) => parseVersion(text),
        TryParse: (_self, _ctx, text: string | null, result: unknown) => {
          const made = tryVersion(text);
          setReference(result, made);
          return made !== null;
        },
      },
      members: {
        Clone: (self: Version) => self,
        CompareTo: (self: Version, _ctx, other: unknown) => compareVersions(self, other),
        Equals: (self: Version, _ctx, other: unknown) => self.equals(other),
        GetHashCode: (self: Version) => netHashCode(self),
        'ToString/0': (self: Version) => String(self),
        'ToString/1': (self: Version, _ctx, count: number) => versionText(self, count),
        ToString: (self: Version) => String(self),
        Major: (self: Version) => self.major,
        Minor: (self: Version) => self.minor,
        Build: (self: Version) => self.build,
        Revision: (self: Version) => self.revision,
        MajorRevision: (self: Version) => new Int16(self.revision >> 16),
        MinorRevision: (self: Version) => new Int16((self.revision << 16) >> 16),
      },
    }),
});

export const IDENTIFIER_TYPES: readonly TypeDefinition[] = [GuidType, VersionType];
