/**
 * A function, script or script block as a command of a pipeline: binding, scopes, begin/process/end/clean, $_ and $input.
 */
import {
  BreakSignal,
  ContinueSignal,
  errorRecordOf,
  ExitSignal,
  NetException,
  ReturnSignal,
  TerminateCommandSignal,
} from '../../errors/index.ts';
import { makeArray, PSBoundParameters, SwitchParameter } from '../../types/index.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { CommandMetadata } from '../binding/CommandMetadata.ts';
import { COMMON_PARAMETER_NAMES } from '../binding/commonParameters.ts';
import { PipelineBinder } from '../binding/PipelineBinder.ts';
import { ParameterBinder } from '../binding/ParameterBinder.ts';
import { assignFromPipeline, assignParameters, bindSimpleArguments, setLocal } from '../binding/simpleBinder.ts';
import { asNetException, locateThrown } from '../compiler/errorHandling.ts';
import { type Completion, type Exec, Frame, NORMAL, RETURN } from '../compiler/Frame.ts';
import { bindDynamicParameters } from '../binding/dynamicParameters.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { Streams } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { PSScriptCmdlet } from '../PSScriptCmdlet.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import type { Scope } from '../session/Scope.ts';
import type { PSVariable } from '../session/PSVariable.ts';
import { Scope as ScopeClass } from '../session/Scope.ts';
import type { SessionState } from '../session/SessionState.ts';
import { cmdletInvocationException } from './cmdletInvocation.ts';
import { CommandProcessor, NO_INPUT } from './CommandProcessor.ts';
import { InputEnumerator, type StreamedInput } from './InputEnumerator.ts';
import { StreamWriter } from './StreamWriter.ts';

export interface ScriptCommandOptions {
  /** Dot-sourced: runs in the caller's scope. */
  isDotted: boolean;
  /** A script file: has a script scope of its own, and `exit` ends it alone. */
  isScriptFile: boolean;
}

/** What a dotted command has for itself though it shares its caller's scope. */
const AUTOMATIC = ['args', 'input', 'myinvocation', 'psboundparameters', 'pscmdlet', 'pscommandpath', 'psscriptroot'];
type AutomaticVariables = Map<string, PSVariable | undefined>;

export class ScriptCommandProcessor extends CommandProcessor {
  private frame!: Frame;
  private scope!: Scope;
  private readonly state: SessionState;
  private binder: ParameterBinder | null = null;
  private pipelineBinder: PipelineBinder | null = null;
  private readonly input: unknown[] = [];
  /** Stands for the collected input: $input of a script that reads the standard input. */
  streamedInput: StreamedInput | null = null;
  /** A dotted command's automatic variables while others run. */
  private ownAutomatic: AutomaticVariables | null = null;
  /** The streams without the command's own variables. */
  private outerStreams: Streams = this.streams;
  /** One of its blocks runs. */
  private isInside = false;
  private hasReturned = false;
  private hasBegun = false;
  /** Errors of binding are the command's own already. */
  private isBound = false;
  readonly scriptBlock: ScriptBlock;

  constructor(
    readonly engine: EngineContext,
    invocation: InvocationInfo,
    block: ScriptBlock,
    private readonly args: readonly CommandArgument[],
    private readonly options: ScriptCommandOptions,
  ) {
    super(engine, invocation);
    this.scriptBlock = block;
    this.state = block.sessionState ?? engine.sessionState;
  }

  override get isCmdletLike(): boolean {
    return this.scriptBlock.metadata.isCmdletLike;
  }

  override prepare(): void {
    this.outerStreams = this.streams;
    this.open();
    this.hasBegun = true;
    this.within(() => {
      const { ast, file } = this.scriptBlock;
      if (ast.usesModules) this.engine.useModules(ast, file, this.scope);
      this.bind();
      this.isBound = true;
      this.frame.out = this.outPipe;
      this.linkOutput();
      this.engine.streams = this.streams;
    });
  }

  /** The parameters with those that the dynamicparam block adds for the arguments; nothing else runs. */
  describe(): CommandMetadata {
    this.open();
    const metadata = this.scriptBlock.metadata.copy();
    this.within(() => {
      this.setAutomaticVariables();
      const binder = this.makeBinder(metadata);
      binder.bindForDescription(this.args, () => bindDynamicParameters(this.frame, binder));
    });
    return metadata;
  }

  private open(): void {
    const compiled = this.scriptBlock.compiled;
    const parent = this.state === this.callerState ? this.callerScope : this.state.currentScope;
    this.scope = this.options.isDotted ? parent : new ScopeClass(parent, this.options.isScriptFile);
    this.frame = new Frame(this.engine, compiled, this.scope, this.outPipe, this.scriptBlock);
    this.frame.invocation = this.invocation;
    if (!this.options.isDotted) this.scope.bindFrame(compiled.slotIndex, this.frame.slots);
  }

  protected override runBegin(): void {
    const { begin } = this.frame.block;
    if (begin) this.within(() => this.run(begin));
  }

