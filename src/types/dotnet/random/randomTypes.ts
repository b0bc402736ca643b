/** System.Random as a type. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { elementTypeOf, makeArray } from '../../NetArray.ts';
import { hostOf } from '../HostServices.ts';
import { implement } from '../implement.ts';
import { charsToText, newDouble, newSingle, storeBytes } from '../values.ts';
import { NetRandom, SeededSource, UnseededSource } from './NetRandom.ts';

const SIGNATURES = `
System.Random new()
System.Random new(int Seed)
static System.Random Shared {get;}
int Next()
int Next(int maxValue)
int Next(int minValue, int maxValue)
long NextInt64()
long NextInt64(long maxValue)
long NextInt64(long minValue, long maxValue)
float NextSingle()
double NextDouble()
void NextBytes(byte[] buffer)
System.Object[] GetItems(System.Object[] choices, int length)
void Shuffle(System.Object[] values)
string GetString(System.ReadOnlySpan[char] choices, int length)
string GetHexString(int stringLength, bool lowercase = False)
void GetHexString(System.Span[char] destination, bool lowercase = False)
`;

function unseeded(ctx: TypeContext): NetRandom {
  return new NetRandom(new UnseededSource((count) => hostOf(ctx).randomBytes(count)));
}

function shuffle(self: NetRandom, _ctx: TypeContext, values: unknown[]): void {
  for (let i = 0; i < values.length - 1; i++) {
    const j = self.next(i, values.length);
    [values[i], values[j]] = [values[j], values[i]];
  }
}

const LOWER_HEX = '0123456789abcdef';

/** A span of characters is a string or an array of them. */
function charsOf(span: unknown): string {
  return Array.isArray(span) ? charsToText(span) : String(span ?? '');
}

function textOf(self: NetRandom, choices: string, length: number): string {
  return self.items(choices.split(''), length).join('');
}

export const RandomType: TypeDefinition = {
  name: 'System.Random',
  kind: 'class',
  jsClass: NetRandom,
  build: () =>
    implement(SIGNATURES, {
      new: (_self, ctx, seed?: number) => (seed === undefined ? unseeded(ctx) : new NetRandom(new SeededSource(seed))),
      statics: { Shared: (_self, ctx) => unseeded(ctx) },
      members: {
        Next: (self: NetRandom, _ctx, first?: number, second?: number) => self.next(first, second),
        NextInt64: (self: NetRandom, _ctx, first?: bigint, second?: bigint) => self.nextInt64(first, second),
        NextSingle: (self: NetRandom) => newSingle(self.source.single()),
        NextDouble: (self: NetRandom) => newDouble(self.source.sample()),
        NextBytes: (self: NetRandom, _ctx, buffer: unknown[]) => {
          const bytes = new Uint8Array(buffer.length);
          self.source.fill(bytes);
          storeBytes(buffer, 0, bytes);
        },
        GetString: (self: NetRandom, _ctx, choices: unknown, length: number) => textOf(self, charsOf(choices), length),
        'GetHexString(int,bool)': (self: NetRandom, _ctx, length: number, isLower = false) =>
          textOf(self, isLower ? LOWER_HEX : LOWER_HEX.toUpperCase(), length),
        GetItems: (self: NetRandom, _ctx, choices: unknown[], length: number) => {
          const items = self.items(choices, length);
          const element = elementTypeOf(choices);
          return element ? makeArray(items, element) : items;
        },
        Shuffle: shuffle,
      },
    }),
};
