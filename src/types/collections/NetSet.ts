/** HashSet`1 (order of adding) and SortedSet`1 (order of values): the same operations over two kinds of storage. */
import { NetEnumerator, collectionModified } from '../NetEnumerator.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import { binarySearch, type Compare } from './comparers.ts';
import { type KeyComparison, mapKey } from './keyIdentity.ts';
import { SlotTable } from './SlotTable.ts';

export abstract class NetSet implements Iterable<unknown> {
  declare readonly [NET_TYPE]: NetType;
  readonly comparer: unknown;

  constructor(type: NetType, comparer: unknown) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
    this.comparer = comparer;
  }

  abstract readonly count: number;
  abstract readonly version: number;
  /** False when it was there. */
  abstract add(value: unknown): boolean;
  abstract has(value: unknown): boolean;
  abstract remove(value: unknown): boolean;
  abstract clear(): void;
  abstract items(): unknown[];
  /** An empty set of the same kind. */
  abstract emptyCopy(): NetSet;
  /** The element as it is stored. */
  abstract stored(value: unknown): unknown;

  /** A set of other values that compares as this one does. */
  asSet(values: Iterable<unknown>): NetSet {
    const made = this.emptyCopy();
    for (const value of values) made.add(value);
    return made;
  }

  getEnumerator(): NetEnumerator {
    return new NetEnumerator(this, null, () => this.version);
  }

  [Symbol.iterator](): Iterator<unknown> {
    const { version } = this;
    const items = this.items();
    let index = 0;
    return {
      next: () => {
        if (this.version !== version) throw collectionModified();
        return index < items.length ? { done: false, value: items[index++] } : { done: true, value: undefined };
      },
    };
  }
}

export class HashSet extends NetSet {
  private readonly table = new SlotTable();

  constructor(
    type: NetType,
    readonly comparison: KeyComparison = 'ordinal',
    comparer: unknown = null,
  ) {
    super(type, comparer);
  }

  get count(): number {
    return this.table.size;
  }

  get version(): number {
    return this.table.version;
  }

  add(value: unknown): boolean {
    const mapped = mapKey(value, this.comparison);
    if (this.table.find(mapped)) return false;
    this.table.add(mapped, value, null);
    return true;
  }

  has(value: unknown): boolean {
    return this.table.find(mapKey(value, this.comparison)) !== undefined;
  }

  stored(value: unknown): unknown {
    return this.table.find(mapKey(value, this.comparison))?.key ?? null;
  }

  remove(value: unknown): boolean {
    return this.table.remove(mapKey(value, this.comparison)) !== undefined;
  }

  clear(): void {
    this.table.clear();
  }

  items(): unknown[] {
    return [...this.table.slots()].map((slot) => slot.key);
  }

  emptyCopy(): HashSet {
    return new HashSet(this[NET_TYPE], this.comparison, this.comparer);
  }
}

export class SortedSet extends NetSet {
  private values: unknown[] = [];
  version = 0;

  constructor(
    type: NetType,
    private readonly compare: Compare,
    comparer: unknown = null,
  ) {
    super(type, comparer);
  }

  get count(): number {
    return this.values.length;
  }

  private find(value: unknown): number {
    return binarySearch(this.values, value, this.compare);
  }

  add(value: unknown): boolean {
    const at = this.find(value);
    if (at >= 0) return false;
    this.values.splice(~at, 0, value);
    this.version++;
    return true;
  }

  has(value: unknown): boolean {
    return this.find(value) >= 0;
  }

  stored(value: unknown): unknown {
    return this.values[this.find(value)] ?? null;
  }

  remove(value: unknown): boolean {
    const at = this.find(value);
    if (at < 0) return false;
    this.values.splice(at, 1);
    this.version++;
    return true;
  }

  clear(): void {
    this.values = [];
    this.version++;
  }

  items(): unknown[] {
    return [...this.values];
  }

  between(lower: unknown, upper: unknown): SortedSet {
    const made = this.emptyCopy();
    for (const value of this.values) {
      if (this.compare(value, lower) >= 0 && this.compare(value, upper) <= 0) made.add(value);
    }
    return made;
  }

  emptyCopy(): SortedSet {
    return new SortedSet(this[NET_TYPE], this.compare, this.comparer);
  }
}
