/** X509Certificate2 and what belongs to it as .NET types. Chains are of the system's trust, and fail by name. */
import { NetException } from '../../../../errors/NetException.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../../../TypeDefinition.ts';
import { hexText } from '../../convert/hexText.ts';
import { hostOf } from '../../HostServices.ts';
import { field, implement, type MemberBody, settable } from '../../implement.ts';
import { fileNotFound, withFileErrors } from '../../io/fileErrors.ts';
import { resolvePath } from '../../io/hostPaths.ts';
import { argumentError, argumentNull, invalidOperation, notEmulated, platformNotSupported } from '../../netErrors.ts';
import { enumNumber, localDateTime, netToString, newArray, newByteArray, newEnum, toBytes } from '../../values.ts';
import { type AsymmetricKey, pem } from '../AsymmetricKey.ts';
import { EcDsa } from '../EcKey.ts';
import { knownHash } from '../HashAlgorithm.ts';
import { Rsa } from '../RsaKey.ts';
import { BaseCertificate, Certificate, certificateBytes, malformed, PublicKey } from './Certificate.ts';
import { CertificateChain, CertificateChainElement, ChainStatus } from './CertificateChain.ts';
import { Certificate2Collection } from './CertificateCollection.ts';
import { AlternativeNamesExtension } from './CertificateExtension.ts';
import {
  ContentType,
  contentType,
  exportCertificates,
  exportPkcs12,
  openCertificate,
  openPkcs12,
  pkcs12Certificates,
  readCertificateFile,
} from './CertificateFile.ts';
import { certificateFromPem, certificateWithKey, KEY_MISMATCH, readPemFile } from './certificatePem.ts';
import { ExtensionCollection } from './ExtensionCollection.ts';
import type { Pkcs12Scheme } from './Pkcs12.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';
const NS = `${CRYPTOGRAPHY}X509Certificates.`;
const CERTIFICATE = `${NS}X509Certificate2`;
const HASH = `${CRYPTOGRAPHY}HashAlgorithmName`;
const FLAGS = `${NS}X509KeyStorageFlags keyStorageFlags`;
const UNIX_EPOCH_TICKS = 621355968000000000n;

const upperHex = (bytes: Uint8Array): string => hexText(bytes).toUpperCase();

const hash = (self: BaseCertificate, ctx: TypeContext, name: unknown = 'SHA1'): Uint8Array =>
  hostOf(ctx).hash(knownHash(name), self.raw);
const dateOf = (ctx: TypeContext, milliseconds: number): unknown =>
  localDateTime(ctx, UNIX_EPOCH_TICKS + BigInt(milliseconds) * 10_000n);

const IMMUTABLE = 'X509Certificate is immutable on this platform. Use the equivalent constructor instead.';
const PERSIST_AND_EPHEMERAL = 16 + 32;

/** The text of a password: a string, or a SecureString, which the layer of commands knows. */
export function passwordText(password: unknown): string | null {
  if (typeof password === 'string') return password;
  return (password as { reveal?(): string } | null | undefined)?.reveal?.() ?? null;
}

/** X509KeyStorageFlags say where keys are kept elsewhere; here they stay with their certificate. */
export function checkStorageFlags(flags: unknown): void {
  const value = flags === undefined ? 0 : enumNumber(flags);
  if ((value & PERSIST_AND_EPHEMERAL) !== PERSIST_AND_EPHEMERAL) return;
  throw argumentError("The flags 'PersistKeySet, EphemeralKeySet' may not be specified together.", 'keyStorageFlags');
}

/** A certificate's file or bytes, and perhaps the password of its PFX. */
function open(_self: null, ctx: TypeContext, source?: unknown, password?: unknown, flags?: unknown): Certificate {
  if (source === undefined) throw notEmulated('an empty X509Certificate2');
  if (source instanceof BaseCertificate) return new Certificate(source.raw).withKey(source.privateKey);
  checkStorageFlags(flags);
  const bytes = typeof source === 'string' ? readCertificateFile(ctx, source) : toBytes(source);
  return openCertificate(ctx, bytes, passwordText(password));
}

