/** What a call site knows beyond the arguments' values: casts written on them and explicit type arguments. */
import type { NetType } from '../NetType.ts';

export interface InvokeOptions {
  typeArguments?: readonly NetType[];
  /** The type an argument was cast to at the call site ([object]$x), or null. */
  argumentTypes?: readonly (NetType | null)[];
  /** The type the target was cast to (([IDictionary]$d).Contains('a')), or null. */
  targetType?: NetType | null;
  callerName?: string;
  /** An operator's method: errors count its arguments instead of naming them. */
  isOperator?: boolean;
}
