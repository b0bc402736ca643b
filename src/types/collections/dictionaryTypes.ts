/**
 * Hashtable, OrderedDictionary, OrderedHashtable, Dictionary, the sorted and concurrent ones: shared bodies over
 * NetDictionary under each type's own signatures.
 * Rule that surprises: Hashtable.Remove gives nothing, Dictionary.Remove a [bool].
 */
import { checkedCapacity } from './checkedCapacity.ts';
import { NetException } from '../../errors/NetException.ts';
import { getType } from '../TypeRegistry.ts';
import { field, implement, type MemberBody } from '../dotnet/implement.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import { makeArray } from '../NetArray.ts';
import type { NetDelegate } from '../NetDelegate.ts';
import { NetDelegate as Delegate } from '../NetDelegate.ts';
import type { PSReference } from '../PSReference.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { compareFunction, keyComparison } from './comparers.ts';
import { copyInto } from './copyInto.ts';
import { DictionaryEntry } from './DictionaryEntry.ts';
import { GenericDictionary, TypedDictionary } from './GenericDictionary.ts';
import { Hashtable } from './Hashtable.ts';
import { isSynchronized, SYNCHRONIZED_TYPES, synchronizedHashtable } from './synchronized.ts';
import { netEquals } from './keyIdentity.ts';
import { KeyValuePair } from './KeyValuePair.ts';
import { isDictionary, type NetDictionary } from './NetDictionary.ts';
import { OrderedDictionary } from './OrderedDictionary.ts';
import { OrderedHashtable } from './OrderedHashtable.ts';
import { SortedDictionary } from './SortedDictionary.ts';
import { SortedListTable } from './SortedListTable.ts';

const GENERIC = 'System.Collections.Generic.';
const RUNTIME_PARAMETERS = 'System.Management.Automation.RuntimeDefinedParameterDictionary';

/** Adds a dictionary's entries, or a sequence of key-value pairs. */
function fill<T extends NetDictionary>(target: T, source: unknown): T {
  if (isDictionary(source)) for (const [key, value] of source.entries()) target.set(key, value);
  else for (const pair of source as Iterable<KeyValuePair>) target.add(pair.key, pair.value);
  return target;
}

function newHashtable(_type: NetType, _ctx: TypeContext, ...args: unknown[]): Hashtable {
  const [first] = args;
  if (typeof first === 'number' && first < 0) {
    throw new NetException(
      'System.ArgumentOutOfRangeException',
      `capacity ('${first}') must be a non-negative value. (Parameter 'capacity')\nActual value was ${first}.`,
    );
  }
  if (first === null && args.length === 1) {
    throw new NetException('System.ArgumentNullException', "Dictionary cannot be null. (Parameter 'd')");
  }
  const comparer = args.findLast((each) => typeof each === 'object' && each !== null && !isDictionary(each)) ?? null;
  const capacity = typeof first === 'number' ? first : isDictionary(first) ? first.count : 0;
  const made = new Hashtable(keyComparison(comparer), capacity, comparer);
  return isDictionary(first) ? fill(made, first) : made;
}

function newOrdered(_type: NetType, _ctx: TypeContext, ...args: unknown[]): OrderedDictionary {
  const comparer = args[args.length - 1];
  return new OrderedDictionary(keyComparison(comparer), typeof comparer === 'object' ? comparer : null);
}

function newGeneric(type: NetType, _ctx: TypeContext, ...args: unknown[]): GenericDictionary {
  const source = args.find((each) => isDictionary(each) || isPairSequence(each));
  const comparer = args.findLast((each) => typeof each === 'object' && each !== null && each !== source) ?? null;
  const made = new GenericDictionary(type, keyComparison(comparer), comparer);
  return source ? fill(made, source) : made;
}

