/** $PSCmdlet of an advanced function: what the function may ask and tell the engine. Its .NET face is types/PSCmdlet.ts. */
import { PagingParameters } from './types/PagingParameters.ts';
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import { NetException } from '../errors/NetException.ts';
import { TerminateCommandSignal } from '../errors/flowControl.ts';
import type { EngineContext } from './EngineContext.ts';
import type { ScriptCommandProcessor } from './pipeline/ScriptCommandProcessor.ts';
import { StreamWriter } from './pipeline/StreamWriter.ts';
import { confirmContinue, confirmDescribed, confirmProcess } from './pipeline/shouldProcess.ts';
import { writeEnumerated } from './pipeline/Pipe.ts';

/** System.Management.Automation.MshCommandRuntime. */
export class CommandRuntime {
  constructor(readonly cmdlet: PSScriptCmdlet) {}
}

export class PSScriptCmdlet {
  readonly runtime = new CommandRuntime(this);

  get parameterSetName(): string {
    return this.processor.parameterSetName;
  }
  private readonly writer: StreamWriter;
  private paging: PagingParameters | null = null;
  readonly answers = { yesToAll: false, noToAll: false };

  constructor(
    readonly processor: ScriptCommandProcessor,
    readonly engine: EngineContext,
  ) {
    this.writer = new StreamWriter(processor);
  }

  /** Null for a function that does not support paging. */
  get pagingParameters(): PagingParameters | null {
    const { processor } = this;
    if (!processor.scriptBlock.metadata.supportsPaging) return null;
    this.paging ??= new PagingParameters(processor.invocation);
    return this.paging;
  }

  private get asker() {
    const { processor, answers } = this;
    return Object.assign(Object.create(processor) as ScriptCommandProcessor, { answers });
  }

  /** A Stop decision ends the function itself: the method call does not wrap it. */
  private writing(write: () => void): void {
    try {
      write();
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      thrown.isTerminatingError = true;
      this.terminate(thrown);
    }
  }

  writeObject(value: unknown, enumerate: boolean): void {
    if (enumerate) writeEnumerated(this.processor.outPipe, value);
    else this.processor.outPipe.add(value);
  }
  writeError(record: ErrorRecord): void {
    this.writing(() => this.processor.writeError(record));
  }
  /** Ends the statement that called the function; the record names the function. */
  throwTerminating(record: ErrorRecord): never {
    record.invocationInfo = this.processor.invocation;
    record.preserveInvocationInfo = true;
    record.exception.errorRecord = record;
    record.exception.isTerminatingError = true;
    if (this.engine.frame) record.scriptStackTrace = this.engine.scriptStackTrace(this.engine.frame);
    this.processor.hasFailed = true;
    this.terminate(record.exception);
  }
  private terminate(exception: NetException): never {
    this.processor.collectLeaving(exception);
    throw new TerminateCommandSignal(this.processor, exception);
  }
  writeWarning(text: string): void {
    this.writing(() => this.writer.warning(text));
  }
  writeVerbose(text: string): void {
    this.writing(() => this.writer.verbose(text));
  }
  writeDebug(text: string): void {
    this.writing(() => this.writer.debug(text));
  }
  writeInformation(data: unknown, tags: string[]): void {
    this.writing(() => this.writer.information(data, tags));
  }
  writeProgress(record: unknown): void {
    this.writer.progress(record);
  }
  shouldProcess(target: string, action: string | null): boolean {
    return confirmProcess(
      this.asker,
      this.processor.scriptBlock.metadata,
      target,
      action ?? this.processor.invocation.myCommandName,
    );
  }
  shouldProcessDescribed(description: string, warning: string): boolean {
    return confirmDescribed(this.asker, this.processor.scriptBlock.metadata, description, warning);
  }
  shouldContinue(query: string, caption: string): boolean {
    return confirmContinue(this.asker, query, caption);
  }
}
