/**
 * Dictionary`2, ConcurrentDictionary`2 and ReadOnlyDictionary`2: keys typed by the closed generic type, order of adding.
 * Rule that surprises: string keys count case, unlike a hashtable's.
 */
import { NetException } from '../../errors/NetException.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import { genericType, getType } from '../TypeRegistry.ts';
import { DictionaryView } from './DictionaryView.ts';
import { type KeyComparison, mapKey, nullKey } from './keyIdentity.ts';
import { KeyValuePair } from './KeyValuePair.ts';
import { IS_DICTIONARY, type NetDictionary } from './NetDictionary.ts';
import { SlotTable } from './SlotTable.ts';

const GENERIC = 'System.Collections.Generic.';

export abstract class TypedDictionary implements NetDictionary {
  declare readonly [IS_DICTIONARY]: true;
  declare readonly [NET_TYPE]: NetType;
  isReadOnly = false;

  constructor(type: NetType) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  abstract readonly count: number;
  abstract readonly version: number;
  abstract get(key: unknown): unknown;
  abstract containsKey(key: unknown): boolean;
  abstract set(key: unknown, value: unknown): void;
  abstract add(key: unknown, value: unknown): void;
  abstract remove(key: unknown): boolean;
  abstract clear(): void;
  abstract entries(): Iterable<readonly [unknown, unknown]>;

  *keys(): Generator<unknown> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<unknown> {
    for (const [, value] of this.entries()) yield value;
  }

  private nested(name: string): NetType {
    const { definition, genericArguments } = this[NET_TYPE].genericBase;
    return genericType(getType(`${definition.name}+${name}`), genericArguments);
  }

  get keyType(): NetType {
    return this[NET_TYPE].genericBase.genericArguments[0]!;
  }

  get valueType(): NetType {
    return this[NET_TYPE].genericBase.genericArguments[1]!;
  }

  get pairType(): NetType {
    return genericType(getType(`${GENERIC}KeyValuePair\`2`), this[NET_TYPE].genericBase.genericArguments);
  }

  *pairs(): Generator<KeyValuePair> {
    const type = this.pairType;
    for (const [key, value] of this.entries()) yield new KeyValuePair(type, key, value);
  }

  getEnumerator(): NetEnumerator {
    const pairs = { [Symbol.iterator]: () => this.pairs() };
    return new NetEnumerator(pairs, this.nested('Enumerator'), () => this.version);
  }

  get keyView(): DictionaryView {
    return new DictionaryView(this, 'keys', this.nested('KeyCollection'));
  }

  get valueView(): DictionaryView {
    return new DictionaryView(this, 'values', this.nested('ValueCollection'));
  }

  /** `[Dictionary indexer]` where the key must be there. */
  getRequired(key: unknown): unknown {
    if (this.containsKey(key)) return this.get(key);
    throw new NetException(
      'System.Collections.Generic.KeyNotFoundException',
      `The given key '${String(key)}' was not present in the dictionary.`,
    );
  }
}

Object.defineProperty(TypedDictionary.prototype, IS_DICTIONARY, { value: true });

export class GenericDictionary extends TypedDictionary {
  private readonly table: SlotTable;
  /** Counts all changes, of values too. */
  changes = 0;

  constructor(
    type: NetType,
    readonly comparison: KeyComparison = 'ordinal',
    readonly comparer: unknown = null,
    /** A read-only dictionary shares the other's table. */
    source: GenericDictionary | null = null,
  ) {
    super(type);
    this.table = source?.table ?? new SlotTable();
    this.isReadOnly = source !== null;
  }

  get count(): number {
    return this.table.size;
  }

  get version(): number {
    return this.table.version;
  }

  private keyOf(key: unknown): unknown {
    if (key == null) throw nullKey();
    return mapKey(key, this.comparison);
  }

  /** Sets unless something has changed since `changes` was read. */
  setIfUnchanged(key: unknown, value: unknown, changes: number): boolean {
    if (this.changes !== changes) return false;
    this.set(key, value);
    return true;
  }

  private changing(): void {
    this.changes++;
    if (this.isReadOnly) throw new NetException('System.NotSupportedException', 'Collection is read-only.');
  }

  get(key: unknown): unknown {
    const slot = this.table.find(this.keyOf(key));
    return slot ? slot.value : null;
  }

  containsKey(key: unknown): boolean {
    return this.table.find(this.keyOf(key)) !== undefined;
  }

  /** Replacing a value does not disturb enumerators, as in .NET since 3.0. */
  set(key: unknown, value: unknown): void {
    this.changing();
    const mapped = this.keyOf(key);
    const slot = this.table.find(mapped);
    if (slot) slot.value = value;
    else this.table.add(mapped, key, value);
  }

  add(key: unknown, value: unknown): void {
    this.changing();
    const mapped = this.keyOf(key);
    if (this.table.find(mapped)) {
      throw new NetException(
        'System.ArgumentException',
        `An item with the same key has already been added. Key: ${String(key)}`,
      );
    }
    this.table.add(mapped, key, value);
  }

  remove(key: unknown): boolean {
    this.changing();
    return this.table.remove(this.keyOf(key)) !== undefined;
  }

  clear(): void {
    this.changing();
    this.table.clear();
  }

  *entries(): Generator<readonly [unknown, unknown]> {
    for (const slot of this.table.slots()) yield [slot.key, slot.value];
  }
}