/** The same as a certificate of the older class. */
function openBase(
  self: null,
  ctx: TypeContext,
  source?: unknown,
  password?: unknown,
  flags?: unknown,
): BaseCertificate {
  const opened = open(self, ctx, source, password, flags);
  const made = new BaseCertificate(opened.raw);
  made.privateKey = opened.privateKey;
  return made;
}

function immutable(): never {
  throw platformNotSupported(IMMUTABLE);
}

/** Kinds of other names by X509NameType's numbers. */
const NAME_TAGS: Readonly<Record<number, number>> = { 1: 129, 3: 130, 4: 130, 5: 134 };

function nameInfo(self: BaseCertificate, _ctx: TypeContext, kind: unknown, ofIssuer: boolean): string {
  const number = enumNumber(kind);
  const name = ofIssuer ? self.issuer : self.subject;
  if (number === 0) return name.simpleName;
  const tag = NAME_TAGS[number];
  if (tag === undefined) throw notEmulated('GetNameInfo for this kind of name');
  const other = ofIssuer ? undefined : self.extension(AlternativeNamesExtension)?.valuesOf(tag)[0];
  return other ?? (tag === 130 ? name.simpleName : '');
}

function text(self: BaseCertificate, ctx: TypeContext): string {
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

function exported(self: BaseCertificate, ctx: TypeContext, kind: unknown, password?: unknown): unknown {
  return newByteArray(ctx, exportCertificates(ctx, [self], enumNumber(kind), passwordText(password)));
}

/** Pkcs12ExportPbeParameters.Pbes2Aes256Sha256; the others are the old way. */
export const pbeScheme = (parameters: unknown): Pkcs12Scheme =>
  enumNumber(parameters) === 2 ? 'aes256-sha256' : '3des-sha1';

const MEMBERS: Record<string, MemberBody> = {
  Archived: field('archived'),
  FriendlyName: field('friendlyName'),
  HasPrivateKey: (self: BaseCertificate) => self.privateKey !== null,
  PrivateKey: settable(
    (self: BaseCertificate) => (self.privateKey instanceof Rsa ? self.privateKey : null),
    () => {
      throw notEmulated('setting PrivateKey');
    },
  ),
  Issuer: (self: BaseCertificate) => self.issuer.name,
  IssuerName: (self: BaseCertificate) => self.issuer,
  Subject: (self: BaseCertificate) => self.subject.name,
  SubjectName: (self: BaseCertificate) => self.subject,
  NotAfter: (self: BaseCertificate, ctx) => dateOf(ctx, self.notAfterMs),
  NotBefore: (self: BaseCertificate, ctx) => dateOf(ctx, self.notBeforeMs),
  PublicKey: (self: BaseCertificate) => self.publicKey,
  RawData: (self: BaseCertificate, ctx) => newByteArray(ctx, self.raw),
  SerialNumber: (self: BaseCertificate) => upperHex(self.serial),
  SignatureAlgorithm: (self: BaseCertificate) => self.signatureAlgorithm,
  Thumbprint: (self: BaseCertificate, ctx) => upperHex(hash(self, ctx)),
  Version: (self: BaseCertificate) => self.version,
  Extensions: (self: BaseCertificate) => new ExtensionCollection(self.extensions),
  Dispose: () => undefined,
  Reset: () => undefined,
  Import: immutable,
  Export: exported as MemberBody,
  [`ExportPkcs12(${NS}Pkcs12ExportPbeParameters,string)`]: (self: BaseCertificate, ctx, kind, password) =>
    newByteArray(ctx, exportPkcs12(ctx, [self], password, pbeScheme(kind))),
  ExportCertificatePem: (self: BaseCertificate) => pem('CERTIFICATE', self.raw),
  GetCertHash: (self: BaseCertificate, ctx, name?: unknown) => newByteArray(ctx, hash(self, ctx, name)),
  GetCertHashString: (self: BaseCertificate, ctx, name?: unknown) => upperHex(hash(self, ctx, name)),
  GetEffectiveDateString: (self: BaseCertificate, ctx) => netToString(dateOf(ctx, self.notBeforeMs), ctx),
  GetExpirationDateString: (self: BaseCertificate, ctx) => netToString(dateOf(ctx, self.notAfterMs), ctx),
  GetFormat: () => 'X509',
  GetKeyAlgorithm: (self: BaseCertificate) => self.publicKey.oid.value,
  GetKeyAlgorithmParametersString: (self: BaseCertificate) => upperHex(self.keyParameters),
  GetNameInfo: nameInfo as MemberBody,
  GetPublicKey: (self: BaseCertificate, ctx) => newByteArray(ctx, self.publicKey.keyValue),
  GetPublicKeyString: (self: BaseCertificate) => upperHex(self.publicKey.keyValue),
  GetRawCertData: (self: BaseCertificate, ctx) => newByteArray(ctx, self.raw),
  GetRawCertDataString: (self: BaseCertificate) => upperHex(self.raw),
  GetSerialNumber: (self: BaseCertificate, ctx) => newByteArray(ctx, [...self.serial].reverse()),
  GetSerialNumberString: (self: BaseCertificate) => upperHex(self.serial),
  'ToString()': (self: BaseCertificate, ctx) => text(self, ctx),
  Equals: (self: BaseCertificate, _ctx, other: unknown) =>
    other instanceof BaseCertificate && upperHex(other.raw) === upperHex(self.raw),
};

const BASE: TypeDefinition = {
  name: `${NS}X509Certificate`,
  kind: 'class',
  jsClass: BaseCertificate,
  toText: () => `${NS}X509Certificate`,
  interfaces: [
    'System.IDisposable',
    'System.Runtime.Serialization.IDeserializationCallback',
    'System.Runtime.Serialization.ISerializable',
  ],
  build: () =>
    implement(
      `
X509Certificate new()
X509Certificate new(byte[] data)
X509Certificate new(byte[] rawData, string password)
X509Certificate new(byte[] rawData, securestring password)
X509Certificate new(byte[] rawData, string password, ${FLAGS})
X509Certificate new(byte[] rawData, securestring password, ${FLAGS})
X509Certificate new(string fileName)
X509Certificate new(string fileName, string password)
X509Certificate new(string fileName, securestring password)
X509Certificate new(string fileName, string password, ${FLAGS})
X509Certificate new(string fileName, securestring password, ${FLAGS})
X509Certificate new(X509Certificate cert)
static X509Certificate CreateFromCertFile(string filename)
System.IntPtr Handle {get;}
string Issuer {get;}
string Subject {get;}
void Dispose()
void IDisposable.Dispose()
bool Equals(System.Object obj)
byte[] Export(${NS}X509ContentType contentType)
byte[] Export(${NS}X509ContentType contentType, string password)
byte[] Export(${NS}X509ContentType contentType, securestring password)
byte[] ExportPkcs12(${NS}Pkcs12ExportPbeParameters exportParameters, string password)
byte[] ExportPkcs12(${CRYPTOGRAPHY}PbeParameters exportParameters, string password)
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
void Import(byte[] rawData, string password, ${FLAGS})
void Import(byte[] rawData, securestring password, ${FLAGS})
void Import(string fileName)
void Import(string fileName, string password, ${FLAGS})
void Import(string fileName, securestring password, ${FLAGS})
void Reset()
string ToString()
string ToString(bool fVerbose)
`,
      {
        new: openBase as (self: unknown, ctx: TypeContext, ...args: unknown[]) => unknown,
        statics: { CreateFromCertFile: (_self, ctx, path: string) => openBase(null, ctx, path) },
        members: MEMBERS,
      },
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
static ${CERTIFICATE} CreateFromEncryptedPem(System.ReadOnlySpan[char] certPem, System.ReadOnlySpan[char] keyPem, System.ReadOnlySpan[char] password)
static ${NS}X509ContentType GetCertContentType(byte[] rawData)
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
          CreateFromPem: (_self, ctx, certificate: string, key?: string) =>
            key === undefined ? certificateFromPem(certificate) : certificateWithKey(ctx, certificate, key),
          CreateFromPemFile: (_self, ctx, path: string, keyPath?: string | null) =>
            certificateWithKey(ctx, readPemFile(ctx, path), readPemFile(ctx, keyPath ?? path)),
          CreateFromEncryptedPem: (_self, ctx, certificate: string, key: string, password: string) =>
            certificateWithKey(ctx, certificate, key, password),
          CreateFromEncryptedPemFile: (_self, ctx, path: string, password: string, keyPath?: string | null) =>
            certificateWithKey(ctx, readPemFile(ctx, path), readPemFile(ctx, keyPath ?? path), password),
          GetCertContentType: (_self, ctx, source: unknown) => {
            const bytes = typeof source === 'string' ? readCertificateFile(ctx, source) : toBytes(source);
            const kind = contentType(bytes);
            if (kind === null) throw malformed();
            return newEnum(ctx, `${NS}X509ContentType`, kind);
          },
        },
        members: MEMBERS,
      },
    ),
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

