/**
 * System.Collections.Specialized.OrderedDictionary, what [ordered]@{} makes: insertion order, case ignored.
 * Rule that surprises: an [int] index is a position, even when the keys are numbers themselves.
 */
import { NetException } from '../../errors/NetException.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import { getType } from '../TypeRegistry.ts';
import { DictionaryEntry } from './DictionaryEntry.ts';
import { DictionaryView } from './DictionaryView.ts';
import { type KeyComparison, mapKey, nullKey } from './keyIdentity.ts';
import { IS_DICTIONARY, type NetDictionary } from './NetDictionary.ts';

const TYPE = 'System.Collections.Specialized.OrderedDictionary';

export class OrderedDictionary implements NetDictionary {
  declare readonly [IS_DICTIONARY]: true;
  private slots: DictionaryEntry[] = [];
  private readonly byKey = new Map<unknown, DictionaryEntry>();
  version = 0;
  isReadOnly = false;

  constructor(
    readonly comparison: KeyComparison = 'ignoreCase',
    readonly comparer: unknown = null,
  ) {}

  get count(): number {
    return this.slots.length;
  }

  private keyOf(key: unknown): unknown {
    if (key == null) throw nullKey();
    return mapKey(key, this.comparison);
  }

  private changing(): void {
    if (this.isReadOnly) {
      throw new NetException(
        'System.NotSupportedException',
        'The OrderedDictionary is readonly and cannot be modified.',
      );
    }
    this.version++;
  }

  get(key: unknown): unknown {
    const slot = this.byKey.get(this.keyOf(key));
    return slot ? slot.value : null;
  }

  containsKey(key: unknown): boolean {
    return this.byKey.has(this.keyOf(key));
  }

  set(key: unknown, value: unknown): void {
    this.changing();
    const mapped = this.keyOf(key);
    const slot = this.byKey.get(mapped);
    if (slot) slot.value = value;
    else this.append(mapped, key, value);
  }

  add(key: unknown, value: unknown): void {
    this.changing();
    const mapped = this.keyOf(key);
    if (this.byKey.has(mapped)) throw duplicate(key);
    this.append(mapped, key, value);
  }

  private append(mapped: unknown, key: unknown, value: unknown): void {
    const slot = new DictionaryEntry(key, value);
    this.byKey.set(mapped, slot);
    this.slots.push(slot);
  }

  insert(index: number, key: unknown, value: unknown): void {
    this.changing();
    if (index < 0 || index > this.count) throw limitError(index, `less than or equal to '${this.count}'`);
    const mapped = this.keyOf(key);
    if (this.byKey.has(mapped)) throw duplicate(key);
    const slot = new DictionaryEntry(key, value);
    this.byKey.set(mapped, slot);
    this.slots.splice(index, 0, slot);
  }

  remove(key: unknown): boolean {
    this.changing();
    const mapped = this.keyOf(key);
    const slot = this.byKey.get(mapped);
    if (!slot) return false;
    this.byKey.delete(mapped);
    this.slots.splice(this.slots.indexOf(slot), 1);
    return true;
  }

  removeAt(index: number): void {
    this.changing();
    if (index < 0 || index >= this.count) throw limitError(index, `less than '${this.count}'`);
    const slot = this.slots[index]!;
    this.slots.splice(index, 1);
    this.byKey.delete(this.keyOf(slot.key));
  }

  private slotAt(index: number): DictionaryEntry {
    const slot = this.slots[index];
    if (!slot) throw outOfRange();
    return slot;
  }

  at(index: number): unknown {
    return this.slotAt(index).value;
  }

  setAt(index: number, value: unknown): void {
    this.changing();
    const slot = this.slots[index];
    if (!slot) throw rangeError("Specified argument was out of the range of valid values. (Parameter 'index')");
    slot.value = value;
  }

  clear(): void {
    this.changing();
    this.slots = [];
    this.byKey.clear();
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
    return new NetEnumerator(entries, getType(`${TYPE}+OrderedDictionaryEnumerator`), () => this.version);
  }

  get keyView(): DictionaryView {
    return new DictionaryView(this, 'keys', getType(`${TYPE}+OrderedDictionaryKeyValueCollection`));
  }

  get valueView(): DictionaryView {
    return new DictionaryView(this, 'values', getType(`${TYPE}+OrderedDictionaryKeyValueCollection`));
  }

  asReadOnly(): OrderedDictionary {
    const copy = new OrderedDictionary(this.comparison, this.comparer);
    for (const slot of this.slots) copy.add(slot.key, slot.value);
    copy.isReadOnly = true;
    return copy;
  }
}

Object.defineProperty(OrderedDictionary.prototype, IS_DICTIONARY, { value: true });

function duplicate(key: unknown): NetException {
  return new NetException(
    'System.ArgumentException',
    `Item has already been added. Key in dictionary: '${String(key)}'  Key being added: '${String(key)}'`,
  );
}

function rangeError(message: string): NetException {
  return new NetException('System.ArgumentOutOfRangeException', message, { properties: { ParamName: 'index' } });
}

function outOfRange(): NetException {
  return rangeError(
    "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
  );
}

function limitError(index: number, limit: string): NetException {
  return rangeError(`index ('${index}') must be ${limit}. (Parameter 'index')\nActual value was ${index}.`);
}
