/**
 * Hashes, HMACs, PBKDF2 and random bytes of System.Security.Cryptography, over the host's own implementations.
 * Rule that surprises: what TransformBlock gathered is hashed by TransformFinalBlock only.
 */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { concatBytes, NetStream } from '../io/NetStream.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, argumentOutOfRange } from '../netErrors.ts';
import { cryptographic } from './cryptoErrors.ts';
import { HASH_SIZES as SIZES, HashAlgorithm, HashAlgorithmName, Hmac } from './HashAlgorithm.ts';
import { newByteArray, storeBytes, toBytes } from '../values.ts';
import { Utf8Encoding } from '../text/NetEncoding.ts';

const NS = 'System.Security.Cryptography.';
/** One class an algorithm, so that each instance has its own .NET type. */
const classes = Object.keys(SIZES).map((algorithm) => ({
  algorithm,
  hash: class extends HashAlgorithm {
    constructor() {
      super(algorithm);
    }
  },
  hmac: class extends Hmac {
    constructor(key: Uint8Array) {
      super(algorithm, key);
    }
  },
}));

function dataOf(value: unknown, start?: number, count?: number): Uint8Array {
  if (value === null) throw argumentNull('buffer');
  if (value instanceof NetStream) return readAll(value);
  const bytes = toBytes(value);
  return start === undefined ? bytes : bytes.slice(start, start + (count ?? bytes.length));
}

function readAll(stream: NetStream): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let piece = stream.read(65536); piece.length > 0; piece = stream.read(65536)) pieces.push(piece);
  return concatBytes(pieces);
}

const compute: MemberBody = (self: HashAlgorithm, ctx, value: unknown, start?: number, count?: number) => {
  self.hash = self.run(ctx, dataOf(value, start, count));
  return newByteArray(ctx, self.hash);
};

const ALGORITHM_MEMBERS: Record<string, MemberBody> = {
  ComputeHash: compute,
  Hash: (self: HashAlgorithm, ctx) => self.hash && newByteArray(ctx, self.hash),
  HashSize: (self: HashAlgorithm) => SIZES[self.algorithm],
  InputBlockSize: () => 1,
  OutputBlockSize: () => 1,
  CanReuseTransform: () => true,
  CanTransformMultipleBlocks: () => true,
  TransformBlock: (
    self: HashAlgorithm,
    _ctx,
    input: unknown,
    offset: number,
    count: number,
    output: unknown[] | null,
    at: number,
  ) => {
    const bytes = dataOf(input, offset, count);
    self.pieces.push(bytes);
    if (output !== null) storeBytes(output, at, bytes);
    return count;
  },
  TransformFinalBlock: (self: HashAlgorithm, ctx, input: unknown, offset: number, count: number) => {
    const bytes = dataOf(input, offset, count);
    self.hash = self.run(ctx, concatBytes([...self.pieces, bytes]));
    self.pieces = [];
    return newByteArray(ctx, bytes);
  },
  Initialize: (self: HashAlgorithm) => {
    self.pieces = [];
  },
  Clear: () => undefined,
  Dispose: () => undefined,
};

const ALGORITHM_SIGNATURES = `
int HashSize {get;}
byte[] Hash {get;}
int InputBlockSize {get;}
int OutputBlockSize {get;}
bool CanTransformMultipleBlocks {get;}
bool CanReuseTransform {get;}
byte[] ComputeHash(byte[] buffer)
byte[] ComputeHash(byte[] buffer, int offset, int count)
byte[] ComputeHash(System.IO.Stream inputStream)
int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
void Initialize()
void Clear()
void Dispose()
`;

function created(name: string): HashAlgorithm | null {
  const plain = name.replace(/^System\.Security\.Cryptography\./i, '').replace('-', '');
  const found = classes.find(({ algorithm }) => algorithm.toLowerCase() === plain.toLowerCase());
  return found ? new found.hash() : null;
}

