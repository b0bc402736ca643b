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
    const name = (cmd.params.StackName as string | undefined) ?? null;
    const stack = cmd.context.providers.stack(name, false);
    if (!stack && name) {
      const message = `Cannot find location stack '${name}'. It does not exist or it is not a container.`;
      cmd.writeErrorOf('System.Management.Automation.PSArgumentException', message, 'Argument', 'InvalidArgument');
    }
    const before = stack?.items.pop();
    if (before && changeLocation(cmd, before.path, true)) passLocation(cmd);
  },
  examples: [
    { code: '$here = Get-Location; Push-Location /; Pop-Location; "$here" -eq "$(Get-Location)"', output: 'True\n' },
  ],
});
