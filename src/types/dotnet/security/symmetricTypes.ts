/**
 * SymmetricAlgorithm, Aes, Rijndael, TripleDES, DES and their concrete classes as .NET types, with the transforms they
 * create. A class a list of those: each has its own .NET name over one implementation (SymmetricAlgorithm.ts).
 */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull, invalidCast, mustBeNonNegative, platformNotSupported } from '../netErrors.ts';
import { enumNumber, newArray, newByteArray, newEnum, storeBytes, toBytes } from '../values.ts';
import {
  checkOutput,
  cryptographic,
  inputBlocks,
  inputRange,
  NO_DEFAULT_ALGORITHM,
  requiredBytes,
} from './cryptoErrors.ts';
import {
  AES,
  CipherDecryptor,
  CipherEncryptor,
  type CipherFacts,
  CipherMode,
  CipherTransform,
  DES,
  isSemiWeakDesKey,
  isWeakDesKey,
  isWeakTripleDesKey,
  KeySizes,
  PaddingMode,
  RIJNDAEL,
  SymmetricAlgorithm,
  TRIPLE_DES,
} from './SymmetricAlgorithm.ts';

const NS = 'System.Security.Cryptography.';
const PADDING = `${NS}PaddingMode`;
const SPAN = 'System.ReadOnlySpan[byte]';
const TARGET = 'System.Span[byte]';

const transformOf =
  (encrypts: boolean): MemberBody =>
  (self: SymmetricAlgorithm, ctx, ...given: (unknown[] | null)[]) => {
    if (given.length === 0) return self.transform(ctx, encrypts);
    const [key, iv] = given.map((each) => each && toBytes(each));
    return self.transform(ctx, encrypts, { key: key!, iv: iv! });
  };

const number = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : enumNumber(value));

/** EncryptCbc(data, iv, padding), EncryptEcb(data, padding), EncryptCfb(data, iv, padding, feedback) and back. */
function oneShot(encrypts: boolean, mode: number): MemberBody {
  const parameter = encrypts ? 'plaintext' : 'ciphertext';
  return (self: SymmetricAlgorithm, ctx, data: unknown, ...rest: unknown[]) => {
    const bytes = requiredBytes(data, parameter);
    const iv = mode === CipherMode.ECB ? null : requiredBytes(rest.shift(), 'iv');
    const padding = number(rest[0], mode === CipherMode.CFB ? PaddingMode.None : PaddingMode.PKCS7);
    const how = { mode, padding, iv, feedbackSize: number(rest[1], 8) };
    return newByteArray(ctx, self.oneShot(ctx, encrypts, bytes, how));
  };
}

function ciphertextLength(mode: number): MemberBody {
  const otherwise = mode === CipherMode.CFB ? PaddingMode.None : PaddingMode.PKCS7;
  return (self: SymmetricAlgorithm, _ctx, length: number, padding?: unknown, feedbackSize = 8) => {
    if (length < 0) throw mustBeNonNegative('plaintextLength', length);
    return self.ciphertextLength(length, mode, number(padding, otherwise), feedbackSize);
  };
}

const keySizes = (ctx: TypeContext, sizes: KeySizes): unknown => newArray(ctx, `${NS}KeySizes`, [sizes]);

