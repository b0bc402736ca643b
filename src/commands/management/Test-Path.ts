/** Test-Path: whether something is there. Rule that surprises: a null path is an error, an empty one is just not there. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { compareValues, getProperty, unwrap } from '../../types/index.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { fileSystemParameters } from './fileSystemParameters.ts';
import { givenPaths, globOptions } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, pathParameters } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Test-Path',
  typeName: 'Microsoft.PowerShell.Commands.TestPathCommand',
  module: 'Microsoft.PowerShell.Management',
  defaultParameterSet: 'Path',
  synopsis: 'Tells whether paths exist.',
  outputTypes: ['System.Boolean'],
  parameters: {
    ...pathParameters({ allowNull: true, description: 'The paths to test.' }),
    ...FILTER_PARAMETERS,
    PathType: {
      type: 'Microsoft.PowerShell.Commands.TestPathType',
      aliases: ['Type'],
      description: 'Container, Leaf or Any.',
    },
    IsValid: { type: 'switch', description: 'Only whether the path is well formed.' },
    ...CREDENTIAL_PARAMETER,
    ...fileSystemParameters({
      OlderThan: { type: 'System.Nullable[datetime]', description: 'Written before this time.' },
      NewerThan: { type: 'System.Nullable[datetime]', description: 'Written after this time.' },
    }),
  },
  process: (cmd) => {
    const { paths } = givenPaths(cmd);
    const isNull = cmd.isBound('LiteralPath') ? cmd.params.LiteralPath == null : cmd.params.Path == null;
    if (isNull || paths.length === 0) return writeNull(cmd);
    for (const given of paths) {
      if (given == null) writeNull(cmd);
      else cmd.writeObject(given.trim() !== '' && test(cmd, given));
    }
  },
  examples: [{ code: 'Test-Path missing.txt', output: 'False\n' }],
});

function writeNull(cmd: Cmdlet): void {
  cmd.writeErrorOf(
    'System.ArgumentNullException',
    "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')",
    'NullPathNotPermitted',
    'InvalidArgument',
  );
}

function test(cmd: Cmdlet, given: string): boolean {
  const { providers } = cmd.context;
  try {
    if (cmd.params.IsValid) {
      const path = providers.resolve(given);
      return !path.path.includes('\0');
    }
    const { isLiteral } = givenPaths(cmd);
    const found = providers.resolveExisting(given, { ...globOptions(cmd, isLiteral), force: true });
    return found.some((path) => isKind(cmd, path) && isInTime(cmd, path));
  } catch (thrown) {
    if (thrown instanceof NetException) return false;
    throw thrown;
  }
}

function isKind(cmd: Cmdlet, path: ResolvedPath): boolean {
  const kind = String(cmd.params.PathType ?? 'Any');
  if (kind === 'Any') return true;
  return path.provider.isContainer(path.path) === (kind === 'Container');
}

function isInTime(cmd: Cmdlet, path: ResolvedPath): boolean {
  const { OlderThan: older, NewerThan: newer } = cmd.params;
  if (older == null && newer == null) return true;
  const written = unwrap(getProperty(path.provider.item(path.path), 'LastWriteTime', cmd.context));
  if (older != null && compareValues(written, older, cmd.context, { ignoreCase: true }) >= 0) return false;
  return newer == null || compareValues(written, newer, cmd.context, { ignoreCase: true }) > 0;
}
