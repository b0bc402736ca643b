/**
 * The lists around what is being read. Rule that surprises, of PowerShell's library: how far a line of an item is indented
 * counts from where the list's parent begins, and only from four columns on from where the item's own text begins.
 */
import type { StateBlock } from './library.ts';

export interface OpenList {
  /** What numbers its items, or its bullet. */
  readonly kind: string;
  /** Whether it lies in nothing else. */
  readonly isOutermost: boolean;
  /** Columns of what the list lies in. */
  readonly outer: number;
  /** Columns of the item's content. */
  inner: number;
}

const LISTS = 'lists';

/** The lists being read, the innermost last. */
export function openLists(state: StateBlock): OpenList[] {
  state.env[LISTS] ??= [];
  return state.env[LISTS] as OpenList[];
}

/** The item whose content is being read directly, not inside a quote or a definition. */
export function openItem(state: StateBlock): OpenList | null {
  const list = openLists(state).at(-1);
  return list && state.blkIndent > 0 && list.inner === state.blkIndent ? list : null;
}

/** The outermost list a line does not belong to any more. */
export function listAround(state: StateBlock, line: number): OpenList | undefined {
  return openLists(state).find(({ inner }) => state.sCount[line] < inner);
}

/** Whether all the blanks before a line were taken for the indentation of the item it belongs to. */
export function isShallow(state: StateBlock, line: number): boolean {
  const item = openItem(state);
  const column = state.sCount[line];
  return item !== null && column >= item.inner && column - item.outer < 4;
}

/** Column that code is measured from: of a line that is not indented enough for an item, where that item's list lies. */
export function codeBase(state: StateBlock, line: number): number {
  if (!openItem(state) || state.sCount[line] >= state.blkIndent) return state.blkIndent;
  return listAround(state, line)!.outer;
}
