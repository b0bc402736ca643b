/**
 * The value layer (numerics, culture, regex) throws NetError; everything above it knows NetException only. This is where
 * one becomes the other.
 */
import { NetException } from '../errors/NetException.ts';
import { outOfMemory } from './newItems.ts';
import { NetError } from './numerics/index.ts';

/** Null when `thrown` is no .NET exception at all (a flow signal, a defect of psail). */
export function toNetException(thrown: unknown): NetException | null {
  if (thrown instanceof NetException) return thrown;
  if (thrown instanceof RangeError && /^Invalid (string|array) length/.test(thrown.message)) return outOfMemory();
  if (!(thrown instanceof NetError)) return null;
  const properties = thrown.paramName === null ? undefined : { ParamName: thrown.paramName };
  return new NetException(thrown.typeName, thrown.message, { properties });
}
