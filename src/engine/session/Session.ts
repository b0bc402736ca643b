/**
 * One PowerShell session: the ExecutionContext everything runs in. Two sessions of a process share nothing mutable.
 * Its parts are files of their own; here they meet: frames, streams, $Error, commands, variables and types by name.
 */
import {
  BreakSignal,
  ContinueSignal,
  errorRecordOf,
  ownErrorRecord,
  type ErrorRecord,
  NetException,
  ReturnSignal,
  StopSignal,
} from '../../errors/index.ts';
import type {
  Ast,
  AttributeBaseAst,
  CommandAst,
  FunctionDefinitionAst,
  PipelineAst,
  ScriptBlockAst,
  UsingExpressionAst,
} from '../../language/Ast.ts';
import { ScriptBlockAst as ScriptBlockNode } from '../../language/Ast.ts';
import { isKnownTypeName } from '../../language/semantics/knownTypeNames.ts';
import { type ParseOptions, parseInput } from '../../language/parseInput.ts';
import { EMPTY_EXTENT, type ScriptExtent } from '../../language/ScriptExtent.ts';
import type { CultureInfo } from '../../types/culture/CultureInfo.ts';
import {
  ArrayList,
  getIndex,
  getProperty,
  getStaticMember,
  type NetType,
  nestedText,
  toPSString,
} from '../../types/index.ts';
import type { TimeZoneAccess } from '../../types/TypeContext.ts';
import type { TypeData } from '../../types/TypeData.ts';
import { findType, getType } from '../../types/TypeRegistry.ts';
import '../types/index.ts';
import type { AttributeArguments } from '../binding/attributes.ts';
import { CommandArgument } from '../binding/CommandArgument.ts';
import { applyAttribute, convertForVariable } from '../binding/variableAttributes.ts';
import { ScriptTypes } from '../classes/ScriptTypes.ts';
import { createAttributeInstance, exceptionOfInstance } from '../classes/instances.ts';
import type { CmdletDefinition } from '../Cmdlet.ts';
import type { CompletionMatches } from '../CompletionMatch.ts';
import type { CompiledBlock } from '../compiler/CompiledBlock.ts';
import { asNetException, convertForeignError, handleStatementError, locateThrown } from '../compiler/errorHandling.ts';
import { BREAK, type Completion, CONTINUE, type Exec, type Frame, RETURN, type Thunk } from '../compiler/Frame.ts';
import { ScriptDebugger } from '../debugging/ScriptDebugger.ts';
import { CommandDiscovery, type CommandSource } from '../discovery/CommandDiscovery.ts';
import { CmdletInfo, type CommandInfo } from '../discovery/CommandInfo.ts';
import { PSEventManager } from '../events/PSEventManager.ts';
import { createProcessor } from '../discovery/createProcessor.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { CommandFeed, Streams } from '../ExecutionContext.ts';
import type { Host } from '../Host.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { parseFailure } from '../parseFailure.ts';
import { linkProcessors, runPipeline } from '../pipeline/runPipeline.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import { CallbackPipe, ListPipe, NULL_PIPE, type Pipe, type RedirectionTarget } from '../pipeline/Pipe.ts';
import type { InformationRecord } from '../records.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { scriptStackTrace } from '../scriptStackTrace.ts';
import type { StreamOutput } from '../StreamOutput.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import { usedThings, useModules } from '../usingModules.ts';
import { confirmImpactValue, installAutomaticVariables, preferenceEnum } from './automaticVariables.ts';
import { DriveVariables } from './DriveVariables.ts';
import { Providers } from '../providers/Providers.ts';
import { type BuiltInModule, ModuleTable } from './ModuleTable.ts';
import type { Scope } from './Scope.ts';
import { HistoryInfo } from './HistoryInfo.ts';
import { SessionState } from './SessionState.ts';
import { TypeSources } from './TypeSources.ts';
import { backgroundText } from './backgroundText.ts';
import { enterLoopVariable, leaveLoopVariable, setLoopVariable } from './loopVariables.ts';

