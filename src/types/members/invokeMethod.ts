/**
 * `$value.Method(args)`. Order: members added to the object or its type, the .NET type's methods, Where and ForEach of
 * anything, and the elements of a collection.
 * Rule that surprises: a method called on a collection that lacks it runs on each element, and fails on the first that
 * lacks it too.
 */
import { runtimeException } from '../../errors/NetException.ts';
import { enumerableOf } from '../enumeration.ts';
import { addListener, removeListener } from '../events/netEvents.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { lowerName } from '../lowerName.ts';
import type { NetDelegate } from '../NetDelegate.ts';
import type { NetMember, NetType } from '../NetType.ts';
import { type PSMember, PSAliasProperty, PSCodeMethod, PSScriptMethod, invokeScriptMember } from '../PSMembers.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { accessorOverloads } from './accessorOverloads.ts';
import { extendedMember, netMember } from './findMember.ts';
import { forEachMethod, whereMethod } from './whereForEach.ts';
import type { InvokeOptions } from './InvokeOptions.ts';
import { invokeOverloads, wrapThrown } from './invokeOverloads.ts';
import { invokeMethodOnNull, methodNotFoundOn, noOverload } from './memberErrors.ts';
import { MemberSetView } from './PSObjectView.ts';
import { PSMethodValue } from './PSMethodValue.ts';

/** No such method here: not a value scripts ever see. */
const MISSING = Symbol('missing');

export function invokeMethod(
  value: unknown,
  name: unknown,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  if (typeof name !== 'string') return invokeBlockAsMember(value, name, args, ctx);
  const lower = lowerName(name);
  if (value == null) {
    if (lower === 'where' || lower === 'foreach') return magic(lower, [], args, ctx);
    throw invokeMethodOnNull();
  }
  const result = invokeOwn(value, name, lower, args, ctx, options);
  if (result !== MISSING) return result;
  return invokeElsewhere(value, name, lower, args, ctx, options);
}

function invokeOwn(
  value: unknown,
  name: string,
  lower: string,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  const extended = mayHaveExtended(value, lower, ctx) ? extendedMember(value, lower, ctx) : null;
  if (extended) return invokeExtended(extended, value, name, args, ctx);
  if (value instanceof MemberSetView) {
    const held = value.set?.members.get(lower);
    if (held) return invokeExtended(held, value.target, name, args, ctx);
    if (value.set) return MISSING;
    if (value.name === 'psbase') return invokeMethod(value.target, name, args, ctx, options);
  }
  const member = netMember(value, lower);
  if (member) return invokeMember(member, baseOf(value), name, args, ctx, options);
  const accessor = accessorTarget(value, lower, args.length);
  return accessor ? invokeAccessor(accessor, baseOf(value), lower, args, ctx, options) : MISSING;
}

function mayHaveExtended(value: unknown, lower: string, ctx: TypeContext): boolean {
  return value instanceof PSObject || attachedMembers(value) !== null || ctx.typeData.hasMemberNamed(lower);
}

function baseOf(value: unknown): unknown {
  return value instanceof PSObject && !value.isCustom ? value.base : value;
}

function invokeExtended(member: PSMember, self: unknown, name: string, args: unknown[], ctx: TypeContext): unknown {
  if (member instanceof PSScriptMethod) return invokeScriptMethod(member, self, args, ctx);
  if (member instanceof PSCodeMethod) {
    try {
      return member.invoke(self, args, ctx);
    } catch (thrown) {
      throw wrapThrown(thrown, name, args.length);
    }
  }
  if (member instanceof PSAliasProperty) return invokeMethod(self, member.referencedMemberName, args, ctx);
  // A property that holds a script block is no method.
  throw methodNotFoundOn(self, name);
}

function invokeScriptMethod(member: PSScriptMethod, self: unknown, args: unknown[], ctx: TypeContext): unknown {
  try {
    return invokeScriptMember(member.script, self, args, ctx, false);
  } catch (thrown) {
    throw wrapThrown(thrown, member.name, args.length, 'ScriptMethodRuntimeException');
  }
}

