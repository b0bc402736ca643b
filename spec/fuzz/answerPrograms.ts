/**
 * psail's answers to a file of small programs, as the reference engine's `run` gives its own, each from a fresh session. Run by
 * differential.mjs in a thread of its own.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createSession } from '../../src/hosting/createSession.ts';
import { answerScript } from '../reference/answerScript.ts';

const { stopFlag, beat, cases } = workerData as { stopFlag: Int32Array; beat: Int32Array; cases: string };
const settings = { sandbox: {}, dryRun: false, nonInteractive: true, commandLine: [] };

const { session: parent } = createSession(settings, {
  stopFlag,
  openChannel: () => {
    throw new Error('Programs have no network.');
  },
  servesTerminal: false,
});

for (const line of readFileSync(cases, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, script } = JSON.parse(line) as { id: string; script: string };
  Atomics.store(stopFlag, 0, 0);
  Atomics.add(beat, 0, 1);
  parentPort!.postMessage(JSON.stringify({ id, ...answerScript(parent.newRunspace()!, script) }));
}
