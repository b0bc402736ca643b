/**
 * Export-ModuleMember: what of a module its importers see. Calls add up.
 * Rule that surprises: what is defined after the call is not meant.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { notInModule } from '../../engine/modules/moduleErrors.ts';
import { exportMembers } from '../../engine/modules/moduleExports.ts';
import { loadingCmdlet } from './modules/loadingCmdlet.ts';

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
    const given = (name: string): string[] | null => (cmd.params[name] as string[] | undefined) ?? null;
    exportMembers(
      state,
      { functions: given('Function'), cmdlets: given('Cmdlet'), aliases: given('Alias'), variables: given('Variable') },
      loadingCmdlet(cmd),
    );
  },
});
