/**
 * A command written in TypeScript as a command of a pipeline; it is the `cmd` its definition's functions are given.
 */
import {
  type ErrorCategory,
  ErrorRecord,
  errorRecordOf,
  isFlowSignal,
  NetException,
  StopUpstreamSignal,
} from '../../errors/index.ts';
import { PSBoundParameters, PSObject, toBoolean } from '../../types/index.ts';
import { Guid } from '../../types/numerics/index.ts';
import { attachedMembers } from '../../types/PSObject.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { CommandMetadata, ParameterMetadata } from '../binding/CommandMetadata.ts';
import { addDynamicCmdletParameters } from '../binding/cmdletMetadata.ts';
import { ParameterBinder } from '../binding/ParameterBinder.ts';
import { EVERY_SET } from '../binding/parameterSets.ts';
import { PipelineBinder } from '../binding/PipelineBinder.ts';
import type { Cmdlet, CmdletDefinition } from '../Cmdlet.ts';
import type { EngineContext } from '../EngineContext.ts';
import { BlockRunner } from '../BlockRunner.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import { confirmContinue, confirmProcess } from './shouldProcess.ts';
import { cmdletInvocationException } from './cmdletInvocation.ts';
import { CommandProcessor, NO_INPUT } from './CommandProcessor.ts';
import { CallbackPipe, NULL_PIPE, writeEnumerated } from './Pipe.ts';
import { StreamWriter } from './StreamWriter.ts';

// biome-ignore lint/suspicious/noExplicitAny: the processor serves every cmdlet's own state type
export class CmdletProcessor extends CommandProcessor implements Cmdlet<any> {
  // biome-ignore lint/suspicious/noExplicitAny: see Cmdlet
  state: any = undefined;
  // biome-ignore lint/suspicious/noExplicitAny: see Cmdlet
  readonly params: Record<string, any> = {};
  readonly context: EngineContext;
  currentPipelineObject: unknown = undefined;
  private binder!: ParameterBinder;
  private pipelineBinder!: PipelineBinder;
  private hasBegun = false;
  /** The one parameter the pipeline binds by value without any coercion, where that is all there is: no phases needed. */
  private directParameter: ParameterMetadata | null | undefined = undefined;
  private readonly writer: StreamWriter;
  private readonly runners = new Map<ScriptBlockLike, BlockRunner>();
  readonly answers = { yesToAll: false, noToAll: false };

  constructor(
    readonly engine: EngineContext,
    invocation: InvocationInfo,
    // biome-ignore lint/suspicious/noExplicitAny: see Cmdlet
    readonly definition: CmdletDefinition<any>,
    private readonly metadata: CommandMetadata,
    private readonly args: readonly CommandArgument[],
    /** SailPoint's cmdlets are advanced functions: binding errors are worded as for those. */
    private readonly isScriptCommand: boolean,
  ) {
    super(engine, invocation);
    this.context = engine;
    this.writer = new StreamWriter(this);
  }

  override get isCmdletLike(): boolean {
    return true;
  }
  get parameterSetName(): string {
    return this.binder.parameterSetName;
  }
  get invocationName(): string {
    return this.invocation.invocationName;
  }
  get myInvocation(): InvocationInfo {
    return this.invocation;
  }
  isBound(parameter: string): boolean {
    return this.binder.bound.has(parameter);
  }

  override prepare(): void {
    this.guard(() => {
      const { definition } = this;
      this.binder = new ParameterBinder(
        this.metadata,
        this.invocation,
        this.engine,
        this.isScriptCommand,
        this.expectsInput,
      );
      this.pipelineBinder = new PipelineBinder(this.binder);
      this.binder.warn = (text) => this.writeWarning(text);
      this.binder.bindCommandLine(
        this.args,
        definition.dynamicParameters ? (binder) => this.addDynamic(binder) : undefined,
      );
      this.applyCommonParameters(this.binder.bound);
      this.linkOutput();
      this.fillParams();
      this.refuseMissing();
    });
  }

