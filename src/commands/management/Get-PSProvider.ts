/** Get-PSProvider: the providers there are. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { providerNotFound } from '../../engine/providers/providerErrors.ts';
import { WildcardPattern } from '../../types/index.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'Get-PSProvider',
  typeName: 'Microsoft.PowerShell.Commands.GetPSProviderCommand',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Lists providers.',
  outputTypes: ['System.Management.Automation.ProviderInfo'],
  parameters: {
    PSProvider: {
      type: 'string[]',
      position: 0,
      byPropertyName: true,
      validate: { notNullOrEmpty: true },
      description: 'Names of providers.',
    },
  },
  process: (cmd) => {
    for (const name of (cmd.params.PSProvider as string[] | undefined) ?? ['*']) {
      reporting(cmd, () => {
        const pattern = new WildcardPattern(name, { ignoreCase: true });
        const found = cmd.context.providers.all.filter(
          ({ info }) => pattern.isMatch(info.name) || pattern.isMatch(info.fullName),
        );
        if (found.length === 0 && !WildcardPattern.containsWildcardCharacters(name)) throw providerNotFound(name);
        for (const { info } of found) cmd.writeObject(info);
      });
    }
  },
  examples: [{ code: '(Get-PSProvider Variable).Name', output: 'Variable\n' }],
});
