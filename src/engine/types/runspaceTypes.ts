/** [runspace], [runspacefactory], runspace pools and [initialsessionstate] as .NET types. Remote ones fail by name. */
import { NetException } from '../../errors/index.ts';
import { convertTo } from '../../types/index.ts';
import type { MemberBody } from '../../types/dotnet/implement.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { collectionOf } from '../runspaces/DataCollection.ts';
import {
  AliasEntry,
  type EntryCollection,
  FunctionEntry,
  InitialSessionState,
  VariableEntry,
} from '../runspaces/InitialSessionState.ts';
import { Runspace } from '../runspaces/Runspace.ts';
import { RunspacePool } from '../runspaces/RunspacePool.ts';
import { CommandInvocationIntrinsics, PathIntrinsics, PSHost, PSVariableIntrinsics } from '../session/hostObjects.ts';
import type { Session } from '../session/Session.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';
const RUNSPACES = `${SMA}Runspaces.`;

const sessionOf = (ctx: TypeContext): Session => ctx as unknown as Session;

const enumMember =
  (type: string, read: (self: never) => string): MemberBody =>
  (self: unknown, ctx: TypeContext) =>
    convertTo(read(self as never), getType(type), ctx);

/** An enum property of no consequence: what was set, else the value named. */
const option = (name: string, type: string): MemberBody => ({
  get: (self: Record<string, unknown>, ctx: TypeContext) => self[name] ?? newEnum(ctx, type, 0),
  set: (self: Record<string, unknown>, value: unknown) => void (self[name] = value),
});

const apartment: MemberBody = {
  get: (self: Runspace, ctx: TypeContext) =>
    self.apartmentState ?? convertTo('Unknown', getType('System.Threading.ApartmentState'), ctx),
  set: (self: Runspace, value: unknown) => void (self.apartmentState = value),
};

class StateInfo {
  constructor(readonly state: string) {}
}
class PoolStateInfo extends StateInfo {}

/** The session of a runspace seen from outside; it answers only while nothing runs there. */
class SessionStateProxy {
  constructor(readonly runspace: Runspace) {}

  /** To do anything with: afterwards nobody knows what has been done. */
  get session(): Session {
    const session = this.quietSession;
    this.runspace.variables = null;
    return session;
  }

  setVariable(name: string, value: unknown): void {
    this.quietSession.globalState.setVariable(name, value);
    this.runspace.variables?.set(name, value);
  }

  getVariable(name: string): unknown {
    return this.quietSession.getVariable(name);
  }

  private get quietSession(): Session {
    const session = this.runspace.requireOpen();
    if (this.runspace.availability !== 'Busy') return session;
    throw new NetException(
      `${SMA}PSInvalidOperationException`,
      'A pipeline is already running. Concurrent SessionStateProxy method calls are not allowed.',
      { errorId: 'InvalidOperation', category: 'InvalidOperation' },
    );
  }
}

const isHost = (value: unknown): boolean => value instanceof PSHost;

const createRunspace: MemberBody = (_self, ctx: TypeContext, ...args: unknown[]) => {
  const runspace = Runspace.create(sessionOf(ctx), initialStateOf(args));
  runspace.showsOnHost = args.some(isHost);
  return runspace;
};

const initialStateOf = (args: readonly unknown[]): InitialSessionState =>
  args.find((each): each is InitialSessionState => each instanceof InitialSessionState) ?? new InitialSessionState();

const createPool: MemberBody = (_self, ctx: TypeContext, ...args: unknown[]) => {
  const sizes = args.filter((each): each is number => typeof each === 'number');
  const pool = new RunspacePool(sessionOf(ctx), sizes[0] ?? 1, sizes[1] ?? 1, initialStateOf(args));
  pool.showsOnHost = args.some(isHost);
  return pool;
};