  /** Dynamic parameters that the other arguments leave out are as unknown as any name. */
  private refuseMissing(): void {
    for (const name of this.binder.bound.keys()) {
      const dynamicFor = this.definition.parameters[name]?.dynamicFor;
      if (dynamicFor && !dynamicFor(this)) this.binder.refuse(name, this.args);
    }
  }

  protected override runBegin(): void {
    this.guard(() => {
      const { definition } = this;
      this.hasBegun = true;
      if (definition.createState) this.state = definition.createState(this);
      definition.begin?.(this);
    });
  }

  private addDynamic(binder: ParameterBinder): boolean {
    this.fillParamsFrom(binder);
    const extra = this.definition.dynamicParameters!(this);
    if (!extra) return false;
    addDynamicCmdletParameters(binder.metadata, extra, this.engine);
    return true;
  }

  private fillParams(): void {
    this.fillParamsFrom(this.binder);
    const table = new PSBoundParameters();
    for (const [name, value] of this.binder.bound) table.set(name, value);
    this.invocation.boundParameters = table;
  }

  private fillParamsFrom(binder: ParameterBinder): void {
    for (const parameter of binder.metadata.parameters.values()) {
      const value = binder.bound.get(parameter.name);
      this.params[parameter.name] = parameter.isSwitch ? value !== undefined && toBoolean(value) : value;
    }
  }

  override process(input: unknown): void {
    this.isProcessing = true;
    this.guard(() => {
      if (input === NO_INPUT) {
        this.currentPipelineObject = undefined;
        this.definition.process?.(this);
        return;
      }
      this.currentPipelineObject = input;
      if (this.bindInput(input)) this.definition.process?.(this);
    });
  }

  private bindInput(input: unknown): boolean {
    if (this.directParameter === undefined) this.directParameter = this.findDirectParameter();
    if (this.directParameter !== null && input !== null) {
      this.params[this.directParameter.name] = input;
      this.binder.bound.set(this.directParameter.name, input);
      return true;
    }
    // The object before this one may have gone the direct way, which the binder knows nothing of.
    if (this.directParameter !== null) this.binder.bound.delete(this.directParameter.name);
    try {
      this.pipelineBinder.bind(input);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      this.writeError(errorRecordOf(thrown));
      return false;
    }
    this.fillParamsFrom(this.binder);
    return true;
  }

  /** A lone by-value parameter of type psobject or object with nothing to check. */
  private findDirectParameter(): ParameterMetadata | null {
    let only: ParameterMetadata | null = null;
    for (const parameter of this.metadata.parameters.values()) {
      if (!parameter.takesPipeline) continue;
      if (only || this.binder.bound.has(parameter.name)) return null;
      if (parameter.setData.some(({ info }) => info.byPropertyName)) return null;
      only = parameter;
    }
    if (!only) return null;
    const plain =
      only.type.fullName === 'System.Management.Automation.PSObject' || only.type.fullName === 'System.Object';
    const checked = only.attributes.length > 0 || only.validation !== null;
    const sets = this.metadata.displaySetNames.length;
    const isDecided = sets === 0 || (this.binder.currentSets !== EVERY_SET && this.binder.setCount === 1);
    const hasDefault = only.isInAllSets && this.metadata.defaultFlag !== 0;
    return plain && !checked && (isDecided || hasDefault) ? only : null;
  }

  override end(): void {
    this.isProcessing = false;
    if (this.definition.end) this.guard(() => this.definition.end!(this));
  }

  override dispose(): void {
    if (this.hasBegun && this.definition.dispose) this.guard(() => this.definition.dispose!(this));
  }

  /** Runs with the command's streams; exceptions of it leave with its invocation and type name on their record. */
  private guard(run: () => void): void {
    const { engine } = this;
    const saved = engine.streams;
    engine.streams = this.streams;
    try {
      run();
    } catch (thrown) {
      if (isFlowSignal(thrown)) throw thrown;
      const exception = thrown instanceof NetException ? thrown : this.engine.convertForeignError(thrown);
      if (!exception) throw thrown;
      this.hasFailed = true;
      const record = errorRecordOf(exception, 'NotSpecified');
      if (record.invocationInfo === null) {
        record.invocationInfo = this.invocation;
        record.preserveInvocationInfo = true;
      }
      if (!this.hasBegun) throw exception;
      const leaving = this.leaving(exception, record);
      this.collectLeaving(leaving);
      throw leaving;
    } finally {
      engine.streams = saved;
    }
  }

