/** $ExecutionContext, SessionState and what they hand out: variables, paths, drives, providers, commands. */
import { convertTo, EnumValue, isTrue, NetList, toPSString, WildcardPattern } from '../../types/index.ts';
import { makeArray } from '../../types/NetArray.ts';
import type { MemberBody } from '../../types/dotnet/implement.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { CmdletInfo, type CommandInfo } from '../discovery/CommandInfo.ts';
import { CommandLookupEventArgs, type LookupKind } from '../discovery/lookupActions.ts';
import { invokeBlock } from '../invokeBlock.ts';
import type { PSDriveInfo } from '../providers/PSDriveInfo.ts';
import { driveNotFound } from '../providers/providerErrors.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import {
  CommandInvocationIntrinsics,
  EngineIntrinsics,
  PathIntrinsics,
  ProviderIntrinsics,
  PSVariableIntrinsics,
  SessionStateIntrinsics,
} from '../session/hostObjects.ts';
import type { PSVariable } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';
const COLLECTION = 'System.Collections.ObjectModel.Collection[psobject]';

/** `$ExecutionContext.InvokeCommand.ExpandString('...')`: the text as the inside of a double-quoted string. */
function expandString(self: CommandInvocationIntrinsics, text: string): unknown {
  const block = self.session.createScriptBlock(`"${text.replaceAll('"', '""')}"`);
  return invokeBlock(block as ScriptBlock, { newScope: false })[0] ?? '';
}

function collection(items: unknown[]): NetList {
  return new NetList(items, getType(COLLECTION));
}

interface ScriptRun {
  readonly args?: unknown;
  readonly newScope: boolean;
  readonly input?: unknown;
}

function runScript(self: CommandInvocationIntrinsics, script: unknown, run: ScriptRun): NetList {
  const block = typeof script === 'string' ? self.session.createScriptBlock(script) : (script as ScriptBlock);
  const args = run.args == null ? [] : Array.isArray(run.args) ? run.args : [run.args];
  const input = run.input == null ? undefined : [...(run.input as Iterable<unknown>)];
  return collection(invokeBlock(block as ScriptBlock, { args, newScope: run.newScope, input }));
}

function commandsLike(session: Session, pattern: string, accepts: (info: CommandInfo) => boolean): CommandInfo[] {
  const wildcard = new WildcardPattern(pattern, { ignoreCase: true });
  return session.commands.all().filter((info) => wildcard.isMatch(info.name) && accepts(info));
}

/** Whether a command is of the CommandTypes asked for. */
function ofType(types: EnumValue, ctx: TypeContext): (info: CommandInfo) => boolean {
  const bits = Number(types.value);
  return (info) => {
    const own = convertTo(info.commandType, getType(`${SMA}CommandTypes`), ctx) as EnumValue;
    return (Number(own.value) & bits) !== 0;
  };
}

function getCommand(self: CommandInvocationIntrinsics, ctx: TypeContext, name: string, types: EnumValue): unknown {
  return self.session.commandsNamed(name).find(ofType(types, ctx)) ?? null;
}

const lookupAction = (kind: LookupKind): MemberBody => ({
  get: (self: CommandInvocationIntrinsics) => self.session.commands.lookups.actions[kind],
  set: (self: CommandInvocationIntrinsics, value: unknown) => {
    self.session.commands.lookups.actions[kind] = value;
  },
});

