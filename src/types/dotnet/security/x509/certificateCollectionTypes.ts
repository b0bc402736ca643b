/** X509CertificateCollection and X509Certificate2Collection as .NET types. */
import { LIST_MEMBERS } from '../../../collections/listTypes.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import type { TypeDefinition } from '../../../TypeDefinition.ts';
import { implement, type MemberBody } from '../../implement.ts';
import { argumentNull } from '../../netErrors.ts';
import { enumNumber, itemsOf, newByteArray, toBytes } from '../../values.ts';
import { pem } from '../AsymmetricKey.ts';
import { BaseCertificate, Certificate, certificatesOfPem } from './Certificate.ts';
import {
  Certificate2Collection,
  CertificateCollection,
  findCertificates,
  thumbprintOf,
} from './CertificateCollection.ts';
import {
  ContentType,
  exportCollection,
  exportPkcs12,
  openCertificates,
  readCertificateFile,
} from './CertificateFile.ts';
import { readPemFile } from './certificatePem.ts';
import { checkStorageFlags, passwordText, pbeScheme } from './certificateTypes.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';
const NS = `${CRYPTOGRAPHY}X509Certificates.`;
const ONE = `${NS}X509Certificate2`;
const COLLECTION = `${ONE}Collection`;
const BASE_COLLECTION = `${NS}X509CertificateCollection`;
const FLAGS = `${NS}X509KeyStorageFlags keyStorageFlags = ${NS}X509KeyStorageFlags.DefaultKeySet`;
const PEM_LABEL = 'CERTIFICATE';

/** One certificate, several in an array, or a collection. */
function certificatesIn(ctx: TypeContext, given: unknown): BaseCertificate[] {
  if (given === undefined) return [];
  if (given === null) throw argumentNull('certificates');
  if (given instanceof BaseCertificate) return [given];
  return [...itemsOf(given, ctx)] as BaseCertificate[];
}

function importInto(
  self: Certificate2Collection,
  ctx: TypeContext,
  source: unknown,
  password: unknown,
  flags: unknown,
) {
  checkStorageFlags(flags);
  const bytes = typeof source === 'string' ? readCertificateFile(ctx, source) : toBytes(source);
  self.addRange(openCertificates(ctx, bytes, passwordText(password)));
}

const importPem = (self: Certificate2Collection, text: string): void =>
  self.addRange(certificatesOfPem(text).map((bytes) => new Certificate(bytes)));

const MEMBERS: Record<string, MemberBody> = {
  ...LIST_MEMBERS,
  Add: (self: CertificateCollection, _ctx, certificate: unknown) => {
    if (certificate === null) throw argumentNull('certificate');
    return self.add(certificate);
  },
  AddRange: (self: CertificateCollection, ctx, given: unknown) => self.addRange(certificatesIn(ctx, given)),
  Contains: (self: CertificateCollection, _ctx, certificate: unknown) => self.indexOfCertificate(certificate) >= 0,
  IndexOf: (self: CertificateCollection, _ctx, certificate: unknown) => self.indexOfCertificate(certificate),
  Remove: (self: CertificateCollection, _ctx, certificate: unknown) => self.removeCertificate(certificate),
};

const OWN: Record<string, MemberBody> = {
  ...MEMBERS,
  RemoveRange: (self: Certificate2Collection, ctx, given: unknown) => {
    for (const each of certificatesIn(ctx, given)) self.removeCertificate(each);
  },
  Find: (self: Certificate2Collection, ctx, kind: unknown, value: unknown, validOnly: boolean) =>
    findCertificates(ctx, self.certificates, kind, value, validOnly),
  [`FindByThumbprint(${CRYPTOGRAPHY}HashAlgorithmName,string)`]: findByThumbprint as MemberBody,
  Import: importInto as MemberBody,
  ImportFromPem: (self: Certificate2Collection, _ctx, text: string) => importPem(self, text),
  ImportFromPemFile: (self: Certificate2Collection, ctx, path: string) => importPem(self, readPemFile(ctx, path)),
  Export: (self: Certificate2Collection, ctx, kind: unknown, password?: unknown) =>
    self.count === 0
      ? null
      : newByteArray(ctx, exportCollection(ctx, self.certificates, enumNumber(kind), passwordText(password))),
  [`ExportPkcs12(${NS}Pkcs12ExportPbeParameters,string)`]: (self: Certificate2Collection, ctx, kind, password) =>
    newByteArray(ctx, exportPkcs12(ctx, self.certificates, password, pbeScheme(kind))),
  ExportCertificatePems: (self: Certificate2Collection) =>
    self.certificates.map(({ raw }) => pem(PEM_LABEL, raw)).join('\n'),
  ExportPkcs7Pem: (self: Certificate2Collection, ctx) =>
    pem('PKCS7', exportCollection(ctx, self.certificates, ContentType.Pkcs7, null)),
};

