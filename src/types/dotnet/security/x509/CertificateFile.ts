/**
 * Files and bytes of certificates: what kind they are of, the certificates in them, and written again. Rule that surprises:
 * .NET on Linux reads the certificates of a PFX from the last to the first; one certificate alone is the first with a key.
 */
import type { TypeContext } from '../../../TypeContext.ts';
import { hostOf } from '../../HostServices.ts';
import { withFileErrors } from '../../io/fileErrors.ts';
import { resolvePath } from '../../io/hostPaths.ts';
import { NetException } from '../../../../errors/NetException.ts';
import { base64Decode } from '../../convert/base64.ts';
import { platformNotSupported } from '../../netErrors.ts';
import type { AsymmetricKey } from '../AsymmetricKey.ts';
import { cryptographic } from '../cryptoErrors.ts';
import { type BaseCertificate, Certificate, certificatesOfPem, malformed, notSequence, textOf } from './Certificate.ts';
import { derChildren, derOid, DerTag, readDer } from './DerReader.ts';
import { derInteger, derOidOf, derSequence, derSet, derTagged } from './DerWriter.ts';
import {
  isPkcs12,
  type Pkcs12Content,
  type Pkcs12Entry,
  type Pkcs12Scheme,
  readPkcs12,
  writePkcs12,
} from './Pkcs12.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';

/** X509ContentType's numbers. */
export const ContentType = { Cert: 1, SerializedCert: 2, Pfx: 3, SerializedStore: 4, Pkcs7: 5 } as const;

/** The bytes of a file; a missing one is an error of OpenSSL's, which opens it. */
export function readCertificateFile(ctx: TypeContext, given: string): Uint8Array {
  const path = resolvePath(ctx, given);
  const { files } = hostOf(ctx);
  if (files.stat(path) === null) throw noSuchFile();
  return withFileErrors(ctx, path, false, () => files.readFile(path));
}

export function noSuchFile(): NetException {
  const text = 'error:10000080:BIO routines::no such file';
  const made = new NetException('Interop+Crypto+OpenSslCryptographicException', text);
  made.hresult = 0x10000080;
  return made;
}

/** X509ContentType of bytes; null for what is none. */
export function contentType(bytes: Uint8Array): number | null {
  if (bytes[0] !== DerTag.Sequence) {
    const text = textOf(bytes);
    if (certificatesOfPem(text).length > 0) return ContentType.Cert;
    return pkcs7OfPem(text) === null ? null : ContentType.Pkcs7;
  }
  if (isPkcs12(bytes)) return ContentType.Pfx;
  const [first] = derChildren(readDer(bytes)?.[0]) ?? [];
  if (first?.tag === DerTag.Oid) return derOid(first.bytes) === SIGNED_DATA ? ContentType.Pkcs7 : null;
  return first?.tag === DerTag.Sequence ? ContentType.Cert : null;
}

/** The one certificate that bytes stand for; with its key, when a PFX has it. */
export function openCertificate(ctx: TypeContext, bytes: Uint8Array, password: string | null): Certificate {
  const kind = contentType(bytes);
  if (kind === ContentType.Pkcs7) throw cryptographic('Cannot find the original signer.');
  if (kind !== ContentType.Pfx) return new Certificate(plainCertificates(bytes)[0]!);
  return openPkcs12(ctx, bytes, password);
}

/** The certificate of a PFX. */
export function openPkcs12(ctx: TypeContext, bytes: Uint8Array, password: string | null): Certificate {
  const all = pkcs12Certificates(ctx, bytes, password);
  const found = all.find(({ privateKey }) => privateKey !== null) ?? all[0];
  if (found === undefined) throw cryptographic('The certificate data does not contain a certificate.');
  return found;
}

/** All certificates that bytes hold; a PEM file counts as its first. */
export function openCertificates(ctx: TypeContext, bytes: Uint8Array, password: string | null): Certificate[] {
  const kind = contentType(bytes);
  if (kind === ContentType.Pfx) return pkcs12Certificates(ctx, bytes, password);
  if (kind === ContentType.Pkcs7) return pkcs7Certificates(bytes);
  return [new Certificate(plainCertificates(bytes)[0]!)];
}

function plainCertificates(bytes: Uint8Array): Uint8Array[] {
  return bytes[0] === DerTag.Sequence ? [bytes] : certificatesOfPemBytes(bytes);
}

