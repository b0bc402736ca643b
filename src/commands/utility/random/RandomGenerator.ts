/**
 * The numbers behind Get-Random and Get-SecureRandom. With -SetSeed the session keeps .NET's seeded generator, so that a
 * script gets the same numbers as in PowerShell; else they come from the system's randomness.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { NetRandom, type RandomSource, SeededSource, UnseededSource } from '../../../types/dotnet/random/NetRandom.ts';

const INT_MAX = 0x7fffffff;

/** PowerShell's own numbers over .NET's generator: four bytes of it make one, and every other sample is made of that. */
class FourByteSource implements RandomSource {
  constructor(private readonly inner: SeededSource) {}

  private signed(): number {
    const bytes = new Uint8Array(4);
    for (;;) {
      this.inner.fill(bytes);
      const value = new DataView(bytes.buffer).getInt32(0, true);
      if (value !== INT_MAX) return value;
    }
  }

  next(): number {
    const value = this.signed();
    return value < 0 ? value + INT_MAX : value;
  }
  sample(): number {
    return this.next() * (1 / INT_MAX);
  }
  fill(bytes: Uint8Array): void {
    this.inner.fill(bytes);
  }
  below(maxValue: number): number {
    return Math.trunc(this.sample() * maxValue);
  }
  wideBetween(minValue: number, maxValue: number): number {
    const sample = (this.signed() + INT_MAX) * (1 / (2 * INT_MAX));
    return Math.trunc(sample * (maxValue - minValue)) + minValue;
  }
  nextInt64(): bigint {
    return this.inner.nextInt64();
  }
  int64Below(maxValue: bigint): bigint {
    return this.inner.int64Below(maxValue);
  }
  single(): number {
    return this.inner.single();
  }
}

/** Kept on the session's global state: two sessions share no generator. */
const GENERATOR = Symbol('randomGenerator');
type Holder = { [GENERATOR]?: NetRandom };

export function sessionGenerator(ctx: ExecutionContext, seed: number | undefined): NetRandom {
  const holder = ctx.globalState as unknown as Holder;
  if (seed !== undefined) holder[GENERATOR] = new NetRandom(new FourByteSource(new SeededSource(seed)));
  holder[GENERATOR] ??= secureGenerator(ctx);
  return holder[GENERATOR];
}

export function secureGenerator(ctx: ExecutionContext): NetRandom {
  return new NetRandom(new UnseededSource((count) => ctx.host.randomBytes(count)));
}

/** Of [min, max). */
export function randomLong(generator: NetRandom, min: bigint, max: bigint): bigint {
  const range = max - min;
  if (range <= 2147483647n) return min + BigInt(generator.next(0, Number(range)));
  const mask = (1n << BigInt(range.toString(2).length)) - 1n;
  for (;;) {
    const bytes = new Uint8Array(8);
    generator.source.fill(bytes);
    const value = new DataView(bytes.buffer).getBigUint64(0, true) & mask;
    if (value < range) return min + value;
  }
}

export function randomDouble(generator: NetRandom, min: number, max: number): number {
  const difference = max - min;
  for (;;) {
    const sample = generator.source.sample();
    const value = Number.isFinite(difference) ? min + sample * difference : min + sample * (max / 2 - min / 2) * 2;
    if (value < max) return value;
  }
}
