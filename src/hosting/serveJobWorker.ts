/** What a job's thread does: a session, the job's work, and a message for each object it writes. */
import type { JobMessage } from '../commands/jobs/WorkerRun.ts';
import { receiveWork, runWork, type SentWork } from '../commands/jobs/jobWork.ts';
import { deserialize, sendError, sendItem, serialize } from '../commands/jobs/transfer.ts';
import { type LiveMessage, plainRecord, runLiveSpec } from '../engine/runspaces/LiveWork.ts';
import { type Encoded, encode, NotCopyable } from '../engine/runspaces/ObjectCodec.ts';
import { type RunEnd, runInSession } from '../engine/runspaces/runInSession.ts';
import type { Session } from '../engine/session/Session.ts';
import { ErrorRecord, errorRecordOf, NetException, StopSignal } from '../errors/index.ts';
import { createSession } from './createSession.ts';
import type { JobWorkerData } from './JobWorkers.ts';
import { startIoWorker } from './startIoWorker.ts';

type Post = (message: JobMessage | LiveMessage | null) => void;

export function serveJobWorker(data: JobWorkerData): void {
  const { port, news, stopFlag, settings, isLive } = data;
  const post: Post = (message) => {
    port.postMessage(message);
    Atomics.add(news, 0, 1);
    Atomics.notify(news, 0);
  };
  const { session } = createSession(
    { ...settings, nonInteractive: true },
    {
      stopFlag,
      openChannel: () => startIoWorker(stopFlag),
      servesTerminal: false,
      name: isLive ? 'Default Host' : 'ServerRemoteHost',
    },
  );
  if (isLive) serveLive(session, data.work as Encoded, post);
  else serveRemoting(session, data.work as SentWork, post);
  post(null);
  port.close();
}

function serveRemoting(session: Session, work: SentWork, post: Post): void {
  post({ state: 'Running', error: null });
  const { state, reason } = guarded(() =>
    runInSession(
      session,
      (stream, value) => post(sendItem(stream, value, session)),
      (output) => runWork(session, receiveWork(work, session), output),
    ),
  );
  const isFailure = state === 'Failed' && reason !== null;
  post({ state, error: isFailure ? sendError(errorRecordOf(reason), session) : null });
}

function serveLive(session: Session, work: Encoded, post: Post): void {
  const { state, reason } = guarded(() =>
    runInSession(
      session,
      (stream, value) => post({ stream, data: encodeAnyhow(value, session) }),
      (output) => runLiveSpec(session, work, output),
    ),
  );
  post({ state, reason: reason && encodeAnyhow(reason, session) });
}

/** What cannot be copied as it is goes as what serialization leaves of it. */
function encodeAnyhow(value: unknown, session: Session): Encoded {
  try {
    return encode(value);
  } catch (thrown) {
    if (!(thrown instanceof NotCopyable)) throw thrown;
    if (value instanceof ErrorRecord) return encode(plainRecord(value, session));
    if (value instanceof NetException) return encode(new NetException(value.typeName, value.message));
    return encode(deserialize(serialize(value, session), session));
  }
}

function guarded(run: () => RunEnd): RunEnd {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof StopSignal) return { state: 'Stopped', reason: null };
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { state: 'Failed', reason: new NetException('System.InvalidOperationException', message) };
  }
}
