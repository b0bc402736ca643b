/**
 * Set-Variable: sets variables, making those that are missing.
 * Rules that surprise: several values from the pipeline are collected into one array; without -Scope it is the current
 * scope that is changed, even when the variable exists further out.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import {
  notWritable,
  type PSVariable,
  VARIABLE_CONSTANT,
  VARIABLE_PRIVATE,
  VARIABLE_READONLY,
} from '../../engine/session/PSVariable.ts';
import { madeConstant } from '../../engine/session/variableErrors.ts';
import { OPTION, optionBits, SCOPE, SETTABLE_OPTIONS } from './variables/scopedOptions.ts';
import { findVariables, orReport, scopeParameter } from './variables/variableLookup.ts';

interface SetState {
  values: unknown[];
}

export default defineCmdlet<SetState>({
  name: 'Set-Variable',
  typeName: 'Microsoft.PowerShell.Commands.SetVariableCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sv', 'set'],
  synopsis: 'Sets variables.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputTypes: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: {
      type: 'string[]',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      description: 'Names of the variables.',
    },
    Value: { type: 'object', position: 1, pipeline: true, byPropertyName: true, description: 'The value.' },
    Include: { type: 'string[]', description: 'Only these names.' },
    Exclude: { type: 'string[]', description: 'Not these names.' },
    Description: { type: 'string', description: 'A description of the variable.' },
    Option: OPTION,
    Force: { type: 'switch', description: 'Also changes read-only variables.' },
    Visibility: { type: 'System.Management.Automation.SessionStateEntryVisibility', description: 'Public or Private.' },
    PassThru: { type: 'switch', description: 'Gives the variables.' },
    Append: { type: 'switch', description: 'Adds the value to what is there.' },
    Scope: { ...SCOPE, validate: { notNullOrEmpty: true } },
  },
  createState: () => ({ values: [] }),
  process: (cmd) => {
    const isNamePiped = cmd.expectsInput && cmd.params.Name !== undefined && cmd.myInvocation === null;
    if (isNamePiped) setAll(cmd, cmd.params.Name, cmd.params.Value);
    else if (cmd.isBound('Value')) cmd.state.values.push(cmd.params.Value);
  },
  end: (cmd) => {
    const { values } = cmd.state;
    const value = values.length === 0 ? null : values.length === 1 ? values[0] : values;
    setAll(cmd, cmd.params.Name, value);
  },
  examples: [{ code: 'Set-Variable -Name x -Value 5; $x', output: '5\n' }],
});

function setAll(cmd: Cmdlet, names: readonly string[], value: unknown): void {
  const scope = scopeParameter(cmd) ?? cmd.context.sessionState.currentScope;
  for (const name of names) {
    const { variables, wasFiltered } = findVariables(cmd, name, scope);
    if (variables.length === 0 && !wasFiltered) orReport(cmd, () => create(cmd, name, value));
    for (const variable of variables) orReport(cmd, () => change(cmd, variable, value));
  }
}

function isAllowed(cmd: Cmdlet, name: string, value: unknown): boolean {
  return cmd.shouldProcess(`Name: ${name} Value: ${value == null ? '' : String(value)}`, 'Set variable');
}

function create(cmd: Cmdlet, name: string, value: unknown): void {
  if (!isAllowed(cmd, name, value)) return;
  const state = cmd.context.sessionState;
  const variable = state.setVariable(name, value ?? null, cmd.params.Scope as string | undefined);
  if (cmd.params.Scope?.toLowerCase() === 'private') variable.flags |= VARIABLE_PRIVATE;
  finish(cmd, variable);
}

function change(cmd: Cmdlet, variable: PSVariable, value: unknown): void {
  if (!isAllowed(cmd, variable.name, value)) return;
  const isReadOnly = (variable.flags & VARIABLE_READONLY) !== 0;
  if (variable.flags & VARIABLE_CONSTANT || (isReadOnly && !cmd.params.Force)) throw notWritable(variable.name);
  if ((optionBits(cmd) ?? 0) & VARIABLE_CONSTANT) throw madeConstant(variable.name);
  if (isReadOnly && cmd.params.Force) variable.flags &= ~VARIABLE_READONLY;
  if (cmd.isBound('Value')) variable.assign(cmd.params.Append ? appended(variable.get(), value) : (value ?? null));
  if (isReadOnly && optionBits(cmd) === null) variable.flags |= VARIABLE_READONLY;
  finish(cmd, variable);
}

function appended(before: unknown, value: unknown): unknown {
  const list = before == null ? [] : Array.isArray(before) ? before : [before];
  return [...list, ...(Array.isArray(value) ? value : [value])];
}

function finish(cmd: Cmdlet, variable: PSVariable): void {
  const { params } = cmd;
  const bits = optionBits(cmd);
  if (bits !== null) variable.flags = (variable.flags & ~SETTABLE_OPTIONS) | bits;
  if (params.Description !== undefined) variable.description = params.Description;
  if (params.Visibility !== undefined) variable.visibility = String(params.Visibility) as PSVariable['visibility'];
  if (params.PassThru) cmd.writeObject(variable);
}
