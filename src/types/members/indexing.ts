/**
 * `$value[index]` and `$value[index] = x`. One index that is a collection, or several indices, make a slice, except for
 * arrays of higher rank. Rule that surprises: what is out of range is $null (an error in strict mode 3), a negative index
 * counts from the end, and any single value can be indexed with 0.
 */
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { TypedDictionary } from '../collections/GenericDictionary.ts';
import { isDictionary, type NetDictionary } from '../collections/NetDictionary.ts';
import { NetList } from '../collections/NetList.ts';
import { OrderedDictionary } from '../collections/OrderedDictionary.ts';
import { flatIndex } from '../core/Array.ts';
import { enumerableOf } from '../enumeration.ts';
import { conversionRank } from '../LanguagePrimitives/conversionRank.ts';
import { Rank } from '../LanguagePrimitives/rankValues.ts';
import { noConversion } from '../LanguagePrimitives/conversionErrors.ts';
import { convertStored, convertTo, tryConvertTo } from '../LanguagePrimitives/convertTo.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { elementTypeOf, MultiDimensionalArray } from '../NetArray.ts';
import type { IndexerOverload, NetIndexer } from '../NetType.ts';
import { newChar } from '../newChar.ts';
import { PSObject } from '../PSObject.ts';
import { looseEquals } from '../operators/looseEquals.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import { memberType } from './findMember.ts';
import { chooseOverload, type Choice } from './overloadResolution.ts';
import { convertArguments } from './invokeOverloads.ts';
import { cannotIndex, nullArray, nullIndex } from './memberErrors.ts';

export function getIndex(value: unknown, indices: unknown[], ctx: TypeContext): unknown {
  if (value == null) throw nullArray();
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  if (base instanceof MultiDimensionalArray) return getMultiDimensional(base, indices, ctx);
  if (indices.length > 1) return slice(base, indices, ctx, !Array.isArray(base));
  const index = indices[0] instanceof PSObject ? unwrapIndex(indices[0]) : indices[0];
  if (index == null) throw nullIndex();
  if (Array.isArray(base)) return arrayItem(base, index, ctx);
  if (isDictionary(base)) return dictionaryItem(base, index, ctx);
  const many = enumerableOf(index);
  if (many !== null) return slice(base, many, ctx);
  if (typeof base === 'string')
    return sequenceItem(base, index, base.length, (at) => newChar(base.charCodeAt(at)), ctx);
  if (base instanceof NetList)
    return sequenceItem(base, index, base.count, (at) => base.items[at], ctx, listIndexError);
  return indexerItem(base, index, ctx);
}

function unwrapIndex(index: PSObject): unknown {
  return index.isCustom ? index : index.base;
}

function isStrict(ctx: TypeContext): boolean {
  return ctx.strictModeVersion >= 3;
}

function arrayItem(array: unknown[], index: unknown, ctx: TypeContext): unknown {
  if (typeof index === 'number') {
    const at = index < 0 ? index + array.length : index;
    if (at >= 0 && at < array.length) return array[at];
  } else {
    const many = enumerableOf(index);
    if (many !== null) return slice(array, many, ctx);
  }
  return sequenceItem(array, index, array.length, (at) => array[at], ctx);
}

function sequenceItem(
  base: unknown,
  index: unknown,
  length: number,
  item: (at: number) => unknown,
  ctx: TypeContext,
  outside: () => NetException = outOfBounds,
): unknown {
  const at = position(base, index, length, ctx);
  if (at === null) return null;
  if (at >= 0 && at < length) return item(at);
  if (isStrict(ctx)) throw outside();
  return null;
}

/** Null where the index is no number and strict mode does not ask for an error. */
function position(base: unknown, index: unknown, length: number, ctx: TypeContext): number | null {
  const int = getType('System.Int32');
  let at: number;
  if (isStrict(ctx)) at = convertTo(index, int, ctx) as number;
  else {
    const converted = tryConvertTo(index, int, ctx);
    // What could have been a number finds nothing; anything else fails, with the indexed array or text named as the culprit.
    const isRefused = !converted.ok && conversionRank(index, int) === Rank.None;
    if (isRefused && (typeof base === 'string' || Array.isArray(base))) throw noConversion(base, int, ctx);
    if (!converted.ok) return null;
    at = converted.value as number;
  }
  return at < 0 ? at + length : at;
}

