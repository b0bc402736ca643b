/**
 * System.IO.Compression.ZipArchive, its entries and ZipFile as .NET types. An archive is read whole when it is opened, and
 * written whole when it is disposed of.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { fileExists, ioError, withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { readBytes, writeBytes } from '../../types/dotnet/io/fileContents.ts';
import { resolvePath } from '../../types/dotnet/io/hostPaths.ts';
import { MemoryStream, type NetStream } from '../../types/dotnet/io/NetStream.ts';
import { hostOf } from '../../types/dotnet/HostServices.ts';
import { implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { argumentNull, invalidOperation, notSupported, objectDisposed } from '../../types/dotnet/netErrors.ts';
import { enumNumber, localDateTime, newEnum, newNumber } from '../../types/dotnet/values.ts';
import { offsetOfDate } from '../../types/dotnet/dates/DateTimeOffset.ts';
import { NetList } from '../../types/collections/NetList.ts';
import type { DateTime, DateTimeOffset } from '../../types/numerics/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { ensureDirectory } from '../management/files/ensureDirectory.ts';
import { readZip, unpack, type ZipEntry } from './ZipReader.ts';
import { ZipWriter } from './ZipWriter.ts';

const READ = 0;
const UPDATE = 2;
const NO_COMPRESSION = 2;
const UNIX_EPOCH_TICKS = 621355968000000000n;
const LEVELS = [6, 1, 0, 9];
const FILE_MODE = 0o644;

class ZipArchive {
  readonly entries: ZipArchiveEntry[] = [];
  comment = '';
  private isDisposed = false;

  constructor(
    readonly ctx: TypeContext,
    bytes: Uint8Array,
    readonly mode: number,
    /** Takes the whole archive when it is disposed of. */
    private readonly save: ((bytes: Uint8Array) => void) | null,
  ) {
    if (bytes.length > 0 || mode === READ)
      for (const entry of readZip(bytes)) this.entries.push(new ZipArchiveEntry(this, entry.name, entry));
  }

  requireOpen(): void {
    if (this.isDisposed) throw objectDisposed('System.IO.Compression.ZipArchive');
  }

  create(name: string, level: number): ZipArchiveEntry {
    this.requireOpen();
    if (this.mode === READ) throw notSupported('Cannot create entries on an archive opened in read mode.');
    const entry = new ZipArchiveEntry(this, name, null, level);
    this.entries.push(entry);
    return entry;
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    if (!this.save) return;
    const written = this.entries.reduce(
      (all, entry) => {
        entry.writeTo(all);
        return all;
      },
      new ZipWriter(hostOf(this.ctx).compression, LEVELS[0]!),
    );
    this.save(written.finish());
  }
}

class ZipArchiveEntry {
  private opened: MemoryStream | null = null;
  comment = '';
  isDeleted = false;
  modifiedMs: number;
  mode: number;

  constructor(
    readonly archive: ZipArchive,
    readonly fullName: string,
    private readonly packed: ZipEntry | null,
    private readonly level = 0,
  ) {
    this.modifiedMs = packed?.modifiedMs ?? Number((archive.ctx.utcNowTicks() - UNIX_EPOCH_TICKS) / 10_000n);
    this.mode = packed?.mode ?? FILE_MODE;
  }

  get name(): string {
    return this.fullName.slice(this.fullName.lastIndexOf('/') + 1);
  }

  get length(): number {
    if (this.opened || !this.packed)
      throw invalidOperation('Length properties are unavailable once an entry has been opened for writing.');
    return this.packed.size;
  }

  get compressedLength(): number {
    void this.length;
    return this.packed!.data.length;
  }

  get crc(): number {
    return this.packed?.crc ?? 0;
  }

  get isEncrypted(): boolean {
    return this.packed?.isEncrypted ?? false;
  }

  content(): Uint8Array {
    if (this.opened) return this.opened.toArray();
    return this.packed ? unpack(this.packed, hostOf(this.archive.ctx).compression) : new Uint8Array(0);
  }

  open(): MemoryStream {
    this.archive.requireOpen();
    if (this.archive.mode === READ) return new MemoryStream(this.content(), false);
    if (this.opened) throw ioError('Entries cannot be opened multiple times in Update mode.');
    const stream = new MemoryStream();
    stream.write(this.content());
    stream.position = 0;
    this.opened = stream;
    return stream;
  }

