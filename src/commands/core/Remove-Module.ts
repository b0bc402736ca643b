/** Remove-Module: takes a module's commands out of the session. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { noModulesRemoved } from '../../engine/modules/moduleErrors.ts';
import type { ModuleSpecification } from '../../engine/modules/ModuleSpecification.ts';
import { removalRefused, removeModule, withNested } from '../../engine/modules/removeModule.ts';
import type { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { loadingCmdlet } from './modules/loadingCmdlet.ts';
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
    const asked = modulesAsked(cmd);
    const report = loadingCmdlet(cmd);
    const going = asked.flatMap((module) => withNested(module));
    const force = cmd.params.Force === true;
    let removed = 0;
    for (const module of asked) {
      const refused = removalRefused(session, module, force, going);
      if (refused) cmd.writeError(refused);
      else if (cmd.shouldProcess(`${module.name} (Path: '${module.path}')`, 'Remove-Module')) {
        for (const part of withNested(module)) removeModule(session, part, module.name, report);
        removed++;
      } else removed++;
    }
    const names = (cmd.params.Name as string[] | undefined) ?? [];
    const mayBeNone = names.some((name) => /[*?[]/.test(name));
    if (removed === 0 && !mayBeNone) cmd.writeError(noModulesRemoved());
  },
});

function modulesAsked(cmd: Cmdlet): PSModuleInfo[] {
  const { params } = cmd;
  if (params.ModuleInfo) return params.ModuleInfo as PSModuleInfo[];
  const names = (params.Name as string[] | undefined) ?? [];
  const specifications = (params.FullyQualifiedName as ModuleSpecification[] | undefined) ?? null;
  return sessionOf(cmd)
    .modules.visible()
    .filter((module) => isModuleWanted(module, names, specifications));
}
