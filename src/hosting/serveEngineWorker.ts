/**
 * What the engine's worker thread does: one session, which runs one task or serves a read-eval-print loop.
 * It blocks while it runs; what needs events is done by the main thread through the blocking channel.
 */
import type { MessagePort } from 'node:worker_threads';
import { BlockingTransport } from '../http/BlockingTransport.ts';
import { completeInput } from './completeInput.ts';
import { createSession, type HostedSession } from './createSession.ts';
import type { EngineWorkerData, RunReply, SessionRequest, WorkerReply } from './EngineWorkerData.ts';
import { promptText } from './promptText.ts';
import { endSession, exitCodeOf, runCommand, runTask } from './runTask.ts';

/** @param beforeEnd called when a task has run and before the main thread hears of it. */
export function serveEngineWorker(data: EngineWorkerData, parent: MessagePort, beforeEnd: () => void): void {
  const { endpoint, settings, task } = data;
  const post = (reply: WorkerReply): void => parent.postMessage(reply);
  const channel = new BlockingTransport(endpoint);
  const { stopFlag } = endpoint;
  const hosted = createSession(settings, { stopFlag, openChannel: () => channel, servesTerminal: true });
  if (task) {
    const exitCode = runTask(hosted, task);
    beforeEnd();
    post({ kind: 'ended', exitCode });
  } else {
    serve(hosted, stopFlag, parent);
  }
}

function serve(hosted: HostedSession, stopFlag: Int32Array, parent: MessagePort): void {
  const post = (reply: WorkerReply): void => parent.postMessage(reply);
  parent.on('message', (request: SessionRequest) => {
    const { id } = request;
    if (request.kind === 'run') post({ kind: 'reply', id, value: run(hosted, request.text, stopFlag) });
    else post({ kind: 'reply', id, value: completeInput(hosted.session, request.text, request.cursor) });
  });
  // Between commands too, jobs that share objects with the session get answers.
  setInterval(() => hosted.host.idle?.serve(), SERVE_MS).unref();
  post({ kind: 'ready', prompt: promptText(hosted.session) });
}

const SERVE_MS = 100;

function run(hosted: HostedSession, text: string, stopFlag: Int32Array): RunReply {
  const startTicks = hosted.session.utcNowTicks();
  const outcome = runCommand(hosted, text);
  hosted.session.remember(text, outcome.stopped ? 'Stopped' : outcome.failed ? 'Failed' : 'Completed', startTicks);
  const { exitCode } = outcome;
  const ends = exitCode !== null || hosted.session.requestedExit !== null;
  if (ends) endSession(hosted);
  // The stop request was for that command: the next starts afresh.
  Atomics.store(stopFlag, 0, 0);
  return { exitCode: ends ? exitCodeOf(hosted, outcome, false) : null, prompt: promptText(hosted.session) };
}
