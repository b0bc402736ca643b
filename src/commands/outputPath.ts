/**
 * The one file a command works on, from the path it was told. A command that writes expands wildcards too: none or several
 * files that match are errors, and only a plain or literal path may name a file that is not there yet.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import type { ResolvedPath } from '../engine/providers/ResolvedPath.ts';
import { ErrorDetails, errorRecordOf, NetException } from '../errors/index.ts';
import { WildcardPattern } from '../types/index.ts';

const SMA = 'System.Management.Automation.';

/** Where a path leads, no character being a wildcard. */
export function filePath(ctx: ExecutionContext, given: string): string {
  return fileOf(ctx.providers.resolve(given));
}

/** The file to write to. */
export function outputPath(ctx: ExecutionContext, given: string, isLiteral: boolean): string {
  if (isLiteral || !WildcardPattern.containsWildcardCharacters(given)) return filePath(ctx, given);
  const found = ctx.providers.resolveExisting(given);
  if (found.length === 0) throw noMatch(given);
  const [path] = found.map(fileOf);
  if (found.length > 1) throw severalFiles();
  return path!;
}

function fileOf(path: ResolvedPath): string {
  if (path.isFileSystem) return path.path;
  throw refusal(
    'ReportWrongProviderType',
    'ReadWriteFileNotFileSystemProvider',
    `Cannot open file because the current provider (${path.provider.info.fullName}) cannot open a file.`,
  );
}

/** Several files match, and the command takes one. */
export function severalFiles(): NetException {
  return refusal(
    'ReportMultipleFilesNotSupported',
    'ReadWriteMultipleFilesNotSupported',
    'Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.',
  );
}

/** The exception itself has a general text; what went wrong stands in the error's details. */
function refusal(operation: string, errorId: string, details: string): NetException {
  const message = `Cannot perform operation because operation "${operation}" is not valid. Remove operation "${operation}", or investigate why it is not valid.`;
  const exception = new NetException(`${SMA}PSInvalidOperationException`, message, {
    errorId,
    category: 'InvalidArgument',
  });
  errorRecordOf(exception).errorDetails = new ErrorDetails(details);
  return exception;
}

/** A path with wildcards that no file matches. */
export function noMatch(given: string): NetException {
  const exception = new NetException('System.IO.FileNotFoundException', 'Unable to find the specified file.', {
    errorId: 'FileOpenFailure',
    category: 'OpenError',
    target: given,
  });
  const details = `Cannot perform operation because the wildcard path ${given} did not resolve to a file.`;
  errorRecordOf(exception).errorDetails = new ErrorDetails(details);
  return exception;
}