/** The public and the private key of one kind, and a certificate with a private one. */
function keyExtensions(kind: string, Kind: typeof Rsa | typeof EcDsa): TypeDefinition {
  const own = (key: AsymmetricKey | null): AsymmetricKey | null => (key instanceof Kind ? key : null);
  return {
    name: `${NS}${kind}CertificateExtensions`,
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(
        `
static ${CRYPTOGRAPHY}${kind} Get${kind}PublicKey(${CERTIFICATE} certificate)
static ${CRYPTOGRAPHY}${kind} Get${kind}PrivateKey(${CERTIFICATE} certificate)
static ${CERTIFICATE} CopyWithPrivateKey(${CERTIFICATE} certificate, ${CRYPTOGRAPHY}${kind} privateKey)
`,
        {
          statics: {
            [`Get${kind}PublicKey`]: (_self, ctx, certificate: Certificate | null) =>
              own(required(certificate).publicKey.key(ctx)),
            [`Get${kind}PrivateKey`]: (_self, _ctx, certificate: Certificate | null) =>
              own(required(certificate).privateKey),
            CopyWithPrivateKey: (_self, ctx, certificate: Certificate | null, key: AsymmetricKey | null) =>
              copyWithKey(ctx, required(certificate), key),
          },
        },
      ),
  };
}

