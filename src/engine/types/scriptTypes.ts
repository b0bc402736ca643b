/** ScriptBlock, InvocationInfo, PSVariable, the stream records, $PSCmdlet: the engine's values as scripts use them. */
import { type ErrorRecord, NetException } from '../../errors/index.ts';
import { PSToken } from '../../language/legacyTokens.ts';
import { convertTo, enumerableOf, EnumValue, isDictionary, NetList, toPSString } from '../../types/index.ts';
import { ticksToLocalDateTime } from './localTime.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { EngineContext } from '../EngineContext.ts';
import { FunctionInfo } from '../discovery/CommandInfo.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { InputEnumerator } from '../pipeline/InputEnumerator.ts';
import { PSScriptCmdlet } from '../PSScriptCmdlet.ts';
import { DebugRecord, HostInformationMessage, InformationRecord, VerboseRecord, WarningRecord } from '../records.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { SteppablePipeline } from '../SteppablePipeline.ts';
import { closeOver } from '../closures.ts';
import {
  LocalVariable,
  PSVariable,
  VARIABLE_ALLSCOPE,
  VARIABLE_CONSTANT,
  VARIABLE_PRIVATE,
  VARIABLE_READONLY,
  ComputedVariable,
} from '../session/PSVariable.ts';
import { SessionStateIntrinsics } from '../session/hostObjects.ts';
import type { Session } from '../session/Session.ts';
import { PSVersionHashTable } from '../session/versionTable.ts';
import { engineType } from './engineType.ts';
import { PAGING_TYPE } from './PagingParameters.ts';

const SMA = 'System.Management.Automation.';

/** ScopedItemOptions bits of a variable. */
function optionsOf(variable: PSVariable): number {
  const { flags } = variable;
  return (
    (flags & VARIABLE_READONLY ? 1 : 0) |
    (flags & VARIABLE_CONSTANT ? 2 : 0) |
    (flags & VARIABLE_PRIVATE ? 4 : 0) |
    (flags & VARIABLE_ALLSCOPE ? 8 : 0)
  );
}

const enumOf = (typeName: string, value: number): unknown => EnumValue.of(getType(SMA + typeName), value);

function invokeWithContext(self: ScriptBlock, functions: unknown, variables: unknown, args: unknown): unknown[] {
  const saved: PSVariable[] = [];
  for (const variable of enumerableOf(variables) ?? []) {
    if (variable == null) throw new NetException('System.NullReferenceException', OBJECT_REFERENCE);
    if (variable instanceof PSVariable) saved.push(variable);
  }
  const block = new ScriptBlock(self.context, self.ast, self.sessionState, self.functionAst);
  block.captured = [...(self.captured ?? []), ...saved];
  const under = saved.find((variable) => variable.name === '_');
  const { context } = self;
  const defined = functionsOf(functions, context);
  context.commandVersion++;
  try {
    return invokeBlock(block, {
      args: (enumerableOf(args) as unknown[] | null) ?? [],
      dollarUnder: under?.get(),
      functions: defined,
    });
  } finally {
    context.commandVersion++;
  }
}

const OBJECT_REFERENCE = 'Object reference not set to an instance of an object.';

function functionsOf(functions: unknown, ctx: EngineContext): Map<string, FunctionInfo> | undefined {
  if (!isDictionary(functions)) return undefined;
  const made = new Map<string, FunctionInfo>();
  for (const [key, value] of functions.entries()) {
    const name = toPSString(key, ctx);
    if (!isScriptBlock(value)) {
      throw new NetException(
        `${SMA}PSInvalidOperationException`,
        `The script block that defines function '${name}' cannot be null or empty. Provide a non-empty script block in the function definition dictionary, and then try the operation again.`,
      );
    }
    made.set(name.toLowerCase(), new FunctionInfo(name, value as unknown as ScriptBlock, false));
  }
  return made;
}