const COMMANDS = engineType(
  `${SMA}CommandInvocationIntrinsics`,
  CommandInvocationIntrinsics,
  {
    'bool HasErrors {get;set;}': {
      get: (self: CommandInvocationIntrinsics) => self.hasErrors,
      set: (self: CommandInvocationIntrinsics, value) => void (self.hasErrors = isTrue(value)),
    },
    'System.Object CommandNotFoundAction {get;set;}': lookupAction('notFound'),
    'System.Object PreCommandLookupAction {get;set;}': lookupAction('before'),
    'System.Object PostCommandLookupAction {get;set;}': lookupAction('after'),
  },
  {
    methods: `
string ExpandString(string source)
System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type)
System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type, System.Object[] arguments)
System.Management.Automation.CmdletInfo GetCmdlet(string commandName)
System.Management.Automation.CmdletInfo GetCmdletByTypeName(string cmdletTypeName)
System.Collections.Generic.List[System.Management.Automation.CmdletInfo] GetCmdlets()
System.Collections.Generic.List[System.Management.Automation.CmdletInfo] GetCmdlets(string pattern)
System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)
System.Collections.Generic.IEnumerable[System.Management.Automation.CommandInfo] GetCommands(string name, System.Management.Automation.CommandTypes commandTypes, bool nameIsPattern)
System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)
System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, Params System.Object[] args)
System.Collections.ObjectModel.Collection[psobject] InvokeScript(System.Management.Automation.SessionState sessionState, scriptblock scriptBlock, Params System.Object[] args)
System.Collections.ObjectModel.Collection[psobject] InvokeScript(bool useLocalScope, scriptblock scriptBlock, System.Collections.IList input, Params System.Object[] args)
System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, bool useNewScope, System.Management.Automation.Runspaces.PipelineResultTypes writeToPipeline, System.Collections.IList input, Params System.Object[] args)
scriptblock NewScriptBlock(string scriptText)
`,
    members: {
      ExpandString: (self: CommandInvocationIntrinsics, _ctx, text: string) => expandString(self, text),
      NewScriptBlock: (self: CommandInvocationIntrinsics, _ctx, text: string) => self.session.createScriptBlock(text),
      'InvokeScript/1': (self: CommandInvocationIntrinsics, _ctx, text: string) =>
        runScript(self, text, { newScope: true }),
      'InvokeScript/2': (self: CommandInvocationIntrinsics, _ctx, text: string, args: unknown) =>
        runScript(self, text, { args, newScope: true }),
      'InvokeScript/3': (
        self: CommandInvocationIntrinsics,
        _ctx,
        { state }: SessionStateIntrinsics,
        block: ScriptBlock,
        args: unknown,
      ) => runScript(self, new ScriptBlock(self.session, block.ast, state), { args, newScope: false }),
      'InvokeScript/4': (
        self: CommandInvocationIntrinsics,
        _ctx,
        isLocal: boolean,
        block: unknown,
        input: unknown,
        args: unknown,
      ) => runScript(self, block, { args, newScope: isLocal, input }),
      'InvokeScript/5': (
        self: CommandInvocationIntrinsics,
        _ctx,
        text: string,
        isNew: boolean,
        _target: unknown,
        input: unknown,
        args: unknown,
      ) => runScript(self, text, { args, newScope: isNew, input }),
      GetCommand: (self: CommandInvocationIntrinsics, ctx, name: string, types: EnumValue) =>
        getCommand(self, ctx, name, types),
      GetCmdlet: (self: CommandInvocationIntrinsics, _ctx, name: string) =>
        self.session.commands.findCmdlet(name.toLowerCase()),
      GetCmdletByTypeName: (self: CommandInvocationIntrinsics, _ctx, name: string) =>
        commandsLike(self.session, '*', (info) => info instanceof CmdletInfo && info.cmdlet.typeName === name)[0] ??
        null,
      GetCmdlets: (self: CommandInvocationIntrinsics, _ctx, pattern?: string) =>
        new NetList(
          commandsLike(self.session, pattern ?? '*', (info) => info instanceof CmdletInfo),
          getType(`System.Collections.Generic.List[${SMA}CmdletInfo]`),
        ),
      GetCommandName: (self: CommandInvocationIntrinsics, _ctx, name: string, isPattern: boolean) => {
        const found = isPattern ? commandsLike(self.session, name, () => true) : [self.session.findCommand(name)];
        return new NetList(
          found.flatMap((info) => (info ? [info.name] : [])),
          getType('System.Collections.Generic.List[string]'),
        );
      },
      GetCommands: (self: CommandInvocationIntrinsics, ctx, name: string, types: EnumValue, isPattern: boolean) => {
        const accepts = ofType(types, ctx);
        const found = isPattern ? commandsLike(self.session, name, accepts) : [self.session.findCommand(name)];
        return makeArray(
          found.filter((info) => info !== null && accepts(info)),
          getType(`${SMA}CommandInfo`),
        );
      },
    },
  },
);

