import type { Frame } from '../compiler/Frame.ts';
import { PSVariable } from './PSVariable.ts';

/**
 * Runs code in which a variable of the frame's scope may be set freely, and puts the old variable back afterwards. What
 * was not there before is there after it, as $null: it hides one of an outer scope.
 */
export function withVariable<T>(f: Frame, name: string, run: () => T): T {
  const saved = f.scope.getLocal(name.toLowerCase());
  putVariable(f, new PSVariable(name, null));
  try {
    return run();
  } finally {
    putVariable(f, saved ?? new PSVariable(name, null));
  }
}

/** Into the frame's scope, and its slot where it has one. */
export function putVariable(f: Frame, variable: PSVariable): void {
  const lower = variable.name.toLowerCase();
  f.scope.setLocal(lower, variable);
  const slot = f.block.slotIndex.get(lower);
  if (slot !== undefined) f.slots[slot] = variable;
}
