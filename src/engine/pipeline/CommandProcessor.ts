/**
 * One command of a running pipeline. The pipeline links `outPipe` of each to the input of the next and calls begin,
 * process and end; what a command writes arrives at the next one before the call returns (push).
 */
import { ErrorRecord, errorRecordOf } from '../../errors/index.ts';
import { NetException } from '../../errors/NetException.ts';
import { getProperty, toBoolean, toPSString } from '../../types/index.ts';
import type { ExecutionContext, Streams } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import type { Scope } from '../session/Scope.ts';
import { type SessionState, splitScope } from '../session/SessionState.ts';
import { bindingError } from '../binding/bindingErrors.ts';
import { type ActionPreference, actionPreference, RESERVED_PREFERENCE } from './ActionPreference.ts';
import { exceptionLeaving } from './cmdletInvocation.ts';
import { CallbackPipe, NULL_PIPE, type Pipe, TeePipe } from './Pipe.ts';
import { VariableSink } from './VariableSink.ts';

/** Marks "no object": a command that stands first is processed once without one. */
export const NO_INPUT = undefined;

/** What a merge such as 2>&1 or *>&1 sends into the output. */
export type MergeTarget = 'error' | 'warning' | 'verbose' | 'debug' | 'information';

export abstract class CommandProcessor {
  outPipe: Pipe = NULL_PIPE;
  /** `>` in the middle of a pipeline: the next command gets nothing. */
  redirectedOutput: Pipe | null = null;
  /** Streams of this command: the caller's, with its own redirections. */
  streams: Streams;
  readonly callerScope: Scope;
  readonly callerState: SessionState;
  expectsInput = false;
  isLast = true;
  /** The output without the command's variables, which get no errors and warnings that are merged into it. */
  private plainPipe: Pipe | null = null;
  /** Streams merged into output, known once the output pipe is. */
  readonly merges = new Set<MergeTarget>();
  errorAction: ActionPreference | null = null;
  warningAction: ActionPreference | null = null;
  informationAction: ActionPreference | null = null;
  verbose: boolean | null = null;
  debug: boolean | null = null;
  whatIf: boolean | null = null;
  confirm: boolean | null = null;
  errorSink: VariableSink | null = null;
  warningSink: VariableSink | null = null;
  informationSink: VariableSink | null = null;
  outSink: VariableSink | null = null;
  pipelineVariable: string | null = null;
  /** A terminating error or a stop ended it: its end block is not run. */
  hasFailed = false;
  /** Its output goes straight into a program or a file: what a program writes goes there as it is. */
  writesBytes = false;
  /** Only programs take bytes as they are. */
  addBytes?(data: Uint8Array): void;
  /** A program that has ended or closed its input. */
  get takesNoMore(): boolean {
    return false;
  }
  /** A cmdlet or an advanced function: what a `throw` in it throws goes on as it is. */
  get isCmdletLike(): boolean {
    return false;
  }
  /** It wrote an error, so $? is false after it. */
  hasReported = false;

  constructor(
    readonly ctx: ExecutionContext,
    readonly invocation: InvocationInfo,
  ) {
    this.streams = ctx.streams;
    this.callerState = ctx.sessionState;
    this.callerScope = ctx.sessionState.currentScope;
  }

  /** Binds the command line. Every command of a pipeline is prepared before any begins. */
  abstract prepare(): void;
  /** Runs what comes before the first object. */
  protected abstract runBegin(): void;
  private hasStarted = false;

  /** Once; also from the first object, which a command before this one may write while it begins itself. */
  begin(): void {
    if (this.hasStarted) return;
    this.hasStarted = true;
    this.ctx.debugger?.beginCommand(this.invocation);
    this.runBegin();
  }

  /** One object, or NO_INPUT once for a command that stands first. */
  abstract process(input: unknown): void;
  abstract end(): void;
  /** Always called once, at the very end. */
  dispose(): void {}

