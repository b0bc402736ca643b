/** X509Certificate2 and what belongs to it as .NET types. Stores and chains are of the system, and fail by name. */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody, field, settable } from '../implement.ts';
import { withFileErrors } from '../io/fileErrors.ts';
import { resolvePath } from '../io/hostPaths.ts';
import { notEmulated } from '../netErrors.ts';
import { enumNumber, localDateTime, netToString, newByteArray, toBytes } from '../values.ts';
import { Certificate, certificateBytes, certificateOfPem, DistinguishedName, Oid, PublicKey } from './Certificate.ts';
import { cryptographic } from './cryptoErrors.ts';
import { hexText } from '../convert/hexText.ts';
import { knownHash } from './HashAlgorithm.ts';
import { pem, Rsa } from './RsaKey.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';
const NS = `${CRYPTOGRAPHY}X509Certificates.`;
const CERTIFICATE = `${NS}X509Certificate2`;
const HASH = `${CRYPTOGRAPHY}HashAlgorithmName`;
const UNIX_EPOCH_TICKS = 621355968000000000n;

const upperHex = (bytes: Uint8Array): string => hexText(bytes).toUpperCase();

const hash = (self: Certificate, ctx: TypeContext, name: unknown = 'SHA1'): Uint8Array =>
  hostOf(ctx).hash(knownHash(name), self.raw);
const dateOf = (ctx: TypeContext, milliseconds: number): unknown =>
  localDateTime(ctx, UNIX_EPOCH_TICKS + BigInt(milliseconds) * 10_000n);

/** A certificate's file or bytes; what comes with a password is a store of keys. */
function open(_self: null, ctx: TypeContext, source?: unknown, password?: unknown): Certificate {
  if (source === undefined) throw notEmulated('an empty X509Certificate2');
  if (password) throw notEmulated('X509Certificate2 with a password (PFX)');
  if (source instanceof Certificate) return new Certificate(source.raw);
  const path = typeof source === 'string' ? resolvePath(ctx, source) : null;
  if (path && hostOf(ctx).files.stat(path) === null) throw noSuchFile();
  const bytes = path ? withFileErrors(ctx, path, false, () => hostOf(ctx).files.readFile(path)) : toBytes(source);
  return new Certificate(certificateBytes(bytes));
}

/** The file is opened by OpenSSL, which has an error of its own. */
function noSuchFile(): NetException {
  return new NetException('Interop+Crypto+OpenSslCryptographicException', 'error:10000080:BIO routines::no such file');
}

function fromPem(ctx: TypeContext, text: string, key: string | null): Certificate {
  const bytes = certificateOfPem(text);
  if (!bytes)
    throw cryptographic(
      'The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is malformed.',
    );
  const made = new Certificate(bytes);
  if (key === null) return made;
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key))
    throw cryptographic(
      'The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.',
    );
  made.privateKey = new Rsa();
  made.privateKey.importPem(ctx, key.slice(key.search(/-----BEGIN [A-Z ]*PRIVATE KEY-----/)));
  return made;
}

function readText(ctx: TypeContext, given: string): string {
  const path = resolvePath(ctx, given);
  return String.fromCharCode(...withFileErrors(ctx, path, false, () => hostOf(ctx).files.readFile(path)));
}

function nameInfo(self: Certificate, _ctx: TypeContext, kind: unknown, ofIssuer: boolean): string {
  const number = enumNumber(kind);
  if (number === 0) return self.simpleName(ofIssuer);
  if (number === 3 || number === 4) return (ofIssuer ? undefined : self.dnsNames[0]) ?? self.simpleName(ofIssuer);
  throw notEmulated('GetNameInfo for this kind of name');
}

function text(self: Certificate, ctx: TypeContext): string {
  const parts: [string, string][] = [
    ['Subject', self.subject.name],
    ['Issuer', self.issuer.name],
    ['Serial Number', upperHex(self.serial)],
    ['Not Before', netToString(dateOf(ctx, self.notBeforeMs), ctx)],
    ['Not After', netToString(dateOf(ctx, self.notAfterMs), ctx)],
    ['Thumbprint', upperHex(hash(self, ctx))],
  ];
  return parts.map(([label, value]) => `[${label}]\n  ${value}\n`).join('\n');
}

function publicRsa(self: Certificate, ctx: TypeContext): Rsa | null {
  if (self.publicKey.oid.friendlyName !== 'RSA') return null;
  const made = new Rsa();
  made.importDer(ctx, self.publicKey.spki, 'spki', false);
  return made;
}

function exported(self: Certificate, ctx: TypeContext, kind: unknown): unknown {
  if (enumNumber(kind) !== 1) throw notEmulated('X509Certificate2.Export other than Cert');
  return newByteArray(ctx, self.raw);
}

