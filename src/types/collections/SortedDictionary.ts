/** SortedDictionary`2 and SortedList`2: entries ordered by key, strings by the current culture unless told otherwise. */
import { NetException } from '../../errors/NetException.ts';
import type { NetType } from '../NetType.ts';
import { binarySearch, type Compare } from './comparers.ts';
import { TypedDictionary } from './GenericDictionary.ts';
import { nullKey } from './keyIdentity.ts';
import { outOfRange } from './NetList.ts';

export class SortedDictionary extends TypedDictionary {
  private keyList: unknown[] = [];
  private valueList: unknown[] = [];
  version = 0;

  constructor(
    type: NetType,
    private readonly compare: Compare,
    readonly comparer: unknown = null,
  ) {
    super(type);
  }

  get count(): number {
    return this.keyList.length;
  }

  indexOfKey(key: unknown): number {
    if (key == null) throw nullKey();
    return binarySearch(this.keyList, key, this.compare);
  }

  get(key: unknown): unknown {
    const at = this.indexOfKey(key);
    return at < 0 ? null : this.valueList[at];
  }

  containsKey(key: unknown): boolean {
    return this.indexOfKey(key) >= 0;
  }

  set(key: unknown, value: unknown): void {
    const at = this.indexOfKey(key);
    if (at >= 0) {
      this.valueList[at] = value;
      this.version++;
    } else this.insertAt(~at, key, value);
  }

  add(key: unknown, value: unknown): void {
    const at = this.indexOfKey(key);
    if (at >= 0) throw this.duplicate(key, value);
    this.insertAt(~at, key, value);
  }

  private insertAt(at: number, key: unknown, value: unknown): void {
    this.keyList.splice(at, 0, key);
    this.valueList.splice(at, 0, value);
    this.version++;
  }

  private duplicate(key: unknown, value: unknown): NetException {
    const shown = this.isSortedList ? String(key) : `[${String(key)}, ${String(value)}]`;
    return new NetException(
      'System.ArgumentException',
      `An item with the same key has already been added. Key: ${shown}`,
    );
  }

  /** SortedList names the key alone in its error, SortedDictionary the pair. */
  isSortedList = false;

  remove(key: unknown): boolean {
    const at = this.indexOfKey(key);
    if (at < 0) return false;
    this.removeAt(at);
    return true;
  }

  removeAt(at: number): void {
    this.checkIndex(at);
    this.keyList.splice(at, 1);
    this.valueList.splice(at, 1);
    this.version++;
  }

  keyAt(at: number): unknown {
    this.checkIndex(at);
    return this.keyList[at];
  }

  valueAt(at: number): unknown {
    this.checkIndex(at);
    return this.valueList[at];
  }

  setValueAt(at: number, value: unknown): void {
    this.checkIndex(at);
    this.valueList[at] = value;
  }

  private checkIndex(at: number): void {
    if (at >= 0 && at < this.count) return;
    throw outOfRange('Index was out of range. Must be non-negative and less than the size of the collection.', 'index');
  }

  clear(): void {
    this.keyList = [];
    this.valueList = [];
    this.version++;
  }

  *entries(): Generator<readonly [unknown, unknown]> {
    for (let i = 0; i < this.keyList.length; i++) yield [this.keyList[i], this.valueList[i]];
  }
}
