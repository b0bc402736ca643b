/** X.509 certificates taken apart: names, dates, key, extensions. Reading only: nothing is verified or built. */
import { NetException } from '../../../../errors/NetException.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import { base64Decode } from '../../convert/base64.ts';
import type { AsymmetricKey } from '../AsymmetricKey.ts';
import { cryptographic } from '../cryptoErrors.ts';
import { EcDsaOpenSsl } from '../EcKey.ts';
import { RsaOpenSsl } from '../RsaKey.ts';
import {
  AlternativeNamesExtension,
  type CertificateExtension,
  EnhancedKeyUsageExtension,
  extensionOf,
  KeyUsageExtension,
  SubjectKeyIdentifierExtension,
} from './CertificateExtension.ts';
import { type DerElement, derChildren, derOid, DerTag, derTime, readDer } from './DerReader.ts';
import { DistinguishedName } from './DistinguishedName.ts';
import { Oid } from './Oid.ts';

export class PublicKey {
  constructor(
    readonly oid: Oid,
    readonly spki: Uint8Array,
    /** The key without its algorithm. */
    readonly keyValue: Uint8Array,
  ) {}

  static read(element: DerElement): PublicKey {
    const [keyAlgorithm, bits] = children(element);
    return new PublicKey(algorithm(keyAlgorithm), element.whole, bits!.bytes.slice(1));
  }

  /** The key's type: RSA or of an elliptic curve; null for others. */
  newKey(): AsymmetricKey | null {
    if (this.oid.friendlyName === 'RSA') return new RsaOpenSsl();
    return this.oid.friendlyName === 'ECC' ? new EcDsaOpenSsl() : null;
  }

  /** The key itself, its public half. */
  key(ctx: TypeContext): AsymmetricKey | null {
    const made = this.newKey();
    made?.importDer(ctx, this.spki, 'spki', false);
    return made;
  }
}

const CORRUPTED = 'ASN1 corrupted data.';

export const malformed = () => cryptographic(CORRUPTED);

/** Bytes that do not even begin as files of certificates do. */
export function notSequence(bytes: Uint8Array): NetException {
  const found = bytes[0]! & 31;
  const text = `The provided data is tagged with 'Universal' class value '${found}', but it should have been 'Universal' class value '${DerTag.Sequence & 31}'.`;
  const inner = new NetException('System.Formats.Asn1.AsnContentException', text);
  const made = new NetException('System.Security.Cryptography.CryptographicException', CORRUPTED, { inner });
  made.hresult = -2146885630;
  return made;
}

function children(element: DerElement | undefined): DerElement[] {
  const found = derChildren(element);
  if (!found) throw malformed();
  return found;
}

function algorithm(element: DerElement | undefined): Oid {
  const [oid] = children(element);
  return Oid.ofValue(derOid(oid!.bytes));
}

/** X509Certificate, the older and smaller class. */
export class BaseCertificate {
  friendlyName = '';
  archived = false;
  privateKey: AsymmetricKey | null = null;
  readonly version: number;
  readonly serial: Uint8Array;
  /** As the certificate has it, for whoever names it by issuer and number. */
  readonly serialDer: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  readonly publicKey: PublicKey;
  readonly signatureAlgorithm: Oid;
  readonly keyParameters: Uint8Array;
  readonly extensions: CertificateExtension[];

  constructor(readonly raw: Uint8Array) {
    const [outer] = readDer(raw) ?? [];
    if (outer?.tag !== DerTag.Sequence) throw malformed();
    const [body, signature] = children(outer);
    const fields = children(body);
    const versionField = fields[0]?.tag === 0xa0 ? fields.shift() : null;
    this.version = versionField ? children(versionField)[0]!.bytes[0]! + 1 : 1;
    const [serial, , issuer, validity, subject, key, ...others] = fields;
    if (serial?.tag !== DerTag.Integer || key === undefined) throw malformed();
    this.serial = serial.bytes;
    this.serialDer = serial.whole;
    this.issuer = new DistinguishedName(issuer!.whole);
    this.subject = new DistinguishedName(subject!.whole);
    const [from, to] = children(validity);
    this.notBeforeMs = derTime(from!);
    this.notAfterMs = derTime(to!);
    this.publicKey = PublicKey.read(key);
    this.keyParameters = children(children(key)[0])[1]?.whole ?? new Uint8Array(0);
    this.signatureAlgorithm = algorithm(signature);
    const extensions = others.find(({ tag }) => tag === 0xa3);
    this.extensions = extensions ? children(children(extensions)[0]).map(readExtension) : [];
  }

  get dnsNames(): string[] {
    return this.extension(AlternativeNamesExtension)?.dnsNames ?? [];
  }

  /** The first extension of a kind. */
  extension<T extends CertificateExtension>(Kind: new (...args: never[]) => T): T | null {
    return (this.extensions.find((each) => each instanceof Kind) as T | undefined) ?? null;
  }

  /** Null: the certificate does not say what its key is for. */
  get enhancedKeyUsages(): string[] | null {
    return this.extension(EnhancedKeyUsageExtension)?.usages.map(({ value }) => value!) ?? null;
  }

  /** X509KeyUsageFlags; null: the certificate does not say. */
  get keyUsages(): number | null {
    return this.extension(KeyUsageExtension)?.flags ?? null;
  }

  get subjectKeyIdentifier(): Uint8Array | null {
    return this.extension(SubjectKeyIdentifierExtension)?.identifier ?? null;
  }

  /** Whether a key is the private half of the certificate's. */
  fits(ctx: TypeContext, key: AsymmetricKey): boolean {
    const { spki } = this.publicKey;
    const own = key.exportDer(ctx, 'spki', false);
    return own.length === spki.length && own.every((byte, at) => byte === spki[at]);
  }
}

/** X509Certificate2. */
export class Certificate extends BaseCertificate {
  /** The same certificate once more, with its key. */
  copy(): Certificate {
    return this.withKey(this.privateKey);
  }

  withKey(key: AsymmetricKey | null): Certificate {
    const made = new Certificate(this.raw);
    made.privateKey = key;
    return made;
  }
}

function readExtension(element: DerElement): CertificateExtension {
  const parts = children(element);
  const value = parts.at(-1)!;
  const critical = parts.length > 2 && parts[1]!.bytes[0] !== 0;
  return extensionOf(derOid(parts[0]!.bytes), value.bytes, critical);
}

/** All certificates of a PEM text. */
export function certificatesOfPem(text: string): Uint8Array[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g);
  return Array.from(blocks, ([, body]) => base64Decode(body!.replace(/\s/g, '')));
}

/** The bytes of a certificate in DER or PEM; the first one of a PEM text. */
export function certificateBytes(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === DerTag.Sequence) return bytes;
  return certificatesOfPem(textOf(bytes))[0] ?? bytes;
}

/** Bytes as characters of their own. */
export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
