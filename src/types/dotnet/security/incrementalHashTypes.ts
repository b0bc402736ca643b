/** IncrementalHash, and the one-shot functions of CryptographicOperations. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement } from '../implement.ts';
import { concatBytes } from '../io/NetStream.ts';
import { argumentError, mustBeAtMost, mustBeNonNegative, objectDisposed, OFFSET_AND_LENGTH } from '../netErrors.ts';
import { newByteArray, storeBytes, toBytes } from '../values.ts';
import { dataBytes, requiredBytes } from './cryptoErrors.ts';
import { HASH_SIZES, HashAlgorithmName, knownHash } from './HashAlgorithm.ts';

const NS = 'System.Security.Cryptography.';
const NAME = `${NS}HashAlgorithmName`;
const SPAN = 'System.ReadOnlySpan[byte]';

function hashed(ctx: TypeContext, algorithm: string, key: Uint8Array | null, data: Uint8Array): Uint8Array {
  const host = hostOf(ctx);
  return key === null ? host.hash(algorithm, data) : host.crypto.hmac(algorithm, key, data);
}

class IncrementalHash {
  pieces: Uint8Array[] = [];
  isDisposed = false;
  constructor(
    readonly algorithm: string,
    readonly key: Uint8Array | null,
  ) {}

  current(ctx: TypeContext): Uint8Array {
    this.checkUsable();
    return hashed(ctx, this.algorithm, this.key, concatBytes(this.pieces));
  }
  append(data: Uint8Array): void {
    this.checkUsable();
    this.pieces.push(data);
  }
  copy(): IncrementalHash {
    this.checkUsable();
    const made = new IncrementalHash(this.algorithm, this.key);
    made.pieces = [...this.pieces];
    return made;
  }
  private checkUsable(): void {
    if (this.isDisposed) throw objectDisposed(`${NS}IncrementalHash`);
  }
}

function partOf(data: unknown, offset: number, count: number): Uint8Array {
  const bytes = requiredBytes(data, 'data');
  if (offset < 0) throw mustBeNonNegative('offset', offset);
  if (count < 0) throw mustBeNonNegative('count', count);
  if (count > bytes.length) throw mustBeAtMost('count', count, bytes.length);
  if (count > bytes.length - offset) throw argumentError(OFFSET_AND_LENGTH);
  return bytes.slice(offset, offset + count);
}

const INCREMENTAL: TypeDefinition = {
  name: `${NS}IncrementalHash`,
  kind: 'class',
  isSealed: true,
  interfaces: ['System.IDisposable'],
  jsClass: IncrementalHash,
  build: () =>
    implement(
      `
static ${NS}IncrementalHash CreateHash(${NAME} hashAlgorithm)
static ${NS}IncrementalHash CreateHMAC(${NAME} hashAlgorithm, byte[] key)
${NAME} AlgorithmName {get;}
int HashLengthInBytes {get;}
void AppendData(byte[] data)
void AppendData(byte[] data, int offset, int count)
${NS}IncrementalHash Clone()
byte[] GetCurrentHash()
byte[] GetHashAndReset()
void Dispose()
`,
      {
        statics: {
          CreateHash: (_self, _ctx, name: unknown) => new IncrementalHash(knownHash(name), null),
          CreateHMAC: (_self, _ctx, name: unknown, key: unknown) => {
            const bytes = requiredBytes(key, 'key');
            return new IncrementalHash(knownHash(name), bytes);
          },
        },
        members: {
          AlgorithmName: (self: IncrementalHash) =>
            new HashAlgorithmName(self.key === null ? self.algorithm : `HMAC${self.algorithm}`),
          HashLengthInBytes: (self: IncrementalHash) => HASH_SIZES[self.algorithm]! / 8,
          AppendData: (self: IncrementalHash, _ctx, data: unknown, offset?: number, count?: number) =>
            self.append(offset === undefined ? requiredBytes(data, 'data') : partOf(data, offset, count!)),
          Clone: (self: IncrementalHash) => self.copy(),
          GetCurrentHash: (self: IncrementalHash, ctx) => newByteArray(ctx, self.current(ctx)),
          GetHashAndReset: (self: IncrementalHash, ctx) => {
            const hash = self.current(ctx);
            self.pieces = [];
            return newByteArray(ctx, hash);
          },
          Dispose: (self: IncrementalHash) => {
            self.isDisposed = true;
            self.pieces = [];
          },
        },
      },
    ),
};

/** Looks at every byte, as its name says, though here nobody could measure the time. */
function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let i = 0; i < left.length; i++) difference |= left[i]! ^ right[i]!;
  return difference === 0;
}

const OPERATIONS: TypeDefinition = {
  name: `${NS}CryptographicOperations`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static bool FixedTimeEquals(${SPAN} left, ${SPAN} right)
static byte[] HashData(${NAME} hashAlgorithm, byte[] source)
static byte[] HashData(${NAME} hashAlgorithm, System.IO.Stream source)
static byte[] HmacData(${NAME} hashAlgorithm, byte[] key, byte[] source)
static byte[] HmacData(${NAME} hashAlgorithm, byte[] key, System.IO.Stream source)
static void ZeroMemory(System.Span[byte] buffer)
`,
      {
        statics: {
          FixedTimeEquals: (_self, _ctx, left: unknown, right: unknown) => areEqual(toBytes(left), toBytes(right)),
          HashData: (_self, ctx, name: unknown, source: unknown) =>
            newByteArray(ctx, hashed(ctx, knownHash(name), null, dataBytes(source, 'source'))),
          HmacData: (_self, ctx, name: unknown, key: unknown, source: unknown) => {
            const bytes = requiredBytes(key, 'key');
            return newByteArray(ctx, hashed(ctx, knownHash(name), bytes, dataBytes(source, 'source')));
          },
          ZeroMemory: (_self, _ctx, buffer: unknown[]) => storeBytes(buffer, 0, new Uint8Array(buffer.length)),
        },
      },
    ),
};

export const INCREMENTAL_HASH_TYPES: TypeDefinition[] = [INCREMENTAL, OPERATIONS];
