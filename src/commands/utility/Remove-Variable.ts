/** Remove-Variable: removes variables from their scope. Read-only ones need -Force, constants stay. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { SCOPE } from './variables/scopedOptions.ts';
import { findVariables, orReport, scopeParameter, variableNotFound } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'Remove-Variable',
  typeName: 'Microsoft.PowerShell.Commands.RemoveVariableCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['rv'],
  synopsis: 'Removes variables.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: {
      type: 'string[]',
      mandatory: true,
      position: 0,
      pipeline: false,
      byPropertyName: true,
      supportsWildcards: true,
      description: 'Names of the variables.',
    },
    Include: { type: 'string[]', description: 'Only these names.' },
    Exclude: { type: 'string[]', description: 'Not these names.' },
    Force: { type: 'switch', description: 'Also removes read-only variables.' },
    Scope: { ...SCOPE, validate: { notNullOrEmpty: true } },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    const scope = scopeParameter(cmd);
    for (const name of params.Name as string[]) {
      const { variables, wasFiltered } = findVariables(cmd, name, scope);
      if (variables.length === 0 && !wasFiltered) variableNotFound(cmd, name);
      for (const variable of variables) {
        if (!cmd.shouldProcess(`Name: ${variable.name}`, 'Remove variable')) continue;
        orReport(cmd, () => {
          context.sessionState.removeVariable(variable.name, scope ?? undefined, params.Force === true);
        });
      }
    }
  },
  examples: [{ code: '$x = 5; Remove-Variable x; $null -eq (Get-Variable x -ErrorAction Ignore)', output: 'True\n' }],
});