export interface SessionOptions {
  host: Host;
  cmdlets: readonly CmdletDefinition[];
  /** Further commands found by name: the SailPoint catalog. */
  commandSources?: readonly CommandSource[];
  output: StreamOutput;
  culture: CultureInfo;
  uiCulture: CultureInfo;
  timeZone: TimeZoneAccess;
  typeData: TypeData;
  /** `> file`: Out-File's writer; the engine itself formats nothing. */
  openRedirectionFile?: (session: Session, path: string, append: boolean) => RedirectionTarget;
  /** Views of format files, which the engine itself cannot read. */
  formatFiles?: FormatFiles;
  /** Aliases every session starts with, by name. */
  aliases?: Readonly<Record<string, string>>;
  /** Another session of the same host, for ForEach-Object -Parallel. */
  newRunspace?: () => Session;
  /** Where SailPoint's modules live, for Import-Module and Get-Module -ListAvailable. */
  builtInModules?: () => readonly BuiltInModule[];
}

export interface FormatFiles {
  /** Adds the views of a file's text. @returns errors' texts */
  load(session: Session, path: string, text: string): string[];
  unload(session: Session, path: string): void;
  /** What errors make together. */
  failure(errors: readonly string[]): string;
}

const MAX_ERRORS = 256;

export interface TranscriptLike {
  readonly path: string;
  stop(): void;
}

export class Session implements EngineContext {
  readonly host: Host;
  culture: CultureInfo;
  uiCulture: CultureInfo;
  readonly timeZone: TimeZoneAccess;
  readonly typeData: TypeData;
  sessionState: SessionState;
  readonly globalState: SessionState;
  streams: Streams = { error: null, warning: null, verbose: null, debug: null, information: null };
  questionMark = true;
  propagateExceptions = false;
  readonly errors = new ArrayList();
  callDepth = 0;
  commandVersion = 0;
  frame: Frame | null = null;
  readonly discard = NULL_PIPE;
  /** The pipes behind which Out-Default stands, while a top-level command runs. */
  hostPipe: Pipe | null = null;
  hostErrorPipe: Pipe | null = null;
  private readonly pastPipelines = new CallbackPipe((record) =>
    this.options.output.externalError(toPSString(record, this)),
  );
  /** A runspace of its own has nothing but its streams. */
  get externalErrors(): Pipe | null {
    return this.hostErrorPipe === null ? this.streams.error : this.pastPipelines;
  }
  readonly commands: CommandDiscovery;
  readonly modules: ModuleTable;
  readonly drives: DriveVariables;
  readonly providers: Providers;
  /** Classes and enums that scripts defined, by lower-case name. */
  readonly scriptTypes = new ScriptTypes();
  /** `using namespace` of the interactive session. */
  namespaces: readonly string[] = [];
  /** Tab completion, where the host offers it. */
  complete: ((text: string, cursor: number) => CompletionMatches) | null = null;
  private readonly compiledBlocks = new WeakMap<ScriptBlockAst, CompiledBlock>();
  /** $Host.SetShouldExit: the code the process ends with. */
  requestedExit: number | null = null;
  /** What was entered at the prompt, oldest first. */
  readonly history: HistoryInfo[] = [];
  /** Start-Transcript's, the one begun last at the end. */
  readonly transcripts: TranscriptLike[] = [];
  /** Register-ArgumentCompleter's blocks by `command:parameter`, lower-case. */
  readonly argumentCompleters = new Map<string, ScriptBlock>();

  /** Keeps a command that was entered and has ended. */
  remember(text: string, status: string, startTicks: bigint): void {
    const id = (this.history.at(-1)?.id ?? 0) + 1;
    this.history.push(new HistoryInfo(id, text, status, startTicks, this.utcNowTicks()));
  }

  private caught: NetException | null = null;
  private stopSuspended = 0;
  readonly emptyBlockAst: ScriptBlockAst;
  private emptyBlockCache: ScriptBlock | null = null;

  constructor(readonly options: SessionOptions) {
    this.host = options.host;
    this.culture = options.culture;
    this.uiCulture = options.uiCulture;
    this.timeZone = options.timeZone;
    this.typeData = options.typeData;
    this.emptyBlockAst = new ScriptBlockNode(EMPTY_EXTENT, [], [], null, null, null, null, null, null);
    this.globalState = new SessionState(this, null);
    this.sessionState = this.globalState;
    this.commands = new CommandDiscovery(this, options.cmdlets, options.commandSources ?? []);
    this.modules = new ModuleTable(this, options.builtInModules ?? (() => []));
    this.drives = new DriveVariables(this);
    this.providers = new Providers(this);
    for (const [name, definition] of Object.entries(options.aliases ?? {}))
      this.globalState.newAlias(name, definition, this.globalState.globalScope, 0, true);
    installAutomaticVariables(this);
  }

