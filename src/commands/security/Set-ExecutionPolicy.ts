/** Set-ExecutionPolicy: refused off Windows with PowerShell's own error. NON-PARITY: on Windows too it changes nothing. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Set-ExecutionPolicy',
  typeName: 'Microsoft.PowerShell.Commands.SetExecutionPolicyCommand',
  module: 'Microsoft.PowerShell.Security',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Not supported outside Windows; all scripts may run.',
  parameters: {
    ExecutionPolicy: {
      type: 'Microsoft.PowerShell.ExecutionPolicy',
      mandatory: true,
      position: 0,
      pipeline: true,
      description: 'The policy.',
    },
    Scope: {
      type: 'Microsoft.PowerShell.ExecutionPolicyScope',
      position: 1,
      byPropertyName: true,
      description: 'The scope.',
    },
    Force: { type: 'switch', description: 'Nothing is asked.' },
  },
  begin: (cmd) => {
    if (cmd.context.host.platform === 'win32') return;
    cmd.throwTerminatingOf(
      'System.PlatformNotSupportedException',
      'Operation is not supported on this platform.',
      'System.PlatformNotSupportedException',
      'NotSpecified',
    );
  },
});
