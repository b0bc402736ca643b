/**
 * Whether a command may run on the main thread, decided from its text alone and on the safe side: no braces (so no block,
 * function, loop or finally of its own), no call of something that could hold one (scripts, modules, Invoke-Expression,
 * call operators), nothing that waits for the user. Everything else gets the worker with its deep stack.
 */
import type { EngineTask } from './EngineTask.ts';
import { isTerminal } from './isTerminal.ts';

const NEEDS_WORKER =
  /[{}&`]|\.ps[md]?1\b|(?:^|[\s;(|=])\.\s|\b(?:iex|icm|ipmo|using|read-host|start-sleep|sleep)\b|\b(?:invoke|import|use|start|wait|enter|debug|trace)-|\binvoke\b|\bdiagnostics\.process/i;
const LONGEST = 2000;

export function runsOnMainThread(task: EngineTask): boolean {
  if (task.kind !== 'command' || task.text.length > LONGEST || NEEDS_WORKER.test(task.text)) return false;
  return startsWithOwnCommand(task.text) && !(isTerminal(0) && /confirm|out-host|\boh\b/i.test(task.text));
}

/** Every command position holds an expression or a Verb-Noun name: no programs, which may run long. */
function startsWithOwnCommand(text: string): boolean {
  return text.split(/[;|\n]/).every((part) => /^\s*(?:$|[\d$'"([@+-]|[A-Za-z]+-[A-Za-z]\w*(?:\s|$))/.test(part));
}
