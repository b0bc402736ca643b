/**
 * New-, Remove-, Rename-, Copy- and Move-ItemProperty: properties that come and go exist in the registry only, so these
 * look for their items and then say that no provider here has such properties.
 */
import { type CmdletDefinition, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { eachPath, resolveArgument } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

type Parameters = Readonly<Record<string, ParameterDefinition>>;

const name = (type: string, position: number): Parameters => ({
  Name: {
    type,
    aliases: ['PSProperty'],
    mandatory: true,
    position,
    byPropertyName: true,
    description: 'The property.',
  },
});
const DESTINATION: Parameters = {
  Destination: { type: 'string', mandatory: true, position: 1, byPropertyName: true, description: 'Another item.' },
};
const NEW_NAME: Parameters = {
  NewName: { type: 'string', mandatory: true, position: 2, byPropertyName: true, description: 'Its new name.' },
};
const CONTENT: Parameters = {
  PropertyType: { type: 'string', aliases: ['Type'], byPropertyName: true, description: 'Its type.' },
  Value: { type: 'object', byPropertyName: true, description: 'Its value.' },
};
const PASS_THRU: Parameters = { PassThru: { type: 'switch', description: 'Writes the property.' } };
const paths = pathParameters();
const ONE_PATH: Parameters = {
  Path: { ...paths.Path!, type: 'string' },
  LiteralPath: { ...paths.LiteralPath!, type: 'string' },
};
const PATH_BY_POSITION: Parameters = {
  Path: { ...paths.Path!, sets: [{ set: 'Path', mandatory: true, position: 0 }] },
  LiteralPath: paths.LiteralPath!,
};

const CMDLETS: readonly (readonly [verb: string, alias: string | null, does: string, parameters: Parameters])[] = [
  ['New', null, 'Adds a property to an item', { ...PATH_BY_POSITION, ...name('string', 1), ...CONTENT }],
  ['Remove', 'rp', 'Removes properties of an item', { ...paths, ...name('string[]', 1) }],
  ['Rename', 'rnp', 'Renames a property', { ...ONE_PATH, ...name('string', 1), ...NEW_NAME, ...PASS_THRU }],
  ['Copy', 'cpp', 'Copies a property', { ...paths, ...name('string', 2), ...DESTINATION, ...PASS_THRU }],
  ['Move', 'mp', 'Moves properties', { ...paths, ...name('string[]', 2), ...DESTINATION, ...PASS_THRU }],
];

export const DYNAMIC_PROPERTY_CMDLETS: readonly CmdletDefinition[] = CMDLETS.map(([verb, alias, does, parameters]) =>
  defineCmdlet({
    name: `${verb}-ItemProperty`,
    typeName: `Microsoft.PowerShell.Commands.${verb}ItemPropertyCommand`,
    module: 'Microsoft.PowerShell.Management',
    aliases: alias === null ? [] : [alias],
    defaultParameterSet: 'Path',
    supportsShouldProcess: true,
    confirmImpact: 'Medium',
    synopsis: `${does}; no provider here has properties that can be added or removed.`,
    parameters: { ...parameters, ...FORCE_PARAMETER, ...FILTER_PARAMETERS, ...CREDENTIAL_PARAMETER },
    process: (cmd) =>
      eachPath(cmd, () => {
        const { Destination } = cmd.params;
        if (Destination !== undefined && resolveArgument(cmd, Destination as string, {}).length === 0) return;
        throw notImplemented();
      }),
    examples: [{ code: `Get-Command ${verb}-ItemProperty | ForEach-Object Noun`, output: 'ItemProperty\n' }],
  }),
);

function notImplemented(): NetException {
  return new NetException(
    'System.Management.Automation.PSNotSupportedException',
    'Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider.',
    { errorId: 'NotSupported', category: 'NotImplemented' },
  );
}
