/** What New-Alias and Set-Alias share: their parameters, and making the alias. */
import type { Cmdlet, ParameterDefinition } from '../../../engine/Cmdlet.ts';
import { VARIABLE_PRIVATE } from '../../../engine/session/PSVariable.ts';
import { OPTION, optionBits, SCOPE } from '../variables/scopedOptions.ts';
import { orReport, scopeParameter } from '../variables/variableLookup.ts';

export const WRITE_ALIAS_PARAMETERS: Readonly<Record<string, ParameterDefinition>> = {
  Name: { type: 'string', mandatory: true, position: 0, byPropertyName: true, description: "The alias's name." },
  Value: {
    type: 'string',
    mandatory: true,
    position: 1,
    byPropertyName: true,
    description: 'The command it stands for.',
  },
  Description: { type: 'string', description: 'A description of the alias.' },
  Option: OPTION,
  PassThru: { type: 'switch', description: 'Gives the alias.' },
  Scope: SCOPE,
  Force: { type: 'switch', description: 'Replaces a read-only alias.' },
};

export function writeAlias(cmd: Cmdlet, action: string): void {
  const { params, context } = cmd;
  if (!cmd.shouldProcess(`Name: ${params.Name} Value: ${params.Value}`, action)) return;
  const scope = scopeParameter(cmd) ?? context.sessionState.currentScope;
  const isPrivate = String(params.Scope ?? '').toLowerCase() === 'private';
  const options = (optionBits(cmd) ?? 0) | (isPrivate ? VARIABLE_PRIVATE : 0);
  orReport(cmd, () => {
    const info = context.sessionState.newAlias(params.Name, params.Value, scope, options, params.Force === true);
    info.description = params.Description ?? '';
    if (params.PassThru) cmd.writeObject(info);
  });
}
