/** Which modules the module cmdlets were told: names, or specifications with versions. */
import type { ParameterDefinition } from '../../../engine/Cmdlet.ts';
import { matchesAny } from '../../../types/index.ts';
import type { ModuleSpecification } from '../../../engine/modules/ModuleSpecification.ts';
import type { PSModuleInfo } from '../../../engine/session/PSModuleInfo.ts';

export const SPECIFICATIONS = 'Microsoft.PowerShell.Commands.ModuleSpecification[]';

export const REMOTE_REASON = 'there are no remote sessions';

/** Modules on other machines: there so that parameter sets are told apart as in PowerShell. */
export function remoteParameters(
  sessionSets: readonly string[],
  cimSets: readonly string[],
): Readonly<Record<string, ParameterDefinition>> {
  const mandatory = (sets: readonly string[]): ParameterDefinition['sets'] =>
    sets.map((set) => ({ set, mandatory: true }));
  const plain = cimSets.map((set) => ({ set }));
  const validate = { notNull: true };
  return {
    PSSession: { type: 'object', sets: mandatory(sessionSets), validate, description: 'Not supported.' },
    CimSession: { type: 'object', sets: mandatory(cimSets), validate, description: 'Not supported.' },
    CimResourceUri: { type: 'uri', sets: plain, validate, description: 'Not supported.' },
    CimNamespace: { type: 'string', sets: plain, validate: { notNullOrEmpty: true }, description: 'Not supported.' },
  };
}

export const REMOTE_PARAMETERS = {
  PSSession: REMOTE_REASON,
  CimSession: REMOTE_REASON,
  CimResourceUri: REMOTE_REASON,
  CimNamespace: REMOTE_REASON,
} as const;

export const FULLY_QUALIFIED_NAME: ParameterDefinition = {
  type: SPECIFICATIONS,
  description: 'Names with versions: @{ ModuleName = ...; ModuleVersion = ... }.',
};

/** Whether a module is one of those; with neither names nor specifications every module is. */
export function isModuleWanted(
  module: PSModuleInfo,
  names: readonly string[] | null,
  specifications: readonly ModuleSpecification[] | null,
): boolean {
  if (specifications)
    return specifications.some(
      (wanted) => matchesAny(module.name, [wanted.name]) && wanted.accepts(module.version, module.guid),
    );
  return matchesAny(module.name, names);
}
