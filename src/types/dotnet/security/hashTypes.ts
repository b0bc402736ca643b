/**
 * Hashes and HMACs of System.Security.Cryptography, over the host's own implementations, with the names of algorithms.
 * Rule that surprises: what TransformBlock gathered is hashed by TransformFinalBlock only. Create('SHA256') gives another
 * class than Create(): the names lead to the classes of .NET Framework.
 */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull, invalidCast, platformNotSupported } from '../netErrors.ts';
import {
  copyToOutput,
  cryptographic,
  dataBytes,
  hashInput,
  NO_DEFAULT_ALGORITHM,
  requiredBytes,
} from './cryptoErrors.ts';
import { blockBytes, HASH_SIZES as SIZES, HashAlgorithm, HashAlgorithmName, Hmac } from './HashAlgorithm.ts';
import { newByteArray } from '../values.ts';

const NS = 'System.Security.Cryptography.';

/** The classes of an algorithm: that of Create(), and those of .NET Framework, which the algorithm's name leads to. */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  MD5: ['+Implementation', 'CryptoServiceProvider'],
  SHA1: ['+Implementation', 'CryptoServiceProvider', 'Managed'],
  SHA256: ['+Implementation', 'Managed', 'CryptoServiceProvider'],
  SHA384: ['+Implementation', 'Managed', 'CryptoServiceProvider'],
  SHA512: ['+Implementation', 'Managed', 'CryptoServiceProvider'],
};

type HashClass = new () => HashAlgorithm;

function hashClass(algorithm: string, typeName: string): HashClass {
  return class extends HashAlgorithm {
    constructor() {
      super(algorithm, typeName);
    }
  };
}

/** One class a .NET type, so that each instance has its own. */
const classes = Object.keys(SIZES).map((algorithm) => ({
  algorithm,
  hashes: SUFFIXES[algorithm]!.map((suffix) => {
    const name = `${NS}${algorithm}${suffix}`;
    return { name, type: hashClass(algorithm, name) };
  }),
  hmac: class extends Hmac {
    constructor(key: Uint8Array) {
      super(algorithm, `${NS}HMAC${algorithm}`, key);
    }
  },
}));

type Class = (typeof classes)[number];

const compute: MemberBody = (self: HashAlgorithm, ctx, value: unknown, offset?: number, count?: number) => {
  const data =
    offset === undefined
      ? dataBytes(value, 'buffer')
      : hashInput(value as unknown[] | null, offset, count!, { array: 'buffer', offset: 'offset' });
  self.checkUsable();
  self.pieces.push(data);
  return newByteArray(ctx, self.finish(ctx));
};

const BLOCK = { array: 'inputBuffer', offset: 'inputOffset' };