  private typeSourcesMade: TypeSources | null = null;
  get typeSources(): TypeSources {
    this.typeSourcesMade ??= new TypeSources(this);
    return this.typeSourcesMade;
  }

  get emptyBlock(): ScriptBlock {
    this.emptyBlockCache ??= new ScriptBlock(this, this.emptyBlockAst, null);
    return this.emptyBlockCache;
  }
  get typeType(): NetType {
    return getType('System.Type');
  }
  get objectType(): NetType {
    return getType('System.Object');
  }

  debugger: ScriptDebugger | null = null;

  /** Made when a script first has to do with the debugger. */
  get debugging(): ScriptDebugger {
    this.debugger ??= new ScriptDebugger(this);
    return this.debugger;
  }

  // --- frames and blocks -------------------------------------------------------------------------------------------

  enterFrame(frame: Frame): void {
    frame.parent = this.frame;
    this.frame = frame;
    this.callDepth++;
    if (this.debugger !== null) this.debugger.enterFrame(frame);
  }

  leaveFrame(frame: Frame): void {
    this.frame = frame.parent;
    this.callDepth--;
    if (this.debugger !== null) this.debugger.leaveFrame(frame);
  }

  compiledBlock(ast: ScriptBlockAst, make: () => CompiledBlock): CompiledBlock {
    let compiled = this.compiledBlocks.get(ast);
    if (!compiled) {
      compiled = make();
      this.compiledBlocks.set(ast, compiled);
    }
    return compiled;
  }

  makeScriptBlock(ast: ScriptBlockAst, f: Frame): ScriptBlock {
    return new ScriptBlock(this, ast, f.scriptBlock.sessionState ?? this.sessionState);
  }

  /** For the check of the types that classes name: one with a namespace may exist without being emulated. */
  readonly parseOptions: ParseOptions = {
    isKnownType: (name, namespaces) => isKnownTypeName(name, namespaces) || this.resolveType(name) !== null,
    used: usedThings(this),
  };

  createScriptBlock(text: string, fileName?: string): ScriptBlock {
    const { ast, errors } = parseInput(text, fileName ?? null, this.parseOptions);
    if (errors.length > 0) throw parseFailure(errors);
    return new ScriptBlock(this, ast, null);
  }

  useModules(ast: ScriptBlockAst, file: string | null, scope: Scope): void {
    useModules(this, ast, file, scope);
  }

  defineFunction(ast: FunctionDefinitionAst, f: Frame): void {
    this.commands.defineFunction(ast, f);
  }

  leaveNested(f: Frame, completion: Completion): void {
    if (completion === BREAK) throw new BreakSignal(f.label);
    if (completion === CONTINUE) throw new ContinueSignal(f.label);
    if (completion === RETURN) throw new ReturnSignal(f);
  }

  collect(f: Frame, exec: Exec): unknown {
    const saved = f.out;
    const list = new ListPipe();
    f.out = list;
    try {
      this.leaveNested(f, exec(f));
    } finally {
      f.out = saved;
    }
    return list.result;
  }

  guardExpression(f: Frame, thunk: Thunk): unknown {
    try {
      return thunk(f);
    } catch (thrown) {
      handleStatementError(f, thrown);
      return undefined;
    }
  }

  evaluateBlock(block: ScriptBlockLike, _f: Frame, item: unknown): unknown {
    const output = invokeBlock(block as ScriptBlock, { dollarUnder: item, newScope: true });
    return output.length === 0 ? null : output.length === 1 ? output[0] : output;
  }

  evaluateInCaller(block: unknown, dollarUnder: unknown): unknown {
    const output = (block as ScriptBlock).invokeExternally([], { dollarUnder });
    return output.length === 0 ? undefined : output.length === 1 ? output[0] : output;
  }

  readLines(path: string): Iterable<unknown> {
    try {
      return this.invokeCommand('Get-Content', { LiteralPath: path, ErrorAction: 'Stop' });
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      const { exception } = errorRecordOf(thrown);
      exception.errorRecord = ownErrorRecord(exception);
      throw exception;
    }
  }

  // --- stop requests -----------------------------------------------------------------------------------------------

  /** A stop of this runspace alone: asked at every poll while it is set. */
  stopCheck: (() => boolean) | null = null;

