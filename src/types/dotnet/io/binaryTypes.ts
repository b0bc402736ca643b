/** BinaryReader and BinaryWriter: little-endian values; strings with a 7-bit encoded length before them. */
import { Decimal } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { NetException } from '../../../errors/NetException.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import { ENCODINGS, type NetEncoding } from '../text/NetEncoding.ts';
import {
  charsToText,
  codeOf,
  isChar,
  newArray,
  newByteArray,
  newChar,
  newNumber,
  numberOf,
  toBytes,
  typeNameOf,
} from '../values.ts';
import type { NetStream } from './NetStream.ts';

export class BinaryReader {
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding,
    readonly leaveOpen: boolean,
  ) {}
  take(count: number): DataView {
    const bytes = this.stream.read(count);
    if (bytes.length < count) throw endOfStream();
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  read7BitInt(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.take(1).getUint8(0);
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
  readCharText(): string {
    const bytes: number[] = [];
    for (let i = 0; i < 4; i++) {
      const next = this.stream.read(1);
      if (next.length === 0) break;
      bytes.push(next[0]);
      const text = this.encoding.decode(Uint8Array.from(bytes));
      if (!text.includes('\uFFFD')) return text;
    }
    if (bytes.length === 0) throw endOfStream();
    return '\uFFFD';
  }
}

export class BinaryWriter {
  constructor(
    readonly stream: NetStream,
    readonly encoding: NetEncoding,
    readonly leaveOpen: boolean,
  ) {}
  put(size: number, fill: (view: DataView) => void): void {
    const bytes = new Uint8Array(size);
    fill(new DataView(bytes.buffer));
    this.stream.write(bytes);
  }
  write7BitInt(value: bigint): void {
    const bytes: number[] = [];
    let rest = BigInt.asUintN(64, value);
    for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    bytes.push(Number(rest));
    this.stream.write(Uint8Array.from(bytes));
  }
}

function endOfStream(): NetException {
  const made = new NetException('System.IO.EndOfStreamException', 'Unable to read beyond the end of the stream.');
  made.hresult = -2147024858;
  return made;
}

function number(typeName: string, size: number, read: (view: DataView) => number | bigint): MemberBody {
  return (self: BinaryReader) => newNumber(typeName, read(self.take(size)));
}

const readerMembers: Record<string, MemberBody> = {
  BaseStream: (self: BinaryReader) => self.stream,
  Dispose: (self: BinaryReader) => close(self),
  Close: (self: BinaryReader) => close(self),
  PeekChar: (self: BinaryReader) => {
    if (!self.stream.canSeek || self.stream.position >= self.stream.length) return -1;
    const at = self.stream.position;
    const code = self.readCharText().charCodeAt(0);
    self.stream.position = at;
    return code;
  },
  Read: (self: BinaryReader, _ctx, buffer?: unknown[], index = 0, count = 0) => {
    if (buffer === undefined) return self.stream.read(1)[0] ?? -1;
    const bytes = self.stream.read(count);
    const asChars = isChar(buffer[0]);
    bytes.forEach((byte, i) => {
      buffer[index + i] = asChars ? newChar(byte) : newNumber('System.Byte', byte);
    });
    return bytes.length;
  },
  ReadByte: number('System.Byte', 1, (view) => view.getUint8(0)),
  ReadSByte: number('System.SByte', 1, (view) => view.getInt8(0)),
  ReadBoolean: (self: BinaryReader) => self.take(1).getUint8(0) !== 0,
  ReadChar: (self: BinaryReader) => newChar(self.readCharText().charCodeAt(0)),
  ReadInt16: number('System.Int16', 2, (view) => view.getInt16(0, true)),
  ReadUInt16: number('System.UInt16', 2, (view) => view.getUint16(0, true)),
  ReadInt32: number('System.Int32', 4, (view) => view.getInt32(0, true)),
  ReadUInt32: number('System.UInt32', 4, (view) => view.getUint32(0, true)),
  ReadInt64: number('System.Int64', 8, (view) => view.getBigInt64(0, true)),
  ReadUInt64: number('System.UInt64', 8, (view) => view.getBigUint64(0, true)),
  ReadSingle: number('System.Single', 4, (view) => view.getFloat32(0, true)),
  ReadDouble: number('System.Double', 8, (view) => view.getFloat64(0, true)),
  ReadDecimal: (self: BinaryReader) => decimalOf(self.take(16)),
  ReadString: (self: BinaryReader) => {
    const length = Number(self.read7BitInt());
    const view = self.take(length);
    return self.encoding.decode(new Uint8Array(view.buffer, view.byteOffset, length));
  },
  ReadChars: (self: BinaryReader, ctx, count: number) => {
    const chars: unknown[] = [];
    while (chars.length < count && self.stream.position < self.stream.length)
      chars.push(newChar(self.readCharText().charCodeAt(0)));
    return newArray(ctx, 'System.Char', chars);
  },
  ReadBytes: (self: BinaryReader, ctx, count: number) => newByteArray(ctx, self.stream.read(count)),
  Read7BitEncodedInt: (self: BinaryReader) => Number(BigInt.asIntN(32, self.read7BitInt())),
  Read7BitEncodedInt64: (self: BinaryReader) => BigInt.asIntN(64, self.read7BitInt()),
};

/** The mantissa's 96 bits from the low end, then the scale and the sign. */
function decimalOf(view: DataView): Decimal {
  const mantissa = view.getBigUint64(0, true) | (BigInt(view.getUint32(8, true)) << 64n);
  const flags = view.getInt32(12, true);
  return new Decimal(mantissa, (flags >> 16) & 0xff, flags < 0);
}

function decimalBytes({ mantissa, scale, isNegative }: Decimal): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setBigUint64(0, BigInt.asUintN(64, mantissa), true);
  view.setUint32(8, Number(mantissa >> 64n), true);
  view.setInt32(12, (scale << 16) | (isNegative ? 1 << 31 : 0), true);
  return new Uint8Array(view.buffer);
}

