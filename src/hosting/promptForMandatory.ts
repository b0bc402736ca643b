/**
 * Asks for mandatory parameters that were not given, as the console does; a list is asked for element by element until
 * an empty line. Null when nobody answers: then the binder reports what is missing.
 */
import type { ParameterMetadata } from '../engine/binding/CommandMetadata.ts';
import type { HostUI } from '../engine/Host.ts';
import type { InvocationInfo } from '../engine/InvocationInfo.ts';

export function promptForMandatory(
  ui: HostUI,
  invocation: InvocationInfo,
  missing: readonly ParameterMetadata[],
): Map<string, unknown> | null {
  if (!ui.isInteractive) return null;
  ui.write(`\ncmdlet ${invocation.myCommandName} at command pipeline position 1\n`);
  ui.write('Supply values for the following parameters:\n');
  const answers = new Map<string, unknown>();
  for (const parameter of missing) {
    const answer = parameter.type.elementType ? askForList(ui, parameter.name) : askForOne(ui, parameter);
    if (answer === null) return null;
    answers.set(parameter.name, answer);
  }
  return answers;
}

function askForOne(ui: HostUI, { name, type }: ParameterMetadata): string | null {
  const isSecret = type.fullName === 'System.Security.SecureString';
  return ui.readLine(`${name}: `, isSecret ? { secret: true, mask: true } : undefined);
}

function askForList(ui: HostUI, name: string): string[] | null {
  const items: string[] = [];
  for (;;) {
    const item = ui.readLine(`${name}[${items.length}]: `);
    if (item === null) return null;
    if (item === '') return items;
    items.push(item);
  }
}
