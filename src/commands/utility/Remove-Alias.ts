/** Remove-Alias: removes aliases; read-only ones need -Force. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { aliasNotFound, aliasTable } from './aliases/aliasLookup.ts';
import { SCOPE } from './variables/scopedOptions.ts';

export default defineCmdlet({
  name: 'Remove-Alias',
  typeName: 'Microsoft.PowerShell.Commands.RemoveAliasCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Removes aliases.',
  defaultParameterSet: 'Default',
  parameters: {
    Name: {
      type: 'string[]',
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      description: 'Names of the aliases.',
    },
    Scope: SCOPE,
    Force: { type: 'switch', description: 'Also removes read-only aliases.' },
  },
  process: (cmd) => {
    for (const name of cmd.params.Name as string[]) {
      const existing = aliasTable(cmd).get(name.toLowerCase());
      if (!existing) aliasNotFound(cmd, 'name', name);
      // One that may not go ends the command.
      else cmd.context.sessionState.removeAlias(name, cmd.params.Force === true);
    }
  },
  examples: [{ code: 'Set-Alias say Write-Output; Remove-Alias say; Test-Path alias:say', output: 'False\n' }],
});
