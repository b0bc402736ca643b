/**
 * System.Collections.Hashtable; `@{}` ignores the case of string keys, [hashtable]::new() does not.
 * Rule that surprises: entries come in the order of .NET's bucket array, from the last bucket to the first, where the
 * keys' hash codes are the same in every process (numbers, booleans, chars, dates: @{1=..;2=..} lists 2 first).
 * NON-PARITY: with string keys .NET's order differs from process to process; ours is the order of insertion.
 */
import { NetException } from '../../errors/NetException.ts';
import { getType } from '../TypeRegistry.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import { bucketOrder } from './bucketOrder.ts';
import { DictionaryEntry } from './DictionaryEntry.ts';
import { DictionaryView } from './DictionaryView.ts';
import { type KeyComparison, mapKey, nullKey } from './keyIdentity.ts';
import { IS_DICTIONARY, type NetDictionary } from './NetDictionary.ts';

interface Slot {
  readonly key: unknown;
  value: unknown;
}

export class Hashtable implements NetDictionary {
  declare readonly [IS_DICTIONARY]: true;
  protected readonly slots = new Map<unknown, Slot>();
  /** Counts changes, so that enumerators notice them. */
  version = 0;
  private order: Slot[] | null = null;
  /** Most entries there ever were: the bucket array does not shrink. */
  private highWater = 0;

  constructor(
    readonly comparison: KeyComparison = 'ignoreCase',
    private readonly capacity = 0,
    readonly comparer: unknown = null,
  ) {}

  get count(): number {
    return this.slots.size;
  }

  protected keyOf(key: unknown): unknown {
    if (key == null) throw nullKey();
    return typeof key === 'string' || typeof key === 'object' ? mapKey(key, this.comparison) : key;
  }

  get(key: unknown): unknown {
    const slot = this.slots.get(this.keyOf(key));
    return slot ? slot.value : null;
  }

  containsKey(key: unknown): boolean {
    return this.slots.has(this.keyOf(key));
  }

  set(key: unknown, value: unknown): void {
    const mapped = this.keyOf(key);
    const slot = this.slots.get(mapped);
    this.version++;
    if (slot) slot.value = value;
    else this.insert(mapped, key, value);
  }

  add(key: unknown, value: unknown): void {
    const mapped = this.keyOf(key);
    const slot = this.slots.get(mapped);
    if (slot) throw duplicateKey(slot.key, key);
    this.version++;
    this.insert(mapped, key, value);
  }

  private insert(mapped: unknown, key: unknown, value: unknown): void {
    this.slots.set(mapped, { key, value });
    this.order = null;
    if (this.slots.size > this.highWater) this.highWater = this.slots.size;
  }

  remove(key: unknown): boolean {
    const removed = this.slots.delete(this.keyOf(key));
    if (!removed) return false;
    this.version++;
    this.order = null;
    return true;
  }

  clear(): void {
    this.slots.clear();
    this.order = null;
    this.version++;
  }

  /** Entries in enumeration order. */
  protected ordered(): readonly Slot[] {
    this.order ??= bucketOrder([...this.slots.values()], (slot) => slot.key, this.capacity, this.highWater);
    return this.order;
  }

  keys(): unknown[] {
    return this.ordered().map((slot) => slot.key);
  }

  values(): unknown[] {
    return this.ordered().map((slot) => slot.value);
  }

  entries(): (readonly [unknown, unknown])[] {
    return this.ordered().map((slot) => [slot.key, slot.value] as const);
  }

  containsValue(value: unknown): boolean {
    const wanted = value == null ? null : mapKey(value, 'ordinal');
    for (const slot of this.slots.values()) {
      // "No output" that was stored is an object of its own, and no null.
      if (slot.value === undefined) continue;
      if (slot.value === null ? value == null : mapKey(slot.value, 'ordinal') === wanted) return true;
    }
    return false;
  }

  getEnumerator(): NetEnumerator {
    const entries = this.entries().map(([key, value]) => new DictionaryEntry(key, value));
    return new NetEnumerator(entries, getType('System.Collections.Hashtable+HashtableEnumerator'), () => this.version);
  }

  get keyView(): DictionaryView {
    return new DictionaryView(this, 'keys', getType('System.Collections.Hashtable+KeyCollection'));
  }

  get valueView(): DictionaryView {
    return new DictionaryView(this, 'values', getType('System.Collections.Hashtable+ValueCollection'));
  }

  clone(): Hashtable {
    const copy = new Hashtable(this.comparison, this.capacity, this.comparer);
    for (const slot of this.slots.values()) copy.set(slot.key, slot.value);
    return copy;
  }
}

Object.defineProperty(Hashtable.prototype, IS_DICTIONARY, { value: true });

function duplicateKey(there: unknown, key: unknown): NetException {
  return new NetException(
    'System.ArgumentException',
    `Item has already been added. Key in dictionary: '${String(there)}'  Key being added: '${String(key)}'`,
  );
}
