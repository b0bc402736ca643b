/** What events hand to their handlers, and the delegates those handlers are. */
import { ArrayList } from '../collections/NetList.ts';
import { EventArgs } from '../core/EventArgs.ts';
import { implement, type MemberBody } from '../dotnet/implement.ts';
import { newEnum } from '../dotnet/values.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';

export class ElapsedEventArgs extends EventArgs {
  constructor(readonly signalTime: unknown) {
    super();
  }
}

/** WatcherChangeTypes as its number; the name is relative to the watched folder. */
export class FileSystemEventArgs extends EventArgs {
  constructor(
    readonly changeType: number,
    readonly fullPath: string,
    readonly name: string,
  ) {
    super();
  }
}

export class RenamedEventArgs extends FileSystemEventArgs {
  constructor(
    changeType: number,
    fullPath: string,
    name: string,
    readonly oldFullPath: string,
    readonly oldName: string,
  ) {
    super(changeType, fullPath, name);
  }
}

export class CollectionChangedEventArgs extends EventArgs {
  constructor(
    readonly action: number,
    readonly newItems: readonly unknown[] | null,
    readonly oldItems: readonly unknown[] | null,
    readonly newStart = -1,
    readonly oldStart = -1,
  ) {
    super();
  }
}

export class ListChangedEventArgs extends EventArgs {
  constructor(
    readonly kind: number,
    readonly newIndex: number,
    readonly oldIndex = -1,
  ) {
    super();
  }
}

export class DataReceivedEventArgs extends EventArgs {
  constructor(readonly data: string | null) {
    super();
  }
}

function readOnly(items: readonly unknown[] | null): ArrayList | null {
  if (!items) return null;
  const list = new ArrayList([...items]);
  list.isReadOnly = true;
  list.isFixedSize = true;
  return list;
}

/** The delegate that handlers of an event with these arguments are. */
export const handler = (name: string, args: string): TypeDefinition => ({
  name,
  kind: 'delegate',
  isSealed: true,
  build: () =>
    implement(`void Invoke(System.Object sender, ${args} e)`, {
      members: { Invoke: (self, ctx, ...values: unknown[]) => self.invoke(ctx, values) },
    }),
});

/** A class of event arguments. */
export function argsType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  signatures: string,
  members: Record<string, MemberBody>,
  base = 'System.EventArgs',
  create?: MethodBody,
): TypeDefinition {
  const bodies = create ? { new: create, members } : { members };
  return { name, kind: 'class', base, jsClass, build: () => implement(signatures, bodies) };
}

const SPECIALIZED = 'System.Collections.Specialized.NotifyCollectionChanged';
const IO = 'System.IO.';
const MODEL = 'System.ComponentModel.';

export const EVENT_ARG_TYPES: readonly TypeDefinition[] = [
  handler('System.Timers.ElapsedEventHandler', 'System.Timers.ElapsedEventArgs'),
  handler(`${IO}FileSystemEventHandler`, `${IO}FileSystemEventArgs`),
  handler(`${IO}RenamedEventHandler`, `${IO}RenamedEventArgs`),
  handler(`${IO}ErrorEventHandler`, `${IO}ErrorEventArgs`),
  handler(`${SPECIALIZED}EventHandler`, `${SPECIALIZED}EventArgs`),
  handler(`${MODEL}ListChangedEventHandler`, `${MODEL}ListChangedEventArgs`),
  handler('System.Diagnostics.DataReceivedEventHandler', 'System.Diagnostics.DataReceivedEventArgs'),
  argsType('System.Timers.ElapsedEventArgs', ElapsedEventArgs, 'datetime SignalTime {get;}', {
    SignalTime: (self: ElapsedEventArgs) => self.signalTime,
  }),
  argsType(
    `${IO}FileSystemEventArgs`,
    FileSystemEventArgs,
    `${IO}WatcherChangeTypes ChangeType {get;}\nstring FullPath {get;}\nstring Name {get;}`,
    {
      ChangeType: (self: FileSystemEventArgs, ctx) => newEnum(ctx, `${IO}WatcherChangeTypes`, self.changeType),
      FullPath: (self: FileSystemEventArgs) => self.fullPath,
      Name: (self: FileSystemEventArgs) => self.name,
    },
  ),
  argsType(
    `${IO}RenamedEventArgs`,
    RenamedEventArgs,
    'string OldFullPath {get;}\nstring OldName {get;}',
    {
      OldFullPath: (self: RenamedEventArgs) => self.oldFullPath,
      OldName: (self: RenamedEventArgs) => self.oldName,
    },
    `${IO}FileSystemEventArgs`,
  ),
  argsType(
    `${SPECIALIZED}EventArgs`,
    CollectionChangedEventArgs,
    `${SPECIALIZED}Action Action {get;}
System.Collections.IList NewItems {get;}
System.Collections.IList OldItems {get;}
int NewStartingIndex {get;}
int OldStartingIndex {get;}`,
    {
      Action: (self: CollectionChangedEventArgs, ctx) => newEnum(ctx, `${SPECIALIZED}Action`, self.action),
      NewItems: (self: CollectionChangedEventArgs) => readOnly(self.newItems),
      OldItems: (self: CollectionChangedEventArgs) => readOnly(self.oldItems),
      NewStartingIndex: (self: CollectionChangedEventArgs) => self.newStart,
      OldStartingIndex: (self: CollectionChangedEventArgs) => self.oldStart,
    },
  ),
  argsType(
    `${MODEL}ListChangedEventArgs`,
    ListChangedEventArgs,
    `${MODEL}ListChangedType ListChangedType {get;}\nint NewIndex {get;}\nint OldIndex {get;}`,
    {
      ListChangedType: (self: ListChangedEventArgs, ctx) => newEnum(ctx, `${MODEL}ListChangedType`, self.kind),
      NewIndex: (self: ListChangedEventArgs) => self.newIndex,
      OldIndex: (self: ListChangedEventArgs) => self.oldIndex,
    },
  ),
  argsType('System.Diagnostics.DataReceivedEventArgs', DataReceivedEventArgs, 'string Data {get;}', {
    Data: (self: DataReceivedEventArgs) => self.data,
  }),
];