  /** What goes on out of the cmdlet; where that is an error of its own now, $Error has it as it was. */
  private leaving(exception: NetException, record: ErrorRecord): NetException {
    const thrown = cmdletInvocationException(exception, this.invocation);
    if (thrown !== exception) this.engine.appendError(record);
    return thrown;
  }

  writeObject(value: unknown, enumerate = false): void {
    if (value === undefined) return;
    const object = asPSObject(value);
    if (enumerate) writeEnumerated(this.outPipe, object);
    else this.outPipe.add(object);
  }

  writeErrorOf(
    type: string,
    message: string,
    errorId: string,
    category: ErrorCategory,
    target: unknown = null,
    inner: NetException | null = null,
  ): void {
    this.writeError(this.record(type, message, errorId, category, target, inner));
  }

  throwTerminating(record: ErrorRecord): never {
    record.invocationInfo ??= this.invocation;
    record.preserveInvocationInfo = true;
    record.exception.errorRecord = record;
    this.hasFailed = true;
    throw record.exception;
  }

  throwTerminatingOf(
    type: string,
    message: string,
    errorId: string,
    category: ErrorCategory,
    target: unknown = null,
    inner: NetException | null = null,
  ): never {
    this.throwTerminating(this.record(type, message, errorId, category, target, inner));
  }

  private record(
    type: string,
    message: string,
    errorId: string,
    category: ErrorCategory,
    target: unknown,
    inner: NetException | null,
  ): ErrorRecord {
    return new ErrorRecord(new NetException(type, message, { inner }), errorId, category, target);
  }

  writeWarning(text: string): void {
    this.writer.warning(text);
  }
  writeVerbose(text: string): void {
    this.writer.verbose(text);
  }
  writeDebug(text: string): void {
    this.writer.debug(text);
  }
  writeInformation(messageData: unknown, tags: readonly string[]): void {
    this.writer.information(messageData, tags);
  }
  writeProgress(record: unknown): void {
    this.writer.progress(record);
  }

  shouldProcess(target: string, action?: string): boolean {
    return confirmProcess(this, this.metadata, target, action ?? this.definition.name);
  }
  shouldContinue(query: string, caption: string, withAll = false): boolean {
    return confirmContinue(this, query, caption, withAll);
  }

  invokeInCallerScope(
    block: ScriptBlockLike,
    dollarUnder: unknown,
    output: ((value: unknown) => void) | null,
    args?: unknown[],
  ): void {
    this.runner(block, output !== null).run(dollarUnder, output ? new CallbackPipe(output) : NULL_PIPE, args);
  }

  collecting(run: () => void): void {
    const { engine } = this;
    const saved = engine.streams;
    engine.streams = this.streamsWithin();
    try {
      run();
    } finally {
      engine.streams = saved;
    }
  }

  evaluate(block: ScriptBlockLike, dollarUnder: unknown, args?: unknown[]): unknown {
    return this.runner(block, false).evaluate(dollarUnder, args);
  }

  private runner(block: ScriptBlockLike, isCollected: boolean): BlockRunner {
    let runner = this.runners.get(block);
    if (!runner) {
      runner = new BlockRunner(this.engine, block as ScriptBlock, this, isCollected);
      this.runners.set(block, runner);
    }
    return runner;
  }

  stopUpstream(): never {
    throw new StopUpstreamSignal(this);
  }
}

/** What a cmdlet writes is a PSObject in PowerShell; of all scalars a [guid] alone shows it, in JSON. */
function asPSObject(value: unknown): unknown {
  return value instanceof Guid && !attachedMembers(value) ? new PSObject(value) : value;
}
