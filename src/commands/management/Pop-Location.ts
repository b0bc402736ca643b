/** Pop-Location: back to the location pushed last. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { changeLocation, passLocation } from './locationCmdlets.ts';

export default defineCmdlet({
  name: 'Pop-Location',
  typeName: 'Microsoft.PowerShell.Commands.PopLocationCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['popd'],
  synopsis: 'Goes back to the location pushed last.',
  outputTypes: ['System.Management.Automation.PathInfo'],
  parameters: {
    PassThru: { type: 'switch', description: 'Writes the new location.' },
    StackName: { type: 'string', byPropertyName: true, description: 'The stack.' },
  },
  process: (cmd) => {
    const stack = cmd.context.providers.stack((cmd.params.StackName as string | undefined) ?? null, false);
    const before = stack?.items.pop();
    if (before && changeLocation(cmd, before.path, true)) passLocation(cmd);
  },
  examples: [
    { code: '$here = Get-Location; Push-Location /; Pop-Location; "$here" -eq "$(Get-Location)"', output: 'True\n' },
  ],
});
