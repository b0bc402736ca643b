/**
 * Runs a whole script or a command line the way PowerShell's console does: output and errors go through one Out-Default,
 * an uncaught error is shown, `exit` ends it. Nothing here ends the process.
 */
import { ErrorRecord, errorRecordOf, ExitSignal, isFlowSignal, NetException, StopSignal } from '../errors/index.ts';
import type { ScriptBlockAst } from '../language/Ast.ts';
import { toPSString, unwrap } from '../types/index.ts';
import type { CommandArgument } from './binding/CommandArgument.ts';
import { ExternalScriptInfo } from './discovery/CommandInfo.ts';
import { InvocationInfo } from './InvocationInfo.ts';
import type { CommandProcessor } from './pipeline/CommandProcessor.ts';
import { CallbackPipe, type Pipe } from './pipeline/Pipe.ts';
import type { StreamedInput } from './pipeline/InputEnumerator.ts';
import { runPipeline } from './pipeline/runPipeline.ts';
import { ScriptCommandProcessor } from './pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from './ScriptBlock.ts';
import { asksForHelp, helpProcessor } from './discovery/helpRequest.ts';
import { meetRequirements } from './scriptRequirements.ts';
import type { Session } from './session/Session.ts';

export interface RunOutcome {
  /** The value given to `exit`, when it was called. */
  exitCode: number | null;
  /** An uncaught error ended the script. */
  failed: boolean;
  /** A stop request ended it. */
  stopped: boolean;
  /** $? at the end. */
  succeeded: boolean;
}

export interface RunRequest {
  ast: ScriptBlockAst;
  args?: readonly CommandArgument[];
  /** What $input gives; absent when there is no input at all. */
  input?: StreamedInput;
  /** The path of a script file. */
  file?: string;
  /** Takes the objects instead of Out-Default. */
  output?: (value: unknown) => void;
}

export function runScript(session: Session, request: RunRequest): RunOutcome {
  const outcome: RunOutcome = { exitCode: null, failed: false, stopped: false, succeeded: true };
  const block = new ScriptBlock(session, request.ast, session.globalState);
  const info = request.file === undefined ? null : new ExternalScriptInfo(request.file, () => block);
  // No line of any script called it: errors of its parameters have no position.
  const invocation = new InvocationInfo(info, null, info ? request.file! : '', info?.name ?? '');
  try {
    meetRequirements(session, request.ast, request.file ?? '');
  } catch (thrown) {
    return reportFailure(session, thrown);
  }
  try {
    withOutDefault(session, (pipe) => {
      // A script file too runs in the global scope: its $ErrorView still counts when its last error is shown.
      const options = { isDotted: true, isScriptFile: false };
      const args = request.args ?? [];
      const script = asksForHelp(info, args)
        ? helpProcessor(session, info, args, null)
        : new ScriptCommandProcessor(session, invocation, block, args, options);
      const { input, output } = request;
      const isFed = input !== undefined && (request.ast.processBlock !== null || block.metadata.isCmdletLike);
      if (input && !isFed && script instanceof ScriptCommandProcessor) {
        script.streamedInput = input;
        script.expectsInput = true;
      }
      const target = output ? new CallbackPipe((value) => output(value === undefined ? null : value)) : pipe;
      runPipeline(session, [script], target, input, isFed);
      outcome.succeeded = session.questionMark;
    });
  } catch (thrown) {
    // What Out-Default still held back is lost; the error is shown by another one (process case exit/table-then-throw-c).
    settle(session, thrown, outcome, (value) => withOutDefault(session, (_pipe, show) => show(value)));
  }
  return outcome;
}

/** Shows an error met before anything ran (a script that does not parse) as an uncaught one. */
export function reportFailure(session: Session, thrown: unknown): RunOutcome {
  const outcome: RunOutcome = { exitCode: null, failed: false, stopped: false, succeeded: true };
  settle(session, thrown, outcome, (value) =>
    withOutDefault(session, (_pipe, show) => show(value instanceof ErrorRecord ? outsideRecord(value) : value)),
  );
  return outcome;
}

/** The host meets such an error without any pipeline, wrapped: that is why its view shows the line even of `-c`. */
function outsideRecord(record: ErrorRecord): ErrorRecord {
  // `using module` fails as a statement of the script does.
  if (record.exception.typeName === 'System.Management.Automation.RuntimeException') return record;
  const wrapped = new NetException(
    'System.Management.Automation.ParentContainsErrorRecordException',
    record.exception.message,
  );
  const shown = new ErrorRecord(
    wrapped,
    record.errorId,
    record.category === 'ParserError' ? 'ParserError' : 'NotSpecified',
    record.targetObject,
  );
  shown.invocationInfo = record.invocationInfo;
  return shown;
}

/** Starts an Out-Default, points the session's error stream at it, and ends it afterwards. */
function withOutDefault(session: Session, run: (pipe: Pipe, show: (value: unknown) => void) => void): void {
  const output = outDefault(session);
  const saved = { streams: session.streams, hostPipe: session.hostPipe, hostErrorPipe: session.hostErrorPipe };
  const pipe = new CallbackPipe((value) => output.process(value === undefined ? null : value));
  const show = (value: unknown): void => showError(value, () => output.process(value));
  const errors = new CallbackPipe(show);
  session.hostPipe = pipe;
  session.hostErrorPipe = errors;
  session.streams = { error: errors, warning: null, verbose: null, debug: null, information: null };
  try {
    run(pipe, show);
    output.end();
  } finally {
    output.dispose();
    session.streams = saved.streams;
    session.hostPipe = saved.hostPipe;
    session.hostErrorPipe = saved.hostErrorPipe;
  }
}

/** Only on its way through the error stream an error goes to the host's error output; $Error[0], shown later, does not. */
function showError(value: unknown, show: () => void): void {
  if (!(value instanceof ErrorRecord)) {
    show();
    return;
  }
  const { isMergedIntoOutput } = value;
  value.isMergedIntoOutput = true;
  show();
  value.isMergedIntoOutput = isMergedIntoOutput;
}

function outDefault(session: Session): CommandProcessor {
  const info = session.commands.require('Out-Default');
  const processor = session.commands.processorFor(info, new InvocationInfo(info, null, 'Out-Default', ''), [], false);
  processor.expectsInput = true;
  processor.prepare();
  processor.begin();
  return processor;
}

function settle(session: Session, thrown: unknown, outcome: RunOutcome, show: (value: unknown) => void): void {
  outcome.succeeded = false;
  session.callDepth = 0;
  session.frame = null;
  if (thrown instanceof ExitSignal) {
    outcome.exitCode = exitNumber(session, thrown.code);
    outcome.succeeded = outcome.exitCode === 0;
    return;
  }
  if (thrown instanceof StopSignal) {
    outcome.stopped = true;
    return;
  }
  if (isFlowSignal(thrown)) {
    outcome.succeeded = true;
    return;
  }
  const exception = thrown instanceof NetException ? thrown : session.convertForeignError(thrown);
  if (!exception) throw thrown;
  outcome.failed = true;
  session.questionMark = false;
  const record = errorRecordOf(exception);
  session.appendError(record);
  show(record);
}

function exitNumber(session: Session, code: unknown): number {
  const base = unwrap(code);
  if (typeof base === 'number') return base;
  if (base == null) return 0;
  const number = Number(toPSString(base, session));
  return Number.isInteger(number) ? number : 0;
}
