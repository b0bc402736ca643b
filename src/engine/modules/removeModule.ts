/**
 * Taking modules out of a session.
 * Rule that surprises: a nested module goes with the one it is nested in, unless it was imported at the top as well.
 */
import type { ErrorRecord } from '../../errors/index.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import { moduleIsConstant, moduleIsReadOnly, moduleIsRequired } from './moduleErrors.ts';
import { unloadTypesAndFormats } from './typesAndFormats.ts';
import { type ModuleReport, removeImports } from './moduleExports.ts';

/** Removes the module and those nested in it. @param named the name Remove-Module was given; null when it is loaded anew */
export function removeModule(session: Session, module: PSModuleInfo, named: string | null, report: ModuleReport): void {
  const { modules, globalState } = session;
  const isTop = globalState.modules.has(module);
  if (isTop && named !== null && module.name.toLowerCase() !== named.toLowerCase()) return;
  if (!modules.all().includes(module)) return;
  if (isScriptBlock(module.onRemove)) module.onRemove.invokeReturnAsIs(session, [module]);
  for (const state of new Set([session.sessionState, globalState])) removeImports(session, module, state, report);
  modules.remove(module);
  unloadTypesAndFormats(session, module);
}

/** The module with all that is nested in it, each once. */
export function withNested(module: PSModuleInfo, seen = new Set<PSModuleInfo>()): PSModuleInfo[] {
  if (seen.has(module)) return [];
  seen.add(module);
  return [module, ...module.nestedModules.flatMap((nested) => withNested(nested, seen))];
}

/** Why the module may not go; null when it may. */
export function removalRefused(
  session: Session,
  module: PSModuleInfo,
  force: boolean,
  going: readonly PSModuleInfo[],
): ErrorRecord | null {
  if (module.accessMode === 'Constant') return moduleIsConstant(module);
  if (force) return null;
  if (module.accessMode === 'ReadOnly') return moduleIsReadOnly(module);
  const needing = session.modules
    .all()
    .find((other) => other.requiredModules.includes(module) && !going.includes(other));
  return needing ? moduleIsRequired(module, needing.name) : null;
}
