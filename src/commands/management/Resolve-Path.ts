/** Resolve-Path: the full paths of what exists, wildcards expanded. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { eachPath } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';
import { relativePath } from './relativePath.ts';

export default defineCmdlet({
  name: 'Resolve-Path',
  typeName: 'Microsoft.PowerShell.Commands.ResolvePathCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['rvpa'],
  defaultParameterSet: 'Path',
  synopsis: 'Expands wildcards and shows the full paths.',
  outputTypes: ['System.String', 'System.Management.Automation.PathInfo'],
  parameters: {
    ...pathParameters(),
    Relative: {
      type: 'switch',
      sets: [{ set: 'Path' }, { set: 'LiteralPath' }],
      description: 'Paths relative to the location.',
    },
    RelativeBasePath: { type: 'string', description: 'Paths are relative to this directory.' },
    ...FORCE_PARAMETER,
    ...CREDENTIAL_PARAMETER,
  },
  process: (cmd) => eachPath(cmd, (path) => writePath(cmd, path)),
  examples: [{ code: "Set-Content a.txt 'x'; Resolve-Path a.* -Relative", output: './a.txt\n' }],
});

function writePath(cmd: Cmdlet, path: ResolvedPath): void {
  const { providers } = cmd.context;
  const base = cmd.params.RelativeBasePath as string | undefined;
  if (!cmd.params.Relative) {
    cmd.writeObject(path.toPathInfo());
    return;
  }
  const from = base === undefined ? providers.location : providers.resolve(base);
  cmd.writeObject(
    from.isFileSystem && path.isFileSystem ? relativePath(from.path, path.path, path.separator) : path.shown,
  );
}