const BASE: TypeDefinition = {
  name: `${NS}HashAlgorithm`,
  kind: 'class',
  isAbstract: true,
  interfaces: ['System.IDisposable', `${NS}ICryptoTransform`],
  build: () =>
    implement(
      `static ${NS}HashAlgorithm Create()\nstatic ${NS}HashAlgorithm Create(string hashName)\n${ALGORITHM_SIGNATURES}`,
      {
        statics: { Create: (_self, _ctx, name?: string) => created(name ?? 'SHA1') },
        members: ALGORITHM_MEMBERS,
      },
    ),
};

const HMAC_BASE: TypeDefinition = {
  name: `${NS}HMAC`,
  kind: 'class',
  isAbstract: true,
  base: `${NS}KeyedHashAlgorithm`,
  build: () =>
    implement('byte[] Key {get;set;}\nstring HashName {get;set;}', {
      members: {
        Key: {
          get: (self: Hmac, ctx) => newByteArray(ctx, self.key),
          set: (self: Hmac, value: unknown) => {
            self.key = toBytes(value);
          },
        },
        HashName: { get: (self: Hmac) => self.algorithm, set: () => undefined },
      },
    }),
};

type Class = (typeof classes)[number];

function hashType({ algorithm, hash }: Class): TypeDefinition[] {
  const name = NS + algorithm;
  const make = (): HashAlgorithm => new hash();
  const abstract: TypeDefinition = {
    name,
    kind: 'class',
    isAbstract: true,
    base: `${NS}HashAlgorithm`,
    build: () =>
      implement(
        `
static ${name} Create()
static ${name} Create(string hashName)
static byte[] HashData(byte[] source)
static byte[] HashData(System.IO.Stream source)
static int HashSizeInBits {get;}
static int HashSizeInBytes {get;}
`,
        {
          statics: {
            Create: make,
            HashData: (_self, ctx, data: unknown) => newByteArray(ctx, make().run(ctx, dataOf(data))),
            HashSizeInBits: () => SIZES[algorithm],
            HashSizeInBytes: () => SIZES[algorithm]! / 8,
          },
        },
      ),
  };
  const own = (suffix: string, jsClass?: TypeDefinition['jsClass']): TypeDefinition => ({
    name: name + suffix,
    kind: 'class',
    isSealed: true,
    base: name,
    jsClass,
    build: () => implement(`${name}${suffix} new()`, { new: make }),
  });
  return [abstract, own('+Implementation', hash), own('CryptoServiceProvider'), own('Managed')];
}

function hmacType({ algorithm, hmac }: Class): TypeDefinition {
  const name = `${NS}HMAC${algorithm}`;
  return {
    name,
    kind: 'class',
    base: `${NS}HMAC`,
    jsClass: hmac,
    build: () =>
      implement(
        `
${name} new()
${name} new(byte[] key)
static byte[] HashData(byte[] key, byte[] source)
static byte[] HashData(byte[] key, System.IO.Stream source)
static int HashSizeInBits {get;}
static int HashSizeInBytes {get;}
`,
        {
          new: (_self, ctx, key?: unknown) => new hmac(key === undefined ? hostOf(ctx).randomBytes(64) : dataOf(key)),
          statics: {
            HashData: (_self, ctx, key: unknown, data: unknown) =>
              newByteArray(ctx, new hmac(dataOf(key)).run(ctx, dataOf(data))),
            HashSizeInBits: () => SIZES[algorithm],
            HashSizeInBytes: () => SIZES[algorithm]! / 8,
          },
        },
      ),
  };
}

class RandomNumberGenerator {}

/** Uniform in [from, to): values beyond the last whole range are drawn again. */
function randomBetween(ctx: TypeContext, from: number, to: number): number {
  if (from >= to)
    throw argumentOutOfRange('toExclusive', 'Range of random number does not contain at least one possibility.');
  const span = to - from;
  const limit = Math.floor(0x1_0000_0000 / span) * span;
  for (;;) {
    const bytes = hostOf(ctx).randomBytes(4);
    const value = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (value < limit) return from + (value % span);
  }
}

