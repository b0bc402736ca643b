/** New-Variable: makes a variable. One that exists in the scope is an error, unless -Force. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { PSVariable, VARIABLE_PRIVATE } from '../../engine/session/PSVariable.ts';
import { OPTION, optionBits, SCOPE } from './variables/scopedOptions.ts';
import { orReport, scopeParameter } from './variables/variableLookup.ts';

export default defineCmdlet({
  name: 'New-Variable',
  typeName: 'Microsoft.PowerShell.Commands.NewVariableCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['nv'],
  synopsis: 'Makes a variable.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputTypes: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: { type: 'string', mandatory: true, position: 0, byPropertyName: true, description: "The variable's name." },
    Value: { type: 'object', position: 1, pipeline: true, byPropertyName: true, description: 'Its value.' },
    Description: { type: 'string', description: 'A description of the variable.' },
    Option: OPTION,
    Visibility: { type: 'System.Management.Automation.SessionStateEntryVisibility', description: 'Public or Private.' },
    Force: { type: 'switch', description: 'Replaces an existing variable.' },
    PassThru: { type: 'switch', description: 'Gives the variable.' },
    Scope: { ...SCOPE, validate: { notNullOrEmpty: true } },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    const name = params.Name as string;
    const scope = scopeParameter(cmd) ?? context.sessionState.currentScope;
    if (params.Force !== true && scope.getLocal(name.toLowerCase())) {
      const message = `A variable with name '${name}' already exists.`;
      cmd.writeErrorOf(
        'System.Management.Automation.SessionStateException',
        message,
        'VariableAlreadyExists',
        'ResourceExists',
        name,
      );
      return;
    }
    if (!cmd.shouldProcess(`Name: ${name} Value: ${params.Value == null ? '' : String(params.Value)}`, 'New variable'))
      return;
    const variable = new PSVariable(name, params.Value ?? null);
    variable.flags = optionBits(cmd) ?? 0;
    if (params.Scope?.toLowerCase() === 'private') variable.flags |= VARIABLE_PRIVATE;
    variable.description = params.Description ?? '';
    if (params.Visibility !== undefined) variable.visibility = String(params.Visibility) as PSVariable['visibility'];
    const isMade = orReport(cmd, () => context.sessionState.newVariable(variable, scope, params.Force === true));
    if (isMade && params.PassThru) cmd.writeObject(variable);
  },
  examples: [{ code: 'New-Variable pi 3 -Option Constant; $pi', output: '3\n' }],
});
