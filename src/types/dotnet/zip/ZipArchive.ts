/**
 * System.IO.Compression.ZipArchive and its entries over a stream: read whole at the start, written whole by Dispose.
 * Rule that surprises: an archive that is being made cannot be looked into, and its entries are written once.
 */
import type { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { COMPRESSION_LEVELS } from '../io/compressionLevel.ts';
import { ioError } from '../io/fileErrors.ts';
import { msOfTicks } from '../io/FileSystemInfo.ts';
import { MemoryStream, type NetStream } from '../io/NetStream.ts';
import { argumentError, argumentNull, invalidOperation, notSupported, objectDisposed } from '../netErrors.ts';
import { crc32 } from './crc32.ts';
import { readZip, unpack, type ZipEntry, zipComment } from './ZipReader.ts';
import { ZipWriter } from './ZipWriter.ts';

/** ZipArchiveMode's values. */
export const ZipMode = { Read: 0, Create: 1, Update: 2 } as const;

const WRITTEN_ONCE =
  'Entries in create mode may only be written to once, and only one entry may be held open at a time.';
const FILE_MODE = 0o644;
/** What the end of an archive takes at least; a shorter stream fails where .NET looks for it. */
const END_RECORD = 18;

/** What a script writes into an entry; the entry has it once the stream is closed. */
class EntryStream extends MemoryStream {
  constructor(
    private readonly entry: ZipArchiveEntry,
    initial: Uint8Array | null,
  ) {
    super();
    if (initial && initial.length > 0) {
      this.write(initial);
      this.position = 0;
    }
  }
  override close(): void {
    if (this.isClosed) return;
    this.entry.content = this.toArray();
    this.entry.isOpen = false;
    super.close();
  }
}

export class ZipArchiveEntry {
  content: Uint8Array | null = null;
  isOpen = false;
  private wasOpened = false;
  isDeleted = false;
  comment: string;
  attributes: number;
  modifiedMs: number;
  level: number | undefined;

  constructor(
    readonly archive: ZipArchive,
    readonly fullName: string,
    /** What the archive was read with; null for a new one. */
    readonly source: ZipEntry | null,
    nowMs = 0,
  ) {
    this.comment = source?.comment ?? '';
    this.attributes = source?.attributes ?? (0o100000 | FILE_MODE) << 16;
    this.modifiedMs = source?.modifiedMs ?? nowMs;
  }

  get name(): string {
    return this.fullName.slice(this.fullName.lastIndexOf('/') + 1);
  }
  get isEncrypted(): boolean {
    return this.source?.isEncrypted ?? false;
  }
  get length(): number {
    this.checkUnchanged();
    return this.source?.size ?? 0;
  }
  get compressedLength(): number {
    this.checkUnchanged();
    return this.source?.data.length ?? 0;
  }
  get crc(): number {
    return this.content ? crc32(this.content) : (this.source?.crc ?? 0);
  }

  private checkUnchanged(): void {
    if (this.wasOpened && this.archive.mode !== ZipMode.Read)
      throw invalidOperation('Length properties are unavailable once an entry has been opened for writing.');
  }

  setModified(milliseconds: number): void {
    this.archive.checkUsable();
    if (this.archive.mode === ZipMode.Read) throw notSupported('Cannot modify read-only archive.');
    if (this.archive.mode === ZipMode.Create && this.wasOpened)
      throw ioError('Cannot modify entry in Create mode after entry has been opened for writing.');
    this.modifiedMs = milliseconds;
  }

  open(ctx: TypeContext): NetStream {
    const { archive, source } = this;
    archive.checkUsable();
    if (this.isDeleted) throw invalidOperation('Cannot modify deleted entry.');
    if (archive.mode === ZipMode.Read) return new MemoryStream(unpack(source!, hostOf(ctx).compression), false);
    if (archive.mode === ZipMode.Create && (this.wasOpened || archive.hasOpenEntry)) throw ioError(WRITTEN_ONCE);
    if (this.isOpen) throw ioError('Entries cannot be opened multiple times in Update mode.');
    this.isOpen = true;
    this.wasOpened = true;
    return new EntryStream(this, this.content ?? (source && unpack(source, hostOf(ctx).compression)));
  }

  delete(): void {
    this.archive.checkUsable();
    if (this.isOpen) throw ioError('Cannot delete an entry currently open for writing.');
    if (this.archive.mode !== ZipMode.Update)
      throw notSupported('Delete can only be used when the archive is in Update mode.');
    this.isDeleted = true;
    this.archive.remove(this);
  }
}

export class ZipArchive {
  private members: ZipArchiveEntry[] = [];
  private isDisposed = false;
  comment = '';

  constructor(
    private readonly ctx: TypeContext,
    private readonly stream: NetStream,
    readonly mode: number,
    private readonly leavesOpen = false,
  ) {
    if (mode === ZipMode.Create) {
      if (!stream.canWrite) throw argumentError('Cannot use create mode on a non-writable stream.');
      return;
    }
    if (!stream.canRead) throw argumentError('Cannot use read mode on a non-readable stream.');
    if (mode === ZipMode.Update && !(stream.canWrite && stream.canSeek))
      throw argumentError('Update mode requires a stream with read, write, and seek capabilities.');
    if (stream.canSeek) stream.position = 0;
    const bytes = stream.readAll();
    if (bytes.length === 0 && mode === ZipMode.Update) return;
    if (bytes.length < END_RECORD)
      throw ioError('An attempt was made to move the position before the beginning of the stream.');
    this.members = readZip(bytes).map((entry) => new ZipArchiveEntry(this, entry.name, entry));
    this.comment = zipComment(bytes);
  }

  get entries(): readonly ZipArchiveEntry[] {
    this.checkUsable();
    if (this.mode === ZipMode.Create) throw notSupported('Cannot access entries in Create mode.');
    return this.members;
  }
  get hasOpenEntry(): boolean {
    return this.members.some((entry) => entry.isOpen);
  }

  checkUsable(): void {
    if (this.isDisposed) throw objectDisposed('System.IO.Compression.ZipArchive');
  }

  find(name: string | null): ZipArchiveEntry | null {
    if (name === null) throw argumentNull('entryName');
    if (this.mode === ZipMode.Create) throw notSupported('Cannot access entries in Create mode.');
    // An archive that was read knows its entries even when it is closed.
    return this.members.find((entry) => entry.fullName === name) ?? null;
  }

  create(name: string | null): ZipArchiveEntry {
    if (name === null) throw argumentNull('entryName');
    if (name === '') throw argumentError('The value cannot be an empty string.', 'entryName');
    if (this.mode === ZipMode.Read) throw notSupported('Cannot create entries on an archive opened in read mode.');
    this.checkUsable();
    const made = new ZipArchiveEntry(this, name, null, msOfTicks(this.ctx.utcNowTicks()));
    this.members.push(made);
    return made;
  }

  remove(entry: ZipArchiveEntry): void {
    this.members = this.members.filter((each) => each !== entry);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    try {
      if (this.mode !== ZipMode.Read) this.write();
    } finally {
      if (!this.leavesOpen) this.stream.close();
    }
  }

  private write(): void {
    const writer = new ZipWriter(hostOf(this.ctx).compression, COMPRESSION_LEVELS.Optimal);
    for (const entry of this.members) {
      const { fullName: name, content, source, comment, attributes, modifiedMs, level } = entry;
      if (source && !content) writer.copy({ ...source, comment, attributes, modifiedMs });
      else writer.add({ name, content: content ?? new Uint8Array(0), modifiedMs, mode: 0, attributes, comment, level });
    }
    if (this.mode === ZipMode.Update) {
      this.stream.position = 0;
      this.stream.setLength(0);
    }
    this.stream.write(writer.finish(this.comment));
    this.stream.flush();
  }
}

/** An entry that leads out of the folder it is unpacked to. */
export function outsideOfTarget(): NetException {
  return ioError('Extracting Zip entry would have resulted in a file outside the specified destination directory.');
}