const RANDOM: TypeDefinition = {
  name: `${NS}RandomNumberGenerator`,
  kind: 'class',
  isAbstract: true,
  interfaces: ['System.IDisposable'],
  jsClass: RandomNumberGenerator,
  build: () =>
    implement(
      `
static ${NS}RandomNumberGenerator Create()
static int GetInt32(int fromInclusive, int toExclusive)
static int GetInt32(int toExclusive)
static byte[] GetBytes(int count)
static void Fill(byte[] data)
static string GetHexString(int stringLength, bool lowercase = False)
void GetBytes(byte[] data)
void GetNonZeroBytes(byte[] data)
void Dispose()
`,
      {
        statics: {
          Create: () => new RandomNumberGenerator(),
          GetInt32: (_self, ctx, first: number, second?: number) =>
            second === undefined ? randomBetween(ctx, 0, first) : randomBetween(ctx, first, second),
          GetBytes: (_self, ctx, count: number) => newByteArray(ctx, hostOf(ctx).randomBytes(count)),
          Fill: (_self, ctx, data: unknown[]) => storeBytes(data, 0, hostOf(ctx).randomBytes(data.length)),
          GetHexString: (_self, ctx, length: number, lower = false) => {
            const text = Array.from(hostOf(ctx).randomBytes(length), (byte) => (byte & 15).toString(16)).join('');
            return lower ? text : text.toUpperCase();
          },
        },
        members: {
          GetBytes: (_self, ctx, data: unknown[]) => storeBytes(data, 0, hostOf(ctx).randomBytes(data.length)),
          GetNonZeroBytes: (_self, ctx, data: unknown[]) =>
            storeBytes(
              data,
              0,
              Uint8Array.from(data, () => randomBetween(ctx, 1, 256)),
            ),
          Dispose: () => undefined,
        },
      },
    ),
};

class Pbkdf2 {
  used = 0;
  constructor(
    readonly password: Uint8Array,
    readonly salt: Uint8Array,
    readonly iterations: number,
    readonly algorithm: string,
  ) {}
}

const nameOf = (value: unknown): string => String((value as { name?: string })?.name ?? value ?? 'SHA1');
const passwordBytes = (value: unknown): Uint8Array =>
  typeof value === 'string' ? new Utf8Encoding(false).encode(value) : toBytes(value);

function derived(ctx: TypeContext, self: Pbkdf2, length: number): Uint8Array {
  const { crypto } = hostOf(ctx);
  return crypto.pbkdf2(self.password, self.salt, self.iterations, length, self.algorithm);
}

const PBKDF2: TypeDefinition = {
  name: `${NS}Rfc2898DeriveBytes`,
  kind: 'class',
  jsClass: Pbkdf2,
  interfaces: ['System.IDisposable'],
  build: () =>
    implement(
      `
${NS}Rfc2898DeriveBytes new(byte[] password, byte[] salt, int iterations)
${NS}Rfc2898DeriveBytes new(byte[] password, byte[] salt, int iterations, ${NS}HashAlgorithmName hashAlgorithm)
${NS}Rfc2898DeriveBytes new(string password, byte[] salt)
${NS}Rfc2898DeriveBytes new(string password, byte[] salt, int iterations)
${NS}Rfc2898DeriveBytes new(string password, byte[] salt, int iterations, ${NS}HashAlgorithmName hashAlgorithm)
static byte[] Pbkdf2(byte[] password, byte[] salt, int iterations, ${NS}HashAlgorithmName hashAlgorithm, int outputLength)
static byte[] Pbkdf2(string password, byte[] salt, int iterations, ${NS}HashAlgorithmName hashAlgorithm, int outputLength)
int IterationCount {get;}
byte[] Salt {get;}
byte[] GetBytes(int cb)
void Reset()
void Dispose()
`,
      {
        new: (_self, _ctx, password: unknown, salt: unknown, iterations = 1000, algorithm?: unknown) =>
          new Pbkdf2(passwordBytes(password), toBytes(salt), iterations, nameOf(algorithm)),
        statics: {
          Pbkdf2: (
            _self,
            ctx,
            password: unknown,
            salt: unknown,
            iterations: number,
            algorithm: unknown,
            length: number,
          ) =>
            newByteArray(
              ctx,
              derived(ctx, new Pbkdf2(passwordBytes(password), toBytes(salt), iterations, nameOf(algorithm)), length),
            ),
        },
        members: {
          IterationCount: (self: Pbkdf2) => self.iterations,
          Salt: (self: Pbkdf2, ctx) => newByteArray(ctx, self.salt),
          GetBytes: (self: Pbkdf2, ctx, count: number) => {
            const all = derived(ctx, self, self.used + count);
            const part = all.slice(self.used);
            self.used += count;
            return newByteArray(ctx, part);
          },
          Reset: (self: Pbkdf2) => {
            self.used = 0;
          },
          Dispose: () => undefined,
        },
      },
    ),
};