  private bind(): void {
    const { frame, scriptBlock } = this;
    this.setAutomaticVariables();
    if (scriptBlock.metadata.isCmdletLike) {
      this.bindAdvanced();
      return;
    }
    const bound = bindSimpleArguments(
      frame,
      scriptBlock,
      this.args,
      !this.options.isDotted || this.args.length > 0,
      this.invocation,
    );
    this.setBoundParameters(bound);
  }

  private bindAdvanced(): void {
    const { metadata } = this.scriptBlock;
    const binder = this.makeBinder(this.scriptBlock.compiled.dynamicParam ? metadata.copy() : metadata);
    this.pipelineBinder = new PipelineBinder(binder);
    binder.warn = (text) => new StreamWriter(this).warning(text);
    binder.bindCommandLine(
      this.args,
      this.frame.block.dynamicParam ? () => bindDynamicParameters(this.frame, binder) : undefined,
    );
    this.applyCommonParameters(binder.bound);
    assignParameters(this.frame, this.scriptBlock, binder.bound);
    this.setBoundParameters(binder.bound);
    this.setPreferences();
    this.streams = this.streamsWithin();
  }

  private makeBinder(metadata: CommandMetadata): ParameterBinder {
    const binder = new ParameterBinder(metadata, this.invocation, this.engine, true, this.expectsInput);
    this.binder = binder;
    setLocal(this.frame, 'PSCmdlet', new PSScriptCmdlet(this, this.engine));
    return binder;
  }

  get boundParameters(): ReadonlyMap<string, unknown> {
    return this.binder?.bound ?? new Map();
  }

  get parameterSetName(): string {
    return this.binder?.parameterSetName ?? '__AllParameterSets';
  }

  private setBoundParameters(bound: ReadonlyMap<string, unknown>): void {
    const table = new PSBoundParameters();
    this.invocation.boundParameters = table;
    this.noteBound(bound);
    setLocal(this.frame, 'PSBoundParameters', table);
  }

  /** What an earlier object bound stays in the table, though its parameter has its default again. */
  private noteBound(bound: ReadonlyMap<string, unknown>): void {
    const table = this.invocation.boundParameters as PSBoundParameters;
    for (const [name, value] of bound) table.set(name, value);
  }

  /** -ErrorAction and its like become the preference variables of the function's own scope. */
  private setPreferences(): void {
    const set = (name: string, value: unknown): void => {
      if (value !== null) setLocal(this.frame, name, value);
    };
    if (this.errorAction)
      set(
        'ErrorActionPreference',
        this.engine.preferenceValue(this.errorAction === 'Ignore' ? 'Ignore' : this.errorAction),
      );
    if (this.warningAction) set('WarningPreference', this.engine.preferenceValue(this.warningAction));
    if (this.informationAction) set('InformationPreference', this.engine.preferenceValue(this.informationAction));
    if (this.verbose !== null)
      set('VerbosePreference', this.engine.preferenceValue(this.verbose ? 'Continue' : 'SilentlyContinue'));
    if (this.debug !== null)
      set('DebugPreference', this.engine.preferenceValue(this.debug ? 'Continue' : 'SilentlyContinue'));
    if (this.whatIf !== null) set('WhatIfPreference', this.whatIf ? SwitchParameter.present : SwitchParameter.absent);
    if (this.confirm !== null) set('ConfirmPreference', this.engine.confirmValue(this.confirm ? 'Low' : 'None'));
  }

  private setAutomaticVariables(): void {
    const { frame } = this;
    setLocal(frame, 'MyInvocation', this.invocation);
    const file = this.scriptBlock.file;
    if (file !== null) {
      setLocal(frame, 'PSScriptRoot', this.engine.directoryOf(file));
      setLocal(frame, 'PSCommandPath', file);
    }
    for (const variable of this.scriptBlock.captured ?? []) frame.scope.setLocal(variable.name.toLowerCase(), variable);
    if (!this.frame.block.process) setLocal(frame, 'input', this.collectedInput());
  }

  private collectedInput(): InputEnumerator {
    return this.streamedInput ?? new InputEnumerator(this.input);
  }

  /** Its own -ErrorVariable takes what happens in its blocks, not what happens to it. */
  protected override collectError(value: unknown): void {
    if (this.isInside) super.collectError(value);
    else for (const sink of this.outerStreams.errorSinks ?? []) sink.add(value);
  }

  private outside(run: () => void): void {
    this.isInside = false;
    run();
    this.isInside = true;
  }

  override process(input: unknown): void {
    this.isProcessing = true;
    const { block } = this.frame;
    if (this.hasReturned) return;
    if (input !== NO_INPUT && this.binder && !this.bindInput(input)) return;
    if (!block.process) {
      if (input !== NO_INPUT) this.input.push(input);
      return;
    }
    const { scope } = this;
    const saved = this.options.isDotted ? scope.getLocal('_') : undefined;
    this.within(() => {
      setLocal(this.frame, '_', input === undefined ? null : input);
      setLocal(this.frame, 'input', new InputEnumerator(input === NO_INPUT ? [] : [input]));
      this.run(block.process!);
    });
    if (saved) scope.setLocal('_', saved);
  }

