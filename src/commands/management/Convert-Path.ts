/** Convert-Path: the provider's own paths of what exists. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { eachPath } from './pathArguments.ts';
import { FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Convert-Path',
  typeName: 'Microsoft.PowerShell.Commands.ConvertPathCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['cvpa'],
  defaultParameterSet: 'Path',
  synopsis: 'Turns PowerShell paths into paths of the system.',
  outputTypes: ['System.String'],
  parameters: {
    ...pathParameters(),
    ...FORCE_PARAMETER,
  },
  process: (cmd) => eachPath(cmd, (path) => cmd.writeObject(path.path)),
  examples: [{ code: '(Convert-Path Temp:/) -eq [IO.Path]::GetTempPath()', output: 'True\n' }],
});
