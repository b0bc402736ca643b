/** ScriptBlock, InvocationInfo, PSVariable, the stream records, $PSCmdlet: the engine's values as scripts use them. */
import { enumerableOf, netToString, unwrap } from '../../types/index.ts';
import { type ErrorRecord, NetException } from '../../errors/index.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { EnumValue, NetList, type PSReference } from '../../types/index.ts';
import { ticksToLocalDateTime } from './localTime.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { EngineContext } from '../EngineContext.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { InputEnumerator } from '../pipeline/InputEnumerator.ts';
import { CommandRuntime, PSScriptCmdlet } from '../PSScriptCmdlet.ts';
import { DebugRecord, HostInformationMessage, InformationRecord, VerboseRecord, WarningRecord } from '../records.ts';
import { SteppablePipeline } from '../SteppablePipeline.ts';
import { ComputedVariable, LocalVariable } from '../session/PSVariable.ts';
import { CommandInvocationIntrinsics, ProviderIntrinsics, SessionStateIntrinsics } from '../session/hostObjects.ts';
import type { Session } from '../session/Session.ts';
import { implement } from '../../types/dotnet/implement.ts';
import { DefaultParameterDictionary } from '../session/DefaultParameterDictionary.ts';
import { PSVersionHashTable } from '../session/versionTable.ts';
import { engineType } from './engineType.ts';
import { SCRIPT_BLOCK } from './scriptBlockType.ts';
import { VARIABLE_TYPES } from './variableType.ts';
import { PAGING_TYPE } from './PagingParameters.ts';

const SMA = 'System.Management.Automation.';

const enumOf = (typeName: string, value: number): unknown => EnumValue.of(getType(SMA + typeName), value);

const INVOCATION = engineType(`${SMA}InvocationInfo`, InvocationInfo, {
  'System.Management.Automation.CommandInfo MyCommand {get;}': 'myCommand',
  'System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}': (self: InvocationInfo) =>
    self.boundParameters ?? new GenericDictionary(getType('System.Collections.Generic.Dictionary[string,object]')),
  'System.Collections.Generic.List[System.Object] UnboundArguments {get;}': (self: InvocationInfo) =>
    new NetList(self.unboundArguments, getType('System.Collections.Generic.List[object]')),
  'int ScriptLineNumber {get;}': 'scriptLineNumber',
  'int OffsetInLine {get;}': 'offsetInLine',
  'long HistoryId {get;}': (self: InvocationInfo) => BigInt(self.historyId),
  'string ScriptName {get;}': 'scriptName',
  'string Line {get;}': 'line',
  'string Statement {get;}': (self: InvocationInfo) => self.scriptPosition?.text ?? '',
  'string PositionMessage {get;}': 'positionMessage',
  'string PSScriptRoot {get;}': 'psScriptRoot',
  'string PSCommandPath {get;}': 'psCommandPath',
  'string InvocationName {get;}': 'invocationName',
  'int PipelineLength {get;}': 'pipelineLength',
  'int PipelinePosition {get;}': 'pipelinePosition',
  'bool ExpectingInput {get;}': 'expectingInput',
  'System.Management.Automation.CommandOrigin CommandOrigin {get;}': (self: InvocationInfo) =>
    enumOf('CommandOrigin', self.commandOrigin === 'Internal' ? 1 : 0),
  'System.Management.Automation.Language.IScriptExtent DisplayScriptPosition {get;set;}': 'displayScriptPosition',
});

const RECORD = {
  'string Message {get;set;}': { get: (self: WarningRecord) => self.message, set: () => undefined },
  'System.Management.Automation.InvocationInfo InvocationInfo {get;}': 'invocationInfo',
};
/** ToString of what the record holds, which of a list is its type; without any, the record's own. */
function informationText({ messageData }: InformationRecord, ctx: TypeContext): string {
  if (messageData == null) return `${SMA}InformationRecord`;
  return enumerableOf(unwrap(messageData))
    ? netToString(unwrap(messageData), ctx)
    : (ctx as EngineContext).toText(messageData);
}

const recordText = { toText: (self: { toString(): string }) => self.toString() };

