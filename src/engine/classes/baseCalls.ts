/** `([Base]$this).Method()` runs the base's own method; `: base(...)` has run by the time its statement is reached. */
import { convertTo } from '../../types/index.ts';
import { invokeOverloads } from '../../types/members/invokeOverloads.ts';
import type { NetType } from '../../types/NetType.ts';
import type { Frame } from '../compiler/Frame.ts';
import { isScriptInstance } from './instances.ts';

export function invokeBaseConstructor(_f: Frame, _self: unknown, _args: unknown[]): undefined {
  return undefined;
}

const NOT_HANDLED = { handled: false, value: null };

/** `([Base]$this).get_X()`: the property as the base has it. */
function baseAccessor(f: Frame, self: unknown, name: string, args: unknown[], type: NetType) {
  const accessor = /^([gs])et_(.+)$/i.exec(name);
  const property = accessor ? type.findInstance(accessor[2]!.toLowerCase()) : null;
  if (!accessor || property?.kind !== 'property') return NOT_HANDLED;
  if (accessor[1]!.toLowerCase() === 'g') return { handled: true, value: property.get?.(self, f.ctx) ?? null };
  property.set?.(self, convertTo(args[0] ?? null, property.type, f.ctx), f.ctx);
  return { handled: true, value: undefined };
}

export function invokeBaseMethod(
  f: Frame,
  value: unknown,
  name: string,
  args: unknown[],
  baseName: string,
): { handled: boolean; value: unknown } {
  const type = f.ctx.resolveType(baseName);
  if (!type || !isScriptInstance(value)) return NOT_HANDLED;
  const member = type.findInstance(name.toLowerCase());
  if (member?.kind !== 'method') return baseAccessor(f, value, name, args, type);
  return { handled: true, value: invokeOverloads(member.overloads, value, member.name, args, f.ctx) };
}
