/**
 * Statements read from standard input, each run as soon as it is complete. With prompts the text is echoed after them, as
 * pwsh does for `pwsh -File -`.
 * Rule that surprises: a statement that took several lines ends only at an empty line, so that `else` may follow `}`.
 */
import { parseFailure } from '../engine/parseFailure.ts';
import { reportFailure, type RunOutcome, runScript } from '../engine/runScript.ts';
import { parseInput } from '../language/parseInput.ts';
import type { HostedSession } from './createSession.ts';
import { exitCodeOf } from './runTask.ts';
import { promptText } from './promptText.ts';

const BANNER = 'PowerShell 7.6.5\n';

export function runStandardInput(hosted: HostedSession, options: { prompts: boolean; banner: boolean }): number {
  const { ui } = hosted.host;
  if (options.banner) ui.write(BANNER);
  for (;;) {
    const text = readStatement(hosted, options.prompts);
    if (text === null) return hosted.session.requestedExit ?? 0;
    if (text.trim() === '') continue;
    const outcome = runStatement(hosted, text);
    if (outcome.stopped || outcome.exitCode !== null) return exitCodeOf(hosted, outcome, false);
  }
}

function runStatement({ session }: HostedSession, text: string): RunOutcome {
  const { ast, errors } = parseInput(text, null);
  return errors.length > 0 ? reportFailure(session, parseFailure(errors)) : runScript(session, { ast });
}

function readStatement(hosted: HostedSession, prompts: boolean): string | null {
  const first = readLine(hosted, prompts ? () => promptText(hosted.session) : null);
  if (first === null || !isIncomplete(first)) return first;
  const lines = [first];
  for (;;) {
    const line = readLine(hosted, prompts ? () => '>> ' : null);
    if (line === null) break;
    if (line.trim() === '' && !isIncomplete(lines.join('\n'))) break;
    lines.push(line);
  }
  return lines.join('\n');
}

function readLine({ host }: HostedSession, prompt: (() => string) | null): string | null {
  if (prompt) host.ui.write(prompt());
  const line = host.input.readLine();
  if (prompt && line !== null) host.ui.write(`${line}\n`);
  return line;
}

export function isIncomplete(text: string): boolean {
  const { errors } = parseInput(text, null);
  return errors.length > 0 && errors.every(({ incompleteInput }) => incompleteInput);
}