  delete(): void {
    this.archive.requireOpen();
    if (this.archive.mode !== UPDATE) throw notSupported('Delete can only be used when the archive is in Update mode.');
    this.archive.entries.splice(this.archive.entries.indexOf(this), 1);
  }

  writeTo(writer: ZipWriter): void {
    if (this.packed && !this.opened) {
      writer.copy(this.packed);
      return;
    }
    const { fullName: name, modifiedMs, mode } = this;
    writer.add(
      { name, content: this.content(), modifiedMs, mode },
      this.level === NO_COMPRESSION ? 0 : LEVELS[this.level],
    );
  }
}

function openFile(ctx: TypeContext, path: string, mode: number): ZipArchive {
  const full = resolvePath(ctx, path, 'path');
  const { files } = hostOf(ctx);
  if (mode === READ) return new ZipArchive(ctx, readBytes(ctx, full), READ, null);
  const exists = files.stat(full) !== null;
  if (exists && mode !== UPDATE) throw fileExists(full);
  const bytes = exists ? readBytes(ctx, full) : new Uint8Array(0);
  // The file is there from the beginning, so that a wrong path fails at once.
  if (!exists) writeBytes(ctx, full, new Uint8Array(0), 'truncate');
  return new ZipArchive(ctx, bytes, mode, (whole) => writeBytes(ctx, full, whole, 'truncate'));
}

function openStream(_self: unknown, ctx: TypeContext, stream: NetStream | null, mode?: unknown, leaveOpen = false) {
  if (stream === null) throw argumentNull('stream');
  const kind = mode === undefined ? READ : enumNumber(mode);
  const isNew = kind !== READ && kind !== UPDATE;
  if (!isNew && stream.canSeek) stream.seek(0);
  return new ZipArchive(ctx, isNew ? new Uint8Array(0) : stream.readAll(), kind, (whole) => {
    if (kind !== READ) {
      if (stream.canSeek && kind === UPDATE) {
        stream.setLength(0);
        stream.seek(0);
      }
      stream.write(whole);
    }
    if (!leaveOpen) stream.close();
  });
}

function createFromDirectory(ctx: TypeContext, from: string, to: string, level = 0, withBase = false): void {
  const source = resolvePath(ctx, from, 'sourceDirectoryName').replace(/(?!^)\/+$/, '');
  const target = resolvePath(ctx, to, 'destinationArchiveFileName');
  const { files } = hostOf(ctx);
  if (files.stat(target)) throw fileExists(target);
  withFileErrors(ctx, source, true, () => files.readDirectory(source));
  const archive = openFile(ctx, target, 1);
  const add = (folder: string, prefix: string): void => {
    const names = files.readDirectory(folder);
    if (names.length === 0 && prefix !== '') archive.create(prefix, level);
    for (const name of names) {
      const path = `${folder}${files.separator}${name}`;
      if (path === target) continue;
      if (files.stat(path)?.kind === 'directory') add(path, `${prefix}${name}/`);
      else addFile(archive, path, `${prefix}${name}`, level);
    }
  };
  add(source, withBase ? `${source.slice(source.lastIndexOf(files.separator) + 1)}/` : '');
  archive.dispose();
}

function addFile(archive: ZipArchive, path: string, name: string, level: number): ZipArchiveEntry {
  const content = readBytes(archive.ctx, path);
  const entry = archive.create(name, level);
  const stat = hostOf(archive.ctx).files.stat(path)!;
  entry.modifiedMs = stat.modifiedMs;
  entry.mode = stat.mode & 0o777;
  entry.open().write(content);
  return entry;
}

function extractEntry(entry: ZipArchiveEntry, path: string, overwrites: boolean): void {
  const { ctx } = entry.archive;
  const { files } = hostOf(ctx);
  if (!overwrites && files.stat(path)) throw fileExists(path);
  writeBytes(ctx, path, entry.content(), 'truncate');
  files.setTimes(path, entry.modifiedMs, entry.modifiedMs);
}

