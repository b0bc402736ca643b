/**
 * System.Random. With a seed: .NET's old subtractive generator, number for number, so that scripts which seed get the
 * same sequence. Without: the xoshiro256** generator .NET uses, seeded from the host.
 */
import { argumentError, argumentOutOfRange, mustBeNonNegative } from '../netErrors.ts';

const INT_MAX = 0x7fffffff;
const SEED_CONSTANT = 161803398;

export interface RandomSource {
  /** 0 .. 2^31 - 2. */
  next(): number;
  /** [0, 1). */
  sample(): number;
  fill(bytes: Uint8Array): void;
  /** Of [0, maxValue), any span up to 2^31. */
  below(maxValue: number): number;
  /** Of [min, max) where the span exceeds an Int32. */
  wideBetween(minValue: number, maxValue: number): number;
  nextInt64(): bigint;
  int64Below(maxValue: bigint): bigint;
  single(): number;
}

/** Knuth's subtractive generator with .NET's seeding. */
export class SeededSource implements RandomSource {
  private readonly state = new Int32Array(56);
  private first = 0;
  private second = 21;

  constructor(seed: number) {
    let mj = SEED_CONSTANT - (seed === -2147483648 ? INT_MAX : Math.abs(seed));
    let mk = 1;
    this.state[55] = mj;
    for (let i = 1, ii = 0; i < 55; i++) {
      ii = ii + 21 >= 55 ? ii + 21 - 55 : ii + 21;
      this.state[ii] = mk;
      mk = (mj - mk) | 0;
      if (mk < 0) mk = (mk + INT_MAX) | 0;
      mj = this.state[ii];
    }
    for (let round = 1; round < 5; round++) this.mix();
  }

  private mix(): void {
    for (let i = 1; i < 56; i++) {
      let n = i + 30;
      if (n >= 55) n -= 55;
      this.state[i] = (this.state[i] - this.state[1 + n]) | 0;
      if (this.state[i] < 0) this.state[i] = (this.state[i] + INT_MAX) | 0;
    }
  }

  next(): number {
    this.first = this.first + 1 >= 56 ? 1 : this.first + 1;
    this.second = this.second + 1 >= 56 ? 1 : this.second + 1;
    let value = (this.state[this.first] - this.state[this.second]) | 0;
    if (value === INT_MAX) value--;
    if (value < 0) value = (value + INT_MAX) | 0;
    this.state[this.first] = value;
    return value;
  }
  sample(): number {
    return this.next() * (1 / INT_MAX);
  }
  fill(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.next() & 255;
  }
  below(maxValue: number): number {
    return Math.trunc(this.sample() * maxValue);
  }
  wideBetween(minValue: number, maxValue: number): number {
    let value = this.next();
    if (this.next() % 2 === 0) value = -value;
    const sample = (value + (INT_MAX - 1)) / (2 * INT_MAX - 1);
    return Math.trunc(sample * (maxValue - minValue)) + minValue;
  }
  private nextUInt64(): bigint {
    const low = BigInt(this.below(1 << 22));
    const middle = BigInt(this.below(1 << 22)) << 22n;
    const high = BigInt(this.below(1 << 20)) << 44n;
    return low | middle | high;
  }
  nextInt64(): bigint {
    for (;;) {
      const value = this.nextUInt64() >> 1n;
      if (value !== 0x7fffffffffffffffn) return value;
    }
  }
  int64Below(maxValue: bigint): bigint {
    return int64Below(maxValue, () => this.nextUInt64());
  }
  single(): number {
    for (;;) {
      const value = Math.fround(this.sample());
      if (value < 1) return value;
    }
  }
}

function int64Below(maxValue: bigint, nextUInt64: () => bigint): bigint {
  if (maxValue <= 1n) return 0n;
  const bits = BigInt((maxValue - 1n).toString(2).length);
  for (;;) {
    const value = nextUInt64() >> (64n - bits);
    if (value < maxValue) return value;
  }
}

const MASK = 0xffffffffffffffffn;

/** xoshiro256**. */
export class UnseededSource implements RandomSource {
  private readonly state: [bigint, bigint, bigint, bigint];

  constructor(randomBytes: (count: number) => Uint8Array) {
    const bytes = randomBytes(32);
    const word = (at: number) => {
      let value = 0n;
      for (let i = 7; i >= 0; i--) value = (value << 8n) | BigInt(bytes[at * 8 + i]);
      return value;
    };
    this.state = [word(0) | 1n, word(1), word(2), word(3)];
  }

  private nextUInt64(): bigint {
    const s = this.state;
    const scrambled = (rotate((s[1] * 5n) & MASK, 7n) * 9n) & MASK;
    const t = (s[1] << 17n) & MASK;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45n);
    return scrambled;
  }
  next(): number {
    for (;;) {
      const value = Number(this.nextUInt64() >> 33n);
      if (value !== INT_MAX) return value;
    }
  }
  sample(): number {
    return Number(this.nextUInt64() >> 11n) / 2 ** 53;
  }
  fill(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number(this.nextUInt64() & 255n);
  }
  below(maxValue: number): number {
    return Math.floor(this.sample() * maxValue);
  }
  wideBetween(minValue: number, maxValue: number): number {
    return Math.floor(this.sample() * (maxValue - minValue)) + minValue;
  }
  nextInt64(): bigint {
    for (;;) {
      const value = this.nextUInt64() >> 1n;
      if (value !== 0x7fffffffffffffffn) return value;
    }
  }
  int64Below(maxValue: bigint): bigint {
    return int64Below(maxValue, () => this.nextUInt64());
  }
  single(): number {
    return Number(this.nextUInt64() >> 40n) / 2 ** 24;
  }
}

function rotate(value: bigint, count: bigint): bigint {
  return ((value << count) | (value >> (64n - count))) & MASK;
}

export class NetRandom {
  constructor(
    readonly source: RandomSource,
    readonly isShared = false,
  ) {}

  next(first?: number, second?: number): number {
    if (first === undefined) return this.source.next();
    if (second === undefined) {
      if (first < 0) throw mustBeNonNegative('maxValue', first);
      return this.source.below(first);
    }
    if (first > second) throw minAboveMax();
    const span = second - first;
    return span <= INT_MAX ? this.source.below(span) + first : this.source.wideBetween(first, second);
  }

  /** Items chosen by chance, each time from all. */
  items<T>(choices: readonly T[], length: number): T[] {
    if (choices.length === 0) throw argumentError('Span may not be empty.', 'choices');
    if (length < 0) throw mustBeNonNegative('length', length);
    return Array.from({ length }, () => choices[this.next(choices.length)]!);
  }

  nextInt64(first?: bigint, second?: bigint): bigint {
    if (first === undefined) return this.source.nextInt64();
    if (second === undefined) {
      if (first < 0n) throw mustBeNonNegative('maxValue', first);
      return this.source.int64Below(first);
    }
    if (first > second) throw minAboveMax();
    return this.source.int64Below(second - first) + first;
  }
}

function minAboveMax() {
  return argumentOutOfRange('minValue', "'minValue' cannot be greater than maxValue.");
}
