/** The one file a command that reads was told, wildcards resolved. */
import type { Cmdlet } from '../engine/Cmdlet.ts';
import { NetException } from '../errors/index.ts';
import { toPSString, getProperty } from '../types/index.ts';
import { outputPath } from './utility/outputPath.ts';

/** The file itself; with wildcards the one that matches. */
export function inputPath(cmd: Cmdlet, given: string, isLiteral: boolean): string {
  if (isLiteral || !/[*?[]/.test(given)) return outputPath(cmd, given, isLiteral);
  const found = inputPaths(cmd, given);
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    return cmd.throwTerminatingOf(
      'System.Management.Automation.PSInvalidOperationException',
      `Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.`,
      'ReadWriteMultipleFilesNotSupported',
      'InvalidOperation',
    );
  }
  return outputPath(cmd, given, true);
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
