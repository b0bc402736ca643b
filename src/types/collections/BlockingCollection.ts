/**
 * System.Collections.Concurrent.BlockingCollection: producers add, consumers take and wait for more until adding ends.
 * Who waits lets the tasks of other runspaces run.
 */
import { NetException } from '../../errors/NetException.ts';
import { timeoutOf, waitFor } from '../dotnet/threading/waitHandles.ts';
import { implement } from '../dotnet/implement.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import type { TimeSpan } from '../numerics/index.ts';
import type { PSReference } from '../PSReference.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { arrayOf, elementType } from './listTypes.ts';

class BlockingCollection implements Iterable<unknown> {
  declare readonly [NET_TYPE]: NetType;
  readonly items: unknown[] = [];
  isAddingCompleted = false;

  constructor(
    type: NetType,
    readonly capacity: number,
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  get isCompleted(): boolean {
    return this.isAddingCompleted && this.items.length === 0;
  }

  tryAdd(ctx: TypeContext, value: unknown, milliseconds: number | null): boolean {
    if (this.isAddingCompleted)
      throw completed('The collection has been marked as complete with regards to additions.');
    const hasRoom = (): boolean => this.capacity < 0 || this.items.length < this.capacity;
    if (!waitFor(ctx, hasRoom, milliseconds, 'room in a collection')) return false;
    this.items.push(value);
    return true;
  }

  /** False when there is nothing, in time or ever. */
  waitForItem(ctx: TypeContext, milliseconds: number | null): boolean {
    waitFor(ctx, () => this.items.length > 0 || this.isAddingCompleted, milliseconds, 'items of a collection');
    return this.items.length > 0;
  }

  take(ctx: TypeContext): unknown {
    if (this.waitForItem(ctx, null)) return this.items.shift();
    throw completed('The collection argument is empty and has been marked as complete with regards to additions.');
  }

  *consume(ctx: TypeContext): Generator<unknown> {
    while (this.waitForItem(ctx, null)) yield this.items.shift();
  }

  [Symbol.iterator](): Iterator<unknown> {
    return [...this.items][Symbol.iterator]();
  }
}

function completed(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}

/** What GetConsumingEnumerable gives: elements are taken as they are enumerated. */
class Consuming implements Iterable<unknown> {
  constructor(
    private readonly collection: BlockingCollection,
    private readonly ctx: TypeContext,
  ) {}
  [Symbol.iterator](): Iterator<unknown> {
    return this.collection.consume(this.ctx);
  }
}

const NAME = 'System.Collections.Concurrent.BlockingCollection';

const SIGNATURES = `
${NAME}[T] new()
${NAME}[T] new(int boundedCapacity)
int BoundedCapacity {get;}
bool IsAddingCompleted {get;}
bool IsCompleted {get;}
int Count {get;}
void Add(T item)
bool TryAdd(T item)
bool TryAdd(T item, timespan timeout)
bool TryAdd(T item, int millisecondsTimeout)
T Take()
bool TryTake([ref] T item)
bool TryTake([ref] T item, timespan timeout)
bool TryTake([ref] T item, int millisecondsTimeout)
void CompleteAdding()
System.Collections.Generic.IEnumerable[T] GetConsumingEnumerable()
T[] ToArray()
void Dispose()
void IDisposable.Dispose()
`;

export const BLOCKING_COLLECTION_TYPES: readonly TypeDefinition[] = [
  {
    name: `${NAME}\`1`,
    kind: 'class',
    typeParameters: ['T'],
    interfaces: [
      'System.Collections.Generic.IEnumerable`1[T]',
      'System.Collections.IEnumerable',
      'System.Collections.ICollection',
      'System.IDisposable',
    ],
    build: () =>
      implement(SIGNATURES, {
        new: (type, _ctx, capacity = -1) => new BlockingCollection(type, capacity),
        members: {
          BoundedCapacity: (self: BlockingCollection) => self.capacity,
          IsAddingCompleted: (self: BlockingCollection) => self.isAddingCompleted,
          IsCompleted: (self: BlockingCollection) => self.isCompleted,
          Count: (self: BlockingCollection) => self.items.length,
          Add: (self: BlockingCollection, ctx, value: unknown) => void self.tryAdd(ctx, value, null),
          TryAdd: (self: BlockingCollection, ctx, value: unknown, time: number | TimeSpan = 0) =>
            self.tryAdd(ctx, value, timeoutOf(time)),
          Take: (self: BlockingCollection, ctx) => self.take(ctx),
          TryTake: (self: BlockingCollection, ctx, result: PSReference, time: number | TimeSpan = 0) => {
            const has = self.waitForItem(ctx, timeoutOf(time));
            result.value = has ? self.items.shift() : defaultValue(elementType(self));
            return has;
          },
          CompleteAdding: (self: BlockingCollection) => void (self.isAddingCompleted = true),
          GetConsumingEnumerable: (self: BlockingCollection, ctx) => new Consuming(self, ctx),
          ToArray: (self: BlockingCollection) => arrayOf(self, [...self.items]),
          Dispose: () => undefined,
        },
      }),
  },
  {
    name: `${NAME}+ConsumingEnumerable`,
    kind: 'class',
    interfaces: ['System.Collections.IEnumerable'],
    jsClass: Consuming,
  },
];
