/**
 * ShouldProcess and ShouldContinue: -WhatIf, -Confirm, $WhatIfPreference, $ConfirmPreference and the questions asked.
 */
import { NetException } from '../../errors/index.ts';
import { EnumValue, toBoolean } from '../../types/index.ts';
import type { CommandMetadata } from '../binding/CommandMetadata.ts';
import type { CommandProcessor } from './CommandProcessor.ts';

const IMPACTS = ['None', 'Low', 'Medium', 'High'];

interface Asker extends CommandProcessor {
  readonly answers: { yesToAll: boolean; noToAll: boolean };
}

export function confirmProcess(command: Asker, metadata: CommandMetadata, target: string, action: string): boolean {
  return confirmDescribed(command, metadata, `Performing the operation "${action}" on target "${target}".`, `Performing the operation "${action}" on target "${target}".`);
}

/** ShouldProcess(description, warning, caption). */
export function confirmDescribed(command: Asker, metadata: CommandMetadata, description: string, warning: string): boolean {
  const { ctx } = command;
  const whatIf = command.whatIf ?? toBoolean(command.inCaller(() => ctx.getVariable('WhatIfPreference')));
  if (whatIf) {
    ctx.showWhatIf(`What if: ${description}`);
    return false;
  }
  if (!needsConfirmation(command, metadata)) {
    if (command.verbose) ctx.showStream('Verbose', description);
    return true;
  }
  return ask(command, 'Confirm', `Are you sure you want to perform this action?\n${warning}`, true);
}

function needsConfirmation(command: Asker, metadata: CommandMetadata): boolean {
  if (command.confirm !== null) return command.confirm;
  const value = command.inCaller(() => command.ctx.getVariable('ConfirmPreference'));
  const name = value instanceof EnumValue ? Number(value.value) : IMPACTS.findIndex((n) => n.toLowerCase() === String(value ?? 'High').toLowerCase());
  const preference = name < 0 ? 3 : name;
  return preference !== 0 && IMPACTS.indexOf(metadata.confirmImpact) >= preference;
}

export function confirmContinue(command: Asker, query: string, caption: string): boolean {
  return ask(command, caption, query, false);
}

/** Asks on the host until there is an answer. Throws where nobody can answer. */
function ask(command: Asker, caption: string, message: string, withAll: boolean): boolean {
  if (command.answers.yesToAll) return true;
  if (command.answers.noToAll) return false;
  const { ui } = command.ctx.host;
  if (!ui.isInteractive) {
    throw new NetException(
      'System.Management.Automation.PSInvalidOperationException',
      'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
      { errorId: 'InvalidOperation', category: 'InvalidOperation' },
    );
  }
  ui.write(`\n${caption}\n${message}\n`);
  for (;;) {
    const answer = ui.readLine(withAll ? '[Y] Yes [A] Yes to All [N] No [L] No to All [S] Suspend [?] Help (default is "Y"): ' : '[Y] Yes [N] No [S] Suspend [?] Help (default is "Y"): ');
    switch ((answer ?? '').trim().toLowerCase()) {
      case '':
      case 'y':
      case 'yes':
        return true;
      case 'a':
        command.answers.yesToAll = true;
        return true;
      case 'n':
      case 'no':
        return false;
      case 'l':
        command.answers.noToAll = true;
        return false;
    }
  }
}
