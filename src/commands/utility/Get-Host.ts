/** Get-Host: the object in $Host. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Get-Host',
  typeName: 'Microsoft.PowerShell.Commands.GetHostCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets the host program.',
  outputTypes: ['System.Management.Automation.Host.PSHost'],
  parameters: {},
  begin: (cmd) => cmd.writeObject(cmd.context.getVariable('Host')),
  examples: [{ code: '(Get-Host) -eq $Host', output: 'True\n' }],
});