const SCRIPT_BLOCK = engineType(
  `${SMA}ScriptBlock`,
  ScriptBlock,
  {
    'System.Management.Automation.Language.Ast Ast {get;}': 'ast',
    'psmoduleinfo Module {get;}': 'module',
    'string File {get;}': 'file',
    'guid Id {get;}': (_self, ctx: TypeContext) =>
      convertTo('00000000-0000-0000-0000-000000000000', getType('System.Guid'), ctx),
    'bool IsFilter {get;set;}': { get: (self: ScriptBlock) => self.isFilter, set: () => undefined },
    'bool IsConfiguration {get;set;}': { get: () => false, set: () => undefined },
    'bool DebuggerHidden {get;set;}': { get: () => false, set: () => undefined },
    'System.Management.Automation.PSToken StartPosition {get;}': (self: ScriptBlock) => {
      const { extent } = self.functionAst ?? self.ast;
      return new PSToken('Position', extent.text, extent);
    },
    'System.Collections.Generic.List[System.Attribute] Attributes {get;}': () => [],
  },
  {
    toText: (self: ScriptBlock) => self.toString(),
    methods: `
static scriptblock Create(string script)
System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)
System.Object InvokeReturnAsIs(Params System.Object[] args)
System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)
scriptblock GetNewClosure()
System.Management.Automation.SteppablePipeline GetSteppablePipeline()
System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin)
System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args)
void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)
`,
    statics: { Create: (_self, ctx, text: string) => (ctx as EngineContext).createScriptBlock(text) },
    members: {
      Invoke: (self: ScriptBlock, ctx, args: unknown[]) =>
        collection(invokeThrowing(self, args ?? [], ctx as EngineContext)),
      InvokeReturnAsIs: (self: ScriptBlock, ctx, args: unknown[]) => {
        const items = invokeThrowing(self, args ?? [], ctx as EngineContext);
        return items.length === 0 ? null : items.length === 1 ? items[0] : items;
      },
      InvokeWithContext: (self: ScriptBlock, _ctx, functions: unknown, variables: unknown, args: unknown) =>
        collection(invokeWithContext(self, functions, variables, args)),
      GetNewClosure: (self: ScriptBlock) => closeOver(self),
      GetSteppablePipeline: (self: ScriptBlock, _ctx, _origin?: unknown, args?: unknown[]) =>
        new SteppablePipeline(self, args ?? []),
    },
  },
);

/** Errors inside Invoke() leave it as exceptions: it runs as if in a try. */
function invokeThrowing(block: ScriptBlock, args: unknown[], ctx: EngineContext): unknown[] {
  const saved = ctx.propagateExceptions;
  ctx.propagateExceptions = true;
  try {
    return invokeBlock(block, { args });
  } finally {
    ctx.propagateExceptions = saved;
  }
}

function collection(items: unknown[]): unknown {
  const type = getType('System.Collections.ObjectModel.Collection[psobject]');
  return fillCollection(type, items);
}

function fillCollection(type: ReturnType<typeof getType>, items: unknown[]): unknown {
  return new NetList(items, type);
}

const INVOCATION = engineType(`${SMA}InvocationInfo`, InvocationInfo, {
  'System.Management.Automation.CommandInfo MyCommand {get;}': 'myCommand',
  'System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}': 'boundParameters',
  'System.Collections.Generic.List[System.Object] UnboundArguments {get;}': 'unboundArguments',
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
  'System.Management.Automation.Language.IScriptExtent DisplayScriptPosition {get;set;}': {
    get: (self: InvocationInfo) => self.scriptPosition,
    set: () => undefined,
  },
});