function outOfBounds(): NetException {
  return new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

function listIndexError(): NetException {
  const text =
    "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')";
  return new NetException('System.ArgumentOutOfRangeException', text, { properties: { ParamName: 'index' } });
}

/** Among several keys, one that throws in .NET and gives $null alone is no output. */
function itemOrGap(dictionary: NetDictionary, key: unknown, ctx: TypeContext): unknown {
  const item = dictionaryItem(dictionary, key, ctx);
  const throwsAlone =
    dictionary instanceof TypedDictionary || (dictionary instanceof OrderedDictionary && typeof key === 'number');
  return item === null && throwsAlone && !hasItem(dictionary, key, ctx) ? undefined : item;
}

function hasItem(dictionary: TypedDictionary | OrderedDictionary, key: unknown, ctx: TypeContext): boolean {
  if (dictionary instanceof TypedDictionary) return dictionary.containsKey(convertTo(key, dictionary.keyType, ctx));
  const at = key as number;
  return at >= -dictionary.count && at < dictionary.count;
}

function dictionaryItem(dictionary: NetDictionary, index: unknown, ctx: TypeContext): unknown {
  if (dictionary instanceof OrderedDictionary && typeof index === 'number') {
    return sequenceItem(dictionary, index, dictionary.count, (at) => dictionary.at(at), ctx, listIndexError);
  }
  const many = Array.isArray(index) ? enumerableOf(index) : null;
  if (many !== null) return [...many].filter((key) => key != null).map((key) => itemOrGap(dictionary, key, ctx));
  if (dictionary instanceof TypedDictionary) {
    const keyType = dictionary.keyType;
    return dictionary.get(convertTo(index, keyType, ctx));
  }
  return dictionary.get(index);
}

/**
 * Positions that do not exist are left out, but for those written one by one after a text or list (`keepsGaps`: 'abc'[0, 9]) and keys,
 * which give no output and $null. A $null among the positions is 0.
 */
function slice(base: unknown, indices: Iterable<unknown>, ctx: TypeContext, keepsGaps = false): unknown {
  if (isDictionary(base)) return dictionaryItem(base, [...indices], ctx);
  if (!isSequence(base)) return sliceOther(base, indices, ctx);
  const length = typeof base === 'string' || Array.isArray(base) ? base.length : (base as NetList).count;
  const results: unknown[] = [];
  for (const index of indices) {
    const at = position(base, index ?? 0, length, ctx);
    if (at !== null && at >= 0 && at < length) {
      const item = itemAt(base, at);
      if (item !== undefined) results.push(item);
    } else if (isStrict(ctx)) throw base instanceof NetList ? listIndexError() : outOfBounds();
    else if (keepsGaps) results.push(undefined);
  }
  return results;
}

function isSequence(base: unknown): base is string | unknown[] | NetList {
  return typeof base === 'string' || Array.isArray(base) || base instanceof NetList;
}

function itemAt(base: string | unknown[] | NetList, at: number): unknown {
  if (typeof base === 'string') return newChar(base.charCodeAt(at));
  return Array.isArray(base) ? base[at] : base.items[at];
}

/** Several indices of an indexer take several values, or are its own parameters. */
function sliceOther(base: unknown, indices: Iterable<unknown>, ctx: TypeContext): unknown {
  const list = [...indices];
  const indexer = indexerOf(base);
  if (!indexer) return isStrict(ctx) ? failIndex(base) : undefined;
  const choice = chooseIndexer(indexer, list);
  if (choice) return callIndexer(base, choice, list, ctx);
  return list.map((index) => indexerItem(base, index, ctx));
}

function failIndex(base: unknown): never {
  throw cannotIndex(base);
}

function indexerOf(base: unknown): NetIndexer | null {
  const { instance } = memberType(base).members;
  for (const name of ['item', 'chars', 'itemof']) {
    const member = instance.get(name);
    if (member?.kind === 'indexer') return member;
  }
  return null;
}

function indexerItem(base: unknown, index: unknown, ctx: TypeContext): unknown {
  const indexer = indexerOf(base);
  if (!indexer) return scalarItem(base, index, ctx);
  const choice = chooseIndexer(indexer, [index]);
  if (!choice) return isStrict(ctx) ? failIndex(base) : undefined;
  const value = fromEnd(base, index, choice);
  return callIndexer(base, choice, [value], ctx);
}

/** Collections with a Count or Length take negative positions too. */
function fromEnd(base: unknown, index: unknown, choice: Choice): unknown {
  if (typeof index !== 'number' || index >= 0) return index;
  if (choice.overload.parameters[0]?.type.fullName !== 'System.Int32') return index;
  const { instance } = memberType(base).members;
  const size = instance.get('count') ?? instance.get('length');
  return size?.kind === 'property' ? index + (size.get?.(base, null) as number) : index;
}

function scalarItem(base: unknown, index: unknown, ctx: TypeContext): unknown {
  if (looseEquals(0, index, ctx, true) || looseEquals(-1, index, ctx, true)) return base;
  return isStrict(ctx) ? failIndex(base) : undefined;
}

function chooseIndexer(indexer: NetIndexer, indices: unknown[]): (Choice & { indexer: IndexerOverload }) | null {
  const overloads = indexer.overloads.map((overload) => ({
    name: indexer.name,
    parameters: overload.parameters,
    returnType: overload.type,
    isStatic: false,
    signature: overload.signature,
    declaringType: overload.declaringType,
    isExplicit: / \w+(?:\[.*\])?\.\w+\(/.test(overload.signature) && indexer.overloads.length > 1,
    body: overload.get ?? (() => null),
  }));
  const choice = chooseOverload(overloads, indices);
  if (typeof choice === 'string') return null;
  return { ...choice, indexer: indexer.overloads[overloads.indexOf(choice.overload as (typeof overloads)[0])]! };
}

function callIndexer(
  base: unknown,
  choice: Choice & { indexer: IndexerOverload },
  indices: unknown[],
  ctx: TypeContext,
): unknown {
  try {
    return choice.indexer.get?.(base, ctx, ...convertIndices(choice, indices, ctx)) ?? null;
  } catch (thrown) {
    if (thrown instanceof NetException && !isStrict(ctx)) return null;
    throw thrown;
  }
}

/** A bad index is the conversion's own error, not one about a method's argument. */
function convertIndices(choice: Choice, indices: unknown[], ctx: TypeContext): unknown[] {
  try {
    return convertArguments(choice, 'Item', indices, ctx);
  } catch (thrown) {
    throw thrown instanceof NetException && thrown.innerException ? thrown.innerException : thrown;
  }
}

function getMultiDimensional(array: MultiDimensionalArray, indices: unknown[], ctx: TypeContext): unknown {
  const rank = array.lengths.length;
  const [first] = indices;
  if (indices.length === 1 && Array.isArray(first)) {
    if (first.some(Array.isArray)) return first.map((each) => getMultiDimensional(array, each as unknown[], ctx));
    return getMultiDimensional(array, first, ctx);
  }
  if (indices.some(Array.isArray)) return indices.map((each) => getMultiDimensional(array, [each], ctx));
  if (indices.length !== rank) throw needMultidimensional(rank, indices, ctx);
  const numbers = indices.map((index) => convertTo(index, getType('System.Int32'), ctx) as number);
  try {
    return array.items[flatIndex(array, fromEnds(array, numbers))];
  } catch (thrown) {
    if (thrown instanceof NetException && !isStrict(ctx)) return null;
    throw thrown;
  }
}

function fromEnds(array: MultiDimensionalArray, numbers: number[]): number[] {
  return numbers.map((number, dimension) => (number < 0 ? number + array.lengths[dimension]! : number));
}

function needMultidimensional(rank: number, indices: unknown[], ctx: TypeContext): NetException {
  const shown = indices.map((index) => toPSString(index, ctx)).join(',');
  return runtimeException(
    `You cannot index into a ${rank} dimensional array with index [${shown}].`,
    'NeedMultidimensionalIndex',
  );
}

export function setIndex(value: unknown, indices: unknown[], newValue: unknown, ctx: TypeContext): void {
  if (value == null) throw nullArray();
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  if (base instanceof MultiDimensionalArray) {
    setMultiDimensional(base, indices, newValue, ctx);
    return;
  }
  if (indices.length > 1 || (Array.isArray(indices[0]) && base instanceof NetList)) {
    throw cannotAssignSlice(base, indices, ctx);
  }
  const index = indices[0] instanceof PSObject ? unwrapIndex(indices[0]) : indices[0];
  if (index == null) throw nullIndex();
  if (Array.isArray(base)) {
    setArrayItem(base, index, newValue, ctx);
    return;
  }
  if (isDictionary(base)) {
    setDictionaryItem(base, index, newValue, ctx);
    return;
  }
  setIndexerItem(base, value, index, newValue, ctx);
}

function cannotAssignSlice(base: unknown, indices: unknown[], ctx: TypeContext): NetException {
  if (!Array.isArray(base)) return cannotIndex(base);
  const shown = indices
    .flat()
    .map((index) => toPSString(index, ctx))
    .join(',');
  return runtimeException(
    `Array assignment to [${shown}] failed because assignment to slices is not supported.`,
    'ArraySliceAssignmentFailed',
  );
}

function setArrayItem(array: unknown[], index: unknown, value: unknown, ctx: TypeContext): void {
  const at = typeof index === 'number' ? index : (convertTo(index, getType('System.Int32'), ctx) as number);
  const place = at < 0 ? at + array.length : at;
  const element = elementTypeOf(array);
  const converted = element ? convertStored(value, element, ctx) : value;
  if (place < 0 || place >= array.length) throw outOfBounds();
  array[place] = converted;
}

function setDictionaryItem(dictionary: NetDictionary, index: unknown, value: unknown, ctx: TypeContext): void {
  if (dictionary instanceof OrderedDictionary && typeof index === 'number') {
    dictionary.setAt(index, value);
    return;
  }
  if (dictionary instanceof TypedDictionary) {
    dictionary.set(convertTo(index, dictionary.keyType, ctx), convertStored(value, dictionary.valueType, ctx));
    return;
  }
  dictionary.set(index, value);
}

function setIndexerItem(base: unknown, value: unknown, index: unknown, newValue: unknown, ctx: TypeContext): void {
  const indexer = indexerOf(base);
  const choice = indexer ? chooseIndexer(indexer, [index]) : null;
  if (!choice?.indexer.set) throw value instanceof PSObject ? cannotIndexCustom() : cannotIndex(base);
  const [converted] = convertIndices(choice, [index], ctx);
  const at = fromEnd(base, converted, choice);
  choice.indexer.set(base, convertStored(newValue, choice.indexer.type, ctx), ctx, at);
}

function cannotIndexCustom(): NetException {
  return runtimeException(
    'Unable to index into an object of type "System.Management.Automation.PSObject".',
    'CannotIndex',
  );
}

function setMultiDimensional(array: MultiDimensionalArray, indices: unknown[], value: unknown, ctx: TypeContext): void {
  const list = indices.length === 1 && Array.isArray(indices[0]) ? (indices[0] as unknown[]) : indices;
  if (list.length !== array.lengths.length) throw needMultidimensional(array.lengths.length, list, ctx);
  const numbers = list.map((index) => convertTo(index, getType('System.Int32'), ctx) as number);
  const converted = array.elementType ? convertStored(value, array.elementType, ctx) : value;
  array.items[flatIndex(array, fromEnds(array, numbers))] = converted;
}
