/** `psail help [NAME]`: psail's usage, or the help of a command as Get-Help shows it. */
import type { EngineSettings } from '../../hosting/EngineTask.ts';
import type { EngineModule } from '../main.ts';
import { singleCommandText } from '../singleCommandText.ts';
import { PSAIL_USAGE } from '../usageText.ts';

export function showHelp(args: readonly string[], settings: EngineSettings, loadEngine: () => EngineModule): number {
  if (args.length === 0) {
    process.stdout.write(PSAIL_USAGE);
    return 0;
  }
  return loadEngine().runOnMainThread(settings, {
    kind: 'command',
    text: singleCommandText(['Get-Help', ...args]),
    args: [],
  });
}
