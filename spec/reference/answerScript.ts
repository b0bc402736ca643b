/** What a script gives in a session, in the form the reference engine's answers are recorded in. */
import { InvocationInfo } from '../../src/engine/InvocationInfo.ts';
import { parseFailure } from '../../src/engine/parseFailure.ts';
import { CallbackPipe } from '../../src/engine/pipeline/Pipe.ts';
import { runPipeline } from '../../src/engine/pipeline/runPipeline.ts';
import { ScriptCommandProcessor } from '../../src/engine/pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from '../../src/engine/ScriptBlock.ts';
import type { Session } from '../../src/engine/session/Session.ts';
import { ErrorRecord, errorRecordOf, NetException, StopSignal } from '../../src/errors/index.ts';
import { parseInput } from '../../src/language/parseInput.ts';
import { toPSString, typeOf, unwrap } from '../../src/types/index.ts';

export interface ScriptAnswer {
  /** .NET types of the objects written. */
  types: string[];
  /** Their texts; null for $null. */
  values: (string | null)[];
  /** Id and message of what ended the script; empty where nothing did. */
  thrown: string;
  /** The same of each error written. */
  errors: string[];
}

/** Runs the script dot-sourced in the session's global scope. Streams but output and errors are dropped. */
export function answerScript(session: Session, script: string): ScriptAnswer {
  const answer: ScriptAnswer = { types: [], values: [], thrown: '', errors: [] };
  const output: unknown[] = [];
  const drop = new CallbackPipe(() => undefined);
  const error = new CallbackPipe((value) => {
    const record = unwrap(value);
    if (record instanceof ErrorRecord)
      answer.errors.push(`${record.fullyQualifiedErrorId}: ${record.exception.message}`);
  });
  session.streams = { error, warning: drop, verbose: drop, debug: drop, information: drop };
  try {
    const { ast, errors } = parseInput(script, null, session.parseOptions);
    if (errors.length > 0) throw parseFailure(errors);
    const block = new ScriptBlock(session, ast, session.globalState);
    const options = { isDotted: true, isScriptFile: false };
    const processor = new ScriptCommandProcessor(session, new InvocationInfo(null, null, '', ''), block, [], options);
    runPipeline(session, [processor], new CallbackPipe((value) => output.push(value ?? null)), undefined, false);
  } catch (thrown) {
    answer.thrown = thrownText(session, thrown);
  }
  for (const value of output) {
    answer.types.push(value === null ? 'null' : typeOf(unwrap(value)).fullName);
    answer.values.push(value === null ? null : toPSString(value, session));
  }
  return answer;
}

function thrownText(session: Session, thrown: unknown): string {
  if (thrown instanceof StopSignal) return 'TIMEOUT';
  const exception = thrown instanceof NetException ? thrown : session.convertForeignError(thrown);
  if (exception) {
    return `${errorRecordOf(exception).fullyQualifiedErrorId}: ${exception.message}`;
  }
  return thrown instanceof Error ? `CRASH ${thrown.stack}` : `FLOW ${String(thrown)}`;
}
