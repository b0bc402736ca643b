/**
 * System.Array: members of every array and the static functions over arrays.
 * Rule that surprises: an array is a fixed-size list, so Add and RemoveAt exist and fail.
 */
import { NetException } from '../../errors/NetException.ts';
import { binarySearch, compareFunction, sortBy } from '../collections/comparers.ts';
import { copyInto } from '../collections/copyInto.ts';
import { netEquals } from '../collections/keyIdentity.ts';
import { NetList } from '../collections/NetList.ts';
import {
  backwardPart,
  checkPart,
  findBackward,
  findForward,
  forwardPart,
  NON_NEGATIVE,
} from '../collections/searchRanges.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { argumentOutOfRange, invalidCast, mustBeAtLeast, mustBeNonNegative } from '../dotnet/netErrors.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { widens } from '../LanguagePrimitives/numericRanks.ts';
import { elementTypeOf, makeArray, MultiDimensionalArray } from '../NetArray.ts';
import type { NetDelegate } from '../NetDelegate.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import type { NetType } from '../NetType.ts';
import { newItems } from '../newItems.ts';
import type { PSReference } from '../PSReference.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { MethodBody, TypeDefinition, TypeMembers } from '../TypeDefinition.ts';
import { typeDisplayName } from '../typeDisplayName.ts';
import { genericType, getType, typeOf } from '../TypeRegistry.ts';
import { ARRAY_SIGNATURES } from './arraySignatures.ts';

type AnyArray = unknown[] | MultiDimensionalArray;

function lengthsOf(self: AnyArray): readonly number[] {
  return Array.isArray(self) ? [self.length] : self.lengths;
}

function itemsOf(self: AnyArray): unknown[] {
  return Array.isArray(self) ? self : self.items;
}

function outOfBounds(): NetException {
  return new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

/** Position in row-major order. */
export function flatIndex(self: AnyArray, indices: readonly number[]): number {
  const lengths = lengthsOf(self);
  if (indices.length !== lengths.length) {
    throw new NetException(
      'System.ArgumentException',
      'The number of dimensions of the array does not match the number of indices.',
    );
  }
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    const index = Number(indices[i]);
    if (index < 0 || index >= lengths[i]!) throw outOfBounds();
    at = at * lengths[i]! + index;
  }
  return at;
}

function indicesOf(args: unknown[]): number[] {
  return args.flat().map(Number);
}

function setValue(self: AnyArray, _ctx: TypeContext, value: unknown, ...args: unknown[]): void {
  const at = flatIndex(self, indicesOf(args));
  const element = Array.isArray(self) ? elementTypeOf(self) : self.elementType;
  if (element && value !== null && !element.isAssignableFrom(typeOf(value))) {
    throw new NetException('System.InvalidCastException', 'Object cannot be stored in an array of this type.');
  }
  itemsOf(self)[at] = value === null && element ? defaultValue(element) : value;
}

function dimension(self: AnyArray, index: number): number {
  const length = lengthsOf(self)[index];
  if (length === undefined) {
    throw new NetException('System.IndexOutOfRangeException', 'Array does not have that many dimensions.');
  }
  return length;
}

function fixedSize(): never {
  throw new NetException('System.NotSupportedException', 'Collection was of a fixed size.');
}

function clone(self: AnyArray): AnyArray {
  if (Array.isArray(self)) return makeArray([...self], elementTypeOf(self));
  return new MultiDimensionalArray(self.elementType, self.lengths, [...self.items]);
}

function clearAll(self: AnyArray, from = 0, count = itemsOf(self).length - from): void {
  const element = Array.isArray(self) ? elementTypeOf(self) : self.elementType;
  if (from < 0 || count < 0 || from + count > itemsOf(self).length) throw outOfBounds();
  itemsOf(self).fill(element ? defaultValue(element) : null, from, from + count);
}

