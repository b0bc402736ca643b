/** Shared by both archive cmdlets: the host's compression, and errors with the module's ids. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { HostCompression, HostServices } from '../../types/dotnet/HostServices.ts';

export function compressionOf(cmd: Cmdlet): HostCompression {
  return (cmd.context.host as unknown as HostServices).compression;
}

/** These cmdlets are functions of a module: their errors carry the function's name. */
export function archiveError(cmd: Cmdlet, typeName: string, message: string, errorId: string, target: unknown): never {
  return cmd.throwTerminatingOf(typeName, message, errorId, 'InvalidArgument', target);
}

export function requireZip(cmd: Cmdlet, path: string): void {
  const extension = /\.[^./\\]*$/.exec(path)?.[0] ?? '';
  if (extension === '' || extension.toLowerCase() === '.zip') return;
  cmd.throwTerminatingOf(
    'System.IO.IOException',
    `${extension} is not a supported archive file format. .zip is the only supported archive file format.`,
    'NotSupportedArchiveFileExtension',
    'InvalidArgument',
    extension,
  );
}