function required(certificate: Certificate | null): Certificate {
  if (certificate === null) throw argumentNull('certificate');
  return certificate;
}

function copyWithKey(ctx: TypeContext, certificate: Certificate, key: AsymmetricKey | null): Certificate {
  if (key === null) throw argumentNull('privateKey');
  if (certificate.privateKey !== null) throw invalidOperation('The certificate already has an associated private key.');
  if (certificate.publicKey.newKey()?.name !== key.name)
    throw argumentError('The provided key does not match the public key algorithm for this certificate.');
  if (!certificate.fits(ctx, key)) throw argumentError(KEY_MISMATCH, 'privateKey');
  const copied = certificate.publicKey.newKey()!;
  copied.importDer(ctx, key.exportDer(ctx, 'pkcs8', true), 'pkcs8', true);
  return certificate.withKey(copied);
}

const LIMITS = `${FLAGS} = ${NS}X509KeyStorageFlags.DefaultKeySet, ${NS}Pkcs12LoaderLimits loaderLimits = null`;

type LoadAll = (ctx: TypeContext, bytes: Uint8Array, password: string | null) => unknown;

/** Loads a PFX; what is none of the file's kind is an error, not read otherwise. */
function loadPkcs12(load: LoadAll): MethodBody {
  return (_self, ctx, source: unknown, password: unknown, flags: unknown) => {
    checkStorageFlags(flags);
    return load(ctx, toBytes(source), passwordText(password));
  };
}

function loadPkcs12File(load: LoadAll): MethodBody {
  return (_self, ctx, path: string | null, password: unknown, flags: unknown) => {
    checkStorageFlags(flags);
    const full = resolvePath(ctx, path);
    const { files } = hostOf(ctx);
    if (files.stat(full) === null) {
      const options = { inner: fileNotFound(full) };
      const text = 'Error occurred during a cryptographic operation.';
      throw new NetException(`${CRYPTOGRAPHY}CryptographicException`, text, options);
    }
    return load(
      ctx,
      withFileErrors(ctx, full, false, () => files.readFile(full)),
      passwordText(password),
    );
  };
}

