/** Rfc2898DeriveBytes, PasswordDeriveBytes and HKDF as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, settable } from '../implement.ts';
import { concatBytes } from '../io/NetStream.ts';
import {
  argumentError,
  argumentOutOfRange,
  mustBeNonNegative,
  mustBePositive,
  platformNotSupported,
} from '../netErrors.ts';
import { newByteArray } from '../values.ts';
import { HASH_SIZES, HashAlgorithmName, knownHash } from './HashAlgorithm.ts';
import { cryptographic, requiredBytes } from './cryptoErrors.ts';
import { PasswordBytes, passwordBytes, Pbkdf2 } from './PasswordBytes.ts';

const NS = 'System.Security.Cryptography.';
const PBKDF2 = `${NS}Rfc2898DeriveBytes`;
const OLD = `${NS}PasswordDeriveBytes`;
const NAME = `${NS}HashAlgorithmName`;
const NEEDS_CAPI =
  "'CryptDeriveKey' requires Windows Cryptographic API (CAPI), which is not available on this platform.";

function positive(count: number, parameter: string): number {
  if (count <= 0) throw mustBePositive(parameter, count);
  return count;
}

/** The constructor complains of no name otherwise than the static method does. */
function constructorHash(value: unknown): string {
  const name = value instanceof HashAlgorithmName ? value.name : value;
  if (name === null || name === '') throw cryptographic('The hash algorithm name cannot be null or empty.');
  return knownHash(value);
}

function newPbkdf2(
  ctx: TypeContext,
  password: unknown,
  salt: unknown,
  iterations: number,
  algorithm: unknown,
  nameHash = constructorHash,
): Pbkdf2 {
  const secret = passwordBytes(password);
  let bytes: Uint8Array;
  if (typeof salt === 'number') {
    if (salt < 0) throw mustBeNonNegative('saltSize', salt);
    bytes = hostOf(ctx).randomBytes(salt);
  } else bytes = requiredBytes(salt, 'salt');
  return new Pbkdf2(secret, bytes, positive(iterations, 'iterations'), nameHash(algorithm));
}

const RFC2898: TypeDefinition = {
  name: PBKDF2,
  kind: 'class',
  base: `${NS}DeriveBytes`,
  jsClass: Pbkdf2,
  build: () =>
    implement(
      `
${PBKDF2} new(byte[] password, byte[] salt, int iterations)
${PBKDF2} new(byte[] password, byte[] salt, int iterations, ${NAME} hashAlgorithm)
${PBKDF2} new(string password, byte[] salt)
${PBKDF2} new(string password, byte[] salt, int iterations)
${PBKDF2} new(string password, byte[] salt, int iterations, ${NAME} hashAlgorithm)
${PBKDF2} new(string password, int saltSize)
${PBKDF2} new(string password, int saltSize, int iterations)
${PBKDF2} new(string password, int saltSize, int iterations, ${NAME} hashAlgorithm)
static byte[] Pbkdf2(byte[] password, byte[] salt, int iterations, ${NAME} hashAlgorithm, int outputLength)
static byte[] Pbkdf2(string password, byte[] salt, int iterations, ${NAME} hashAlgorithm, int outputLength)
${NAME} HashAlgorithm {get;}
int IterationCount {get;set;}
byte[] Salt {get;set;}
byte[] CryptDeriveKey(string algname, string alghashname, int keySize, byte[] rgbIV)
byte[] GetBytes(int cb)
void Reset()
`,
      {
        new: (_self, ctx, password: unknown, salt: unknown, iterations = 1000, algorithm: unknown = 'SHA1') =>
          newPbkdf2(ctx, password, salt, iterations, algorithm),
        statics: {
          Pbkdf2: (_self, ctx, password: unknown, salt: unknown, iterations: number, hash: unknown, length: number) => {
            const made = newPbkdf2(ctx, password, salt, iterations, hash, knownHash);
            if (length < 0) throw mustBeNonNegative('outputLength', length);
            return newByteArray(ctx, made.next(ctx, length));
          },
        },
        members: {
          HashAlgorithm: (self: Pbkdf2) => new HashAlgorithmName(self.algorithm),
          IterationCount: settable(
            (self: Pbkdf2) => self.iterations,
            (self: Pbkdf2, value: number) => {
              self.iterations = positive(value, 'value');
            },
          ),
          Salt: settable(
            (self: Pbkdf2, ctx) => newByteArray(ctx, self.salt),
            (self: Pbkdf2, value: unknown) => {
              self.salt = requiredBytes(value, 'value');
            },
          ),
          GetBytes: (self: Pbkdf2, ctx, count: number) => newByteArray(ctx, self.next(ctx, positive(count, 'cb'))),
          Reset: (self: Pbkdf2) => self.reset(),
          CryptDeriveKey: () => {
            throw platformNotSupported(NEEDS_CAPI);
          },
        },
      },
    ),
};