const members: Record<string, MemberBody> = {
  Length: (self: AnyArray) => itemsOf(self).length,
  LongLength: (self: AnyArray) => BigInt(itemsOf(self).length),
  Rank: (self: AnyArray) => lengthsOf(self).length,
  Count: (self: AnyArray) => itemsOf(self).length,
  SyncRoot: (self: AnyArray) => self,
  IsReadOnly: () => false,
  IsFixedSize: () => true,
  IsSynchronized: () => false,
  Item: {
    get: (self: AnyArray, _ctx: unknown, index = 0) => itemsOf(self)[flatIndex(self, [index])],
    set: (self: AnyArray, value: unknown, ctx: TypeContext, index = 0) => setValue(self, ctx, value, index),
  } as MemberBody,
  Initialize: () => {},
  GetLength: (self: AnyArray, _ctx, index: number) => dimension(self, index),
  GetLongLength: (self: AnyArray, _ctx, index: number) => BigInt(dimension(self, index)),
  GetUpperBound: (self: AnyArray, _ctx, index: number) => dimension(self, index) - 1,
  GetLowerBound: (self: AnyArray, _ctx, index: number) => dimension(self, index) * 0,
  GetValue: (self: AnyArray, _ctx, ...args: unknown[]) => itemsOf(self)[flatIndex(self, indicesOf(args))],
  SetValue: setValue,
  Clone: clone,
  CopyTo: (self: AnyArray, _ctx, target: unknown, index: number | bigint) =>
    copyInto(itemsOf(self), target, Number(index)),
  GetEnumerator: (self: AnyArray) => new NetEnumerator(itemsOf(self), getType('System.ArrayEnumerator')),
  Add: fixedSize,
  Insert: fixedSize,
  Remove: fixedSize,
  RemoveAt: fixedSize,
  Clear: (self: AnyArray) => clearAll(self),
  Contains: (self: AnyArray, _ctx, value: unknown) => itemsOf(self).some((each) => netEquals(each, value)),
  IndexOf: (self: AnyArray, _ctx, value: unknown) => itemsOf(self).findIndex((each) => netEquals(each, value)),
  Equals: (self: AnyArray, _ctx, other: unknown) => self === other,
};

function fillerOf(type: NetType): () => unknown {
  const value = defaultValue(type);
  return () => value;
}

function filledWith(type: NetType, length: number): unknown[] {
  if (length < 0) throw mustBeNonNegative('length', length);
  return makeArray(newItems(length, fillerOf(type)), type);
}

/** An array of default values; several lengths make a rectangular one. */
export function createArray(type: NetType, lengths: readonly number[]): AnyArray {
  if (lengths.length === 1) return filledWith(type, lengths[0]!);
  const total = lengths.reduce((product, length) => product * length, 1);
  return new MultiDimensionalArray(type, lengths, newItems(total, fillerOf(type)));
}

function elementOf(array: AnyArray): NetType {
  return (Array.isArray(array) ? elementTypeOf(array) : array.elementType) ?? getType('System.Object');
}

/** Elements as another array can hold them: widened, boxed, or cast down one by one, but never converted. */
function storable(items: unknown[], from: NetType, to: NetType, ctx: TypeContext): unknown[] {
  if (to.isAssignableFrom(from)) return items;
  if (widens(from.fullName.slice(7), to.fullName.slice(7))) return items.map((item) => convertTo(item, to, ctx));
  if (!from.isAssignableFrom(to) && !from.isInterface && !to.isInterface)
    throw new NetException(
      'System.ArrayTypeMismatchException',
      'Source array type cannot be assigned to destination array type.',
    );
  for (const item of items)
    if (item === null ? to.isValueType : !to.isAssignableFrom(typeOf(item)))
      throw invalidCast(
        'At least one element in the source array could not be cast down to the destination array type.',
      );
  return items;
}

function copy(_self: null, ctx: TypeContext, ...args: unknown[]): void {
  const [source, from, target, to, count] = (
    args.length === 3
      ? [args[0], 0, args[1], 0, Number(args[2])]
      : [args[0], Number(args[1]), args[2], Number(args[3]), Number(args[4])]
  ) as [AnyArray, number, AnyArray, number, number];
  if (count < 0) throw mustBeNonNegative('length', count);
  if (from < 0) throw mustBeAtLeast('sourceIndex', from, 0);
  if (to < 0) throw mustBeAtLeast('destinationIndex', to, 0);
  const items = itemsOf(source).slice(from, from + count);
  if (items.length < count) {
    throw new NetException(
      'System.ArgumentException',
      "Source array was not long enough. Check the source index, length, and the array's lower bounds. (Parameter 'sourceArray')",
    );
  }
  copyInto(storable(items, elementOf(source), elementOf(target), ctx), itemsOf(target), to);
}

