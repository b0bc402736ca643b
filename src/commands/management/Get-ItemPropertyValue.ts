/** Get-ItemPropertyValue: the values themselves. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NO_PROPERTIES, notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../errors/index.ts';
import { getProperty, hasProperty } from '../../types/index.ts';
import { givenPaths, globOptions, resolveArgument } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, pathParameters } from './pathParameters.ts';
import { itemAt } from './writeItem.ts';

export default defineCmdlet({
  name: 'Get-ItemPropertyValue',
  typeName: 'Microsoft.PowerShell.Commands.GetItemPropertyValueCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gpv'],
  defaultParameterSet: 'Path',
  synopsis: 'Gets the values of properties of items.',
  parameters: {
    Path: { ...pathParameters({ isOptional: true }).Path!, validate: { notNullOrEmpty: true } },
    LiteralPath: pathParameters().LiteralPath!,
    Name: {
      type: 'string[]',
      aliases: ['PSProperty'],
      mandatory: true,
      position: 1,
      description: 'Names of properties.',
    },
    ...FILTER_PARAMETERS,
    ...CREDENTIAL_PARAMETER,
  },
  begin: (cmd) => {
    if (!cmd.isBound('Path') && !cmd.isBound('LiteralPath') && !cmd.expectsInput) cmd.params.Path = ['.'];
  },
  process: (cmd) => {
    const { paths, isLiteral } = givenPaths(cmd);
    for (const given of paths)
      for (const path of resolveArgument(cmd, given, globOptions(cmd, isLiteral))) writeValues(cmd, path);
  },
  examples: [{ code: "Set-Content a.txt 'x' -NoNewline; Get-ItemPropertyValue a.txt Length", output: '1\n' }],
});

/** A property that is missing ends the command, whatever other paths there are. */
function writeValues(cmd: Cmdlet, path: ResolvedPath): void {
  if (!path.isFileSystem) throw notSupportedByProvider(NO_PROPERTIES);
  const item = itemAt(path);
  for (const name of cmd.params.Name as string[]) {
    if (!hasProperty(item, name, cmd.context))
      throw new NetException('System.IO.IOException', `The property ${name} does not exist or was not found.`);
    cmd.writeObject(getProperty(item, name, cmd.context));
  }
}