const PASSWORD: TypeDefinition = {
  name: OLD,
  kind: 'class',
  base: `${NS}DeriveBytes`,
  jsClass: PasswordBytes,
  build: () =>
    implement(
      `
${OLD} new(string strPassword, byte[] rgbSalt)
${OLD} new(byte[] password, byte[] salt)
${OLD} new(string strPassword, byte[] rgbSalt, string strHashName, int iterations)
${OLD} new(byte[] password, byte[] salt, string hashName, int iterations)
string HashName {get;set;}
int IterationCount {get;set;}
byte[] Salt {get;set;}
byte[] CryptDeriveKey(string algname, string alghashname, int keySize, byte[] rgbIV)
byte[] GetBytes(int cb)
void Reset()
`,
      {
        new: (_self, _ctx, password: unknown, salt: unknown, algorithm = 'SHA1', iterations = 100) => {
          const bytes = salt === null ? null : requiredBytes(salt, 'salt');
          const secret = passwordBytes(password);
          return new PasswordBytes(secret, bytes, knownHash(algorithm.toUpperCase()), positive(iterations, 'value'));
        },
        members: {
          HashName: (self: PasswordBytes) => self.algorithm,
          IterationCount: settable(
            (self: PasswordBytes) => self.iterations,
            (self: PasswordBytes, value: number) => {
              self.iterations = positive(value, 'value');
            },
          ),
          Salt: settable(
            (self: PasswordBytes, ctx) => self.salt && newByteArray(ctx, self.salt),
            (self: PasswordBytes, value: unknown) => {
              self.salt = value === null ? null : requiredBytes(value, 'value');
            },
          ),
          GetBytes: (self: PasswordBytes, ctx, count: number) => newByteArray(ctx, self.next(ctx, count)),
          Reset: (self: PasswordBytes) => self.reset(),
          CryptDeriveKey: () => {
            throw platformNotSupported(NEEDS_CAPI);
          },
        },
      },
    ),
};

function hkdfHash(value: unknown): { name: string; size: number } {
  const name = value instanceof HashAlgorithmName ? value.name : value;
  if (typeof name !== 'string' || !Object.hasOwn(HASH_SIZES, name))
    throw argumentOutOfRange('hashAlgorithmName', 'Specified argument was out of the range of valid values.');
  return { name, size: HASH_SIZES[name]! / 8 };
}

function extract(ctx: TypeContext, hash: unknown, ikm: unknown, salt: unknown): Uint8Array {
  const { name, size } = hkdfHash(hash);
  const key = salt == null ? new Uint8Array(size) : requiredBytes(salt, 'salt');
  return hostOf(ctx).crypto.hmac(name, key, requiredBytes(ikm, 'ikm'));
}

function expand(ctx: TypeContext, hash: unknown, key: Uint8Array, length: number, info: unknown): Uint8Array {
  const { name, size } = hkdfHash(hash);
  checkOutput(length, size);
  const { crypto } = hostOf(ctx);
  const tail = info == null ? new Uint8Array(0) : requiredBytes(info, 'info');
  const pieces: Uint8Array[] = [];
  let last: Uint8Array = new Uint8Array(0);
  for (let i = 1; pieces.length * size < length; i++) {
    last = crypto.hmac(name, key, concatBytes([last, tail, Uint8Array.of(i)]));
    pieces.push(last);
  }
  return concatBytes(pieces).slice(0, length);
}

function checkOutput(length: number, size: number): void {
  positive(length, 'outputLength');
  const limit = 255 * size;
  if (length > limit)
    throw argumentOutOfRange(
      'outputLength',
      `Output keying material length can be at most ${limit} bytes (255 * hash length).`,
    );
}

const HKDF: TypeDefinition = {
  name: `${NS}HKDF`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static byte[] DeriveKey(${NAME} hashAlgorithmName, byte[] ikm, int outputLength, byte[] salt = null, byte[] info = null)
static byte[] Expand(${NAME} hashAlgorithmName, byte[] prk, int outputLength, byte[] info = null)
static byte[] Extract(${NAME} hashAlgorithmName, byte[] ikm, byte[] salt = null)
`,
      {
        statics: {
          DeriveKey: (_self, ctx, hash: unknown, ikm: unknown, length: number, salt?: unknown, info?: unknown) => {
            requiredBytes(ikm, 'ikm');
            checkOutput(length, hkdfHash(hash).size);
            return newByteArray(ctx, expand(ctx, hash, extract(ctx, hash, ikm, salt), length, info));
          },
          Extract: (_self, ctx, hash: unknown, ikm: unknown, salt?: unknown) =>
            newByteArray(ctx, extract(ctx, hash, ikm, salt)),
          Expand: (_self, ctx, hash: unknown, prk: unknown, length: number, info?: unknown) => {
            const key = requiredBytes(prk, 'prk');
            const { size } = hkdfHash(hash);
            checkOutput(length, size);
            if (key.length < size)
              throw argumentError(`The pseudo-random key length must be at least ${size} bytes.`, 'prk');
            return newByteArray(ctx, expand(ctx, hash, key, length, info));
          },
        },
      },
    ),
};

const DERIVE_BYTES: TypeDefinition = {
  name: `${NS}DeriveBytes`,
  kind: 'class',
  isAbstract: true,
  interfaces: ['System.IDisposable'],
  build: () =>
    implement('byte[] GetBytes(int cb)\nvoid Reset()\nvoid Dispose()', { members: { Dispose: () => undefined } }),
};

export const DERIVED_KEY_TYPES: TypeDefinition[] = [DERIVE_BYTES, RFC2898, PASSWORD, HKDF];