const MEMBERS: Record<string, MemberBody> = {
  BlockSize: settable(
    (self: SymmetricAlgorithm) => self.facts.blockSize,
    (self: SymmetricAlgorithm, bits: number) => self.setBlockSize(bits),
  ),
  FeedbackSize: settable(
    (self: SymmetricAlgorithm) => self.feedbackSize,
    (self: SymmetricAlgorithm, bits: number) => self.setFeedbackSize(bits),
  ),
  IV: settable(
    (self: SymmetricAlgorithm, ctx) => newByteArray(ctx, self.iv(ctx)),
    (self: SymmetricAlgorithm, value: unknown[] | null) => self.setIv(value && toBytes(value)),
  ),
  Key: settable(
    (self: SymmetricAlgorithm, ctx) => newByteArray(ctx, self.key(ctx)),
    (self: SymmetricAlgorithm, value: unknown[] | null) => self.setKey(value && toBytes(value)),
  ),
  KeySize: settable(
    (self: SymmetricAlgorithm) => self.keySize,
    (self: SymmetricAlgorithm, bits: number) => self.setKeySize(bits),
  ),
  LegalBlockSizes: (self: SymmetricAlgorithm, ctx) =>
    keySizes(ctx, new KeySizes(self.facts.blockSize, self.facts.blockSize, 0)),
  LegalKeySizes: (self: SymmetricAlgorithm, ctx) => keySizes(ctx, self.facts.keys),
  Mode: settable(
    (self: SymmetricAlgorithm, ctx) => newEnum(ctx, `${NS}CipherMode`, self.mode),
    (self: SymmetricAlgorithm, value: unknown) => self.setMode(enumNumber(value)),
  ),
  Padding: settable(
    (self: SymmetricAlgorithm, ctx) => newEnum(ctx, PADDING, self.padding),
    (self: SymmetricAlgorithm, value: unknown) => {
      self.padding = enumNumber(value);
    },
  ),
  Clear: (self: SymmetricAlgorithm) => self.forget(),
  Dispose: (self: SymmetricAlgorithm) => self.forget(),
  CreateEncryptor: transformOf(true),
  CreateDecryptor: transformOf(false),
  GenerateIV: (self: SymmetricAlgorithm, ctx) => self.generateIv(ctx),
  GenerateKey: (self: SymmetricAlgorithm, ctx) => self.generateKey(ctx),
  ValidKeySize: (self: SymmetricAlgorithm, _ctx, bits: number) => self.facts.keys.allows(bits),
  [`EncryptCbc(byte[],byte[],${PADDING})`]: oneShot(true, CipherMode.CBC),
  [`DecryptCbc(byte[],byte[],${PADDING})`]: oneShot(false, CipherMode.CBC),
  [`EncryptEcb(byte[],${PADDING})`]: oneShot(true, CipherMode.ECB),
  [`DecryptEcb(byte[],${PADDING})`]: oneShot(false, CipherMode.ECB),
  [`EncryptCfb(byte[],byte[],${PADDING},int)`]: oneShot(true, CipherMode.CFB),
  [`DecryptCfb(byte[],byte[],${PADDING},int)`]: oneShot(false, CipherMode.CFB),
  GetCiphertextLengthCbc: ciphertextLength(CipherMode.CBC),
  GetCiphertextLengthEcb: ciphertextLength(CipherMode.ECB),
  GetCiphertextLengthCfb: ciphertextLength(CipherMode.CFB),
};

/** EncryptX, DecryptX and their Try forms of a mode, for arrays and for spans. */
function modeSignatures(direction: 'Encrypt' | 'Decrypt', mode: 'Cbc' | 'Ecb' | 'Cfb'): string {
  const data = direction === 'Encrypt' ? 'plaintext' : 'ciphertext';
  const otherwise = mode === 'Ecb' ? '' : ` = ${PADDING}.${mode === 'Cfb' ? 'None' : 'PKCS7'}`;
  const tail = `${PADDING} paddingMode${otherwise}${mode === 'Cfb' ? ', int feedbackSizeInBits = 8' : ''}`;
  const iv = (type: string): string => (mode === 'Ecb' ? '' : `, ${type} iv`);
  const name = direction + mode;
  const written = '[ref] int bytesWritten';
  const tried = mode === 'Ecb' ? `${tail}, ${written}` : `${written}, ${tail}`;
  return `
byte[] ${name}(byte[] ${data}${iv('byte[]')}, ${tail})
byte[] ${name}(${SPAN} ${data}${iv(SPAN)}, ${tail})
int ${name}(${SPAN} ${data}${iv(SPAN)}, ${TARGET} destination, ${tail})
bool Try${name}(${SPAN} ${data}${iv(SPAN)}, ${TARGET} destination, ${tried})
`;
}