const MEMBERS: Record<string, MemberBody> = {
  Archived: field('archived'),
  FriendlyName: field('friendlyName'),
  HasPrivateKey: (self: Certificate) => self.privateKey !== null,
  PrivateKey: settable(
    (self: Certificate) => self.privateKey,
    () => {
      throw notEmulated('setting PrivateKey');
    },
  ),
  Issuer: (self: Certificate) => self.issuer.name,
  IssuerName: (self: Certificate) => self.issuer,
  Subject: (self: Certificate) => self.subject.name,
  SubjectName: (self: Certificate) => self.subject,
  NotAfter: (self: Certificate, ctx) => dateOf(ctx, self.notAfterMs),
  NotBefore: (self: Certificate, ctx) => dateOf(ctx, self.notBeforeMs),
  PublicKey: (self: Certificate) => self.publicKey,
  RawData: (self: Certificate, ctx) => newByteArray(ctx, self.raw),
  SerialNumber: (self: Certificate) => upperHex(self.serial),
  SignatureAlgorithm: (self: Certificate) => self.signatureAlgorithm,
  Thumbprint: (self: Certificate, ctx) => upperHex(hash(self, ctx)),
  Version: (self: Certificate) => self.version,
  Dispose: () => undefined,
  Reset: () => undefined,
  Export: exported as MemberBody,
  ExportCertificatePem: (self: Certificate) => pem('CERTIFICATE', self.raw),
  GetCertHash: (self: Certificate, ctx, name?: unknown) => newByteArray(ctx, hash(self, ctx, name)),
  GetCertHashString: (self: Certificate, ctx, name?: unknown) => upperHex(hash(self, ctx, name)),
  GetEffectiveDateString: (self: Certificate, ctx) => netToString(dateOf(ctx, self.notBeforeMs), ctx),
  GetExpirationDateString: (self: Certificate, ctx) => netToString(dateOf(ctx, self.notAfterMs), ctx),
  GetFormat: () => 'X509',
  GetKeyAlgorithm: (self: Certificate) => self.publicKey.oid.value,
  GetKeyAlgorithmParametersString: (self: Certificate) => upperHex(self.keyParameters),
  GetNameInfo: nameInfo as MemberBody,
  GetPublicKey: (self: Certificate, ctx) => newByteArray(ctx, self.publicKey.keyValue),
  GetPublicKeyString: (self: Certificate) => upperHex(self.publicKey.keyValue),
  GetRawCertData: (self: Certificate, ctx) => newByteArray(ctx, self.raw),
  GetRawCertDataString: (self: Certificate) => upperHex(self.raw),
  GetSerialNumber: (self: Certificate, ctx) => newByteArray(ctx, [...self.serial].reverse()),
  GetSerialNumberString: (self: Certificate) => upperHex(self.serial),
  'ToString()': (self: Certificate, ctx) => text(self, ctx),
  Equals: (self: Certificate, _ctx, other: unknown) =>
    other instanceof Certificate && upperHex(other.raw) === upperHex(self.raw),
};

const FLAGS = `${NS}X509KeyStorageFlags keyStorageFlags`;

const BASE: TypeDefinition = {
  name: `${NS}X509Certificate`,
  kind: 'class',
  interfaces: [
    'System.IDisposable',
    'System.Runtime.Serialization.IDeserializationCallback',
    'System.Runtime.Serialization.ISerializable',
  ],
  build: () =>
    implement(
      `
System.IntPtr Handle {get;}
string Issuer {get;}
string Subject {get;}
void Dispose()
void IDisposable.Dispose()
bool Equals(System.Object obj)
byte[] Export(${NS}X509ContentType contentType)
byte[] Export(${NS}X509ContentType contentType, string password)
byte[] GetCertHash()
byte[] GetCertHash(${HASH} hashAlgorithm)
string GetCertHashString()
string GetCertHashString(${HASH} hashAlgorithm)
string GetEffectiveDateString()
string GetExpirationDateString()
string GetFormat()
string GetKeyAlgorithm()
string GetKeyAlgorithmParametersString()
byte[] GetPublicKey()
string GetPublicKeyString()
byte[] GetRawCertData()
string GetRawCertDataString()
byte[] GetSerialNumber()
string GetSerialNumberString()
void Import(byte[] rawData)
void Import(string fileName)
void Reset()
string ToString()
string ToString(bool fVerbose)
`,
      { members: MEMBERS },
    ),
};