  private eventManager: PSEventManager | null = null;

  /** Made when a script first has to do with events: without it nothing is looked for. */
  get events(): PSEventManager {
    this.eventManager ??= new PSEventManager(this);
    return this.eventManager;
  }

  /** The session ends: who subscribed to that is told. */
  raiseExiting(): void {
    if (!this.eventManager) return;
    this.eventManager.generate('PowerShell.Exiting', null, [], null);
    this.eventManager.checkPending();
  }

  pollStop(): void {
    const { attention } = this.host;
    if (attention != null && attention[1] !== 0) this.host.idle?.serve();
    if (this.stopSuspended !== 0) return;
    if (this.host.stopRequested.value || this.stopCheck?.()) throw StopSignal.instance;
    this.eventManager?.checkPending();
  }
  checkStop(): void {
    this.pollStop();
  }

  withoutStop<T>(run: () => T): T {
    const wasAsked = this.stopSuspended === 0 && this.host.stopRequested.value;
    this.stopSuspended++;
    // What waits (sleep, requests, programs) watches the host's flag itself.
    if (wasAsked) this.host.service?.('stop.suspend');
    try {
      return run();
    } finally {
      this.stopSuspended--;
      if (wasAsked) this.host.service?.('stop.resume');
    }
  }

  // --- commands ----------------------------------------------------------------------------------------------------

  findCommand(name: string): CommandInfo | null {
    return this.commands.find(name);
  }
  commandsNamed(name: string): readonly CommandInfo[] {
    return this.commands.named(name);
  }
  allCommands(): Iterable<CommandInfo> {
    return this.commands.all();
  }
  createProcessor(
    f: Frame,
    target: unknown,
    args: CommandArgument[],
    ast: CommandAst,
    isDotted: boolean,
    isAmpersand: boolean,
  ) {
    this.eventManager?.checkPending();
    return createProcessor(this, f, target, args, ast, isDotted, isAmpersand);
  }

  private processorOf(name: string, parameters: Record<string, unknown>, shown = name): CommandProcessor {
    const invocation = this.innerInvocation(name, shown);
    const args = Object.entries(parameters).map(([key, value]) => CommandArgument.named(key, value));
    return this.commands.processorFor(invocation.myCommand!, invocation, args, false);
  }

  innerInvocation(name: string, shown = name, typeName?: string): InvocationInfo {
    const found = this.commands.require(name);
    const info = shown !== name && found instanceof CmdletInfo ? found.named(shown) : found;
    return new InvocationInfo(info, this.currentExtent(), shown, typeName ?? this.commands.typeNameOf(info));
  }

  beginCommand(name: string, parameters: Record<string, unknown>, shown?: string, output = NULL_PIPE): CommandFeed {
    const processor = this.processorOf(name, parameters, shown);
    processor.expectsInput = true;
    linkProcessors([processor], output);
    processor.prepare();
    processor.begin();
    return processor;
  }

  invokeCommand(name: string, parameters: Record<string, unknown>, input?: unknown[]): unknown[] {
    const processor = this.processorOf(name, parameters);
    const list = new ListPipe();
    runPipeline(this, [processor], list, input, input !== undefined);
    return list.items;
  }

  startBackground(ast: PipelineAst, _f: Frame): unknown {
    const ScriptBlock = this.createScriptBlock(
      backgroundText(ast, (name) => this.sessionState.getVariable(name) !== undefined),
    );
    return this.invokeCommand('Start-Job', { ScriptBlock, WorkingDirectory: this.drives.location })[0];
  }

  /** A redirection is an Out-File: what it refuses is that command's error. */
  private asOutFile<T>(run: () => T): T {
    try {
      return run();
    } catch (thrown) {
      if (!(thrown instanceof NetException) || thrown.typeName.endsWith('.DriveNotFoundException')) throw thrown;
      const record = errorRecordOf(thrown, 'NotSpecified');
      record.invocationInfo ??= this.innerInvocation('Out-File');
      record.preserveInvocationInfo = true;
      throw thrown;
    }
  }

  openRedirectionFile(path: string, append: boolean): RedirectionTarget {
    const { openRedirectionFile } = this.options;
    if (!openRedirectionFile)
      throw new NetException('System.NotSupportedException', 'This session has no way to write files.');
    const target = this.asOutFile(() => openRedirectionFile(this, path, append));
    const pipe = new CallbackPipe((value) => this.asOutFile(() => target.pipe.add(value)));
    if (target.pipe.addBytes) pipe.addBytes = (data) => target.pipe.addBytes!(data);
    return {
      pipe,
      close: (failed) => this.asOutFile(() => target.close(failed)),
    };
  }

