/**
 * What formatting needs from the session beyond the type system: the preference variables. ExecutionContext is one.
 */
import { unwrap } from '../types/PSObject.ts';
import type { TypeContext } from '../types/TypeContext.ts';

export interface FormatContext extends TypeContext {
  /** By name; undefined variables give null. */
  getVariable(name: string): unknown;
  /** The command of that name; error views say its name only when it exists. */
  findCommand?(name: string): unknown;
}

/** Columns of the host's window, which error views wrap at whatever the width of the output. */
export function hostWidth(ctx: FormatContext): number {
  const host = ctx.host as { ui?: { width?: number } } | null;
  return host?.ui?.width ?? 120;
}

/** $FormatEnumerationLimit: 4 unless it holds an [int]; negative means no limit. */
export function enumerationLimit(ctx: FormatContext): number {
  const value = unwrap(ctx.getVariable('global:FormatEnumerationLimit'));
  return typeof value === 'number' ? value : 4;
}
