/** A ZIP archive written entry by entry: local headers and data, then the directory of all entries. UTF-8 names, no ZIP64. */
import type { HostCompression } from '../HostServices.ts';
import { concatBytes } from '../io/NetStream.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './ZipReader.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;

interface Written {
  head: Uint8Array;
  offset: number;
  entry: NewEntry;
  data: Uint8Array;
  method: number;
  crc: number;
  size: number;
}

export interface NewEntry {
  name: string;
  /** Empty for a directory, whose name ends in a slash. */
  content: Uint8Array;
  modifiedMs: number;
  mode: number;
  /** Instead of those that follow from the name and the mode. */
  attributes?: number;
  comment?: string;
  /** Instead of the archive's. */
  level?: number;
}

export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly written: Written[] = [];
  private length = 0;

  constructor(
    private readonly compression: HostCompression,
    /** 0 stores, 1 is fast, 6 usual. */
    private readonly level: number,
  ) {}

  add(entry: NewEntry): void {
    const level = entry.level ?? this.level;
    const deflated =
      level === 0 || entry.content.length === 0 ? null : this.compression.compress('deflate', entry.content, level);
    const isSmaller = deflated !== null && deflated.length < entry.content.length;
    this.put(
      entry,
      isSmaller ? deflated : entry.content,
      isSmaller ? DEFLATED : 0,
      crc32(entry.content),
      entry.content.length,
    );
  }

  /** An entry of another archive as it is. */
  copy(entry: ZipEntry): void {
    const plain = { ...entry, content: new Uint8Array(0) };
    this.put(plain, entry.data, entry.method, entry.crc, entry.size);
  }

  private put(entry: NewEntry, data: Uint8Array, method: number, crc: number, size: number): void {
    const name = new TextEncoder().encode(entry.name);
    const fields = commonFields(entry, method, crc, data.length, size, name.length);
    const head = concatBytes([numbers([LOCAL, 4], [20, 2]), fields, numbers([0, 2]), name]);
    this.written.push({ head: fields, offset: this.length, entry, data, method, crc, size });
    this.push(head);
    this.push(data);
  }

  private push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  finish(comment = ''): Uint8Array {
    const start = this.length;
    for (const { head, offset, entry } of this.written) {
      const name = new TextEncoder().encode(entry.name);
      const isDirectory = entry.name.endsWith('/');
      const attributes =
        entry.attributes ?? (((isDirectory ? 0o40000 : 0o100000) | entry.mode) << 16) | (isDirectory ? 16 : 0);
      const note = new TextEncoder().encode(entry.comment ?? '');
      const made = numbers([CENTRAL, 4], [0x314, 2], [20, 2]);
      const rest = numbers([0, 2], [note.length, 2], [0, 2], [0, 2], [attributes >>> 0, 4], [offset, 4]);
      this.push(concatBytes([made, head, rest, name, note]));
    }
    const count = this.written.length;
    const size = this.length - start;
    this.push(numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4]));
    const text = new TextEncoder().encode(comment);
    this.push(concatBytes([numbers([text.length, 2]), text]));
    return concatBytes(this.chunks);
  }
}

/** Flags, method, time, checksum, sizes and length of the name, as both kinds of header have them. */
function commonFields(
  entry: NewEntry,
  method: number,
  crc: number,
  packed: number,
  size: number,
  nameLength: number,
): Uint8Array {
  const [time, date] = dosTime(entry.modifiedMs);
  return numbers([UTF8_NAMES, 2], [method, 2], [time, 2], [date, 2], [crc, 4], [packed, 4], [size, 4], [nameLength, 2]);
}

function dosTime(milliseconds: number): [time: number, date: number] {
  const at = new Date(milliseconds);
  const year = Math.min(Math.max(at.getFullYear(), 1980), 2107) - 1980;
  return [
    (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
    (year << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
  ];
}

function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [value, count] of fields) for (let i = 0; i < count; i++) bytes.push(Math.floor(value / 256 ** i) & 255);
  return Uint8Array.from(bytes);
}