const FACTORY = engineType(
  `${RUNSPACES}RunspaceFactory`,
  undefined,
  {},
  {
    isAbstract: true,
    isSealed: true,
    methods: `
static runspace CreateRunspace()
static runspace CreateRunspace(${SMA}Host.PSHost host)
static runspace CreateRunspace(initialsessionstate initialSessionState)
static runspace CreateRunspace(${SMA}Host.PSHost host, initialsessionstate initialSessionState)
static runspace CreateRunspace(${RUNSPACES}RunspaceConnectionInfo connectionInfo)
static ${RUNSPACES}RunspacePool CreateRunspacePool()
static ${RUNSPACES}RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces)
static ${RUNSPACES}RunspacePool CreateRunspacePool(initialsessionstate initialSessionState)
static ${RUNSPACES}RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, ${SMA}Host.PSHost host)
static ${RUNSPACES}RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, initialsessionstate initialSessionState, ${SMA}Host.PSHost host)
static ${RUNSPACES}RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, ${RUNSPACES}RunspaceConnectionInfo connectionInfo)
static runspace CreateOutOfProcessRunspace(${RUNSPACES}TypeTable typeTable)`,
    statics: {
      CreateRunspace: createRunspace,
      CreateRunspacePool: createPool,
      [`CreateRunspace(${RUNSPACES}RunspaceConnectionInfo)`]: remoteRunspace,
      [`CreateRunspacePool(int,int,${RUNSPACES}RunspaceConnectionInfo)`]: remoteRunspace,
    },
  },
);

function remoteRunspace(): never {
  throw new NetException('System.NotSupportedException', 'psail has no remote runspaces.');
}

const RUNSPACE = engineType(
  `${RUNSPACES}Runspace`,
  undefined,
  {},
  {
    isAbstract: true,
    interfaces: ['System.IDisposable'],
    methods: 'static runspace DefaultRunspace {get;set;}\nstatic bool CanUseDefaultRunspace {get;}',
    statics: {
      DefaultRunspace: { get: (_self, ctx) => Runspace.of(sessionOf(ctx)), set: () => undefined },
      CanUseDefaultRunspace: () => true,
    },
  },
);

const LOCAL_RUNSPACE = engineType(
  `${RUNSPACES}LocalRunspace`,
  Runspace,
  {
    [`${RUNSPACES}PSThreadOptions ThreadOptions {get;set;}`]: option('threadOptions', `${RUNSPACES}PSThreadOptions`),
    'initialsessionstate InitialSessionState {get;}': 'initialState',
    'version Version {get;}': (_self, ctx: TypeContext) => convertTo('7.6.5', getType('System.Version'), ctx),
    [`${RUNSPACES}RunspaceStateInfo RunspaceStateInfo {get;}`]: (self: Runspace) => new StateInfo(self.state),
    [`${RUNSPACES}RunspaceAvailability RunspaceAvailability {get;}`]: enumMember(
      `${RUNSPACES}RunspaceAvailability`,
      (self: Runspace) => self.availability,
    ),
    [`${RUNSPACES}RunspaceConnectionInfo ConnectionInfo {get;}`]: () => null,
    [`${RUNSPACES}RunspaceConnectionInfo OriginalConnectionInfo {get;}`]: () => null,
    'System.Threading.ApartmentState ApartmentState {get;set;}': apartment,
    'bool RunspaceIsRemote {get;}': () => false,
    'guid InstanceId {get;}': 'instanceId',
    'System.Nullable[datetime] DisconnectedOn {get;}': () => null,
    'System.Nullable[datetime] ExpiresOn {get;}': () => null,
    'string Name {get;set;}': 'name',
    'int Id {get;}': 'id',
    [`${RUNSPACES}SessionStateProxy SessionStateProxy {get;}`]: (self: Runspace) => new SessionStateProxy(self),
  },
  {
    base: `${RUNSPACES}Runspace`,
    isSealed: true,
    methods: `
void Close()
void Open()
void OpenAsync()
void CloseAsync()
void ResetRunspaceState()
${RUNSPACES}Pipeline CreatePipeline()
${RUNSPACES}Pipeline CreatePipeline(string command)
${RUNSPACES}Pipeline CreatePipeline(string command, bool addToHistory)
void Dispose()
void IDisposable.Dispose()`,
    members: {
      Open: (self: Runspace) => self.open(),
      OpenAsync: (self: Runspace) => self.open(),
      Close: (self: Runspace) => self.close(),
      CloseAsync: (self: Runspace) => self.close(),
      Dispose: (self: Runspace) => self.close(),
      ResetRunspaceState: () => undefined,
    },
  },
);

