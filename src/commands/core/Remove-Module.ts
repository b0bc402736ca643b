/** Remove-Module: takes a module's commands out of the session. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { noModulesRemoved } from '../../engine/modules/moduleErrors.ts';
import { removeImports } from '../../engine/modules/moduleExports.ts';
import type { ModuleSpecification } from '../../engine/modules/ModuleSpecification.ts';
import type { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { sessionOf } from './modules/importModule.ts';
import { isModuleWanted, SPECIFICATIONS } from './modules/moduleParameters.ts';

export default defineCmdlet({
  name: 'Remove-Module',
  typeName: 'Microsoft.PowerShell.Commands.RemoveModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rmo'],
  supportsShouldProcess: true,
  synopsis: 'Removes modules from the session.',
  parameters: {
    Name: {
      type: 'string[]',
      sets: [{ set: 'name', mandatory: true, position: 0, pipeline: true }],
      description: 'Names, also with wildcards.',
    },
    FullyQualifiedName: {
      type: SPECIFICATIONS,
      sets: [{ set: 'FullyQualifiedName', mandatory: true, position: 0, pipeline: true }],
      description: 'Names with versions.',
    },
    ModuleInfo: {
      type: 'psmoduleinfo[]',
      sets: [{ set: 'ModuleInfo', mandatory: true, position: 0, pipeline: true }],
      description: 'Module objects.',
    },
    Force: { type: 'switch', description: 'Removes read-only modules too.' },
  },
  process: (cmd) => {
    const session = sessionOf(cmd);
    const given = (cmd.params.ModuleInfo as PSModuleInfo[] | undefined) ?? [];
    const names = (cmd.params.Name as string[] | undefined) ?? [];
    const specifications = (cmd.params.FullyQualifiedName as ModuleSpecification[] | undefined) ?? null;
    const found = [
      ...given,
      ...session.modules.all().filter((module) => given.length === 0 && isModuleWanted(module, names, specifications)),
    ];
    let isAnyRemoved = false;
    for (const module of found) {
      if (isKept(cmd, module)) continue;
      isAnyRemoved = true;
      if (!cmd.shouldProcess(module.name, 'Remove-Module')) continue;
      if (isScriptBlock(module.onRemove)) module.onRemove.invokeReturnAsIs(session, [module]);
      removeImports(session, module, session.sessionState);
      session.modules.remove(module);
    }
    if (!isAnyRemoved && !names.some((name) => /[*?[]/.test(name))) cmd.writeError(noModulesRemoved());
  },
});

/** Read-only and constant modules stay, with an error. */
function isKept(cmd: Cmdlet, module: PSModuleInfo): boolean {
  if (module.accessMode === 'ReadWrite' || (module.accessMode === 'ReadOnly' && cmd.params.Force)) return false;
  const isReadOnly = module.accessMode === 'ReadOnly';
  const reason = isReadOnly
    ? 'it is read-only. Add the Force parameter to your command to remove read-only modules.'
    : "it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'";
  cmd.writeErrorOf(
    'System.InvalidOperationException',
    `Unable to remove the module '${module.name}' because ${reason}`,
    isReadOnly ? 'Modules_ModuleIsReadOnly' : 'Modules_ModuleIsConstant',
    'PermissionDenied',
    module,
  );
  return true;
}
