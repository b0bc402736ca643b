/** The files a command that reads was told, wildcards resolved. */
import type { Cmdlet } from '../engine/Cmdlet.ts';
import { NetException } from '../errors/index.ts';
import { filePath, noMatch, severalFiles } from './outputPath.ts';

const hasWildcards = (given: string): boolean => /[*?[]/.test(given);

/** The file itself; with wildcards the one that matches. */
export function inputPath(cmd: Cmdlet, given: string, isLiteral: boolean): string {
  if (isLiteral || !hasWildcards(given)) return filePath(cmd.context, given);
  let found: string[];
  try {
    found = existingPaths(cmd, given);
  } catch (thrown) {
    // Where the directory is missing, opening what was given says so.
    if (thrown instanceof NetException) return filePath(cmd.context, given);
    throw thrown;
  }
  if (found.length > 1) throw severalFiles();
  if (found.length === 0) throw noMatch(given);
  return found[0]!;
}

/** All files a path stands for, of a command that says itself what is missing. */
export function inputPaths(cmd: Cmdlet, given: string): string[] {
  if (!hasWildcards(given)) return [filePath(cmd.context, given)];
  try {
    return existingPaths(cmd, given);
  } catch (thrown) {
    if (thrown instanceof NetException) return [];
    throw thrown;
  }
}

/** All files a path stands for; throws where it names one, or a directory to look in, that is not there. */
export function existingPaths(cmd: Cmdlet, given: string): string[] {
  return cmd.context.providers.resolveExisting(given).map(({ path }) => path);
}
