/**
 * Where output goes. A pipe takes one object at a time, synchronously: the next command's `process`, a list, a host.
 */
import { NetException, RUNTIME_EXCEPTION } from '../../errors/index.ts';
import { enumerableOf } from '../../types/index.ts';

export abstract class Pipe {
  abstract add(value: unknown): void;
  /** Takes what a program wrote as it is: the input of another program or a file. Else it comes as lines. */
  addBytes?(data: Uint8Array): void;
  /** Whoever is at the other end reads no more. */
  get takesNoMore(): boolean {
    return false;
  }
}

/** Collects. */
export class ListPipe extends Pipe {
  readonly items: unknown[] = [];
  override add(value: unknown): void {
    this.items.push(value);
  }
  /** What an expression sees of collected output: nothing, the one object, or an array. */
  get result(): unknown {
    const { items } = this;
    if (items.length === 1) return items[0];
    return items.length === 0 ? undefined : items;
  }
}

class DiscardingPipe extends Pipe {
  override add(): void {}
}

/** Takes everything and keeps nothing. */
export const NULL_PIPE: Pipe = new DiscardingPipe();

export class CallbackPipe extends Pipe {
  constructor(private readonly callback: (value: unknown) => void) {
    super();
  }
  override add(value: unknown): void {
    this.callback(value);
  }
}

/** What `> path` writes to. */
export interface RedirectionTarget {
  readonly pipe: Pipe;
  /** Finishes the target; after a failure what was held back is dropped. */
  close(failed: boolean): void;
}

/** Gives every object to several pipes, in order. */
export class TeePipe extends Pipe {
  constructor(private readonly targets: readonly Pipe[]) {
    super();
  }
  override add(value: unknown): void {
    for (const target of this.targets) target.add(value);
  }
}

/** Writes a value as a statement does: collections unrolled one level, AutomationNull not at all. */
export function writeEnumerated(pipe: Pipe, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null) {
    pipe.add(value);
    return;
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (value[i] !== undefined) pipe.add(value[i]);
    return;
  }
  const items = enumerableOf(value);
  if (items === null) {
    pipe.add(value);
    return;
  }
  eachElement(items, (item) => pipe.add(item));
}

/** A collection that changes while a pipeline takes its elements is an error of the pipeline. */
export function eachElement(items: Iterable<unknown>, take: (item: unknown) => void): void {
  if (Array.isArray(items)) {
    for (let i = 0; i < items.length; i++) take(items[i]);
    return;
  }
  const iterator = items[Symbol.iterator]();
  let step = nextOf(iterator);
  try {
    for (; !step.done; step = nextOf(iterator)) take(step.value);
  } finally {
    if (!step.done) iterator.return?.();
  }
}

function nextOf(iterator: Iterator<unknown>): IteratorResult<unknown> {
  try {
    return iterator.next();
  } catch (thrown) {
    if (!(thrown instanceof NetException) || thrown.typeName !== 'System.InvalidOperationException') throw thrown;
    const message = `An error occurred while enumerating through a collection: ${thrown.message}.`;
    const details = { errorId: 'BadEnumeration', category: 'InvalidOperation', inner: thrown } as const;
    throw new NetException(RUNTIME_EXCEPTION, message, details);
  }
}
