/** AesGcm over the host's implementation, and ProtectedData, which only Windows has. */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf, isWindows } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, notEmulated, objectDisposed, platformNotSupported } from '../netErrors.ts';
import { storeBytes, toBytes } from '../values.ts';
import { cryptographic, KEY_SIZE, requiredBytes } from './cryptoErrors.ts';
import { AES, KeySizes } from './SymmetricAlgorithm.ts';

const NS = 'System.Security.Cryptography.';
const SPAN = 'System.ReadOnlySpan[byte]';
const TAG_SIZE = 'The specified tag is not a valid size for this algorithm.';

class AesGcm {
  isDisposed = false;
  constructor(
    readonly key: Uint8Array,
    readonly tagSize: number | null,
  ) {
    if (tagSize !== null && (tagSize < 12 || tagSize > 16)) throw argumentError(TAG_SIZE, 'tagSizeInBytes');
    if (!AES.keys.allows(key.length * 8)) throw cryptographic(KEY_SIZE);
  }

  check(nonce: Uint8Array, tag: Uint8Array): void {
    if (nonce.length !== 12)
      throw argumentError('The specified nonce is not a valid size for this algorithm.', 'nonce');
    if (this.tagSize === null ? tag.length < 12 || tag.length > 16 : tag.length !== this.tagSize)
      throw argumentError(
        this.tagSize === null
          ? TAG_SIZE
          : `The size of the specified tag does not match the expected size of ${this.tagSize}.`,
        'tag',
      );
    if (this.isDisposed) throw objectDisposed('Microsoft.Win32.SafeHandles.SafeEvpCipherCtxHandle');
  }
}

function checkLengths(first: Uint8Array, second: Uint8Array): void {
  if (first.length !== second.length) throw argumentError('Plaintext and ciphertext must have the same length.');
}

function encrypt(
  self: AesGcm,
  ctx: TypeContext,
  nonce: unknown,
  plaintext: unknown,
  ciphertext: unknown[],
  tag: unknown[],
  associated?: unknown,
): void {
  const nonceBytes = requiredBytes(nonce, 'nonce');
  const data = requiredBytes(plaintext, 'plaintext');
  const target = requiredBytes(ciphertext, 'ciphertext');
  const tagBytes = requiredBytes(tag, 'tag');
  checkLengths(data, target);
  self.check(nonceBytes, tagBytes);
  const aad = associated ? toBytes(associated) : new Uint8Array(0);
  const made = hostOf(ctx).crypto.gcm('encrypt', self.key, nonceBytes, data, aad, tagBytes)!;
  storeBytes(ciphertext, 0, made.data);
  storeBytes(tag, 0, made.tag);
}

function decrypt(
  self: AesGcm,
  ctx: TypeContext,
  nonce: unknown,
  ciphertext: unknown,
  tag: unknown,
  plaintext: unknown[],
  associated?: unknown,
): void {
  const nonceBytes = requiredBytes(nonce, 'nonce');
  const data = requiredBytes(ciphertext, 'ciphertext');
  const tagBytes = requiredBytes(tag, 'tag');
  const target = requiredBytes(plaintext, 'plaintext');
  checkLengths(data, target);
  self.check(nonceBytes, tagBytes);
  const aad = associated ? toBytes(associated) : new Uint8Array(0);
  const made = hostOf(ctx).crypto.gcm('decrypt', self.key, nonceBytes, data, aad, tagBytes);
  storeBytes(plaintext, 0, made ? made.data : new Uint8Array(plaintext.length));
  if (made) return;
  throw new NetException(
    `${NS}AuthenticationTagMismatchException`,
    'The computed authentication tag did not match the input authentication tag.',
  );
}

const AES_GCM: TypeDefinition = {
  name: `${NS}AesGcm`,
  kind: 'class',
  isSealed: true,
  interfaces: ['System.IDisposable'],
  jsClass: AesGcm,
  build: () =>
    implement(
      `
${NS}AesGcm new(${SPAN} key, int tagSizeInBytes)
${NS}AesGcm new(byte[] key, int tagSizeInBytes)
${NS}AesGcm new(${SPAN} key)
${NS}AesGcm new(byte[] key)
static bool IsSupported {get;}
static ${NS}KeySizes NonceByteSizes {get;}
static ${NS}KeySizes TagByteSizes {get;}
System.Nullable[int] TagSizeInBytes {get;}
void Decrypt(byte[] nonce, byte[] ciphertext, byte[] tag, byte[] plaintext, byte[] associatedData = null)
void Decrypt(${SPAN} nonce, ${SPAN} ciphertext, ${SPAN} tag, System.Span[byte] plaintext, ${SPAN} associatedData = default)
void Dispose()
void IDisposable.Dispose()
void Encrypt(byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData = null)
void Encrypt(${SPAN} nonce, ${SPAN} plaintext, System.Span[byte] ciphertext, System.Span[byte] tag, ${SPAN} associatedData = default)
`,
      {
        new: (_self, _ctx, key: unknown, tagSize: number | null = null) =>
          new AesGcm(requiredBytes(key, 'key'), tagSize),
        statics: {
          IsSupported: () => true,
          NonceByteSizes: () => new KeySizes(12, 12, 1),
          TagByteSizes: () => new KeySizes(12, 16, 1),
        },
        members: {
          TagSizeInBytes: (self: AesGcm) => self.tagSize,
          Dispose: (self: AesGcm) => {
            self.isDisposed = true;
          },
          'Encrypt(byte[],byte[],byte[],byte[],byte[])': encrypt as MemberBody,
          'Decrypt(byte[],byte[],byte[],byte[],byte[])': decrypt as MemberBody,
        },
      },
    ),
};

const windowsOnly: MemberBody = (_self, ctx) => {
  if (isWindows(ctx)) throw notEmulated('Windows data protection');
  throw platformNotSupported();
};

const PROTECTED_DATA: TypeDefinition = {
  name: `${NS}ProtectedData`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      ['Protect', 'Unprotect']
        .map((name) => {
          const data = name === 'Protect' ? 'userData' : 'encryptedData';
          return `static byte[] ${name}(byte[] ${data}, byte[] optionalEntropy, ${NS}DataProtectionScope scope)
static byte[] ${name}(${SPAN} ${data}, ${NS}DataProtectionScope scope, ${SPAN} optionalEntropy = default)
static int ${name}(${SPAN} ${data}, ${NS}DataProtectionScope scope, System.Span[byte] destination, ${SPAN} optionalEntropy = default)
static bool Try${name}(${SPAN} ${data}, ${NS}DataProtectionScope scope, System.Span[byte] destination, [ref] int bytesWritten, ${SPAN} optionalEntropy = default)`;
        })
        .join('\n'),
      { statics: { Protect: windowsOnly, Unprotect: windowsOnly } },
    ),
};

export const AEAD_TYPES: TypeDefinition[] = [AES_GCM, PROTECTED_DATA];
