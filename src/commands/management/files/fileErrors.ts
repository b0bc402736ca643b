/** What the system refuses while files are copied, moved or removed, with the file system provider's error ids. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { ErrorRecord, type ErrorCategory, errorRecordOf, NetException } from '../../../errors/index.ts';
import { withFileErrors } from '../../../types/dotnet/io/fileErrors.ts';

const SMA = 'System.Management.Automation.';

export interface FailureIds {
  ioError: string;
  accessDenied: string;
  target: unknown;
}

/** Runs a file operation; a refusal is written as an error of the command. False then. */
export function attempt(cmd: Cmdlet, path: string, ids: FailureIds, run: () => void): boolean {
  try {
    withFileErrors(cmd.context, path, false, run);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const isDenied = thrown.typeName === 'System.UnauthorizedAccessException';
    const [id, category]: [string, ErrorCategory] = isDenied
      ? [ids.accessDenied, 'PermissionDenied']
      : [ids.ioError, 'WriteError'];
    cmd.writeError(new ErrorRecord(thrown, id, category, ids.target));
    return false;
  }
}

export function ioException(message: string, errorId: string, category: ErrorCategory, target: unknown): NetException {
  return new NetException('System.IO.IOException', message, { errorId, category, target });
}

export const NO_ACCESS =
  'You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.';

export function notSameProvider(target: unknown): NetException {
  return new NetException(
    `${SMA}PSArgumentException`,
    'Source and destination path did not resolve to the same provider.',
    {
      errorId: 'CopyItemSourceAndDestinationNotSameProvider',
      category: 'InvalidArgument',
      target,
    },
  );
}

/** Move-Item has other words for it. */
export function cannotMoveBetweenProviders(target: unknown): NetException {
  return new NetException(
    `${SMA}PSArgumentException`,
    'Cannot move the item because the source and destination paths did not resolve to the same provider.',
    { errorId: `${SMA}PSArgumentException`, category: 'InvalidArgument', target },
  );
}

/** Written even where an argument's error would end the command. */
export function writeThrown(cmd: Cmdlet, run: () => void): void {
  try {
    run();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.writeError(errorRecordOf(thrown));
  }
}
