/** Invoke-Item: opens a file with the program the system has for it. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import { NetException } from '../../errors/index.ts';
import { openerName, openFile } from '../openFile.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Invoke-Item',
  typeName: 'Microsoft.PowerShell.Commands.InvokeItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ii'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Opens items with their own programs.',
  parameters: {
    ...pathParameters(),
    ...FILTER_PARAMETERS,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(cmd, (path) => {
      if (!path.isFileSystem) throw notSupportedByProvider();
      if (!cmd.shouldProcess(`Item: ${path.path}`, 'Invoke Item')) return;
      if (!openFile(cmd, path.path))
        throw new NetException(
          'System.ComponentModel.Win32Exception',
          `There is no program to open '${path.path}' with: '${openerName(cmd)}' was not found.`,
        );
    }),
});
