/**
 * A set of UTF-16 code units: what a character class comes down to. Ranges are sorted and disjoint: [low, high, low...].
 * Beyond ASCII they are worked out when first needed, because most text is ASCII and \w alone has 700 ranges.
 * Rule that surprises: like .NET, a class sees code units and never whole supplementary characters.
 */
const LAST = 0xffff;
const ASCII_COUNT = 128;

export class CharSet {
  private known: readonly number[] | null = null;

  private constructor(
    /** Membership of the first 128 code units. */
    private readonly ascii: Uint8Array,
    private readonly makeRanges: () => readonly number[],
  ) {}

  /** From ranges in any order, overlapping or not. */
  static fromRanges(pairs: readonly number[]): CharSet {
    const ascii = new Uint8Array(ASCII_COUNT);
    for (let i = 0; i < pairs.length; i += 2)
      if (pairs[i]! < ASCII_COUNT) ascii.fill(1, pairs[i]!, Math.min(pairs[i + 1]! + 1, ASCII_COUNT));
    return new CharSet(ascii, () => normalized(pairs));
  }

  static of(...codes: number[]): CharSet {
    return CharSet.fromRanges(codes.flatMap((code) => [code, code]));
  }

  /** `asciiPairs` are the ranges below 128 of what `make` gives. */
  static lazy(asciiPairs: readonly number[], make: () => CharSet): CharSet {
    return new CharSet(CharSet.fromRanges(asciiPairs).ascii, () => make().ranges);
  }

  get ranges(): readonly number[] {
    this.known ??= this.makeRanges();
    return this.known;
  }

  /** The ranges below 128. */
  get asciiRanges(): readonly number[] {
    const pairs: number[] = [];
    for (let code = 0; code < ASCII_COUNT; code++) {
      if (this.ascii[code] === 0) continue;
      const low = code;
      while (code + 1 < ASCII_COUNT && this.ascii[code + 1] === 1) code++;
      pairs.push(low, code);
    }
    return pairs;
  }

  has(code: number): boolean {
    return code < ASCII_COUNT ? this.ascii[code] === 1 : searchRanges(this.ranges, code);
  }

  inverted(): CharSet {
    return new CharSet(
      this.ascii.map((bit) => 1 - bit),
      () => invertedRanges(this.ranges),
    );
  }

  union(other: CharSet): CharSet {
    return new CharSet(
      this.ascii.map((bit, code) => bit | other.ascii[code]!),
      () => normalized([...this.ranges, ...other.ranges]),
    );
  }

  without(other: CharSet): CharSet {
    return this.inverted().union(other).inverted();
  }
}

function invertedRanges(ranges: readonly number[]): number[] {
  const result: number[] = [];
  let next = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i]! > next) result.push(next, ranges[i]! - 1);
    next = ranges[i + 1]! + 1;
  }
  if (next <= LAST) result.push(next, LAST);
  return result;
}

function normalized(pairs: readonly number[]): readonly number[] {
  if (isNormal(pairs)) return pairs;
  const sorted: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2) sorted.push([pairs[i]!, pairs[i + 1]!]);
  sorted.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [low, high] of sorted) {
    const end = result.length - 1;
    if (end > 0 && low <= result[end]! + 1) result[end] = Math.max(result[end]!, high);
    else result.push(low, high);
  }
  return result;
}

function isNormal(pairs: readonly number[]): boolean {
  for (let i = 1; i < pairs.length; i++) {
    if (i % 2 === 0 ? pairs[i]! <= pairs[i - 1]! + 1 : pairs[i]! < pairs[i - 1]!) return false;
  }
  return true;
}

function searchRanges(ranges: readonly number[], code: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[2 * middle + 1]! < code) low = middle + 1;
    else high = middle;
  }
  return 2 * low < ranges.length && ranges[2 * low]! <= code;
}
