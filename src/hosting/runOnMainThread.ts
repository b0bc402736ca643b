/**
 * Runs a task without a worker, which costs as much time to start as node itself. Only for tasks that neither recurse
 * deeply nor must run finally blocks after Ctrl-C (chooseThread.ts): an interrupt simply ends the process here.
 */
import { createSession } from './createSession.ts';
import type { EngineSettings, EngineTask } from './EngineTask.ts';
import { runTask } from './runTask.ts';
import { startIoWorker } from './startIoWorker.ts';

export function runOnMainThread(settings: EngineSettings, task: EngineTask): number {
  const stopFlag = new Int32Array(new SharedArrayBuffer(4));
  const hosted = createSession(settings, {
    stopFlag,
    openChannel: () => startIoWorker(stopFlag),
    servesTerminal: false,
  });
  return runTask(hosted, task);
}
