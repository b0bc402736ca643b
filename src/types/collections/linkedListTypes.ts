/** System.Collections.Generic.LinkedList[T] and its nodes. */
import { NetException } from '../../errors/NetException.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { elementsOf } from '../enumeration.ts';
import { collectionModified, NetEnumerator } from '../NetEnumerator.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { genericType, getType } from '../TypeRegistry.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { copyInto } from './copyInto.ts';
import { netEquals } from './keyIdentity.ts';

const NAME = 'System.Collections.Generic.LinkedList`1';
const NODE = 'System.Collections.Generic.LinkedListNode`1';

class LinkedListNode {
  declare readonly [NET_TYPE]: NetType;
  list: LinkedList | null = null;
  next: LinkedListNode | null = null;
  previous: LinkedListNode | null = null;
  constructor(
    type: NetType,
    public value: unknown,
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }
}

class LinkedList implements Iterable<unknown> {
  declare readonly [NET_TYPE]: NetType;
  first: LinkedListNode | null = null;
  last: LinkedListNode | null = null;
  count = 0;
  version = 0;
  constructor(type: NetType) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  node(value: unknown): LinkedListNode {
    if (value instanceof LinkedListNode) return value;
    return new LinkedListNode(genericType(getType(NODE), this[NET_TYPE].genericArguments), value);
  }

  /** Puts a node between two others; null is an end of the list. */
  link(value: unknown, previous: LinkedListNode | null, next: LinkedListNode | null): LinkedListNode {
    const node = this.node(value);
    if (node.list) throw invalid('The LinkedList node already belongs to a LinkedList.');
    node.list = this;
    node.previous = previous;
    node.next = next;
    if (previous) previous.next = node;
    else this.first = node;
    if (next) next.previous = node;
    else this.last = node;
    this.count++;
    this.version++;
    return node;
  }

  unlink(node: LinkedListNode | null): void {
    if (!node) throw invalid('The LinkedList is empty.');
    if (node.list !== this) throw invalid('The LinkedList node does not belong to current LinkedList.');
    if (node.previous) node.previous.next = node.next;
    else this.first = node.next;
    if (node.next) node.next.previous = node.previous;
    else this.last = node.previous;
    node.list = null;
    node.next = null;
    node.previous = null;
    this.count--;
    this.version++;
  }

  *nodes(): Generator<LinkedListNode> {
    const { version } = this;
    for (let node = this.first; node; node = node.next) {
      yield node;
      if (this.version !== version) throw collectionModified();
    }
  }

  *[Symbol.iterator](): Generator<unknown> {
    for (const node of this.nodes()) yield node.value;
  }
}

function invalid(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}

function find(self: LinkedList, value: unknown, last = false): LinkedListNode | null {
  let found: LinkedListNode | null = null;
  for (const node of self.nodes()) {
    if (!netEquals(node.value, value)) continue;
    if (!last) return node;
    found = node;
  }
  return found;
}

/** With a node to add nothing is returned, with a value its new node. */
function added(node: LinkedListNode, given: unknown): LinkedListNode | undefined {
  return node === given ? undefined : node;
}

const members: Record<string, MemberBody> = {
  OnDeserialization: () => undefined,
  Count: (self: LinkedList) => self.count,
  First: (self: LinkedList) => self.first,
  Last: (self: LinkedList) => self.last,
  IsReadOnly: () => false,
  IsSynchronized: () => false,
  SyncRoot: (self: LinkedList) => self,
  Add: (self: LinkedList, _ctx, value: unknown) => void self.link(value, self.last, null),
  AddAfter: (self: LinkedList, _ctx, node: LinkedListNode, value: unknown) =>
    added(self.link(value, node, node.next), value),
  AddBefore: (self: LinkedList, _ctx, node: LinkedListNode, value: unknown) =>
    added(self.link(value, node.previous, node), value),
  AddFirst: (self: LinkedList, _ctx, value: unknown) => added(self.link(value, null, self.first), value),
  AddLast: (self: LinkedList, _ctx, value: unknown) => added(self.link(value, self.last, null), value),
  Clear: (self: LinkedList) => {
    while (self.first) self.unlink(self.first);
  },
  Contains: (self: LinkedList, _ctx, value: unknown) => find(self, value) !== null,
  CopyTo: (self: LinkedList, _ctx, array: unknown, index: number) => copyInto([...self], array, index),
  Find: (self: LinkedList, _ctx, value: unknown) => find(self, value),
  FindLast: (self: LinkedList, _ctx, value: unknown) => find(self, value, true),
  GetEnumerator: (self: LinkedList) => new NetEnumerator(self, null, () => self.version),
  Remove: (self: LinkedList, _ctx, value: unknown) => {
    if (value instanceof LinkedListNode) return void self.unlink(value);
    const node = find(self, value);
    if (node) self.unlink(node);
    return node !== null;
  },
  RemoveFirst: (self: LinkedList) => self.unlink(self.first),
  RemoveLast: (self: LinkedList) => self.unlink(self.last),
};

const nodeMembers: Record<string, MemberBody> = {
  List: (self: LinkedListNode) => self.list,
  Next: (self: LinkedListNode) => self.next,
  Previous: (self: LinkedListNode) => self.previous,
  Value: {
    get: (self: LinkedListNode) => self.value,
    set: (self: LinkedListNode, value: unknown) => {
      self.value = value;
    },
  },
};

function newList(type: NetType, _ctx: unknown, source?: unknown): LinkedList {
  const made = new LinkedList(type);
  if (source !== undefined) for (const value of elementsOf(source)) made.link(value, made.last, null);
  return made;
}

const { signatures: listSignatures, ...listFacts } = COLLECTION_FACTS[NAME]!;
const { signatures: nodeSignatures, ...nodeFacts } = COLLECTION_FACTS[NODE]!;

export const LINKED_LIST_TYPES: TypeDefinition[] = [
  { name: NAME, ...listFacts, build: () => implement(listSignatures, { new: newList, members }) },
  {
    name: NODE,
    ...nodeFacts,
    build: () =>
      implement(nodeSignatures, {
        new: (type: NetType, _ctx, value) => new LinkedListNode(type, value),
        members: nodeMembers,
      }),
  },
];