  variableOfPath(path: string): string | null {
    const isOnVariables = /^variable:/i.test(path) || this.providers.currentDrive.provider.name === 'Variable';
    if (!isOnVariables) return null;
    const resolved = this.providers.resolve(path);
    return resolved.provider.info.name === 'Variable' ? resolved.path : null;
  }

  // --- variables ---------------------------------------------------------------------------------------------------

  getVariable(name: string): unknown {
    if (name.includes(':')) {
      const found = this.sessionState.getVariable(name);
      if (found) return found.get();
      const colon = name.indexOf(':');
      return this.drives.has(name.slice(0, colon))
        ? this.getDriveVariable(name.slice(0, colon), name.slice(colon + 1))
        : null;
    }
    return this.sessionState.findVariable(name.toLowerCase())?.get() ?? null;
  }
  setVariable(name: string, value: unknown): void {
    this.sessionState.setVariable(name, value);
  }
  getDriveVariable(drive: string, path: string): unknown {
    return this.drives.get(drive, path);
  }
  setDriveVariable(drive: string, path: string, value: unknown): void {
    this.drives.set(drive, path, value);
  }

  get ofs(): string {
    const variable = this.sessionState.findVariable('ofs');
    const value = variable?.get();
    // A list that stood between a list's elements would be joined by itself.
    return value == null ? ' ' : nestedText(value, this);
  }

  get strictModeVersion(): number {
    for (let scope: Scope | null = this.sessionState.currentScope; scope; scope = scope.parent) {
      if (scope.strictMode !== null) return scope.strictMode;
    }
    return 0;
  }

  /** Of a runspace: what `$using:` expressions stand for. */
  usingValues: ReadonlyMap<string, unknown> | null = null;

  /** A fresh session that shares this one's host, at the same location. Null where the host has none to give. */
  newRunspace(): Session | null {
    const made = this.options.newRunspace?.() ?? null;
    if (made) made.drives.location = this.drives.location;
    return made;
  }

  usingValue(ast: UsingExpressionAst, f: Frame): { value: unknown } | null {
    const values = f.scriptBlock.usingValues ?? this.usingValues;
    const key = ast.subExpression.extent.text.toLowerCase();
    return values?.has(key) ? { value: values.get(key) } : null;
  }

  getProperty(object: unknown, name: string): unknown {
    return getProperty(object, name, this);
  }
  getIndex(object: unknown, keys: unknown[]): unknown {
    return getIndex(object, keys, this);
  }
  toText(value: unknown): string {
    return toPSString(value, this);
  }
  applyAttribute(attribute: AttributeBaseAst, value: unknown, f: Frame): unknown {
    return applyAttribute(attribute, value, f);
  }
  createAttributeInstance(type: NetType, args: AttributeArguments): unknown {
    return createAttributeInstance(this, type, args);
  }
  convertForVariable(value: unknown, type: NetType, name: string): unknown {
    return convertForVariable(value, type, name, this);
  }
  /** A static property or field of a type, by full name. */
  invokeStatic(typeName: string, member: string): unknown {
    return getStaticMember(getType(typeName), member, this);
  }
  preferenceValue(name: string): unknown {
    return preferenceEnum(name);
  }
  confirmValue(name: string): unknown {
    return confirmImpactValue(name);
  }

  // --- types -------------------------------------------------------------------------------------------------------

  resolveType(name: string): NetType | null {
    const type = this.typeNamed(name);
    return type?.definition.isInternal ? null : type;
  }

  /** Type accelerators that scripts added, by lower-case name. */
  readonly accelerators = new Map<string, NetType>();

  private typeNamed(name: string): NetType | null {
    const hasOwn = !this.scriptTypes.isEmpty || this.accelerators.size > 0;
    if (hasOwn) {
      const own = this.findScriptType(name);
      if (own) return own;
    }
    const namespaces = this.frame?.scriptBlock.namespaces ?? this.namespaces;
    return hasOwn ? findType(name, namespaces, (own) => this.findScriptType(own)) : findType(name, namespaces);
  }

