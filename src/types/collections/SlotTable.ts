/**
 * Storage of Dictionary and HashSet: entries in the order of adding, where a new one takes the place removed last, as
 * .NET's free list does. Rule that surprises: after Remove and Add the new key can come first.
 */
export interface TableSlot {
  readonly key: unknown;
  value: unknown;
}

export class SlotTable {
  private readonly places: (TableSlot | undefined)[] = [];
  private readonly index = new Map<unknown, number>();
  private readonly free: number[] = [];
  version = 0;

  get size(): number {
    return this.index.size;
  }

  find(mapped: unknown): TableSlot | undefined {
    const at = this.index.get(mapped);
    return at === undefined ? undefined : this.places[at];
  }

  add(mapped: unknown, key: unknown, value: unknown): void {
    const at = this.free.pop() ?? this.places.length;
    this.places[at] = { key, value };
    this.index.set(mapped, at);
    this.version++;
  }

  /** Removing does not disturb enumerators, as in .NET since 3.0. */
  remove(mapped: unknown): TableSlot | undefined {
    const at = this.index.get(mapped);
    if (at === undefined) return undefined;
    const slot = this.places[at];
    this.places[at] = undefined;
    this.index.delete(mapped);
    this.free.push(at);
    return slot;
  }

  clear(): void {
    this.places.length = 0;
    this.index.clear();
    this.free.length = 0;
    this.version++;
  }

  *slots(): Generator<TableSlot> {
    for (let i = 0; i < this.places.length; i++) {
      const slot = this.places[i];
      if (slot) yield slot;
    }
  }
}
