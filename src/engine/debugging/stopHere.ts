/**
 * The debugger's prompt: says where the script stands and takes commands until it is to go on.
 * Rule that surprises: the end of the input means "continue", and after it the prompt is not shown again. Stepping is not
 * there and says so.
 */
import { NetException, StopSignal } from '../../errors/index.ts';
import { scriptStackTrace } from '../scriptStackTrace.ts';
import type { Session } from '../session/Session.ts';
import type { Breakpoint } from './Breakpoint.ts';

const HELP = `
 c, continue         Goes on.
 q, quit             Ends the script.
 k, Get-PSCallStack  Shows the calls that run.
 h, ?                Shows this.
 Anything else is run as a command.
`;
const STEPS = /^(?:s|stepInto|v|stepOver|o|stepOut|l|list)$/i;

export interface DebuggerDialog {
  hasBegun: boolean;
  inputHasEnded: boolean;
}

export function stopHere(
  session: Session,
  hits: readonly Breakpoint[],
  position: string,
  dialog: DebuggerDialog,
): void {
  const { ui } = session.host;
  if (!dialog.hasBegun) ui.write('Entering debug mode. Use h or ? for help. \n\n');
  dialog.hasBegun = true;
  for (const each of hits) ui.write(`Hit ${each.toString()}\n`);
  if (hits.length > 0) ui.write('\n');
  ui.write(`${position}\n`);
  while (!dialog.inputHasEnded) {
    ui.write(`[DBG]: PS ${session.drives.location}>> `);
    const line = readCommand(session);
    if (line === null) dialog.inputHasEnded = true;
    else if (answer(session, line.trim())) return;
  }
}

/** Where nobody may be asked, the input has ended. */
function readCommand(session: Session): string | null {
  try {
    return session.host.ui.readLine('');
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}

/** True when the script is to go on. */
function answer(session: Session, command: string): boolean {
  const { ui } = session.host;
  if (/^(?:c|continue)$/i.test(command)) return true;
  if (/^(?:q|quit|exit)$/i.test(command)) throw StopSignal.instance;
  if (/^(?:h|\?)$/i.test(command)) ui.write(HELP);
  else if (/^k$/i.test(command)) ui.write(`${scriptStackTrace(session.frame)}\n`);
  else if (STEPS.test(command)) ui.writeError(`psail does not support the debugger's command ${command}.\n`);
  else if (command !== '') run(session, command);
  return false;
}

function run(session: Session, command: string): void {
  const { ui } = session.host;
  try {
    const output = session.createScriptBlock(command).invokeInCallerScope(session, [], undefined);
    if (output !== undefined)
      for (const text of session.invokeCommand('Out-String', { Stream: true }, [output].flat()))
        ui.write(`${String(text)}\n`);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    ui.writeError(`${thrown.message}\n`);
  }
}
