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

/** Input that is fetched when it is asked for and never kept: a script's standard input, which may have no end. */
export class StreamedInput extends InputEnumerator {
  private latest: unknown = null;

  /** `read` gives the next object, undefined at the end. */
  constructor(private readonly read: () => unknown) {
    super([]);
  }

  override moveNext(): boolean {
    const next = this.read();
    this.latest = next ?? null;
    return next !== undefined;
  }
  override get current(): unknown {
    return this.latest;
  }
  override reset(): void {}
}
