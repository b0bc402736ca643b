/**
 * An IEnumerator over any JavaScript iterable: MoveNext, Current, Reset. Piping it unrolls what is left.
 * Rule that surprises: it fails when its collection changed after it was made, which is what scripts see when they add
 * to a hashtable inside `foreach`.
 */
import { Enumerator } from './Enumerator.ts';
import { NetException } from '../errors/NetException.ts';
import { NET_TYPE, type NetType } from './NetType.ts';

export class NetEnumerator extends Enumerator {
  private iterator: Iterator<unknown> | null = null;
  private state: 'before' | 'inside' | 'after' = 'before';
  private value: unknown = null;
  private readonly startVersion: number;

  constructor(
    private readonly source: Iterable<unknown>,
    type: NetType | null = null,
    /** Counts the collection's changes. */
    private readonly version: () => number = () => 0,
  ) {
    super();
    if (type) (this as { [NET_TYPE]?: NetType })[NET_TYPE] = type;
    this.startVersion = version();
  }

  moveNext(): boolean {
    if (this.version() !== this.startVersion) throw collectionModified();
    if (this.state === 'after') return false;
    this.iterator ??= this.source[Symbol.iterator]();
    const step = this.iterator.next();
    this.state = step.done ? 'after' : 'inside';
    this.value = step.done ? null : step.value;
    return !step.done;
  }

  /** The generic enumerators of .NET give a default value where the others throw. */
  get current(): unknown {
    if (this.state === 'before') throw invalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.state === 'after') throw invalidOperation('Enumeration already finished.');
    return this.value;
  }

  reset(): void {
    if (this.version() !== this.startVersion) throw collectionModified();
    this.iterator = null;
    this.state = 'before';
  }
}

export function collectionModified(): NetException {
  return invalidOperation('Collection was modified; enumeration operation may not execute.');
}

function invalidOperation(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}
