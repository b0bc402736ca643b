/**
 * Queue, Stack, their generic and concurrent forms, ConcurrentBag and PriorityQueue.
 * Rule that surprises: a stack enumerates from its top, and so does a bag.
 */
import { checkedCapacity } from './checkedCapacity.ts';
import { NetException } from '../../errors/NetException.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { collectionModified, NetEnumerator } from '../NetEnumerator.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import type { PSReference } from '../PSReference.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { type Compare, compareFunction } from './comparers.ts';
import { copyInto } from './copyInto.ts';
import { netEquals } from './keyIdentity.ts';
import { arrayOf, collectionItems, elementType } from './listTypes.ts';

/** Elements in the order they leave. */
export class NetQueue implements Iterable<unknown> {
  declare readonly [NET_TYPE]: NetType;
  version = 0;
  constructor(
    type: NetType,
    public items: unknown[],
    /** True when new elements leave first. */
    readonly isStack: boolean,
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  get count(): number {
    return this.items.length;
  }

  add(value: unknown): void {
    if (this.isStack) this.items.unshift(value);
    else this.items.push(value);
    this.version++;
  }

  peek(): unknown {
    if (this.items.length === 0) throw empty(this.isStack);
    return this.items[0];
  }

  take(): unknown {
    const first = this.peek();
    this.items.shift();
    this.version++;
    return first;
  }

  clear(): void {
    this.items = [];
    this.version++;
  }

  getEnumerator(): NetEnumerator {
    const { definition } = this[NET_TYPE];
    const type = definition.typeParameters
      ? null
      : getType(`${definition.name}+${this.isStack ? 'Stack' : 'Queue'}Enumerator`);
    return new NetEnumerator(this, type, () => this.version);
  }

  [Symbol.iterator](): Iterator<unknown> {
    const { version } = this;
    let index = 0;
    return {
      next: () => {
        if (this.version !== version) throw collectionModified();
        return index < this.items.length
          ? { done: false, value: this.items[index++] }
          : { done: true, value: undefined };
      },
    };
  }
}

function empty(isStack: boolean): NetException {
  return new NetException('System.InvalidOperationException', isStack ? 'Stack empty.' : 'Queue empty.');
}

function tryTake(self: NetQueue, result: PSReference, removes: boolean): boolean {
  if (self.count === 0) {
    result.value = defaultValue(elementType(self));
    return false;
  }
  result.value = removes ? self.take() : self.peek();
  return true;
}

const add: MemberBody = (self: NetQueue, _ctx, value: unknown) => self.add(value);
const take: MemberBody = (self: NetQueue) => self.take();
const tryRemove: MemberBody = (self: NetQueue, _ctx, result: PSReference) => tryTake(self, result, true);

const members: Record<string, MemberBody> = {
  Count: (self: NetQueue) => self.count,
  Capacity: (self: NetQueue) => self.count,
  IsEmpty: (self: NetQueue) => self.count === 0,
  IsSynchronized: () => false,
  SyncRoot: (self: NetQueue) => self,
  Clear: (self: NetQueue) => self.clear(),
  Clone: (self: NetQueue) => new NetQueue(self[NET_TYPE], [...self.items], self.isStack),
  Contains: (self: NetQueue, _ctx, value: unknown) => self.items.some((each) => netEquals(each, value)),
  CopyTo: (self: NetQueue, _ctx, array: unknown, index: number) => copyInto(self.items, array, index),
  GetEnumerator: (self: NetQueue) => self.getEnumerator(),
  ToArray: (self: NetQueue) => arrayOf(self, [...self.items]),
  Peek: (self: NetQueue) => self.peek(),
  TryPeek: (self: NetQueue, _ctx, result: PSReference) => tryTake(self, result, false),
  Enqueue: add,
  Dequeue: take,
  TryDequeue: tryRemove,
  Push: add,
  Pop: take,
  TryPop: tryRemove,
  PushRange: (self: NetQueue, _ctx, items: unknown[], start = 0, count = items.length) =>
    items.slice(start, start + count).forEach((each) => {
      self.add(each);
    }),
  TryPopRange: (self: NetQueue, _ctx, items: unknown[], start = 0, count = items.length) => {
    const taken = Math.min(count, self.count);
    for (let i = 0; i < taken; i++) items[start + i] = self.take();
    return taken;
  },
  Add: add,
  TryAdd: (self: NetQueue, _ctx, value: unknown) => {
    self.add(value);
    return true;
  },
  TryTake: tryRemove,
  EnsureCapacity: (_self, _ctx, capacity: number) => capacity,
  TrimExcess: () => {},
  TrimToSize: () => {},
};

function newQueue(isStack: boolean): MethodBody {
  return (type: NetType, _ctx, source?: unknown) => {
    const made = new NetQueue(type, [], isStack);
    if (source !== undefined && typeof source !== 'number')
      for (const value of collectionItems(source)) made.add(value);
    return made;
  };
}

interface Prioritized {
  readonly element: unknown;
  readonly priority: unknown;
}

/** Lowest priority first. NON-PARITY: equal priorities leave in the order they came; .NET's heap promises no order. */
class PriorityQueue {
  declare readonly [NET_TYPE]: NetType;
  readonly items: Prioritized[] = [];
  constructor(
    type: NetType,
    private readonly compare: Compare,
    readonly comparer: unknown,
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  add(element: unknown, priority: unknown): void {
    let at = this.items.length;
    while (at > 0 && this.compare(this.items[at - 1]!.priority, priority) > 0) at--;
    this.items.splice(at, 0, { element, priority });
  }

  first(): Prioritized {
    const [first] = this.items;
    if (!first) throw empty(false);
    return first;
  }

  take(): unknown {
    const { element } = this.first();
    this.items.shift();
    return element;
  }
}

function tryFirst(self: PriorityQueue, element: PSReference, priority: PSReference, removes: boolean): boolean {
  const [first] = self.items;
  const [elementOf, priorityOf] = self[NET_TYPE].genericArguments;
  element.value = first ? first.element : defaultValue(elementOf!);
  priority.value = first ? first.priority : defaultValue(priorityOf!);
  if (first && removes) self.take();
  return first !== undefined;
}

const priorityMembers: Record<string, MemberBody> = {
  Count: (self: PriorityQueue) => self.items.length,
  Capacity: (self: PriorityQueue) => self.items.length,
  Comparer: (self: PriorityQueue) => self.comparer,
  Enqueue: (self: PriorityQueue, _ctx, element: unknown, priority: unknown) => self.add(element, priority),
  EnqueueRange: (self: PriorityQueue, _ctx, elements: unknown, priority: unknown) =>
    collectionItems(elements).forEach((element) => {
      self.add(element, priority);
    }),
  Peek: (self: PriorityQueue) => self.first().element,
  Dequeue: (self: PriorityQueue) => self.take(),
  DequeueEnqueue: (self: PriorityQueue, _ctx, element: unknown, priority: unknown) => {
    const taken = self.take();
    self.add(element, priority);
    return taken;
  },
  EnqueueDequeue: (self: PriorityQueue, _ctx, element: unknown, priority: unknown) => {
    self.add(element, priority);
    return self.take();
  },
  TryDequeue: (self: PriorityQueue, _ctx, element: PSReference, priority: PSReference) =>
    tryFirst(self, element, priority, true),
  TryPeek: (self: PriorityQueue, _ctx, element: PSReference, priority: PSReference) =>
    tryFirst(self, element, priority, false),
  Clear: (self: PriorityQueue) => {
    self.items.length = 0;
  },
  EnsureCapacity: (_self, _ctx, capacity: number) => capacity,
  TrimExcess: () => {},
};

const newPriorityQueue: MethodBody = (type: NetType, ctx, ...args: unknown[]) => {
  const comparer = args.find((each) => typeof each === 'object' && each !== null) ?? null;
  return new PriorityQueue(type, compareFunction(comparer, ctx), comparer);
};

function queueDefinition(name: string, make: MethodBody, bodies = members): TypeDefinition {
  const { signatures, ...facts } = COLLECTION_FACTS[name]!;
  const statics: Record<string, MemberBody> = { Synchronized: (_self, _ctx, queue: unknown) => queue };
  return {
    name,
    ...facts,
    canBeRemote: true,
    build: () => implement(signatures, { new: make, members: bodies, statics }),
  };
}

const CONCURRENT = 'System.Collections.Concurrent.';

export const QUEUE_TYPES: TypeDefinition[] = [
  queueDefinition('System.Collections.Queue', checkedCapacity(newQueue(false))),
  queueDefinition('System.Collections.Stack', checkedCapacity(newQueue(true), 'initialCapacity')),
  queueDefinition('System.Collections.Generic.Queue`1', checkedCapacity(newQueue(false))),
  queueDefinition('System.Collections.Generic.Stack`1', checkedCapacity(newQueue(true))),
  queueDefinition(`${CONCURRENT}ConcurrentQueue\`1`, newQueue(false)),
  queueDefinition(`${CONCURRENT}ConcurrentStack\`1`, newQueue(true)),
  queueDefinition(`${CONCURRENT}ConcurrentBag\`1`, newQueue(true)),
  queueDefinition('System.Collections.Generic.PriorityQueue`2', newPriorityQueue, priorityMembers),
];
