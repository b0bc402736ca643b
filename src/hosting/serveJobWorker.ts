/** What a job's thread does: a session, the job's work, and a message for each object it writes. */
import type { JobMessage } from '../commands/jobs/WorkerRun.ts';
import { receiveWork, runWork, type SentWork } from '../commands/jobs/jobWork.ts';
import { sendError, sendItem } from '../commands/jobs/transfer.ts';
import { type RunEnd, runInSession } from '../engine/runspaces/runInSession.ts';
import type { Session } from '../engine/session/Session.ts';
import { errorRecordOf, NetException, StopSignal } from '../errors/index.ts';
import { createSession } from './createSession.ts';
import type { JobWorkerData } from './JobWorkers.ts';
import { startIoWorker } from './startIoWorker.ts';

export function serveJobWorker({ port, news, stopFlag, settings, work }: JobWorkerData): void {
  const post = (message: JobMessage | null): void => {
    port.postMessage(message);
    Atomics.add(news, 0, 1);
    Atomics.notify(news, 0);
  };
  const { session } = createSession(
    { ...settings, nonInteractive: true },
    { stopFlag, openChannel: () => startIoWorker(stopFlag), servesTerminal: false, name: 'ServerRemoteHost' },
  );
  post({ state: 'Running', error: null });
  const { state, reason } = runJob(session, work as SentWork, post);
  const isFailure = state === 'Failed' && reason !== null;
  post({ state, error: isFailure ? sendError(errorRecordOf(reason), session) : null });
  post(null);
  port.close();
}

function runJob(session: Session, work: SentWork, post: (message: JobMessage) => void): RunEnd {
  try {
    return runInSession(
      session,
      (stream, value) => post(sendItem(stream, value, session)),
      (output) => runWork(session, receiveWork(work, session), output),
    );
  } catch (thrown) {
    if (thrown instanceof StopSignal) return { state: 'Stopped', reason: null };
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { state: 'Failed', reason: new NetException('System.InvalidOperationException', message) };
  }
}