const VARIABLES = engineType(
  `${SMA}PSVariableIntrinsics`,
  PSVariableIntrinsics,
  {},
  {
    methods: `
psvariable Get(string name)
System.Object GetValue(string name)
System.Object GetValue(string name, System.Object defaultValue)
void Set(string name, System.Object value)
void Set(psvariable variable)
void Remove(string name)
void Remove(psvariable variable)
`,
    members: {
      Get: (self: PSVariableIntrinsics, _ctx, name: string) => {
        const variable = self.state.getVariable(name);
        return variable ? self.state.asShown(variable) : null;
      },
      GetValue: (self: PSVariableIntrinsics, _ctx, name: string, fallback?: unknown) =>
        self.state.getVariable(name)?.get() ?? fallback ?? null,
      'Set/2': (self: PSVariableIntrinsics, _ctx, name: string, value: unknown) =>
        void self.state.setVariable(name, value),
      'Set/1': (self: PSVariableIntrinsics, _ctx, variable: PSVariable) => self.state.newVariable(variable),
      Remove: (self: PSVariableIntrinsics, _ctx, which: string | PSVariable) =>
        self.state.removeUnlessLocal(typeof which === 'string' ? which : which.name),
    },
  },
);

const location = (self: PathIntrinsics): unknown => self.session.invokeCommand('Get-Location', {})[0] ?? null;
const texts = (items: unknown[], ctx: TypeContext): NetList =>
  new NetList(
    items.map((item) => toPSString(item, ctx)),
    getType('System.Collections.ObjectModel.Collection[string]'),
  );

