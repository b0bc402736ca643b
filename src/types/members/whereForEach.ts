/**
 * The magic methods .Where() and .ForEach() of collections and single values; both give a Collection[PSObject].
 * Rule that surprises: ForEach with a name reads or sets a property or calls a method, with a type it converts.
 */
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { NetList } from '../collections/NetList.ts';
import type { EnumValue } from '../EnumValue.ts';
import { enumerableOf } from '../enumeration.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { toBoolean } from '../LanguagePrimitives/toBoolean.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import { genericType, getType } from '../TypeRegistry.ts';
import { extendedMember, netMember } from './findMember.ts';
import { getProperty, hasProperty } from './getProperty.ts';
import { invokeMethod } from './invokeMethod.ts';
import { noOverload } from './memberErrors.ts';
import { setProperty } from './setProperty.ts';
import { isScriptBlock } from '../isScriptBlock.ts';

const MODES = ['Default', 'First', 'Last', 'SkipUntil', 'Until', 'Split'] as const;
type Mode = (typeof MODES)[number];

function collectionOf(items: unknown[], elementType?: NetType): NetList {
  const element = elementType ?? getType('System.Management.Automation.PSObject');
  return new NetList(items, genericType(getType('System.Collections.ObjectModel.Collection`1'), [element]));
}

export function whereMethod(items: Iterable<unknown>, args: unknown[], ctx: TypeContext): unknown {
  if (args.length < 1 || args.length > 3)
    throw noOverload('.Where({ expression } [, mode [, numberToReturn]])', args.length);
  const block =
    args[0] === null
      ? null
      : (convertTo(args[0], getType('System.Management.Automation.ScriptBlock'), ctx) as ScriptBlockLike);
  const mode = modeOf(args[1], ctx);
  const limit = args.length > 2 ? (convertTo(args[2], getType('System.Int32'), ctx) as number) : 0;
  if (limit < 0) throw limitError(limit);
  const holds = (item: unknown) => block === null || toBoolean(block.invokeInCallerScope(ctx, [], item));
  return select(items, holds, mode, limit);
}

function modeOf(value: unknown, ctx: TypeContext): Mode {
  if (value == null) return 'Default';
  const mode = convertTo(value, getType('System.Management.Automation.WhereOperatorSelectionMode'), ctx) as EnumValue;
  return MODES[Number(mode.value)] ?? 'Default';
}

function limitError(limit: number): NetException {
  return new NetException(
    'System.ArgumentOutOfRangeException',
    "The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. Please correct the argument's value and try running your script again. (Parameter 'numberToReturn')\n" +
      `Actual value was ${limit}.`,
  );
}

function select(
  items: Iterable<unknown>,
  holds: (item: unknown) => boolean,
  mode: Mode,
  limit: number,
): NetList | NetList[] {
  switch (mode) {
    case 'Default':
      return collectionOf(filter(items, holds, limit || Number.POSITIVE_INFINITY));
    case 'First':
      return collectionOf(filter(items, holds, limit || 1));
    case 'Last': {
      const all = filter(items, holds, Number.POSITIVE_INFINITY);
      return collectionOf(all.slice(-(limit || 1)));
    }
    case 'SkipUntil':
      return collectionOf(from(items, holds).slice(0, limit || undefined));
    case 'Until':
      return collectionOf(until(items, holds, limit || Number.POSITIVE_INFINITY));
    case 'Split':
      return split(items, holds, limit || Number.POSITIVE_INFINITY);
  }
}

function filter(items: Iterable<unknown>, holds: (item: unknown) => boolean, limit: number): unknown[] {
  const found: unknown[] = [];
  for (const item of items) {
    if (!holds(item)) continue;
    found.push(item);
    if (found.length >= limit) break;
  }
  return found;
}

function from(items: Iterable<unknown>, holds: (item: unknown) => boolean): unknown[] {
  const found: unknown[] = [];
  for (const item of items) if (found.length > 0 || holds(item)) found.push(item);
  return found;
}

function until(items: Iterable<unknown>, holds: (item: unknown) => boolean, limit: number): unknown[] {
  const found: unknown[] = [];
  for (const item of items) {
    if (found.length >= limit || holds(item)) break;
    found.push(item);
  }
  return found;
}

function split(items: Iterable<unknown>, holds: (item: unknown) => boolean, limit: number): NetList[] {
  const yes: unknown[] = [];
  const no: unknown[] = [];
  for (const item of items) (yes.length < limit && holds(item) ? yes : no).push(item);
  return [collectionOf(yes), collectionOf(no)];
}

export function forEachMethod(items: Iterable<unknown>, args: unknown[], ctx: TypeContext): unknown {
  if (args.length < 1) throw noOverload('.ForEach(expression [, arguments...])', args.length);
  const [first, ...rest] = args;
  if (first === null)
    throw new NetException('System.ArgumentNullException', "Value cannot be null. (Parameter 'expression')");
  if (isScriptBlock(first)) return runBlock(items, first, rest, ctx);
  if (first instanceof NetType)
    return collectionOf(
      [...items].map((item) => convertTo(item, first, ctx)),
      first,
    );
  return useMember(items, toPSString(first, ctx), rest, ctx);
}

function addTo(results: unknown[], value: unknown): void {
  if (value === undefined) return;
  const values = enumerableOf(value);
  if (values === null) results.push(value);
  else for (const each of values) results.push(each);
}

function runBlock(items: Iterable<unknown>, block: ScriptBlockLike, args: unknown[], ctx: TypeContext): NetList {
  const results: unknown[] = [];
  for (const item of items) {
    if (item === undefined) continue;
    addTo(results, block.invokeInCallerScope(ctx, args, item));
  }
  return collectionOf(results);
}

function useMember(items: Iterable<unknown>, name: string, args: unknown[], ctx: TypeContext): NetList {
  const results: unknown[] = [];
  const lower = name.toLowerCase();
  for (const item of items) {
    if (item == null) continue;
    if (isMethod(item, lower, ctx)) addTo(results, invokeMethod(item, name, args, ctx));
    else if (args.length > 0) assign(item, name, args, ctx);
    else results.push(hasProperty(item, name, ctx) ? getProperty(item, name, ctx) : null);
  }
  return collectionOf(results);
}

function isMethod(item: unknown, lower: string, ctx: TypeContext): boolean {
  const extended = extendedMember(item, lower, ctx);
  if (extended) return /Method$/.test(extended.memberType);
  return netMember(item, lower)?.kind === 'method';
}

function assign(item: unknown, name: string, args: unknown[], ctx: TypeContext): void {
  const isThere = hasProperty(item, name, ctx) || (item instanceof PSObject && item.members.has(name.toLowerCase()));
  if (!isThere) {
    throw runtimeException(
      `The ForEach() operator could not find a member '${name}' on the target object. Please verify that the named member exists and then try running your script again.`,
      'ForEachNonexistentMemberReference',
    );
  }
  setProperty(item, name, args.length === 1 ? args[0] : args, ctx);
}
