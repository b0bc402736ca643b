/** BitArray, StringDictionary, ListDictionary, HybridDictionary, entries, and the types of enumerators and key views. */
import { NetException } from '../../errors/NetException.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import type { TypeContext } from '../TypeContext.ts';
import { genericType, getType } from '../TypeRegistry.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import { netToString } from '../netToString.ts';
import type { NetType } from '../NetType.ts';
import type { PSReference } from '../PSReference.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { copyInto } from './copyInto.ts';
import { DictionaryEntry } from './DictionaryEntry.ts';
import type { DictionaryView } from './DictionaryView.ts';
import { KeyValuePair } from './KeyValuePair.ts';
import { netEquals } from './keyIdentity.ts';
import { outOfRange } from './NetList.ts';
import { OrderedDictionary } from './OrderedDictionary.ts';

const GENERIC = 'System.Collections.Generic.';
const SPECIALIZED = 'System.Collections.Specialized.';

function described(name: string, bodies: { new?: MethodBody; members: Record<string, MemberBody> }): TypeDefinition {
  const { signatures, ...facts } = COLLECTION_FACTS[name]!;
  return { name, ...facts, build: () => implement(signatures, bodies) };
}

export class BitArray implements Iterable<unknown> {
  constructor(public bits: boolean[]) {}
  [Symbol.iterator](): Iterator<unknown> {
    return this.bits[Symbol.iterator]();
  }
  check(index: number): void {
    if (index < 0 || index >= this.bits.length) {
      throw outOfRange(
        'Index was out of range. Must be non-negative and less than the size of the collection.',
        'index',
      );
    }
  }
  combine(other: BitArray, merge: (a: boolean, b: boolean) => boolean): this {
    if (other.bits.length !== this.bits.length) {
      throw new NetException('System.ArgumentException', 'Array lengths must be the same.');
    }
    this.bits = this.bits.map((bit, index) => merge(bit, other.bits[index]!));
    return this;
  }
}

function bitsOf(value: unknown, fill: unknown): boolean[] {
  if (typeof value === 'number') return new Array(value).fill(fill === true);
  if (value instanceof BitArray) return [...value.bits];
  return (value as unknown[]).flatMap((each) => {
    if (typeof each === 'boolean') return [each];
    const isByte = typeof each === 'object';
    const number = isByte ? (each as { value: number }).value : (each as number);
    return Array.from({ length: isByte ? 8 : 32 }, (_, bit) => ((number >> bit) & 1) === 1);
  });
}

const bitMembers: Record<string, MemberBody> = {
  Item: {
    get: (self: BitArray, _ctx: unknown, index = 0) => {
      self.check(index);
      return self.bits[index];
    },
    set: (self: BitArray, value: boolean, _ctx: unknown, index = 0) => {
      self.check(index);
      self.bits[index] = value;
    },
  } as MemberBody,
  Length: {
    get: (self: BitArray) => self.bits.length,
    set: (self: BitArray, value: number) => {
      self.bits = Array.from({ length: value }, (_, index) => self.bits[index] ?? false);
    },
  },
  Count: (self: BitArray) => self.bits.length,
  IsReadOnly: () => false,
  IsSynchronized: () => false,
  SyncRoot: (self: BitArray) => self,
  Get: (self: BitArray, _ctx, index: number) => {
    self.check(index);
    return self.bits[index];
  },
  Set: (self: BitArray, _ctx, index: number, value: boolean) => {
    self.check(index);
    self.bits[index] = value;
  },
  SetAll: (self: BitArray, _ctx, value: boolean) => void self.bits.fill(value),
  And: (self: BitArray, _ctx, other: BitArray) => self.combine(other, (a, b) => a && b),
  Or: (self: BitArray, _ctx, other: BitArray) => self.combine(other, (a, b) => a || b),
  Xor: (self: BitArray, _ctx, other: BitArray) => self.combine(other, (a, b) => a !== b),
  Not: (self: BitArray) => self.combine(self, (a) => !a),
  RightShift: (self: BitArray, _ctx, count: number) => {
    self.bits = self.bits.map((_, index) => self.bits[index + count] ?? false);
    return self;
  },
  LeftShift: (self: BitArray, _ctx, count: number) => {
    self.bits = self.bits.map((_, index) => self.bits[index - count] ?? false);
    return self;
  },
  HasAllSet: (self: BitArray) => self.bits.every(Boolean),
  HasAnySet: (self: BitArray) => self.bits.some(Boolean),
  Clone: (self: BitArray) => new BitArray([...self.bits]),
  CopyTo: (self: BitArray, _ctx, array: unknown, index: number) => copyInto(self.bits, array, index),
  GetEnumerator: (self: BitArray) => new NetEnumerator(self),
};

/** StringDictionary lower-cases its keys; the other two keep them. All keep the order of adding. */
export class StringDictionary extends OrderedDictionary {
  override set(key: unknown, value: unknown): void {
    super.set(String(key).toLowerCase(), value);
  }
  override add(key: unknown, value: unknown): void {
    super.add(String(key).toLowerCase(), value);
  }
}
export class ListDictionary extends OrderedDictionary {}
export class HybridDictionary extends OrderedDictionary {}

