/** Emptying a file: Clear-Content does it, and Set-Content to a file that is there before it writes. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { errorRecordOf, NetException } from '../../../errors/index.ts';
import { FileAccess, FileMode, FileStream } from '../../../types/dotnet/io/FileStream.ts';

export function emptyFile(cmd: Cmdlet, { path, provider }: ResolvedPath): void {
  if (provider.isContainer(path)) {
    throw new NetException(
      'System.NotSupportedException',
      `Unable to clear content of '${path}' because it is a directory. Clear-Content is only supported on files.`,
      { errorId: 'ClearDirectoryContent', category: 'InvalidOperation', target: path },
    );
  }
  const { files } = cmd.context.host;
  const existing = files.stat(path);
  const isForced = existing?.isReadOnly === true && cmd.params.Force === true;
  if (isForced) files.setMode(path, existing.mode | 0o200);
  try {
    new FileStream(cmd.context, path, FileMode.Truncate, FileAccess.Write).close();
  } catch (thrown) {
    if (thrown instanceof NetException) nameError(thrown, path);
    throw thrown;
  } finally {
    if (isForced) files.setMode(path, existing.mode);
  }
}

/** Set-Content empties what is there before it opens it: what refuses that ends the command. */
export function emptyExisting(cmd: Cmdlet, path: ResolvedPath): void {
  if (!path.isFileSystem || !cmd.context.host.files.lstat(path.path)) return;
  try {
    emptyFile(cmd, path);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const { typeName, message, innerException: inner, hresult } = thrown;
    const plain = new NetException(typeName, message, { inner });
    plain.hresult = hresult;
    cmd.throwTerminating(errorRecordOf(plain, 'NotSpecified'));
  }
}

function nameError(thrown: NetException, path: string): void {
  const isDenied = thrown.typeName === 'System.UnauthorizedAccessException';
  thrown.errorId = isDenied ? 'ClearContentUnauthorizedAccessError' : 'ClearContentIOError';
  thrown.category = isDenied ? 'PermissionDenied' : 'WriteError';
  thrown.target = path;
}
