/**
 * What formatting needs from the session beyond the type system: the preference variables. ExecutionContext is one.
 */
import type { TypeContext } from '../types/TypeContext.ts';
import { unwrap } from '../types/PSObject.ts';

export interface FormatContext extends TypeContext {
  /** By name; undefined variables give null. */
  getVariable(name: string): unknown;
}

/** $FormatEnumerationLimit: 4 unless it holds an [int]; negative means no limit. */
export function enumerationLimit(ctx: FormatContext): number {
  const value = unwrap(ctx.getVariable('FormatEnumerationLimit'));
  return typeof value === 'number' ? value : 4;
}