function extractAll(archive: ZipArchive, to: string, overwrites: boolean): void {
  const { ctx } = archive;
  const { separator } = hostOf(ctx).files;
  const root = resolvePath(ctx, to, 'destinationDirectoryName').replace(/(?!^)[/\\]+$/, '');
  ensureDirectory(ctx as ExecutionContext, root);
  for (const entry of archive.entries) {
    const path = resolvePath(ctx, `${root}${separator}${entry.fullName}`);
    if (path !== root && !path.startsWith(`${root}${separator}`))
      throw ioError('Extracting Zip entry would have resulted in a file outside the specified destination directory.');
    if (entry.fullName.endsWith('/')) {
      ensureDirectory(ctx as ExecutionContext, path);
      continue;
    }
    ensureDirectory(ctx as ExecutionContext, path.slice(0, path.lastIndexOf(separator)));
    extractEntry(entry, path, overwrites);
  }
}

const Z = 'System.IO.Compression.';
const ARCHIVE = `${Z}ZipArchive`;
const ENTRY = `${Z}ZipArchiveEntry`;
const LEVEL = `${Z}CompressionLevel compressionLevel`;
const levelOf = (level: unknown): number => (level === undefined ? 0 : enumNumber(level));

const FILE_STATICS: Record<string, MemberBody> = {
  CreateFromDirectory: (_self, ctx, from: string, to: string, level?: unknown, withBase?: boolean) =>
    createFromDirectory(ctx, from, to, levelOf(level), withBase),
  ExtractToDirectory: (_self, ctx, from: string, to: string, ...rest: unknown[]) => {
    const archive = openFile(ctx, from, READ);
    extractAll(
      archive,
      to,
      rest.some((each) => each === true),
    );
  },
  Open: (_self, ctx, path: string, mode: unknown) => openFile(ctx, path, enumNumber(mode)),
  OpenRead: (_self, ctx, path: string) => openFile(ctx, path, READ),
};

const EXTENSION_STATICS: Record<string, MemberBody> = {
  CreateEntryFromFile: (_self, ctx, archive: ZipArchive | null, path: string, name: string, level?: unknown) => {
    if (archive === null) throw argumentNull('destination');
    return addFile(archive, resolvePath(ctx, path, 'sourceFileName'), name, levelOf(level));
  },
  ExtractToDirectory: (_self, _ctx, archive: ZipArchive | null, to: string, overwrites = false) => {
    if (archive === null) throw argumentNull('source');
    extractAll(archive, to, overwrites);
  },
  ExtractToFile: (_self, ctx, entry: ZipArchiveEntry | null, to: string, overwrites = false) => {
    if (entry === null) throw argumentNull('source');
    extractEntry(entry, resolvePath(ctx, to, 'destinationFileName'), overwrites);
  },
};

const ARCHIVE_MEMBERS: Record<string, MemberBody> = {
  Comment: {
    get: (self: ZipArchive) => self.comment,
    set: (self: ZipArchive, value: string) => void (self.comment = value),
  },
  Entries: (self: ZipArchive) => {
    self.requireOpen();
    if (self.mode !== READ && self.mode !== UPDATE) throw notSupported('Cannot access entries in Create mode.');
    const list = new NetList([...self.entries], getType(`System.Collections.ObjectModel.ReadOnlyCollection[${ENTRY}]`));
    list.isReadOnly = true;
    return list;
  },
  Mode: (self: ZipArchive, ctx) => newEnum(ctx, `${Z}ZipArchiveMode`, self.mode),
  CreateEntry: (self: ZipArchive, _ctx, name: string, level?: unknown) => self.create(name, levelOf(level)),
  GetEntry: (self: ZipArchive, _ctx, name: string) => {
    self.requireOpen();
    if (self.mode !== READ && self.mode !== UPDATE) throw notSupported('Cannot access entries in Create mode.');
    return self.entries.find(({ fullName }) => fullName === name) ?? null;
  },
  Dispose: (self: ZipArchive) => self.dispose(),
};