function sort(_self: null, ctx: TypeContext, ...args: unknown[]): void {
  const arrays = args.filter(Array.isArray) as unknown[][];
  const numbers = args.filter((each) => typeof each === 'number') as number[];
  const comparer = args.find((each) => typeof each === 'object' && each !== null && !Array.isArray(each)) ?? null;
  const [keys, items] = arrays as [unknown[], unknown[] | undefined];
  const [from, count] = numbers.length === 2 ? (numbers as [number, number]) : [0, keys.length];
  checkPart(items ? Math.min(keys.length, items.length) : keys.length, from, count, 'index', 'length');
  const compare = compareFunction(comparer, ctx);
  const order = keys.slice(from, from + count).map((key, index) => ({ key, item: items?.[from + index] }));
  sortBy(order, (left, right) => compare(left.key, right.key), comparer, ctx);
  order.forEach((each, index) => {
    keys[from + index] = each.key;
    if (items) items[from + index] = each.item;
  });
}

function reverse(_self: null, _ctx: TypeContext, array: unknown[], from = 0, count = array.length): void {
  checkPart(array.length, from, count, 'index', 'length');
  array
    .slice(from, from + count)
    .reverse()
    .forEach((value, index) => {
      array[from + index] = value;
    });
}

function indexOf(
  _self: null,
  _ctx: TypeContext,
  array: unknown[],
  value: unknown,
  start?: number,
  count?: number,
): number {
  return findForward(forwardPart(array.length, start, count), (i) => netEquals(array[i], value));
}

function beyondStart(): NetException {
  return argumentOutOfRange('endIndex', 'endIndex cannot be greater than startIndex.');
}

function lastIndexOf(
  _self: null,
  _ctx: TypeContext,
  array: unknown[],
  value: unknown,
  start?: number,
  count?: number,
): number {
  const part = backwardPart(array.length, start, count, 'startIndex', beyondStart);
  return findBackward(part, (i) => netEquals(array[i], value));
}

const holds = (ctx: TypeContext, match: NetDelegate) => (item: unknown) => match.invoke(ctx, [item]) === true;

/** (match), (start, match) and (start, count, match). */
function findIndex(_self: null, ctx: TypeContext, array: unknown[], ...args: unknown[]): number {
  const match = holds(ctx, args.pop() as NetDelegate);
  const [start, count] = args as number[];
  return findForward(forwardPart(array.length, start, count), (i) => match(array[i]));
}

function findLastIndex(_self: null, ctx: TypeContext, array: unknown[], ...args: unknown[]): number {
  const match = holds(ctx, args.pop() as NetDelegate);
  const [start, count] = args as number[];
  return findBackward(backwardPart(array.length, start, count), (i) => match(array[i]));
}

function resize(_self: null, _ctx: TypeContext, reference: PSReference, size: number): void {
  if (size < 0) throw argumentOutOfRange('newSize', NON_NEGATIVE);
  const old = (reference.value as unknown[] | null) ?? [];
  const element = elementTypeOf(old);
  const items = old.slice(0, size);
  while (items.length < size) items.push(element ? defaultValue(element) : null);
  reference.value = makeArray(items, element);
}

function orDefault(array: unknown[], at: number): unknown {
  if (at >= 0) return array[at];
  const element = elementTypeOf(array);
  return element ? defaultValue(element) : null;
}

function search(_self: null, ctx: TypeContext, array: unknown[], ...args: unknown[]): number {
  const ranged = typeof args[0] === 'number' && typeof args[1] === 'number' && args.length > 2;
  const [from, count, value, comparer] = ranged ? args : [0, array.length, args[0], args[1]];
  checkPart(array.length, from as number, count as number, 'index', 'length');
  return binarySearch(
    array,
    value,
    compareFunction(comparer, ctx),
    from as number,
    (from as number) + (count as number),
  );
}

/** Further lengths a constructor takes for arrays within: one more for each level. */
function jaggedLengths(element: NetType): string[] {
  const lists: string[] = [];
  for (let level = element; level.elementType && level.rank === 1; level = level.elementType)
    lists.push(Array.from({ length: lists.length + 2 }, () => 'int ').join(', '));
  return lists;
}

/** An array whose elements, too, are arrays of the further lengths. */
export function createJagged(element: NetType, [length, ...rest]: readonly number[]): unknown[] {
  const made = filledWith(element, length!);
  if (rest.length > 0) for (let i = 0; i < length!; i++) made[i] = createJagged(element.elementType!, rest);
  return made;
}

