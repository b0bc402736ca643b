import type { ScriptBlockLike } from '../types/TypeContext.ts';

/** Whether a value is a script block. Apart from ScriptBlock.ts, so that the binder needs not import it. */
export function isScriptBlock(value: unknown): value is ScriptBlockLike {
  return typeof value === 'object' && value !== null && (value as { isScriptBlock?: unknown }).isScriptBlock === true;
}
