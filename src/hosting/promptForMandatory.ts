/** Asks for mandatory parameters that were not given. Null when nobody answers: then the binder reports what is missing. */
import type { ParameterMetadata } from '../engine/binding/CommandMetadata.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import type { InvocationInfo } from '../engine/InvocationInfo.ts';
import { promptForFields } from '../engine/pipeline/promptForFields.ts';

export function promptForMandatory(
  ctx: ExecutionContext,
  invocation: InvocationInfo,
  missing: readonly ParameterMetadata[],
): Map<string, unknown> | null {
  if (!ctx.host.ui.isInteractive) return null;
  const fields = missing.map(({ name, type, sets }) => {
    const helpMessage = [...sets.values()].find((set) => set.helpMessage !== '')?.helpMessage ?? '';
    return { name, type, label: name, helpMessage };
  });
  const caption = `cmdlet ${invocation.myCommandName} at command pipeline position 1`;
  return promptForFields(ctx, caption, 'Supply values for the following parameters:', fields);
}
