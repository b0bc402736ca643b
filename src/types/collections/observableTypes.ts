/**
 * ObservableCollection and BindingList: lists that tell of every change, on the thread that makes it.
 * Rule that surprises: clearing tells of a reset, not of what was there.
 */
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { elementsOf } from '../enumeration.ts';
import { CollectionChangedEventArgs, ListChangedEventArgs } from '../events/eventArgTypes.ts';
import { raiseEvent } from '../events/netEvents.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { COLLECTION_FACTS } from './collectionFacts.ts';
import { netEquals } from './keyIdentity.ts';
import { LIST_MEMBERS } from './listTypes.ts';
import { NetList } from './NetList.ts';

type Change =
  | { kind: 'add' | 'remove'; index: number; item: unknown }
  | { kind: 'replace'; index: number; item: unknown; old: unknown }
  | { kind: 'move'; index: number; from: number; item: unknown }
  | { kind: 'reset' };

type Tell = (self: NetList, change: Change, ctx: TypeContext) => void;

/** NotifyCollectionChangedAction's numbers. */
function tellCollectionChanged(self: NetList, change: Change, ctx: TypeContext): void {
  raiseEvent(self, 'CollectionChanged', collectionArgs(change), ctx);
}

function collectionArgs(change: Change): CollectionChangedEventArgs {
  switch (change.kind) {
    case 'add':
      return new CollectionChangedEventArgs(0, [change.item], null, change.index);
    case 'remove':
      return new CollectionChangedEventArgs(1, null, [change.item], -1, change.index);
    case 'replace':
      return new CollectionChangedEventArgs(2, [change.item], [change.old], change.index, change.index);
    case 'move':
      return new CollectionChangedEventArgs(3, [change.item], [change.item], change.index, change.from);
    case 'reset':
      return new CollectionChangedEventArgs(4, null, null);
  }
}

/** ListChangedType's numbers. */
function tellListChanged(self: NetList, change: Change, ctx: TypeContext): void {
  const args =
    change.kind === 'reset'
      ? new ListChangedEventArgs(0, -1)
      : new ListChangedEventArgs({ add: 1, remove: 2, move: 3, replace: 4 }[change.kind], change.index);
  raiseEvent(self, 'ListChanged', args, ctx);
}

function changingMembers(tell: Tell): Record<string, MemberBody> {
  const add = (self: NetList, ctx: TypeContext, item: unknown): number => {
    const index = self.add(item);
    tell(self, { kind: 'add', index, item }, ctx);
    return index;
  };
  const removeAt = (self: NetList, ctx: TypeContext, index: number): void => {
    const item = self.get(index);
    self.removeAt(index);
    tell(self, { kind: 'remove', index, item }, ctx);
  };
  return {
    Add: (self: NetList, ctx, item: unknown) => void add(self, ctx, item),
    'IList.Add': (self: NetList, ctx, item: unknown) => add(self, ctx, item),
    AddNew: (self: NetList, ctx) => void add(self, ctx, null),
    Clear: (self: NetList, ctx) => {
      self.clear();
      tell(self, { kind: 'reset' }, ctx);
    },
    Insert: (self: NetList, ctx, index: number, item: unknown) => {
      self.insert(index, item);
      tell(self, { kind: 'add', index, item }, ctx);
    },
    Move: (self: NetList, ctx, from: number, index: number) => {
      const item = self.get(from);
      self.removeAt(from);
      self.insert(index, item);
      tell(self, { kind: 'move', index, from, item }, ctx);
    },
    Remove: (self: NetList, ctx, item: unknown) => {
      const at = self.items.findIndex((each) => netEquals(each, item));
      if (at >= 0) removeAt(self, ctx, at);
      return at >= 0;
    },
    RemoveAt: removeAt as MemberBody,
    AllowEdit: () => true,
    AllowNew: () => true,
    AllowRemove: () => true,
    ResetBindings: (self: NetList, ctx) => tell(self, { kind: 'reset' }, ctx),
    Item: {
      get: (self: NetList, _ctx: TypeContext, index?: number) => self.get(index ?? 0),
      set: (self: NetList, item: unknown, ctx: TypeContext, index?: number) => {
        const at = index ?? 0;
        const old = self.get(at);
        self.set(at, item);
        tell(self, { kind: 'replace', index: at, item, old }, ctx);
      },
    } as MemberBody,
  };
}

const make: MethodBody = (type, _ctx, items?: unknown) =>
  new NetList(items == null ? [] : [...elementsOf(items)], type as NetType);

const SPECIALIZED = 'System.Collections.Specialized.NotifyCollectionChanged';
const MODEL = 'System.ComponentModel.';
const OBSERVABLE = 'System.Collections.ObjectModel.ObservableCollection`1';

function observable(
  name: string,
  { signatures, ...facts }: (typeof COLLECTION_FACTS)[string],
  event: string,
  tell: Tell,
): TypeDefinition {
  return {
    name,
    ...facts,
    build: () =>
      implement(`event ${event}\n${CHANGING}\n${signatures}`, {
        new: make,
        members: { ...LIST_MEMBERS, ...changingMembers(tell) },
      }),
  };
}

/** What a change is told of; the base's own would tell nothing. */
const CHANGING = `
void Add(T item)
void Clear()
void Insert(int index, T item)
bool Remove(T item)
void RemoveAt(int index)
`;

const facts = COLLECTION_FACTS[OBSERVABLE]!;

const BINDING_SIGNATURES = `
${MODEL}BindingList[T] new()
${MODEL}BindingList[T] new(System.Collections.Generic.IList[T] list)
T Item(int index) {get;set;}
bool AllowEdit {get;}
bool AllowNew {get;}
bool AllowRemove {get;}
void ResetBindings()
`;

export const OBSERVABLE_TYPES: readonly TypeDefinition[] = [
  observable(
    OBSERVABLE,
    facts,
    `${SPECIALIZED}EventHandler CollectionChanged(System.Object, ${SPECIALIZED}EventArgs)`,
    tellCollectionChanged,
  ),
  observable(
    `${MODEL}BindingList\`1`,
    { ...facts, signatures: BINDING_SIGNATURES },
    `${MODEL}ListChangedEventHandler ListChanged(System.Object, ${MODEL}ListChangedEventArgs)`,
    tellListChanged,
  ),
];