const OIDS: Readonly<Record<string, string>> = {
  MD5: '1.2.840.113549.2.5',
  SHA1: '1.3.14.3.2.26',
  SHA256: '2.16.840.1.101.3.4.2.1',
  SHA384: '2.16.840.1.101.3.4.2.2',
  SHA512: '2.16.840.1.101.3.4.2.3',
  SHA3_256: '2.16.840.1.101.3.4.2.8',
  SHA3_384: '2.16.840.1.101.3.4.2.9',
  SHA3_512: '2.16.840.1.101.3.4.2.10',
};

function nameOfOid(oid: string | null): HashAlgorithmName {
  if (oid === null) throw argumentNull('oidValue');
  const found = Object.entries(OIDS).find(([, value]) => value === oid);
  if (!found) throw cryptographic(`'${oid}' is not a known hash algorithm.`);
  return new HashAlgorithmName(found[0].replace('_', '-'));
}

const ALGORITHM_NAME: TypeDefinition = {
  name: `${NS}HashAlgorithmName`,
  kind: 'struct',
  jsClass: HashAlgorithmName,
  toText: (self: HashAlgorithmName) => self.name ?? '',
  build: () =>
    implement(
      [
        `${NS}HashAlgorithmName new(string name)`,
        'string Name {get;}',
        'string ToString()',
        'bool Equals(System.Object obj)',
        `static ${NS}HashAlgorithmName FromOid(string oidValue)`,
        ...Object.keys(OIDS).map((each) => `:: ${NS}HashAlgorithmName ${each} {get;}`),
      ].join('\n'),
      {
        new: (_self, _ctx, name: string | null) => new HashAlgorithmName(name),
        statics: {
          FromOid: (_self, _ctx, oid: string | null) => nameOfOid(oid),
          ...Object.fromEntries(
            Object.keys(OIDS).map((each) => [each, () => new HashAlgorithmName(each.replace('_', '-'))]),
          ),
        },
        members: {
          Name: (self: HashAlgorithmName) => self.name,
          ToString: (self: HashAlgorithmName) => self.name ?? '',
          Equals: (self: HashAlgorithmName, _ctx, other: unknown) =>
            other instanceof HashAlgorithmName && other.name === self.name,
        },
      },
    ),
};

export const HASH_TYPES: TypeDefinition[] = [
  BASE,
  { name: `${NS}KeyedHashAlgorithm`, kind: 'class', isAbstract: true, base: `${NS}HashAlgorithm` },
  HMAC_BASE,
  ...classes.flatMap(hashType),
  ...classes.map(hmacType),
  RANDOM,
  {
    name: `${NS}RNGCryptoServiceProvider`,
    kind: 'class',
    base: `${NS}RandomNumberGenerator`,
    build: () => implement(`${NS}RNGCryptoServiceProvider new()`, { new: () => new RandomNumberGenerator() }),
  },
  PBKDF2,
  ALGORITHM_NAME,
];