const PROPERTIES: Readonly<Record<string, string>> = {
  BlockSize: 'int BlockSize {get;set;}',
  FeedbackSize: 'int FeedbackSize {get;set;}',
  IV: 'byte[] IV {get;set;}',
  Key: 'byte[] Key {get;set;}',
  KeySize: 'int KeySize {get;set;}',
  LegalBlockSizes: `${NS}KeySizes[] LegalBlockSizes {get;}`,
  LegalKeySizes: `${NS}KeySizes[] LegalKeySizes {get;}`,
  Mode: `${NS}CipherMode Mode {get;set;}`,
  Padding: `${PADDING} Padding {get;set;}`,
};

const SIGNATURES = `
${['FeedbackSize', 'BlockSize', 'IV', 'Key', 'KeySize', 'LegalBlockSizes', 'LegalKeySizes', 'Mode', 'Padding'].map((name) => PROPERTIES[name]).join('\n')}
void Clear()
${NS}ICryptoTransform CreateDecryptor()
${NS}ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV)
${NS}ICryptoTransform CreateEncryptor()
${NS}ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV)
void Dispose()
void IDisposable.Dispose()
void GenerateIV()
void GenerateKey()
int GetCiphertextLengthCbc(int plaintextLength, ${PADDING} paddingMode = ${PADDING}.PKCS7)
int GetCiphertextLengthCfb(int plaintextLength, ${PADDING} paddingMode = ${PADDING}.None, int feedbackSizeInBits = 8)
int GetCiphertextLengthEcb(int plaintextLength, ${PADDING} paddingMode)
void SetKey(${SPAN} key)
bool ValidKeySize(int bitLength)
${(['Cbc', 'Cfb', 'Ecb'] as const).map((mode) => modeSignatures('Decrypt', mode) + modeSignatures('Encrypt', mode)).join('')}
`;

/** A concrete class: name, base, facts, and the properties it overrides (they come first when it is shown). */
interface Kind {
  name: string;
  base: string;
  facts: CipherFacts;
  overrides: string;
  isPublic: boolean;
  jsClass: new () => SymmetricAlgorithm;
}

function kind(name: string, base: string, facts: CipherFacts, overrides: string): Kind {
  const isPublic = !name.endsWith('Implementation');
  const jsClass = class extends SymmetricAlgorithm {
    constructor() {
      super(facts);
    }
  };
  return { name, base, facts, overrides, isPublic, jsClass };
}

/** The RijndaelManaged of .NET says in its own words that only one size is left. */
class RijndaelManaged extends SymmetricAlgorithm {
  constructor() {
    super(RIJNDAEL);
  }
  override setBlockSize(bits: number): void {
    if (bits !== 128) throw cryptographic('BlockSize must be 128 in this implementation.');
    super.setBlockSize(bits);
  }
}

const WRAPPER = 'FeedbackSize BlockSize IV Key KeySize Mode Padding LegalBlockSizes LegalKeySizes';
const DES_WRAPPER = 'BlockSize FeedbackSize IV Key KeySize LegalBlockSizes LegalKeySizes Mode Padding';
const RIJNDAEL_ORDER = 'BlockSize FeedbackSize IV Key KeySize Mode Padding LegalKeySizes';
const KINDS: Kind[] = [
  kind('AesImplementation', 'Aes', AES, 'Key KeySize'),
  kind('AesManaged', 'Aes', AES, WRAPPER),
  kind('AesCryptoServiceProvider', 'Aes', AES, WRAPPER),
  { ...kind('RijndaelImplementation', 'Rijndael', RIJNDAEL, RIJNDAEL_ORDER) },
  { ...kind('RijndaelManaged', 'Rijndael', RIJNDAEL, RIJNDAEL_ORDER), jsClass: RijndaelManaged },
  kind('TripleDesImplementation', 'TripleDES', TRIPLE_DES, 'Key'),
  kind('TripleDESCryptoServiceProvider', 'TripleDES', TRIPLE_DES, WRAPPER),
  kind('DesImplementation', 'DES', DES, 'Key'),
  kind('DESCryptoServiceProvider', 'DES', DES, DES_WRAPPER),
];