const POOL = engineType(
  `${RUNSPACES}RunspacePool`,
  RunspacePool,
  {
    'guid InstanceId {get;}': 'instanceId',
    'bool IsDisposed {get;}': 'isDisposed',
    [`${SMA}RunspacePoolStateInfo RunspacePoolStateInfo {get;}`]: (self: RunspacePool) => new PoolStateInfo(self.state),
    'initialsessionstate InitialSessionState {get;}': 'initialState',
    [`${RUNSPACES}RunspaceConnectionInfo ConnectionInfo {get;}`]: () => null,
    'timespan CleanupInterval {get;set;}': 'cleanupInterval',
    [`${RUNSPACES}RunspacePoolAvailability RunspacePoolAvailability {get;}`]: enumMember(
      `${RUNSPACES}RunspacePoolAvailability`,
      (self: RunspacePool) => (self.state !== 'Opened' ? 'None' : self.available > 0 ? 'Available' : 'Busy'),
    ),
    [`${RUNSPACES}PSThreadOptions ThreadOptions {get;set;}`]: option('threadOptions', `${RUNSPACES}PSThreadOptions`),
    'System.Threading.ApartmentState ApartmentState {get;set;}': apartment,
  },
  {
    isSealed: true,
    interfaces: ['System.IDisposable'],
    methods: `
bool SetMaxRunspaces(int maxRunspaces)
int GetMaxRunspaces()
bool SetMinRunspaces(int minRunspaces)
int GetMinRunspaces()
int GetAvailableRunspaces()
void Open()
System.IAsyncResult BeginOpen(System.AsyncCallback callback, System.Object state)
void EndOpen(System.IAsyncResult asyncResult)
void Close()
System.IAsyncResult BeginClose(System.AsyncCallback callback, System.Object state)
void EndClose(System.IAsyncResult asyncResult)
void Dispose()
void IDisposable.Dispose()`,
    members: {
      SetMaxRunspaces: (self: RunspacePool, _ctx, count: number) => self.setMaximum(count),
      GetMaxRunspaces: (self: RunspacePool) => self.group.limit,
      SetMinRunspaces: (self: RunspacePool, _ctx, count: number) => self.setMinimum(count),
      GetMinRunspaces: (self: RunspacePool) => self.minimum,
      GetAvailableRunspaces: (self: RunspacePool) => self.available,
      Open: (self: RunspacePool) => self.open(),
      BeginOpen: (self: RunspacePool) => self.open(),
      EndOpen: () => undefined,
      Close: (self: RunspacePool) => self.close(),
      BeginClose: (self: RunspacePool) => self.close(),
      EndClose: () => undefined,
      Dispose: (self: RunspacePool) => {
        self.close();
        self.isDisposed = true;
      },
    },
  },
);

const entries = (name: string, element: string): string =>
  `${RUNSPACES}InitialSessionStateEntryCollection[${RUNSPACES}${element}] ${name} {get;}`;

