/** Clear-Variable: sets variables to $null; they stay. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { VARIABLE_READONLY } from '../../engine/session/PSVariable.ts';
import { SCOPE } from './variables/scopedOptions.ts';
import { findVariables, orReport, scopeParameter, variableNotFound } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'Clear-Variable',
  typeName: 'Microsoft.PowerShell.Commands.ClearVariableCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['clv'],
  synopsis: 'Sets variables to $null.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputTypes: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: {
      type: 'string[]',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      supportsWildcards: true,
      description: 'Names of the variables.',
    },
    Include: { type: 'string[]', description: 'Only these names.' },
    Exclude: { type: 'string[]', description: 'Not these names.' },
    Force: { type: 'switch', description: 'Also clears read-only variables.' },
    PassThru: { type: 'switch', description: 'Gives the variables.' },
    Scope: { ...SCOPE, validate: { notNullOrEmpty: true } },
  },
  process: (cmd) => {
    const { params } = cmd;
    for (const name of params.Name as string[]) {
      const { variables, wasFiltered } = findVariables(cmd, name, scopeParameter(cmd));
      if (variables.length === 0 && !wasFiltered) variableNotFound(cmd, name);
      for (const variable of variables) {
        if (!cmd.shouldProcess(`Name: ${variable.name}`, 'Clear variable')) continue;
        const isReadOnly = (variable.flags & VARIABLE_READONLY) !== 0;
        if (isReadOnly && params.Force) variable.flags &= ~VARIABLE_READONLY;
        const isDone = orReport(cmd, () => variable.assign(null));
        if (isReadOnly) variable.flags |= VARIABLE_READONLY;
        if (isDone && params.PassThru) cmd.writeObject(variable);
      }
    }
  },
  examples: [{ code: '$x = 5; Clear-Variable x; $null -eq $x', output: 'True\n' }],
});
