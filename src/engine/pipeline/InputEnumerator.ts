/** $input: an enumerator over what came through the pipeline so far. Whoever enumerates it consumes it: a second loop finds nothing. */
import { Enumerator } from '../../types/Enumerator.ts';
import { NET_TYPE } from '../../types/NetType.ts';

export class InputEnumerator extends Enumerator {
  declare readonly [NET_TYPE]: unknown;
  private index = -1;

  constructor(readonly items: readonly unknown[]) {
    super();
  }

  moveNext(): boolean {
    if (this.index < this.items.length) this.index++;
    return this.index < this.items.length;
  }
  /** Before the first and after the last object there is none, and no error. */
  get current(): unknown {
    return this.items[this.index] ?? null;
  }
  reset(): void {
    this.index = -1;
  }
}