function isPairSequence(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function newSorted(isList: boolean): MethodBody {
  return (type: NetType, ctx, ...args: unknown[]) => {
    const source = args.find(isDictionary);
    const comparer = args.findLast((each) => typeof each === 'object' && each !== null && each !== source) ?? null;
    const made = new SortedDictionary(type, compareFunction(comparer, ctx), comparer);
    made.isSortedList = isList;
    return source ? fill(made, source) : made;
  };
}

function newSortedList(_type: NetType, ctx: TypeContext, ...args: unknown[]): SortedListTable {
  const source = args.find(isDictionary);
  const comparer = args.find((each) => typeof each === 'object' && each !== null && each !== source) ?? null;
  const made = new SortedListTable(compareFunction(comparer, ctx));
  return source ? fill(made, source) : made;
}

function entriesOf(self: NetDictionary): unknown[] {
  if (self instanceof TypedDictionary) return [...self.pairs()];
  return [...self.entries()].map(([key, value]) => new DictionaryEntry(key, value));
}

function valueType(self: NetDictionary): NetType | null {
  return (self as unknown as { [NET_TYPE]?: NetType })[NET_TYPE]?.genericBase.genericArguments[1] ?? null;
}

function missingValue(self: NetDictionary): unknown {
  const type = valueType(self);
  return type ? defaultValue(type) : null;
}

function tryGetValue(self: NetDictionary, _ctx: TypeContext, key: unknown, result: PSReference): boolean {
  const has = self.containsKey(key);
  result.value = has ? self.get(key) : missingValue(self);
  return has;
}

function containsValue(self: NetDictionary, _ctx: TypeContext, value: unknown): boolean {
  for (const [, each] of self.entries()) if (netEquals(each, value)) return true;
  return false;
}

const item: MemberBody = {
  get: (self: NetDictionary, _ctx: TypeContext, key?: unknown) =>
    self instanceof TypedDictionary ? self.getRequired(key) : self.get(key),
  set: (self: NetDictionary, value: unknown, _ctx: TypeContext, key?: unknown) => self.set(key, value),
} as MemberBody;

const members: Record<string, MemberBody> = {
  OnDeserialization: () => undefined,
  Count: (self: NetDictionary) => self.count,
  Capacity: { get: (self: NetDictionary) => self.count, set: () => {} },
  Item: item,
  Keys: (self: Hashtable) => self.keyView,
  Values: (self: Hashtable) => self.valueView,
  Comparer: (self: GenericDictionary) => self.comparer,
  IsReadOnly: (self: { isReadOnly?: boolean }) => self.isReadOnly ?? false,
  IsFixedSize: () => false,
  IsSynchronized: (self: object) => isSynchronized(self),
  IsEmpty: (self: NetDictionary) => self.count === 0,
  SyncRoot: (self: NetDictionary) => self,
  Add: (self: NetDictionary, _ctx, key: unknown, value: unknown) => self.add(key, value),
  'Add/1': (self: NetDictionary, _ctx, pair: KeyValuePair) => self.add(pair.key, pair.value),
  Clear: (self: NetDictionary) => self.clear(),
  Clone: (self: Hashtable) => self.clone(),
  Contains: (self: NetDictionary, _ctx, key: unknown) => self.containsKey(key instanceof KeyValuePair ? key.key : key),
  ContainsKey: (self: NetDictionary, _ctx, key: unknown) => self.containsKey(key),
  ContainsValue: containsValue,
  CopyTo: (self: NetDictionary, _ctx, array: unknown, index = 0) => copyInto(entriesOf(self), array, index),
  GetEnumerator: (self: NetDictionary) => self.getEnumerator(),
  Remove: (self: NetDictionary, _ctx, key: unknown) => self.remove(key),
  'Remove/2': (self: NetDictionary, _ctx, key: unknown, removed: PSReference) => {
    removed.value = self.containsKey(key) ? self.get(key) : missingValue(self);
    return self.remove(key);
  },
  TryGetValue: tryGetValue,
  TryAdd: (self: NetDictionary, _ctx, key: unknown, value: unknown) => {
    if (self.containsKey(key)) return false;
    self.add(key, value);
    return true;
  },
  EnsureCapacity: (_self, _ctx, capacity: number) => capacity,
  TrimExcess: () => {},
  TrimToSize: () => {},
};

const removesSilently: Record<string, MemberBody> = {
  Remove: (self: NetDictionary, _ctx, key: unknown) => void self.remove(key),
};

const orderedMembers: Record<string, MemberBody> = {
  OnDeserialization: () => {
    throw new NetException(
      'System.Runtime.Serialization.SerializationException',
      'OnDeserialization method was called while the object was not being deserialized.',
    );
  },
  ...removesSilently,
  'Item(int)': {
    get: (self: OrderedDictionary, _ctx: TypeContext, index?: number) => self.at(index ?? 0),
    set: (self: OrderedDictionary, value: unknown, _ctx: TypeContext, index?: number) => self.setAt(index ?? 0, value),
  } as MemberBody,
  AsReadOnly: (self: OrderedDictionary) => self.asReadOnly(),
  Insert: (self: OrderedDictionary, _ctx, index: number, key: unknown, value: unknown) =>
    self.insert(index, key, value),
  RemoveAt: (self: OrderedDictionary, _ctx, index: number) => self.removeAt(index),
};

const sortedListMembers: Record<string, MemberBody> = {
  ...removesSilently,
  GetByIndex: (self: SortedListTable, _ctx, index: number) => self.at(index).value,
  GetKey: (self: SortedListTable, _ctx, index: number) => self.at(index).key,
  GetKeyList: (self: SortedListTable) => self.keyView,
  GetValueList: (self: SortedListTable) => self.valueView,
  IndexOfKey: (self: SortedListTable, _ctx, key: unknown) => Math.max(self.indexOfKey(key), -1),
  IndexOfValue: (self: SortedListTable, _ctx, value: unknown) => self.indexOfValue(value),
  RemoveAt: (self: SortedListTable, _ctx, index: number) => self.removeAt(index),
  SetByIndex: (self: SortedListTable, _ctx, index: number, value: unknown) => {
    self.at(index).value = value;
  },
};

const genericSortedMembers: Record<string, MemberBody> = {
  GetKeyAtIndex: (self: SortedDictionary, _ctx, index: number) => self.keyAt(index),
  GetValueAtIndex: (self: SortedDictionary, _ctx, index: number) => self.valueAt(index),
  SetValueAtIndex: (self: SortedDictionary, _ctx, index: number, value: unknown) => self.setValueAt(index, value),
  IndexOfKey: (self: SortedDictionary, _ctx, key: unknown) => Math.max(self.indexOfKey(key), -1),
  IndexOfValue: (self: SortedDictionary, _ctx, value: unknown) =>
    [...self.values()].findIndex((each) => netEquals(each, value)),
  RemoveAt: (self: SortedDictionary, _ctx, index: number) => self.removeAt(index),
};

function produced(source: unknown, ctx: TypeContext, args: unknown[]): unknown {
  return source instanceof Delegate ? source.invoke(ctx, args) : source;
}

const concurrentMembers: Record<string, MemberBody> = {
  TryRemove: (self: GenericDictionary, _ctx, key: unknown, removed?: PSReference) => {
    if (key instanceof KeyValuePair) return self.remove(key.key);
    removed!.value = self.containsKey(key) ? self.get(key) : missingValue(self);
    return self.remove(key);
  },
  TryUpdate: (self: GenericDictionary, _ctx, key: unknown, value: unknown, expected: unknown) => {
    if (!self.containsKey(key) || !netEquals(self.get(key), expected)) return false;
    self.set(key, value);
    return true;
  },
  ToArray: (self: GenericDictionary) => makeArray([...self.pairs()], self.pairType),
  GetOrAdd: (self: GenericDictionary, ctx, key: unknown, value: unknown, ...rest: unknown[]) => {
    if (self.containsKey(key)) return self.get(key);
    return changedTo(self, key, (isThere) => (isThere ? self.get(key) : produced(value, ctx, [key, ...rest])));
  },
  AddOrUpdate: (self: GenericDictionary, ctx, key: unknown, value: unknown, update: NetDelegate, ...rest: unknown[]) =>
    changedTo(self, key, (isThere) =>
      isThere ? update.invoke(ctx, [key, self.get(key), ...rest]) : produced(value, ctx, [key, ...rest]),
    ),
};

/** The value is worked out anew when something changes meanwhile, as .NET does. */
function changedTo(self: GenericDictionary, key: unknown, valueFor: (isThere: boolean) => unknown): unknown {
  for (;;) {
    const { changes } = self;
    const value = valueFor(self.containsKey(key));
    if (self.setIfUnchanged(key, value, changes)) return value;
  }
}

function newReadOnly(type: NetType, _ctx: TypeContext, source: GenericDictionary): GenericDictionary {
  return new GenericDictionary(type, source.comparison, source.comparer, source);
}

function dictionaryDefinition(
  name: string,
  make: MethodBody,
  own: Record<string, MemberBody> = {},
  statics: Record<string, MemberBody> = {},
): TypeDefinition {
  const { signatures, ...facts } = COLLECTION_FACTS[name]!;
  return {
    name,
    ...facts,
    canBeRemote: true,
    build: () => implement(signatures, { new: make, members: { ...members, ...own }, statics }),
  };
}

const synchronized: Record<string, MemberBody> = { Synchronized: (_self, _ctx, table: unknown) => table };
const SPECIALIZED = 'System.Collections.Specialized.';

export const DICTIONARY_TYPES: TypeDefinition[] = [
  ...SYNCHRONIZED_TYPES,
  {
    ...dictionaryDefinition('System.Collections.Hashtable', checkedCapacity(newHashtable), removesSilently, {
      Synchronized: synchronizedHashtable,
    }),
    jsClass: Hashtable,
  },
  {
    ...dictionaryDefinition(`${SPECIALIZED}OrderedDictionary`, newOrdered, orderedMembers),
    jsClass: OrderedDictionary,
  },
  {
    ...dictionaryDefinition(
      'System.Management.Automation.OrderedHashtable',
      (_self, _ctx, source?: unknown) =>
        isDictionary(source) ? fill(new OrderedHashtable(), source) : new OrderedHashtable(),
      removesSilently,
    ),
    jsClass: OrderedHashtable,
  },
  {
    ...dictionaryDefinition('System.Collections.SortedList', newSortedList, sortedListMembers, synchronized),
    jsClass: SortedListTable,
  },
  dictionaryDefinition(`${GENERIC}Dictionary\`2`, checkedCapacity(newGeneric, 'capacity', false)),
  dictionaryDefinition(`${GENERIC}SortedDictionary\`2`, newSorted(false)),
  dictionaryDefinition(`${GENERIC}SortedList\`2`, newSorted(true), genericSortedMembers),
  dictionaryDefinition('System.Collections.Concurrent.ConcurrentDictionary`2', newGeneric, concurrentMembers),
  dictionaryDefinition('System.Collections.ObjectModel.ReadOnlyDictionary`2', newReadOnly),
  {
    name: RUNTIME_PARAMETERS,
    kind: 'class',
    base: `${GENERIC}Dictionary\`2[System.String,System.Management.Automation.RuntimeDefinedParameter]`,
    build: () =>
      implement(`${RUNTIME_PARAMETERS} new()\nstring HelpFile {get;set;}\nSystem.Object Data {get;set;}`, {
        new: () => new GenericDictionary(getType(RUNTIME_PARAMETERS), 'ignoreCase'),
        members: {
          HelpFile: { ...(field('helpFile') as object), get: (self: { helpFile?: string }) => self.helpFile ?? '' },
          Data: { ...(field('data') as object), get: (self: { data?: unknown }) => self.data ?? null },
        } as unknown as Record<string, MemberBody>,
      }),
  },
  {
    name: 'System.Management.Automation.PSBoundParametersDictionary',
    kind: 'class',
    base: `${GENERIC}Dictionary\`2[System.String,System.Object]`,
  },
];
