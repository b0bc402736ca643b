/** Get-ExperimentalFeature: there are none, so it lists none. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Get-ExperimentalFeature',
  typeName: 'Microsoft.PowerShell.Commands.GetExperimentalFeatureCommand',
  module: 'Microsoft.PowerShell.Core',
  outputTypes: ['System.Management.Automation.ExperimentalFeature'],
  synopsis: 'Lists experimental features; psail has none.',
  parameters: {
    Name: {
      type: 'string[]',
      position: 0,
      pipeline: true,
      validate: { notNullOrEmpty: true },
      description: 'Names, also with wildcards.',
    },
  },
  examples: [{ code: '@(Get-ExperimentalFeature).Count', output: '0\n' }],
});
