/** Clear-ItemProperty: sets a property back. Of files and directories only Attributes can be; then it is Normal. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { argumentException, NO_PROPERTIES, notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { getProperty, setProperty } from '../../types/index.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';
import { itemAt, kindOf, propertyResult } from './writeItem.ts';

export default defineCmdlet({
  name: 'Clear-ItemProperty',
  typeName: 'Microsoft.PowerShell.Commands.ClearItemPropertyCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['clp'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Sets a property of items back to its default.',
  parameters: {
    ...pathParameters(),
    Name: { type: 'string', mandatory: true, position: 1, byPropertyName: true, description: 'The property.' },
    PassThru: { type: 'switch', description: 'Writes the property.' },
    ...FORCE_PARAMETER,
    ...FILTER_PARAMETERS,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) => eachPath(cmd, (path) => clear(cmd, path)),
  examples: [
    {
      code: "Set-Content a.txt 'x'; Set-ItemProperty a.txt IsReadOnly $true; Clear-ItemProperty a.txt Attributes; (Get-Item a.txt).IsReadOnly",
      output: 'False\n',
    },
  ],
});

function clear(cmd: Cmdlet, path: ResolvedPath): void {
  if (!path.isFileSystem) throw notSupportedByProvider(NO_PROPERTIES);
  const name = cmd.params.Name as string;
  const item = itemAt(path);
  if (name.toLowerCase() !== 'attributes')
    throw argumentException(
      'The property cannot be cleared because the property is not supported. Only the Attributes property can be cleared.',
    );
  if (!cmd.shouldProcess(`Item: ${path.path} Property: Attributes`, `Clear Property ${kindOf(path)}`)) return;
  setProperty(item, 'Attributes', 'Normal', cmd.context);
  if (!cmd.params.PassThru) return;
  const value = getProperty(itemAt(path), 'Attributes', cmd.context);
  cmd.writeObject(propertyResult(path, [['Attributes', value]]));
}