function close(self: BinaryReader | BinaryWriter): void {
  if (!self.leaveOpen) self.stream.close();
}

const NUMBER_WRITERS: Record<string, [number, (view: DataView, value: number | bigint) => void]> = {
  'System.Byte': [1, (view, value) => view.setUint8(0, value as number)],
  'System.SByte': [1, (view, value) => view.setInt8(0, value as number)],
  'System.Int16': [2, (view, value) => view.setInt16(0, value as number, true)],
  'System.UInt16': [2, (view, value) => view.setUint16(0, value as number, true)],
  'System.Int32': [4, (view, value) => view.setInt32(0, value as number, true)],
  'System.UInt32': [4, (view, value) => view.setUint32(0, value as number, true)],
  'System.Int64': [8, (view, value) => view.setBigInt64(0, BigInt(value), true)],
  'System.UInt64': [8, (view, value) => view.setBigUint64(0, BigInt(value), true)],
  'System.Single': [4, (view, value) => view.setFloat32(0, value as number, true)],
  'System.Double': [8, (view, value) => view.setFloat64(0, value as number, true)],
};

function writeValue(self: BinaryWriter, ctx: TypeContext, value: unknown, index?: number, count?: number): void {
  if (value === null) throw argumentNull('buffer');
  if (typeof value === 'string') {
    const bytes = self.encoding.encode(value);
    self.write7BitInt(BigInt(bytes.length));
    self.stream.write(bytes);
    return;
  }
  self.stream.write(bytesOf(self, ctx, value, index, count));
}

function bytesOf(self: BinaryWriter, ctx: TypeContext, value: unknown, index = 0, count?: number): Uint8Array {
  if (typeof value === 'boolean') return Uint8Array.of(value ? 1 : 0);
  if (isChar(value)) return self.encoding.encode(String.fromCharCode(codeOf(value)));
  if (Array.isArray(value)) {
    const part = value.slice(index, count === undefined ? undefined : index + count);
    return isChar(part[0]) ? self.encoding.encode(charsToText(part)) : toBytes(part);
  }
  if (value instanceof Decimal) return decimalBytes(value);
  const [size, fill] = NUMBER_WRITERS[typeNameOf(value, ctx)];
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer), typeof value === 'bigint' ? value : numberOf(value));
  return bytes;
}

