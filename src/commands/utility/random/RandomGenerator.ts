/**
 * The numbers behind Get-Random and Get-SecureRandom. With -SetSeed the session keeps .NET's seeded generator, so that a
 * script gets the same numbers as in PowerShell; else they come from the system's randomness.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { PolymorphicRandom } from './PolymorphicRandom.ts';
import { SeededSource, UnseededSource } from '../../../types/dotnet/random/NetRandom.ts';

/** Kept on the session's global state: two sessions share no generator. */
const GENERATOR = Symbol('randomGenerator');
type Holder = { [GENERATOR]?: PolymorphicRandom };

export function sessionGenerator(ctx: ExecutionContext, seed: number | undefined): PolymorphicRandom {
  const holder = ctx.globalState as unknown as Holder;
  if (seed !== undefined) holder[GENERATOR] = new PolymorphicRandom(new SeededSource(seed));
  holder[GENERATOR] ??= secureGenerator(ctx);
  return holder[GENERATOR];
}

export function secureGenerator(ctx: ExecutionContext): PolymorphicRandom {
  return new PolymorphicRandom(new UnseededSource((count) => ctx.host.randomBytes(count)));
}

/** Of [min, max). */
export function randomLong(generator: PolymorphicRandom, min: bigint, max: bigint): bigint {
  const range = max - min;
  if (range <= 2147483647n) return min + BigInt(generator.next(0, Number(range)));
  const mask = (1n << BigInt(range.toString(2).length)) - 1n;
  for (;;) {
    const bytes = new Uint8Array(8);
    generator.fill(bytes);
    const value = new DataView(bytes.buffer).getBigUint64(0, true) & mask;
    if (value < range) return min + value;
  }
}

export function randomDouble(generator: PolymorphicRandom, min: number, max: number): number {
  const difference = max - min;
  for (;;) {
    const sample = generator.nextDouble();
    const value = Number.isFinite(difference) ? min + sample * difference : min + sample * (max / 2 - min / 2) * 2;
    if (value < max) return value;
  }
}
