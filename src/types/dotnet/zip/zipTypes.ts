/** ZipFile, ZipFileExtensions, ZipArchive and ZipArchiveEntry as .NET types. */
import { NetList } from '../../collections/NetList.ts';
import { DateTime, DateTimeOffset } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { genericType, getType } from '../../TypeRegistry.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { compressionLevel } from '../io/compressionLevel.ts';
import { fileExists, withFileErrors } from '../io/fileErrors.ts';
import { FileAccess, FileMode, FileStream } from '../io/FileStream.ts';
import { createDirectory, listEntries, msOfTicks, ticksOfMs } from '../io/FileSystemInfo.ts';
import { readBytes, writeBytes } from '../io/fileContents.ts';
import { pathRulesOf, resolvePath } from '../io/hostPaths.ts';
import { NetStream } from '../io/NetStream.ts';
import { directoryName, fileName, fullPath, normalizeSeparators, relativePath } from '../io/pathRules.ts';
import { argumentNull } from '../netErrors.ts';
import { enumNumber, newEnum, newNumber, utcTicksOf } from '../values.ts';
import { outsideOfTarget, ZipArchive, ZipArchiveEntry, ZipMode } from './ZipArchive.ts';

const C = 'System.IO.Compression.';
const ARCHIVE = `${C}ZipArchive`;
const ENTRY = `${C}ZipArchiveEntry`;
const LEVEL = `${C}CompressionLevel`;
const MODE = `${C}ZipArchiveMode`;

function openArchive(ctx: TypeContext, path: string | null, mode: number): ZipArchive {
  const full = resolvePath(ctx, path, 'path');
  const [how, access] = (
    [
      [FileMode.Open, FileAccess.Read],
      [FileMode.CreateNew, FileAccess.Write],
      [FileMode.OpenOrCreate, FileAccess.ReadWrite],
    ] as const
  )[mode]!;
  const stream = new FileStream(ctx, full, how, access);
  try {
    return new ZipArchive(ctx, stream, mode);
  } catch (thrown) {
    stream.close();
    throw thrown;
  }
}

/** Runs the body on an archive that is closed, and so written, whatever becomes of it. */
function using<T>(archive: ZipArchive, body: (archive: ZipArchive) => T): T {
  try {
    return body(archive);
  } finally {
    archive.dispose();
  }
}

function addFile(
  ctx: TypeContext,
  archive: ZipArchive,
  source: string | null,
  name: string,
  level?: unknown,
): ZipArchiveEntry {
  if (source === null) throw argumentNull('sourceFileName');
  const full = resolvePath(ctx, source, 'sourceFileName');
  const content = readBytes(ctx, full);
  const entry = archive.create(name);
  const stat = hostOf(ctx).files.stat(full)!;
  entry.modifiedMs = stat.modifiedMs;
  entry.attributes = (0o100000 | (stat.mode & 0o777)) << 16;
  entry.content = content;
  if (level !== undefined) entry.level = compressionLevel(level);
  return entry;
}

/** Files by their paths below the folder; a folder has an entry of its own only when it holds nothing. */
function addFolder(ctx: TypeContext, archive: ZipArchive, source: string, level: unknown, keepsName: boolean): void {
  const rules = pathRulesOf(ctx);
  const root = resolvePath(ctx, source, 'sourceDirectoryName');
  const base = keepsName ? (directoryName(rules, root) ?? root) : root;
  const { files } = hostOf(ctx);
  for (const path of listEntries(ctx, root, '*', true, 'all')) {
    const name = relativePath(rules, base, path).replaceAll(rules.separator, '/');
    if (files.stat(path)?.kind !== 'directory') addFile(ctx, archive, path, name, level);
    else if (files.readDirectory(path).length === 0)
      archive.create(`${name}/`).modifiedMs = files.stat(path)!.modifiedMs;
  }
}

const createFromDirectory: MemberBody = (
  _self,
  ctx,
  source: string | null,
  target: unknown,
  level?: unknown,
  keepsName = false,
) => {
  if (source === null) throw argumentNull('sourceDirectoryName');
  const root = resolvePath(ctx, source, 'sourceDirectoryName');
  listEntries(ctx, root, '*', false, 'all');
  const archive =
    target instanceof NetStream
      ? new ZipArchive(ctx, target, ZipMode.Create, true)
      : openArchive(ctx, target as string | null, ZipMode.Create);
  using(archive, () => addFolder(ctx, archive, root, level, keepsName as boolean));
};

