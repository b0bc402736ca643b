/** The items of .NET's small collections of its own, which are read and counted. */
import { argumentOutOfRange } from '../netErrors.ts';

const OUTSIDE = 'Index was out of range. Must be non-negative and less than the size of the collection.';

export class Items<T = unknown> implements Iterable<T> {
  readonly items: T[];

  constructor(items: readonly T[] = []) {
    this.items = [...items];
  }

  *[Symbol.iterator](): Generator<T> {
    yield* this.items;
  }

  at(index: number): T {
    if (index >= 0 && index < this.items.length) return this.items[index]!;
    throw argumentOutOfRange('index', OUTSIDE);
  }
}
