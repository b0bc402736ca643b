/**
 * The order in which .NET's Hashtable enumerates: an array of prime length, double hashing, walked from its end.
 * It is computed only when every key's hash code is the same in all processes; otherwise entries keep their order.
 */
import { stableHashCode } from '../valueIdentity.ts';

const PRIMES = [
  3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327,
  1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353,
  43627, 52361, 62851, 75431, 90523, 108631, 130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689,
  672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191, 2411033, 2893249, 3471899, 4166287, 4999559, 5999471,
  7199369,
];
const LOAD_FACTOR = 0.72;
const HASH_PRIME = 101;

export function bucketOrder<T>(items: T[], keyOf: (item: T) => unknown, capacity: number, highWater: number): T[] {
  const hashes: number[] = [];
  for (const item of items) {
    const hash = stableHashCode(keyOf(item));
    if (hash === null) return items;
    hashes.push(hash & 0x7fffffff);
  }
  let buckets = new Buckets(initialSize(capacity));
  for (let i = 0; i < items.length; i++) {
    if (buckets.isFull) buckets = buckets.expanded();
    buckets.put({ index: i, hash: hashes[i]! });
  }
  // Entries removed since then have left the larger array behind.
  while (buckets.loadSize < highWater) buckets = buckets.expanded();
  return buckets.downwards().map((index) => items[index]!);
}

function initialSize(capacity: number): number {
  const raw = Math.trunc(capacity / LOAD_FACTOR);
  return raw > 3 ? primeAtLeast(raw) : 3;
}

function primeAtLeast(minimum: number): number {
  const known = PRIMES.find((prime) => prime >= minimum);
  if (known) return known;
  for (let candidate = minimum | 1; ; candidate += 2) {
    if (isPrime(candidate) && (candidate - 1) % HASH_PRIME !== 0) return candidate;
  }
}

function isPrime(candidate: number): boolean {
  for (let divisor = 3; divisor * divisor <= candidate; divisor += 2) if (candidate % divisor === 0) return false;
  return true;
}

interface Placed {
  readonly index: number;
  readonly hash: number;
}

class Buckets {
  private readonly places: (Placed | undefined)[];
  private count = 0;
  constructor(private readonly size: number) {
    this.places = new Array(size);
  }

  get loadSize(): number {
    return Math.trunc(Math.fround(LOAD_FACTOR) * this.size);
  }

  get isFull(): boolean {
    return this.count >= this.loadSize;
  }

  put(item: Placed): void {
    const step = 1 + ((item.hash * HASH_PRIME) % (this.size - 1));
    let at = item.hash % this.size;
    while (this.places[at]) at = (at + step) % this.size;
    this.places[at] = item;
    this.count++;
  }

  expanded(): Buckets {
    const larger = new Buckets(primeAtLeast(this.size * 2));
    for (const place of this.places) if (place) larger.put(place);
    return larger;
  }

  downwards(): number[] {
    const indices: number[] = [];
    for (let i = this.size - 1; i >= 0; i--) if (this.places[i]) indices.push(this.places[i]!.index);
    return indices;
  }
}
