/** System.Security.Cryptography.Pkcs: EnvelopedCms and what belongs to it as .NET types. */
import { copyInto } from '../../../collections/copyInto.ts';
import type { EnumValue } from '../../../EnumValue.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import type { TypeDefinition } from '../../../TypeDefinition.ts';
import { field, implement } from '../../implement.ts';
import { argumentNull } from '../../netErrors.ts';
import { enumNumber, itemsOf, newByteArray, newEnum, toBytes } from '../../values.ts';
import { requiredBytes } from '../cryptoErrors.ts';
import { Items } from '../Items.ts';
import type { RSAEncryptionPadding } from '../RsaKey.ts';
import type { BaseCertificate } from '../x509/Certificate.ts';
import { Certificate2Collection } from '../x509/CertificateCollection.ts';
import { Oid } from '../x509/Oid.ts';
import { X509Store } from '../x509/X509Store.ts';
import {
  AlgorithmIdentifier,
  CmsRecipient,
  ContentInfo,
  DATA,
  EnvelopedMessage,
  IssuerSerial,
  RecipientInfo,
} from './EnvelopedMessage.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';
const NS = `${CRYPTOGRAPHY}Pkcs.`;
const CERTIFICATE = `${CRYPTOGRAPHY}X509Certificates.X509Certificate2`;
const ISSUER_SERIAL = `${CRYPTOGRAPHY}Xml.X509IssuerSerial`;
const PADDING = `${CRYPTOGRAPHY}RSAEncryptionPadding rsaEncryptionPadding`;

class SubjectIdentifier {
  constructor(readonly info: RecipientInfo) {}
}

/** Attributes are not known: there are none. */
class AttributeObjects extends Items {}
class RecipientInfos extends Items<RecipientInfo> {}
class CmsRecipients extends Items<CmsRecipient> {}

/** The user's certificates, which every decryption tries. */
function userCertificates(ctx: TypeContext): BaseCertificate[] {
  const store = new X509Store('My', 1);
  store.open(ctx, 0);
  return store.certificates(ctx).certificates;
}

/** Decrypts with the certificates given and the user's. */
export function decryptMessage(ctx: TypeContext, message: EnvelopedMessage, given: readonly BaseCertificate[]): void {
  message.decrypt(ctx, [...given, ...userCertificates(ctx)]);
}

function encrypt(self: EnvelopedMessage, ctx: TypeContext, given: CmsRecipient | CmsRecipients | null): void {
  if (given === null) throw argumentNull('recipient');
  self.encrypt(ctx, given instanceof CmsRecipient ? [given] : given.items);
}

function decrypt(self: EnvelopedMessage, ctx: TypeContext, ...args: unknown[]): void {
  const extra = args.find((each) => each instanceof Certificate2Collection);
  decryptMessage(ctx, self, extra?.certificates ?? []);
}

const ENVELOPED: TypeDefinition = {
  name: `${NS}EnvelopedCms`,
  kind: 'class',
  isSealed: true,
  jsClass: EnvelopedMessage,
  build: () =>
    implement(
      `
${NS}EnvelopedCms new()
${NS}EnvelopedCms new(${NS}ContentInfo contentInfo)
${NS}EnvelopedCms new(${NS}ContentInfo contentInfo, ${NS}AlgorithmIdentifier encryptionAlgorithm)
void Decode(byte[] encodedMessage)
void Decrypt()
void Decrypt(${NS}RecipientInfo recipientInfo)
void Decrypt(${NS}RecipientInfo recipientInfo, ${CERTIFICATE}Collection extraStore)
void Decrypt(${CERTIFICATE}Collection extraStore)
byte[] Encode()
void Encrypt(${NS}CmsRecipient recipient)
void Encrypt(${NS}CmsRecipientCollection recipients)
int Version {get;}
${NS}ContentInfo ContentInfo {get;}
${NS}AlgorithmIdentifier ContentEncryptionAlgorithm {get;}
${CERTIFICATE}Collection Certificates {get;}
${CRYPTOGRAPHY}CryptographicAttributeObjectCollection UnprotectedAttributes {get;}
${NS}RecipientInfoCollection RecipientInfos {get;}
`,
      {
        new: (_self, _ctx, content?: ContentInfo | null, algorithm?: AlgorithmIdentifier | null) => {
          if (content === null) throw argumentNull('contentInfo');
          if (algorithm === null) throw argumentNull('encryptionAlgorithm');
          return new EnvelopedMessage(content, algorithm);
        },
        members: {
          Decode: (self: EnvelopedMessage, _ctx, bytes: unknown) => self.decode(requiredBytes(bytes, 'encodedMessage')),
          Decrypt: decrypt,
          Encode: (self: EnvelopedMessage, ctx) => newByteArray(ctx, self.encode()),
          Encrypt: encrypt,
          Version: (self: EnvelopedMessage) => self.version,
          ContentInfo: (self: EnvelopedMessage) => self.content,
          ContentEncryptionAlgorithm: (self: EnvelopedMessage) => self.algorithm,
          Certificates: () => new Certificate2Collection(),
          UnprotectedAttributes: () => new AttributeObjects(),
          RecipientInfos: (self: EnvelopedMessage) => new RecipientInfos(self.recipients),
        },
      },
    ),
};

