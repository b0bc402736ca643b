/** Aliases as the alias cmdlets find and refuse them. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { AliasInfo } from '../../../engine/discovery/CommandInfo.ts';
import { scopeParameter } from '../variables/variableLookup.ts';

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