const VARIABLE = engineType(
  `${SMA}PSVariable`,
  PSVariable,
  {
    'string Name {get;}': 'name',
    'System.Object Value {get;set;}': {
      get: (self: PSVariable) => self.get(),
      set: (self: PSVariable, value) => self.assign(value),
    },
    'string Description {get;set;}': 'description',
    'System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}': {
      get: (self: PSVariable) => enumOf('SessionStateEntryVisibility', self.visibility === 'Private' ? 1 : 0),
      set: () => undefined,
    },
    'psmoduleinfo Module {get;}': () => null,
    'string ModuleName {get;}': 'moduleName',
    'System.Management.Automation.ScopedItemOptions Options {get;set;}': {
      get: (self: PSVariable) => enumOf('ScopedItemOptions', optionsOf(self)),
      set: (self: PSVariable, value: EnumValue) => setOptions(self, Number(value.value)),
    },
    'System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}': (self: PSVariable) =>
      self.attributes ?? [],
  },
  {
    methods: `
psvariable new(string name)
psvariable new(string name, System.Object value)
bool IsValidValue(System.Object value)
`,
  },
);
const variableBuild = VARIABLE.build!;
VARIABLE.build = () => {
  const members = variableBuild();
  for (const signature of Object.keys(members.constructors ?? {}))
    members.constructors![signature] = (_self, _ctx, name: string, value?: unknown) =>
      new PSVariable(name, value ?? null);
  return members;
};

function setOptions(variable: PSVariable, bits: number): void {
  variable.flags = (variable.flags & ~15) | (bits & 15);
}

const RECORD = {
  'string Message {get;set;}': { get: (self: WarningRecord) => self.message, set: () => undefined },
  'System.Management.Automation.InvocationInfo InvocationInfo {get;}': 'invocationInfo',
};
const recordText = { toText: (self: { toString(): string }) => self.toString() };

const CMDLET = engineType(
  `${SMA}PSScriptCmdlet`,
  PSScriptCmdlet,
  {
    'string ParameterSetName {get;}': 'parameterSetName',
    'System.Management.Automation.InvocationInfo MyInvocation {get;}': (self: PSScriptCmdlet) =>
      self.processor.invocation,
    'System.Management.Automation.SessionState SessionState {get;}': (self: PSScriptCmdlet) =>
      new SessionStateIntrinsics(self.engine as unknown as Session),
    'System.Management.Automation.CommandOrigin CommandOrigin {get;}': () => enumOf('CommandOrigin', 1),
    'System.Management.Automation.PagingParameters PagingParameters {get;}': (self: PSScriptCmdlet) =>
      self.pagingParameters,
    'bool Stopping {get;}': () => false,
    'System.Object Host {get;}': (self: PSScriptCmdlet) => self.engine.getVariable('Host'),
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
bool ShouldContinue(string query, string caption)
System.Object GetVariableValue(string name)
System.Object GetVariableValue(string name, System.Object defaultValue)
string GetUnresolvedProviderPathFromPSPath(string path)
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
      ShouldContinue: (self: PSScriptCmdlet, _ctx, query: string, caption: string) =>
        self.shouldContinue(query, caption),
      GetVariableValue: (self: PSScriptCmdlet, _ctx, name: string, fallback?: unknown) =>
        self.engine.getVariable(name) ?? fallback ?? null,
      GetUnresolvedProviderPathFromPSPath: (self: PSScriptCmdlet, _ctx, path: string) =>
        (self.engine as unknown as Session).drives.resolveFilePath(path),
    },
  },
);

const STEPPABLE: TypeDefinition = engineType(
  `${SMA}SteppablePipeline`,
  SteppablePipeline,
  {},
  {
    methods: `
System.Array Begin(bool expectInput)
System.Array Begin(System.Management.Automation.EngineIntrinsics contextToRedirectTo)
System.Array Begin(System.Management.Automation.Internal.InternalCommand command)
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
  PAGING_TYPE,
  STEPPABLE,
  SCRIPT_BLOCK,
  INVOCATION,
  VARIABLE,
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
    { toText: (self: InformationRecord, ctx) => (ctx as EngineContext).toText(self.messageData) },
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
];