const ENTRY_MEMBERS: Record<string, MemberBody> = {
  Archive: (self: ZipArchiveEntry) => self.archive,
  Comment: { get: (self: ZipArchiveEntry) => self.comment, set: (self, value: string) => void (self.comment = value) },
  CompressedLength: (self: ZipArchiveEntry) => BigInt(self.compressedLength),
  Crc32: (self: ZipArchiveEntry) => newNumber('uint', self.crc),
  ExternalAttributes: {
    get: (self: ZipArchiveEntry) => ((self.mode | 0o100000) << 16) | 0,
    set: (self: ZipArchiveEntry, value: number) => void (self.mode = (value >>> 16) & 0o777),
  },
  FullName: (self: ZipArchiveEntry) => self.fullName,
  IsEncrypted: (self: ZipArchiveEntry) => self.isEncrypted,
  LastWriteTime: {
    get: (self: ZipArchiveEntry, ctx) =>
      offsetOfDate(
        localDateTime(ctx, UNIX_EPOCH_TICKS + BigInt(Math.trunc(self.modifiedMs)) * 10_000n) as DateTime,
        ctx,
      ),
    set: (self: ZipArchiveEntry, value: DateTimeOffset) =>
      void (self.modifiedMs = Number((value.utcTicks - UNIX_EPOCH_TICKS) / 10_000n)),
  },
  Length: (self: ZipArchiveEntry) => BigInt(self.length),
  Name: (self: ZipArchiveEntry) => self.name,
  Delete: (self: ZipArchiveEntry) => self.delete(),
  Open: (self: ZipArchiveEntry) => self.open(),
};

const statics = (name: string, signatures: string, bodies: Record<string, MemberBody>): TypeDefinition => ({
  name,
  kind: 'class',
  isAbstract: true,
  build: () => implement(signatures, { statics: bodies }),
});

export const ZIP_TYPES: readonly TypeDefinition[] = [
  statics(
    `${Z}ZipFile`,
    `
static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName)
static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName, ${LEVEL}, bool includeBaseDirectory)
static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName, ${LEVEL}, bool includeBaseDirectory, System.Text.Encoding entryNameEncoding)
static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName)
static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, bool overwriteFiles)
static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, System.Text.Encoding entryNameEncoding)
static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, System.Text.Encoding entryNameEncoding, bool overwriteFiles)
static ${ARCHIVE} Open(string archiveFileName, ${ARCHIVE}Mode mode)
static ${ARCHIVE} Open(string archiveFileName, ${ARCHIVE}Mode mode, System.Text.Encoding entryNameEncoding)
static ${ARCHIVE} OpenRead(string archiveFileName)
`,
    FILE_STATICS,
  ),
  statics(
    `${Z}ZipFileExtensions`,
    `
static ${ENTRY} CreateEntryFromFile(${ARCHIVE} destination, string sourceFileName, string entryName)
static ${ENTRY} CreateEntryFromFile(${ARCHIVE} destination, string sourceFileName, string entryName, ${LEVEL})
static void ExtractToDirectory(${ARCHIVE} source, string destinationDirectoryName)
static void ExtractToDirectory(${ARCHIVE} source, string destinationDirectoryName, bool overwriteFiles)
static void ExtractToFile(${ENTRY} source, string destinationFileName)
static void ExtractToFile(${ENTRY} source, string destinationFileName, bool overwrite)
`,
    EXTENSION_STATICS,
  ),
  {
    name: ARCHIVE,
    kind: 'class',
    jsClass: ZipArchive,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    build: () =>
      implement(
        `
${ARCHIVE} new(System.IO.Stream stream)
${ARCHIVE} new(System.IO.Stream stream, ${ARCHIVE}Mode mode)
${ARCHIVE} new(System.IO.Stream stream, ${ARCHIVE}Mode mode, bool leaveOpen)
${ARCHIVE} new(System.IO.Stream stream, ${ARCHIVE}Mode mode, bool leaveOpen, System.Text.Encoding entryNameEncoding)
string Comment {get;set;}
System.Collections.ObjectModel.ReadOnlyCollection[${ENTRY}] Entries {get;}
${ARCHIVE}Mode Mode {get;}
${ENTRY} CreateEntry(string entryName)
${ENTRY} CreateEntry(string entryName, ${LEVEL})
${ENTRY} GetEntry(string entryName)
void Dispose()
void IDisposable.Dispose()
`,
        { new: openStream, members: ARCHIVE_MEMBERS },
      ),
  },
  {
    name: ENTRY,
    kind: 'class',
    jsClass: ZipArchiveEntry,
    toText: (self: ZipArchiveEntry) => self.fullName,
    build: () =>
      implement(
        `
${ARCHIVE} Archive {get;}
string Comment {get;set;}
long CompressedLength {get;}
uint Crc32 {get;}
int ExternalAttributes {get;set;}
string FullName {get;}
bool IsEncrypted {get;}
System.DateTimeOffset LastWriteTime {get;set;}
long Length {get;}
string Name {get;}
void Delete()
System.IO.Stream Open()
string ToString()
`,
        { members: ENTRY_MEMBERS },
      ),
  },
];