const byName = (name: string): SymmetricAlgorithm => new (KINDS.find((each) => each.name === name)!.jsClass)();

/** What CryptoConfig makes of a name. */
const CONFIGURED: Readonly<Record<string, string>> = {
  aes: 'AesCryptoServiceProvider',
  aesmanaged: 'AesManaged',
  rijndael: 'RijndaelManaged',
  tripledes: 'TripleDESCryptoServiceProvider',
  'triple des': 'TripleDESCryptoServiceProvider',
  '3des': 'TripleDESCryptoServiceProvider',
  des: 'DESCryptoServiceProvider',
};

function configured(name: string): Kind | null {
  const plain = name.toLowerCase();
  const full = plain.startsWith(NS.toLowerCase()) ? plain.slice(NS.length) : null;
  const known = CONFIGURED[full ?? plain];
  return (
    KINDS.find((each) => each.name === known) ??
    KINDS.find((each) => each.isPublic && each.name.toLowerCase() === full) ??
    null
  );
}

/** Create(name) of a base: what the name stands for must be of it. */
function createNamed(name: string | null, base: string): SymmetricAlgorithm | null {
  if (name === null) throw argumentNull('name');
  const found = configured(name);
  if (!found) return null;
  if (base !== 'SymmetricAlgorithm' && found.base !== base)
    throw invalidCast(`Unable to cast object of type '${NS}${found.name}' to type '${NS}${base}'.`);
  return new found.jsClass();
}

function abstractType(
  name: string,
  parameter: string,
  own: string,
  statics: Record<string, MemberBody>,
): TypeDefinition {
  const made = {
    Aes: 'AesImplementation',
    Rijndael: 'RijndaelImplementation',
    TripleDES: 'TripleDesImplementation',
    DES: 'DesImplementation',
  }[name]!;
  return {
    name: NS + name,
    kind: 'class',
    isAbstract: true,
    base: `${NS}SymmetricAlgorithm`,
    build: () =>
      implement(`static ${NS}${name} Create()\nstatic ${NS}${name} Create(string ${parameter})\n${own}`, {
        members: MEMBERS,
        statics: {
          'Create()': () => byName(made),
          Create: (_self, _ctx, wanted: string | null) => createNamed(wanted, name),
          ...statics,
        },
      }),
  };
}

const BASE: TypeDefinition = {
  name: `${NS}SymmetricAlgorithm`,
  kind: 'class',
  isAbstract: true,
  interfaces: ['System.IDisposable'],
  jsClass: SymmetricAlgorithm,
  build: () =>
    implement(
      `static ${NS}SymmetricAlgorithm Create()\nstatic ${NS}SymmetricAlgorithm Create(string algName)\n${SIGNATURES}`,
      {
        members: MEMBERS,
        statics: {
          'Create()': () => {
            throw platformNotSupported(NO_DEFAULT_ALGORITHM);
          },
          Create: (_self, _ctx, name: string | null) => createNamed(name, 'SymmetricAlgorithm'),
        },
      },
    ),
};

function concreteType({ name, base, overrides, isPublic, jsClass }: Kind): TypeDefinition {
  const signatures = overrides.split(' ').map((each) => PROPERTIES[each]);
  if (isPublic) signatures.unshift(`${NS}${name} new()`);
  return {
    name: NS + name,
    kind: 'class',
    isSealed: true,
    isInternal: !isPublic,
    base: NS + base,
    jsClass,
    build: () => implement(signatures.join('\n'), { new: () => new jsClass(), members: MEMBERS }),
  };
}