function loadCertificate(bytes: Uint8Array): Certificate {
  if (contentType(bytes) !== ContentType.Cert) throw malformed();
  return new Certificate(certificateBytes(bytes));
}

const loadAll: LoadAll = (ctx, bytes, password) => new Certificate2Collection(pkcs12Certificates(ctx, bytes, password));

const LOADER: TypeDefinition = {
  name: `${NS}X509CertificateLoader`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static ${CERTIFICATE} LoadCertificate(byte[] data)
static ${CERTIFICATE} LoadCertificateFromFile(string path)
static ${CERTIFICATE} LoadPkcs12(byte[] data, string password, ${LIMITS})
static ${CERTIFICATE} LoadPkcs12FromFile(string path, string password, ${LIMITS})
static ${CERTIFICATE}Collection LoadPkcs12Collection(byte[] data, string password, ${LIMITS})
static ${CERTIFICATE}Collection LoadPkcs12CollectionFromFile(string path, string password, ${LIMITS})
`,
      {
        statics: {
          LoadCertificate: (_self, _ctx, data: unknown) => loadCertificate(toBytes(data)),
          LoadCertificateFromFile: (_self, ctx, path: string) => loadCertificate(readCertificateFile(ctx, path)),
          LoadPkcs12: loadPkcs12(openPkcs12),
          LoadPkcs12FromFile: loadPkcs12File(openPkcs12),
          LoadPkcs12Collection: loadPkcs12(loadAll),
          LoadPkcs12CollectionFromFile: loadPkcs12File(loadAll),
        },
      },
    ),
};

/** What builds on the system's trust is not built; what a connection has is shown. */
const CHAIN: TypeDefinition = {
  name: `${NS}X509Chain`,
  kind: 'class',
  jsClass: CertificateChain,
  interfaces: ['System.IDisposable'],
  build: () =>
    implement(
      `
${NS}X509Chain new()
${NS}X509Chain new(bool useMachineContext)
${NS}X509ChainElement[] ChainElements {get;}
${NS}X509ChainStatus[] ChainStatus {get;}
bool Build(${CERTIFICATE} certificate)
void Dispose()
void IDisposable.Dispose()
`,
      {
        new: () => {
          throw notEmulated(`${NS}X509Chain`);
        },
        members: {
          ChainElements: (self: CertificateChain, ctx) =>
            newArray(
              ctx,
              `${NS}X509ChainElement`,
              self.certificates.map((each) => new CertificateChainElement(each)),
            ),
          ChainStatus: (self: CertificateChain, ctx) => newArray(ctx, `${NS}X509ChainStatus`, [...self.status]),
          Dispose: () => undefined,
        },
      },
    ),
};

const CHAIN_STATUS: TypeDefinition = {
  name: `${NS}X509ChainStatus`,
  kind: 'struct',
  jsClass: ChainStatus,
  zero: () => new ChainStatus(0, ''),
  build: () =>
    implement(`${NS}X509ChainStatusFlags Status {get;set;}\nstring StatusInformation {get;set;}`, {
      members: {
        Status: {
          get: (self: ChainStatus, ctx) => newEnum(ctx, `${NS}X509ChainStatusFlags`, self.flags),
          set: (self: ChainStatus, value) => void (self.flags = enumNumber(value)),
        },
        StatusInformation: field('information'),
      },
    }),
};

const CHAIN_ELEMENT: TypeDefinition = {
  name: `${NS}X509ChainElement`,
  kind: 'class',
  jsClass: CertificateChainElement,
  build: () =>
    implement(`${CERTIFICATE} Certificate {get;}`, {
      members: { Certificate: (self: CertificateChainElement) => self.certificate },
    }),
};

export const CERTIFICATE_TYPES: TypeDefinition[] = [
  BASE,
  CERTIFICATE_TYPE,
  KEY_TYPE,
  keyExtensions('RSA', Rsa),
  keyExtensions('ECDsa', EcDsa),
  LOADER,
  CHAIN,
  CHAIN_STATUS,
  CHAIN_ELEMENT,
];
