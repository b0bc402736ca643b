/** HashSet`1 and SortedSet`1 under their own signatures. */
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { elementsOf } from '../enumeration.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import type { NetDelegate } from '../NetDelegate.ts';
import type { NetType } from '../NetType.ts';
import type { PSReference } from '../PSReference.ts';
import { checkedCapacity } from './checkedCapacity.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { compareFunction, keyComparison } from './comparers.ts';
import { arrayOf, copyTo, elementType } from './listTypes.ts';
import { HashSet, type NetSet, SortedSet } from './NetSet.ts';

type Items = Iterable<unknown>;

function isSubset(self: NetSet, other: NetSet): boolean {
  return self.items().every((value) => other.has(value));
}

function replaceAll(self: NetSet, keep: (value: unknown) => boolean): void {
  for (const value of self.items()) if (!keep(value)) self.remove(value);
}

const members: Record<string, MemberBody> = {
  OnDeserialization: () => undefined,
  Count: (self: NetSet) => self.count,
  Capacity: (self: NetSet) => self.count,
  Comparer: (self: NetSet) => self.comparer,
  IsReadOnly: () => false,
  IsSynchronized: () => false,
  SyncRoot: (self: NetSet) => self,
  Min: (self: NetSet) => self.items()[0] ?? defaultValue(elementType(self)),
  Max: (self: NetSet) => self.items()[self.count - 1] ?? defaultValue(elementType(self)),
  Add: (self: NetSet, _ctx, value: unknown) => self.add(value),
  'ICollection[T].Add': (self: NetSet, _ctx, value: unknown) => void self.add(value),
  Clear: (self: NetSet) => self.clear(),
  Contains: (self: NetSet, _ctx, value: unknown) => self.has(value),
  Remove: (self: NetSet, _ctx, value: unknown) => self.remove(value),
  CopyTo: (self: NetSet, _ctx, ...args: unknown[]) => copyTo(self.items(), args),
  GetEnumerator: (self: NetSet) => self.getEnumerator(),
  TryGetValue: (self: NetSet, _ctx, value: unknown, actual: PSReference) => {
    const has = self.has(value);
    actual.value = has ? self.stored(value) : defaultValue(elementType(self));
    return has;
  },
  UnionWith: (self: NetSet, _ctx, other: Items) => {
    for (const value of elementsOf(other)) self.add(value);
  },
  IntersectWith: (self: NetSet, _ctx, other: Items) => {
    const wanted = self.asSet(elementsOf(other));
    replaceAll(self, (value) => wanted.has(value));
  },
  ExceptWith: (self: NetSet, _ctx, other: Items) => {
    for (const value of elementsOf(other)) self.remove(value);
  },
  SymmetricExceptWith: (self: NetSet, _ctx, other: Items) => {
    for (const value of self.asSet(elementsOf(other)).items()) if (!self.remove(value)) self.add(value);
  },
  IsSubsetOf: (self: NetSet, _ctx, other: Items) => isSubset(self, self.asSet(elementsOf(other))),
  IsProperSubsetOf: (self: NetSet, _ctx, other: Items) => {
    const wanted = self.asSet(elementsOf(other));
    return self.count < wanted.count && isSubset(self, wanted);
  },
  IsSupersetOf: (self: NetSet, _ctx, other: Items) => isSubset(self.asSet(elementsOf(other)), self),
  IsProperSupersetOf: (self: NetSet, _ctx, other: Items) => {
    const wanted = self.asSet(elementsOf(other));
    return wanted.count < self.count && isSubset(wanted, self);
  },
  Overlaps: (self: NetSet, _ctx, other: Items) => elementsOf(other).some((value) => self.has(value)),
  SetEquals: (self: NetSet, _ctx, other: Items) => {
    const wanted = self.asSet(elementsOf(other));
    return wanted.count === self.count && isSubset(self, wanted);
  },
  RemoveWhere: (self: NetSet, ctx, match: NetDelegate) => {
    const before = self.count;
    replaceAll(self, (value) => match.invoke(ctx, [value]) !== true);
    return before - self.count;
  },
  Reverse: (self: NetSet) => arrayOf(self, self.items().reverse()),
  GetViewBetween: (self: SortedSet, _ctx, lower: unknown, upper: unknown) => self.between(lower, upper),
  EnsureCapacity: (_self, _ctx, capacity: number) => capacity,
  TrimExcess: () => {},
};

function filled(set: NetSet, source: unknown): NetSet {
  if (source !== undefined && typeof source !== 'number') for (const value of elementsOf(source)) set.add(value);
  return set;
}

/** A comparer is the argument that cannot be enumerated. */
function split(args: unknown[]): { source: unknown; comparer: unknown } {
  const isSource = (each: unknown) => typeof each === 'object' && each !== null && Symbol.iterator in each;
  return {
    source: args.find(isSource),
    comparer: args.findLast((each) => typeof each === 'object' && each !== null && !isSource(each)) ?? null,
  };
}

const newHashSet: MethodBody = (type: NetType, _ctx, ...args: unknown[]) => {
  const { source, comparer } = split(args);
  return filled(new HashSet(type, keyComparison(comparer), comparer), source);
};

const newSortedSet: MethodBody = (type: NetType, ctx, ...args: unknown[]) => {
  const { source, comparer } = split(args);
  return filled(new SortedSet(type, compareFunction(comparer, ctx), comparer), source);
};

function setDefinition(name: string, make: MethodBody): TypeDefinition {
  const { signatures, ...facts } = COLLECTION_FACTS[name]!;
  return { name, ...facts, canBeRemote: true, build: () => implement(signatures, { new: make, members }) };
}

export const SET_TYPES: TypeDefinition[] = [
  setDefinition('System.Collections.Generic.HashSet`1', checkedCapacity(newHashSet, 'capacity', false)),
  setDefinition('System.Collections.Generic.SortedSet`1', newSortedSet),
];
