/** Clear-Item: empties the value of variables and other items; files have Clear-Content. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { notSupportedByProvider, pathNotFound } from '../../engine/providers/providerErrors.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Clear-Item',
  typeName: 'Microsoft.PowerShell.Commands.ClearItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['cli'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Empties the value of items.',
  parameters: {
    ...pathParameters(),
    ...FORCE_PARAMETER,
    ...FILTER_PARAMETERS,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(cmd, (path) => {
      const { provider } = path;
      if (!isValueProvider(provider)) throw notSupportedByProvider();
      if (provider.item(path.path) == null) throw pathNotFound(path.shown);
      if (cmd.shouldProcess(`Item: ${path.path}`, 'Clear Item'))
        provider.clearItem(path.path, cmd.params.Force === true);
    }),
  examples: [{ code: '$x = 5; Clear-Item Variable:x; $null -eq $x', output: 'True\n' }],
});