function extractFile(ctx: TypeContext, entry: ZipArchiveEntry, target: string, overwrites: boolean): void {
  const { files } = hostOf(ctx);
  if (!overwrites && files.stat(target)) throw fileExists(target);
  const stream = entry.open(ctx);
  writeBytes(ctx, target, stream.readAll(), 'truncate');
  withFileErrors(ctx, target, false, () => files.setTimes(target, entry.modifiedMs, entry.modifiedMs));
}

function extractAll(ctx: TypeContext, archive: ZipArchive, target: string | null, overwrites: boolean): void {
  if (target === null) throw argumentNull('destinationDirectoryName');
  const rules = pathRulesOf(ctx);
  const root = resolvePath(ctx, target, 'destinationDirectoryName');
  createDirectory(ctx, root);
  for (const entry of archive.entries) {
    const path = fullPath(rules, normalizeSeparators(rules, entry.fullName), root);
    if (path !== root && !path.startsWith(root.endsWith(rules.separator) ? root : root + rules.separator))
      throw outsideOfTarget();
    if (fileName(rules, path) === '' || entry.fullName.endsWith('/')) createDirectory(ctx, path);
    else {
      createDirectory(ctx, directoryName(rules, path)!);
      extractFile(ctx, entry, path, overwrites);
    }
  }
}

const extractToDirectory: MemberBody = (_self, ctx, source: unknown, target: string | null, ...rest: unknown[]) => {
  if (source === null) throw argumentNull('sourceArchiveFileName');
  const archive =
    source instanceof NetStream
      ? new ZipArchive(ctx, source, ZipMode.Read, true)
      : openArchive(ctx, source as string, ZipMode.Read);
  using(archive, () => extractAll(ctx, archive, target, rest.includes(true)));
};

const ZIP_FILE: TypeDefinition = {
  name: `${C}ZipFile`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName)
static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName, ${LEVEL} compressionLevel, bool includeBaseDirectory)
static void CreateFromDirectory(string sourceDirectoryName, System.IO.Stream destination)
static void CreateFromDirectory(string sourceDirectoryName, System.IO.Stream destination, ${LEVEL} compressionLevel, bool includeBaseDirectory)
static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName)
static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, bool overwriteFiles)
static void ExtractToDirectory(System.IO.Stream source, string destinationDirectoryName)
static void ExtractToDirectory(System.IO.Stream source, string destinationDirectoryName, bool overwriteFiles)
static ${ARCHIVE} Open(string archiveFileName, ${MODE} mode)
static ${ARCHIVE} OpenRead(string archiveFileName)
`,
      {
        statics: {
          CreateFromDirectory: createFromDirectory,
          ExtractToDirectory: extractToDirectory,
          Open: (_self, ctx, path: string | null, mode: unknown) => openArchive(ctx, path, enumNumber(mode)),
          OpenRead: (_self, ctx, path: string | null) => openArchive(ctx, path, ZipMode.Read),
        },
      },
    ),
};

function required<T>(value: T | null, parameter: string): T {
  if (value === null) throw argumentNull(parameter);
  return value;
}

const EXTENSIONS: TypeDefinition = {
  name: `${C}ZipFileExtensions`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static ${ENTRY} CreateEntryFromFile(${ARCHIVE} destination, string sourceFileName, string entryName)
static ${ENTRY} CreateEntryFromFile(${ARCHIVE} destination, string sourceFileName, string entryName, ${LEVEL} compressionLevel)
static void ExtractToDirectory(${ARCHIVE} source, string destinationDirectoryName)
static void ExtractToDirectory(${ARCHIVE} source, string destinationDirectoryName, bool overwriteFiles)
static void ExtractToFile(${ENTRY} source, string destinationFileName)
static void ExtractToFile(${ENTRY} source, string destinationFileName, bool overwrite)
`,
      {
        statics: {
          CreateEntryFromFile: (
            _self,
            ctx,
            archive: ZipArchive | null,
            source: string | null,
            name: string,
            level?: unknown,
          ) => addFile(ctx, required(archive, 'destination'), source, name, level),
          ExtractToDirectory: (_self, ctx, archive: ZipArchive | null, target: string | null, overwrites = false) =>
            extractAll(ctx, required(archive, 'source'), target, overwrites as boolean),
          ExtractToFile: (_self, ctx, entry: ZipArchiveEntry | null, target: string | null, overwrites = false) =>
            extractFile(
              ctx,
              required(entry, 'source'),
              resolvePath(ctx, target, 'destinationFileName'),
              overwrites as boolean,
            ),
        },
      },
    ),
};

