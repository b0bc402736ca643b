/** Get-Variable: variables of the session by name. All of them without a name, in alphabetical order. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { SCOPE } from './variables/scopedOptions.ts';
import { findVariables, scopeParameter, variableNotFound } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'Get-Variable',
  typeName: 'Microsoft.PowerShell.Commands.GetVariableCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gv'],
  synopsis: 'Gets variables.',
  outputTypes: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      position: 0,
      pipeline: true,
      byPropertyName: true,
      supportsWildcards: true,
      description: 'Names of the variables.',
    },
    ValueOnly: { type: 'switch', description: 'Gives the values instead of the variables.' },
    Include: { type: 'string[]', supportsWildcards: true, description: 'Only these names.' },
    Exclude: { type: 'string[]', supportsWildcards: true, description: 'Not these names.' },
    Scope: { ...SCOPE, validate: { notNullOrEmpty: true } },
  },
  process: (cmd) => {
    const scope = scopeParameter(cmd);
    for (const name of (cmd.params.Name as string[] | undefined) ?? ['*']) {
      const { variables, wasFiltered } = findVariables(cmd, name, scope);
      for (const variable of variables) {
        const { sessionState } = cmd.context;
        cmd.writeObject(cmd.params.ValueOnly ? (variable.get() ?? null) : sessionState.asShown(variable));
      }
      if (variables.length === 0 && !wasFiltered) variableNotFound(cmd, name);
    }
  },
  examples: [{ code: '$x = 5; Get-Variable x -ValueOnly', output: '5\n' }],
});