/** What the runtime gives each array type of its own; .NET names none of the parameters. */
function membersOfElement(element: NetType, rank: number): TypeMembers {
  const own = typeDisplayName(element);
  const array = `${own}[${','.repeat(rank - 1)}]`;
  const indices = Array.from({ length: rank }, () => 'int ').join(', ');
  const reference = `${element.fullName}&${element.assemblyQualifiedName.slice(element.fullName.length)}`;
  const further = rank > 1 ? [`${indices}, ${indices}`] : jaggedLengths(element);
  const constructors = [indices, ...further].map((list) => `${array} new(${list})`).join('\n');
  return implement(
    `
${constructors}
${own} Get(${indices})
void Set(${indices}, ${own} )
${reference} Address(${indices})
`,
    {
      new:
        rank > 1
          ? { [`new/${rank}`]: (_self, _ctx, ...lengths: unknown[]) => createArray(element, indicesOf(lengths)) }
          : (_self, _ctx, ...lengths: unknown[]) => createJagged(element, indicesOf(lengths)),
      members: {
        Get: members.GetValue!,
        Set: (self: AnyArray, ctx, ...args: unknown[]) => setValue(self, ctx, args.pop(), ...args),
      },
    },
  );
}

const statics: Record<string, MemberBody> = {
  MaxLength: () => 2147483591,
  CreateInstance: (_self, _ctx, type: NetType, ...lengths: unknown[]) => createArray(type, indicesOf(lengths)),
  Resize: resize,
  Copy: copy,
  ConstrainedCopy: copy,
  Clear: (_self, _ctx, array: AnyArray, from?: number, count?: number) => clearAll(array, from, count),
  BinarySearch: search,
  ConvertAll: function (
    this: { typeArguments?: readonly NetType[] },
    _self: null,
    ctx,
    array: unknown[],
    converter: NetDelegate,
  ) {
    return makeArray(
      array.map((each) => converter.invoke(ctx, [each])),
      this?.typeArguments?.[1] ?? null,
    );
  } as MethodBody,
  Empty: function (this: { typeArguments?: readonly NetType[] }) {
    return makeArray([], this?.typeArguments?.[0] ?? null);
  } as MethodBody,
  AsReadOnly: (_self, _ctx, array: unknown[]) => {
    const type = genericType(getType('System.Collections.ObjectModel.ReadOnlyCollection`1'), [
      elementTypeOf(array) ?? getType('System.Object'),
    ]);
    const view = new NetList(array, type);
    view.isReadOnly = true;
    return view;
  },
  Exists: (_self, ctx, array: unknown[], match: NetDelegate) => array.some(holds(ctx, match)),
  Fill: (_self, _ctx, array: unknown[], value: unknown, start?: number, count?: number) =>
    void array.fill(value, ...forwardPart(array.length, start, count)),
  Find: (_self, ctx, array: unknown[], match: NetDelegate) => orDefault(array, array.findIndex(holds(ctx, match))),
  FindAll: (_self, ctx, array: unknown[], match: NetDelegate) =>
    makeArray(array.filter(holds(ctx, match)), elementTypeOf(array)),
  FindIndex: findIndex,
  FindLast: (_self, ctx, array: unknown[], match: NetDelegate) =>
    orDefault(array, array.findLastIndex(holds(ctx, match))),
  FindLastIndex: findLastIndex,
  ForEach: (_self, ctx, array: unknown[], action: NetDelegate) =>
    array.forEach((each) => void action.invoke(ctx, [each])),
  IndexOf: indexOf,
  LastIndexOf: lastIndexOf,
  Reverse: reverse,
  Sort: sort,
  TrueForAll: (_self, ctx, array: unknown[], match: NetDelegate) => array.every(holds(ctx, match)),
};

export const ARRAY_TYPE: TypeDefinition = {
  name: 'System.Array',
  kind: 'class',
  isAbstract: true,
  interfaces: [
    'System.ICloneable',
    'System.Collections.IList',
    'System.Collections.ICollection',
    'System.Collections.IEnumerable',
    'System.Collections.IStructuralComparable',
    'System.Collections.IStructuralEquatable',
  ],
  build: () => implement(ARRAY_SIGNATURES, { statics, members }),
  ofElement: membersOfElement,
};
