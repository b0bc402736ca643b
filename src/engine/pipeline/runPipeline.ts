/**
 * Runs linked commands: begin of all, then the input (or one empty process), then end of each in order.
 * Rule that surprises: when a later command stops the pipeline upstream (Select-Object -First), the commands before it
 * are cut off without their end blocks while it and the rest finish normally.
 */
import { NetException, PipelineFailure, StopUpstreamSignal } from '../../errors/index.ts';
import { enumerableOf } from '../../types/index.ts';
import { type ExecutionContext, withoutVariables } from '../ExecutionContext.ts';
import { type CommandProcessor, NO_INPUT } from './CommandProcessor.ts';
import { eachElement, Pipe } from './Pipe.ts';

class ProcessorPipe extends Pipe {
  constructor(
    private readonly next: CommandProcessor,
    private readonly pipeline: readonly CommandProcessor[],
  ) {
    super();
    if (next.addBytes) this.addBytes = (data) => next.addBytes!(data);
  }
  override get takesNoMore(): boolean {
    return this.next.takesNoMore;
  }
  override add(value: unknown): void {
    try {
      this.next.begin();
      this.next.process(value === undefined ? null : value);
    } catch (thrown) {
      if (!(thrown instanceof NetException) || passes(this.next, thrown)) throw thrown;
      throw new PipelineFailure(this.pipeline, thrown);
    }
  }
}

/** Rule that surprises: what a `throw` throws can be caught by the code of the commands before. */
function passes(next: CommandProcessor, thrown: NetException): boolean {
  return thrown.wasThrownFromThrowStatement && next.isCmdletLike;
}

/** What is thrown where a pipeline of these commands is run: the error of a later command as it was. */
export function outOfPipeline(processors: readonly CommandProcessor[], thrown: unknown): unknown {
  return thrown instanceof PipelineFailure && thrown.pipeline === processors ? thrown.exception : thrown;
}

/** Links each command to the next and the last to `output`. */
export function linkProcessors(processors: readonly CommandProcessor[], output: Pipe): void {
  const last = processors.length - 1;
  for (let i = 0; i <= last; i++) {
    const processor = processors[i]!;
    processor.outPipe =
      processor.redirectedOutput ?? (i === last ? output : new ProcessorPipe(processors[i + 1]!, processors));
    if (i < last && !processor.redirectedOutput) processor.writesBytes = processors[i + 1]!.addBytes !== undefined;
    processor.isLast = i === last;
    // The variables of commands further out follow the output, and that goes to the next command here.
    if (i < last) processor.streams = withoutVariables(processor.streams);
    processor.invocation.pipelineLength = processors.length;
    processor.invocation.pipelinePosition = i + 1;
    if (i > 0) processor.expectsInput = true;
    processor.invocation.expectingInput = processor.expectsInput;
    processor.linkOutput();
  }
}

/**
 * Runs to the end. `input` is what an expression at the head gave, with `hasInput` saying whether there was one.
 */
export function runPipeline(
  ctx: ExecutionContext,
  processors: readonly CommandProcessor[],
  output: Pipe,
  input: unknown,
  hasInput: boolean,
): void {
  if (hasInput) processors[0]!.expectsInput = true;
  linkProcessors(processors, output);
  try {
    for (const processor of processors) processor.prepare();
    let firstAlive = beginAll(processors);
    firstAlive = Math.max(firstAlive, firstAlive > 0 ? 0 : feed(processors, input, hasInput));
    for (let i = firstAlive; i < processors.length; i++) {
      try {
        processors[i]!.end();
      } catch (thrown) {
        const stopped = stoppedAt(processors, thrown, i);
        if (stopped < 0) throw thrown;
        firstAlive = stopped;
        i = stopped - 1;
      }
    }
  } catch (thrown) {
    throw outOfPipeline(processors, thrown);
  } finally {
    disposeAll(ctx, processors);
  }
}

/** Begins each; the index of the first command that a stop from further down leaves alive. */
function beginAll(processors: readonly CommandProcessor[]): number {
  let firstAlive = 0;
  for (let i = 0; i < processors.length; i++) {
    if (i < firstAlive) continue;
    try {
      processors[i]!.begin();
    } catch (thrown) {
      const stopped = stoppedAt(processors, thrown, i);
      if (stopped < 0) throw thrown;
      firstAlive = stopped;
    }
  }
  return firstAlive;
}

/** Sends the input through; the index of the first command whose end block still runs. */
function feed(processors: readonly CommandProcessor[], input: unknown, hasInput: boolean): number {
  const first = processors[0]!;
  try {
    if (!hasInput) first.process(NO_INPUT);
    else feedInput(first, input);
  } catch (thrown) {
    const stopped = stoppedAt(processors, thrown, 0);
    if (stopped < 0) throw thrown;
    return stopped;
  }
  return 0;
}

function feedInput(first: CommandProcessor, input: unknown): void {
  if (input === undefined) return;
  const items = typeof input === 'object' && input !== null ? enumerableOf(input) : null;
  if (items === null) {
    first.process(input);
    return;
  }
  eachElement(items, (item) => {
    if (item !== undefined) first.process(item);
  });
}

/** The command that asked for the stop, if it is one of this pipeline's and stands after `from`; else -1. */
function stoppedAt(processors: readonly CommandProcessor[], thrown: unknown, from: number): number {
  if (!(thrown instanceof StopUpstreamSignal)) return -1;
  const index = processors.indexOf(thrown.requester as CommandProcessor);
  return index >= from ? index : -1;
}

function disposeAll(ctx: ExecutionContext, processors: readonly CommandProcessor[]): void {
  let failure: { thrown: unknown } | null = null;
  for (const processor of processors) {
    try {
      processor.dispose();
      processor.removePipelineVariable();
    } catch (thrown) {
      failure ??= { thrown };
    }
  }
  void ctx;
  if (failure) throw failure.thrown;
}
