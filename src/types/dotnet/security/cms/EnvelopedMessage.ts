/**
 * Encrypted messages (CMS, RFC 5652): enveloped data, whose content is encrypted with a key of its own, and that key for
 * each recipient with the key of a certificate. Rule that surprises: a recipient is named by issuer and serial number or
 * by the identifier of the key, and only RSA's way of handing over keys is known, as to .NET on Linux.
 */
import { NetException } from '../../../../errors/NetException.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import { hexText } from '../../convert/hexText.ts';
import { hostOf } from '../../HostServices.ts';
import { invalidOperation, notEmulated } from '../../netErrors.ts';
import { cryptographic } from '../cryptoErrors.ts';
import { Rsa, type RSAEncryptionPadding } from '../RsaKey.ts';
import { padded, PaddingMode, unpadded } from '../SymmetricAlgorithm.ts';
import { type BaseCertificate, malformed, notSequence } from '../x509/Certificate.ts';
import { derChildren, type DerElement, derNumber, derOctets, derOid, DerTag, readDer } from '../x509/DerReader.ts';
import {
  der,
  derAlgorithm,
  derInteger,
  derNull,
  derOctetString,
  derOidOf,
  derSequence,
  derSet,
  derTagged,
} from '../x509/DerWriter.ts';
import { DistinguishedName } from '../x509/DistinguishedName.ts';
import { Oid } from '../x509/Oid.ts';

export const DATA = '1.2.840.113549.1.7.1';
const ENVELOPED_DATA = '1.2.840.113549.1.7.3';
const RSA_PKCS1 = '1.2.840.113549.1.1.1';
const RSA_OAEP = '1.2.840.113549.1.1.7';
const AES_256 = '2.16.840.1.101.3.4.1.42';
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA1',
  '2.16.840.1.101.3.4.2.1': 'SHA256',
  '2.16.840.1.101.3.4.2.2': 'SHA384',
  '2.16.840.1.101.3.4.2.3': 'SHA512',
};

interface ContentCipher {
  readonly algorithm: 'aes' | '3des' | 'des';
  readonly keyBytes: number;
  readonly blockBytes: number;
}