const writerMembers: Record<string, MemberBody> = {
  BaseStream: (self: BinaryWriter) => self.stream,
  Close: (self: BinaryWriter) => close(self),
  Dispose: (self: BinaryWriter) => close(self),
  Flush: (self: BinaryWriter) => self.stream.flush(),
  Seek: (self: BinaryWriter, _ctx, offset: number, origin: { value: number }) => {
    self.stream.position = [0, self.stream.position, self.stream.length][Number(origin.value)] + offset;
    return BigInt(self.stream.position);
  },
  'Write(uint)': (self: BinaryWriter, _ctx, value: unknown) =>
    self.put(4, (view) => view.setUint32(0, numberOf(value), true)),
  Write: writeValue,
  Write7BitEncodedInt: (self: BinaryWriter, _ctx, value: number) => self.write7BitInt(BigInt(value >>> 0)),
  Write7BitEncodedInt64: (self: BinaryWriter, _ctx, value: bigint) => self.write7BitInt(value),
};

function binary(
  name: string,
  jsClass: typeof BinaryReader | typeof BinaryWriter,
  signatures: string,
  members: Record<string, MemberBody>,
): TypeDefinition {
  return {
    name: `System.IO.${name}`,
    kind: 'class',
    jsClass,
    interfaces: ['System.IDisposable'],
    build: () =>
      implement(signatures, {
        new: (_self, _ctx, stream: NetStream | null, encoding?: NetEncoding, leaveOpen = false) => {
          if (stream === null) throw argumentNull(name === 'BinaryReader' ? 'input' : 'output');
          return new jsClass(stream, encoding ?? ENCODINGS.default, leaveOpen);
        },
        members,
      }),
  };
}

export const BINARY_TYPES: TypeDefinition[] = [
  binary(
    'BinaryReader',
    BinaryReader,
    `
System.IO.BinaryReader new(System.IO.Stream input)
System.IO.BinaryReader new(System.IO.Stream input, System.Text.Encoding encoding)
System.IO.BinaryReader new(System.IO.Stream input, System.Text.Encoding encoding, bool leaveOpen)
System.IO.Stream BaseStream {get;}
void Dispose()
void IDisposable.Dispose()
void Close()
int PeekChar()
int Read()
int Read(char[] buffer, int index, int count)
int Read(byte[] buffer, int index, int count)
byte ReadByte()
sbyte ReadSByte()
bool ReadBoolean()
char ReadChar()
short ReadInt16()
ushort ReadUInt16()
int ReadInt32()
uint ReadUInt32()
long ReadInt64()
ulong ReadUInt64()
float ReadSingle()
double ReadDouble()
decimal ReadDecimal()
string ReadString()
char[] ReadChars(int count)
byte[] ReadBytes(int count)
int Read7BitEncodedInt()
long Read7BitEncodedInt64()
`,
    readerMembers,
  ),
  binary(
    'BinaryWriter',
    BinaryWriter,
    `
System.IO.BinaryWriter new(System.IO.Stream output)
System.IO.BinaryWriter new(System.IO.Stream output, System.Text.Encoding encoding)
System.IO.BinaryWriter new(System.IO.Stream output, System.Text.Encoding encoding, bool leaveOpen)
static System.IO.BinaryWriter Null {get;}
System.IO.Stream BaseStream {get;}
void Close()
void Dispose()
void IDisposable.Dispose()
void Flush()
long Seek(int offset, System.IO.SeekOrigin origin)
void Write(bool value)
void Write(byte value)
void Write(sbyte value)
void Write(byte[] buffer)
void Write(byte[] buffer, int index, int count)
void Write(char ch)
void Write(char[] chars)
void Write(char[] chars, int index, int count)
void Write(double value)
void Write(decimal value)
void Write(short value)
void Write(ushort value)
void Write(int value)
void Write(uint value)
void Write(long value)
void Write(ulong value)
void Write(float value)
void Write(string value)
void Write7BitEncodedInt(int value)
void Write7BitEncodedInt64(long value)
`,
    writerMembers,
  ),
];
