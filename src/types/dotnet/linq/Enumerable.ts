/**
 * System.Linq.Enumerable, as scripts call it: over any collection, with [Func[...]] made of script blocks.
 * NON-PARITY: sequences are made at once, not while they are read, and their types are those of enumerators.
 */
import { NetException } from '../../../errors/NetException.ts';
import { NetList } from '../../collections/NetList.ts';
import { toBoolean } from '../../LanguagePrimitives/toBoolean.ts';
import { elementTypeOf, makeArray } from '../../NetArray.ts';
import { netCompare } from '../../netCompare.ts';
import type { NetDelegate } from '../../NetDelegate.ts';
import { add, divide } from '../../operators/arithmetic.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { genericType, getType, typeOf } from '../../TypeRegistry.ts';
import type { NetType } from '../../NetType.ts';
import { convertTo } from '../../LanguagePrimitives/convertTo.ts';
import { netEquals } from '../../collections/keyIdentity.ts';
import { implement, type MemberBody } from '../implement.ts';
import { itemsOf, KEYED_OPERATORS, KEYED_SIGNATURES, orderedBy, sequence } from './keyedOperators.ts';
import { newDouble } from '../values.ts';

type Run = (items: readonly unknown[], ctx: TypeContext, ...args: never[]) => unknown;

const over =
  (run: Run): MemberBody =>
  (_self, ctx, source: unknown, ...args: unknown[]) =>
    run(itemsOf(source), ctx, ...(args as never[]));

const holds = (ctx: TypeContext, test: NetDelegate, item: unknown): boolean => toBoolean(test.invoke(ctx, [item]));

function passing(items: readonly unknown[], ctx: TypeContext, test?: NetDelegate): readonly unknown[] {
  return test ? items.filter((item) => holds(ctx, test, item)) : items;
}

function picked(items: readonly unknown[], ctx: TypeContext, test: NetDelegate | undefined, last: boolean): unknown {
  const found = passing(items, ctx, test);
  if (found.length > 0) return found[last ? found.length - 1 : 0];
  const text = test ? 'Sequence contains no matching element' : 'Sequence contains no elements';
  throw new NetException('System.InvalidOperationException', text);
}

function distinct(items: readonly unknown[]): unknown[] {
  const kept: unknown[] = [];
  for (const item of items) if (!kept.some((each) => netEquals(each, item))) kept.push(item);
  return kept;
}

const has = (items: readonly unknown[], value: unknown): boolean => items.some((each) => netEquals(each, value));

function extreme(items: readonly unknown[], ctx: TypeContext, sign: number): unknown {
  if (items.length === 0) throw new NetException('System.InvalidOperationException', 'Sequence contains no elements');
  return items.reduce((best, item) => (sign * netCompare(item, best, ctx) > 0 ? item : best));
}

const mapped = (items: readonly unknown[], ctx: TypeContext, of?: NetDelegate): readonly unknown[] =>
  of ? items.map((item) => of.invoke(ctx, [item])) : items;

const sum = (items: readonly unknown[], ctx: TypeContext): unknown =>
  items.reduce((total, item) => add(total, item, ctx), 0);

/** A generic method's body finds its types in `this`. */
interface Chosen {
  readonly typeArguments: readonly NetType[];
}

