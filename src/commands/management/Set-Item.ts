/** Set-Item: gives variables, functions, aliases and environment variables a value. Files have none. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { decorateItem } from '../../engine/providers/decorateItem.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import { notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import { itemOptions, OPTIONS_PARAMETER } from './itemOptions.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Set-Item',
  typeName: 'Microsoft.PowerShell.Commands.SetItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['si'],
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Changes the value of items.',
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'Path', mandatory: true, position: 0, byPropertyName: true }],
      supportsWildcards: true,
      description: 'The items.',
    },
    LiteralPath: pathParameters().LiteralPath!,
    Value: { type: 'object', position: 1, pipeline: true, byPropertyName: true, description: 'The new value.' },
    ...FORCE_PARAMETER,
    PassThru: { type: 'switch', description: 'Writes the items.' },
    ...FILTER_PARAMETERS,
    ...OPTIONS_PARAMETER,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) =>
    eachPath(
      cmd,
      (path) => {
        const { provider } = path;
        if (!isValueProvider(provider)) throw notSupportedByProvider();
        const { Value: value } = cmd.params;
        if (!cmd.shouldProcess(`Item: ${path.path} Value: ${String(value ?? '')}`, 'Set Item')) return;
        const item = provider.setItem(path.path, value ?? null, cmd.params.Force === true, itemOptions(cmd, provider));
        if (cmd.params.PassThru && item != null) cmd.writeObject(decorateItem(item, path, false));
      },
      { allowMissing: true },
    ),
  examples: [{ code: 'Set-Item Env:GREETING hello; $env:GREETING', output: 'hello\n' }],
});
