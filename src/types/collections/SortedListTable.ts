/** System.Collections.SortedList: a dictionary ordered by key whose entries also have positions. */
import { NetException } from '../../errors/NetException.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import { getType } from '../TypeRegistry.ts';
import { binarySearch, type Compare } from './comparers.ts';
import { DictionaryEntry } from './DictionaryEntry.ts';
import { NetList, outOfRange } from './NetList.ts';
import { IS_DICTIONARY, type NetDictionary } from './NetDictionary.ts';
import { netEquals, nullKey } from './keyIdentity.ts';

export class SortedListTable implements NetDictionary {
  declare readonly [IS_DICTIONARY]: true;
  private slots: DictionaryEntry[] = [];
  version = 0;
  capacity = 0;

  constructor(readonly compare: Compare) {}

  get count(): number {
    return this.slots.length;
  }

  indexOfKey(key: unknown): number {
    if (key == null) throw nullKey();
    try {
      return binarySearch(this.keys(), key, this.compare);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      throw new NetException('System.InvalidOperationException', 'Failed to compare two elements in the array.', {
        inner: thrown,
      });
    }
  }

  indexOfValue(value: unknown): number {
    return this.slots.findIndex((slot) => netEquals(slot.value, value));
  }

  get(key: unknown): unknown {
    return this.slots[this.indexOfKey(key)]?.value ?? null;
  }

  containsKey(key: unknown): boolean {
    return this.indexOfKey(key) >= 0;
  }

  set(key: unknown, value: unknown): void {
    const at = this.indexOfKey(key);
    this.version++;
    if (at >= 0) this.slots[at]!.value = value;
    else this.slots.splice(~at, 0, new DictionaryEntry(key, value));
  }

  add(key: unknown, value: unknown): void {
    const at = this.indexOfKey(key);
    if (at >= 0) {
      const there = String(this.slots[at]!.key);
      throw new NetException(
        'System.ArgumentException',
        `Item has already been added. Key in dictionary: '${there}'  Key being added: '${String(key)}'`,
      );
    }
    this.set(key, value);
  }

  remove(key: unknown): boolean {
    const at = this.indexOfKey(key);
    if (at < 0) return false;
    this.removeAt(at);
    return true;
  }

  removeAt(index: number): void {
    this.at(index);
    this.slots.splice(index, 1);
    this.version++;
  }

  at(index: number): DictionaryEntry {
    const slot = this.slots[index];
    if (slot) return slot;
    throw outOfRange('Index was out of range. Must be non-negative and less than the size of the collection.', 'index');
  }

  clear(): void {
    this.slots = [];
    this.version++;
  }

  keys(): unknown[] {
    return this.slots.map((slot) => slot.key);
  }

  values(): unknown[] {
    return this.slots.map((slot) => slot.value);
  }

  entries(): (readonly [unknown, unknown])[] {
    return this.slots.map((slot) => [slot.key, slot.value] as const);
  }

  getEnumerator(): NetEnumerator {
    const entries = this.slots.map((slot) => new DictionaryEntry(slot.key, slot.value));
    return new NetEnumerator(
      entries,
      getType('System.Collections.SortedList+SortedListEnumerator'),
      () => this.version,
    );
  }

  private view(items: unknown[], name: string): NetList {
    const list = new NetList(items, getType(`System.Collections.SortedList+${name}`));
    list.isReadOnly = true;
    return list;
  }

  get keyView(): NetList {
    return this.view(this.keys(), 'KeyList');
  }

  get valueView(): NetList {
    return this.view(this.values(), 'ValueList');
  }

  clone(): SortedListTable {
    const copy = new SortedListTable(this.compare);
    for (const slot of this.slots) copy.set(slot.key, slot.value);
    return copy;
  }
}

Object.defineProperty(SortedListTable.prototype, IS_DICTIONARY, { value: true });
