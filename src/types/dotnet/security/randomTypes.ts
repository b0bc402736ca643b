/** RandomNumberGenerator of System.Security.Cryptography, over the host's random bytes. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement } from '../implement.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  mustBeNonNegative,
  mustBePositive,
  OFFSET_AND_LENGTH,
} from '../netErrors.ts';
import { charsToText, newByteArray, storeBytes } from '../values.ts';

const NS = 'System.Security.Cryptography.';

class RandomNumberGenerator {}
class RandomNumberGeneratorImplementation extends RandomNumberGenerator {}
class RngCryptoServiceProvider extends RandomNumberGenerator {}

/** Uniform in [from, to): values beyond the last whole range are drawn again. */
function randomBetween(ctx: TypeContext, from: number, to: number): number {
  const span = to - from;
  const limit = Math.floor(0x1_0000_0000 / span) * span;
  for (;;) {
    const bytes = hostOf(ctx).randomBytes(4);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (value < limit) return from + (value % span);
  }
}

function randomNumber(ctx: TypeContext, first: number, second?: number): number {
  if (second === undefined) {
    if (first <= 0) throw mustBePositive('toExclusive', first);
    return randomBetween(ctx, 0, first);
  }
  if (first >= second) throw argumentError('Range of random number does not contain at least one possibility.');
  return randomBetween(ctx, first, second);
}

function randomText(ctx: TypeContext, choices: string | readonly unknown[], length: number): string {
  const text = typeof choices === 'string' ? choices : charsToText(choices);
  if (text === '') throw argumentError('Span may not be empty.', 'choices');
  if (length < 0) throw mustBeNonNegative('length', length);
  return Array.from({ length }, () => text[randomBetween(ctx, 0, text.length)]).join('');
}

function fillRandom(ctx: TypeContext, data: unknown[] | null, offset = 0, count?: number): void {
  if (data === null) throw argumentNull('data');
  if (offset < 0) throw mustBeNonNegative('offset', offset);
  const length = count ?? data.length;
  if (length < 0) throw mustBeNonNegative('count', length);
  if (length > data.length - offset) throw argumentError(OFFSET_AND_LENGTH);
  storeBytes(data, offset, hostOf(ctx).randomBytes(length));
}

const RANDOM: TypeDefinition = {
  name: `${NS}RandomNumberGenerator`,
  kind: 'class',
  isAbstract: true,
  interfaces: ['System.IDisposable'],
  build: () =>
    implement(
      `
static ${NS}RandomNumberGenerator Create()
static ${NS}RandomNumberGenerator Create(string rngName)
static int GetInt32(int fromInclusive, int toExclusive)
static int GetInt32(int toExclusive)
static byte[] GetBytes(int count)
static void Fill(System.Span[byte] data)
static string GetHexString(int stringLength, bool lowercase = False)
static string GetString(System.ReadOnlySpan[char] choices, int length)
void GetBytes(byte[] data)
void GetBytes(byte[] data, int offset, int count)
void GetNonZeroBytes(byte[] data)
void Dispose()
`,
      {
        statics: {
          'Create/0': () => new RandomNumberGeneratorImplementation(),
          Create: (_self, _ctx, name: string | null) => {
            if (name === null) throw argumentNull('name');
            const isKnown = /^(?:System\.Security\.Cryptography\.)?RandomNumberGenerator$/i.test(name);
            return isKnown ? new RngCryptoServiceProvider() : null;
          },
          GetInt32: (_self, ctx, first: number, second?: number) => randomNumber(ctx, first, second),
          GetBytes: (_self, ctx, count: number) => {
            if (count < 0) throw mustBeNonNegative('count', count);
            return newByteArray(ctx, hostOf(ctx).randomBytes(count));
          },
          Fill: (_self, ctx, data: unknown[]) => fillRandom(ctx, data),
          GetHexString: (_self, ctx, length: number, lower = false) => {
            if (length < 0)
              throw argumentOutOfRange('length', 'Specified argument was out of the range of valid values.');
            return randomText(ctx, lower ? '0123456789abcdef' : '0123456789ABCDEF', length);
          },
          GetString: (_self, ctx, choices: string | unknown[], length: number) => randomText(ctx, choices, length),
        },
        members: {
          GetBytes: (_self, ctx, data: unknown[] | null, offset?: number, count?: number) =>
            fillRandom(ctx, data, offset, count),
          GetNonZeroBytes: (_self, ctx, data: unknown[] | null) => {
            if (data === null) throw argumentNull('data');
            storeBytes(
              data,
              0,
              Uint8Array.from(data, () => randomBetween(ctx, 1, 256)),
            );
          },
          Dispose: () => undefined,
        },
      },
    ),
};

export const RANDOM_TYPES: TypeDefinition[] = [
  RANDOM,
  {
    name: `${NS}RandomNumberGeneratorImplementation`,
    kind: 'class',
    isSealed: true,
    isInternal: true,
    base: `${NS}RandomNumberGenerator`,
    jsClass: RandomNumberGeneratorImplementation,
  },
  {
    name: `${NS}RNGCryptoServiceProvider`,
    kind: 'class',
    isSealed: true,
    base: `${NS}RandomNumberGenerator`,
    jsClass: RngCryptoServiceProvider,
    build: () => implement(`${NS}RNGCryptoServiceProvider new()`, { new: () => new RngCryptoServiceProvider() }),
  },
];
