/** `([Base]$this).Method()` runs the base's own method; `: base(...)` has run by the time its statement is reached. */
import { invokeOverloads } from '../../types/members/invokeOverloads.ts';
import type { Frame } from '../compiler/Frame.ts';
import { isScriptInstance } from './instances.ts';

export function invokeBaseConstructor(_f: Frame, _self: unknown, _args: unknown[]): undefined {
  return undefined;
}

export function invokeBaseMethod(
  f: Frame,
  value: unknown,
  name: string,
  args: unknown[],
  baseName: string,
): { handled: boolean; value: unknown } {
  const type = f.ctx.resolveType(baseName);
  if (!type || !isScriptInstance(value)) return { handled: false, value: null };
  const member = type.findInstance(name.toLowerCase());
  if (member?.kind !== 'method') return { handled: false, value: null };
  return { handled: true, value: invokeOverloads(member.overloads, value, member.name, args, f.ctx) };
}
