/**
 * Lists: ArrayList, and the generic ones (List, Collection, ObservableCollection, ReadOnlyCollection), which carry their
 * own type. Rule that surprises: .NET's texts for a bad index differ from member to member, so each check names its own.
 */
import { checkPart } from './searchRanges.ts';
import { NetException } from '../../errors/NetException.ts';
import { collectionModified, NetEnumerator } from '../NetEnumerator.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';

export class NetList implements Iterable<unknown> {
  version = 0;
  /** What Capacity says: lists grow by doubling from 4. */
  private room: number;
  isReadOnly = false;
  isFixedSize = false;

  constructor(
    readonly items: unknown[] = [],
    type: NetType | null = null,
    capacity = items.length,
  ) {
    if (type) (this as { [NET_TYPE]?: NetType })[NET_TYPE] = type;
    this.room = capacity;
  }

  get count(): number {
    return this.items.length;
  }

  get capacity(): number {
    if (this.room < this.items.length) {
      let room = this.room === 0 ? 4 : this.room * 2;
      while (room < this.items.length) room *= 2;
      this.room = room;
    }
    return this.room;
  }

  set capacity(value: number) {
    if (value < this.items.length) throw outOfRange('capacity was less than the current size.', 'value');
    this.room = value;
  }

  private changing(): void {
    if (this.isReadOnly) throw notSupported('Collection is read-only.');
    this.version++;
  }

  private resizing(): void {
    if (this.isFixedSize && !this.isReadOnly) throw notSupported('Collection was of a fixed size.');
    this.changing();
  }

  get(index: number): unknown {
    if (index < 0 || index >= this.items.length) throw indexError();
    return this.items[index];
  }

  set(index: number, value: unknown): void {
    if (index < 0 || index >= this.items.length) throw indexError();
    this.changing();
    this.items[index] = value;
  }

  /** The new element's index. */
  add(value: unknown): number {
    this.resizing();
    return this.items.push(value) - 1;
  }

  addRange(values: readonly unknown[]): void {
    this.resizing();
    const added = values === this.items ? [...values] : values;
    for (const value of added) this.items.push(value);
  }

  insert(index: number, value: unknown, message: string = INSERT_INDEX): void {
    if (index < 0 || index > this.items.length) throw outOfRange(message, 'index');
    this.resizing();
    this.items.splice(index, 0, value);
  }

  insertRange(index: number, values: readonly unknown[]): void {
    if (index < 0 || index > this.items.length) throw outOfRange(INCLUSIVE_INDEX, 'index');
    this.resizing();
    this.items.splice(index, 0, ...values);
  }

  removeAt(index: number): void {
    if (index < 0 || index >= this.items.length) throw indexError();
    this.resizing();
    this.items.splice(index, 1);
  }

  removeRange(index: number, count: number): void {
    this.checkRange(index, count);
    this.resizing();
    this.items.splice(index, count);
  }

  clear(): void {
    this.resizing();
    this.items.length = 0;
  }

  range(index: number, count: number): unknown[] {
    this.checkRange(index, count);
    return this.items.slice(index, index + count);
  }

  checkRange(index: number, count: number): void {
    checkPart(this.items.length, index, count);
  }

  /** Replaces all elements, as Sort and Reverse do. */
  replaceItems(items: unknown[]): void {
    this.changing();
    this.items.length = 0;
    for (const item of items) this.items.push(item);
  }

  getEnumerator(type: NetType | null): NetEnumerator {
    return new NetEnumerator(this, type, () => this.version);
  }

  /** Fails when the list changes under the loop. */
  [Symbol.iterator](): Iterator<unknown> {
    const { version } = this;
    let index = 0;
    return {
      next: () => {
        if (this.version !== version) throw collectionModified();
        return index < this.items.length
          ? { done: false, value: this.items[index++] }
          : { done: true, value: undefined };
      },
    };
  }
}

/** System.Collections.ArrayList. */
export class ArrayList extends NetList {
  clone(): ArrayList {
    return new ArrayList([...this.items]);
  }
}

const INSERT_INDEX = 'Index must be within the bounds of the List.';
export const INCLUSIVE_INDEX =
  'Index was out of range. Must be non-negative and less than or equal to the size of the collection.';

export function outOfRange(message: string, parameter: string): NetException {
  return new NetException('System.ArgumentOutOfRangeException', `${message} (Parameter '${parameter}')`, {
    properties: { ParamName: parameter },
  });
}

export function indexError(): NetException {
  return outOfRange('Index was out of range. Must be non-negative and less than the size of the collection.', 'index');
}

export function notSupported(message: string): NetException {
  return new NetException('System.NotSupportedException', message);
}
