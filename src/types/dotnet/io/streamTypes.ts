/** Stream, FileStream, MemoryStream and the compression streams as .NET types. */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  invalidOperation,
  mustBeNonNegative,
  notSupported,
  OFFSET_AND_LENGTH,
} from '../netErrors.ts';
import { completedTask, deferredTask } from '../threading/NetTask.ts';
import { enumNumber, newByteArray, numberOf, storeBytes, toBytes } from '../values.ts';
import { COMPRESSION_LEVELS, compressionLevel } from './compressionLevel.ts';
import { defaultAccess } from './File.ts';
import { ioError } from './fileErrors.ts';
import { resolvePath } from './hostPaths.ts';
import { FileStream } from './FileStream.ts';
import { CompressionStream, MemoryStream, NetStream } from './NetStream.ts';

function checkRange(buffer: unknown[] | null, offset: number, count: number): unknown[] {
  if (buffer === null) throw argumentNull('buffer');
  if (offset < 0) throw mustBeNonNegative('offset', offset);
  if (count < 0 || count > buffer.length - offset) {
    throw argumentOutOfRange('count', OFFSET_AND_LENGTH);
  }
  return buffer;
}

function read(self: NetStream, _ctx: TypeContext, buffer: unknown[] | null, offset: number, count: number): number {
  const target = checkRange(buffer, offset, count);
  const bytes = self.read(count);
  storeBytes(target, offset, bytes);
  return bytes.length;
}

function write(self: NetStream, _ctx: TypeContext, buffer: unknown[] | null, offset: number, count: number): void {
  self.write(toBytes(checkRange(buffer, offset, count)).subarray(offset, offset + count));
}

function seek(self: NetStream, _ctx: TypeContext, offset: bigint, origin: unknown): bigint {
  if (!self.canSeek)
    throw notSupported(
      self.isLive ? 'This stream does not support seek operations.' : 'Stream does not support seeking.',
    );
  const base = [0, self.position, self.length][enumNumber(origin)];
  const target = base + Number(offset);
  self.seek(target);
  return BigInt(target);
}

function readExactly(self: NetStream, ctx: TypeContext, buffer: unknown[] | null, offset: number, count: number): void {
  if (read(self, ctx, buffer, offset, count) < count) {
    throw ioError('Unable to read beyond the end of the stream.');
  }
}

/** No stream here can wait for a given time only. */
function noTimeout(): never {
  throw invalidOperation('Timeouts are not supported on this stream.');
}

const members: Record<string, MemberBody> = {
  CanRead: (self: NetStream) => self.canRead,
  CanWrite: (self: NetStream) => self.canWrite,
  CanSeek: (self: NetStream) => self.canSeek,
  CanTimeout: () => false,
  Length: (self: NetStream) => BigInt(self.length),
  Position: settable(
    (self: NetStream) => BigInt(self.position),
    (self: NetStream, value: bigint) => {
      self.position = Number(value);
    },
  ),
  CopyTo: (self: NetStream, _ctx, target: NetStream | null) => {
    if (target === null) throw argumentNull('destination');
    target.write(self.readAll());
  },
  ReadAsync: (self: NetStream, ctx, buffer: unknown[] | null, offset: number, count: number) => {
    checkRange(buffer, offset, count);
    return deferredTask('int', () => read(self, ctx, buffer, offset, count));
  },
  WriteAsync: (self: NetStream, ctx, buffer: unknown[] | null, offset: number, count: number) => {
    checkRange(buffer, offset, count);
    return completedTask(null, () => write(self, ctx, buffer, offset, count));
  },
  CopyToAsync: (self: NetStream, _ctx, target: NetStream | null) => {
    if (target === null) throw argumentNull('destination');
    return completedTask(null, () => target.write(self.readAll()));
  },
  FlushAsync: (self: NetStream) => completedTask(null, () => void self.flush()),
  Dispose: (self: NetStream) => self.close(),
  Close: (self: NetStream) => self.close(),
  Flush: (self: NetStream) => self.flush(),
  Seek: seek,
  SetLength: (self: NetStream, _ctx, length: bigint) => self.setLength(Number(length)),
  Read: read,
  ReadByte: (self: NetStream) => self.read(1)[0] ?? -1,
  ReadExactly: readExactly,
  Write: write,
  WriteByte: (self: NetStream, _ctx, value: unknown) => self.write(Uint8Array.of(numberOf(value))),
  ReadTimeout: settable(noTimeout, noTimeout),
  WriteTimeout: settable(noTimeout, noTimeout),
  Name: (self: FileStream) => self.path,
  Lock: () => undefined,
  Unlock: () => undefined,
  Capacity: settable(
    (self: MemoryStream) => self.capacity,
    (self: MemoryStream, value: number) => {
      self.capacity = value;
    },
  ),
  GetBuffer: (self: MemoryStream, ctx) => {
    if (!self.isBufferVisible)
      throw new NetException(
        'System.UnauthorizedAccessException',
        "MemoryStream's internal buffer cannot be accessed.",
      );
    return newByteArray(ctx, self.paddedArray());
  },
  ToArray: (self: MemoryStream, ctx) => newByteArray(ctx, self.toArray()),
  WriteTo: (self: MemoryStream, _ctx, target: NetStream) => target.write(self.toArray()),
  BaseStream: (self: CompressionStream) => self.inner,
};