const INITIAL_STATE = engineType(
  `${RUNSPACES}InitialSessionState`,
  InitialSessionState,
  {
    [`${SMA}PSLanguageMode LanguageMode {get;set;}`]: option('languageMode', `${SMA}PSLanguageMode`),
    'Microsoft.PowerShell.ExecutionPolicy ExecutionPolicy {get;set;}': {
      get: (self: InitialSessionState, ctx: TypeContext) =>
        self.executionPolicy ?? convertTo('Restricted', getType('Microsoft.PowerShell.ExecutionPolicy'), ctx),
      set: (self: InitialSessionState, value: unknown) => void (self.executionPolicy = value),
    },
    'System.Threading.ApartmentState ApartmentState {get;set;}': apartment,
    [`${RUNSPACES}PSThreadOptions ThreadOptions {get;set;}`]: option('threadOptions', `${RUNSPACES}PSThreadOptions`),
    'bool ThrowOnRunspaceOpenError {get;set;}': 'throwOnRunspaceOpenError',
    [entries('Commands', 'SessionStateCommandEntry')]: 'commands',
    [entries('Variables', 'SessionStateVariableEntry')]: 'variables',
    [entries('EnvironmentVariables', 'SessionStateVariableEntry')]: 'environmentVariables',
  },
  {
    methods: `
static initialsessionstate Create()
static initialsessionstate CreateDefault()
static initialsessionstate CreateDefault2()
initialsessionstate Clone()
void ImportPSModule(Params string[] name)
void ImportPSModulesFromPath(string path)`,
    statics: Object.fromEntries(
      ['Create', 'CreateDefault', 'CreateDefault2'].map((name) => [name, () => new InitialSessionState()]),
    ),
    members: {
      Clone: (self: InitialSessionState) => self.clone(),
      ImportPSModule: (self: InitialSessionState, _ctx, names: string[]) => void self.modules.push(...names),
      ImportPSModulesFromPath: (self: InitialSessionState, _ctx, path: string) => void self.modules.push(path),
    },
  },
);

type Entries = EntryCollection<VariableEntry>;

const COLLECTION: TypeDefinition = engineType(
  `${RUNSPACES}InitialSessionStateEntryCollection\`1`,
  undefined,
  { 'int Count {get;}': (self: Entries) => self.items.length },
  {
    typeParameters: ['T'],
    interfaces: ['System.Collections.Generic.IEnumerable`1[T]', 'System.Collections.IEnumerable'],
    isSealed: true,
    methods: `
T Item(int index) {get;}
System.Collections.ObjectModel.Collection[T] Item(string name) {get;}
void Add(T item)
void Add(System.Collections.Generic.IEnumerable[T] items)
void Clear()
void Reset()
void Remove(string name, System.Object type)
void RemoveItem(int index)
void RemoveItem(int index, int count)
System.Collections.IEnumerator IEnumerable.GetEnumerator()`,
    members: {
      Item: (self: Entries, _ctx, index: number | string) =>
        typeof index === 'number'
          ? self.items[index]
          : collectionOf(self.named(index), `${RUNSPACES}SessionStateVariableEntry`),
      Add: (self: Entries, _ctx, item: VariableEntry | Iterable<VariableEntry>) =>
        void self.items.push(...(Symbol.iterator in item ? item : [item])),
      Clear: (self: Entries) => void (self.items = []),
      Reset: (self: Entries) => void (self.items = []),
      Remove: (self: Entries, _ctx, name: string) => self.remove(name),
      RemoveItem: (self: Entries, _ctx, index: number, count = 1) => void self.items.splice(index, count),
    },
  },
);

const ENTRY_BASE = engineType(`${RUNSPACES}InitialSessionStateEntry`, undefined, {}, { isAbstract: true });
const COMMAND_ENTRY = engineType(
  `${RUNSPACES}SessionStateCommandEntry`,
  undefined,
  {},
  { base: `${RUNSPACES}InitialSessionStateEntry`, isAbstract: true },
);

function entryType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  properties: Parameters<typeof engineType>[2],
  constructors: readonly string[],
  create: (...args: never[]) => object,
): TypeDefinition {
  const full = `${RUNSPACES}${name}`;
  return engineType(full, jsClass, properties, {
    base: `${RUNSPACES}${name === 'SessionStateVariableEntry' ? 'InitialSessionStateEntry' : 'SessionStateCommandEntry'}`,
    isSealed: true,
    methods: constructors.map((parameters) => `${full} new(${parameters})`).join('\n'),
    create: (_self, _ctx, ...args: unknown[]) => create(...(args as never[])),
  });
}

