/** Set-Alias: makes or changes an alias. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { WRITE_ALIAS_PARAMETERS, writeAlias } from './aliases/writeAlias.ts';

export default defineCmdlet({
  name: 'Set-Alias',
  typeName: 'Microsoft.PowerShell.Commands.SetAliasCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sal'],
  synopsis: 'Makes or changes an alias.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputTypes: ['System.Management.Automation.AliasInfo'],
  parameters: WRITE_ALIAS_PARAMETERS,
  process: (cmd) => writeAlias(cmd, 'Set Alias'),
  examples: [{ code: 'Set-Alias say Write-Output; say hi', output: 'hi\n' }],
});
