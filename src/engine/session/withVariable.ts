import type { Frame } from '../compiler/Frame.ts';
import { PSVariable } from './PSVariable.ts';

/** Runs code in which a variable of the frame's scope may be set freely, and puts the old variable back afterwards. */
export function withVariable<T>(f: Frame, name: string, run: () => T): T {
  const lower = name.toLowerCase();
  const saved = f.scope.getLocal(lower);
  const slot = f.block.slotIndex.get(lower);
  const own = new PSVariable(name, null);
  f.scope.setLocal(lower, own);
  if (slot !== undefined) f.slots[slot] = own;
  try {
    return run();
  } finally {
    if (saved) f.scope.setLocal(lower, saved);
    else f.scope.removeLocal(lower);
    if (slot !== undefined) f.slots[slot] = saved;
  }
}