const CERTIFICATE_TYPE: TypeDefinition = {
  name: CERTIFICATE,
  kind: 'class',
  base: `${NS}X509Certificate`,
  jsClass: Certificate,
  toText: text,
  build: () =>
    implement(
      `
${CERTIFICATE} new()
${CERTIFICATE} new(byte[] rawData)
${CERTIFICATE} new(byte[] rawData, string password)
${CERTIFICATE} new(byte[] rawData, securestring password)
${CERTIFICATE} new(byte[] rawData, string password, ${FLAGS})
${CERTIFICATE} new(byte[] rawData, securestring password, ${FLAGS})
${CERTIFICATE} new(string fileName)
${CERTIFICATE} new(string fileName, string password)
${CERTIFICATE} new(string fileName, securestring password)
${CERTIFICATE} new(string fileName, string password, ${FLAGS})
${CERTIFICATE} new(string fileName, securestring password, ${FLAGS})
${CERTIFICATE} new(X509Certificate certificate)
static ${CERTIFICATE} CreateFromPem(System.ReadOnlySpan[char] certPem, System.ReadOnlySpan[char] keyPem)
static ${CERTIFICATE} CreateFromPem(System.ReadOnlySpan[char] certPem)
static ${CERTIFICATE} CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)
static ${CERTIFICATE} CreateFromEncryptedPemFile(string certPemFilePath, System.ReadOnlySpan[char] password, string keyPemFilePath = null)
static ${NS}X509ContentType GetCertContentType(string fileName)
bool Archived {get;set;}
${NS}X509ExtensionCollection Extensions {get;}
string FriendlyName {get;set;}
bool HasPrivateKey {get;}
${CRYPTOGRAPHY}AsymmetricAlgorithm PrivateKey {get;set;}
X500DistinguishedName IssuerName {get;}
datetime NotAfter {get;}
datetime NotBefore {get;}
${NS}PublicKey PublicKey {get;}
byte[] RawData {get;}
string SerialNumber {get;}
${CRYPTOGRAPHY}Oid SignatureAlgorithm {get;}
X500DistinguishedName SubjectName {get;}
string Thumbprint {get;}
int Version {get;}
string ExportCertificatePem()
string GetNameInfo(${NS}X509NameType nameType, bool forIssuer)
bool MatchesHostname(string hostname, bool allowWildcards = True, bool allowCommonName = True)
bool Verify()
`,
      {
        new: open as (self: unknown, ctx: TypeContext, ...args: unknown[]) => unknown,
        statics: {
          CreateFromPem: (_self, ctx, certificate: string, key?: string) => fromPem(ctx, certificate, key ?? null),
          CreateFromPemFile: (_self, ctx, path: string, keyPath?: string | null) =>
            fromPem(ctx, readText(ctx, path), readText(ctx, keyPath ?? path)),
        },
        members: MEMBERS,
      },
    ),
};

const OID_TYPE: TypeDefinition = {
  name: `${CRYPTOGRAPHY}Oid`,
  kind: 'class',
  isSealed: true,
  jsClass: Oid,
  build: () =>
    implement(
      `${CRYPTOGRAPHY}Oid new(string value, string friendlyName)\nstring Value {get;set;}\nstring FriendlyName {get;set;}`,
      {
        new: (_self, _ctx, value: string | null, friendlyName: string | null) => new Oid(value, friendlyName),
        members: { Value: field('value'), FriendlyName: field('friendlyName') },
      },
    ),
};

const NAME_TYPE: TypeDefinition = {
  name: `${NS}X500DistinguishedName`,
  kind: 'class',
  base: `${CRYPTOGRAPHY}AsnEncodedData`,
  jsClass: DistinguishedName,
  build: () =>
    implement('string Name {get;}\nbyte[] RawData {get;}', {
      members: {
        Name: (self: DistinguishedName) => self.name,
        RawData: (self: DistinguishedName, ctx) => newByteArray(ctx, self.rawData),
      },
    }),
};

const KEY_TYPE: TypeDefinition = {
  name: `${NS}PublicKey`,
  kind: 'class',
  isSealed: true,
  jsClass: PublicKey,
  build: () =>
    implement(`${CRYPTOGRAPHY}AsnEncodedData EncodedKeyValue {get;}\n${CRYPTOGRAPHY}Oid Oid {get;}`, {
      members: { Oid: (self: PublicKey) => self.oid },
    }),
};

const EXTENSIONS_TYPE: TypeDefinition = {
  name: `${NS}RSACertificateExtensions`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static ${CRYPTOGRAPHY}RSA GetRSAPublicKey(${CERTIFICATE} certificate)
static ${CRYPTOGRAPHY}RSA GetRSAPrivateKey(${CERTIFICATE} certificate)
static ${CERTIFICATE} CopyWithPrivateKey(${CERTIFICATE} certificate, ${CRYPTOGRAPHY}RSA privateKey)
`,
      {
        statics: {
          GetRSAPublicKey: (_self, ctx, certificate: Certificate) => publicRsa(certificate, ctx),
          GetRSAPrivateKey: (_self, _ctx, certificate: Certificate) => certificate.privateKey,
          CopyWithPrivateKey: (_self, _ctx, certificate: Certificate, key: Rsa) =>
            Object.assign(new Certificate(certificate.raw), { privateKey: key }),
        },
      },
    ),
};

/** The system's stores and what builds on them: known by name, so that a script hears what is missing. */
const STORE_TYPES: TypeDefinition[] = [
  'X509Store',
  'X509Chain',
  'X509Certificate2Collection',
  'CertificateRequest',
].map((name) => ({
  name: NS + name,
  kind: 'class',
  build: () =>
    implement([`${NS}${name} new()`, `${NS}${name} new(Params System.Object[] arguments)`].join('\n'), {
      new: () => {
        throw notEmulated(`${NS}${name}`);
      },
    }),
}));

export const CERTIFICATE_TYPES: TypeDefinition[] = [
  BASE,
  CERTIFICATE_TYPE,
  OID_TYPE,
  { name: `${CRYPTOGRAPHY}AsnEncodedData`, kind: 'class' },
  NAME_TYPE,
  KEY_TYPE,
  EXTENSIONS_TYPE,
  ...STORE_TYPES,
];