const STATICS: Record<string, MemberBody> = {
  ...KEYED_OPERATORS,
  Empty: function (this: Chosen) {
    return makeArray([], this.typeArguments[0] ?? null);
  } as MemberBody,
  OfType: function (this: Chosen, _self: unknown, _ctx: TypeContext, source: unknown) {
    const wanted = this.typeArguments[0]!;
    return sequence(itemsOf(source).filter((item) => item != null && wanted.isAssignableFrom(typeOf(item))));
  } as MemberBody,
  Cast: function (this: Chosen, _self: unknown, ctx: TypeContext, source: unknown) {
    return sequence(itemsOf(source).map((item) => convertTo(item, this.typeArguments[0]!, ctx)));
  } as MemberBody,
  Range: (_self, _ctx, start: number, count: number) => sequence(Array.from({ length: count }, (_, i) => start + i)),
  Repeat: (_self, _ctx, value: unknown, count: number) => sequence(Array.from({ length: count }, () => value)),
  Select: over((items, ctx, of: NetDelegate) => sequence(items.map((item) => of.invoke(ctx, [item])))),
  Where: over((items, ctx, test: NetDelegate) => sequence(passing(items, ctx, test))),
  Any: over((items, ctx, test?: NetDelegate) => passing(items, ctx, test).length > 0),
  All: over((items, ctx, test: NetDelegate) => items.every((item) => holds(ctx, test, item))),
  Count: over((items, ctx, test?: NetDelegate) => passing(items, ctx, test).length),
  First: over((items, ctx, test?: NetDelegate) => picked(items, ctx, test, false)),
  Last: over((items, ctx, test?: NetDelegate) => picked(items, ctx, test, true)),
  Distinct: over((items) => sequence(distinct(items))),
  Union: over((items, _ctx, other: unknown) => sequence(distinct([...items, ...itemsOf(other)]))),
  Concat: over((items, _ctx, other: unknown) => sequence([...items, ...itemsOf(other)])),
  Except: over((items, _ctx, other: unknown) => sequence(distinct(items).filter((each) => !has(itemsOf(other), each)))),
  Intersect: over((items, _ctx, other: unknown) =>
    sequence(distinct(items).filter((each) => has(itemsOf(other), each))),
  ),
  Contains: over((items, _ctx, value: unknown) => has(items, value)),
  SequenceEqual: over((items, _ctx, other: unknown) => {
    const others = itemsOf(other);
    return items.length === others.length && items.every((item, i) => netEquals(item, others[i]));
  }),
  Skip: over((items, _ctx, count: number) => sequence(items.slice(Math.max(0, count)))),
  Take: over((items, _ctx, count: number) => sequence(items.slice(0, Math.max(0, count)))),
  Reverse: over((items) => sequence([...items].reverse())),
  OrderBy: over((items, ctx, key: NetDelegate) => orderedBy(items, ctx, key, 1)),
  OrderByDescending: over((items, ctx, key: NetDelegate) => orderedBy(items, ctx, key, -1)),
  Sum: over((items, ctx, of?: NetDelegate) => sum(mapped(items, ctx, of), ctx)),
  Average: over((items, ctx, of?: NetDelegate) =>
    items.length === 0
      ? picked(items, ctx, undefined, false)
      : divide(add(sum(mapped(items, ctx, of), ctx), newDouble(0), ctx), items.length, ctx),
  ),
  Min: over((items, ctx, of?: NetDelegate) => extreme(mapped(items, ctx, of), ctx, -1)),
  Max: over((items, ctx, of?: NetDelegate) => extreme(mapped(items, ctx, of), ctx, 1)),
  Zip: over((items, ctx, other: unknown, join: NetDelegate) => {
    const others = itemsOf(other);
    const length = Math.min(items.length, others.length);
    return sequence(Array.from({ length }, (_, i) => join.invoke(ctx, [items[i], others[i]])));
  }),
  Aggregate: over((items, ctx, join: NetDelegate) =>
    items.length === 0
      ? picked(items, ctx, undefined, false)
      : items.reduce((result, item) => join.invoke(ctx, [result, item])),
  ),
  ToArray: (_self, _ctx, source: unknown) => {
    const element = Array.isArray(source) ? elementTypeOf(source) : null;
    return element ? makeArray([...itemsOf(source)], element) : [...itemsOf(source)];
  },
  ToList: (_self, _ctx, source: unknown) => {
    const element = (Array.isArray(source) ? elementTypeOf(source) : null) ?? getType('System.Object');
    return new NetList([...itemsOf(source)], genericType(getType('System.Collections.Generic.List`1'), [element]));
  },
};

const OBJECT = 'System.Object';
const DELEGATE = 'System.Delegate';
const ONE = 'Distinct Reverse ToArray ToList Count Any First Last Sum Average Min Max';
const WITH_DELEGATE = 'Select Where Any All Count First Last OrderBy OrderByDescending Sum Average Min Max Aggregate';
const WITH_OTHER = 'Union Concat Except Intersect SequenceEqual Contains';

const SIGNATURES = [
  'static TResult[] Empty[TResult]()',
  `static ${OBJECT} OfType[TResult](${OBJECT} source)`,
  `static ${OBJECT} Cast[TResult](${OBJECT} source)`,
  `static ${OBJECT} Range(int start, int count)`,
  `static ${OBJECT} Repeat(${OBJECT} element, int count)`,
  ...ONE.split(' ').map((name) => `static ${OBJECT} ${name}(${OBJECT} source)`),
  ...WITH_DELEGATE.split(' ').map((name) => `static ${OBJECT} ${name}(${OBJECT} source, ${DELEGATE} selector)`),
  ...WITH_OTHER.split(' ').map((name) => `static ${OBJECT} ${name}(${OBJECT} first, ${OBJECT} second)`),
  ...['Skip', 'Take'].map((name) => `static ${OBJECT} ${name}(${OBJECT} source, int count)`),
  `static ${OBJECT} Zip(${OBJECT} first, ${OBJECT} second, ${DELEGATE} resultSelector)`,
  ...KEYED_SIGNATURES,
].join('\n');

export const EnumerableType: TypeDefinition = {
  name: 'System.Linq.Enumerable',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () => implement(SIGNATURES, { statics: STATICS }),
};