function certificatesOfPemBytes(bytes: Uint8Array): Uint8Array[] {
  const found = certificatesOfPem(textOf(bytes));
  if (found.length === 0) throw bytes.length > 0 ? notSequence(bytes) : malformed();
  return found;
}

export function pkcs12Certificates(ctx: TypeContext, bytes: Uint8Array, password: string | null): Certificate[] {
  const { certificates, keys } = readPkcs12(ctx, bytes, password);
  return certificates.reverse().map((entry) => {
    const certificate = new Certificate(entry.bytes);
    certificate.privateKey = keyFor(ctx, certificate, entry, keys);
    return certificate;
  });
}

/** The key with the certificate's number, or else the one that fits. */
function keyFor(
  ctx: TypeContext,
  certificate: Certificate,
  { keyId }: Pkcs12Entry,
  keys: readonly Pkcs12Entry[],
): AsymmetricKey | null {
  const named = keys.filter((key) => keyId !== null && key.keyId === keyId);
  for (const { bytes } of [...named, ...keys]) {
    const key = certificate.publicKey.newKey();
    if (key === null || !isKeyOf(ctx, key, bytes)) continue;
    if (certificate.fits(ctx, key)) return key;
  }
  return null;
}

function isKeyOf(ctx: TypeContext, key: AsymmetricKey, bytes: Uint8Array): boolean {
  try {
    key.importDer(ctx, bytes, 'pkcs8', true);
    return true;
  } catch (thrown) {
    if (thrown instanceof NetException) return false;
    throw thrown;
  }
}

function pkcs7OfPem(text: string): Uint8Array | null {
  const [, body] = /-----BEGIN PKCS7-----([A-Za-z0-9+/=\s]+)-----END PKCS7-----/.exec(text) ?? [];
  return body === undefined ? null : base64Decode(body.replace(/\s/g, ''));
}

function pkcs7Certificates(bytes: Uint8Array): Certificate[] {
  const der = bytes[0] === DerTag.Sequence ? bytes : pkcs7OfPem(textOf(bytes))!;
  const [, content] = derChildren(readDer(der)?.[0]) ?? [];
  const parts = derChildren(derChildren(content)?.[0]) ?? [];
  const certificates = parts.find(({ tag }) => tag === 0xa0);
  return (derChildren(certificates) ?? []).map(({ whole }) => new Certificate(whole));
}

const NOT_ON_UNIX = 'X509ContentType.SerializedCert and X509ContentType.SerializedStore are not supported on Unix.';

/** Export() of a collection: a PKCS #7 of all, or what a certificate can be exported as; of Cert only the first. */
export function exportCollection(
  ctx: TypeContext,
  certificates: readonly BaseCertificate[],
  kind: number,
  password: string | null,
): Uint8Array {
  return kind === ContentType.Pkcs7 ? pkcs7Of(certificates) : exportCertificates(ctx, certificates, kind, password);
}

/** Export() of a certificate. */
export function exportCertificates(
  ctx: TypeContext,
  certificates: readonly BaseCertificate[],
  kind: number,
  password: string | null,
): Uint8Array {
  if (kind === ContentType.SerializedCert || kind === ContentType.SerializedStore)
    throw platformNotSupported(NOT_ON_UNIX);
  if (kind === ContentType.Cert) return certificates[0]!.raw;
  if (kind !== ContentType.Pfx) throw cryptographic('Invalid content type.');
  return exportPkcs12(ctx, certificates, password, '3des-sha1');
}

export function exportPkcs12(
  ctx: TypeContext,
  certificates: readonly BaseCertificate[],
  password: string | null,
  scheme: Pkcs12Scheme,
  iterations?: number,
): Uint8Array {
  const content: Pkcs12Content = { certificates: [], keys: [] };
  for (const { raw, privateKey } of certificates) {
    const keyId = privateKey === null ? null : `${content.keys.length + 1},0,0,0`;
    content.certificates.push({ bytes: raw, keyId });
    if (privateKey !== null) content.keys.push({ bytes: privateKey.exportDer(ctx, 'pkcs8', true), keyId });
  }
  return writePkcs12(ctx, content, password, scheme, iterations);
}

/** Certificates as a signed message that signs nothing. */
function pkcs7Of(certificates: readonly BaseCertificate[]): Uint8Array {
  const all = derTagged(0, ...certificates.map(({ raw }) => raw));
  const empty = derSet();
  const signedData = derSequence(derInteger(1), empty, derSequence(derOidOf(DATA)), all, empty);
  return derSequence(derOidOf(SIGNED_DATA), derTagged(0, signedData));
}