const tableMembers: Record<string, MemberBody> = {
  Item: {
    get: (self: OrderedDictionary, _ctx: unknown, key?: unknown) => self.get(key),
    set: (self: OrderedDictionary, value: unknown, _ctx: unknown, key?: unknown) => self.set(key, value),
  } as MemberBody,
  Count: (self: OrderedDictionary) => self.count,
  Keys: (self: OrderedDictionary) => self.keyView,
  Values: (self: OrderedDictionary) => self.valueView,
  IsReadOnly: () => false,
  IsFixedSize: () => false,
  IsSynchronized: () => false,
  SyncRoot: (self: OrderedDictionary) => self,
  Add: (self: OrderedDictionary, _ctx, key: unknown, value: unknown) => self.add(key, value),
  Clear: (self: OrderedDictionary) => self.clear(),
  Contains: (self: OrderedDictionary, _ctx, key: unknown) => self.containsKey(key),
  ContainsKey: (self: OrderedDictionary, _ctx, key: unknown) => self.containsKey(key),
  ContainsValue: (self: OrderedDictionary, _ctx, value: unknown) =>
    self.values().some((each) => netEquals(each, value)),
  CopyTo: (self: OrderedDictionary, _ctx, array: unknown, index: number) =>
    copyInto(
      self.entries().map(([key, value]) => new DictionaryEntry(key, value)),
      array,
      index,
    ),
  GetEnumerator: (self: OrderedDictionary) => self.getEnumerator(),
  Remove: (self: OrderedDictionary, _ctx, key: unknown) => void self.remove(key),
};

/** KeyValuePair.Create: the type arguments are those of the call, or the values' own. */
const createPair: MemberBody = function (
  this: { typeArguments?: readonly NetType[] },
  _self: null,
  _ctx: TypeContext,
  key: unknown,
  value: unknown,
) {
  const types = this?.typeArguments ?? [getType('System.Object'), getType('System.Object')];
  return new KeyValuePair(genericType(getType(`${GENERIC}KeyValuePair\`2`), types), key, value);
};

function deconstruct(self: DictionaryEntry | KeyValuePair, _ctx: unknown, key: PSReference, value: PSReference): void {
  key.value = self.key;
  value.value = self.value;
}

const entryMembers: Record<string, MemberBody> = {
  Key: {
    get: (self: DictionaryEntry) => self.key,
    set: (self: DictionaryEntry, key: unknown) => {
      self.key = key;
    },
  },
  Value: {
    get: (self: DictionaryEntry) => self.value,
    set: (self: DictionaryEntry, value: unknown) => {
      self.value = value;
    },
  },
  Deconstruct: deconstruct,
};

const ENUMERATOR_SIGNATURES = `
System.Object Current {get;}
bool MoveNext()
void Reset()
void Dispose()
`;
const ENTRY_SIGNATURES = `
System.Collections.DictionaryEntry Entry {get;}
System.Object Key {get;}
System.Object Value {get;}
`;

const enumeratorMembers: Record<string, MemberBody> = {
  Current: (self: NetEnumerator) => self.current,
  MoveNext: (self: NetEnumerator) => self.moveNext(),
  Reset: (self: NetEnumerator) => self.reset(),
  Dispose: () => {},
  Entry: (self: NetEnumerator) => self.current,
  Key: (self: NetEnumerator) => (self.current as DictionaryEntry).key,
  Value: (self: NetEnumerator) => (self.current as DictionaryEntry).value,
};

function enumeratorType(name: string, typeParameters?: string[], hasEntry = false): TypeDefinition {
  const interfaces = hasEntry
    ? ['System.Collections.IDictionaryEnumerator', 'System.Collections.IEnumerator']
    : ['System.Collections.IEnumerator', 'System.IDisposable'];
  const signatures = hasEntry ? ENUMERATOR_SIGNATURES + ENTRY_SIGNATURES : ENUMERATOR_SIGNATURES;
  return {
    name,
    kind: typeParameters ? 'struct' : 'class',
    typeParameters,
    interfaces,
    build: () => implement(signatures, { members: enumeratorMembers }),
  };
}

const VIEW_SIGNATURES = `
int Count {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
void CopyTo(array array, int index)
System.Collections.IEnumerator GetEnumerator()
`;

const viewMembers: Record<string, MemberBody> = {
  Count: (self: DictionaryView) => self.count,
  IsReadOnly: () => true,
  IsSynchronized: () => false,
  SyncRoot: (self: DictionaryView) => self.source,
  Contains: (self: DictionaryView, _ctx, value: unknown) => [...self].some((each) => netEquals(each, value)),
  CopyTo: (self: DictionaryView, _ctx, array: unknown, index: number) => copyInto([...self], array, index),
  GetEnumerator: (self: DictionaryView) => new NetEnumerator(self),
};

