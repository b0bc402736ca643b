/**
 * `X::Name` where X is any value. A value that is no type stands for its own type.
 * Rule that surprises: 'int'::MaxValue is $null, for a string is no type; and 'abc'::Length is 1, the length of one thing.
 */
import { NetType } from '../NetType.ts';
import { unwrap } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { invokeMethodOnNull, propertyNotFound, propertyNotFoundStrict } from './memberErrors.ts';
import { getStaticMember } from './staticMembers.ts';

export function getStaticOf(target: unknown, name: string, ctx: TypeContext): unknown {
  const value = unwrap(target);
  if (value instanceof NetType) return getStaticMember(value, name, ctx);
  if (value != null) return staticOfObject(value, name, ctx);
  if (ctx.strictModeVersion >= 2) throw propertyNotFoundStrict(name);
  return null;
}

function staticOfObject(value: unknown, name: string, ctx: TypeContext): unknown {
  const type = typeOf(value);
  if (!type.findStatic(name.toLowerCase())) {
    if (Array.isArray(value)) return ofElements(value, name, ctx);
    if (/^(length|count)$/i.test(name)) return 1;
  }
  return getStaticMember(type, name, ctx);
}

function ofElements(values: readonly unknown[], name: string, ctx: TypeContext): unknown {
  const found = values
    .map((value) => (value == null ? null : staticOfObject(unwrap(value), name, ctx)))
    .filter((value) => value != null);
  return found.length > 1 ? found : (found[0] ?? null);
}

/** The type whose static method is called. */
export function typeForCall(target: unknown): NetType {
  const value = unwrap(target);
  if (value instanceof NetType) return value;
  if (value == null) throw invokeMethodOnNull();
  return typeOf(value);
}

export function typeForAssignment(target: unknown, name: string): NetType {
  const value = unwrap(target);
  if (value instanceof NetType) return value;
  if (value == null) throw propertyNotFound(name);
  return typeOf(value);
}