const CIPHERS: Readonly<Record<string, ContentCipher>> = {
  '2.16.840.1.101.3.4.1.2': { algorithm: 'aes', keyBytes: 16, blockBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { algorithm: 'aes', keyBytes: 24, blockBytes: 16 },
  [AES_256]: { algorithm: 'aes', keyBytes: 32, blockBytes: 16 },
  '1.2.840.113549.3.7': { algorithm: '3des', keyBytes: 24, blockBytes: 8 },
  '1.3.14.3.2.7': { algorithm: 'des', keyBytes: 8, blockBytes: 8 },
};

export const NOT_ENCRYPTED = 'The CMS message is not encrypted.';

export class ContentInfo {
  constructor(
    readonly contentType: Oid,
    readonly content: Uint8Array,
  ) {}
}

export class AlgorithmIdentifier {
  parameters = new Uint8Array(0);
  constructor(
    public oid = Oid.ofValue('1.2.840.113549.3.7'),
    public keyLength = 0,
  ) {}
}

/** A certificate a message is for, and how the message names it: 1 by issuer and serial number, 2 by its key's identifier. */
export class CmsRecipient {
  constructor(
    readonly identifierType: number,
    readonly certificate: BaseCertificate,
    readonly padding: RSAEncryptionPadding | null = null,
  ) {}
}

/** System.Security.Cryptography.Xml.X509IssuerSerial. */
export class IssuerSerial {
  constructor(
    public issuerName: string,
    public serialNumber: string,
  ) {}
}

/** A recipient of a message that was read. */
export class RecipientInfo {
  readonly version: number;
  readonly identifierType: number;
  readonly identifier: IssuerSerial | string;
  readonly keyAlgorithm: Oid;
  readonly encryptedKey: Uint8Array;
  private readonly keyParameters: DerElement | undefined;
  private readonly rid: DerElement;

  constructor(element: DerElement) {
    const [version, rid, algorithm, key] = childrenOf(element);
    this.version = derNumber(version!);
    this.rid = rid!;
    const isIssuerSerial = rid!.tag === DerTag.Sequence;
    this.identifierType = isIssuerSerial ? 1 : 2;
    this.identifier = isIssuerSerial ? issuerSerialOf(rid!) : hexText(rid!.bytes).toUpperCase();
    const [oid, parameters] = childrenOf(algorithm);
    this.keyAlgorithm = Oid.ofValue(derOid(oid!.bytes));
    this.keyParameters = parameters;
    this.encryptedKey = derOctets(key!);
  }

  matches(certificate: BaseCertificate): boolean {
    if (this.identifierType === 2) return sameBytes(this.rid.bytes, certificate.subjectKeyIdentifier);
    const [issuer, serial] = childrenOf(this.rid);
    return sameBytes(issuer!.whole, certificate.issuer.rawData) && sameBytes(serial!.whole, certificate.serialDer);
  }

  /** The key of the content. */
  decryptKey(ctx: TypeContext, key: Rsa): Uint8Array {
    try {
      return hostOf(ctx).crypto.rsa.decrypt(key.privateHandle(ctx), this.oaepHash, this.encryptedKey);
    } catch (thrown) {
      if (thrown instanceof NetException) throw thrown;
      throw cryptographic('The parameter is incorrect.');
    }
  }

  /** Null: the padding of PKCS #1. */
  private get oaepHash(): string | null {
    const { value } = this.keyAlgorithm;
    if (value === RSA_PKCS1) return null;
    if (value !== RSA_OAEP) throw notEmulated(`the key encryption '${value}' of CMS messages`);
    const hash = (derChildren(this.keyParameters) ?? []).find(({ tag }) => tag === 0xa0);
    if (hash === undefined) return 'SHA1';
    const [oid] = childrenOf(childrenOf(hash)[0]);
    return HASHES[derOid(oid!.bytes)] ?? 'SHA1';
  }
}

function childrenOf(element: DerElement | undefined): DerElement[] {
  const found = derChildren(element);
  if (found === null) throw malformed();
  return found;
}

function sameBytes(left: Uint8Array, right: Uint8Array | null): boolean {
  return right !== null && left.length === right.length && left.every((byte, at) => byte === right[at]);
}

function issuerSerialOf(rid: DerElement): IssuerSerial {
  const [issuer, serial] = childrenOf(rid);
  return new IssuerSerial(new DistinguishedName(issuer!.whole).name, hexText(serial!.bytes).toUpperCase());
}

/** EnvelopedCms: a message to be encrypted, or one that was decoded. */
export class EnvelopedMessage {
  version = 0;
  recipients: RecipientInfo[] = [];
  private encoded: Uint8Array | null = null;
  private iv = new Uint8Array(0);
  private isDecoded = false;
  private isDecrypted = false;

  constructor(
    public content = new ContentInfo(Oid.ofValue(DATA), new Uint8Array(0)),
    public algorithm = new AlgorithmIdentifier(Oid.ofValue(AES_256)),
  ) {}

  encrypt(ctx: TypeContext, recipients: readonly CmsRecipient[]): void {
    const { cipher, oid } = this.cipher();
    const host = hostOf(ctx);
    const key = host.randomBytes(cipher.keyBytes);
    const iv = host.randomBytes(cipher.blockBytes);
    const plain = padded(ctx, this.content.content, PaddingMode.PKCS7, cipher.blockBytes);
    const encrypted = host.crypto.cipher('encrypt', cipher.algorithm, 'CBC', key, iv, plain);
    const infos = recipients.map((recipient) => recipientDer(ctx, recipient, key));
    const algorithm = derAlgorithm(oid, derOctetString(iv));
    const info = derSequence(derOidOf(this.content.contentType.value!), algorithm, der(0x80, encrypted));
    const version = recipients.some(({ identifierType }) => identifierType === 2) ? 2 : 0;
    const body = derSequence(derInteger(version), derSet(...infos), info);
    this.encoded = derSequence(derOidOf(ENVELOPED_DATA), derTagged(0, body));
  }

  encode(): Uint8Array {
    if (this.encoded === null) throw invalidOperation(NOT_ENCRYPTED);
    return this.encoded;
  }

  decode(bytes: Uint8Array): void {
    if (bytes.length > 0 && bytes[0] !== DerTag.Sequence) throw notSequence(bytes);
    const [type, wrapped] = childrenOf(readDer(bytes)?.[0]);
    if (type?.tag !== DerTag.Oid) throw malformed();
    if (derOid(type.bytes) !== ENVELOPED_DATA) throw cryptographic('Invalid cryptographic message type.');
    const parts = childrenOf(childrenOf(wrapped)[0]);
    const [version, ...others] = parts;
    const infos = others.find(({ tag }) => tag === DerTag.Set);
    const encrypted = others.find(({ tag }) => tag === DerTag.Sequence);
    const [contentType, algorithm, content] = childrenOf(encrypted);
    const [oid, parameters] = childrenOf(algorithm);
    this.version = derNumber(version!);
    this.recipients = childrenOf(infos).map((info) => new RecipientInfo(info));
    this.algorithm = new AlgorithmIdentifier(Oid.ofValue(derOid(oid!.bytes)));
    this.iv = parameters?.tag === DerTag.OctetString ? new Uint8Array(parameters.bytes) : new Uint8Array(0);
    this.content = new ContentInfo(
      Oid.ofValue(derOid(contentType!.bytes)),
      content ? derOctets(content) : new Uint8Array(0),
    );
    this.encoded = bytes;
    this.isDecoded = true;
    this.isDecrypted = false;
  }

  /** With the first of the certificates that is a recipient's and has a key. */
  decrypt(ctx: TypeContext, certificates: readonly BaseCertificate[]): void {
    if (!this.isDecoded) throw invalidOperation(NOT_ENCRYPTED);
    if (this.isDecrypted) throw cryptographic('The enveloped-data message is already decrypted.');
    for (const recipient of this.recipients) {
      const own = certificates.find((each) => each.privateKey instanceof Rsa && recipient.matches(each));
      if (own === undefined) continue;
      const key = recipient.decryptKey(ctx, own.privateKey as Rsa);
      this.content = new ContentInfo(this.content.contentType, this.decryptContent(ctx, key));
      this.isDecrypted = true;
      return;
    }
    throw cryptographic('The enveloped-data message does not contain the specified recipient.');
  }

  private decryptContent(ctx: TypeContext, key: Uint8Array): Uint8Array {
    const { cipher } = this.cipher();
    if (key.length !== cipher.keyBytes) throw cryptographic('The decrypted key is not of the right size.');
    const { content } = this.content;
    if (content.length === 0) return content;
    const plain = hostOf(ctx).crypto.cipher('decrypt', cipher.algorithm, 'CBC', key, this.iv, content);
    return unpadded(plain, PaddingMode.PKCS7, cipher.blockBytes);
  }

  private cipher(): { cipher: ContentCipher; oid: string } {
    const oid = this.algorithm.oid.value ?? '';
    const cipher = CIPHERS[oid];
    if (cipher === undefined) throw cryptographic(`Unknown algorithm '${oid}'.`);
    return { cipher, oid };
  }
}

function recipientDer(ctx: TypeContext, recipient: CmsRecipient, key: Uint8Array): Uint8Array {
  const { certificate, identifierType, padding } = recipient;
  const rsa = certificate.publicKey.key(ctx);
  if (!(rsa instanceof Rsa)) throw cryptographic(`Unknown algorithm '${certificate.publicKey.oid.value}'.`);
  const isOaep = padding !== null && padding.mode === 1;
  if (isOaep && padding.hash.name !== 'SHA1') throw notEmulated('CMS messages with OAEP other than SHA1');
  const encrypted = hostOf(ctx).crypto.rsa.encrypt(rsa.handle(ctx), isOaep ? 'SHA1' : null, key);
  const algorithm = derAlgorithm(isOaep ? RSA_OAEP : RSA_PKCS1, isOaep ? derSequence() : derNull());
  const bySubject = identifierType === 2;
  const rid = bySubject
    ? der(0x80, keyIdentifier(ctx, certificate))
    : derSequence(certificate.issuer.rawData, certificate.serialDer);
  return derSequence(derInteger(bySubject ? 2 : 0), rid, algorithm, derOctetString(encrypted));
}

/** The one the certificate names, or the usual hash of its key. */
function keyIdentifier(ctx: TypeContext, certificate: BaseCertificate): Uint8Array {
  return certificate.subjectKeyIdentifier ?? hostOf(ctx).hash('SHA1', certificate.publicKey.keyValue);
}
