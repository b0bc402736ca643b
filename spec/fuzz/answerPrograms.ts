/**
 * psail's answers to a file of small programs, as the reference engine's `run` gives its own: for each a fresh session, and
 * the text and type of its objects, what it threw, what it wrote as errors. Run by differential.mjs in a thread of its own.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parseFailure } from '../../src/engine/parseFailure.ts';
import { CallbackPipe } from '../../src/engine/pipeline/Pipe.ts';
import { InvocationInfo } from '../../src/engine/InvocationInfo.ts';
import { runPipeline } from '../../src/engine/pipeline/runPipeline.ts';
import { ScriptCommandProcessor } from '../../src/engine/pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from '../../src/engine/ScriptBlock.ts';
import { type ErrorRecord, errorRecordOf, NetException, StopSignal } from '../../src/errors/index.ts';
import { createSession } from '../../src/hosting/createSession.ts';
import { parseInput } from '../../src/language/parseInput.ts';
import { toPSString, typeOf, unwrap } from '../../src/types/index.ts';

const { stopFlag, beat, cases } = workerData as { stopFlag: Int32Array; beat: Int32Array; cases: string };
const settings = { sandbox: {}, dryRun: false, nonInteractive: true, commandLine: [] };

interface Answer {
  types: string[];
  values: (string | null)[];
  thrown: string;
  errors: string[];
}

const { session: parent } = createSession(settings, {
  stopFlag,
  openChannel: () => {
    throw new Error('Programs have no network.');
  },
  servesTerminal: false,
});

const described = (record: ErrorRecord): string => `${record.fullyQualifiedErrorId}: ${record.exception.message}`;

function answer(script: string): Answer {
  const session = parent.newRunspace()!;
  const found: Answer = { types: [], values: [], thrown: '', errors: [] };
  const output = new CallbackPipe((value) => {
    const base = unwrap(value);
    found.types.push(base == null ? 'null' : typeOf(base).fullName);
    found.values.push(base == null ? null : toPSString(value, session));
  });
  const silent = new CallbackPipe(() => {});
  session.streams = {
    error: new CallbackPipe((record) => found.errors.push(described(record as ErrorRecord))),
    warning: silent,
    verbose: silent,
    debug: silent,
    information: silent,
  };
  try {
    const { ast, errors } = parseInput(script, null, session.parseOptions);
    if (errors.length > 0) throw parseFailure(errors);
    const block = new ScriptBlock(session, ast, session.globalState);
    const options = { isDotted: true, isScriptFile: false };
    const invocation = new InvocationInfo(null, null, '', '');
    runPipeline(
      session,
      [new ScriptCommandProcessor(session, invocation, block, [], options)],
      output,
      undefined,
      false,
    );
  } catch (thrown) {
    found.thrown = thrownText(session, thrown);
  }
  return found;
}

function thrownText(session: typeof parent, thrown: unknown): string {
  if (thrown instanceof StopSignal) return 'TIMEOUT';
  const exception = thrown instanceof NetException ? thrown : session.convertForeignError(thrown);
  if (exception) return `${errorRecordOf(exception).fullyQualifiedErrorId}: ${exception.message}`;
  return thrown instanceof Error ? `CRASH ${thrown.stack}` : `FLOW ${String(thrown)}`;
}

for (const line of readFileSync(cases, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, script } = JSON.parse(line) as { id: string; script: string };
  Atomics.store(stopFlag, 0, 0);
  Atomics.add(beat, 0, 1);
  parentPort!.postMessage(JSON.stringify({ id, ...answer(script) }));
}
