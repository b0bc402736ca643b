/** RSA, RSACryptoServiceProvider and the paddings as .NET types. */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull, notEmulated } from '../netErrors.ts';
import { enumNumber, newByteArray, newEnum } from '../values.ts';
import { KEY_MEMBERS, keyDer, keyImporter, keyPemText } from './asymmetricTypes.ts';
import { cryptographic, dataBytes, requiredBytes } from './cryptoErrors.ts';
import { HashAlgorithm, HashAlgorithmName } from './HashAlgorithm.ts';
import { knownHash } from './HashAlgorithm.ts';
import { hashBlock, Rsa, RsaOpenSsl, RSAEncryptionPadding, RSASignaturePadding } from './RsaKey.ts';

const NS = 'System.Security.Cryptography.';
const SPAN = 'System.ReadOnlySpan[byte]';
const TEXT = 'System.ReadOnlySpan[char]';
const HASH = `${NS}HashAlgorithmName`;
const SIGNATURE = `${NS}RSASignaturePadding`;
const ENCRYPTION = `${NS}RSAEncryptionPadding`;

class RsaWrapper extends Rsa {}
class RsaServiceProvider extends Rsa {}

/** What the host could not do is a CryptographicException. */
function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (thrown) {
    if (thrown instanceof NetException) throw thrown;
    throw cryptographic(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function required<T>(padding: T | null): T {
  if (padding === null) throw argumentNull('padding');
  return padding;
}

function sign(self: Rsa, ctx: TypeContext, data: unknown, hash: unknown, padding: RSASignaturePadding | null): unknown {
  const bytes = dataBytes(data, 'data');
  const isPss = required(padding).mode === 1;
  const name = knownHash(hash);
  const key = self.handle(ctx);
  if (!key.isPrivate)
    throw new NetException('Interop+Crypto+OpenSslCryptographicException', 'error:1C880004:Provider routines::RSA lib');
  return newByteArray(
    ctx,
    guarded(() => hostOf(ctx).crypto.rsa.sign(key, name, isPss, bytes)),
  );
}

function verify(
  self: Rsa,
  ctx: TypeContext,
  data: unknown,
  signature: unknown,
  hash: unknown,
  padding: RSASignaturePadding | null,
): boolean {
  const bytes = dataBytes(data, 'data');
  const given = requiredBytes(signature, 'signature');
  const isPss = required(padding).mode === 1;
  const name = knownHash(hash);
  return hostOf(ctx).crypto.rsa.verify(self.handle(ctx), name, isPss, bytes, given);
}

/** SignHash and VerifyHash know the padding of PKCS #1 only. */
function blockOf(hash: unknown, name: unknown, padding: RSASignaturePadding | null): Uint8Array {
  if (required(padding).mode === 1) throw notEmulated('SignHash and VerifyHash with RSASignaturePadding.Pss');
  return hashBlock(knownHash(name), requiredBytes(hash, 'hash'));
}

function signHash(
  self: Rsa,
  ctx: TypeContext,
  hash: unknown,
  name: unknown,
  padding: RSASignaturePadding | null,
): unknown {
  const block = blockOf(hash, name, padding);
  return newByteArray(ctx, hostOf(ctx).crypto.rsa.signBlock(self.privateHandle(ctx), block));
}

function verifyHash(
  self: Rsa,
  ctx: TypeContext,
  hash: unknown,
  signature: unknown,
  name: unknown,
  padding: RSASignaturePadding | null,
): boolean {
  const block = blockOf(hash, name, padding);
  const found = hostOf(ctx).crypto.rsa.signedBlock(self.handle(ctx), requiredBytes(signature, 'signature'));
  return found !== null && found.length === block.length && found.every((byte, at) => byte === block[at]);
}

function cipher(encrypts: boolean): MemberBody {
  return (self: Rsa, ctx, data: unknown, padding: RSAEncryptionPadding | boolean | null) => {
    const bytes = requiredBytes(data, 'data');
    const chosen = typeof padding === 'boolean' ? null : required(padding);
    const oaep = chosen ? (chosen.mode === 1 ? knownHash(chosen.hash) : null) : padding ? 'SHA1' : null;
    const { rsa } = hostOf(ctx).crypto;
    const key = encrypts ? self.handle(ctx) : self.privateHandle(ctx);
    return newByteArray(
      ctx,
      guarded(() => (encrypts ? rsa.encrypt(key, oaep, bytes) : rsa.decrypt(key, oaep, bytes))),
    );
  };
}

const MEMBERS: Record<string, MemberBody> = {
  ...KEY_MEMBERS,
  GetMaxOutputSize: (self: Rsa) => Math.ceil(self.keySize / 8),
  [`SignData(byte[],int,int,${HASH},${SIGNATURE})`]: (
    self: Rsa,
    ctx,
    data: unknown[],
    at: number,
    count: number,
    hash,
    padding,
  ) => sign(self, ctx, data.slice(at, at + count), hash, padding),
  [`SignData(byte[],${HASH},${SIGNATURE})`]: sign as MemberBody,
  [`SignData(System.IO.Stream,${HASH},${SIGNATURE})`]: sign as MemberBody,
  [`VerifyData(byte[],byte[],${HASH},${SIGNATURE})`]: verify as MemberBody,
  [`VerifyData(System.IO.Stream,byte[],${HASH},${SIGNATURE})`]: verify as MemberBody,
  SignHash: signHash as MemberBody,
  VerifyHash: verifyHash as MemberBody,
  [`Encrypt(byte[],${ENCRYPTION})`]: cipher(true),
  [`Decrypt(byte[],${ENCRYPTION})`]: cipher(false),
  ImportRSAPrivateKey: keyImporter('pkcs1', true),
  ImportRSAPublicKey: keyImporter('pkcs1', false),
  ExportRSAPrivateKey: keyDer('pkcs1', true),
  ExportRSAPublicKey: keyDer('pkcs1', false),
  ExportRSAPrivateKeyPem: keyPemText('pkcs1', true),
  ExportRSAPublicKeyPem: keyPemText('pkcs1', false),
  ToXmlString: (self: Rsa, ctx, withPrivate: boolean) => self.toXml(ctx, withPrivate),
  FromXmlString: (self: Rsa, ctx, text: string) => self.fromXml(ctx, text),
};

const RSA_SIGNATURES = `
static ${NS}RSA Create()
static ${NS}RSA Create(string algName)
static ${NS}RSA Create(int keySizeInBits)
static ${NS}RSA Create(${NS}RSAParameters parameters)
byte[] Decrypt(byte[] data, ${ENCRYPTION} padding)
byte[] Decrypt(${SPAN} data, ${ENCRYPTION} padding)
byte[] DecryptValue(byte[] rgb)
byte[] Encrypt(byte[] data, ${ENCRYPTION} padding)
byte[] Encrypt(${SPAN} data, ${ENCRYPTION} padding)
byte[] EncryptValue(byte[] rgb)
byte[] ExportEncryptedPkcs8PrivateKey(${TEXT} password, ${NS}PbeParameters pbeParameters)
${NS}RSAParameters ExportParameters(bool includePrivateParameters)
byte[] ExportPkcs8PrivateKey()
byte[] ExportRSAPrivateKey()
string ExportRSAPrivateKeyPem()
byte[] ExportRSAPublicKey()
string ExportRSAPublicKeyPem()
byte[] ExportSubjectPublicKeyInfo()
void FromXmlString(string xmlString)
int GetMaxOutputSize()
void ImportParameters(${NS}RSAParameters parameters)
void ImportPkcs8PrivateKey(${SPAN} source, [ref] int bytesRead)
void ImportRSAPrivateKey(${SPAN} source, [ref] int bytesRead)
void ImportRSAPublicKey(${SPAN} source, [ref] int bytesRead)
void ImportSubjectPublicKeyInfo(${SPAN} source, [ref] int bytesRead)
byte[] SignData(byte[] data, int offset, int count, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
byte[] SignData(System.IO.Stream data, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
byte[] SignData(byte[] data, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
byte[] SignData(${SPAN} data, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
byte[] SignHash(byte[] hash, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
string ToXmlString(bool includePrivateParameters)
bool VerifyData(byte[] data, byte[] signature, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
bool VerifyData(System.IO.Stream data, byte[] signature, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
bool VerifyHash(byte[] hash, byte[] signature, ${HASH} hashAlgorithm, ${SIGNATURE} padding)
`;

const RSA: TypeDefinition = {
  name: `${NS}RSA`,
  kind: 'class',
  isAbstract: true,
  base: `${NS}AsymmetricAlgorithm`,
  jsClass: Rsa,
  build: () =>
    implement(RSA_SIGNATURES, {
      members: MEMBERS,
      statics: {
        'Create()': () => new RsaWrapper(),
        'Create(int)': (_self, _ctx, bits: number) => {
          const made = new RsaWrapper();
          made.setKeySize(bits);
          return made;
        },
        'Create(string)': (_self, _ctx, name: string) =>
          /^(?:RSA|System\.Security\.Cryptography\.RSA)$/i.test(name) ? new RsaServiceProvider(2048) : null,
      },
    }),
};

/** The hash a provider is told: an algorithm, its name or its type. */
function namedHash(value: unknown): string {
  if (value instanceof HashAlgorithm) return value.algorithm;
  if (typeof value === 'string') return knownHash(value.replace('-', ''));
  const type = (value as { name?: string } | null)?.name ?? '';
  return knownHash(type.replace(/CryptoServiceProvider|Managed/, ''));
}

const PROVIDER: TypeDefinition = {
  name: `${NS}RSACryptoServiceProvider`,
  kind: 'class',
  isSealed: true,
  base: `${NS}RSA`,
  jsClass: RsaServiceProvider,
  build: () =>
    implement(
      `
${NS}RSACryptoServiceProvider new()
${NS}RSACryptoServiceProvider new(int dwKeySize)
${NS}RSACryptoServiceProvider new(int dwKeySize, ${NS}CspParameters parameters)
${NS}RSACryptoServiceProvider new(${NS}CspParameters parameters)
bool PersistKeyInCsp {get;set;}
bool PublicOnly {get;}
byte[] Decrypt(byte[] rgb, bool fOAEP)
byte[] Encrypt(byte[] rgb, bool fOAEP)
byte[] ExportCspBlob(bool includePrivateParameters)
void ImportCspBlob(byte[] keyBlob)
byte[] SignData(byte[] buffer, System.Object halg)
bool VerifyData(byte[] buffer, System.Object halg, byte[] signature)
`,
      {
        new: {
          'new()': () => new RsaServiceProvider(1024),
          'new(int)': (_self, _ctx, bits: number) => {
            const made = new RsaServiceProvider();
            made.setKeySize(bits);
            return made;
          },
        },
        members: {
          PersistKeyInCsp: settable(
            () => false,
            () => undefined,
          ),
          PublicOnly: (self: Rsa, ctx) => !self.handle(ctx).isPrivate,
          Decrypt: cipher(false),
          Encrypt: cipher(true),
          SignData: (self: Rsa, ctx, data: unknown, hash: unknown) =>
            sign(self, ctx, data, namedHash(hash), RSASignaturePadding.pkcs1),
          VerifyData: (self: Rsa, ctx, data: unknown, hash: unknown, signature: unknown) =>
            verify(self, ctx, data, signature, namedHash(hash), RSASignaturePadding.pkcs1),
        },
      },
    ),
};

const SIGNATURE_PADDING: TypeDefinition = {
  name: SIGNATURE,
  kind: 'class',
  isSealed: true,
  jsClass: RSASignaturePadding,
  toText: (self: RSASignaturePadding) => (self.mode === 1 ? 'Pss' : 'Pkcs1'),
  build: () =>
    implement(
      `static ${SIGNATURE} Pkcs1 {get;}\nstatic ${SIGNATURE} Pss {get;}\n${NS}RSASignaturePaddingMode Mode {get;}\nstring ToString()`,
      {
        statics: { Pkcs1: () => RSASignaturePadding.pkcs1, Pss: () => RSASignaturePadding.pss },
        members: { Mode: (self: RSASignaturePadding, ctx) => newEnum(ctx, `${NS}RSASignaturePaddingMode`, self.mode) },
      },
    ),
};

const OAEP = ['SHA1', 'SHA256', 'SHA384', 'SHA512', 'SHA3_256', 'SHA3_384', 'SHA3_512'];
const oaep = (hash: HashAlgorithmName): RSAEncryptionPadding => new RSAEncryptionPadding(1, hash);

const ENCRYPTION_PADDING: TypeDefinition = {
  name: ENCRYPTION,
  kind: 'class',
  isSealed: true,
  jsClass: RSAEncryptionPadding,
  toText: (self: RSAEncryptionPadding) => (self.mode === 1 ? `Oaep${self.hash.name}` : 'Pkcs1'),
  build: () =>
    implement(
      [
        `static ${ENCRYPTION} CreateOaep(${HASH} hashAlgorithm)`,
        `static ${ENCRYPTION} Pkcs1 {get;}`,
        ...OAEP.map((each) => `static ${ENCRYPTION} Oaep${each} {get;}`),
        `${NS}RSAEncryptionPaddingMode Mode {get;}`,
        `${HASH} OaepHashAlgorithm {get;}`,
        'string ToString()',
      ].join('\n'),
      {
        statics: {
          CreateOaep: (_self, _ctx, hash: HashAlgorithmName) => oaep(hash),
          Pkcs1: () => RSAEncryptionPadding.pkcs1,
          ...Object.fromEntries(
            OAEP.map((each) => [`Oaep${each}`, () => oaep(new HashAlgorithmName(each.replace('_', '-')))]),
          ),
        },
        members: {
          Mode: (self: RSAEncryptionPadding, ctx) =>
            newEnum(ctx, `${NS}RSAEncryptionPaddingMode`, enumNumber(self.mode)),
          OaepHashAlgorithm: (self: RSAEncryptionPadding) => self.hash,
        },
      },
    ),
};

export const RSA_TYPES: TypeDefinition[] = [
  RSA,
  { name: `${NS}RSAOpenSsl`, kind: 'class', isSealed: true, base: `${NS}RSA`, jsClass: RsaOpenSsl },
  { name: `${NS}RSAWrapper`, kind: 'class', isInternal: true, isSealed: true, base: `${NS}RSA`, jsClass: RsaWrapper },
  PROVIDER,
  SIGNATURE_PADDING,
  ENCRYPTION_PADDING,
];
