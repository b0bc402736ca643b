/**
 * Runs one task of the command line in a session and gives the exit code, by pwsh's rules: `exit N`, 1 for an uncaught
 * error, and for -Command also 1 when the last statement failed ($? is false).
 */
import { StopSignal } from '../errors/index.ts';
import { CommandArgument } from '../engine/binding/CommandArgument.ts';
import { loadScript } from '../engine/discovery/findProgram.ts';
import { StreamedInput } from '../engine/pipeline/InputEnumerator.ts';
import { parseFailure } from '../engine/parseFailure.ts';
import { CLIXML_MARK } from '../engine/pipeline/nestedShell.ts';
import { reportFailure, type RunOutcome, runScript } from '../engine/runScript.ts';
import type { ScriptBlockAst } from '../language/Ast.ts';
import { parseInput } from '../language/parseInput.ts';
import { enumerableOf, toPSString } from '../types/index.ts';
import type { HostedSession } from './createSession.ts';
import type { EngineTask, ScriptArgument } from './EngineTask.ts';
import { runStandardInput } from './runStandardInput.ts';

/** A shell's code for "ended by Ctrl-C". */
const INTERRUPTED = 130;

export function runTask(hosted: HostedSession, task: EngineTask): number {
  const code = codeOf(hosted, task);
  endSession(hosted);
  for (const transcript of hosted.session.transcripts.splice(0).reverse()) transcript.stop();
  // Whoever read the output went away and the script had no end: that is how `| head` ends it, and no error.
  return hosted.host.ui.isUnheard ? 0 : code;
}

/** What runs when PowerShell ends. */
export function endSession({ session }: HostedSession): void {
  try {
    session.raiseExiting();
  } catch (thrown) {
    // A stop request ends the actions too.
    if (!(thrown instanceof StopSignal)) throw thrown;
  }
}

function codeOf(hosted: HostedSession, task: EngineTask): number {
  switch (task.kind) {
    case 'command': {
      const outcome =
        task.asXml || task.argumentsXml || task.inputXml
          ? runEncoded(hosted, task)
          : runCommand(hosted, task.text, task.args);
      return exitCodeOf(hosted, outcome, outcome.failed || !outcome.succeeded);
    }
    case 'file': {
      const outcome = runFile(hosted, task.path, task.args);
      return exitCodeOf(hosted, outcome, outcome.failed);
    }
    case 'input':
      return runStandardInput(hosted, task);
  }
}

export function exitCodeOf({ host, session }: HostedSession, outcome: RunOutcome, failed: boolean): number {
  // What the debugger's `quit` stopped was not interrupted.
  if (outcome.stopped) return host.stopRequested.value ? INTERRUPTED : 0;
  return outcome.exitCode ?? session.requestedExit ?? (failed ? 1 : 0);
}

/** Arguments and objects as CLIXML: how one PowerShell calls another with a script block. */
function runEncoded(hosted: HostedSession, task: EngineTask & { kind: 'command' }): RunOutcome {
  const { session, host } = hosted;
  const args = task.args.map(commandArgument);
  if (task.argumentsXml) {
    const given = session.invokeCommand('ConvertFrom-CliXml', { InputObject: task.argumentsXml });
    args.push(
      ...given
        .flatMap((value) => [...(enumerableOf(value) ?? [value])])
        .map((value) => CommandArgument.positional(value)),
    );
  }
  const objects: unknown[] = [];
  const outcome = runText(
    hosted,
    task.text,
    args,
    task.asXml ? (value) => void objects.push(value) : undefined,
    task.inputXml ? objectsOf : undefined,
  );
  if (task.asXml && objects.length > 0) {
    const [text] = session.invokeCommand('ConvertTo-CliXml', {}, objects);
    host.ui.write(`#< CLIXML\n${text === undefined ? '' : toPSString(text, session)}\n`);
  }
  return outcome;
}

/** -InputFormat XML. */
function objectsOf({ session, host }: HostedSession): unknown[] {
  const lines: string[] = [];
  for (let line = host.input.readLine(); line !== null; line = host.input.readLine())
    if (line !== CLIXML_MARK) lines.push(line);
  const text = lines.join('\n');
  return text === '' ? [] : session.invokeCommand('ConvertFrom-CliXml', { InputObject: text }).flat();
}

/** Runs text in the global scope. */
export function runCommand(hosted: HostedSession, text: string, args: readonly ScriptArgument[] = []): RunOutcome {
  return runText(hosted, text, args.map(commandArgument));
}

function runText(
  hosted: HostedSession,
  text: string,
  args: readonly CommandArgument[],
  output?: (value: unknown) => void,
  readInput?: (hosted: HostedSession) => unknown[],
): RunOutcome {
  const { session } = hosted;
  const { ast, errors } = parseInput(text, null, session.parseOptions);
  // pwsh says nothing of a command that could go on (process case cli/c-incomplete-paren).
  if (errors[0]?.incompleteInput) return { exitCode: null, failed: true, stopped: false, succeeded: false };
  if (errors.length > 0) return reportFailure(session, parseFailure(errors));
  let input: { input?: StreamedInput };
  try {
    input = standardInput(hosted, ast, text, readInput);
  } catch (thrown) {
    return reportFailure(session, thrown);
  }
  return runScript(session, { ast, args, output, ...input });
}

function runFile(hosted: HostedSession, path: string, args: readonly ScriptArgument[]): RunOutcome {
  const { session } = hosted;
  let ast: ScriptBlockAst;
  let text: string;
  try {
    ast = loadScript(session, path).ast;
    text = ast.extent.text;
  } catch (thrown) {
    return reportFailure(session, thrown);
  }
  const input = ast.processBlock ? {} : standardInput(hosted, ast, text);
  return runScript(session, { ast, args: args.map(commandArgument), file: path, ...input });
}

/** Redirected input becomes $input, read only when the text asks for it: programs and Read-Host may want it instead. */
function standardInput(
  hosted: HostedSession,
  ast: ScriptBlockAst,
  text: string,
  read?: (hosted: HostedSession) => unknown[],
): { input?: StreamedInput } {
  const { host } = hosted;
  if (!host.ui.isInputRedirected) return {};
  if (!ast.processBlock && !/\$\{?input\b|@input\b/i.test(text)) return {};
  if (!read) return { input: new StreamedInput(() => host.input.readLine() ?? undefined) };
  const objects = read(hosted)[Symbol.iterator]();
  return { input: new StreamedInput(() => objects.next().value) };
}

function commandArgument({ name, value }: ScriptArgument): CommandArgument {
  if (name === null) return CommandArgument.positional(value);
  return value === undefined ? CommandArgument.flag(name) : CommandArgument.named(name, value);
}
