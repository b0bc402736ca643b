/** Join-Path: parts of a path put together with one separator between. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'Join-Path',
  typeName: 'Microsoft.PowerShell.Commands.JoinPathCommand',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Puts paths together.',
  outputTypes: ['System.String'],
  parameters: {
    Path: {
      type: 'string[]',
      aliases: ['PSPath'],
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      description: 'The first part.',
    },
    ChildPath: {
      type: 'string[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      allowNull: true,
      allowEmptyString: true,
      allowEmptyCollection: true,
      description: 'What follows.',
    },
    AdditionalChildPath: {
      type: 'string[]',
      position: 2,
      byPropertyName: true,
      remaining: true,
      allowNull: true,
      allowEmptyString: true,
      allowEmptyCollection: true,
      description: 'Further parts.',
    },
    Resolve: { type: 'switch', description: 'Only what exists, wildcards expanded.' },
    Credential: { type: 'pscredential', byPropertyName: true, description: 'Accepted and not used.' },
  },
  process: (cmd) => {
    const rest = [
      ...((cmd.params.ChildPath as string[] | null) ?? ['']),
      ...((cmd.params.AdditionalChildPath as string[] | undefined) ?? []),
    ];
    for (const first of cmd.params.Path as string[]) reporting(cmd, () => join(cmd, first, rest));
  },
  examples: [{ code: 'Join-Path a b c.txt', output: 'a/b/c.txt\n' }],
});

function join(cmd: Cmdlet, first: string, rest: readonly string[]): void {
  const { providers } = cmd.context;
  const drive = /^([^:/\\]+):(?!:)/.exec(first);
  if (drive) providers.driveNamed(drive[1]!);
  let joined = first;
  for (const part of rest) joined = combine(joined, part ?? '', providers.separator);
  joined = providers.separator === '/' ? joined.replaceAll('\\', '/') : joined.replaceAll('/', '\\');
  if (!cmd.params.Resolve) cmd.writeObject(joined);
  else for (const path of providers.resolveExisting(joined)) cmd.writeObject(path.shown);
}

export function combine(parent: string, child: string, separator: string): string {
  if (parent === '') return child.replace(/^[\\/](?!$)/, (found) => found);
  const head = /[\\/]$/.test(parent) ? parent.slice(0, -1) : parent;
  return `${head}${separator}${child.replace(/^[\\/]/, '')}`;
}
