/**
 * ShouldProcess and ShouldContinue: -WhatIf, -Confirm, $WhatIfPreference, $ConfirmPreference and the questions asked.
 */
import { EnumValue, toBoolean } from '../../types/index.ts';
import type { CommandMetadata } from '../binding/CommandMetadata.ts';
import type { CommandProcessor } from './CommandProcessor.ts';
import { StreamWriter } from './StreamWriter.ts';
import { type Choice, promptForChoice } from './promptForChoice.ts';

const IMPACTS = ['None', 'Low', 'Medium', 'High'];

interface Asker extends CommandProcessor {
  readonly answers: { yesToAll: boolean; noToAll: boolean };
}

export function confirmProcess(command: Asker, metadata: CommandMetadata, target: string, action: string): boolean {
  return confirmDescribed(
    command,
    metadata,
    `Performing the operation "${action}" on target "${target}".`,
    `Performing the operation "${action}" on target "${target}".`,
  );
}

/** ShouldProcess(description, warning, caption). */
export function confirmDescribed(
  command: Asker,
  metadata: CommandMetadata,
  description: string,
  warning: string,
): boolean {
  const { ctx } = command;
  const whatIf = command.whatIf ?? toBoolean(command.inCaller(() => ctx.getVariable('WhatIfPreference')));
  if (whatIf) {
    ctx.showWhatIf(`What if: ${description}`);
    return false;
  }
  if (!needsConfirmation(command, metadata)) {
    if (command.verbose) new StreamWriter(command).verbose(description);
    return true;
  }
  return ask(command, 'Confirm', `Are you sure you want to perform this action?\n${warning}`, true);
}

function needsConfirmation(command: Asker, metadata: CommandMetadata): boolean {
  if (command.confirm !== null) return command.confirm;
  const value = command.inCaller(() => command.ctx.getVariable('ConfirmPreference'));
  const name =
    value instanceof EnumValue
      ? Number(value.value)
      : IMPACTS.findIndex((n) => n.toLowerCase() === String(value ?? 'High').toLowerCase());
  const preference = name < 0 ? 3 : name;
  return preference !== 0 && IMPACTS.indexOf(metadata.confirmImpact) >= preference;
}

export function confirmContinue(command: Asker, query: string, caption: string, withAll = false): boolean {
  return ask(command, caption, query, withAll);
}

const CONTINUE: Choice = { label: '&Yes', help: 'Continue with only the next step of the operation.' };
const CONTINUE_ALL: Choice = { label: 'Yes to &All', help: 'Continue with all the steps of the operation.' };
const SKIP: Choice = { label: '&No', help: 'Skip this operation and proceed with the next operation.' };
const SKIP_ALL: Choice = { label: 'No to A&ll', help: 'Skip this operation and all subsequent operations.' };
const SUSPEND: Choice = {
  label: '&Suspend',
  help: 'Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.',
};

/** Asks on the host until there is an answer. Throws where nobody can answer. */
function ask(command: Asker, caption: string, message: string, withAll: boolean): boolean {
  if (command.answers.yesToAll) return true;
  if (command.answers.noToAll) return false;
  const { ui } = command.ctx.host;
  const choices = withAll ? [CONTINUE, CONTINUE_ALL, SKIP, SKIP_ALL, SUSPEND] : [CONTINUE, SKIP, SUSPEND];
  for (;;) {
    const chosen = choices[promptForChoice(ui, caption, message, choices, 0)];
    if (chosen === CONTINUE_ALL) command.answers.yesToAll = true;
    if (chosen === SKIP_ALL) command.answers.noToAll = true;
    if (chosen !== SUSPEND) return chosen === CONTINUE || chosen === CONTINUE_ALL;
    ui.writeError('psail does not support suspending a command.\n');
  }
}
