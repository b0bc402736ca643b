/** Export-ModuleMember: what of a module its importers see. Calls add up. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { notInModule } from '../../engine/modules/moduleErrors.ts';

export default defineCmdlet({
  name: 'Export-ModuleMember',
  typeName: 'Microsoft.PowerShell.Commands.ExportModuleMemberCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Says which members a module exports.',
  parameters: {
    Function: {
      type: 'string[]',
      position: 0,
      pipeline: true,
      byPropertyName: true,
      allowEmptyCollection: true,
      description: 'Functions, also with wildcards.',
    },
    Cmdlet: { type: 'string[]', byPropertyName: true, allowEmptyCollection: true, description: 'Cmdlets.' },
    Variable: { type: 'string[]', validate: { notNull: true }, byPropertyName: true, description: 'Variables.' },
    Alias: { type: 'string[]', validate: { notNull: true }, byPropertyName: true, description: 'Aliases.' },
  },
  process: (cmd) => {
    const state = cmd.context.sessionState;
    if (!state.module) cmd.throwTerminating(notInModule());
    state.exports ??= { functions: [], variables: [], aliases: [], cmdlets: [] };
    state.exports.functions.push(...((cmd.params.Function as string[] | undefined) ?? []));
    state.exports.cmdlets.push(...((cmd.params.Cmdlet as string[] | undefined) ?? []));
    state.exports.variables.push(...((cmd.params.Variable as string[] | undefined) ?? []));
    state.exports.aliases.push(...((cmd.params.Alias as string[] | undefined) ?? []));
  },
});
