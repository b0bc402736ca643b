/** CryptoStream and the base64 transforms as .NET types. */
import type { MethodBody, TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import type { NetStream } from '../io/NetStream.ts';
import { argumentOutOfRange } from '../netErrors.ts';
import { enumNumber, newByteArray, storeBytes } from '../values.ts';
import { CryptoStream, FromBase64Transform, ToBase64Transform } from './CryptoStream.ts';
import { checkOutput, inputRange } from './cryptoErrors.ts';

const NS = 'System.Security.Cryptography.';

const CRYPTO_STREAM: TypeDefinition = {
  name: `${NS}CryptoStream`,
  kind: 'class',
  base: 'System.IO.Stream',
  interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
  jsClass: CryptoStream,
  build: () =>
    implement(
      `
${NS}CryptoStream new(System.IO.Stream stream, ${NS}ICryptoTransform transform, ${NS}CryptoStreamMode mode)
${NS}CryptoStream new(System.IO.Stream stream, ${NS}ICryptoTransform transform, ${NS}CryptoStreamMode mode, bool leaveOpen)
bool CanRead {get;}
bool CanSeek {get;}
bool CanWrite {get;}
long Length {get;}
long Position {get;set;}
bool HasFlushedFinalBlock {get;}
void FlushFinalBlock()
void Clear()
`,
      {
        new: (_self, ctx, inner: NetStream, transform: unknown, mode: unknown, leavesOpen = false) =>
          new CryptoStream(ctx, inner, transform, enumNumber(mode) === 0, leavesOpen),
        members: {
          CanRead: (self: CryptoStream) => self.canRead,
          CanSeek: () => false,
          CanWrite: (self: CryptoStream) => self.canWrite,
          Length: (self: CryptoStream) => BigInt(self.length),
          Position: {
            get: (self: CryptoStream) => BigInt(self.position),
            set: (self: CryptoStream, value: bigint) => {
              self.position = Number(value);
            },
          },
          HasFlushedFinalBlock: (self: CryptoStream) => self.hasFlushedFinalBlock,
          FlushFinalBlock: (self: CryptoStream) => self.flushFinalBlock(),
          Clear: (self: CryptoStream) => self.close(),
        },
      },
    ),
};

type Base64Transform = ToBase64Transform | FromBase64Transform;

const MEMBERS: Record<string, MemberBody> = {
  InputBlockSize: (self: Base64Transform) => self.inputBlockSize,
  OutputBlockSize: (self: Base64Transform) => self.outputBlockSize,
  CanTransformMultipleBlocks: () => true,
  CanReuseTransform: () => true,
  Clear: () => undefined,
  Dispose: () => undefined,
  TransformBlock: (
    self: Base64Transform,
    ctx,
    input: unknown[] | null,
    offset: number,
    count: number,
    output: unknown[] | null,
    at: number,
  ) => {
    const bytes = inputRange(input, offset, count);
    if (self instanceof ToBase64Transform && (count <= 0 || count % 3 !== 0))
      throw argumentOutOfRange('inputCount', 'Non-negative number required.');
    const result = self.transform(ctx, bytes);
    storeBytes(checkOutput(output, at, result.length), at, result);
    return result.length;
  },
  TransformFinalBlock: (self: Base64Transform, ctx, input: unknown[] | null, offset: number, count: number) =>
    newByteArray(ctx, self.final(ctx, inputRange(input, offset, count))),
};

const SIGNATURES = `
int InputBlockSize {get;}
int OutputBlockSize {get;}
bool CanTransformMultipleBlocks {get;}
bool CanReuseTransform {get;}
int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
int ICryptoTransform.TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
byte[] ICryptoTransform.TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
void Clear()
void Dispose()
void IDisposable.Dispose()
`;

const base64Type = (
  name: string,
  jsClass: TypeDefinition['jsClass'],
  constructors: string,
  make: MethodBody,
): TypeDefinition => ({
  name: NS + name,
  kind: 'class',
  interfaces: [`${NS}ICryptoTransform`, 'System.IDisposable'],
  jsClass,
  build: () => implement(constructors + SIGNATURES, { new: make, members: MEMBERS }),
});

export const CRYPTO_STREAM_TYPES: TypeDefinition[] = [
  CRYPTO_STREAM,
  base64Type('ToBase64Transform', ToBase64Transform, `${NS}ToBase64Transform new()`, () => new ToBase64Transform()),
  base64Type(
    'FromBase64Transform',
    FromBase64Transform,
    `${NS}FromBase64Transform new()\n${NS}FromBase64Transform new(${NS}FromBase64TransformMode whitespaces)`,
    (_self: null, _ctx: unknown, mode?: unknown) =>
      new FromBase64Transform(mode === undefined || enumNumber(mode) === 0),
  ),
];
