/**
 * PromptForChoice as the console asks: the choices on one line as far as they fit, the default last.
 * Rule that surprises: the part that begins a new line loses its trailing blanks (process case stdin/confirm).
 */
import { NetException } from '../../errors/index.ts';
import type { HostUI } from '../Host.ts';

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
  if (!ui.isInteractive) throw notInteractive();
  ui.write(['', caption, message].filter((line, index) => index === 0 || line !== '').join('\n') + '\n');
  const keys = choices.map(({ label }) => hotKey(label));
  for (;;) {
    const answer = ui.readLine(choiceLine(ui.width, choices, keys, defaultIndex));
    if (answer === null) throw noAnswer(message);
    const text = answer.trim().toLowerCase();
    if (text === '' && defaultIndex >= 0) return defaultIndex;
    if (text === '?') showHelp(ui, choices, keys);
    const found = choices.findIndex(
      ({ label }, index) => text !== '' && (plain(label).toLowerCase() === text || keys[index]!.toLowerCase() === text),
    );
    if (found >= 0) return found;
  }
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
  for (const [index, { label, help }] of choices.entries()) ui.write(`${keys[index] || plain(label)} - ${help}\n`);
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

function notInteractive(): NetException {
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
