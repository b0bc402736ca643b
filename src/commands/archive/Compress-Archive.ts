/**
 * Compress-Archive: files and directories into a ZIP archive.
 * Rule that surprises: a directory's own name is part of its entries, unless it was given as `dir/*`.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { COMPRESSION_LEVELS } from '../../types/dotnet/io/compressionLevel.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { itemAt } from '../management/writeItem.ts';
import { archiveError, compressionOf, requireZip } from './archivePath.ts';
import { readZip } from '../../types/dotnet/zip/ZipReader.ts';
import { type NewEntry, ZipWriter } from '../../types/dotnet/zip/ZipWriter.ts';

const SETS = [
  'Path',
  'PathWithForce',
  'PathWithUpdate',
  'LiteralPath',
  'LiteralPathWithForce',
  'LiteralPathWithUpdate',
];
const PATH_SETS = SETS.slice(0, 3);
const LITERAL_SETS = SETS.slice(3);

export default defineCmdlet<{ given: string[] }>({
  name: 'Compress-Archive',
  typeName: 'Compress-Archive',
  module: 'Microsoft.PowerShell.Archive',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Puts files and directories into a ZIP archive.',
  parameters: {
    Path: {
      type: 'string[]',
      sets: PATH_SETS.map((set) => ({ set, mandatory: true, position: 0, pipeline: true, byPropertyName: true })),
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'What to put in.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath'],
      sets: LITERAL_SETS.map((set) => ({ set, mandatory: true, byPropertyName: true })),
      validate: { notNullOrEmpty: true },
      description: 'What to put in, no character being a wildcard.',
    },
    DestinationPath: {
      type: 'string',
      mandatory: true,
      position: 1,
      validate: { notNullOrEmpty: true },
      description: 'The archive.',
    },
    CompressionLevel: {
      type: 'string',
      validate: { set: ['Optimal', 'NoCompression', 'Fastest'], setIgnoreCase: true },
      description: 'Optimal by default.',
    },
    PassThru: { type: 'switch', description: 'Writes the archive file.' },
    Update: {
      type: 'switch',
      sets: ['PathWithUpdate', 'LiteralPathWithUpdate'].map((set) => ({ set, mandatory: true })),
      description: 'Replaces older entries of an archive.',
    },
    Force: {
      type: 'switch',
      sets: ['PathWithForce', 'LiteralPathWithForce'].map((set) => ({ set, mandatory: true })),
      description: 'Replaces an archive.',
    },
  },
  createState: () => ({ given: [] }),
  process: (cmd) => {
    cmd.state.given.push(...((cmd.params.LiteralPath ?? cmd.params.Path) as string[]));
  },
  end: (cmd) => {
    const destination = destinationOf(cmd);
    const entries = new Map<string, NewEntry>();
    for (const given of cmd.state.given) collectGiven(cmd, given, entries);
    if (!cmd.shouldProcess(destination.path, 'Compress-Archive')) return;
    write(cmd, destination, entries);
    if (cmd.params.PassThru) cmd.writeObject(itemAt(destination));
  },
  examples: [
    {
      code: "Set-Content a.txt 'x'; Compress-Archive a.txt a.zip; Expand-Archive a.zip out; Get-Content out/a.txt",
      output: 'x\n',
    },
  ],
});

function destinationOf(cmd: Cmdlet): ResolvedPath {
  const { providers } = cmd.context;
  const given = cmd.params.DestinationPath as string;
  requireZip(cmd, given);
  const path = providers.resolve(/\.zip$/i.test(given) ? given : `${given}.zip`);
  const exists = path.provider.exists(path.path);
  if (exists && !cmd.params.Force && !cmd.params.Update) {
    archiveError(
      cmd,
      'System.IO.IOException',
      `The archive file ${path.path} already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.`,
      'ArchiveFileExists',
      path.path,
    );
  }
  if (!exists && path.parent !== null && !path.provider.isContainer(path.parent)) {
    archiveError(
      cmd,
      'System.InvalidOperationException',
      `The path '${path.parent}' either does not exist or is not a valid file system path.`,
      'ArchiveCmdletPathNotFound',
      path.parent,
    );
  }
  return path;
}

function collectGiven(cmd: Cmdlet, given: string, entries: Map<string, NewEntry>): void {
  const isLiteral = cmd.isBound('LiteralPath');
  const plain = given.length > 1 ? given.replace(/[/\\]$/, '') : given;
  const found = cmd.context.providers.resolveExisting(plain, { isLiteral, allowMissing: true });
  const missing = found.find((path) => !path.provider.exists(path.path));
  if (found.length === 0 || missing) {
    archiveError(
      cmd,
      'System.InvalidOperationException',
      `The path '${given}' either does not exist or is not a valid file system path.`,
      'ArchiveCmdletPathNotFound',
      given,
    );
  }
  for (const path of found) collect(cmd, path, '', entries);
}

function collect(cmd: Cmdlet, path: ResolvedPath, prefix: string, entries: Map<string, NewEntry>): void {
  const { files } = cmd.context.host;
  const stat = files.stat(path.path)!;
  const name = prefix + path.name;
  const facts = { modifiedMs: stat.modifiedMs, mode: stat.mode & 0o777 };
  if (stat.kind !== 'directory') {
    const content = withFileErrors(cmd.context, path.path, false, () => files.readFile(path.path));
    entries.set(name, { name, content, ...facts });
    return;
  }
  const names = path.provider.childNames(path.path);
  if (names.length === 0) entries.set(`${name}/`, { name: `${name}/`, content: new Uint8Array(0), ...facts });
  for (const child of names) collect(cmd, path.child(child), `${name}/`, entries);
}

function write(cmd: Cmdlet, destination: ResolvedPath, entries: ReadonlyMap<string, NewEntry>): void {
  const { files } = cmd.context.host;
  const wanted = ((cmd.params.CompressionLevel as string | undefined) ?? 'Optimal').toLowerCase();
  const level = Object.entries(COMPRESSION_LEVELS).find(([name]) => name.toLowerCase() === wanted)![1];
  const writer = new ZipWriter(compressionOf(cmd), level);
  if (cmd.params.Update && destination.provider.exists(destination.path)) {
    for (const entry of readZip(files.readFile(destination.path))) if (!entries.has(entry.name)) writer.copy(entry);
  }
  for (const entry of entries.values()) writer.add(entry);
  withFileErrors(cmd.context, destination.path, false, () =>
    files.writeFile(destination.path, writer.finish(), 'truncate'),
  );
}
