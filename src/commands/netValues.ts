/** .NET values that commands make and read by their public members, through the type system. */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { EnumValue, formatOp, getProperty, getStaticMember, invokeMethod, invokeStatic } from '../types/index.ts';
import type { NetType } from '../types/NetType.ts';

export function netType(name: string, ctx: ExecutionContext): NetType {
  return ctx.resolveType(name)!;
}

export function now(ctx: ExecutionContext): unknown {
  return getStaticMember(netType('datetime', ctx), 'Now', ctx);
}

export function timeSpanOfTicks(ticks: bigint, ctx: ExecutionContext): unknown {
  return invokeStatic(netType('timespan', ctx), 'FromTicks', [ticks], ctx);
}

export function call(target: unknown, name: string, args: unknown[], ctx: ExecutionContext): unknown {
  return invokeMethod(target, name, args, ctx);
}

export function numberProperty(target: unknown, name: string, ctx: ExecutionContext): number {
  return Number(getProperty(target, name, ctx));
}

export function formatted(value: unknown, format: string, ctx: ExecutionContext): string {
  return formatOp(`{0:${format}}`, [value], ctx);
}

/** An enum's value by name or number. */
export function enumValue(typeName: string, value: string | number, ctx: ExecutionContext): unknown {
  const type = ctx.resolveType(typeName);
  if (!type) return value;
  return EnumValue.of(type, typeof value === 'number' ? value : (type.definition.values?.[value] ?? 0));
}
