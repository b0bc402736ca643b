/** Get-Location: where the session is, or the locations pushed before. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { driveNotFound } from '../../engine/providers/providerErrors.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'Get-Location',
  typeName: 'Microsoft.PowerShell.Commands.GetLocationCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gl', 'pwd'],
  defaultParameterSet: 'Location',
  synopsis: 'Gets the current location.',
  outputTypes: ['System.Management.Automation.PathInfo', 'System.Management.Automation.PathInfoStack'],
  parameters: {
    PSProvider: {
      type: 'string[]',
      sets: [{ set: 'Location', byPropertyName: true }],
      description: 'Of these providers.',
    },
    PSDrive: { type: 'string[]', sets: [{ set: 'Location', byPropertyName: true }], description: 'On these drives.' },
    Stack: { type: 'switch', sets: [{ set: 'Stack' }], description: 'The pushed locations.' },
    StackName: { type: 'string[]', sets: [{ set: 'Stack', byPropertyName: true }], description: 'Names of stacks.' },
  },
  process: (cmd) => {
    const { providers } = cmd.context;
    const { params } = cmd;
    if (cmd.parameterSetName === 'Stack') {
      for (const name of (params.StackName as string[] | undefined) ?? [null]) {
        const stack = providers.stack(name, name === null);
        if (stack) cmd.writeObject(stack);
        else {
          const message =
            'Cannot process argument because the value of argument "stackName" is not valid. Change the value of the "stackName" argument and run the operation again.';
          cmd.writeErrorOf('System.Management.Automation.PSArgumentException', message, 'Argument', 'InvalidArgument');
        }
      }
      return;
    }
    if (params.PSDrive) {
      for (const name of params.PSDrive as string[]) {
        reporting(cmd, () => {
          if (!providers.findDrive(name)) throw driveNotFound(name, 'GetLocationNoMatchingDrive');
          cmd.writeObject(providers.resolve(`${name}:`).toPathInfo());
        });
      }
      return;
    }
    const wanted = params.PSProvider as string[] | undefined;
    const location = wanted?.some((name) => name.toLowerCase() === 'filesystem')
      ? providers.fileSystemLocation
      : providers.location;
    cmd.writeObject(location.toPathInfo());
  },
  examples: [{ code: '(Get-Location).Provider.Name', output: 'FileSystem\n' }],
});