const CONTENT: TypeDefinition = {
  name: `${NS}ContentInfo`,
  kind: 'class',
  isSealed: true,
  jsClass: ContentInfo,
  build: () =>
    implement(
      `
${NS}ContentInfo new(byte[] content)
${NS}ContentInfo new(${CRYPTOGRAPHY}Oid contentType, byte[] content)
${CRYPTOGRAPHY}Oid ContentType {get;}
byte[] Content {get;}
`,
      {
        new: (_self, _ctx, first: unknown, second?: unknown) =>
          first instanceof Oid
            ? new ContentInfo(first, requiredBytes(second, 'content'))
            : new ContentInfo(Oid.ofValue(DATA), requiredBytes(first, 'content')),
        members: {
          ContentType: (self: ContentInfo) => self.contentType,
          Content: (self: ContentInfo, ctx) => newByteArray(ctx, self.content),
        },
      },
    ),
};

const ALGORITHM: TypeDefinition = {
  name: `${NS}AlgorithmIdentifier`,
  kind: 'class',
  isSealed: true,
  jsClass: AlgorithmIdentifier,
  build: () =>
    implement(
      `
${NS}AlgorithmIdentifier new()
${NS}AlgorithmIdentifier new(${CRYPTOGRAPHY}Oid oid)
${NS}AlgorithmIdentifier new(${CRYPTOGRAPHY}Oid oid, int keyLength)
${CRYPTOGRAPHY}Oid Oid {get;set;}
int KeyLength {get;set;}
byte[] Parameters {get;set;}
`,
      {
        new: (_self, _ctx, oid?: Oid, keyLength?: number) => new AlgorithmIdentifier(oid, keyLength),
        members: {
          Oid: field('oid'),
          KeyLength: field('keyLength'),
          Parameters: {
            get: (self: AlgorithmIdentifier, ctx) => newByteArray(ctx, self.parameters),
            set: (self: AlgorithmIdentifier, value: unknown) => void (self.parameters = new Uint8Array(toBytes(value))),
          },
        },
      },
    ),
};

/** The arguments come in any order of their kinds. */
function newRecipient(_self: unknown, _ctx: TypeContext, ...args: unknown[]): CmsRecipient {
  const [first, second, third] = args;
  const hasType = typeof first === 'object' && first !== null && 'type' in first;
  const [type, certificate, padding] = hasType ? [first, second, third] : [null, first, second];
  if (!certificate) throw argumentNull('certificate');
  const kind = type === null ? 1 : enumNumber(type) || 1;
  return new CmsRecipient(kind, certificate as BaseCertificate, (padding as RSAEncryptionPadding | undefined) ?? null);
}

const RECIPIENT: TypeDefinition = {
  name: `${NS}CmsRecipient`,
  kind: 'class',
  isSealed: true,
  jsClass: CmsRecipient,
  build: () =>
    implement(
      `
${NS}CmsRecipient new(${CERTIFICATE} certificate)
${NS}CmsRecipient new(${CERTIFICATE} certificate, ${PADDING})
${NS}CmsRecipient new(${NS}SubjectIdentifierType recipientIdentifierType, ${CERTIFICATE} certificate, ${PADDING})
${NS}CmsRecipient new(${NS}SubjectIdentifierType recipientIdentifierType, ${CERTIFICATE} certificate)
${CRYPTOGRAPHY}RSAEncryptionPadding RSAEncryptionPadding {get;}
${NS}SubjectIdentifierType RecipientIdentifierType {get;}
${CERTIFICATE} Certificate {get;}
`,
      {
        new: newRecipient,
        members: {
          RSAEncryptionPadding: (self: CmsRecipient) => self.padding,
          RecipientIdentifierType: (self: CmsRecipient, ctx) =>
            newEnum(ctx, `${NS}SubjectIdentifierType`, self.identifierType),
          Certificate: (self: CmsRecipient) => self.certificate,
        },
      },
    ),
};