const ENTRIES: readonly TypeDefinition[] = [
  entryType(
    'SessionStateVariableEntry',
    VariableEntry,
    {
      'string Name {get;}': 'name',
      'System.Object Value {get;}': 'value',
      'string Description {get;}': 'description',
      [`${SMA}ScopedItemOptions Options {get;}`]: (self: VariableEntry, ctx: TypeContext) =>
        self.options ?? convertTo('None', getType(`${SMA}ScopedItemOptions`), ctx),
      [`${SMA}SessionStateEntryVisibility Visibility {get;set;}`]: {
        get: (_self: unknown, ctx: TypeContext) =>
          convertTo('Public', getType(`${SMA}SessionStateEntryVisibility`), ctx),
        set: () => undefined,
      },
    },
    [
      'string name, System.Object value, string description',
      `string name, System.Object value, string description, ${SMA}ScopedItemOptions options`,
    ],
    (name: string, value: unknown, description: string, options?: unknown) =>
      new VariableEntry(name, value, description, options ?? null),
  ),
  entryType(
    'SessionStateFunctionEntry',
    FunctionEntry,
    { 'string Name {get;}': 'name', 'string Definition {get;}': 'definition' },
    ['string name, string definition', 'string name, string definition, string helpFile'],
    (name: string, definition: string) => new FunctionEntry(name, definition),
  ),
  entryType(
    'SessionStateAliasEntry',
    AliasEntry,
    {
      'string Name {get;}': 'name',
      'string Definition {get;}': 'definition',
      'string Description {get;}': 'description',
    },
    ['string name, string definition', 'string name, string definition, string description'],
    (name: string, definition: string, description?: string) => new AliasEntry(name, definition, description ?? ''),
  ),
];

const PROXY = engineType(
  `${RUNSPACES}SessionStateProxy`,
  SessionStateProxy,
  {
    [`${SMA}PathIntrinsics Path {get;}`]: (self: SessionStateProxy) => new PathIntrinsics(self.session),
    [`${SMA}PSVariableIntrinsics PSVariable {get;}`]: (self: SessionStateProxy) =>
      new PSVariableIntrinsics(self.session),
    [`${SMA}CommandInvocationIntrinsics InvokeCommand {get;}`]: (self: SessionStateProxy) =>
      new CommandInvocationIntrinsics(self.session),
    [`${SMA}PSLanguageMode LanguageMode {get;set;}`]: {
      get: (_self: SessionStateProxy, ctx: TypeContext) =>
        convertTo('FullLanguage', getType(`${SMA}PSLanguageMode`), ctx),
      set: () => undefined,
    },
  },
  {
    methods: 'void SetVariable(string name, System.Object value)\nSystem.Object GetVariable(string name)',
    members: {
      SetVariable: (self: SessionStateProxy, _ctx, name: string, value: unknown) => self.setVariable(name, value),
      GetVariable: (self: SessionStateProxy, _ctx, name: string) => self.getVariable(name),
    },
  },
);

export const RUNSPACE_TYPES: readonly TypeDefinition[] = [
  FACTORY,
  RUNSPACE,
  LOCAL_RUNSPACE,
  POOL,
  INITIAL_STATE,
  COLLECTION,
  ENTRY_BASE,
  COMMAND_ENTRY,
  ...ENTRIES,
  PROXY,
  engineType(
    `${RUNSPACES}RunspaceStateInfo`,
    StateInfo,
    {
      [`${RUNSPACES}RunspaceState State {get;}`]: enumMember(
        `${RUNSPACES}RunspaceState`,
        (self: StateInfo) => self.state,
      ),
      'System.Exception Reason {get;}': () => null,
    },
    { toText: (self: StateInfo) => self.state },
  ),
  engineType(
    `${SMA}RunspacePoolStateInfo`,
    PoolStateInfo,
    {
      [`${RUNSPACES}RunspacePoolState State {get;}`]: enumMember(
        `${RUNSPACES}RunspacePoolState`,
        (self: StateInfo) => self.state,
      ),
      'System.Exception Reason {get;}': () => null,
    },
    { isSealed: true },
  ),
];