  /** False when the object could not be bound: the error is written and the object passed over. */
  private bindInput(input: unknown): boolean {
    const binder = this.binder!;
    if (!binder.acceptsPipeline && !this.frame.block.process && this.scriptBlock.compiled.parameters.length > 0) {
      return this.refuse(input);
    }
    if (!binder.acceptsPipeline && this.scriptBlock.compiled.parameters.length === 0) return true;
    const pipelineBinder = this.pipelineBinder!;
    let isBound = true;
    try {
      pipelineBinder.bind(input);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      this.reportUnbound(thrown);
      isBound = false;
    }
    assignFromPipeline(this.frame, this.scriptBlock, binder.bound, pipelineBinder.touched);
    this.noteBound(binder.bound);
    return isBound;
  }

  private refuse(input: unknown): boolean {
    try {
      this.pipelineBinder!.bind(input);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      this.reportUnbound(thrown);
    }
    return false;
  }

  private reportUnbound(exception: NetException): void {
    try {
      this.writeError(errorRecordOf(exception));
    } catch (stopped) {
      if (stopped instanceof NetException) this.collectLeaving(stopped);
      throw stopped;
    }
  }

  override end(): void {
    this.isProcessing = false;
    const { block } = this.frame;
    if (block.end && !this.hasReturned)
      this.within(() => {
        setLocal(this.frame, 'input', block.process ? new InputEnumerator([]) : this.collectedInput());
        this.run(block.end!);
      });
    this.removePipelineVariable();
  }

  override dispose(): void {
    const clean = this.hasBegun ? this.frame.block.clean : null;
    if (!clean) return;
    this.within(() => {
      const saved = this.frame.out;
      this.frame.out = this.engine.discard;
      try {
        this.engine.withoutStop(() => clean(this.frame));
      } catch (thrown) {
        // An error in clean is reported, never thrown on.
        if (thrown instanceof NetException) {
          const record = errorRecordOf(thrown);
          record.preserveInvocationInfo = true;
          this.writeError(record);
        }
      } finally {
        this.frame.out = saved;
      }
    });
  }

  private run(exec: Exec): void {
    const completion = this.complete(exec);
    if (completion === RETURN || completion === NORMAL) return;
    // break or continue left the block: it looks for a loop among the callers.
    throw completion === 1 ? new BreakSignal(this.frame.label) : new ContinueSignal(this.frame.label);
  }

  /** A `return` out of a nested statement list of this very block is an ordinary end. */
  private complete(exec: Exec): Completion {
    try {
      return exec(this.frame);
    } catch (thrown) {
      if (thrown instanceof ReturnSignal && thrown.frame === this.frame) return RETURN;
      throw thrown;
    }
  }

  /** Runs with this command's frame, scope, streams and session state in force. */
  private within(body: () => void): void {
    const { engine, state } = this;
    const saved = {
      state: engine.sessionState,
      scope: state.currentScope,
      streams: engine.streams,
      isInside: this.isInside,
    };
    this.isInside = true;
    engine.sessionState = state;
    state.currentScope = this.scope;
    engine.streams = this.streams;
    engine.enterFrame(this.frame);
    const around = this.options.isDotted ? this.swapAutomatic(this.ownAutomatic) : null;
    try {
      body();
    } catch (thrown) {
      this.leaveBy(thrown);
    } finally {
      if (around) this.ownAutomatic = this.swapAutomatic(around);
      engine.leaveFrame(this.frame);
      this.isInside = saved.isInside;
      engine.streams = saved.streams;
      state.currentScope = saved.scope;
      engine.sessionState = saved.state;
    }
  }

  /** Puts automatic variables into the shared scope of a dotted command and gives those that were there. */
  private swapAutomatic(given: AutomaticVariables | null): AutomaticVariables {
    const { scope } = this;
    const there: AutomaticVariables = new Map(AUTOMATIC.map((name) => [name, scope.getLocal(name)]));
    for (const [name, variable] of given ?? []) {
      if (variable) scope.setLocal(name, variable);
      else scope.removeLocal(name);
    }
    return there;
  }

  private leaveBy(given: unknown): void {
    const thrown = given instanceof TerminateCommandSignal && given.owner === this ? given.exception : given;
    if (thrown instanceof ExitSignal && this.options.isScriptFile) {
      this.engine.setLastExitCode(thrown.code);
      this.hasReturned = true;
      if (thrown.code !== 0) this.hasFailed = true;
      return;
    }
    if (thrown instanceof NetException || thrown instanceof Error) {
      const exception = asNetException(thrown, this.frame);
      if (exception.errorRecord?.invocationInfo == null) locateThrown(this.frame, exception);
      const leaving = this.binder && this.isBound ? cmdletInvocationException(exception, this.invocation) : exception;
      // What ThrowTerminatingError throws is in the variables already.
      if (thrown === given && this.isBound) this.outside(() => this.collectLeaving(leaving));
      throw leaving;
    }
    throw thrown;
  }

  /** Common parameter names that $PSBoundParameters keeps but functions do not declare. */
  static readonly commonNames = COMMON_PARAMETER_NAMES;
  protected toArray(items: unknown[]): unknown[] {
    return makeArray(items, null);
  }
}
