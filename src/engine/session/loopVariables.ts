/** $foreach and $switch: the enumerator of the innermost loop, visible in the loop's own scope. */
import type { Frame } from '../compiler/Frame.ts';
import { PSVariable } from './PSVariable.ts';

export function enterLoopVariable(f: Frame, lowerName: string): PSVariable | undefined {
  return f.block.slotIndex.has(lowerName) ? f.scope.getLocal(lowerName) : undefined;
}

/** Only blocks that mention the variable pay for it. */
export function setLoopVariable(f: Frame, lowerName: string, enumerator: unknown): void {
  const slot = f.block.slotIndex.get(lowerName);
  if (slot === undefined) return;
  const cell = new PSVariable(lowerName, enumerator);
  f.scope.setLocal(lowerName, cell);
  f.slots[slot] = cell;
}

export function leaveLoopVariable(f: Frame, lowerName: string, saved: unknown): void {
  const slot = f.block.slotIndex.get(lowerName);
  if (slot === undefined) return;
  const after = saved instanceof PSVariable ? saved : new PSVariable(lowerName, null);
  f.scope.setLocal(lowerName, after);
  f.slots[slot] = after;
}
