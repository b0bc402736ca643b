/**
 * What the SDK's commands say in the debug stream: "Calling method: X", then the bound parameters as a table, one line a
 * row. Made only when somebody listens.
 * NON-PARITY: secrets are taken out.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { redact } from '../../http/redact.ts';
import { toPSString } from '../../types/index.ts';
import { PSObject } from '../../types/PSObject.ts';

/** Whether -Debug or $DebugPreference lets debug lines through. */
export function isDebugging(cmd: Cmdlet): boolean {
  if (cmd.isBound('Debug')) return cmd.params.Debug === true;
  const preference = cmd.context.getVariable('DebugPreference');
  return preference != null && !/^(SilentlyContinue|Ignore)$/i.test(toPSString(preference, cmd.context));
}

export function debugCall(cmd: Cmdlet, method: string, parameters: readonly (readonly [string, unknown])[]): void {
  if (!isDebugging(cmd)) return;
  cmd.writeDebug(`Calling method: ${method}`);
  for (const line of tableLines(cmd, parameters)) cmd.writeDebug(redact(line));
}

/** The parameters the caller bound, without common ones. */
export function boundParameters(cmd: Cmdlet): [string, unknown][] {
  return Object.keys(cmd.definition.parameters)
    .filter((name) => cmd.isBound(name))
    .map((name) => [name, cmd.params[name]]);
}

function tableLines({ context }: Cmdlet, parameters: readonly (readonly [string, unknown])[]): string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map(([name, value]) =>
    PSObject.custom([
      ['Parameter', name],
      ['Value', value],
    ] as const),
  );
  const formatted = context.invokeCommand('Format-Table', {}, rows);
  const text = context.invokeCommand('Out-String', {}, formatted).map((part) => toPSString(part, context));
  return text
    .join('')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
