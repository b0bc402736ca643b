/**
 * ArrayList, List, Collection, ObservableCollection, ReadOnlyCollection and StringCollection: one set of bodies over
 * NetList, under each type's own signatures. Rule that surprises: ArrayList.Add gives the index, List.Add nothing.
 */
import { argumentNull } from '../dotnet/netErrors.ts';
import { backwardPart, findBackward, findForward, forwardPart } from './searchRanges.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { NetException } from '../../errors/NetException.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { elementsOf } from '../enumeration.ts';
import { makeArray } from '../NetArray.ts';
import type { NetDelegate } from '../NetDelegate.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { genericType, getType, typeOf } from '../TypeRegistry.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { binarySearch, compareFunction, sortItems } from './comparers.ts';
import { copyInto } from './copyInto.ts';
import { isSynchronized, synchronizedArrayList } from './synchronized.ts';
import { netEquals } from './keyIdentity.ts';
import { ArrayList, INCLUSIVE_INDEX, NetList, notSupported, outOfRange } from './NetList.ts';

export const GENERIC = 'System.Collections.Generic.';
const MODEL = 'System.Collections.ObjectModel.';

export function elementType(self: object): NetType {
  return (self as { [NET_TYPE]?: NetType })[NET_TYPE]?.genericBase.genericArguments[0] ?? getType('System.Object');
}

/** An array of the collection's element type. */
export function arrayOf(self: object, items: unknown[]): unknown[] {
  return makeArray(items, elementType(self));
}

export function sameTypeOf(self: object, items: unknown[]): NetList {
  return self instanceof ArrayList ? new ArrayList(items) : new NetList(items, typeOf(self));
}

function newList(type: NetType, _ctx: TypeContext, first?: unknown): NetList {
  if (typeof first !== 'number') return new NetList(first == null ? [] : [...elementsOf(first)], type);
  if (first < 0) throw outOfRange('Non-negative number required.', 'capacity');
  return new NetList([], type, first);
}

function newArrayList(_type: NetType, _ctx: TypeContext, first?: unknown): ArrayList {
  if (first === null)
    throw new NetException('System.ArgumentNullException', "Collection cannot be null. (Parameter 'c')");
  if (typeof first !== 'number') return new ArrayList(first === undefined ? [] : [...collectionItems(first)]);
  if (first < 0) throw outOfRange("'capacity' must be non-negative.", 'capacity');
  return new ArrayList([], null, first);
}

/** Elements of an ICollection, entries of a dictionary included. */
export function collectionItems(value: unknown): readonly unknown[] {
  const dictionary = value as { getEnumerator?: () => Iterable<unknown> };
  if (!Array.isArray(value) && typeof dictionary.getEnumerator === 'function' && !(value instanceof NetList)) {
    return [...dictionary.getEnumerator()];
  }
  return elementsOf(value);
}

/** The parameter that says where a search begins: ArrayList and List call it differently. */
function startName(self: NetList): string {
  return self instanceof ArrayList ? 'startIndex' : 'index';
}

function indexOf(self: NetList, _ctx: TypeContext, value: unknown, start?: number, count?: number): number {
  const part = forwardPart(self.count, start, count, startName(self));
  return findForward(part, (i) => netEquals(self.items[i], value));
}

function largerThanCollection(): NetException {
  return outOfRange('Larger than collection size.', 'count');
}

function lastIndexOf(self: NetList, _ctx: TypeContext, value: unknown, start?: number, count?: number): number {
  const part = backwardPart(self.count, start, count, startName(self), largerThanCollection);
  return findBackward(part, (i) => netEquals(self.items[i], value));
}

function remove(self: NetList, ctx: TypeContext, value: unknown): boolean {
  const at = indexOf(self, ctx, value);
  if (at >= 0) self.removeAt(at);
  return at >= 0;
}

const matches = (ctx: TypeContext, match: NetDelegate) => (item: unknown) => match.invoke(ctx, [item]) === true;

/** (match), (start, match) and (start, count, match). */
function findIndex(self: NetList, ctx: TypeContext, ...args: unknown[]): number {
  const match = matches(ctx, args.pop() as NetDelegate);
  const [start, count] = args as number[];
  return findForward(forwardPart(self.count, start, count), (i) => match(self.items[i]));
}

function findLastIndex(self: NetList, ctx: TypeContext, ...args: unknown[]): number {
  const match = matches(ctx, args.pop() as NetDelegate);
  const [start, count] = args as number[];
  return findBackward(backwardPart(self.count, start, count), (i) => match(self.items[i]));
}