function newFileStream(
  _self: null,
  ctx: TypeContext,
  path: unknown,
  mode: unknown,
  access?: unknown,
  share?: unknown,
  bufferSize?: number,
): FileStream {
  if (typeof path !== 'string') throw notSupported('psail opens files by path, not by handle.');
  const sharing = share === undefined ? undefined : enumNumber(share);
  return new FileStream(
    ctx,
    resolvePath(ctx, path),
    enumNumber(mode),
    defaultAccess(mode, access),
    sharing,
    bufferSize,
  );
}

function newMemoryStream(
  _self: null,
  _ctx: TypeContext,
  first?: unknown,
  second?: unknown,
  third?: unknown,
  fourth?: unknown,
  fifth?: unknown,
): MemoryStream {
  if (first === undefined) return new MemoryStream();
  if (typeof first === 'number') return new MemoryStream(null, true, first);
  if (first === null) throw argumentNull('buffer');
  const bytes = toBytes(first);
  if (typeof second === 'number') {
    const count = third as number;
    if (second < 0 || count < 0 || second + count > bytes.length) throw argumentError(OFFSET_AND_LENGTH);
    const made = new MemoryStream(bytes.slice(second, second + count), (fourth as boolean | undefined) ?? true);
    made.isBufferVisible = fifth === true;
    return made;
  }
  return new MemoryStream(bytes, (second as boolean | undefined) ?? true);
}

function newCompression(kind: CompressionStream['kind']): MemberBody {
  return (_self, ctx, inner: NetStream | null, mode: unknown, leaveOpen = false) => {
    if (inner === null) throw argumentNull('stream');
    const isLevel = typeName(mode) === 'System.IO.Compression.CompressionLevel';
    const compresses = isLevel || enumNumber(mode) === 1;
    return new CompressionStream(
      ctx,
      inner,
      kind,
      compresses,
      leaveOpen,
      isLevel ? compressionLevel(mode) : COMPRESSION_LEVELS.Optimal,
    );
  };
}

function typeName(value: unknown): string {
  return (value as { type?: { fullName?: string } } | null)?.type?.fullName ?? '';
}

function stream(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  signatures: string,
  make?: MemberBody,
  base = 'System.IO.Stream',
): TypeDefinition {
  return {
    name,
    kind: 'class',
    base,
    jsClass,
    isAbstract: base !== 'System.IO.Stream',
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    build: () =>
      implement(signatures, {
        new: make as (self: unknown, ctx: TypeContext) => unknown,
        members,
        statics: { Null: () => new MemoryStream(), Synchronized: (_self, _ctx, inner: NetStream) => inner },
      }),
  };
}

const COMPRESSION = (name: string) => `
System.IO.Compression.${name} new(System.IO.Stream stream, System.IO.Compression.CompressionMode mode)
System.IO.Compression.${name} new(System.IO.Stream stream, System.IO.Compression.CompressionMode mode, bool leaveOpen)
System.IO.Compression.${name} new(System.IO.Stream stream, System.IO.Compression.CompressionLevel compressionLevel)
System.IO.Compression.${name} new(System.IO.Stream stream, System.IO.Compression.CompressionLevel compressionLevel, bool leaveOpen)
System.IO.Stream BaseStream {get;}
`;

class GZipStream extends CompressionStream {}
class DeflateStream extends CompressionStream {}
class ZLibStream extends CompressionStream {}
class BrotliStream extends CompressionStream {}

const COMPRESSIONS: [string, CompressionStream['kind'], typeof GZipStream][] = [
  ['GZipStream', 'gzip', GZipStream],
  ['DeflateStream', 'deflate', DeflateStream],
  ['ZLibStream', 'zlib', ZLibStream],
  ['BrotliStream', 'brotli', BrotliStream],
];

function compressionType(name: string, kind: CompressionStream['kind'], jsClass: typeof GZipStream): TypeDefinition {
  const make = newCompression(kind) as (self: unknown, ctx: TypeContext, ...args: unknown[]) => CompressionStream;
  const typed: MemberBody = (self, ctx, ...args) => Object.setPrototypeOf(make(self, ctx, ...args), jsClass.prototype);
  return stream(`System.IO.Compression.${name}`, jsClass, COMPRESSION(name), typed);
}