/** A collection that is only read; `constructors` for the one that scripts make. */
function items(name: string, item: string, jsClass: TypeDefinition['jsClass'], constructors = ''): TypeDefinition {
  return {
    name,
    kind: 'class',
    isSealed: true,
    jsClass,
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
    build: () =>
      implement(
        `
${constructors}
void CopyTo(${item}[] array, int index)
void CopyTo(array array, int index)
void ICollection.CopyTo(array array, int index)
${item} Item(int index) {get;}
int Count {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
`,
        {
          new: (_self, ctx, first?: CmsRecipient | EnumValue, certificates?: unknown) => {
            if (first === undefined) return new CmsRecipients();
            if (first instanceof CmsRecipient) return new CmsRecipients([first]);
            const all = itemsOf(certificates, ctx) as BaseCertificate[];
            return new CmsRecipients(all.map((each) => new CmsRecipient(enumNumber(first), each)));
          },
          members: {
            CopyTo: (self: Items, _ctx, array: unknown, index: number) => copyInto(self.items, array, index),
            Item: (self: Items, _ctx, index: number) => self.at(index),
            Count: (self: Items) => self.items.length,
            IsSynchronized: () => false,
            SyncRoot: (self: Items) => self,
          },
        },
      ),
  };
}

const RECIPIENT_INFO = `${NS}RecipientInfo`;

export const CMS_TYPES: readonly TypeDefinition[] = [
  ENVELOPED,
  CONTENT,
  ALGORITHM,
  RECIPIENT,
  items(
    `${NS}CmsRecipientCollection`,
    `${NS}CmsRecipient`,
    CmsRecipients,
    `${NS}CmsRecipientCollection new()
${NS}CmsRecipientCollection new(${NS}CmsRecipient recipient)
${NS}CmsRecipientCollection new(${NS}SubjectIdentifierType recipientIdentifierType, ${CERTIFICATE}Collection certificates)`,
  ),
  items(`${RECIPIENT_INFO}Collection`, RECIPIENT_INFO, RecipientInfos),
  items(
    `${CRYPTOGRAPHY}CryptographicAttributeObjectCollection`,
    `${CRYPTOGRAPHY}CryptographicAttributeObject`,
    AttributeObjects,
  ),
  { name: RECIPIENT_INFO, kind: 'class', isAbstract: true },
  {
    name: `${NS}KeyTransRecipientInfo`,
    kind: 'class',
    base: RECIPIENT_INFO,
    isSealed: true,
    jsClass: RecipientInfo,
    build: () =>
      implement(
        `
int Version {get;}
${NS}SubjectIdentifier RecipientIdentifier {get;}
${NS}AlgorithmIdentifier KeyEncryptionAlgorithm {get;}
byte[] EncryptedKey {get;}
${NS}RecipientInfoType Type {get;}
`,
        {
          members: {
            Version: (self: RecipientInfo) => self.version,
            RecipientIdentifier: (self: RecipientInfo) => new SubjectIdentifier(self),
            KeyEncryptionAlgorithm: (self: RecipientInfo) => new AlgorithmIdentifier(self.keyAlgorithm),
            EncryptedKey: (self: RecipientInfo, ctx) => newByteArray(ctx, self.encryptedKey),
            Type: (_self, ctx) => newEnum(ctx, `${NS}RecipientInfoType`, 1),
          },
        },
      ),
  },
  {
    name: `${NS}SubjectIdentifier`,
    kind: 'class',
    isSealed: true,
    jsClass: SubjectIdentifier,
    build: () =>
      implement(
        `
bool MatchesCertificate(${CERTIFICATE} certificate)
${NS}SubjectIdentifierType Type {get;}
System.Object Value {get;}
`,
        {
          members: {
            MatchesCertificate: ({ info }: SubjectIdentifier, _ctx, certificate: BaseCertificate) =>
              info.matches(certificate),
            Type: ({ info }: SubjectIdentifier, ctx) => newEnum(ctx, `${NS}SubjectIdentifierType`, info.identifierType),
            Value: ({ info }: SubjectIdentifier) => info.identifier,
          },
        },
      ),
  },
  {
    name: ISSUER_SERIAL,
    kind: 'struct',
    jsClass: IssuerSerial,
    build: () =>
      implement('string IssuerName {get;set;}\nstring SerialNumber {get;set;}', {
        members: { IssuerName: field('issuerName'), SerialNumber: field('serialNumber') },
      }),
  },
];
