/**
 * Runs code of another session to its end, with all its streams going to one sink. Nothing of it leaves by throwing but a
 * stop of the whole program: what it throws is the reason of its end, and `exit`, `break` and their like merely end it.
 */
import { errorRecordOf, isFlowSignal, NetException, runtimeException, StopSignal } from '../../errors/index.ts';
import { CallbackPipe, type Pipe } from '../pipeline/Pipe.ts';
import type { Session } from '../session/Session.ts';

export type StreamName = 'output' | 'error' | 'warning' | 'verbose' | 'debug' | 'information' | 'progress';

/** Where the objects of all streams go, in the order they are written. */
export type StreamSink = (stream: StreamName, value: unknown) => void;

export interface RunEnd {
  state: 'Completed' | 'Failed' | 'Stopped';
  reason: NetException | null;
}

export function runInSession(session: Session, sink: StreamSink, body: (output: Pipe) => void): RunEnd {
  const saved = session.streams;
  const pipeTo = (stream: StreamName): Pipe => new CallbackPipe((value) => sink(stream, value));
  session.streams = {
    error: pipeTo('error'),
    warning: pipeTo('warning'),
    verbose: pipeTo('verbose'),
    debug: pipeTo('debug'),
    information: pipeTo('information'),
    progress: pipeTo('progress'),
  };
  try {
    body(pipeTo('output'));
    return { state: 'Completed', reason: null };
  } catch (thrown) {
    return endOf(session, thrown);
  } finally {
    session.streams = saved;
  }
}

function endOf(session: Session, thrown: unknown): RunEnd {
  if (thrown instanceof StopSignal) {
    if (session.host.stopRequested.value) throw thrown;
    return { state: 'Stopped', reason: pipelineStopped() };
  }
  if (isFlowSignal(thrown)) return { state: 'Completed', reason: null };
  const exception = thrown instanceof NetException ? thrown : session.convertForeignError(thrown);
  if (!exception) throw thrown;
  return { state: 'Failed', reason: reasonOf(exception) };
}

/** What was thrown by a statement stands inside the exception that says so. */
function reasonOf(exception: NetException): NetException {
  if (!exception.wasThrownFromThrowStatement) return exception;
  const record = errorRecordOf(exception);
  const reason = runtimeException(exception.message, record.errorId, record.category, record.targetObject, exception);
  reason.errorRecord = record;
  reason.wasThrownFromThrowStatement = true;
  return reason;
}

export function pipelineStopped(): NetException {
  return new NetException('System.Management.Automation.PipelineStoppedException', 'The pipeline has been stopped.', {
    errorId: 'PipelineStopped',
    category: 'OperationStopped',
  });
}
