/** $input: an enumerator over what came through the pipeline so far. Whoever enumerates it consumes it: a second loop finds nothing. */
import { NET_TYPE } from '../../types/NetType.ts';

export class InputEnumerator {
  declare readonly [NET_TYPE]: unknown;
  private index = -1;

  constructor(readonly items: readonly unknown[]) {}

  moveNext(): boolean {
    if (this.index < this.items.length) this.index++;
    return this.index < this.items.length;
  }
  get current(): unknown {
    return this.items[this.index];
  }
  reset(): void {
    this.index = -1;
  }
  [Symbol.iterator](): Iterator<unknown> {
    return { next: () => (this.moveNext() ? { value: this.current, done: false } : { value: undefined, done: true }) };
  }
}
