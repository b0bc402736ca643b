/** Clear-Content: empties items and keeps them. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { emptyFile } from './content/emptyFile.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

const NO_CLEARING =
  'Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.';

export default defineCmdlet({
  name: 'Clear-Content',
  typeName: 'Microsoft.PowerShell.Commands.ClearContentCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['clc'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Removes what is in an item, not the item.',
  parameters: {
    ...pathParameters({ isPiped: false, description: 'The items to empty.' }),
    ...FILTER_PARAMETERS,
    ...FORCE_PARAMETER,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(cmd, (path) => {
      if (!cmd.shouldProcess(`Item: ${path.shown}`, 'Clear Content')) return;
      if (isValueProvider(path.provider)) throw notSupportedByProvider(NO_CLEARING);
      emptyFile(cmd, path);
    }),
  examples: [{ code: "Set-Content a.txt 'x'; Clear-Content a.txt; (Get-Item a.txt).Length", output: '0\n' }],
});
