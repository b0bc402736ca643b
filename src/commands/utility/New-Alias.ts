/** New-Alias: makes an alias; one that exists is an error unless -Force. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { aliasTable } from './aliases/aliasLookup.ts';
import { WRITE_ALIAS_PARAMETERS, writeAlias } from './aliases/writeAlias.ts';

export default defineCmdlet({
  name: 'New-Alias',
  typeName: 'Microsoft.PowerShell.Commands.NewAliasCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['nal'],
  synopsis: 'Makes an alias.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputTypes: ['System.Management.Automation.AliasInfo'],
  parameters: WRITE_ALIAS_PARAMETERS,
  process: (cmd) => {
    const name = cmd.params.Name as string;
    const existing = aliasTable(cmd).get(name.toLowerCase());
    if (existing && !cmd.params.Force) {
      const message = `The alias is not allowed, because an alias with the name '${name}' already exists.`;
      cmd.writeErrorOf(
        'System.Management.Automation.SessionStateException',
        message,
        'AliasAlreadyExists',
        'ResourceExists',
        name,
      );
    } else writeAlias(cmd, 'New Alias');
  },
  examples: [{ code: 'New-Alias say Write-Output; say hi', output: 'hi\n' }],
});