const KEY_SIZES: TypeDefinition = {
  name: `${NS}KeySizes`,
  kind: 'class',
  isSealed: true,
  jsClass: KeySizes,
  build: () =>
    implement(
      `${NS}KeySizes new(int minSize, int maxSize, int skipSize)\nint MinSize {get;}\nint MaxSize {get;}\nint SkipSize {get;}`,
      {
        new: (_self, _ctx, min: number, max: number, skip: number) => new KeySizes(min, max, skip),
        members: {
          MinSize: (self: KeySizes) => self.minSize,
          MaxSize: (self: KeySizes) => self.maxSize,
          SkipSize: (self: KeySizes) => self.skipSize,
        },
      },
    ),
};

const TRANSFORM_MEMBERS: Record<string, MemberBody> = {
  CanReuseTransform: () => true,
  CanTransformMultipleBlocks: () => true,
  InputBlockSize: (self: CipherTransform) => self.inputBlockSize,
  OutputBlockSize: (self: CipherTransform) => self.outputBlockSize,
  Dispose: (self: CipherTransform) => self.dispose(),
  TransformBlock: (
    self: CipherTransform,
    ctx,
    input: unknown[] | null,
    offset: number,
    count: number,
    output: unknown[] | null,
    at: number,
  ) => {
    const bytes = inputBlocks(input, offset, count, self.inputBlockSize);
    const target = checkOutput(output, at, count);
    const result = self.transform(ctx, bytes);
    storeBytes(target, at, result);
    return result.length;
  },
  TransformFinalBlock: (self: CipherTransform, ctx, input: unknown[] | null, offset: number, count: number) =>
    newByteArray(ctx, self.final(ctx, inputRange(input, offset, count))),
};

const TRANSFORM_SIGNATURES = `
bool CanReuseTransform {get;}
bool CanTransformMultipleBlocks {get;}
int InputBlockSize {get;}
int OutputBlockSize {get;}
void Dispose()
void IDisposable.Dispose()
int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
int ICryptoTransform.TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
byte[] ICryptoTransform.TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
`;

const universal = (suffix: string, jsClass: TypeDefinition['jsClass'], base?: string): TypeDefinition => ({
  name: `${NS}UniversalCrypto${suffix}`,
  kind: 'class',
  isInternal: true,
  isAbstract: base === undefined,
  isSealed: base !== undefined,
  base,
  interfaces: base ? [] : [`${NS}ICryptoTransform`, 'System.IDisposable'],
  jsClass,
  build: () => (base ? {} : implement(TRANSFORM_SIGNATURES, { members: TRANSFORM_MEMBERS })),
});

const IS_WEAK = 'static bool IsWeakKey(byte[] rgbKey)';

export const SYMMETRIC_TYPES: TypeDefinition[] = [
  { name: `${NS}ICryptoTransform`, kind: 'interface', interfaces: ['System.IDisposable'] },
  BASE,
  abstractType('Aes', 'algorithmName', '', {}),
  abstractType('Rijndael', 'algName', '', {}),
  abstractType('TripleDES', 'str', IS_WEAK, {
    IsWeakKey: (_self, _ctx, key: unknown) => isWeakTripleDesKey(requiredBytes(key, 'rgbKey')),
  }),
  abstractType('DES', 'algName', `${IS_WEAK}\nstatic bool IsSemiWeakKey(byte[] rgbKey)`, {
    IsWeakKey: (_self, _ctx, key: unknown) => isWeakDesKey(requiredBytes(key, 'rgbKey')),
    IsSemiWeakKey: (_self, _ctx, key: unknown) => isSemiWeakDesKey(requiredBytes(key, 'rgbKey')),
  }),
  ...KINDS.map(concreteType),
  KEY_SIZES,
  universal('Transform', CipherTransform),
  universal('Encryptor', CipherEncryptor, `${NS}UniversalCryptoTransform`),
  universal('Decryptor', CipherDecryptor, `${NS}UniversalCryptoTransform`),
];