const CMDLET = engineType(
  `${SMA}PSScriptCmdlet`,
  PSScriptCmdlet,
  {
    'string ParameterSetName {get;}': 'parameterSetName',
    'System.Management.Automation.InvocationInfo MyInvocation {get;}': (self: PSScriptCmdlet) =>
      self.processor.invocation,
    'System.Management.Automation.SessionState SessionState {get;}': (self: PSScriptCmdlet) =>
      new SessionStateIntrinsics(self.engine as unknown as Session, self.processor.callerState),
    'System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}': (self: PSScriptCmdlet) =>
      new CommandInvocationIntrinsics(self.engine as unknown as Session),
    'System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}': (self: PSScriptCmdlet) =>
      new ProviderIntrinsics(self.engine as unknown as Session),
    'System.Management.Automation.ICommandRuntime CommandRuntime {get;set;}': {
      get: (self: PSScriptCmdlet) => self.runtime,
      set: () => undefined,
    },
    // NON-PARITY: there are no transactions, and jobs are in no repository.
    'System.Management.Automation.JobRepository JobRepository {get;}': () => null,
    'System.Management.Automation.PSEventManager Events {get;}': (self: PSScriptCmdlet) =>
      (self.engine as unknown as Session).events,
    'System.Management.Automation.PSTransactionContext CurrentPSTransaction {get;}': () => {
      throw new NetException(
        'System.InvalidOperationException',
        'A transaction is not active. Call Start-Transaction to begin a transaction.',
      );
    },
    'System.Management.Automation.CommandOrigin CommandOrigin {get;}': () => enumOf('CommandOrigin', 1),
    'System.Management.Automation.PagingParameters PagingParameters {get;}': (self: PSScriptCmdlet) =>
      self.pagingParameters,
    'bool Stopping {get;}': () => false,
    'System.Management.Automation.Host.PSHost Host {get;}': (self: PSScriptCmdlet) => self.engine.getVariable('Host'),
  },
  {
    base: `${SMA}PSCmdlet`,
    methods: `
void WriteObject(System.Object sendToPipeline)
void WriteObject(System.Object sendToPipeline, bool enumerateCollection)
void WriteError(System.Management.Automation.ErrorRecord errorRecord)
void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)
void WriteWarning(string text)
void WriteVerbose(string text)
void WriteDebug(string text)
void WriteProgress(System.Object progressRecord)
void WriteInformation(System.Object messageData, string[] tags)
bool ShouldProcess(string target)
bool ShouldProcess(string target, string action)
bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)
bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, [ref] System.Management.Automation.ShouldProcessReason shouldProcessReason)
bool ShouldContinue(string query, string caption)
System.Object GetVariableValue(string name)
System.Object GetVariableValue(string name, System.Object defaultValue)
string GetUnresolvedProviderPathFromPSPath(string path)
System.Management.Automation.PathInfo CurrentProviderLocation(string providerId)
System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)
string GetResourceString(string baseName, string resourceId)
bool TransactionAvailable()
bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)
`,
    members: {
      WriteObject: (self: PSScriptCmdlet, _ctx, value: unknown, enumerate?: boolean) =>
        self.writeObject(value, enumerate ?? false),
      WriteError: (self: PSScriptCmdlet, _ctx, record: ErrorRecord) => self.writeError(record),
      ThrowTerminatingError: (self: PSScriptCmdlet, _ctx, record: ErrorRecord) => self.throwTerminating(record),
      WriteWarning: (self: PSScriptCmdlet, _ctx, text: string) => self.writeWarning(text),
      WriteVerbose: (self: PSScriptCmdlet, _ctx, text: string) => self.writeVerbose(text),
      WriteDebug: (self: PSScriptCmdlet, _ctx, text: string) => self.writeDebug(text),
      WriteProgress: (self: PSScriptCmdlet, _ctx, record: unknown) => self.writeProgress(record),
      WriteInformation: (self: PSScriptCmdlet, _ctx, data: unknown, tags: string[]) =>
        self.writeInformation(data, tags ?? []),
      'ShouldProcess/1': (self: PSScriptCmdlet, _ctx, target: string) => self.shouldProcess(target, null),
      'ShouldProcess/2': (self: PSScriptCmdlet, _ctx, target: string, action: string) =>
        self.shouldProcess(target, action),
      'ShouldProcess/3': (self: PSScriptCmdlet, _ctx, description: string, warning: string) =>
        self.shouldProcessDescribed(description, warning),
      'ShouldProcess/4': (
        self: PSScriptCmdlet,
        _ctx,
        description: string,
        warning: string,
        _caption: string,
        reason: PSReference,
      ) => {
        const goesOn = self.shouldProcessDescribed(description, warning);
        reason.value = enumOf('ShouldProcessReason', self.processor.whatIf === true ? 1 : 0);
        return goesOn;
      },
      TransactionAvailable: () => false,
      GetResourceString: (_self, _ctx, _base: string, id: string) => id,
      CurrentProviderLocation: (self: PSScriptCmdlet) =>
        (self.engine as unknown as Session).invokeCommand('Get-Location', {})[0] ?? null,
      GetResolvedProviderPathFromPSPath: (self: PSScriptCmdlet, _ctx, path: string) =>
        (self.engine as unknown as Session)
          .invokeCommand('Resolve-Path', { Path: path })
          .map((each) => self.engine.getProperty(each, 'ProviderPath')),
      ShouldContinue: (self: PSScriptCmdlet, _ctx, query: string, caption: string) =>
        self.shouldContinue(query, caption),
      GetVariableValue: (self: PSScriptCmdlet, _ctx, name: string, fallback?: unknown) =>
        self.engine.getVariable(name) ?? fallback ?? null,
      GetUnresolvedProviderPathFromPSPath: (self: PSScriptCmdlet, _ctx, path: string) =>
        (self.engine as unknown as Session).drives.resolveFilePath(path),
    },
  },
);