function entryList(archive: ZipArchive): NetList {
  const type = genericType(getType('System.Collections.ObjectModel.ReadOnlyCollection`1'), [getType(ENTRY)]);
  const list = new NetList([...archive.entries], type);
  list.isReadOnly = true;
  return list;
}

const ARCHIVE_TYPE: TypeDefinition = {
  name: ARCHIVE,
  kind: 'class',
  interfaces: ['System.IDisposable'],
  jsClass: ZipArchive,
  build: () =>
    implement(
      `
${ARCHIVE} new(System.IO.Stream stream)
${ARCHIVE} new(System.IO.Stream stream, ${MODE} mode)
${ARCHIVE} new(System.IO.Stream stream, ${MODE} mode, bool leaveOpen)
string Comment {get;set;}
System.Collections.ObjectModel.ReadOnlyCollection[${ENTRY}] Entries {get;}
${MODE} Mode {get;}
${ENTRY} CreateEntry(string entryName)
${ENTRY} CreateEntry(string entryName, ${LEVEL} compressionLevel)
void Dispose()
void IDisposable.Dispose()
${ENTRY} GetEntry(string entryName)
`,
      {
        new: (_self, ctx, stream: NetStream | null, mode?: unknown, leavesOpen = false) =>
          new ZipArchive(
            ctx,
            required(stream, 'stream'),
            mode === undefined ? ZipMode.Read : enumNumber(mode),
            leavesOpen,
          ),
        members: {
          Comment: settable(
            (self: ZipArchive) => self.comment,
            (self: ZipArchive, value: string | null) => {
              self.comment = value ?? '';
            },
          ),
          Entries: entryList,
          Mode: (self: ZipArchive, ctx) => newEnum(ctx, MODE, self.mode),
          CreateEntry: (self: ZipArchive, _ctx, name: string | null, level?: unknown) => {
            const made = self.create(name);
            if (level !== undefined) made.level = compressionLevel(level);
            return made;
          },
          Dispose: (self: ZipArchive) => self.dispose(),
          GetEntry: (self: ZipArchive, _ctx, name: string | null) => self.find(name),
        },
      },
    ),
};

/** The archive holds clock times; they count as this machine's. */
function modifiedAt(self: ZipArchiveEntry, ctx: TypeContext): DateTimeOffset {
  const utcTicks = ticksOfMs(self.modifiedMs);
  return DateTimeOffset.fromUtcTicks(utcTicks, ctx.timeZone.utcOffsetTicks(utcTicks));
}

const ENTRY_TYPE: TypeDefinition = {
  name: ENTRY,
  kind: 'class',
  jsClass: ZipArchiveEntry,
  toText: (self: ZipArchiveEntry) => self.fullName,
  build: () =>
    implement(
      `
${ARCHIVE} Archive {get;}
uint Crc32 {get;}
bool IsEncrypted {get;}
long CompressedLength {get;}
int ExternalAttributes {get;set;}
string Comment {get;set;}
string FullName {get;}
System.DateTimeOffset LastWriteTime {get;set;}
long Length {get;}
string Name {get;}
void Delete()
System.IO.Stream Open()
string ToString()
`,
      {
        members: {
          Archive: (self: ZipArchiveEntry) => (self.isDeleted ? null : self.archive),
          Crc32: (self: ZipArchiveEntry) => newNumber('System.UInt32', self.crc),
          IsEncrypted: (self: ZipArchiveEntry) => self.isEncrypted,
          CompressedLength: (self: ZipArchiveEntry) => BigInt(self.compressedLength),
          ExternalAttributes: settable(
            (self: ZipArchiveEntry) => self.attributes,
            (self: ZipArchiveEntry, value: number) => {
              self.attributes = value;
            },
          ),
          Comment: settable(
            (self: ZipArchiveEntry) => self.comment,
            (self: ZipArchiveEntry, value: string | null) => {
              self.comment = value ?? '';
            },
          ),
          FullName: (self: ZipArchiveEntry) => self.fullName,
          LastWriteTime: settable(modifiedAt, (self: ZipArchiveEntry, value: DateTimeOffset, ctx: TypeContext) =>
            self.setModified(msOfTicks(utcTicksOf(ctx, new DateTime(value.ticks, 0)))),
          ),
          Length: (self: ZipArchiveEntry) => BigInt(self.length),
          Name: (self: ZipArchiveEntry) => self.name,
          Delete: (self: ZipArchiveEntry) => self.delete(),
          Open: (self: ZipArchiveEntry, ctx) => self.open(ctx),
        },
      },
    ),
};

export const ZIP_TYPES: TypeDefinition[] = [ZIP_FILE, EXTENSIONS, ARCHIVE_TYPE, ENTRY_TYPE];