function viewType(name: string, typeParameters?: string[]): TypeDefinition {
  const facts = COLLECTION_FACTS[`${GENERIC}Dictionary\`2+KeyCollection`]!;
  const element = name.includes('Key') ? 'TKey' : 'TValue';
  const signatures = typeParameters
    ? facts.signatures
        .split('\n')
        .filter((line) => !line.includes(' new('))
        .join('\n')
        .replaceAll('TKey', element)
    : VIEW_SIGNATURES;
  const interfaces = typeParameters
    ? facts.interfaces.map((each) => each.replace('TKey', element))
    : ['System.Collections.ICollection', 'System.Collections.IEnumerable'];
  return {
    name,
    kind: 'class',
    typeParameters,
    interfaces,
    build: () => implement(signatures, { members: viewMembers }),
  };
}

const PAIR = ['TKey', 'TValue'];
const GENERIC_OWNERS = [
  `${GENERIC}Dictionary\`2`,
  `${GENERIC}SortedDictionary\`2`,
  `${GENERIC}SortedList\`2`,
  'System.Collections.Concurrent.ConcurrentDictionary`2',
  'System.Collections.ObjectModel.ReadOnlyDictionary`2',
];

function listViewType(name: string): TypeDefinition {
  return { name, kind: 'class', base: 'System.Collections.ArrayList' };
}

export const OTHER_COLLECTION_TYPES: TypeDefinition[] = [
  {
    ...described('System.Collections.BitArray', {
      new: (_type: NetType, _ctx, first, fill) => new BitArray(bitsOf(first, fill)),
      members: bitMembers,
    }),
    jsClass: BitArray,
  },
  {
    ...described(`${SPECIALIZED}StringDictionary`, { new: () => new StringDictionary(), members: tableMembers }),
    jsClass: StringDictionary,
  },
  {
    ...described(`${SPECIALIZED}ListDictionary`, { new: () => new ListDictionary('ordinal'), members: tableMembers }),
    jsClass: ListDictionary,
  },
  {
    ...described(`${SPECIALIZED}HybridDictionary`, {
      new: (_type, _ctx, ...args) => new HybridDictionary(args[args.length - 1] === true ? 'ignoreCase' : 'ordinal'),
      members: tableMembers,
    }),
    jsClass: HybridDictionary,
  },
  {
    ...described('System.Collections.DictionaryEntry', {
      new: (_type, _ctx, key, value) => new DictionaryEntry(key ?? null, value ?? null),
      members: entryMembers,
    }),
    jsClass: DictionaryEntry,
    toText: (self: DictionaryEntry, ctx) => `[${netToString(self.key, ctx)}, ${netToString(self.value, ctx)}]`,
  },
  {
    ...described(`${GENERIC}KeyValuePair\`2`, {
      new: (type: NetType, _ctx, key, value) => new KeyValuePair(type, key, value),
      members: {
        Key: (self: KeyValuePair) => self.key,
        Value: (self: KeyValuePair) => self.value,
        Deconstruct: deconstruct,
      },
    }),
    toText: (self: KeyValuePair, ctx) => `[${netToString(self.key, ctx)}, ${netToString(self.value, ctx)}]`,
  },
  {
    name: `${GENERIC}KeyValuePair`,
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(`static ${GENERIC}KeyValuePair[TKey,TValue] Create[TKey, TValue](TKey key, TValue value)`, {
        statics: { Create: createPair },
      }),
  },
  {
    name: 'System.Collections.CollectionBase',
    kind: 'class',
    isAbstract: true,
    interfaces: ['System.Collections.IList', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
  },
  enumeratorType('System.Collections.Hashtable+HashtableEnumerator', undefined, true),
  enumeratorType('System.Collections.SortedList+SortedListEnumerator', undefined, true),
  enumeratorType(`${SPECIALIZED}OrderedDictionary+OrderedDictionaryEnumerator`, undefined, true),
  enumeratorType('System.Collections.ArrayList+ArrayListEnumeratorSimple'),
  enumeratorType('System.ArrayEnumerator'),
  enumeratorType('System.Collections.Queue+QueueEnumerator'),
  enumeratorType('System.Collections.Stack+StackEnumerator'),
  { ...enumeratorType('System.Collections.EmptyEnumerator'), jsClass: NetEnumerator },
  enumeratorType(`${GENERIC}List\`1+Enumerator`, ['T']),
  ...GENERIC_OWNERS.map((owner) => enumeratorType(`${owner}+Enumerator`, PAIR)),
  ...GENERIC_OWNERS.flatMap((owner) => [
    viewType(`${owner}+KeyCollection`, PAIR),
    viewType(`${owner}+ValueCollection`, PAIR),
  ]),
  viewType('System.Collections.Hashtable+KeyCollection'),
  viewType('System.Collections.Hashtable+ValueCollection'),
  viewType(`${SPECIALIZED}OrderedDictionary+OrderedDictionaryKeyValueCollection`),
  listViewType('System.Collections.SortedList+KeyList'),
  listViewType('System.Collections.SortedList+ValueList'),
];
