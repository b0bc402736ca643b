/**
 * `[type]::Name`, `[type]::Name(args)`, `[type]::new(args)` and New-Object's constructors.
 * Rule that surprises: a static member that does not exist is $null, not an error, outside strict mode.
 */
import { NetException } from '../../errors/NetException.ts';
import { createArray, createJagged } from '../core/Array.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { shownValue } from '../LanguagePrimitives/conversionErrors.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { lowerName } from '../lowerName.ts';
import { NetDelegate } from '../NetDelegate.ts';
import type { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import type { InvokeOptions } from './InvokeOptions.ts';
import { invokeOverloads } from './invokeOverloads.ts';
import {
  argumentConversion,
  cannotAssign,
  methodNotFound,
  noOverload,
  propertyNotFoundStrict,
  readOnlyProperty,
  settingFailed,
} from './memberErrors.ts';
import { invokeMethodValue } from './invokeMethod.ts';
import { PSMethodValue } from './PSMethodValue.ts';

export function getStaticMember(type: NetType, name: string, ctx: TypeContext): unknown {
  const lower = lowerName(name);
  const member = type.findStatic(lower);
  if (member?.kind === 'property') return readStatic(type, member, ctx);
  if (member?.kind === 'method') return new PSMethodValue(type, member.name, member.overloads, true);
  if (lower === 'new') return new PSMethodValue(type, 'new', type.members.constructors, true);
  if (ctx.strictModeVersion >= 2) throw propertyNotFoundStrict(name);
  return null;
}

function readStatic(
  _type: NetType,
  member: { get: ((self: null, ctx: TypeContext) => unknown) | null },
  ctx: TypeContext,
): unknown {
  if (!member.get) return null;
  try {
    return member.get(null, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException && thrown.typeName !== 'System.NotSupportedException') return null;
    throw thrown;
  }
}

export function setStaticMember(type: NetType, name: string, value: unknown, ctx: TypeContext): void {
  const member = type.findStatic(lowerName(name));
  if (member?.kind !== 'property') throw cannotAssign(name);
  if (!member.set) throw readOnlyProperty(member.name);
  try {
    member.set(null, convertTo(value, member.type, ctx), ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) throw settingFailed(member.name, thrown);
    throw thrown;
  }
}

export function invokeStatic(
  type: NetType,
  name: string,
  args: unknown[],
  ctx: TypeContext,
  options?: InvokeOptions,
): unknown {
  const lower = lowerName(name);
  const member = type.findStatic(lower);
  if (member?.kind === 'method') return invokeOverloads(member.overloads, null, member.name, args, ctx, options);
  if (lower === 'new') return invokeConstructor(type, args, ctx, options);
  const held = member?.kind === 'property' ? readStatic(type, member, ctx) : null;
  if (held instanceof NetDelegate) return held.invoke(ctx, args);
  if (held instanceof PSMethodValue) return invokeMethodValue(held, args, ctx);
  const accessor = /^([gs])et_(.+)$/.exec(lower);
  if (accessor && type.findStatic(accessor[2]!)?.kind === 'property') {
    return accessor[1] === 'g'
      ? getStaticMember(type, accessor[2]!, ctx)
      : setStaticMember(type, accessor[2]!, args[0], ctx);
  }
  throw methodNotFound(type, name);
}

/** Value types can always be made without arguments; arrays take their lengths. */
export function invokeConstructor(type: NetType, args: unknown[], ctx: TypeContext, options?: InvokeOptions): unknown {
  const { constructors } = type.members;
  if (type.isArray) return newArray(type, args, ctx);
  if (type.isDelegate && args.length === 1) return convertTo(args[0], type, ctx);
  if (constructors.length === 0 && args.length === 0 && type.fullName === 'System.Management.Automation.PSCustomObject')
    return PSObject.custom();
  if (type.isValueType && args.length === 0) return structDefault(type, ctx);
  if (constructors.length === 0 || type.definition.isAbstract) throw noOverload('new', args.length);
  return invokeOverloads(constructors, type, 'new', args, ctx, options, '.ctor');
}

function structDefault(type: NetType, ctx: TypeContext): unknown {
  const none = type.members.constructors.find((each) => each.parameters.length === 0);
  return none ? none.body(type, ctx) : defaultValue(type);
}

function lengthOf(length: unknown, index: number, ctx: TypeContext): number {
  const int = getType('System.Int32');
  try {
    return convertTo(length, int, ctx) as number;
  } catch (thrown) {
    if (thrown instanceof NetException)
      throw argumentConversion(String(index), shownValue(length, ctx), '.ctor', int, thrown);
    throw thrown;
  }
}

/** How many arrays of one dimension lie within each other. */
function depthOf(type: NetType): number {
  return type.elementType && type.rank === 1 ? 1 + depthOf(type.elementType) : 0;
}

function newArray(type: NetType, args: unknown[], ctx: TypeContext): unknown {
  if (args.length !== type.rank && !(type.rank === 1 && args.length > 0 && args.length <= depthOf(type)))
    throw noOverload('new', args.length);
  const lengths = args.map((length, index) => lengthOf(length, index, ctx));
  if (lengths.some((length) => length < 0)) {
    throw new NetException('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
  }
  return type.rank === 1 ? createJagged(type.elementType!, lengths) : createArray(type.elementType!, lengths);
}
