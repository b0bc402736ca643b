/** Remove-Module: takes a module's commands out of the session. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
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
    for (const module of found) {
      if (!cmd.shouldProcess(module.name, 'Remove-Module')) continue;
      if (isScriptBlock(module.onRemove)) module.onRemove.invokeReturnAsIs(session, [module]);
      removeImports(session, module, session.sessionState);
      session.modules.remove(module);
    }
    if (found.length === 0 && !names.some((name) => /[*?[]/.test(name))) cmd.writeError(noModulesRemoved());
  },
});
