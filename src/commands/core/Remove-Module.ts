/** Remove-Module: takes a module's commands out of the session. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { noModulesRemoved } from '../../engine/modules/moduleErrors.ts';
import { matchesAny, removeImports } from '../../engine/modules/moduleExports.ts';
import { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { isScriptBlock } from '../../engine/isScriptBlock.ts';
import { sessionOf } from './modules/importModule.ts';

export default defineCmdlet({
  name: 'Remove-Module',
  typeName: 'Microsoft.PowerShell.Commands.RemoveModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rmo'],
  defaultParameterSet: 'name',
  supportsShouldProcess: true,
  synopsis: 'Removes modules from the session.',
  parameters: {
    Name: {
      type: 'string[]',
      sets: [{ set: 'name', mandatory: true, position: 0, pipeline: true }],
      description: 'Names, also with wildcards.',
    },
    FullyQualifiedName: {
      type: 'object[]',
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
    const specified = (cmd.params.FullyQualifiedName as unknown[] | undefined) ?? [];
    const given = [
      ...((cmd.params.ModuleInfo as PSModuleInfo[] | undefined) ?? []),
      ...specified.filter((each) => each instanceof PSModuleInfo),
    ];
    const names = (cmd.params.Name as string[] | undefined) ?? [];
    const found = [
      ...given,
      ...session.modules.all().filter((module) => names.length > 0 && matchesAny(module.name, names)),
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
