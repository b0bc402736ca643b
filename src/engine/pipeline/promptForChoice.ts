/**
 * PromptForChoice as the console asks: the choices on one line as far as they fit, the default last.
 * Rule that surprises: the part that begins a new line loses its trailing blanks (process case stdin/confirm).
 */
import { NetException } from '../../errors/index.ts';
import type { HostUI } from '../Host.ts';
import { wrapWords } from './wrapWords.ts';

export interface Choice {
  /** With `&` before the letter that chooses it. */
  label: string;
  help: string;
}

/** The index of the answer. Throws where nobody can answer. */
export function promptForChoice(
  ui: HostUI,
  caption: string,
  message: string,
  choices: readonly Choice[],
  defaultIndex: number,
): number {
  begin(ui, caption, message, choices, [defaultIndex], -1);
  const keys = choices.map(({ label }) => hotKey(label));
  for (;;) {
    const answer = ui.readLine(choiceLine(ui.width, choices, keys, defaultIndex));
    if (answer === null) throw noAnswer(message);
    const text = answer.trim().toLowerCase();
    if (text === '' && defaultIndex >= 0) return defaultIndex;
    if (text === '?') showHelp(ui, choices, keys);
    const found = indexOfAnswer(text, choices, keys);
    if (found >= 0) return found;
  }
}

/** Several answers, each asked for by its number until an empty one; none at all stands for the defaults. */
export function promptForChoices(
  ui: HostUI,
  caption: string,
  message: string,
  choices: readonly Choice[],
  defaults: readonly number[],
): number[] {
  begin(ui, caption, message, choices, defaults, 0);
  const keys = choices.map(({ label }) => hotKey(label));
  const names = defaults.map((index) => keys[index] || plain(choices[index]!.label));
  for (const [index, { label }] of choices.entries()) ui.write(`[${keys[index]}] ${plain(label)}  \n`);
  ui.write('[?] Help \n');
  if (names.length === 1) ui.write(`(default is "${names[0]}")\n`);
  else if (names.length > 1) ui.write(`(default choices are ${names.join(',')})\n`);
  const chosen: number[] = [];
  for (;;) {
    const answer = ui.readLine(`Choice[${chosen.length}]: `);
    if (answer === null) throw noAnswer(message);
    const text = answer.trim().toLowerCase();
    if (text === '') return chosen.length > 0 ? chosen : [...defaults];
    if (text === '?') showHelp(ui, choices, keys);
    const found = indexOfAnswer(text, choices, keys);
    if (found >= 0) chosen.push(found);
  }
}

/** Checks what is asked and shows what it is about. */
function begin(
  ui: HostUI,
  caption: string,
  message: string,
  choices: readonly Choice[],
  defaults: readonly number[],
  lowest: number,
): void {
  if (!ui.isInteractive) throw notInteractive();
  if (choices.length === 0) throw argument('PSArgumentException', '"choices" should have at least one element.');
  const wrong = defaults.find((index) => index < lowest || index >= choices.length);
  if (wrong !== undefined) throw outOfRange(wrong, lowest < 0);
  if (caption !== '') ui.write(`\n${caption}\n`);
  if (message !== '') ui.write(`${wrapWords(message, ui.width - 1)}\n`);
}

function indexOfAnswer(text: string, choices: readonly Choice[], keys: readonly string[]): number {
  return choices.findIndex(
    ({ label }, index) => text !== '' && (plain(label).toLowerCase() === text || keys[index]!.toLowerCase() === text),
  );
}

function choiceLine(width: number, choices: readonly Choice[], keys: readonly string[], defaultIndex: number): string {
  const parts = choices.map(({ label }, index) => `[${keys[index]}] ${plain(label)}  `);
  parts.push('[?] Help ');
  if (defaultIndex >= 0) parts.push(`(default is "${keys[defaultIndex] || plain(choices[defaultIndex]!.label)}"): `);
  let line = '';
  let length = 0;
  for (const part of parts) {
    const wraps = length + part.length > width - 1;
    length = wraps ? part.length : length + part.length;
    line += wraps ? `\n${part.trimEnd()}` : part;
  }
  return line;
}

function showHelp(ui: HostUI, choices: readonly Choice[], keys: readonly string[]): void {
  for (const [index, { label, help }] of choices.entries())
    ui.write(`${wrapWords(`${keys[index] || plain(label)} - ${help}`, ui.width - 1)}\n`);
}

/** The letter after `&`; none: empty. */
function hotKey(label: string): string {
  const mark = label.indexOf('&');
  return mark < 0
    ? ''
    : label
        .slice(mark + 1, mark + 2)
        .trim()
        .toUpperCase();
}

function plain(label: string): string {
  return label.replace('&', '').trim();
}

function argument(kind: string, message: string): NetException {
  return new NetException(`System.Management.Automation.${kind}`, message, {
    errorId: kind.replace(/^PS|Exception$/g, ''),
    category: 'InvalidArgument',
  });
}

function outOfRange(index: number, isSingle: boolean): NetException {
  const rest = isSingle
    ? 'a valid index into "choice" or -1 for no default choice.'
    : `a valid index into "choices". "${index}" is not a valid index.`;
  return argument(
    'PSArgumentOutOfRangeException',
    `"defaultChoice" must be ${rest} (Parameter 'defaultChoice')\nActual value was ${index}.`,
  );
}

/** Nobody may be asked. */
export function notInteractive(): NetException {
  return new NetException(
    'System.Management.Automation.PSInvalidOperationException',
    'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
    { errorId: 'InvalidOperation', category: 'InvalidOperation' },
  );
}

/** The input has ended: no answer is not consent. */
function noAnswer(message: string): NetException {
  return new NetException(
    'System.Management.Automation.Host.HostException',
    `A command that prompts the user failed because the host program or the command type does not support user interaction. The host was attempting to request confirmation with the following message: ${message}`,
    { errorId: 'HostFunctionNotImplemented', category: 'NotImplemented' },
  );
}
