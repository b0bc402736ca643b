/** A prompt inside of a command that runs: commands are taken and run where the script stands. */
import { errorRecordOf, NetException, ReturnSignal } from '../../errors/index.ts';
import { positionMessage } from '../../errors/positionMessage.ts';
import { toPSString } from '../../types/index.ts';
import { STANDARD_FUNCTIONS } from '../discovery/standardFunctions.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { CallbackPipe } from '../pipeline/Pipe.ts';
import type { Session } from '../session/Session.ts';

/** Takes commands until `exit` or the end of the input. */
export function nestedPrompt(session: Session): void {
  withNestedLevel(session, () => {
    for (;;) {
      const line = readCommand(session, promptOf(session, ''));
      if (line === null || /^\s*exit\s*$/i.test(line)) return;
      runCommand(session, line);
    }
  });
}

/** $NestedPromptLevel is one more meanwhile. */
export function withNestedLevel<T>(session: Session, run: () => T): T {
  const level = session.globalState.globalScope.getLocal('nestedpromptlevel');
  const before = level?.value;
  if (level) level.value = Number(before) + 1;
  try {
    return run();
  } finally {
    if (level) level.value = before;
  }
}

/** What the user's own `prompt` function writes, or PowerShell's prompt with a > for each level. */
export function promptOf(session: Session, prefix: string): string {
  const own = session.sessionState.findFunction('prompt');
  if (own && own.definition !== STANDARD_FUNCTIONS.prompt![1]) {
    const parts = session.invokeCommand('prompt', {}).map((part) => toPSString(part, session));
    if (parts.length > 0) return parts.join('');
  }
  const level = Number(session.globalState.globalScope.getLocal('nestedpromptlevel')?.value ?? 0);
  return `${prefix}PS ${session.providers.location.shown}${'>'.repeat(level + 1)} `;
}

/** Where nobody may be asked, the input has ended. */
export function readCommand(session: Session, prompt: string): string | null {
  try {
    // The end of the input is no line: nothing is written for it.
    session.host.ui.write(prompt);
    return session.host.ui.readLine('');
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

/** Runs a command in the scope where the script stands and shows what it writes. */
export function runCommand(session: Session, command: string): void {
  if (command.trim() === '') return;
  const { streams } = session;
  const output: unknown[] = [];
  const errors = new CallbackPipe((record) => show(session, [record], (text) => session.host.ui.writeError(text)));
  try {
    session.streams = { ...streams, error: errors };
    const block = session.createScriptBlock(command);
    block.isTyped = true;
    output.push(...invokeBlock(block, { newScope: false, myInvocation: new InvocationInfo(null, null) }));
  } catch (thrown) {
    showFailure(session, thrown);
  } finally {
    session.streams = streams;
  }
  show(session, output, (text) => session.host.ui.write(text));
}

function show(session: Session, output: readonly unknown[], write: (text: string) => void): void {
  if (output.length === 0) return;
  const { ui } = session.host;
  const given = { Stream: true, Width: ui.width - 1 };
  for (const text of session.invokeCommand('Out-String', given, [...output])) write(`${String(text)}\n`);
}

/** What ended the command: its message and where it happened. */
function showFailure(session: Session, thrown: unknown): void {
  if (thrown instanceof ReturnSignal) return;
  if (!(thrown instanceof NetException)) throw thrown;
  const { invocationInfo } = errorRecordOf(thrown);
  const position = positionMessage(invocationInfo?.scriptPosition ?? null);
  session.host.ui.writeError(`${thrown.message}\n${position === '' ? '' : `${position}\n`}`);
}
