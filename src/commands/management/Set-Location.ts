/** Set-Location: goes to another location. `-` goes back, `+` forth. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { reporting } from './pathArguments.ts';
import { changeLocation, passLocation } from './locationCmdlets.ts';

export default defineCmdlet({
  name: 'Set-Location',
  typeName: 'Microsoft.PowerShell.Commands.SetLocationCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['cd', 'chdir', 'sl'],
  defaultParameterSet: 'Path',
  synopsis: 'Changes the current location.',
  outputTypes: ['System.Management.Automation.PathInfo', 'System.Management.Automation.PathInfoStack'],
  parameters: {
    Path: {
      type: 'string',
      sets: [{ set: 'Path', position: 0, pipeline: true, byPropertyName: true }],
      description: 'Where to; home by default.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPath', mandatory: true, byPropertyName: true }],
      description: 'Where to, no character being a wildcard.',
    },
    PassThru: { type: 'switch', description: 'Writes the new location.' },
    StackName: {
      type: 'string',
      sets: [{ set: 'Stack', byPropertyName: true }],
      description: 'Makes this the current stack.',
    },
  },
  process: (cmd) => {
    const { providers } = cmd.context;
    const { params } = cmd;
    if (cmd.parameterSetName === 'Stack') {
      providers.defaultStackName = (params.StackName as string | undefined) || 'default';
      return;
    }
    const isLiteral = cmd.isBound('LiteralPath');
    const given = ((isLiteral ? params.LiteralPath : params.Path) as string | undefined) ?? '~';
    let isDone = false;
    if (given !== '-' && given !== '+') isDone = providers.remembering(() => changeLocation(cmd, given, isLiteral));
    else reporting(cmd, () => (isDone = providers.goInHistory(given)));
    if (isDone) passLocation(cmd);
  },
  examples: [{ code: 'Set-Location /; (Get-Location).Path', output: '/\n' }],
});
