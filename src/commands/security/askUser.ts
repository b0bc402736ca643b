/** Questions to the user, which cannot be asked where nobody can answer. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';

/** One line; `isSecret`: shown as stars. */
export function askUser(cmd: Cmdlet, prompt: string, isSecret: boolean): string {
  const line = cmd.context.host.ui.readLine(prompt, isSecret ? { secret: true, mask: true } : undefined);
  if (line !== null) return line;
  return cmd.throwTerminatingOf(
    'System.Management.Automation.PSInvalidOperationException',
    'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
    'InvalidOperation',
    'InvalidOperation',
  );
}