/** The cmdlet's stand-in for its runtime: the same writing, as an object of its own. */
const RUNTIME = engineType(
  `${SMA}MshCommandRuntime`,
  CommandRuntime,
  {
    'System.Management.Automation.Host.PSHost Host {get;}': (self: CommandRuntime) =>
      self.cmdlet.engine.getVariable('Host'),
  },
  {
    interfaces: [`${SMA}ICommandRuntime`],
    methods: `
void WriteObject(System.Object sendToPipeline)
void WriteObject(System.Object sendToPipeline, bool enumerateCollection)
void WriteError(System.Management.Automation.ErrorRecord errorRecord)
void WriteWarning(string text)
void WriteVerbose(string text)
void WriteDebug(string text)
`,
    members: {
      WriteObject: (self: CommandRuntime, _ctx, value: unknown, enumerate?: boolean) =>
        self.cmdlet.writeObject(value, enumerate ?? false),
      WriteError: (self: CommandRuntime, _ctx, record: ErrorRecord) => self.cmdlet.writeError(record),
      WriteWarning: (self: CommandRuntime, _ctx, text: string) => self.cmdlet.writeWarning(text),
      WriteVerbose: (self: CommandRuntime, _ctx, text: string) => self.cmdlet.writeVerbose(text),
      WriteDebug: (self: CommandRuntime, _ctx, text: string) => self.cmdlet.writeDebug(text),
    },
    toText: (self: CommandRuntime) => self.cmdlet.processor.invocation.myCommandName,
  },
);

const STEPPABLE: TypeDefinition = engineType(
  `${SMA}SteppablePipeline`,
  SteppablePipeline,
  {},
  {
    methods: `
void Begin(bool expectInput)
void Begin(bool expectInput, System.Management.Automation.EngineIntrinsics contextToRedirectTo)
void Begin(System.Management.Automation.Internal.InternalCommand command)
System.Array Process(System.Object input)
System.Array Process()
System.Array End()
void Dispose()
void Clean()
`,
    members: {
      Begin: (self: SteppablePipeline, _ctx, from: unknown) => self.begin(from),
      'Process/0': (self: SteppablePipeline) => self.process(false, null),
      'Process/1': (self: SteppablePipeline, _ctx, input: unknown) => self.process(true, input),
      End: (self: SteppablePipeline) => self.end(),
      Dispose: (self: SteppablePipeline) => self.dispose(),
      Clean: (self: SteppablePipeline) => self.dispose(),
    },
  },
);