function invokeMember(
  member: NetMember,
  self: unknown,
  name: string,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  switch (member.kind) {
    case 'method':
      return invokeOverloads(member.overloads, self, member.name, args, ctx, options);
    case 'indexer':
      return invokeOverloads(accessorOverloads(member, true), self, member.name, args, ctx, options);
    case 'event':
      throw methodNotFoundOn(self, name);
    default: {
      // A property that holds a delegate or a method can be called.
      const held = member.get?.(self, ctx);
      if (held instanceof PSMethodValue) return invokeMethodValue(held, args, ctx);
      throw methodNotFoundOn(self, name);
    }
  }
}

/** get_X and set_X of a property or indexer X; add_X and remove_X of an event. */
function accessorTarget(value: unknown, lower: string, count: number): NetMember | null {
  const event = /^(?:add|remove)_(.+)$/.exec(lower);
  if (event) {
    const found = netMember(value, event[1]!);
    return found?.kind === 'event' && count === 1 ? found : null;
  }
  const property = /^[gs]et_(.+)$/.exec(lower);
  const member = property ? netMember(value, property[1]!) : null;
  if (!member || member.kind === 'method') return null;
  if (member.kind === 'property' && member.declaringType.definition.fields?.includes(member.name)) return null;
  return member;
}

function invokeAccessor(
  member: NetMember,
  self: unknown,
  lower: string,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  if (member.kind === 'event') {
    const change = lower.startsWith('add_') ? addListener : removeListener;
    change(self as object, member.name, convertTo(args[0], member.handlerType, ctx) as NetDelegate);
    return undefined;
  }
  if (member.kind === 'method') return MISSING;
  const isGet = lower.startsWith('get_');
  const name = `${isGet ? 'get' : 'set'}_${member.name}`;
  const overloads = accessorOverloads(member, isGet);
  if (overloads.length === 0) throw methodNotFoundOn(self, name);
  return invokeOverloads(overloads, self, name, args, ctx, options);
}

function invokeElsewhere(
  value: unknown,
  name: string,
  lower: string,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  const items = enumerableOf(value);
  if (lower === 'where' || lower === 'foreach') return magic(lower, items ?? [value], args, ctx);
  if (items === null) throw methodNotFoundOn(value, name);
  return invokeOnElements(value, items, name, args, ctx, options);
}

function magic(lower: string, items: Iterable<unknown>, args: unknown[], ctx: TypeContext): unknown {
  return lower === 'where' ? whereMethod(items, args, ctx) : forEachMethod(items, args, ctx);
}

function invokeOnElements(
  value: unknown,
  items: Iterable<unknown>,
  name: string,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  const results: unknown[] = [];
  let isEmpty = true;
  for (const item of items) {
    isEmpty = false;
    if (isOutside(item, options?.targetType)) throw noOverload(name, args.length);
    const result = invokeMethod(item, name, args, ctx, options);
    if (result === undefined) continue;
    const values = enumerableOf(result);
    if (values === null) results.push(result);
    else for (const each of values) results.push(each);
  }
  if (isEmpty) throw methodNotFoundOn(value, name);
  return results.length === 0 ? undefined : results.length === 1 ? results[0] : results;
}

/** A cast of the whole, `([string[]]$texts).Trim()`, names the type whose methods may be meant: not those of the elements. */
function isOutside(item: unknown, targetType: NetType | null | undefined): boolean {
  if (!targetType || item == null || (item instanceof PSObject && item.isCustom)) return false;
  const type = typeOf(item);
  return !targetType.isAssignableFrom(type) && !type.isAssignableFrom(targetType);
}

/** `$o.$block(args)` runs the block with $this; a method taken as a value is called. */
function invokeBlockAsMember(value: unknown, name: unknown, args: unknown[], ctx: TypeContext): unknown {
  if (name instanceof PSMethodValue) return invokeMethodValue(name, args, ctx);
  const block = name as Partial<ScriptBlockLike> | null;
  if (block?.isScriptBlock) return (block as ScriptBlockLike).invokeReturnAsIs(ctx, args, undefined, value);
  throw runtimeException('The method name must be a string or a script block.', 'InvalidMethodName');
}

export function invokeMethodValue(method: PSMethodValue, args: unknown[], ctx: TypeContext): unknown {
  if (method.memberType !== 'Method') return invokeMethod(method.target, method.name, args, ctx);
  return invokeOverloads(method.overloads, method.isStatic ? null : method.target, method.name, args, ctx);
}