function sort(self: NetList, ctx: TypeContext, ...args: unknown[]): void {
  if (args.length === 3) {
    const [index, count, comparer] = args as [number, number, unknown];
    self.checkRange(index, count);
    const part = sortItems(self.items.slice(index, index + count), compareFunction(comparer, ctx));
    self.replaceItems([...self.items.slice(0, index), ...part, ...self.items.slice(index + count)]);
  } else {
    self.replaceItems(sortItems([...self.items], compareFunction(args[0], ctx)));
  }
}

function reverse(self: NetList, _ctx: TypeContext, index = 0, count = self.count): void {
  self.checkRange(index, count);
  const part = self.items.slice(index, index + count).reverse();
  self.replaceItems([...self.items.slice(0, index), ...part, ...self.items.slice(index + count)]);
}

function search(self: NetList, ctx: TypeContext, ...args: unknown[]): number {
  const [index, count, value, comparer] = args.length === 4 ? args : [0, self.count, args[0], args[1]];
  self.checkRange(index as number, count as number);
  return binarySearch(
    self.items,
    value,
    compareFunction(comparer, ctx),
    index as number,
    (index as number) + (count as number),
  );
}

function forEach(self: NetList, ctx: TypeContext, action: NetDelegate): void {
  for (const item of self) action.invoke(ctx, [item]);
}

function removeAll(self: NetList, ctx: TypeContext, match: NetDelegate): number {
  const kept = self.items.filter((item) => !matches(ctx, match)(item));
  const removed = self.count - kept.length;
  self.replaceItems(kept);
  return removed;
}

/** An overload set whose arguments say where to copy: (array), (array, at), (index, array, at, count). */
export function copyTo(items: readonly unknown[], args: unknown[]): void {
  if (args.length === 4)
    copyInto(items.slice(args[0] as number, (args[0] as number) + (args[3] as number)), args[1], args[2] as number);
  else if (args.length === 3) copyInto(items.slice(0, args[2] as number), args[0], args[1] as number);
  else copyInto(items, args[0], (args[1] as number | undefined) ?? 0);
}

const item: MemberBody = {
  get: (self: NetList, _ctx: TypeContext, index?: number) => self.get(index ?? 0),
  set: (self: NetList, value: unknown, _ctx: TypeContext, index?: number) => self.set(index ?? 0, value),
} as MemberBody;

export const LIST_MEMBERS: Record<string, MemberBody> = {
  Count: (self: NetList) => self.count,
  Capacity: {
    get: (self: NetList) => self.capacity,
    set: (self: NetList, value: number) => {
      self.capacity = value;
    },
  },
  Item: item,
  IsReadOnly: (self: NetList) => self.isReadOnly,
  IsFixedSize: (self: NetList) => self.isFixedSize,
  IsSynchronized: (self: object) => isSynchronized(self),
  SyncRoot: (self: NetList) => self,
  Add: (self: NetList, _ctx, value: unknown) => void self.add(value),
  'IList.Add': (self: NetList, _ctx, value: unknown) => self.add(value),
  AddRange: (self: NetList, _ctx, values: unknown) => self.addRange(collectionItems(values)),
  AsReadOnly: (self: NetList) => readOnlyView(self),
  BinarySearch: search,
  Clear: (self: NetList) => self.clear(),
  Clone: (self: ArrayList) => self.clone(),
  Contains: (self: NetList, ctx, value: unknown) => indexOf(self, ctx, value) >= 0,
  ConvertAll: function (this: { typeArguments?: readonly NetType[] }, self: NetList, ctx, converter: NetDelegate) {
    const to = this?.typeArguments?.[0] ?? getType('System.Object');
    return new NetList(
      self.items.map((each) => converter.invoke(ctx, [each])),
      genericType(getType(`${GENERIC}List\`1`), [to]),
    );
  } as MethodBody,
  CopyTo: (self: NetList, _ctx, ...args: unknown[]) => copyTo(self.items, args),
  EnsureCapacity: (self: NetList, _ctx, capacity: number) => {
    if (self.capacity < capacity) self.capacity = capacity;
    return self.capacity;
  },
  Exists: (self: NetList, ctx, match: NetDelegate) => self.items.some(matches(ctx, match)),
  Find: (self: NetList, ctx, match: NetDelegate) => {
    const at = self.items.findIndex(matches(ctx, match));
    return at < 0 ? defaultValue(elementType(self)) : self.items[at];
  },
  FindAll: (self: NetList, ctx, match: NetDelegate) => sameTypeOf(self, self.items.filter(matches(ctx, match))),
  FindIndex: findIndex,
  FindLast: (self: NetList, ctx, match: NetDelegate) => {
    const found = self.items.filter(matches(ctx, match));
    return found.length === 0 ? defaultValue(elementType(self)) : found[found.length - 1];
  },
  FindLastIndex: findLastIndex,
  ForEach: forEach,
  GetEnumerator: (self: NetList, _ctx, index?: number, count?: number) =>
    index === undefined ? enumeratorOf(self) : new NetList(self.range(index, count!)).getEnumerator(null),
  GetRange: (self: NetList, _ctx, index: number, count: number) => sameTypeOf(self, self.range(index, count)),
  Slice: (self: NetList, _ctx, index: number, count: number) => sameTypeOf(self, self.range(index, count)),
  IndexOf: indexOf,
  Insert: (self: NetList, _ctx, index: number, value: unknown) =>
    self instanceof ArrayList ? self.insert(index, value, INCLUSIVE_INDEX) : self.insert(index, value),
  InsertRange: (self: NetList, _ctx, index: number, values: unknown) =>
    self.insertRange(index, collectionItems(values)),
  LastIndexOf: lastIndexOf,
  Move: (self: NetList, _ctx, from: number, to: number) => {
    const moved = self.get(from);
    self.removeAt(from);
    self.insert(to, moved);
  },
  Remove: remove,
  RemoveAll: removeAll,
  RemoveAt: (self: NetList, _ctx, index: number) => self.removeAt(index),
  RemoveRange: (self: NetList, _ctx, index: number, count: number) => self.removeRange(index, count),
  Reverse: reverse,
  SetRange: (self: NetList, _ctx, index: number, values: unknown) =>
    collectionItems(values).forEach((each, at) => {
      self.set(index + at, each);
    }),
  Sort: sort,
  'ToArray()': (self: NetList) => arrayOf(self, [...self.items]),
  'ToArray(type)': (self: NetList, _ctx, type: NetType | null) => {
    if (type === null) throw argumentNull('type');
    return makeArray([...self.items], type);
  },
  TrimExcess: (self: NetList) => {
    self.capacity = self.count;
  },
  TrimToSize: (self: NetList) => {
    self.capacity = self.count;
  },
  TrueForAll: (self: NetList, ctx, match: NetDelegate) => self.items.every(matches(ctx, match)),
};

