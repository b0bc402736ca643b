/** The one file a command that reads was told, wildcards resolved. */
import type { Cmdlet } from '../engine/Cmdlet.ts';
import { NetException } from '../errors/index.ts';
import { toPSString, getProperty } from '../types/index.ts';
import { filePath, severalFiles } from './outputPath.ts';

/** The file itself; with wildcards the one that matches. */
export function inputPath(cmd: Cmdlet, given: string, isLiteral: boolean): string {
  if (isLiteral || !/[*?[]/.test(given)) return filePath(cmd.context, given);
  const found = inputPaths(cmd, given);
  if (found.length > 1) throw severalFiles();
  return found[0] ?? filePath(cmd.context, given);
}

/** All files a path with wildcards stands for. */
export function inputPaths(cmd: Cmdlet, given: string): string[] {
  try {
    const items = cmd.context.invokeCommand('Resolve-Path', { Path: given });
    return items.map((item) => toPSString(getProperty(item, 'ProviderPath', cmd.context), cmd.context));
  } catch (thrown) {
    if (thrown instanceof NetException) return [];
    throw thrown;
  }
}
