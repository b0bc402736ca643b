/** Get-ItemPropertyValue: the values themselves. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { NO_PROPERTIES, notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import { getProperty, hasProperty } from '../../types/index.ts';
import { eachPath } from './pathArguments.ts';
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
  process: (cmd) =>
    eachPath(cmd, (path) => {
      if (!path.isFileSystem) throw notSupportedByProvider(NO_PROPERTIES);
      const item = itemAt(path);
      for (const name of cmd.params.Name as string[]) {
        if (!hasProperty(item, name, cmd.context)) {
          cmd.throwTerminatingOf(
            'System.IO.IOException',
            `The property ${name} does not exist or was not found.`,
            'System.IO.IOException',
            'ReadError',
          );
        }
        cmd.writeObject(getProperty(item, name, cmd.context));
      }
    }),
  examples: [{ code: "Set-Content a.txt 'x' -NoNewline; Get-ItemPropertyValue a.txt Length", output: '1\n' }],
});
