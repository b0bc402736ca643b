/**
 * The operators of System.Linq.Enumerable that look at keys, places or neighbours: GroupBy, ToDictionary, ThenBy, Chunk, ...
 * NON-PARITY: sequences are made at once; a group is an enumerator with a Key.
 */
import { NetException } from '../../../errors/NetException.ts';
import { GenericDictionary } from '../../collections/GenericDictionary.ts';
import { netEquals } from '../../collections/keyIdentity.ts';
import { HashSet } from '../../collections/NetSet.ts';
import { elementsOf } from '../../enumeration.ts';
import { defaultValue } from '../../LanguagePrimitives/defaultValue.ts';
import { toBoolean } from '../../LanguagePrimitives/toBoolean.ts';
import { elementTypeOf, makeArray } from '../../NetArray.ts';
import { netCompare } from '../../netCompare.ts';
import { NetDelegate } from '../../NetDelegate.ts';
import { NetEnumerator } from '../../NetEnumerator.ts';
import type { NetType } from '../../NetType.ts';
import { memberTableOf } from '../../PSObject.ts';
import { PSNoteProperty } from '../../PSMembers.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { genericType, getType, typeOf } from '../../TypeRegistry.ts';
import type { MemberBody } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';

type Items = readonly unknown[];

/** Of $null .NET says that the source is missing. */
export function itemsOf(source: unknown): Items {
  if (source == null) throw argumentNull('source');
  return elementsOf(source);
}

export const sequence = (items: Iterable<unknown>): NetEnumerator =>
  Object.assign(new NetEnumerator([...items]), { isCollection: true });

/** The type of a source's elements: as its array says, else as its first element is. */
function elementType(source: unknown): NetType {
  const items = itemsOf(source);
  const own = Array.isArray(source) ? elementTypeOf(source) : null;
  return own ?? (items.length > 0 && items[0] != null ? typeOf(items[0]) : getType('System.Object'));
}

const none = (source: unknown): unknown => defaultValue(elementType(source));

const invalid = (text: string): NetException => new NetException('System.InvalidOperationException', text);

const passing = (source: unknown, ctx: TypeContext, test?: unknown): Items =>
  test instanceof NetDelegate ? itemsOf(source).filter((item) => toBoolean(test.invoke(ctx, [item]))) : itemsOf(source);

function onlyOne(source: unknown, ctx: TypeContext, test: unknown, otherwise: () => unknown): unknown {
  const found = passing(source, ctx, test);
  const kind = test === undefined ? 'element' : 'matching element';
  if (found.length > 1) throw invalid(`Sequence contains more than one ${kind}`);
  return found.length === 1 ? found[0] : otherwise();
}

function noElement(test: unknown): never {
  throw invalid(test === undefined ? 'Sequence contains no elements' : 'Sequence contains no matching element');
}

/** How many of the first items the test holds for. */
function runLength(items: Items, ctx: TypeContext, test: NetDelegate): number {
  const end = items.findIndex((item) => !toBoolean(test.invoke(ctx, [item])));
  return end < 0 ? items.length : end;
}

function at(source: unknown, index: number, otherwise: () => unknown): unknown {
  const items = itemsOf(source);
  return index >= 0 && index < items.length ? items[index] : otherwise();
}

function outOfRange(): never {
  throw new NetException(
    'System.ArgumentOutOfRangeException',
    "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
  );
}

interface Group {
  readonly key: unknown;
  readonly items: unknown[];
}

function grouped(items: Items, ctx: TypeContext, key: NetDelegate, value?: NetDelegate): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const own = key.invoke(ctx, [item]);
    let group = groups.find((each) => netEquals(each.key, own));
    if (!group) {
      group = { key: own, items: [] };
      groups.push(group);
    }
    group.items.push(value ? value.invoke(ctx, [item]) : item);
  }
  return groups;
}

function grouping({ key, items }: Group): NetEnumerator {
  const made = sequence(items);
  memberTableOf(made).members.set('key', new PSNoteProperty('Key', key));
  return made;
}

/** What a selector gives, by its own type: Func[string, int] gives int. */
const resultOf = (of: NetDelegate): NetType => of.type.genericArguments.at(-1) ?? getType('System.Object');

function dictionary(source: unknown, ctx: TypeContext, key: NetDelegate, value?: NetDelegate): GenericDictionary {
  const types = [resultOf(key), value ? resultOf(value) : elementType(source)];
  const made = new GenericDictionary(genericType(getType('System.Collections.Generic.Dictionary`2'), types));
  for (const item of itemsOf(source))
    made.add(key.invoke(ctx, [item]), value instanceof NetDelegate ? value.invoke(ctx, [item]) : item);
  return made;
}

type Sorter = (a: unknown, b: unknown) => number;
const sorters = new WeakMap<NetEnumerator, { readonly items: Items; readonly compare: Sorter }>();

function sorter(ctx: TypeContext, key: NetDelegate, sign: number): Sorter {
  return (a, b) => sign * netCompare(key.invoke(ctx, [a]), key.invoke(ctx, [b]), ctx);
}

function remembered(items: Items, compare: Sorter): NetEnumerator {
  const made = sequence([...items].sort(compare));
  sorters.set(made, { items, compare });
  return made;
}

/** OrderBy, and what ThenBy goes on from. */
export function orderedBy(items: Items, ctx: TypeContext, key: NetDelegate, sign: number): NetEnumerator {
  return remembered(items, sorter(ctx, key, sign));
}

