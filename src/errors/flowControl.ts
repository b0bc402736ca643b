/**
 * Control flow that leaves a script block by throwing: break and continue that found no loop, exit, and a stop request.
 * They are plain frozen-shape objects, not errors: `catch` never sees them, `finally` always does.
 */
import type { NetException } from './NetException.ts';

export class BreakSignal {
  constructor(readonly label: string) {}
}

export class ContinueSignal {
  constructor(readonly label: string) {}
}

export class ExitSignal {
  constructor(readonly code: unknown) {}
}

/** Ctrl-C or a host's stop request (PipelineStoppedException): unwinds everything, running finally blocks. */
export class StopSignal {
  /** Gives the class a shape of its own for the type checker. */
  readonly isStop = true;
  static readonly instance = new StopSignal();
}

/** Select-Object -First and its like: stops the commands upstream of `requester` and nothing else. */
export class StopUpstreamSignal {
  constructor(readonly requester: object) {}
}

/** `return` inside $(...) or @(...): ends the script block whose frame it is. */
export class ReturnSignal {
  constructor(readonly frame: object) {}
}

/** ThrowTerminatingError: ends the advanced function that `owner` runs, from which the exception then goes on. */
export class TerminateCommandSignal {
  constructor(
    readonly owner: object,
    readonly exception: NetException,
  ) {}
}

/**
 * An error that ended a later command of a pipeline on its way through the earlier ones, whose script code it ends too:
 * what a command writes fails for reasons that are none of its own, so neither its catch nor its next statement has them.
 */
export class PipelineFailure {
  constructor(
    readonly pipeline: object,
    readonly exception: NetException,
  ) {}
}

export type FlowSignal =
  | PipelineFailure
  | TerminateCommandSignal
  | BreakSignal
  | ReturnSignal
  | ContinueSignal
  | ExitSignal
  | StopSignal
  | StopUpstreamSignal;

export function isFlowSignal(thrown: unknown): thrown is FlowSignal {
  return (
    thrown instanceof BreakSignal ||
    thrown instanceof PipelineFailure ||
    thrown instanceof TerminateCommandSignal ||
    thrown instanceof ContinueSignal ||
    thrown instanceof ExitSignal ||
    thrown instanceof StopSignal ||
    thrown instanceof StopUpstreamSignal ||
    thrown instanceof ReturnSignal
  );
}
