/**
 * The paths a command was told, one after the other: wildcards expanded, errors written and not thrown, so that the
 * paths that are left are still worked on.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { isProviderStop } from '../../engine/providers/providerErrors.ts';
import type { GlobOptions } from '../../engine/providers/globPath.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';

export function givenPaths(cmd: Cmdlet): { paths: string[]; isLiteral: boolean } {
  const isLiteral = cmd.isBound('LiteralPath');
  const given = (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string | string[] | undefined;
  return { paths: typeof given === 'string' ? [given] : (given ?? []), isLiteral };
}

/** -Filter, -Include, -Exclude and -Force as options of wildcard expansion. */
export function globOptions(cmd: Cmdlet, isLiteral: boolean): GlobOptions {
  const { params } = cmd;
  return {
    isLiteral,
    force: params.Force === true,
    filter: (params.Filter as string | undefined) ?? null,
    include: (params.Include as string[] | undefined) ?? null,
    exclude: (params.Exclude as string[] | undefined) ?? null,
  };
}

const ARGUMENT_ERRORS = new Set([
  'System.Management.Automation.PSArgumentException',
  'System.Management.Automation.PSArgumentNullException',
]);

/** Runs; what is thrown becomes an error of the command. False then. */
export function reporting(cmd: Cmdlet, run: () => void): boolean {
  try {
    run();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NetException) || ARGUMENT_ERRORS.has(thrown.typeName)) throw thrown;
    if (isProviderStop(thrown)) throw thrown;
    cmd.writeError(errorRecordOf(thrown));
    return false;
  }
}

/** Paths of one argument, errors written. */
export function resolveArgument(cmd: Cmdlet, given: string, options: GlobOptions): ResolvedPath[] {
  let found: ResolvedPath[] = [];
  reporting(cmd, () => {
    found = cmd.context.providers.resolveExisting(given, options);
  });
  return found;
}

/** Every existing item of -Path or -LiteralPath. */
export function eachPath(cmd: Cmdlet, run: (path: ResolvedPath) => void, more: GlobOptions = {}): void {
  const { paths, isLiteral } = givenPaths(cmd);
  const options = { ...globOptions(cmd, isLiteral), ...more };
  for (const given of paths) {
    for (const path of resolveArgument(cmd, given, options)) reporting(cmd, () => run(path));
  }
}