function enumeratorOf(self: NetList) {
  const { definition, genericArguments } = typeOf(self).genericBase;
  if (self instanceof ArrayList)
    return self.getEnumerator(getType('System.Collections.ArrayList+ArrayListEnumeratorSimple'));
  if (definition.name.startsWith('System.Collections.Specialized.')) return self.getEnumerator(null);
  return self.getEnumerator(genericType(getType(`${GENERIC}List\`1+Enumerator`), genericArguments));
}

function readOnlyView(self: NetList): NetList {
  const view = new NetList(self.items, genericType(getType(`${MODEL}ReadOnlyCollection\`1`), [elementType(self)]));
  view.isReadOnly = true;
  view.isFixedSize = true;
  return view;
}

function newReadOnly(type: NetType, _ctx: TypeContext, list: unknown): NetList {
  const items = list instanceof NetList ? list.items : Array.isArray(list) ? list : [...elementsOf(list)];
  const made = new NetList(items, type);
  made.isReadOnly = true;
  made.isFixedSize = true;
  return made;
}

function withFlag(flag: 'isReadOnly' | 'isFixedSize'): MethodBody {
  return (_self, _ctx, list: NetList) => {
    const made = new ArrayList(list.items);
    made.isFixedSize = true;
    if (flag === 'isReadOnly') made.isReadOnly = true;
    return made;
  };
}

const arrayListStatics: Record<string, MemberBody> = {
  Adapter: (_self, _ctx, list: NetList) => new ArrayList(list.items ?? list),
  FixedSize: withFlag('isFixedSize'),
  ReadOnly: withFlag('isReadOnly'),
  Repeat: (_self, _ctx, value: unknown, count: number) => new ArrayList(new Array(count).fill(value)),
  Synchronized: synchronizedArrayList,
};

function listDefinition(
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
    build: () => implement(signatures, { new: make, members: { ...LIST_MEMBERS, ...own }, statics }),
  };
}

const returnsIndex: Record<string, MemberBody> = {
  Add: (self: NetList, _ctx, value: unknown) => self.add(value),
  Remove: (self: NetList, ctx, value: unknown) => void remove(self, ctx, value),
};

const readOnly: MemberBody = () => {
  throw notSupported('Collection is read-only.');
};

export const LIST_TYPES: TypeDefinition[] = [
  {
    ...listDefinition('System.Collections.ArrayList', newArrayList, returnsIndex, arrayListStatics),
    jsClass: ArrayList,
  },
  listDefinition(`${GENERIC}List\`1`, newList),
  listDefinition(`${MODEL}Collection\`1`, newList),
  listDefinition(`${MODEL}ReadOnlyCollection\`1`, newReadOnly, { Add: readOnly, Clear: readOnly, Remove: readOnly }),
  listDefinition('System.Collections.Specialized.StringCollection', newList, returnsIndex),
];