export const STREAM_TYPES: TypeDefinition[] = [
  stream(
    'System.IO.Stream',
    NetStream,
    `
static System.IO.Stream Null {get;}
static System.IO.Stream Synchronized(System.IO.Stream stream)
bool CanRead {get;}
bool CanWrite {get;}
bool CanSeek {get;}
bool CanTimeout {get;}
long Length {get;}
long Position {get;set;}
int ReadTimeout {get;set;}
int WriteTimeout {get;set;}
void CopyTo(System.IO.Stream destination)
void CopyTo(System.IO.Stream destination, int bufferSize)
System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination)
System.Threading.Tasks.Task CopyToAsync(System.IO.Stream destination, int bufferSize)
System.Threading.Tasks.Task FlushAsync()
System.Threading.Tasks.Task[int] ReadAsync(byte[] buffer, int offset, int count)
System.Threading.Tasks.Task WriteAsync(byte[] buffer, int offset, int count)
void Dispose()
void IDisposable.Dispose()
void Close()
void Flush()
long Seek(long offset, System.IO.SeekOrigin origin)
void SetLength(long value)
int Read(byte[] buffer, int offset, int count)
int ReadByte()
void ReadExactly(byte[] buffer, int offset, int count)
System.Threading.Tasks.ValueTask DisposeAsync()
System.Threading.Tasks.ValueTask IAsyncDisposable.DisposeAsync()
System.IAsyncResult BeginRead(byte[] buffer, int offset, int count, System.AsyncCallback callback, System.Object state)
System.IAsyncResult BeginWrite(byte[] buffer, int offset, int count, System.AsyncCallback callback, System.Object state)
int EndRead(System.IAsyncResult asyncResult)
void EndWrite(System.IAsyncResult asyncResult)
int ReadAtLeast(System.Span[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True)
System.Threading.Tasks.ValueTask[int] ReadAtLeastAsync(System.Memory[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True, System.Threading.CancellationToken cancellationToken = default)
System.Threading.Tasks.ValueTask ReadExactlyAsync(System.Memory[byte] buffer, System.Threading.CancellationToken cancellationToken = default)
System.Threading.Tasks.ValueTask ReadExactlyAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken = default)
void Write(byte[] buffer, int offset, int count)
void WriteByte(byte value)
`,
    undefined,
    'System.MarshalByRefObject',
  ),
  stream(
    'System.IO.FileStream',
    FileStream,
    `
System.IO.FileStream new(string path, System.IO.FileMode mode)
System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access)
System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)
System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize)
System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share, int bufferSize, System.IO.FileOptions options)
bool CanRead {get;}
bool CanWrite {get;}
string Name {get;}
long Length {get;}
long Position {get;set;}
bool CanSeek {get;}
void Lock(long position, long length)
void Unlock(long position, long length)
int Read(byte[] buffer, int offset, int count)
void Write(byte[] buffer, int offset, int count)
void Flush()
void Flush(bool flushToDisk)
void SetLength(long value)
int ReadByte()
void WriteByte(byte value)
void CopyTo(System.IO.Stream destination, int bufferSize)
long Seek(long offset, System.IO.SeekOrigin origin)
void IDisposable.Dispose()
`,
    newFileStream as MemberBody,
  ),
  stream(
    'System.IO.MemoryStream',
    MemoryStream,
    `
System.IO.MemoryStream new()
System.IO.MemoryStream new(int capacity)
System.IO.MemoryStream new(byte[] buffer)
System.IO.MemoryStream new(byte[] buffer, bool writable)
System.IO.MemoryStream new(byte[] buffer, int index, int count)
System.IO.MemoryStream new(byte[] buffer, int index, int count, bool writable)
System.IO.MemoryStream new(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)
bool CanRead {get;}
bool CanSeek {get;}
bool CanWrite {get;}
int Capacity {get;set;}
long Length {get;}
long Position {get;set;}
void Flush()
byte[] GetBuffer()
bool TryGetBuffer([ref] System.ArraySegment[byte] buffer)
int Read(byte[] buffer, int offset, int count)
int ReadByte()
void CopyTo(System.IO.Stream destination, int bufferSize)
long Seek(long offset, System.IO.SeekOrigin loc)
void SetLength(long value)
byte[] ToArray()
void Write(byte[] buffer, int offset, int count)
void WriteByte(byte value)
void WriteTo(System.IO.Stream stream)
void IDisposable.Dispose()
`,
    newMemoryStream as MemberBody,
  ),
  ...COMPRESSIONS.map(([name, kind, jsClass]) => compressionType(name, kind, jsClass)),
];
