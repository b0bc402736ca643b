/**
 * What a module offers and how it comes into a session state.
 * Rule that surprises: without Export-ModuleMember all functions are exported, but no variables and no aliases.
 */
import { WildcardPattern } from '../../types/index.ts';
import { AliasInfo, FunctionInfo, type CommandInfo } from '../discovery/CommandInfo.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import type { SessionState } from '../session/SessionState.ts';

export interface ImportFilter {
  prefix: string;
  functions: readonly string[] | null;
  cmdlets: readonly string[] | null;
  aliases: readonly string[] | null;
  variables: readonly string[] | null;
  /** Into the current scope only. */
  isLocal: boolean;
}

export const IMPORT_ALL: ImportFilter = {
  prefix: '',
  functions: null,
  cmdlets: null,
  aliases: null,
  variables: null,
  isLocal: false,
};

export function matchesAny(name: string, patterns: readonly string[] | null): boolean {
  return (
    patterns === null || patterns.some((pattern) => new WildcardPattern(pattern, { ignoreCase: true }).isMatch(name))
  );
}

/** Fills the module's export tables from its own scope, by Export-ModuleMember's patterns and the manifest's. */
export function collectExports(
  module: PSModuleInfo,
  manifest: { functions: string[] | null; aliases: string[] | null; variables: string[] | null } | null,
): void {
  const state = module.sessionState;
  if (!state) return;
  const asked = state.exports;
  const wanted = {
    functions: asked ? asked.functions : ['*'],
    aliases: asked ? asked.aliases : manifest ? ['*'] : [],
    variables: asked ? asked.variables : [],
  };
  const { topScope } = state;
  for (const [name, info] of topScope.functions ?? []) {
    if (matchesAny(info.name, wanted.functions) && matchesAny(info.name, manifest?.functions ?? null))
      module.exportedFunctions.set(name, info);
  }
  for (const [name, info] of topScope.aliases ?? []) {
    if (matchesAny(info.name, wanted.aliases) && matchesAny(info.name, manifest?.aliases ?? null))
      module.exportedAliases.set(name, info);
  }
  for (const variable of topScope.localVariables()) {
    if (matchesAny(variable.name, wanted.variables) && matchesAny(variable.name, manifest?.variables ?? null))
      module.exportedVariables.set(variable.name.toLowerCase(), variable);
  }
}

/** Brings the exports into a session state, prefixed where asked. */
export function importExports(
  session: Session,
  module: PSModuleInfo,
  target: SessionState,
  filter: ImportFilter,
): void {
  const scope = filter.isLocal ? target.currentScope : target.topScope;
  for (const info of module.exportedFunctions.values()) {
    if (!(info instanceof FunctionInfo) || !matchesAny(info.name, filter.functions)) continue;
    const imported = new FunctionInfo(prefixed(info.name, filter.prefix), info.scriptBlock, info.isFilter);
    imported.module = module;
    target.setFunction(imported, scope);
  }
  for (const info of module.exportedAliases.values()) {
    if (!(info instanceof AliasInfo) || !matchesAny(info.name, filter.aliases)) continue;
    const alias = target.newAlias(
      prefixed(info.name, filter.prefix),
      prefixedTarget(info, module, filter.prefix),
      scope,
    );
    alias.module = module;
  }
  for (const variable of module.exportedVariables.values()) {
    if (matchesAny(variable.name, filter.variables)) scope.setLocal(variable.name.toLowerCase(), variable);
  }
  session.commandVersion++;
}

function prefixedTarget(info: AliasInfo, module: PSModuleInfo, prefix: string): string {
  return module.exportedFunctions.has(info.definitionName.toLowerCase())
    ? prefixed(info.definitionName, prefix)
    : info.definitionName;
}

/** Get-Thing with prefix My is Get-MyThing. */
export function prefixed(name: string, prefix: string): string {
  if (prefix === '') return name;
  const dash = name.indexOf('-');
  return dash < 0 ? prefix + name : `${name.slice(0, dash + 1)}${prefix}${name.slice(dash + 1)}`;
}

/** Takes back what an import brought. */
export function removeImports(session: Session, module: PSModuleInfo, target: SessionState): void {
  const drop = <T extends CommandInfo>(table: Map<string, T> | null): void => {
    for (const [name, info] of table ?? []) if (info.module === module) table!.delete(name);
  };
  for (let scope: typeof target.currentScope | null = target.currentScope; scope; scope = scope.parent) {
    drop(scope.functions);
    drop(scope.aliases);
  }
  for (const name of module.exportedVariables.keys()) target.topScope.removeLocal(name);
  session.commandVersion++;
}