const ALGORITHM_MEMBERS: Record<string, MemberBody> = {
  ComputeHash: compute,
  Hash: (self: HashAlgorithm, ctx) => {
    self.checkUsable();
    return self.hash && newByteArray(ctx, self.hash);
  },
  HashSize: (self: HashAlgorithm) => SIZES[self.algorithm],
  InputBlockSize: () => 1,
  OutputBlockSize: () => 1,
  CanReuseTransform: () => true,
  CanTransformMultipleBlocks: () => true,
  TransformBlock: (
    self: HashAlgorithm,
    _ctx,
    input: unknown[] | null,
    offset: number,
    count: number,
    output: unknown[] | null,
    at: number,
  ) => {
    const bytes = hashInput(input, offset, count, BLOCK);
    self.checkUsable();
    self.pieces.push(bytes);
    if (output !== null) copyToOutput(output, at, bytes);
    return count;
  },
  TransformFinalBlock: (self: HashAlgorithm, ctx, input: unknown[] | null, offset: number, count: number) => {
    const bytes = hashInput(input, offset, count, BLOCK);
    self.checkUsable();
    self.pieces.push(bytes);
    self.finish(ctx);
    return newByteArray(ctx, bytes);
  },
  Initialize: (self: HashAlgorithm) => {
    self.checkUsable();
    self.pieces = [];
  },
  Clear: (self: HashAlgorithm) => self.dispose(),
  Dispose: (self: HashAlgorithm) => self.dispose(),
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

/** Other names of the algorithms and of the base class; SHA-1 with its dash is not among them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  sha: 'SHA1',
  'sha-256': 'SHA256',
  'sha-384': 'SHA384',
  'sha-512': 'SHA512',
};

/** What CryptoConfig makes of a name: null when it knows none such. */
function created(ctx: TypeContext, name: string | null): HashAlgorithm | null {
  if (name === null) throw argumentNull('name');
  const lower = name.toLowerCase();
  const prefix = NS.toLowerCase();
  const isFull = lower.startsWith(prefix);
  const plain = isFull ? lower.slice(prefix.length) : (SYNONYMS[lower]?.toLowerCase() ?? lower);
  if (isFull && plain === 'hashalgorithm') return created(ctx, 'SHA1');
  for (const { algorithm, hashes, hmac } of classes) {
    if (plain === algorithm.toLowerCase()) return new hashes[1]!.type();
    if (plain === `hmac${algorithm.toLowerCase()}`) return new hmac(newKey(ctx, algorithm));
    const found = isFull ? hashes.find((each) => each.name.toLowerCase() === lower) : undefined;
    if (found) return new found.type();
  }
  return null;
}

/** `Create(name)` of a class: what the name leads to has to be one of it. */
function createdAs(typeName: string, fits: (made: HashAlgorithm) => boolean): MemberBody {
  return (_self, ctx, name: string | null) => {
    const made = created(ctx, name);
    if (made && !fits(made))
      throw invalidCast(`Unable to cast object of type '${made.typeName}' to type '${typeName}'.`);
    return made;
  };
}

const noDefault: MemberBody = () => {
  throw platformNotSupported(NO_DEFAULT_ALGORITHM);
};

function newKey(ctx: TypeContext, algorithm: string): Uint8Array {
  return hostOf(ctx).randomBytes(blockBytes(algorithm));
}

/** The abstract classes: without a name there is no algorithm to choose. */
function baseType(
  name: string,
  fits: (made: HashAlgorithm) => boolean,
  rest: Partial<TypeDefinition>,
  [signatures, members]: [string, Record<string, MemberBody>] = ['', {}],
): TypeDefinition {
  const parameter = name === 'HashAlgorithm' ? 'hashName' : 'algorithmName';
  return {
    name: NS + name,
    kind: 'class',
    isAbstract: true,
    ...rest,
    build: () =>
      implement(`static ${NS}${name} Create()\nstatic ${NS}${name} Create(string ${parameter})\n${signatures}`, {
        statics: { 'Create/0': noDefault, Create: createdAs(NS + name, fits) },
        members,
      }),
  };
}

const isKeyed = (made: HashAlgorithm): boolean => made instanceof Hmac;

const BASES: TypeDefinition[] = [
  baseType('HashAlgorithm', () => true, { interfaces: ['System.IDisposable', `${NS}ICryptoTransform`] }, [
    ALGORITHM_SIGNATURES,
    ALGORITHM_MEMBERS,
  ]),
  baseType('KeyedHashAlgorithm', isKeyed, { base: `${NS}HashAlgorithm` }),
  baseType('HMAC', isKeyed, { base: `${NS}KeyedHashAlgorithm` }, [
    'byte[] Key {get;set;}\nstring HashName {get;set;}',
    {
      Key: settable(
        (self: Hmac, ctx) => newByteArray(ctx, self.key),
        (self: Hmac, value: unknown) => self.setKey(requiredBytes(value, 'value')),
      ),
      HashName: settable(
        (self: Hmac) => self.algorithm,
        (self: Hmac, value: string) => {
          if (value !== self.algorithm)
            throw platformNotSupported(
              "Setting the hashname after it's already been set is not supported on this platform.",
            );
        },
      ),
    },
  ]),
];

function hashType({ algorithm, hashes }: Class): TypeDefinition[] {
  const name = NS + algorithm;
  const make = (): HashAlgorithm => new hashes[0]!.type();
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
            'Create/0': make,
            Create: createdAs(name, (made) => made.algorithm === algorithm && !isKeyed(made)),
            HashData: (_self, ctx, data: unknown) => newByteArray(ctx, make().run(ctx, dataBytes(data, 'source'))),
            HashSizeInBits: () => SIZES[algorithm],
            HashSizeInBytes: () => SIZES[algorithm]! / 8,
          },
        },
      ),
  };
  const own = hashes.map(
    (each): TypeDefinition => ({
      name: each.name,
      kind: 'class',
      isSealed: true,
      base: name,
      jsClass: each.type,
      build: () => implement(`${each.name} new()`, { new: () => new each.type() }),
    }),
  );
  return [abstract, ...own];
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
          new: (_self, ctx, key?: unknown) =>
            new hmac(key === undefined ? newKey(ctx, algorithm) : hmacKey(ctx, algorithm, key)),
          statics: {
            HashData: (_self, ctx, key: unknown, data: unknown) =>
              newByteArray(ctx, new hmac(requiredBytes(key, 'key')).run(ctx, dataBytes(data, 'source'))),
            HashSizeInBits: () => SIZES[algorithm],
            HashSizeInBytes: () => SIZES[algorithm]! / 8,
          },
        },
      ),
  };
}

/** A key longer than a block stands for its hash, and Key shows that. */
function hmacKey(ctx: TypeContext, algorithm: string, key: unknown): Uint8Array {
  const bytes = requiredBytes(key, 'key');
  return bytes.length > blockBytes(algorithm) ? hostOf(ctx).hash(algorithm, bytes) : bytes;
}

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
  if (!found) throw cryptographic(`The specified OID (${oid}) does not represent a known hash algorithm.`);
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
  ...BASES,
  ...classes.flatMap(hashType),
  ...classes.map(hmacType),
  ALGORITHM_NAME,
];
