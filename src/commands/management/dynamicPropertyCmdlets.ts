/** Properties that come and go exist in the registry only: these cmdlets are there and say that no provider here has any. */
import { type CmdletDefinition, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { reporting } from './pathArguments.ts';
import { FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

const NAMES: readonly (readonly [verb: string, aliases: readonly string[]])[] = [
  ['New', []],
  ['Remove', ['rp']],
  ['Rename', ['rnp']],
  ['Copy', ['cpp']],
  ['Move', ['mp']],
  ['Clear', ['clp']],
];

export const DYNAMIC_PROPERTY_CMDLETS: readonly CmdletDefinition[] = NAMES.map(([verb, aliases]) =>
  defineCmdlet({
    name: `${verb}-ItemProperty`,
    typeName: `Microsoft.PowerShell.Commands.${verb}ItemPropertyCommand`,
    module: 'Microsoft.PowerShell.Management',
    aliases,
    defaultParameterSet: 'Path',
    supportsShouldProcess: true,
    confirmImpact: 'Medium',
    synopsis: 'Not supported by any provider here.',
    parameters: {
      ...pathParameters(),
      Name: { type: 'string', position: 1, byPropertyName: true, description: 'The property.' },
      NewName: { type: 'string', position: 2, byPropertyName: true, description: 'Its new name.' },
      Destination: { type: 'string', position: 3, byPropertyName: true, description: 'Another item.' },
      PropertyType: { type: 'string', aliases: ['Type'], byPropertyName: true, description: 'Its type.' },
      Value: { type: 'object', byPropertyName: true, description: 'Its value.' },
      PassThru: { type: 'switch', description: 'Writes the property.' },
      ...FORCE_PARAMETER,
    },
    process: (cmd) => {
      reporting(cmd, () => {
        throw new NetException(
          'System.Management.Automation.PSNotSupportedException',
          'Cannot use interface. The IDynamicPropertyCmdletProvider interface is not supported by this provider.',
          { errorId: 'NotSupported', category: 'NotImplemented' },
        );
      });
    },
  }),
);
