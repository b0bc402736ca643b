/** The entries of a ZIP archive, by the directory at its end. Rule that surprises: sizes come from there, not from the entries' own headers. */
import { NetException } from '../../../errors/NetException.ts';
import type { HostCompression } from '../HostServices.ts';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  /** Unpacked. */
  size: number;
  data: Uint8Array;
  modifiedMs: number;
  mode: number;
  /** As the directory has them: the mode of Unix above, what DOS knew below. */
  attributes: number;
  comment: string;
  isEncrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw corrupt('ZIP64 archives are not supported by psail.');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw corrupt('Central Directory corrupt.');
    const { entry, length } = readEntry(bytes, view, at);
    entries.push(entry);
    at += length;
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - 65535); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw corrupt('End of Central Directory record could not be found.');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; length: number } {
  const short = (offset: number): number => view.getUint16(at + offset, true);
  const long = (offset: number): number => view.getUint32(at + offset, true);
  const [nameLength, extraLength, commentLength] = [short(28), short(30), short(32)];
  const local = long(42);
  if (local + 30 > bytes.length) throw corrupt('A local file header is corrupt.');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const text = (offset: number, count: number): string =>
    new TextDecoder().decode(bytes.subarray(at + offset, at + offset + count));
  return {
    entry: {
      name: text(46, nameLength),
      method: short(10),
      crc: long(16),
      size: long(24),
      data: bytes.subarray(start, start + long(20)),
      modifiedMs: fromDosTime(short(12), short(14)),
      mode: (long(38) >>> 16) & 0o777,
      attributes: long(38) | 0,
      comment: text(46 + nameLength + extraLength, commentLength),
      isEncrypted: (short(8) & 1) !== 0,
    },
    length: 46 + nameLength + extraLength + commentLength,
  };
}

function fromDosTime(time: number, date: number): number {
  return new Date(
    (date >> 9) + 1980,
    ((date >> 5) & 15) - 1,
    date & 31,
    time >> 11,
    (time >> 5) & 63,
    (time & 31) * 2,
  ).getTime();
}

/** The text behind the directory of entries. */
export function zipComment(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = findEnd(view) + END_LENGTH;
  return new TextDecoder().decode(bytes.subarray(at, at + view.getUint16(at - 2, true)));
}

export function unpack(entry: ZipEntry, compression: HostCompression): Uint8Array {
  if (entry.isEncrypted) throw corrupt(`The entry '${entry.name}' is encrypted, which psail does not support.`);
  const content =
    entry.method === 0 ? entry.data : entry.method === 8 ? compression.decompress('deflate', entry.data) : null;
  if (!content) throw corrupt('The archive entry was compressed using an unsupported compression method.');
  if (crc32(content) !== entry.crc) throw corrupt(`The entry '${entry.name}' is corrupt: its checksum differs.`);
  return content;
}

function corrupt(message: string): NetException {
  return new NetException('System.IO.InvalidDataException', message);
}
