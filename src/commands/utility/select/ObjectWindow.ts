/**
 * Which objects of the input Select-Object lets pass: -First, -Last, -Skip, -SkipLast, -Index, -SkipIndex.
 * Rules that surprise: -Skip with -Last alone counts from the end; the indexes of -Index come out in ascending order.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';

const NOTHING: readonly unknown[] = [];

export class ObjectWindow {
  /** Nothing more will pass. */
  isComplete = false;
  /** The commands before may be stopped when complete. */
  readonly mayStop: boolean;
  private readonly first: number | null;
  private readonly last: number;
  /** -Last 0 alone lets nothing pass, and all the input come. */
  private readonly isEmpty: boolean;
  private readonly skipLast: number;
  private readonly wanted: Set<number> | null;
  private readonly unwanted: Set<number> | null;
  private readonly highest: number;
  private skip: number;
  private passed = 0;
  private index = 0;
  /** The newest objects, while it is open whether they are among the last. */
  private readonly tail: unknown[] = [];

  constructor(cmd: Cmdlet) {
    const { params } = cmd;
    this.first = (params.First as number | undefined) ?? null;
    this.last = (params.Last as number | undefined) ?? 0;
    this.isEmpty = params.Last === 0 && this.first === null;
    this.skipLast = (params.SkipLast as number | undefined) ?? 0;
    this.wanted = params.Index ? new Set(params.Index as number[]) : null;
    this.unwanted = params.SkipIndex ? new Set(params.SkipIndex as number[]) : null;
    this.highest = this.wanted ? Math.max(-1, ...this.wanted) : -1;
    this.skip = (params.Skip as number | undefined) ?? 0;
    this.mayStop = params.Wait !== true;
    if ((this.first === 0 && this.last === 0) || (this.wanted && this.highest < 0)) this.isComplete = true;
  }

  private get skipsAtEnd(): boolean {
    return this.last > 0 && this.first === null;
  }

  /** The objects that are now known to pass. */
  add(object: unknown): readonly unknown[] {
    if (this.wanted) return this.addIndexed(object);
    if (this.unwanted) return this.unwanted.has(this.index++) ? NOTHING : [object];
    if (this.skipsAtEnd) return this.addToTail(object, this.last + this.skip);
    if (this.skip > 0) {
      this.skip--;
      return NOTHING;
    }
    if (this.skipLast > 0) {
      this.tail.push(object);
      return this.tail.length > this.skipLast ? [this.tail.shift()] : NOTHING;
    }
    if (this.isEmpty) return NOTHING;
    if (this.first === null) return [object];
    if (this.passed < this.first) {
      this.passed++;
      if (this.passed === this.first && this.last === 0) this.isComplete = true;
      return [object];
    }
    return this.addToTail(object, this.last);
  }

  private addIndexed(object: unknown): readonly unknown[] {
    const passes = this.wanted!.has(this.index);
    if (this.index === this.highest) this.isComplete = true;
    this.index++;
    return passes ? [object] : NOTHING;
  }

  private addToTail(object: unknown, size: number): readonly unknown[] {
    this.tail.push(object);
    if (this.tail.length > size) this.tail.shift();
    return NOTHING;
  }

  /** What of the kept objects passes, now that the input has ended. */
  end(): readonly unknown[] {
    if (this.last === 0) return NOTHING;
    if (this.skipsAtEnd) return this.tail.slice(0, Math.max(0, this.tail.length - this.skip)).slice(-this.last);
    return this.tail;
  }
}
