/** Expand-Archive: what a ZIP archive holds as files. An entry whose path leads out of the destination is refused. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { ensureDirectory } from '../management/files/ensureDirectory.ts';
import { itemAt } from '../management/writeItem.ts';
import { archiveError, compressionOf, requireZip } from './archivePath.ts';
import { readZip, unpack, type ZipEntry } from '../../types/dotnet/zip/ZipReader.ts';

export default defineCmdlet({
  name: 'Expand-Archive',
  typeName: 'Expand-Archive',
  module: 'Microsoft.PowerShell.Archive',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Unpacks a ZIP archive.',
  parameters: {
    Path: {
      type: 'string',
      sets: [{ set: 'Path', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: 'The archive.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath'],
      sets: [{ set: 'LiteralPath', mandatory: true, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: 'The archive, no character being a wildcard.',
    },
    DestinationPath: {
      type: 'string',
      position: 1,
      validate: { notNullOrEmpty: true },
      description: 'Where to; a directory named as the archive by default.',
    },
    Force: { type: 'switch', description: 'Replaces files that are there.' },
    PassThru: { type: 'switch', description: 'Writes what was unpacked.' },
  },
  process: (cmd) => {
    const archive = archiveOf(cmd);
    const destination = destinationOf(cmd, archive);
    if (!cmd.shouldProcess(archive.path, 'Expand-Archive')) return;
    const { files } = cmd.context.host;
    const entries = readZip(withFileErrors(cmd.context, archive.path, false, () => files.readFile(archive.path)));
    ensureDirectory(cmd.context, destination.path);
    for (const entry of entries) expand(cmd, destination, entry);
  },
  examples: [
    {
      code: "Set-Content a.txt 'x'; Compress-Archive a.txt a.zip; (Expand-Archive a.zip -PassThru).Name",
      output: 'a.txt\n',
    },
  ],
});

function archiveOf(cmd: Cmdlet): ResolvedPath {
  const given = (cmd.params.LiteralPath ?? cmd.params.Path) as string;
  const found = cmd.context.providers.resolveExisting(given, {
    isLiteral: cmd.isBound('LiteralPath'),
    allowMissing: true,
  });
  const [path] = found;
  if (!path?.provider.exists(path.path)) {
    return archiveError(
      cmd,
      'System.InvalidOperationException',
      `The path '${given}' either does not exist or is not a valid file system path.`,
      'ArchiveCmdletPathNotFound',
      given,
    );
  }
  requireZip(cmd, path.path);
  return path;
}

function destinationOf(cmd: Cmdlet, archive: ResolvedPath): ResolvedPath {
  const { providers } = cmd.context;
  const given = cmd.params.DestinationPath as string | undefined;
  return providers.resolve(given ?? archive.name.replace(/\.[^.]*$/, ''));
}

function expand(cmd: Cmdlet, destination: ResolvedPath, entry: ZipEntry): void {
  const { context } = cmd;
  const target = context.providers.absolute(entry.name.replaceAll('\\', '/'), destination.path);
  const root = destination.path.replace(/[/\\]$/, '');
  if (target !== root && !target.startsWith(root + destination.separator)) {
    archiveError(
      cmd,
      'System.IO.IOException',
      'Extracting Zip entry would have resulted in a file outside the specified destination directory.',
      'ExpandArchiveOutsideDestination',
      entry.name,
    );
  }
  const path = destination.withPath(target.replace(/(?<=.)[/\\]$/, ''));
  if (/[/\\]$/.test(entry.name)) ensureDirectory(context, path.path);
  else if (!writeFile(cmd, path, entry)) return;
  if (cmd.params.PassThru) cmd.writeObject(itemAt(path));
}

function writeFile(cmd: Cmdlet, path: ResolvedPath, entry: ZipEntry): boolean {
  const { context } = cmd;
  const { files } = context.host;
  if (files.stat(path.path) && !cmd.params.Force) {
    const message = `Failed to create file '${path.path}' while expanding the archive file contents as the file '${path.path}' already exists. Use the -Force parameter if you want to overwrite the existing directory '${path.path}' contents when expanding the archive file.`;
    cmd.writeErrorOf('System.IO.IOException', message, 'ExpandArchiveFileExists', 'ResourceExists', path.path);
    return false;
  }
  const content = unpack(entry, compressionOf(cmd));
  if (path.parent !== null) ensureDirectory(context, path.parent);
  withFileErrors(context, path.path, false, () => files.writeFile(path.path, content, 'truncate'));
  files.setTimes(path.path, entry.modifiedMs, entry.modifiedMs);
  return true;
}
