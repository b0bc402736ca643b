/**
 * A set of UTF-16 code units as sorted, disjoint ranges [low, high, low, high...]: what a character class comes down to.
 * Categories are expanded too, so that membership is one bitmap test (ASCII) or one binary search.
 * Rule that surprises: like .NET, a class sees code units and never whole supplementary characters.
 */
const LAST = 0xffff;

export class CharSet {
  private readonly ascii = new Uint8Array(128);

  constructor(readonly ranges: readonly number[]) {
    for (let i = 0; i < ranges.length && ranges[i]! < 128; i += 2)
      this.ascii.fill(1, ranges[i]!, Math.min(ranges[i + 1]!, 127) + 1);
  }

  static of(...codes: number[]): CharSet {
    return CharSet.fromRanges(codes.flatMap((code) => [code, code]));
  }

  /** From ranges in any order, overlapping or not. */
  static fromRanges(pairs: readonly number[]): CharSet {
    return new CharSet(normalized(pairs));
  }

  has(code: number): boolean {
    return code < 128 ? this.ascii[code] === 1 : searchRanges(this.ranges, code);
  }

  inverted(): CharSet {
    const result: number[] = [];
    let next = 0;
    for (let i = 0; i < this.ranges.length; i += 2) {
      if (this.ranges[i]! > next) result.push(next, this.ranges[i]! - 1);
      next = this.ranges[i + 1]! + 1;
    }
    if (next <= LAST) result.push(next, LAST);
    return new CharSet(result);
  }

  union(other: CharSet): CharSet {
    return CharSet.fromRanges([...this.ranges, ...other.ranges]);
  }

  without(other: CharSet): CharSet {
    return this.inverted().union(other).inverted();
  }

  /** The code units when there are at most `limit`, else null. */
  codes(limit: number): number[] | null {
    const result: number[] = [];
    for (let i = 0; i < this.ranges.length; i += 2) {
      for (let code = this.ranges[i]!; code <= this.ranges[i + 1]!; code++) {
        if (result.length >= limit) return null;
        result.push(code);
      }
    }
    return result;
  }

  /** Whether any member lies beyond ASCII in a way a plain list cannot show. */
  get isLarge(): boolean {
    return this.ranges.length > 40;
  }
}

function normalized(pairs: readonly number[]): number[] {
  if (isNormal(pairs)) return [...pairs];
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
