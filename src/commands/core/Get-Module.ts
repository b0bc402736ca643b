/** Get-Module: loaded modules, or with -ListAvailable those that can be imported. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { matchesAny } from '../../engine/modules/moduleExports.ts';
import { sessionOf, specifiedName } from './modules/importModule.ts';

export default defineCmdlet({
  name: 'Get-Module',
  typeName: 'Microsoft.PowerShell.Commands.GetModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gmo'],
  defaultParameterSet: 'Loaded',
  synopsis: 'Lists modules.',
  parameters: {
    Name: {
      type: 'string[]',
      sets: [
        { set: 'Loaded', position: 0, pipeline: true },
        { set: 'Available', position: 0, pipeline: true },
      ],
      description: 'Names, also with wildcards.',
    },
    FullyQualifiedName: { type: 'object[]', byPropertyName: true, description: 'Names with versions.' },
    All: { type: 'switch', sets: [{ set: 'Loaded' }, { set: 'Available' }], description: 'Nested modules too.' },
    ListAvailable: {
      type: 'switch',
      sets: [{ set: 'Available', mandatory: true }],
      description: 'Modules that can be imported.',
    },
    PSEdition: { type: 'string', sets: [{ set: 'Available' }], description: 'Has no effect.' },
    SkipEditionCheck: { type: 'switch', sets: [{ set: 'Available' }], description: 'Has no effect.' },
    Refresh: { type: 'switch', sets: [{ set: 'Available' }], description: 'Has no effect.' },
  },
  process: (cmd) => {
    const session = sessionOf(cmd);
    const names =
      (cmd.params.Name as string[] | undefined) ??
      (cmd.params.FullyQualifiedName as unknown[] | undefined)?.map((each) => specifiedName(cmd, each)) ??
      null;
    const modules =
      cmd.params.ListAvailable === true
        ? session.modules.builtIn.map((each) => session.modules.describeBuiltIn(each))
        : session.modules.all();
    const sorted = [...modules].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    for (const module of sorted) if (matchesAny(module.name, names)) cmd.writeObject(module);
  },
  examples: [{ code: 'Get-Module -ListAvailable PSSailpoint' }],
});
