/**
 * What Set-PSDebug -Trace shows of a script that runs: each point it reaches, and on level 2 the blocks it calls and the
 * variables it assigns. Under -Step every line is asked about first.
 * Rule that surprises: a line is shown with its line end, so that an empty line follows.
 */
import { NetException } from '../../errors/index.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { toPSString } from '../../types/index.ts';
import { NetEnumerator } from '../../types/NetEnumerator.ts';
import type { Frame } from '../compiler/Frame.ts';
import { lineAt } from '../InvocationInfo.ts';
import { type Choice, promptForChoice } from '../pipeline/promptForChoice.ts';
import type { Session } from '../session/Session.ts';
import { nestedPrompt } from './nestedPrompt.ts';

/** A name and its value have this much room together. */
const LONGEST_ASSIGNMENT = 60;

const CHOICES: readonly Choice[] = [
  { label: '&Yes', help: 'Continue.' },
  { label: 'Yes to &All', help: 'Continue, and do not ask again whether to continue in this session.' },
  { label: '&No', help: 'End the operation with an error.' },
  {
    label: 'No to A&ll',
    help: 'End the operation with an error. Do not request to resume operation for this session.',
  },
  {
    label: '&Suspend',
    help: 'Pause the current operation and enter a command prompt. Type "exit" to resume the paused operation.',
  },
];

export class ScriptTrace {
  level = 0;
  /** -Step: until it is answered "Yes to All". */
  asks = false;

  constructor(
    private readonly session: Session,
    /** Runs what is not traced itself. */
    private readonly unseen: (run: () => void) => void,
  ) {}

  get isOn(): boolean {
    return this.level > 0 || this.asks;
  }

  line(extent: ScriptExtent): void {
    const line = lineAt(extent);
    const column = extent.startColumnNumber;
    const marked =
      column > line.length ? `${line} <<<< ` : `${line.slice(0, column - 1)} >>>> ${line.slice(column - 1)}`;
    this.show(`${String(extent.startLineNumber).padStart(4)}+ ${marked}`);
  }

  /** A block begins; `part`: which of a function's blocks, where they are written out. */
  call(frame: Frame, part: string): void {
    if (this.level < 2) return;
    const { file } = frame.scriptBlock;
    const name = `    ! CALL function '${frame.functionName}${part}'`;
    this.show(file === null ? name : `${name}  (defined in file '${file}')`);
  }

  assigned(name: string, value: unknown): void {
    if (this.level < 2 || /^(?:null|_)$/i.test(name)) return;
    const text = value instanceof NetEnumerator ? 'IEnumerator' : toPSString(value, this.session);
    const room = LONGEST_ASSIGNMENT - name.length;
    this.show(`    ! SET $${name} = '${text.length > room ? `${text.slice(0, room)}\u2026` : text}'.`);
  }

  private show(message: string): void {
    if (this.asks) this.ask(message);
    this.session.showStream('Debug', message);
  }

  private ask(message: string): void {
    const { ui } = this.session.host;
    for (;;) {
      const answer = promptForChoice(ui, 'Continue with this operation?', message.trimEnd(), CHOICES, 0);
      if (answer === 0) return;
      if (answer === 1) {
        this.asks = false;
        return;
      }
      if (answer !== 4) throw stopped();
      this.unseen(() => nestedPrompt(this.session));
    }
  }
}

function stopped(): NetException {
  return new NetException(
    'System.Management.Automation.ActionPreferenceStopException',
    "WriteDebug stopped because the value of the DebugPreference variable was 'Stop'.",
    { errorId: 'UserStopRequest', category: 'OperationStopped' },
  );
}
