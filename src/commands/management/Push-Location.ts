/** Push-Location: remembers the location and goes to another. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { PathInfo } from '../../engine/providers/PSDriveInfo.ts';
import { reporting } from './pathArguments.ts';
import { changeLocation, passLocation } from './locationCmdlets.ts';

export default defineCmdlet({
  name: 'Push-Location',
  typeName: 'Microsoft.PowerShell.Commands.PushLocationCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['pushd'],
  defaultParameterSet: 'Path',
  synopsis: 'Puts the current location on a stack and goes to another.',
  outputTypes: ['System.Management.Automation.PathInfo'],
  parameters: {
    Path: {
      type: 'string',
      sets: [{ set: 'Path', position: 0, pipeline: true, byPropertyName: true }],
      description: 'Where to.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPath', byPropertyName: true }],
      description: 'Where to, no character being a wildcard.',
    },
    PassThru: { type: 'switch', description: 'Writes the new location.' },
    StackName: { type: 'string', byPropertyName: true, description: 'The stack.' },
  },
  process: (cmd) => {
    const { providers } = cmd.context;
    const stack = providers.stack((cmd.params.StackName as string | undefined) ?? null)!;
    let before: PathInfo | undefined;
    if (!reporting(cmd, () => (before = providers.attachedLocation.toPathInfo()))) return;
    const isLiteral = cmd.isBound('LiteralPath');
    const given = (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string | undefined;
    if (given !== undefined && !changeLocation(cmd, given, isLiteral)) return;
    stack.items.push(before!);
    passLocation(cmd);
  },
  examples: [{ code: 'Push-Location /; Pop-Location; (Get-Location -Stack).Count', output: '0\n' }],
});