/** NON-PARITY: of the hash algorithms SHA-1 only. */
function findByThumbprint(self: Certificate2Collection, ctx: TypeContext, _hash: unknown, hex: string) {
  const wanted = hex.toUpperCase();
  return new Certificate2Collection(self.certificates.filter((each) => thumbprintOf(ctx, each) === wanted));
}

const INTERFACES = ['System.Collections.ICollection', 'System.Collections.IEnumerable', 'System.Collections.IList'];

export const CERTIFICATE_COLLECTION_TYPES: readonly TypeDefinition[] = [
  {
    name: BASE_COLLECTION,
    kind: 'class',
    base: 'System.Collections.CollectionBase',
    interfaces: INTERFACES,
    build: () =>
      implement(
        `
${BASE_COLLECTION} new()
${BASE_COLLECTION} new(X509Certificate[] value)
${BASE_COLLECTION} new(${BASE_COLLECTION} value)
int Add(X509Certificate value)
int IList.Add(System.Object value)
void AddRange(X509Certificate[] value)
void AddRange(${BASE_COLLECTION} value)
void Clear()
void IList.Clear()
bool Contains(X509Certificate value)
bool IList.Contains(System.Object value)
void CopyTo(X509Certificate[] array, int index)
void ICollection.CopyTo(array array, int index)
int IndexOf(X509Certificate value)
int IList.IndexOf(System.Object value)
void Insert(int index, X509Certificate value)
void IList.Insert(int index, System.Object value)
void Remove(X509Certificate value)
void IList.Remove(System.Object value)
void RemoveAt(int index)
void IList.RemoveAt(int index)
X509Certificate Item(int index) {get;set;}
int Capacity {get;set;}
int Count {get;}
bool IsFixedSize {get;}
bool IsReadOnly {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
`,
        {
          new: (_self, ctx, given?: unknown) => new CertificateCollection(certificatesIn(ctx, given)),
          members: MEMBERS,
        },
      ),
  },
  {
    name: COLLECTION,
    kind: 'class',
    base: BASE_COLLECTION,
    interfaces: [...INTERFACES, `System.Collections.Generic.IEnumerable\`1[${ONE}]`],
    build: () =>
      implement(
        `
${COLLECTION} new()
${COLLECTION} new(${ONE} certificate)
${COLLECTION} new(${ONE}[] certificates)
${COLLECTION} new(${COLLECTION} certificates)
int Add(${ONE} certificate)
void AddRange(${ONE}[] certificates)
void AddRange(${COLLECTION} certificates)
bool Contains(${ONE} certificate)
byte[] Export(${NS}X509ContentType contentType)
byte[] Export(${NS}X509ContentType contentType, string password)
string ExportCertificatePems()
byte[] ExportPkcs12(${NS}Pkcs12ExportPbeParameters exportParameters, string password)
string ExportPkcs7Pem()
${COLLECTION} Find(${NS}X509FindType findType, System.Object findValue, bool validOnly)
${COLLECTION} FindByThumbprint(${CRYPTOGRAPHY}HashAlgorithmName hashAlgorithm, string thumbprintHex)
void Import(byte[] rawData)
void Import(byte[] rawData, string password, ${FLAGS})
void Import(string fileName)
void Import(string fileName, string password, ${FLAGS})
void ImportFromPem(System.ReadOnlySpan[char] certPem)
void ImportFromPemFile(string certPemFilePath)
void Insert(int index, ${ONE} certificate)
void Remove(${ONE} certificate)
void RemoveRange(${ONE}[] certificates)
void RemoveRange(${COLLECTION} certificates)
${ONE} Item(int index) {get;set;}
`,
        { new: (_self, ctx, given?: unknown) => new Certificate2Collection(certificatesIn(ctx, given)), members: OWN },
      ),
  },
];