  /** Applies merges and -OutVariable once the pipeline has set the output pipe. */
  linkOutput(): void {
    if (this.merges.size > 0) {
      const plain = this.plainPipe ?? this.outPipe;
      this.streams = { ...this.streams };
      for (const stream of this.merges)
        this.streams[stream] = stream === 'error' ? mergedErrors(plain) : stream === 'warning' ? plain : this.outPipe;
    }
  }

  /** Takes the common parameters' values (by declared name) out of what was bound. */
  protected applyCommonParameters(bound: ReadonlyMap<string, unknown>): void {
    for (const [name, value] of bound) {
      if (/^(?:Error|Warning|Information)Action$/.test(name)) this.refuseReserved(name, value);
      switch (name) {
        case 'ErrorAction':
          this.errorAction = actionPreference(value);
          break;
        case 'WarningAction':
          this.warningAction = actionPreference(value);
          break;
        case 'InformationAction':
          this.informationAction = actionPreference(value);
          break;
        case 'Verbose':
          this.verbose = toBoolean(value);
          break;
        case 'Debug':
          this.debug = toBoolean(value);
          break;
        case 'WhatIf':
          this.whatIf = toBoolean(value);
          break;
        case 'Confirm':
          this.confirm = toBoolean(value);
          break;
        case 'PipelineVariable':
          this.pipelineVariable = value === null ? null : String(value);
          break;
        default:
          this.applySink(name, value);
      }
    }
    this.plainPipe = this.outPipe;
    if (this.outSink) this.outPipe = new TeePipe([this.outSink, this.outPipe]);
    if (this.pipelineVariable !== null) this.outPipe = new PipelineVariablePipe(this, this.outPipe);
  }

  private refuseReserved(name: string, value: unknown): void {
    if (actionPreference(value) !== 'Suspend') return;
    throw bindingError(
      this.invocation,
      'ParameterBindingFailed',
      `Cannot bind parameter '${name}' to the target. Exception setting "${name}": "${RESERVED_PREFERENCE}"`,
      { category: 'WriteError', parameterName: name },
    );
  }

  private applySink(name: string, value: unknown): void {
    if (value === null) return;
    const make = (): VariableSink => this.inCaller(() => new VariableSink(String(value), this.callerState));
    if (name === 'OutVariable') this.outSink = make();
    else if (name === 'ErrorVariable') this.errorSink = make();
    else if (name === 'WarningVariable') this.warningSink = make();
    else if (name === 'InformationVariable') this.informationSink = make();
  }

  /** The streams of what runs within this command: what they carry also goes into the command's variables. */
  streamsWithin(): Streams {
    const { streams, errorSink, warningSink, informationSink } = this;
    if (!errorSink && !warningSink && !informationSink) return streams;
    const withSink = (sinks: readonly Pipe[] | undefined, own: VariableSink | null): Pipe[] =>
      own ? [...(sinks ?? []), own] : [...(sinks ?? [])];
    return {
      ...streams,
      errorSinks: withSink(streams.errorSinks, errorSink),
      warningSinks: withSink(streams.warningSinks, warningSink),
      informationSinks: withSink(streams.informationSinks, informationSink),
    };
  }

  /** Runs code with this command's streams and the caller's scope in force. */
  inCaller<T>(run: () => T): T {
    const { ctx, callerState } = this;
    const savedStreams = ctx.streams;
    const savedState = ctx.sessionState;
    const savedScope = callerState.currentScope;
    ctx.streams = this.streams;
    ctx.sessionState = callerState;
    callerState.currentScope = this.callerScope;
    try {
      return run();
    } finally {
      ctx.streams = savedStreams;
      ctx.sessionState = savedState;
      callerState.currentScope = savedScope;
    }
  }