const PATHS = engineType(
  `${SMA}PathIntrinsics`,
  PathIntrinsics,
  {
    'System.Management.Automation.PathInfo CurrentLocation {get;}': location,
    'System.Management.Automation.PathInfo CurrentFileSystemLocation {get;}': location,
  },
  {
    methods: `
System.Management.Automation.PathInfo SetLocation(string path)
System.Collections.ObjectModel.Collection[System.Management.Automation.PathInfo] GetResolvedPSPathFromPSPath(string path)
System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)
string GetUnresolvedProviderPathFromPSPath(string path)
bool IsProviderQualified(string path)
string Combine(string parent, string child)
string ParseParent(string path, string root)
string ParseChildName(string path)
bool IsValid(string path)
`,
    members: {
      SetLocation: (self: PathIntrinsics, _ctx, path: string) => {
        self.session.invokeCommand('Set-Location', { LiteralPath: path });
        return location(self);
      },
      GetUnresolvedProviderPathFromPSPath: (self: PathIntrinsics, _ctx, path: string) =>
        self.session.drives.resolveFilePath(path),
      GetResolvedPSPathFromPSPath: (self: PathIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Resolve-Path', { Path: path }),
      GetResolvedProviderPathFromPSPath: (self: PathIntrinsics, ctx, path: string) =>
        texts(
          self.session
            .invokeCommand('Resolve-Path', { Path: path })
            .map((each) => self.session.getProperty(each, 'ProviderPath')),
          ctx,
        ),
      IsProviderQualified: (_self, _ctx, path: string) => path.includes('::'),
      Combine: (self: PathIntrinsics, _ctx, parent: string, child: string) =>
        self.session.invokeCommand('Join-Path', { Path: parent, ChildPath: child })[0] ?? '',
      ParseParent: (self: PathIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Split-Path', { Path: path, Parent: true })[0] ?? '',
      ParseChildName: (self: PathIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Split-Path', { Path: path, Leaf: true })[0] ?? '',
      IsValid: (self: PathIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Test-Path', { Path: path, IsValid: true })[0] === true,
    },
  },
);

/** An object that stands for a part of the session and runs a cmdlet for each method. */
class SessionPart {
  constructor(readonly session: Session) {}
}
function driveCollection(drives: readonly PSDriveInfo[]): NetList {
  return new NetList([...drives], getType(`System.Collections.ObjectModel.Collection[${SMA}PSDriveInfo]`));
}

class DriveIntrinsics extends SessionPart {}
class ProviderManagement extends SessionPart {}
class ItemIntrinsics extends SessionPart {}
class ChildItemIntrinsics extends SessionPart {}
class ContentIntrinsics extends SessionPart {}

const DRIVES = engineType(
  `${SMA}DriveManagementIntrinsics`,
  DriveIntrinsics,
  {
    'System.Management.Automation.PSDriveInfo Current {get;}': (self: DriveIntrinsics) =>
      self.session.providers.currentDrive,
  },
  {
    methods: `
System.Management.Automation.PSDriveInfo New(System.Management.Automation.PSDriveInfo drive, string scope)
void Remove(string driveName, bool force, string scope)
System.Management.Automation.PSDriveInfo Get(string driveName)
System.Management.Automation.PSDriveInfo GetAtScope(string driveName, string scope)
System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] GetAll()
System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] GetAllAtScope(string scope)
System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] GetAllForProvider(string providerName)
`,
    members: {
      New: (self: DriveIntrinsics, _ctx, drive: PSDriveInfo, scope: string) =>
        self.session.providers.newDrive(drive, scope),
      Remove: ({ session }: DriveIntrinsics, _ctx, name: string, force: boolean, scope: string) => {
        const { providers } = session;
        const found = providers.drivesAt(scope).find((drive) => drive.name.toLowerCase() === name.toLowerCase());
        if (!found) throw driveNotFound(name);
        providers.removeDrive(found, force, scope);
      },
      Get: (self: DriveIntrinsics, _ctx, name: string) => self.session.providers.driveNamed(name),
      GetAtScope: (self: DriveIntrinsics, _ctx, name: string, scope: string) =>
        self.session.providers.drivesAt(scope).find((drive) => drive.name.toLowerCase() === name.toLowerCase()) ?? null,
      GetAll: (self: DriveIntrinsics) => driveCollection(self.session.providers.allDrives()),
      GetAllAtScope: (self: DriveIntrinsics, _ctx, scope: string) =>
        driveCollection(self.session.providers.drivesAt(scope)),
      GetAllForProvider: ({ session }: DriveIntrinsics, _ctx, name: string) =>
        driveCollection(session.providers.providerNamed(name).info.listDrives()),
    },
  },
);

const PROVIDERS = engineType(
  `${SMA}CmdletProviderManagementIntrinsics`,
  ProviderManagement,
  {},
  {
    methods: `
System.Collections.ObjectModel.Collection[System.Management.Automation.ProviderInfo] Get(string name)
System.Management.Automation.ProviderInfo GetOne(string name)
System.Collections.Generic.IEnumerable[System.Management.Automation.ProviderInfo] GetAll()
`,
    members: {
      Get: (self: ProviderManagement, _ctx, name: string) =>
        self.session.invokeCommand('Get-PSProvider', { PSProvider: name, ErrorAction: 'Stop' }),
      GetOne: (self: ProviderManagement, _ctx, name: string) =>
        self.session.invokeCommand('Get-PSProvider', { PSProvider: name, ErrorAction: 'Stop' })[0],
      GetAll: (self: ProviderManagement) => self.session.invokeCommand('Get-PSProvider', {}),
    },
  },
);

const ITEMS = engineType(
  `${SMA}ItemCmdletProviderIntrinsics`,
  ItemIntrinsics,
  {},
  {
    methods: `
System.Collections.ObjectModel.Collection[psobject] Get(string path)
System.Collections.ObjectModel.Collection[psobject] Set(string path, System.Object value)
bool Exists(string path)
bool IsContainer(string path)
void Remove(string path, bool recurse)
`,
    members: {
      Get: (self: ItemIntrinsics, _ctx, path: string) =>
        collection(self.session.invokeCommand('Get-Item', { Path: path, ErrorAction: 'Stop' })),
      Set: (self: ItemIntrinsics, _ctx, path: string, value: unknown) =>
        collection(self.session.invokeCommand('Set-Item', { Path: path, Value: value, PassThru: true })),
      Exists: (self: ItemIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Test-Path', { Path: path })[0] === true,
      IsContainer: (self: ItemIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Test-Path', { Path: path, PathType: 'Container' })[0] === true,
      Remove: (self: ItemIntrinsics, _ctx, path: string, recurse: boolean) =>
        void self.session.invokeCommand('Remove-Item', { Path: path, Recurse: recurse }),
    },
  },
);

const CHILD_ITEMS = engineType(
  `${SMA}ChildItemCmdletProviderIntrinsics`,
  ChildItemIntrinsics,
  {},
  {
    methods: `
System.Collections.ObjectModel.Collection[psobject] Get(string path, bool recurse)
bool HasChild(string path)
`,
    members: {
      Get: (self: ChildItemIntrinsics, _ctx, path: string, recurse: boolean) =>
        collection(self.session.invokeCommand('Get-ChildItem', { Path: path, Recurse: recurse })),
      HasChild: (self: ChildItemIntrinsics, _ctx, path: string) =>
        self.session.invokeCommand('Get-ChildItem', { Path: path }).length > 0,
    },
  },
);

const STRINGS = 'System.Collections.Generic.List[string]';

export const INTRINSICS_TYPES: readonly TypeDefinition[] = [
  engineType(`${SMA}EngineIntrinsics`, EngineIntrinsics, {
    'System.Management.Automation.Host.PSHost Host {get;}': (self: EngineIntrinsics) =>
      self.session.getVariable('Host'),
    'System.Management.Automation.PSEventManager Events {get;}': (self: EngineIntrinsics) => self.session.events,
    'System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}': 'providers',
    'System.Management.Automation.SessionState SessionState {get;}': 'sessionState',
    'System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}': 'invokeCommand',
  }),
  COMMANDS,
  engineType(`${SMA}SessionState`, SessionStateIntrinsics, {
    'System.Management.Automation.DriveManagementIntrinsics Drive {get;}': (self: SessionStateIntrinsics) =>
      new DriveIntrinsics(self.session),
    'System.Management.Automation.CmdletProviderManagementIntrinsics Provider {get;}': (self: SessionStateIntrinsics) =>
      new ProviderManagement(self.session),
    'System.Management.Automation.PathIntrinsics Path {get;}': 'paths',
    'System.Management.Automation.PSVariableIntrinsics PSVariable {get;}': 'variables',
    'System.Management.Automation.PSLanguageMode LanguageMode {get;set;}': {
      get: () => EnumValue.of(getType(`${SMA}PSLanguageMode`), 0),
      set: () => undefined,
    },
    'bool UseFullLanguageModeInDebugger {get;}': () => false,
    [`${STRINGS} Scripts {get;}`]: () => new NetList(['*'], getType(STRINGS)),
    [`${STRINGS} Applications {get;}`]: () => new NetList(['*'], getType(STRINGS)),
    'psmoduleinfo Module {get;}': (self: SessionStateIntrinsics) => self.state.module,
    'System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}': (self: SessionStateIntrinsics) =>
      new ProviderIntrinsics(self.session),
    'System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}': (self: SessionStateIntrinsics) =>
      new CommandInvocationIntrinsics(self.session),
  }),
  VARIABLES,
  PATHS,
  DRIVES,
  PROVIDERS,
  engineType(`${SMA}ProviderIntrinsics`, ProviderIntrinsics, {
    'System.Management.Automation.ItemCmdletProviderIntrinsics Item {get;}': (self: ProviderIntrinsics) =>
      new ItemIntrinsics(self.session),
    'System.Management.Automation.ChildItemCmdletProviderIntrinsics ChildItem {get;}': (self: ProviderIntrinsics) =>
      new ChildItemIntrinsics(self.session),
    'System.Management.Automation.ContentCmdletProviderIntrinsics Content {get;}': (self: ProviderIntrinsics) =>
      new ContentIntrinsics(self.session),
  }),
  ITEMS,
  CHILD_ITEMS,
  engineType(`${SMA}ContentCmdletProviderIntrinsics`, ContentIntrinsics, {}),
  engineType(`${SMA}CommandLookupEventArgs`, CommandLookupEventArgs, {
    'string CommandName {get;}': 'commandName',
    'System.Management.Automation.CommandOrigin CommandOrigin {get;}': (self: CommandLookupEventArgs) =>
      EnumValue.of(getType(`${SMA}CommandOrigin`), self.commandOrigin === 'Internal' ? 1 : 0),
    'bool StopSearch {get;set;}': 'stopSearch',
    'System.Management.Automation.CommandInfo Command {get;set;}': 'command',
    'scriptblock CommandScriptBlock {get;set;}': 'commandScriptBlock',
  }),
];
