/**
 * PowerShell's own generator behind Get-Random and Get-SecureRandom: it takes four bytes of a source for each number,
 * so that a seeded sequence is not the one System.Random gives for the same seed.
 */
import type { RandomSource } from '../../../types/dotnet/random/NetRandom.ts';

const INT_MAX = 2147483647;

export class PolymorphicRandom {
  constructor(private readonly source: Pick<RandomSource, 'fill'>) {}

  fill(bytes: Uint8Array): void {
    this.source.fill(bytes);
  }

  private sample(): number {
    const bytes = new Uint8Array(4);
    this.fill(bytes);
    return new DataView(bytes.buffer).getInt32(0, true);
  }

  /** 0 .. 2^31 - 2. */
  private nextInt(): number {
    let result: number;
    do result = this.sample();
    while (result === INT_MAX);
    return result < 0 ? result + INT_MAX : result;
  }

  /** [0, 1), but for one value in 2^32. */
  nextDouble(): number {
    return this.nextInt() * (1 / INT_MAX);
  }

  /** Of [min, max). */
  next(min: number, max: number): number {
    const range = max - min;
    if (range <= INT_MAX) return Math.trunc(this.nextDouble() * range) + min;
    let large: number;
    do large = this.sample();
    while (large === INT_MAX);
    const positive = (large < 0 ? large + INT_MAX : large) + (this.sample() % 2 === 0 ? 0 : INT_MAX);
    return Math.trunc(positive * (1 / (2 * INT_MAX)) * range) + min;
  }
}