  /** Non-terminating error: -ErrorAction, $ErrorActionPreference, $Error, -ErrorVariable, the error stream. */
  writeError(record: ErrorRecord): void {
    const { ctx } = this;
    if (!record.isFromElsewhere && (!record.preserveInvocationInfo || record.invocationInfo === null)) {
      record.invocationInfo = this.invocation;
      record.preserveInvocationInfo = true;
    }
    ctx.questionMark = false;
    this.hasReported = true;
    const action = this.errorAction ?? this.inCaller(() => actionPreference(ctx.getVariable('ErrorActionPreference')));
    if (action === 'Ignore') return;
    if (action === 'Stop' || action === 'Inquire') throw this.stopException(record);
    ctx.appendError(record);
    this.collectError(record);
    if (action === 'SilentlyContinue') return;
    this.withStreams(() => ctx.reportError(record));
  }

  /** Into this command's -ErrorVariable and those of the commands it runs in. */
  protected collectError(value: unknown): void {
    const { errorSink, streams } = this;
    if (!errorSink && !streams.errorSinks) return;
    for (const sink of new Set([...(streams.errorSinks ?? []), errorSink])) sink?.add(value);
  }

  /** Errors of the process block's `throw` are in the variables already, as records. */
  protected isProcessing = false;

  /** The exception that ends the command goes into the variables as it is, beside the records that it left on its way. */
  collectLeaving(exception: NetException): void {
    if (exception.wasThrownFromThrowStatement && (this.isProcessing || !this.isCmdletLike)) return;
    this.collectError(exceptionLeaving(exception, this.isCmdletLike));
  }

  private withStreams(run: () => void): void {
    const saved = this.ctx.streams;
    this.ctx.streams = this.streams;
    try {
      run();
    } finally {
      this.ctx.streams = saved;
    }
  }

  /** ActionPreferenceStopException around a record; the record itself is what `catch` and $Error show. */
  stopException(record: ErrorRecord): NetException {
    const message = `The running command stopped because the preference variable "ErrorActionPreference" or common parameter is set to Stop: ${record.toString()}`;
    const exception = new NetException('System.Management.Automation.ActionPreferenceStopException', message, {
      inner: record.exception,
      properties: { ErrorRecord: record },
    });
    exception.errorRecord = record;
    return exception;
  }

  /** A terminating error leaves this command: its record gets the invocation unless it has one. */
  decorate(exception: NetException): NetException {
    const record = errorRecordOf(exception);
    if (record.invocationInfo === null && !record.isFromElsewhere) record.invocationInfo = this.invocation;
    return exception;
  }

  preference(name: string): ActionPreference {
    return this.inCaller(() => actionPreference(this.ctx.getVariable(name)));
  }

  /** The variable of -PipelineVariable lives no longer than the command: a cmdlet's until the pipeline is over. */
  removePipelineVariable(): void {
    const { pipelineVariable: name, callerState } = this;
    if (name === null) return;
    this.pipelineVariable = null;
    const { scopeName, plain } = splitScope(name);
    const scope = this.inCaller(() => (scopeName === null ? this.callerScope : callerState.scopeByName(scopeName)));
    scope.removeLocal(plain.toLowerCase());
  }

  /** "[x]" of -PipelineVariable and such: evaluated text of a name given by the user. */
  protected text(value: unknown): string {
    return toPSString(value, this.ctx);
  }

  /** A bound property of the invocation's parameter dictionary. */
  protected boundParameter(name: string): unknown {
    return getProperty(this.invocation.boundParameters, name, this.ctx);
  }
}

/** -PipelineVariable: the variable holds the object while the commands after this one see it. */
class PipelineVariablePipe extends TeePipe {
  constructor(
    private readonly owner: CommandProcessor,
    private readonly next: Pipe,
  ) {
    super([]);
  }
  override add(value: unknown): void {
    const { owner } = this;
    owner.inCaller(() => owner.callerState.setVariable(owner.pipelineVariable!, value));
    this.next.add(value);
  }
}

/** Errors in the output remember where they come from: shown by the host they still go to its error output. */
export function mergedErrors(output: Pipe): Pipe {
  return new CallbackPipe((value) => {
    if (value instanceof ErrorRecord) value.isMergedIntoOutput = true;
    output.add(value);
  });
}