function thenBy(source: unknown, ctx: TypeContext, key: NetDelegate, sign: number): NetEnumerator {
  const known = sorters.get(source as NetEnumerator);
  if (!known) throw invalid('The sequence is not ordered.');
  const next = sorter(ctx, key, sign);
  return remembered(known.items, (a, b) => known.compare(a, b) || next(a, b));
}

function chunks(source: unknown, size: number): unknown[] {
  if (size < 1)
    throw new NetException(
      'System.ArgumentOutOfRangeException',
      "Specified argument was out of the range of valid values. (Parameter 'size')",
    );
  const items = itemsOf(source);
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => makeArray(items.slice(i * size, (i + 1) * size), elementType(source)));
}

function best(source: unknown, ctx: TypeContext, key: NetDelegate, sign: number): unknown {
  const items = itemsOf(source);
  if (items.length === 0) noElement(undefined);
  return items.reduce((kept, item) => (sorter(ctx, key, sign)(item, kept) > 0 ? item : kept));
}

function distinctBy(source: unknown, ctx: TypeContext, key: NetDelegate): NetEnumerator {
  return sequence(grouped(itemsOf(source), ctx, key).map(({ items }) => items[0]));
}

export const KEYED_OPERATORS: Record<string, MemberBody> = {
  FirstOrDefault: (_self, ctx, source, test) => passing(source, ctx, test)[0] ?? none(source),
  LastOrDefault: (_self, ctx, source, test) => passing(source, ctx, test).at(-1) ?? none(source),
  Single: (_self, ctx, source, test) => onlyOne(source, ctx, test, () => noElement(test)),
  SingleOrDefault: (_self, ctx, source, test) => onlyOne(source, ctx, test, () => none(source)),
  ElementAt: (_self, _ctx, source, index: number) => at(source, index, outOfRange),
  ElementAtOrDefault: (_self, _ctx, source, index: number) => at(source, index, () => none(source)),
  TakeWhile: (_self, ctx, source, test: NetDelegate) =>
    sequence(itemsOf(source).slice(0, runLength(itemsOf(source), ctx, test))),
  SkipWhile: (_self, ctx, source, test: NetDelegate) =>
    sequence(itemsOf(source).slice(runLength(itemsOf(source), ctx, test))),
  TakeLast: (_self, _ctx, source, count: number) => sequence(count > 0 ? itemsOf(source).slice(-count) : []),
  SkipLast: (_self, _ctx, source, count: number) => {
    const items = itemsOf(source);
    return sequence(items.slice(0, Math.max(0, items.length - Math.max(0, count))));
  },
  Append: (_self, _ctx, source, item) => sequence([...itemsOf(source), item]),
  Prepend: (_self, _ctx, source, item) => sequence([item, ...itemsOf(source)]),
  DefaultIfEmpty: (_self, _ctx, source, ...given: unknown[]) => {
    const items = itemsOf(source);
    return sequence(items.length > 0 ? items : [given.length > 0 ? given[0] : none(source)]);
  },
  Chunk: (_self, _ctx, source, size: number) => sequence(chunks(source, size)),
  GroupBy: (_self, ctx, source, key: NetDelegate, value?: NetDelegate) =>
    sequence(grouped(itemsOf(source), ctx, key, value).map(grouping)),
  ToDictionary: (_self, ctx, source, key: NetDelegate, value?: NetDelegate) => dictionary(source, ctx, key, value),
  ToHashSet: (_self, _ctx, source) => {
    const set = new HashSet(genericType(getType('System.Collections.Generic.HashSet`1'), [elementType(source)]));
    for (const item of itemsOf(source)) set.add(item);
    return set;
  },
  SelectMany: (_self, ctx, source, of: NetDelegate) =>
    sequence(itemsOf(source).flatMap((item) => [...elementsOf(of.invoke(ctx, [item]))])),
  ThenBy: (_self, ctx, source, key: NetDelegate) => thenBy(source, ctx, key, 1),
  ThenByDescending: (_self, ctx, source, key: NetDelegate) => thenBy(source, ctx, key, -1),
  MinBy: (_self, ctx, source, key: NetDelegate) => best(source, ctx, key, -1),
  MaxBy: (_self, ctx, source, key: NetDelegate) => best(source, ctx, key, 1),
  DistinctBy: (_self, ctx, source, key: NetDelegate) => distinctBy(source, ctx, key),
};

const SEQUENCE = 'System.Object';
const DELEGATE = 'System.Delegate';

export const KEYED_SIGNATURES: readonly string[] = [
  ...'FirstOrDefault LastOrDefault Single SingleOrDefault ToHashSet DefaultIfEmpty'
    .split(' ')
    .map((name) => `static ${SEQUENCE} ${name}(${SEQUENCE} source)`),
  ...(
    'FirstOrDefault LastOrDefault Single SingleOrDefault TakeWhile SkipWhile GroupBy ToDictionary SelectMany ThenBy ' +
    'ThenByDescending MinBy MaxBy DistinctBy'
  )
    .split(' ')
    .map((name) => `static ${SEQUENCE} ${name}(${SEQUENCE} source, ${DELEGATE} selector)`),
  ...['GroupBy', 'ToDictionary'].map(
    (name) => `static ${SEQUENCE} ${name}(${SEQUENCE} source, ${DELEGATE} keySelector, ${DELEGATE} elementSelector)`,
  ),
  ...['ElementAt', 'ElementAtOrDefault', 'TakeLast', 'SkipLast', 'Chunk'].map(
    (name) => `static ${SEQUENCE} ${name}(${SEQUENCE} source, int count)`,
  ),
  ...['Append', 'Prepend', 'DefaultIfEmpty'].map(
    (name) => `static ${SEQUENCE} ${name}(${SEQUENCE} source, ${SEQUENCE} element)`,
  ),
];
