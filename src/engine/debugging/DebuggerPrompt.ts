/**
 * The debugger's prompt: says where the script stands and takes commands until it is to go on.
 * Rules that surprise: the end of the input means "continue", and after it the prompt is not shown again; an empty line
 * repeats the last stepInto, stepOver or list, whatever was run in between.
 */
import { StopSignal } from '../../errors/index.ts';
import { positionMessage } from '../../errors/positionMessage.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import type { Session } from '../session/Session.ts';
import type { Breakpoint } from './Breakpoint.ts';
import { promptOf, readCommand, runCommand, withNestedLevel } from './nestedPrompt.ts';
import { PSDebugContext } from './PSDebugContext.ts';

export type Resume = 'continue' | 'stepInto' | 'stepOver' | 'stepOut';

const RESUMES: Readonly<Record<string, Resume>> = {
  c: 'continue',
  continue: 'continue',
  exit: 'continue',
  s: 'stepInto',
  stepinto: 'stepInto',
  v: 'stepOver',
  stepover: 'stepOver',
  o: 'stepOut',
  stepout: 'stepOut',
};

const HELP = `
 s, stepInto         Single step (step into functions, scripts, etc.)
 v, stepOver         Step to next statement (step over functions, scripts, etc.)
 o, stepOut          Step out of the current function, script, etc.

 c, continue         Continue operation
 q, quit             Stop operation and exit the debugger
 d, detach           Continue operation and detach the debugger.

 k, Get-PSCallStack Display call stack

 l, list             List source code for the current script.  
                     Use "list" to start from the current line, "list <m>"  
                     to start from line <m>, and "list <m> <n>" to list <n> 
                     lines starting from line <m>

 <enter>             Repeat last command if it was stepInto, stepOver or list

 ?, h                displays this help message.


For instructions about how to customize your debugger prompt, type "help about_prompt".

`;
const NO_DETACH =
  'The debugger detach command is not applicable.  The detach command only applies when debugging jobs and runspaces with the Debug-Job or Debug-Runspace cmdlets.\n';

/** Lines that `list` shows, and how many of them before the current one. */
const LISTED = 16;
const LISTED_BEFORE = 5;

export class DebuggerPrompt {
  private hasBegun = false;
  private inputHasEnded = false;
  /** What an empty line repeats. */
  private last: 'stepInto' | 'stepOver' | 'list' | null = null;
  /** The line a repeated `list` goes on with. */
  private nextListed = 1;

  constructor(private readonly session: Session) {}

  /** Shows where the script stands and asks how it is to go on. */
  stop(hits: readonly Breakpoint[], at: ScriptExtent | null): Resume {
    const { ui } = this.session.host;
    if (!this.hasBegun) ui.write('Entering debug mode. Use h or ? for help. \n\n');
    this.hasBegun = true;
    for (const each of hits) ui.write(`Hit ${each.toString()}\n`);
    if (hits.length > 0) ui.write('\n');
    ui.write(`${positionMessage(at)}\n`);
    return this.inputHasEnded ? 'continue' : this.inContext(hits, at, () => this.ask(at));
  }

  /** $PSDebugContext is there while commands are taken. */
  private inContext(hits: readonly Breakpoint[], at: ScriptExtent | null, ask: () => Resume): Resume {
    const state = this.session.globalState;
    const invocation = new InvocationInfo(null, at, '', '');
    state.assignIn(state.globalScope, 'PSDebugContext', new PSDebugContext(invocation, hits));
    try {
      return withNestedLevel(this.session, ask);
    } finally {
      state.removeVariable('PSDebugContext', state.globalScope);
    }
  }

  private ask(at: ScriptExtent | null): Resume {
    for (;;) {
      const line = readCommand(this.session, promptOf(this.session, '[DBG]: '));
      if (line === null) {
        this.inputHasEnded = true;
        return 'continue';
      }
      const resume = this.answer(line.trimEnd(), at);
      if (resume) return resume;
    }
  }

  /** How the script is to go on; null when more is asked. */
  private answer(command: string, at: ScriptExtent | null): Resume | null {
    if (command === '') return this.repeat(at);
    const resume = RESUMES[command.toLowerCase()];
    if (resume) {
      this.last = resume === 'stepInto' || resume === 'stepOver' ? resume : null;
      return resume;
    }
    const { ui } = this.session.host;
    const [, first, count] = /^(?:l|list)(?:\s+(\S+)(?:\s+(\S+))?)?$/i.exec(command) ?? [];
    if (/^(?:q|quit)$/i.test(command)) throw StopSignal.instance;
    if (/^(?:d|detach)$/i.test(command)) ui.writeError(NO_DETACH);
    else if (/^(?:h|\?)$/i.test(command)) ui.write(HELP);
    else if (/^(?:l|list)(?:\s+\S+){0,2}$/i.test(command)) this.list(at, first, count);
    else runCommand(this.session, /^k$/i.test(command) ? 'Get-PSCallStack' : command);
    return null;
  }

  private repeat(at: ScriptExtent | null): Resume | null {
    if (this.last !== 'list') return this.last;
    this.showLines(at, this.nextListed, LISTED);
    return null;
  }

  private list(at: ScriptExtent | null, first?: string, count?: string): void {
    if (!at) return;
    const { ui } = this.session.host;
    const total = at.source.lineStarts.length;
    const start = first === undefined ? Math.max(1, at.startLineNumber - LISTED_BEFORE) : positive(first);
    if (start === null || start > total) {
      ui.write(`InvalidOperation: The starting line must be a positive integer no greater than ${total}\n`);
      return;
    }
    const lines = count === undefined ? LISTED : positive(count);
    if (lines === null) ui.write('InvalidOperation: The line count must be a positive integer.\n');
    else this.showLines(at, start, lines);
    this.last = 'list';
  }

  private showLines(at: ScriptExtent | null, start: number, count: number): void {
    if (!at) return;
    const { source } = at;
    const end = Math.min(source.lineStarts.length, start + count - 1);
    this.nextListed = end + 1;
    if (start > end) return;
    const { ui } = this.session.host;
    ui.write('\r\n\n');
    for (let line = start; line <= end; line++) {
      const mark = line === at.startLineNumber ? '*' : ' ';
      ui.write(`${String(line).padStart(5)}:${mark} ${source.lineText(line - 1)}\n`);
    }
    ui.write('\r\n\n');
  }
}

function positive(text: string): number | null {
  return /^\+?\d+$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