  private findScriptType(name: string): NetType | null {
    const array = /^(.*)\[(,*)\]$/.exec(name);
    if (array) {
      const element = this.findScriptType(array[1]!);
      return element ? this.modules.arrayOf(element, array[2]!.length + 1) : null;
    }
    const accelerated = this.accelerators.get(name.toLowerCase());
    if (accelerated) return accelerated;
    return this.scriptTypes.find(name, this.sessionState.currentScope, this.frame?.scriptBlock.ast ?? null);
  }

  utcNowTicks(): bigint {
    return this.host.utcNowTicks();
  }

  // --- catch, foreach, switch --------------------------------------------------------------------------------------

  currentCatch(_f: Frame): NetException | null {
    return this.caught;
  }
  enterCatch(exception: NetException): NetException | null {
    const saved = this.caught;
    this.caught = exception;
    return saved;
  }
  leaveCatch(saved: NetException | null): void {
    this.caught = saved;
  }
  enterForEach(f: Frame): unknown {
    this.debugger?.loop(f, 'foreach', 1);
    return enterLoopVariable(f, 'foreach');
  }
  setForEach(f: Frame, enumerator: unknown): void {
    setLoopVariable(f, 'foreach', enumerator);
  }
  leaveForEach(f: Frame, saved: unknown): void {
    leaveLoopVariable(f, 'foreach', saved);
    this.debugger?.loop(f, 'foreach', -1);
  }
  enterSwitch(f: Frame): unknown {
    this.debugger?.loop(f, 'switch', 1);
    return enterLoopVariable(f, 'switch');
  }
  setSwitchItem(f: Frame, enumerator: unknown): void {
    setLoopVariable(f, 'switch', enumerator);
  }
  leaveSwitch(f: Frame, saved: unknown): void {
    leaveLoopVariable(f, 'switch', saved);
    this.debugger?.loop(f, 'switch', -1);
  }

  // --- errors and streams ------------------------------------------------------------------------------------------

  appendError(record: ErrorRecord): void {
    const { errors } = this;
    const newest = errors.items[0] as ErrorRecord | undefined;
    if (newest === record || (newest && newest.exception === record.exception)) return;
    errors.insert(0, record);
    if (errors.count > MAX_ERRORS) errors.removeAt(errors.count - 1);
  }

  collectError(value: unknown): void {
    for (const sink of this.streams.errorSinks ?? []) sink.add(value);
  }

  reportError(record: ErrorRecord): void {
    if (this.streams.error) this.streams.error.add(record);
    else this.options.output.error(record);
  }

  get errorList(): readonly unknown[] {
    return this.errors.items;
  }

  exceptionOfInstance(value: unknown): NetException | null {
    return exceptionOfInstance(value);
  }
  locate(exception: NetException, ast: Ast, f: Frame): void {
    const record = errorRecordOf(exception);
    record.invocationInfo ??= new InvocationInfo(null, ast.extent, '', '');
    record.scriptStackTrace ??= scriptStackTrace(f);
  }
  convertForeignError(thrown: unknown): NetException | null {
    return convertForeignError(thrown);
  }
  scriptStackTrace(f: Frame): string {
    return scriptStackTrace(f);
  }
  currentExtent(): ScriptExtent | null {
    return this.frame?.position?.extent ?? null;
  }
  directoryOf(file: string): string {
    const cut = Math.max(file.lastIndexOf('/'), this.host.files.separator === '\\' ? file.lastIndexOf('\\') : -1);
    return cut <= 0 ? file.slice(0, cut + 1) : file.slice(0, cut);
  }
  setLastExitCode(code: unknown): void {
    this.globalState.assignIn(
      this.globalState.globalScope,
      'LASTEXITCODE',
      typeof code === 'number' ? code : Number(toPSString(code ?? 0, this)) || 0,
    );
  }

  showStream(stream: 'Warning' | 'Verbose' | 'Debug', text: string): void {
    this.options.output.message(stream, text);
  }
  showInformation(record: InformationRecord): void {
    this.options.output.information(record);
  }
  showWhatIf(text: string): void {
    this.options.output.whatIf(text);
  }

  /** Any throw of a top-level run as an exception of ours; flow signals and stops pass through the caller. */
  exceptionFor(thrown: unknown, f: Frame): NetException {
    const exception = asNetException(thrown, f);
    locateThrown(f, exception);
    return exception;
  }
}
