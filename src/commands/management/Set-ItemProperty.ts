/** Set-ItemProperty: changes properties of files and directories: times, attributes, IsReadOnly. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NO_PROPERTIES, notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../errors/index.ts';
import { getProperty, hasProperty, listProperties, setProperty, toPSString } from '../../types/index.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER } from './pathParameters.ts';
import { itemAt, kindOf, propertyResult } from './writeItem.ts';

const VALUE_SETS = ['propertyValuePathSet', 'propertyValueLiteralPathSet'];
const OBJECT_SETS = ['propertyPSObjectPathSet', 'propertyPSObjectLiteralPathSet'];

export default defineCmdlet({
  name: 'Set-ItemProperty',
  typeName: 'Microsoft.PowerShell.Commands.SetItemPropertyCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['sp'],
  defaultParameterSet: 'propertyValuePathSet',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Changes properties of items.',
  parameters: {
    Path: {
      type: 'string[]',
      sets: [
        { set: 'propertyPSObjectPathSet', mandatory: true, position: 0, byPropertyName: true },
        { set: 'propertyValuePathSet', mandatory: true, position: 0, byPropertyName: true },
      ],
      supportsWildcards: true,
      description: 'The items.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [VALUE_SETS[1]!, OBJECT_SETS[1]!].map((set) => ({ set, mandatory: true, byPropertyName: true })),
      description: 'The items, no character being a wildcard.',
    },
    Name: {
      type: 'string',
      aliases: ['PSProperty'],
      sets: VALUE_SETS.map((set) => ({ set, mandatory: true, position: 1, byPropertyName: true })),
      description: 'The property.',
    },
    Value: {
      type: 'object',
      sets: VALUE_SETS.map((set) => ({ set, mandatory: true, position: 2, byPropertyName: true })),
      allowNull: true,
      description: 'Its new value.',
    },
    InputObject: {
      type: 'psobject',
      sets: OBJECT_SETS.map((set) => ({ set, mandatory: true, byPropertyName: true, pipeline: true })),
      description: 'An object whose properties are taken.',
    },
    PassThru: { type: 'switch', description: 'Writes the properties.' },
    ...FORCE_PARAMETER,
    ...FILTER_PARAMETERS,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) => eachPath(cmd, (path) => setProperties(cmd, path)),
  examples: [
    {
      code: "Set-Content a.txt 'x'; Set-ItemProperty a.txt IsReadOnly $true; (Get-Item a.txt).IsReadOnly",
      output: 'True\n',
    },
  ],
});

function setProperties(cmd: Cmdlet, path: ResolvedPath): void {
  if (!path.isFileSystem) throw notSupportedByProvider(NO_PROPERTIES);
  const { context, params } = cmd;
  const item = itemAt(path);
  const wanted: [string, unknown][] = params.InputObject
    ? listProperties(params.InputObject, context).map(({ name }) => [
        name,
        getProperty(params.InputObject, name, context),
      ])
    : [[params.Name as string, params.Value]];
  const passed: [string, unknown][] = [];
  for (const [name, value] of wanted) {
    const target = `Item: ${path.path} Property: ${name} Value: ${toPSString(value, context)}`;
    if (!cmd.shouldProcess(target, `Set Property ${kindOf(path)}`)) continue;
    if (!hasProperty(item, name, context)) {
      throw new NetException(
        'System.Management.Automation.PSArgumentException',
        `Property ${name} does not exist at path ${path.path}.`,
        { errorId: 'Argument', category: 'InvalidArgument' },
      );
    }
    setProperty(item, name, value, context);
    passed.push([name, value]);
  }
  if (params.PassThru) cmd.writeObject(propertyResult(path, passed));
}
