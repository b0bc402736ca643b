/** [powershell], its commands, streams and results as .NET types. Members that need remoting or .NET tasks fail by name. */
import { NetException } from '../../errors/index.ts';
import { enumerableOf, isDictionary, toPSString } from '../../types/index.ts';
import type { NetList } from '../../types/collections/NetList.ts';
import { COLLECTION_FACTS } from '../../types/collections/collectionFacts.ts';
import { LIST_MEMBERS } from '../../types/collections/listTypes.ts';
import { EventHandle } from '../../types/dotnet/threading/waitHandles.ts';
import { field, implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import type { NetType } from '../../types/NetType.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { typeOf } from '../../types/TypeRegistry.ts';
import { CommandInfo } from '../discovery/CommandInfo.ts';
import { collectionOf, DataCollection, psObjectCollection } from '../runspaces/DataCollection.ts';
import { InitialSessionState } from '../runspaces/InitialSessionState.ts';
import { AsyncInvocation, DataStreams, PowerShell } from '../runspaces/PowerShell.ts';
import { Command, CommandParameter, PSCommand } from '../runspaces/PSCommand.ts';
import { Runspace } from '../runspaces/Runspace.ts';
import type { Session } from '../session/Session.ts';
import { engineType } from './engineType.ts';
import { POWERSHELL_SIGNATURES, PSCOMMAND_SIGNATURES, PSDATACOLLECTION_SIGNATURES } from './powershellSignatures.ts';

const SMA = 'System.Management.Automation.';
const RUNSPACES = `${SMA}Runspaces.`;
/** RunspaceMode.NewRunspace. */
const NEW_RUNSPACE = 1;

const sessionOf = (ctx: TypeContext): Session => ctx as unknown as Session;

/** PSInvocationStateInfo: state and, where it failed or was stopped, the exception. */
class InvocationStateInfo {
  constructor(
    readonly state: string,
    readonly reason: unknown,
  ) {}
}

function create(_self: null, ctx: TypeContext, how?: unknown): PowerShell {
  if (how instanceof InitialSessionState) return new PowerShell(sessionOf(ctx), false, how);
  if (how instanceof Runspace) {
    const made = new PowerShell(sessionOf(ctx));
    made.runspace = how;
    return made;
  }
  const mode = (how as { value?: number } | undefined)?.value ?? NEW_RUNSPACE;
  return new PowerShell(sessionOf(ctx), mode !== NEW_RUNSPACE);
}

function addParameters(self: PowerShell, ctx: TypeContext, parameters: unknown): PowerShell {
  self.requireChangeable();
  if (isDictionary(parameters)) {
    for (const [key, value] of parameters.entries())
      self.commands.addParameter(new CommandParameter(toPSString(key, ctx), value));
  } else
    for (const value of enumerableOf(parameters) ?? []) self.commands.addParameter(new CommandParameter(null, value));
  return self;
}

/** A body that changes the commands and gives the object itself. */
const changing =
  (change: (commands: PSCommand, ...args: never[]) => void): MemberBody =>
  (self: PowerShell, _ctx: TypeContext, ...args: unknown[]) => {
    self.requireChangeable();
    change(self.commands, ...(args as never[]));
    return self;
  };

function commandText(command: string | CommandInfo | null): string {
  if (command === null) throw psArgumentNull('cmdlet');
  return command instanceof CommandInfo ? command.name : command;
}

function psArgumentNull(argument: string): NetException {
  return new NetException(
    `${SMA}PSArgumentNullException`,
    `Cannot process argument because the value of argument "${argument}" is null. Change the value of argument "${argument}" to a non-null value.`,
  );
}

const CHANGES: Record<string, (commands: PSCommand, ...args: never[]) => void> = {
  AddCommand: (commands, command: string | CommandInfo | Command, useLocalScope?: boolean) =>
    void commands.add(
      command instanceof Command ? command : new Command(commandText(command), false, useLocalScope ?? null),
    ),
  AddScript: (commands, script: string, useLocalScope?: boolean) =>
    void commands.add(new Command(script, true, useLocalScope ?? null)),
  'AddParameter/1': (commands, name: string) => void commands.addParameter(new CommandParameter(name, null, true)),
  'AddParameter/2': (commands, name: string, value: unknown) =>
    void commands.addParameter(new CommandParameter(name, value)),
  AddArgument: (commands, value: unknown) => void commands.addParameter(new CommandParameter(null, value)),
  AddStatement: (commands) => void commands.addStatement(),
};

function inputOf(input: unknown): unknown[] | null {
  if (input == null) return null;
  return [...((enumerableOf(input) as Iterable<unknown> | null) ?? [input])];
}

function invoke(self: PowerShell, _ctx: TypeContext, input?: unknown): NetList {
  const items: unknown[] = [];
  self.invoke(inputOf(input), (value) => items.push(value === undefined ? null : value));
  return psObjectCollection(items);
}

/** Generic forms: input alone, input and output, and these with settings, a callback (not called) and a state. */
function beginInvoke(self: PowerShell, _ctx: TypeContext, ...args: unknown[]): AsyncInvocation {
  const output = args[1] instanceof DataCollection ? args[1] : null;
  const state = args.length === 4 ? args[3] : args.length === 5 ? args[4] : null;
  return self.begin(inputOf(args[0]), output, state ?? null);
}

const POWERSHELL: TypeDefinition = {
  name: `${SMA}PowerShell`,
  kind: 'class',
  isSealed: true,
  interfaces: ['System.IDisposable'],
  jsClass: PowerShell,
  build: () =>
    implement(POWERSHELL_SIGNATURES, {
      statics: { Create: create },
      members: {
        Commands: field('commands'),
        Streams: (self: PowerShell) => {
          self.refresh();
          return self.streams;
        },
        InstanceId: (self: PowerShell) => self.instanceId,
        InvocationStateInfo: (self: PowerShell) => {
          self.refresh();
          return new InvocationStateInfo(self.state, self.reason);
        },
        IsNested: (self: PowerShell) => self.isNested,
        HadErrors: (self: PowerShell) => self.hadErrors,
        Runspace: field('runspace'),
        RunspacePool: field('pool'),
        IsRunspaceOwner: () => false,
        HistoryString: field('historyString'),
        ...Object.fromEntries(Object.entries(CHANGES).map(([name, change]) => [name, changing(change)])),
        AddParameters: addParameters,
        CreateNestedPowerShell: (self: PowerShell) => new PowerShell(self.caller, true),
        'Invoke()': invoke,
        'Invoke(System.Collections.IEnumerable)': invoke,
        'Invoke(System.Collections.IEnumerable,System.Management.Automation.PSInvocationSettings)': invoke,
        BeginInvoke: beginInvoke,
        EndInvoke: (self: PowerShell, _ctx, result: AsyncInvocation | null) => {
          if (result === null) throw psArgumentNull('asyncResult');
          return self.endInvoke(result);
        },
        Stop: (self: PowerShell) => self.stop(),
        BeginStop: (self: PowerShell) => self.stop(),
        EndStop: () => undefined,
        Dispose: (self: PowerShell) => self.dispose(),
      },
    }),
};

const PS_COMMAND: TypeDefinition = {
  name: `${SMA}PSCommand`,
  kind: 'class',
  isSealed: true,
  jsClass: PSCommand,
  build: () =>
    implement(PSCOMMAND_SIGNATURES, {
      new: () => new PSCommand(),
      members: {
        Commands: (self: PSCommand) => self.commands,
        ...Object.fromEntries(
          Object.entries(CHANGES).map(([name, change]) => [
            name,
            (self: PSCommand, _ctx: TypeContext, ...args: unknown[]) => {
              change(self, ...(args as never[]));
              return self;
            },
          ]),
        ),
        Clear: (self: PSCommand) => self.commands.clear(),
        Clone: (self: PSCommand) => self.clone(),
      },
    }),
};

/** A collection class derived from Collection[T], with Add overloads of its own. */
function collectionType(name: string, element: string, adds: string, add: MemberBody): TypeDefinition {
  return {
    name: `${RUNSPACES}${name}`,
    kind: 'class',
    base: `System.Collections.ObjectModel.Collection\`1[${RUNSPACES}${element}]`,
    build: () => implement(adds, { members: { Add: add, AddScript: add } }),
  };
}

const COMMANDS = collectionType(
  'CommandCollection',
  'Command',
  'void Add(string command)\nvoid AddScript(string scriptContents)\nvoid AddScript(string scriptContents, bool useLocalScope)',
  (self: NetList, _ctx, text: string, useLocalScope?: boolean) =>
    void self.add(new Command(text, false, useLocalScope)),
);

const PARAMETERS = collectionType(
  'CommandParameterCollection',
  'CommandParameter',
  'void Add(string name)\nvoid Add(string name, System.Object value)',
  (self: NetList, _ctx, ...args: [string, unknown?]) =>
    void self.add(new CommandParameter(args[0], args[1] ?? null, args.length === 1)),
);

function elementTypeName(type: NetType): string {
  return type.genericArguments[0]!.fullName;
}

const DATA_COLLECTION: TypeDefinition = {
  name: `${SMA}PSDataCollection\`1`,
  kind: 'class',
  typeParameters: ['T'],
  interfaces: COLLECTION_FACTS['System.Collections.ObjectModel.Collection`1']!.interfaces.filter(
    (name) => !name.includes('IReadOnly'),
  ),
  build: () =>
    implement(PSDATACOLLECTION_SIGNATURES, {
      new: (type, _ctx, items?: unknown) => {
        if (items == null || typeof items === 'number') return new DataCollection([], type);
        const made = new DataCollection(inputOf(items)!, type);
        made.isOpen = false;
        return made;
      },
      members: {
        ...LIST_MEMBERS,
        IsOpen: (self: DataCollection) => self.isOpen,
        DataAddedCount: field('dataAddedCount'),
        SerializeInput: field('serializeInput'),
        IsAutoGenerated: { get: () => false, set: () => undefined },
        BlockingEnumerator: field('blockingEnumerator'),
        EnumeratorNeverBlocks: field('enumeratorNeverBlocks'),
        Complete: (self: DataCollection) => void (self.isOpen = false),
        ReadAll: (self: DataCollection) => collectionOf(self.readAll(), elementTypeName(typeOf(self))),
        Dispose: () => undefined,
      },
    }),
};

export const POWERSHELL_TYPES: readonly TypeDefinition[] = [
  POWERSHELL,
  PS_COMMAND,
  COMMANDS,
  PARAMETERS,
  DATA_COLLECTION,
  engineType(
    `${RUNSPACES}Command`,
    Command,
    {
      [`${RUNSPACES}CommandParameterCollection Parameters {get;}`]: 'parameters',
      'string CommandText {get;}': 'commandText',
      'bool IsScript {get;}': 'isScript',
      'bool UseLocalScope {get;}': (self: Command) => self.useLocalScope === true,
      'bool IsEndOfStatement {get;}': 'isEndOfStatement',
    },
    {
      isSealed: true,
      toText: (self: Command) => self.commandText,
      methods: `${RUNSPACES}Command new(string command)\n${RUNSPACES}Command new(string command, bool isScript)\n${RUNSPACES}Command new(string command, bool isScript, bool useLocalScope)`,
      create: (_self, _ctx, text: string, isScript = false, local?: boolean) =>
        new Command(text, isScript, local ?? null),
    },
  ),
  engineType(
    `${RUNSPACES}CommandParameter`,
    CommandParameter,
    { 'string Name {get;}': 'name', 'System.Object Value {get;}': 'value' },
    {
      isSealed: true,
      methods: `${RUNSPACES}CommandParameter new(string name)\n${RUNSPACES}CommandParameter new(string name, System.Object value)`,
      create: (_self, _ctx, ...args: [string, unknown?]) =>
        new CommandParameter(args[0], args[1] ?? null, args.length === 1),
    },
  ),
  engineType(
    `${SMA}PSDataStreams`,
    DataStreams,
    Object.fromEntries(
      ['Error', 'Progress', 'Verbose', 'Debug', 'Warning', 'Information'].map((name) => [
        `${SMA}PSDataCollection[${SMA}${name}Record] ${name} {get;set;}`,
        name.toLowerCase(),
      ]),
    ),
    {
      isSealed: true,
      methods: 'void ClearStreams()',
      members: { ClearStreams: (self: DataStreams) => self.clear() },
    },
  ),
  engineType(
    `${SMA}PSInvocationStateInfo`,
    InvocationStateInfo,
    {
      [`${SMA}PSInvocationState State {get;}`]: (self: InvocationStateInfo, ctx: TypeContext) =>
        newEnum(ctx, `${SMA}PSInvocationState`, INVOCATION_STATES.indexOf(self.state)),
      'System.Exception Reason {get;}': 'reason',
    },
    { isSealed: true },
  ),
  { name: 'System.IAsyncResult', kind: 'interface' },
  engineType(
    `${SMA}PowerShellAsyncResult`,
    AsyncInvocation,
    {
      'bool CompletedSynchronously {get;}': () => false,
      'bool IsCompleted {get;}': (self: AsyncInvocation) => self.owner.poll(self),
      'System.Object AsyncState {get;}': 'asyncState',
      'System.Threading.WaitHandle AsyncWaitHandle {get;}': (self: AsyncInvocation) =>
        new EventHandle(false, false, () => {
          self.owner.refresh();
          return self.isCompleted;
        }),
    },
    { interfaces: ['System.IAsyncResult'], isSealed: true },
  ),
];

const INVOCATION_STATES = ['NotStarted', 'Running', 'Stopping', 'Stopped', 'Completed', 'Failed', 'Disconnected'];