export const SCRIPT_TYPES: readonly TypeDefinition[] = [
  SCRIPT_BLOCK,
  STEPPABLE,
  RUNTIME,
  PAGING_TYPE,
  { name: `${SMA}ICommandRuntime`, kind: 'interface' },
  INVOCATION,
  ...VARIABLE_TYPES,
  engineType(`${SMA}LocalVariable`, LocalVariable, {}, { base: `${SMA}PSVariable` }),
  { name: `${SMA}QuestionMarkVariable`, kind: 'class', base: `${SMA}PSVariable`, jsClass: ComputedVariable },
  engineType(`${SMA}InformationalRecord`, undefined, {}, { isAbstract: true }),
  engineType(
    `${SMA}WarningRecord`,
    WarningRecord,
    { ...RECORD, 'string FullyQualifiedWarningId {get;}': 'fullyQualifiedWarningId' },
    { base: `${SMA}InformationalRecord`, ...recordText },
  ),
  engineType(`${SMA}VerboseRecord`, VerboseRecord, RECORD, { base: `${SMA}InformationalRecord`, ...recordText }),
  engineType(`${SMA}DebugRecord`, DebugRecord, RECORD, { base: `${SMA}InformationalRecord`, ...recordText }),
  engineType(
    `${SMA}HostInformationMessage`,
    HostInformationMessage,
    {
      'string Message {get;set;}': { get: (self: HostInformationMessage) => self.message, set: () => undefined },
      'System.Nullable[bool] NoNewLine {get;}': 'noNewLine',
      'System.Nullable[consolecolor] ForegroundColor {get;}': 'foregroundColor',
      'System.Nullable[consolecolor] BackgroundColor {get;}': 'backgroundColor',
    },
    recordText,
  ),
  engineType(
    `${SMA}InformationRecord`,
    InformationRecord,
    {
      'System.Object MessageData {get;}': 'messageData',
      'string Source {get;set;}': { get: (self: InformationRecord) => self.source, set: () => undefined },
      'datetime TimeGenerated {get;set;}': {
        get: (self: InformationRecord, ctx: TypeContext) => ticksToLocalDateTime(self.timeGeneratedTicks, ctx),
        set: () => undefined,
      },
      'System.Collections.Generic.List[string] Tags {get;}': 'tags',
      'string User {get;set;}': {
        get: (_self, ctx: TypeContext) => (ctx as EngineContext).host.environment.get('USER') ?? '',
        set: () => undefined,
      },
      'string Computer {get;set;}': { get: () => '', set: () => undefined },
      'uint ProcessId {get;set;}': { get: (self: InformationRecord) => self.processId, set: () => undefined },
      'uint NativeThreadId {get;set;}': { get: () => 0, set: () => undefined },
      'uint ManagedThreadId {get;set;}': { get: () => 1, set: () => undefined },
    },
    { toText: informationText },
  ),
  { name: `${SMA}Internal.InternalCommand`, kind: 'class', isAbstract: true },
  { name: `${SMA}Cmdlet`, kind: 'class', isAbstract: true, base: `${SMA}Internal.InternalCommand` },
  { name: `${SMA}PSCmdlet`, kind: 'class', isAbstract: true, base: `${SMA}Cmdlet` },
  CMDLET,
  engineType(
    'System.Collections.ArrayList+ArrayListEnumeratorSimple',
    InputEnumerator,
    { 'System.Object Current {get;}': 'current' },
    {
      interfaces: ['System.Collections.IEnumerator'],
      methods: 'bool MoveNext()\nvoid Reset()',
      members: { MoveNext: (self: InputEnumerator) => self.moveNext(), Reset: (self: InputEnumerator) => self.reset() },
    },
  ),
  {
    name: `${SMA}PSVersionHashTable`,
    kind: 'class',
    base: 'System.Collections.Hashtable',
    jsClass: PSVersionHashTable,
  },
  {
    name: `${SMA}DefaultParameterDictionary`,
    kind: 'class',
    base: 'System.Collections.Hashtable',
    jsClass: DefaultParameterDictionary,
    build: () =>
      implement(
        `
${SMA}DefaultParameterDictionary new()
${SMA}DefaultParameterDictionary new(System.Collections.IDictionary dictionary)
bool ChangeSinceLastCheck()
`,
        {
          new: (_self, _ctx, source: unknown = null) => new DefaultParameterDictionary(source),
          members: {
            ChangeSinceLastCheck: (self: DefaultParameterDictionary) => self.changeSinceLastCheck(),
          },
        },
      ),
  },
];
