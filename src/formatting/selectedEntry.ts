/** Which of a view's entries shows an object: the first one chosen by its type or by a condition, else the one for all. */
import type { FormatContext } from './FormatContext.ts';
import type { DisplayEntry } from './FormatView.ts';
import { isTruthy, readProperty, typeNames } from './objectAccess.ts';

export interface EntrySelection {
  /** Types; an entry with neither is for all. */
  when?: readonly string[];
  /** Properties or script blocks of which one is true, each for objects of certain types. */
  whenTrue?: readonly (DisplayEntry & { of: readonly string[] })[];
}

export function selectedEntry<T extends EntrySelection>(
  entries: readonly T[],
  self: unknown,
  ctx: FormatContext,
): T | null {
  const names = typeNames(self, ctx);
  const isTrue = (entry: DisplayEntry & { of: readonly string[] }): boolean => {
    if (entry.of.length > 0 && !entry.of.some((name) => names.includes(name))) return false;
    const value = entry.value ? entry.value(self, ctx) : readProperty(self, entry.property ?? '', ctx)?.value;
    return isTruthy(value ?? null, ctx);
  };
  return (
    entries.find(({ when, whenTrue }) => when?.some((name) => names.includes(name)) || whenTrue?.some(isTrue)) ??
    entries.find(({ when, whenTrue }) => !when && !whenTrue) ??
    null
  );
}
