/** Move-Item: moves files and directories. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { itemInUse, navigationNotSupported } from '../../engine/providers/providerErrors.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { destinationOf } from './copyDestination.ts';
import { errorRecordOf } from '../../errors/index.ts';
import { cannotMoveBetweenProviders } from './files/fileErrors.ts';
import { moveFile } from './files/moveFile.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Move-Item',
  typeName: 'Microsoft.PowerShell.Commands.MoveItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['move', 'mv', 'mi'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Moves items.',
  parameters: {
    ...pathParameters({ description: 'What to move.' }),
    Destination: {
      type: 'string',
      position: 1,
      byPropertyName: true,
      description: 'Where to; the current location by default.',
    },
    ...FORCE_PARAMETER,
    ...FILTER_PARAMETERS,
    PassThru: { type: 'switch', description: 'Writes what was moved.' },
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(cmd, (source) => {
      const target = destinationOf(cmd);
      if (source.provider !== target.provider) {
        cmd.writeError(errorRecordOf(cannotMoveBetweenProviders(source.path)));
        return;
      }
      if (isValueProvider(source.provider)) throw navigationNotSupported();
      if (cmd.context.providers.isInUse(source))
        throw itemInUse(`Cannot move item because the item at '${source.shown}' is in use.`);
      moveFile(cmd, source, target);
    }),
  examples: [{ code: "Set-Content a.txt 'x'; Move-Item a.txt b.txt; Test-Path a.txt", output: 'False\n' }],
});
