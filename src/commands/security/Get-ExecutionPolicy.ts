/** Get-ExecutionPolicy: Unrestricted everywhere, as PowerShell has it outside Windows. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { PSObject } from '../../types/index.ts';
import { enumValue } from '../netValues.ts';

const POLICY = 'Microsoft.PowerShell.ExecutionPolicy';
const SCOPES = ['MachinePolicy', 'UserPolicy', 'Process', 'CurrentUser', 'LocalMachine'] as const;

export default defineCmdlet({
  name: 'Get-ExecutionPolicy',
  typeName: 'Microsoft.PowerShell.Commands.GetExecutionPolicyCommand',
  module: 'Microsoft.PowerShell.Security',
  synopsis: 'Tells which scripts may run: all of them.',
  outputTypes: ['Microsoft.PowerShell.ExecutionPolicy'],
  parameters: {
    Scope: {
      type: 'Microsoft.PowerShell.ExecutionPolicyScope',
      position: 0,
      byPropertyName: true,
      description: 'The scope to ask for.',
    },
    List: { type: 'switch', description: 'All scopes.' },
  },
  process: (cmd) => {
    const unrestricted = enumValue(POLICY, 'Unrestricted', cmd.context);
    if (!cmd.params.List) return cmd.writeObject(unrestricted);
    for (const scope of SCOPES) {
      const value = enumValue('Microsoft.PowerShell.ExecutionPolicyScope', scope, cmd.context);
      cmd.writeObject(
        PSObject.custom([
          ['Scope', value],
          ['ExecutionPolicy', unrestricted],
        ]),
      );
    }
  },
  examples: [{ code: '"$(Get-ExecutionPolicy)"', output: 'Unrestricted\n' }],
});
