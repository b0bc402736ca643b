/** What a job's thread does: a session, the job's work, and a message for each object it writes. */
import type { JobMessage } from '../commands/jobs/WorkerRun.ts';
import { receiveWork, runWork, type SentWork } from '../commands/jobs/jobWork.ts';
import { deserialize, sendError, sendItem, serialize } from '../commands/jobs/transfer.ts';
import { type LiveMessage, plainRecord, runLiveSpec } from '../engine/runspaces/LiveWork.ts';
import { type Encoded, encode, type EncodeOptions, NotCopyable } from '../engine/runspaces/ObjectCodec.ts';
import { type Ask, RemoteObjects } from '../engine/runspaces/RemoteObjects.ts';
import { type RunEnd, runInSession } from '../engine/runspaces/runInSession.ts';
import type { RemoteReply } from '../engine/runspaces/SharedObjects.ts';
import type { Session } from '../engine/session/Session.ts';
import { ErrorRecord, errorRecordOf, NetException, StopSignal } from '../errors/index.ts';
import type { BlockingTransport } from '../http/BlockingTransport.ts';
import { builtin } from './builtin.ts';
import { createSession, type HostConnection } from './createSession.ts';
import type { JobWorkerData } from './JobWorkers.ts';
import { startIoWorker } from './startIoWorker.ts';

type Post = (message: JobMessage | LiveMessage) => void;

export function serveJobWorker(data: JobWorkerData): void {
  const { port, news, isLive } = data;
  const post: Post = (message) => {
    port.postMessage(message);
    Atomics.add(news, 0, 1);
    Atomics.notify(news, 0);
  };
  const newSession = sessionMaker(data);
  if (!isLive) {
    serveRemoting(newSession(), data.work as SentWork, post);
    port.close();
    return;
  }
  const ask = asker(data);
  for (let work = data.work as Encoded; ; work = nextWork(data)) serveLive(newSession(), work, ask, post);
}

/** Every work has a session of its own; what sends their requests is one. */
function sessionMaker({ stopFlag, settings, isLive }: JobWorkerData): () => Session {
  let channel: BlockingTransport | null = null;
  const connection: HostConnection = {
    stopFlag,
    openChannel: () => {
      channel ??= startIoWorker(stopFlag);
      return channel;
    },
    servesTerminal: false,
    name: isLive ? 'Default Host' : 'ServerRemoteHost',
    isJob: true,
  };
  return () => createSession({ ...settings, nonInteractive: true }, connection).session;
}

/** Waits, as long as it takes, for the next thing to do. */
function nextWork({ port, answers }: JobWorkerData): Encoded {
  const { receiveMessageOnPort } = builtin<typeof import('node:worker_threads')>('node:worker_threads');
  for (;;) {
    const seen = Atomics.load(answers, 0);
    const received = receiveMessageOnPort(port) as { message: object } | undefined;
    if (received === undefined) Atomics.wait(answers, 0, seen);
    else if ('work' in received.message) return received.message.work as Encoded;
  }
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

function serveLive(session: Session, work: Encoded, ask: Ask, post: Post): void {
  const remote = new RemoteObjects(session, ask);
  const { decodeOptions, encodeOptions } = remote;
  const { state, reason } = guarded(() =>
    runInSession(
      session,
      (stream, value) => post({ stream, data: encodeAnyhow(value, session, encodeOptions) }),
      (output) => runLiveSpec(session, work, { ...decodeOptions, ...encodeOptions }, output, post),
    ),
  );
  post({ state, reason: reason && encodeAnyhow(reason, session, encodeOptions) });
}

const ANSWER_SLICE_MS = 100;

/** Asks the thread that started this one, and waits for its answer or a stop. */
function asker({ port, news, answers, stopFlag }: JobWorkerData): Ask {
  const { receiveMessageOnPort } = builtin<typeof import('node:worker_threads')>('node:worker_threads');
  let last = 0;
  return (question) => {
    const request = ++last;
    port.postMessage({ ...question, request });
    Atomics.add(news, 1, 1);
    Atomics.add(news, 0, 1);
    Atomics.notify(news, 0);
    for (;;) {
      const seen = Atomics.load(answers, 0);
      const received = receiveMessageOnPort(port) as { message: RemoteReply } | undefined;
      if (received?.message.reply === request) return received.message;
      if (received !== undefined) continue;
      if (Atomics.load(stopFlag, 0) !== 0) throw StopSignal.instance;
      Atomics.wait(answers, 0, seen, ANSWER_SLICE_MS);
    }
  };
}

/** What cannot be copied as it is goes as what serialization leaves of it. */
function encodeAnyhow(value: unknown, session: Session, options: EncodeOptions): Encoded {
  try {
    return encode(value, options);
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
