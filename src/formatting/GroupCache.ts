/**
 * Holds a group's entries back until the widths of its columns can be computed: until the group ends, or, for a table
 * without widths of its own, until the first object that comes more than 300 ms after the group began.
 * Rule that surprises: once one document of a command's output was held back, the following ones are too.
 */
import { FormatEntryData, type FormatInfoData, GroupEndData, GroupStartData } from './FormatData.ts';

export class GroupCache {
  private enabled = false;
  private limitMs: number | null = null;
  private held: FormatInfoData[] | null = null;
  private startedMs = 0;

  constructor(
    private readonly nowMs: () => number,
    private readonly release: (items: readonly FormatInfoData[]) => void,
  ) {}

  /** From now on; `limitMs` null: wait for the end of the group. */
  enable(limitMs: number | null): void {
    this.enabled = true;
    this.limitMs = limitMs;
  }

  add(item: FormatInfoData): void {
    if (this.enabled && item instanceof GroupStartData) {
      this.held = [item];
      this.startedMs = this.nowMs();
      return;
    }
    if (!this.held) {
      this.release([item]);
      return;
    }
    this.held.push(item);
    if (item instanceof GroupEndData || (item instanceof FormatEntryData && this.isOverdue())) this.flush();
  }

  /** At the end of the command: what a group without an end still holds, its columns unsized. */
  drain(): void {
    const items = this.held ?? [];
    this.held = null;
    for (const item of items) this.release([item]);
  }

  private flush(): void {
    const items = this.held;
    this.held = null;
    if (items) this.release(items);
  }

  private isOverdue(): boolean {
    return this.limitMs !== null && this.nowMs() - this.startedMs > this.limitMs;
  }
}
