/** Get-ExperimentalFeature: PowerShell's experimental features, and which of them the configuration switches on. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { experimentalFeatures } from '../../engine/session/experimentalFeatures.ts';
import { matchesAny } from '../../types/index.ts';
import { completeFeature } from './switchFeatures.ts';

export default defineCmdlet({
  name: 'Get-ExperimentalFeature',
  typeName: 'Microsoft.PowerShell.Commands.GetExperimentalFeatureCommand',
  module: 'Microsoft.PowerShell.Core',
  outputTypes: ['System.Management.Automation.ExperimentalFeature'],
  synopsis: 'Lists experimental features.',
  parameters: {
    Name: {
      type: 'string[]',
      position: 0,
      pipeline: true,
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      complete: completeFeature,
      description: 'Names, also with wildcards.',
    },
  },
  process: (cmd) => {
    const patterns = (cmd.params.Name as string[] | undefined) ?? ['*'];
    for (const feature of experimentalFeatures(cmd.context))
      if (matchesAny(feature.name, patterns)) cmd.writeObject(feature);
  },
  examples: [{ code: '(Get-ExperimentalFeature PSProfile*).Name', output: 'PSProfileDSCResource\n' }],
});
