import type { ScriptBlockLike } from './TypeContext.ts';

/** Whether a value is a script block. The engine's own class implements the interface. */
export function isScriptBlock(value: unknown): value is ScriptBlockLike {
  return typeof value === 'object' && value !== null && (value as { isScriptBlock?: unknown }).isScriptBlock === true;
}
