/** Aliases as the alias cmdlets find and refuse them. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { AliasInfo } from '../../../engine/discovery/CommandInfo.ts';
import { scopeParameter } from '../variables/variableLookup.ts';

const READ_ONLY_OR_CONSTANT = 3;
const CONSTANT = 2;

/** The aliases of -Scope, or all that can be seen. */
export function aliasTable(cmd: Cmdlet): ReadonlyMap<string, AliasInfo> {
  const scope = scopeParameter(cmd);
  return scope ? (scope.aliases ?? new Map()) : cmd.context.sessionState.visibleAliases();
}

export function aliasNotFound(cmd: Cmdlet, kind: 'name' | 'definition', value: string): void {
  const message = `This command cannot find a matching alias because an alias with the ${kind} '${value}' does not exist.`;
  cmd.writeErrorOf(
    'System.Management.Automation.ItemNotFoundException',
    message,
    'ItemNotFoundException',
    'ObjectNotFound',
    value,
  );
}

/** False, with an error, when the alias may not be changed. */
export function isWritable(cmd: Cmdlet, existing: AliasInfo | undefined): boolean {
  if (!existing || (existing.options & READ_ONLY_OR_CONSTANT) === 0) return true;
  if (cmd.params.Force && (existing.options & CONSTANT) === 0) return true;
  cmd.writeErrorOf(
    'System.Management.Automation.SessionStateUnauthorizedAccessException',
    `Alias is not writeable because alias ${existing.name} is read-only or constant and cannot be written to.`,
    'AliasNotWritable',
    'WriteError',
    existing.name,
  );
  return false;
}
