/** Parameters that are there for files only: the file system provider adds them to commands about items. */
import type { Cmdlet, ParameterDefinition } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { givenPaths } from './pathArguments.ts';

type Parameters = Readonly<Record<string, ParameterDefinition>>;

/** `evenForNone`: also for a path with wildcards that nothing matches. */
export function fileSystemParameters(parameters: Parameters, evenForNone = false): Parameters {
  const made: Record<string, ParameterDefinition> = {};
  const dynamicFor = (cmd: Cmdlet): boolean => isAboutFiles(cmd, evenForNone);
  for (const [name, definition] of Object.entries(parameters)) made[name] = { ...definition, dynamicFor };
  return made;
}

/** The first path tells. */
function isAboutFiles(cmd: Cmdlet, evenForNone: boolean): boolean {
  const { paths, isLiteral } = givenPaths(cmd);
  const given = paths[0] || '.';
  try {
    const [found] = cmd.context.providers.resolveExisting(given, { isLiteral, allowMissing: true });
    return found ? found.isFileSystem : evenForNone;
  } catch (thrown) {
    if (thrown instanceof NetException) return false;
    throw thrown;
  }
}
