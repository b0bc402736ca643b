/** Format-Hex's results: up to sixteen bytes with their place, as hexadecimal digits and as characters. */
import { commandType } from './commandType.ts';

export class ByteCollection {
  constructor(
    readonly offset64: bigint,
    /** byte[] */
    readonly bytes: unknown[],
    readonly raw: readonly number[],
    readonly path: string | null,
    readonly label: string,
  ) {}
  get offset(): number {
    return Number(BigInt.asIntN(32, this.offset64));
  }
  get hexOffset(): string {
    return this.offset64.toString(16).toUpperCase().padStart(16, '0');
  }
  get hexBytes(): string {
    return this.raw.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  }
  get ascii(): string {
    return this.raw
      .map((byte) => (byte === 0 ? ' ' : byte < 32 || byte === 127 ? '\ufffd' : String.fromCharCode(byte)))
      .join('');
  }
}

/** A full row ends with a line break, a shorter one is filled up with blanks. */
function rowText(self: ByteCollection): string {
  const text = `${self.hexOffset}   ${self.hexBytes.padEnd(48)} ${self.ascii.padEnd(16)}`;
  return self.raw.length === 16 ? `${text}\n` : text;
}

export const BYTE_TYPES = [
  commandType(
    'Microsoft.PowerShell.Commands.ByteCollection',
    ByteCollection,
    {
      'ulong Offset64 {get;}': 'offset64',
      'uint Offset {get;}': 'offset',
      'byte[] Bytes {get;}': 'bytes',
      'string Path {get;}': 'path',
      'string HexOffset {get;}': 'hexOffset',
      'string HexBytes {get;}': 'hexBytes',
      'string Ascii {get;}': 'ascii',
      'string Label {get;}': 'label',
    },
    { toText: rowText },
  ),
];
