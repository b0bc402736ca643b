/**
 * Files of certificates and keys (PKCS #12, PFX): RFC 7292 read and written; what is encrypted goes through the host. Rules
 * that surprise: every part may be encrypted in a way of its own, under the same password; and no password and the empty
 * one differ, so that both are tried where neither was given.
 */
import type { TypeContext } from '../../../TypeContext.ts';
import { hostOf } from '../../HostServices.ts';
import { NetException } from '../../../../errors/NetException.ts';
import { derChildren, type DerElement, derNumber, derOctets, derOid, DerTag, readDer } from './DerReader.ts';
import {
  der,
  derAlgorithm,
  derInteger,
  derOctetString,
  derOidOf,
  derSequence,
  derSet,
  derTagged,
} from './DerWriter.ts';
import { malformed, notSequence } from './Certificate.ts';

const OIDS = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  safeContentsBag: '1.2.840.113549.1.12.10.1.6',
  x509: '1.2.840.113549.1.9.22.1',
  localKeyId: '1.2.840.113549.1.9.21',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

const HASHES: Readonly<Record<string, readonly [name: string, length: number]>> = {
  [OIDS.sha1]: ['SHA1', 20],
  [OIDS.sha256]: ['SHA256', 32],
  '2.16.840.1.101.3.4.2.2': ['SHA384', 48],
  '2.16.840.1.101.3.4.2.3': ['SHA512', 64],
};

/** A certificate or a key (PKCS #8) with the number that joins the two. */
export interface Pkcs12Entry {
  bytes: Uint8Array;
  keyId: string | null;
}

export interface Pkcs12Content {
  certificates: Pkcs12Entry[];
  keys: Pkcs12Entry[];
}

/** How a file is encrypted: .NET's default is the old one, which everything reads. */
export type Pkcs12Scheme = 'aes256-sha256' | '3des-sha1';

const DEFAULT_ITERATIONS = 2000;

export function wrongPassword(): NetException {
  const text = 'The certificate data cannot be read with the provided password, the password may be incorrect.';
  const made = new NetException('System.Security.Cryptography.CryptographicException', text);
  made.hresult = -2147024810;
  return made;
}

/** Whether bytes begin as such a file does: a sequence of the number 3 and of data. */
export function isPkcs12(bytes: Uint8Array): boolean {
  const [version, safe] = derChildren(readDer(bytes)?.[0]) ?? [];
  return version?.tag === DerTag.Integer && derNumber(version) === 3 && safe?.tag === DerTag.Sequence;
}

/** Reads a file; throws .NET's exceptions for what is none and for a password that does not fit. */
export function readPkcs12(ctx: TypeContext, bytes: Uint8Array, password: string | null): Pkcs12Content {
  if (!isPkcs12(bytes)) throw bytes.length > 0 && bytes[0] !== DerTag.Sequence ? notSequence(bytes) : malformed();
  const [, safe, mac] = children(readDer(bytes)![0]);
  const authenticated = derOctets(contentOf(safe!));
  const given = password === null || password === '' ? ['', null] : [password];
  const fitting = given.find((each) => mac === undefined || macFits(ctx, mac, authenticated, each));
  if (fitting === undefined) throw wrongPassword();
  const content: Pkcs12Content = { certificates: [], keys: [] };
  const reader = new Pkcs12Reader(ctx, fitting, content);
  for (const info of children(readDer(authenticated)?.[0])) reader.readContentInfo(info);
  return content;
}

function children(element: DerElement | undefined): DerElement[] {
  const found = derChildren(element);
  if (found === null) throw malformed();
  return found;
}

/** What a ContentInfo or a bag holds in its [0]. */
function contentOf(element: DerElement): DerElement {
  const inner = children(element)[1];
  const [content] = children(inner);
  if (content === undefined) throw malformed();
  return content;
}

const oidAt = (element: DerElement): string => derOid(children(element)[0]!.bytes);

function macFits(ctx: TypeContext, mac: DerElement, data: Uint8Array, password: string | null): boolean {
  const [digestInfo, salt, count] = children(mac);
  const [algorithm, digest] = children(digestInfo);
  const known = HASHES[oidAt(algorithm!)];
  if (known === undefined) throw malformed();
  const iterations = count ? derNumber(count) : 1;
  const own = macOf(ctx, known, password, salt!.bytes, iterations, data);
  return own.length === digest!.bytes.length && own.every((byte, at) => byte === digest!.bytes[at]);
}

function macOf(
  ctx: TypeContext,
  [hash, length]: readonly [string, number],
  password: string | null,
  salt: Uint8Array,
  iterations: number,
  data: Uint8Array,
): Uint8Array {
  const { crypto } = hostOf(ctx);
  return crypto.hmac(hash, crypto.passwords.macKey(password, salt, iterations, length, hash), data);
}

class Pkcs12Reader {
  constructor(
    private readonly ctx: TypeContext,
    private readonly password: string | null,
    private readonly content: Pkcs12Content,
  ) {}

  readContentInfo(info: DerElement): void {
    const kind = oidAt(info);
    const content = contentOf(info);
    if (kind === OIDS.data) this.readBags(derOctets(content));
    else if (kind === OIDS.encryptedData) this.readBags(this.decryptedContent(content));
    else throw malformed();
  }

  private decryptedContent(encryptedData: DerElement): Uint8Array {
    const [, info] = children(encryptedData);
    const [, algorithm, encrypted] = children(info);
    return this.decrypted(algorithm!, derOctets(encrypted!));
  }

  private decrypted(algorithm: DerElement, data: Uint8Array): Uint8Array {
    const plain = hostOf(this.ctx).crypto.passwords.decrypt(this.password, algorithm.whole, data);
    if (plain === null || readDer(plain)?.[0] === undefined) throw wrongPassword();
    return plain;
  }

  private readBags(safeContents: Uint8Array): void {
    for (const bag of children(readDer(safeContents)?.[0])) this.readBag(bag);
  }

  private readBag(bag: DerElement): void {
    const value = contentOf(bag);
    const keyId = localKeyId(children(bag)[2]);
    const kind = oidAt(bag);
    if (kind === OIDS.safeContentsBag) for (const inner of children(value)) this.readBag(inner);
    else if (kind === OIDS.keyBag) this.content.keys.push({ bytes: value.whole, keyId });
    else if (kind === OIDS.shroudedKeyBag) {
      const [algorithm, encrypted] = children(value);
      this.content.keys.push({ bytes: this.decrypted(algorithm!, encrypted!.bytes), keyId });
    } else if (kind === OIDS.certificateBag && oidAt(value) === OIDS.x509) {
      this.content.certificates.push({ bytes: derOctets(contentOf(value)), keyId });
    }
  }
}

function localKeyId(attributes: DerElement | undefined): string | null {
  if (attributes === undefined) return null;
  const found = children(attributes).find((attribute) => oidAt(attribute) === OIDS.localKeyId);
  return found ? String(children(children(found)[1])[0]?.bytes ?? '') : null;
}

/** Writes a file as .NET does: the certificates encrypted together, then each key. */
export function writePkcs12(
  ctx: TypeContext,
  { certificates, keys }: Pkcs12Content,
  password: string | null,
  scheme: Pkcs12Scheme,
  iterations = DEFAULT_ITERATIONS,
): Uint8Array {
  const host = hostOf(ctx);
  const encrypt = (data: Uint8Array): Uint8Array => host.crypto.passwords.encrypt(password, scheme, iterations, data);
  const certificateBags = certificates.map(({ bytes, keyId }) =>
    bag(OIDS.certificateBag, derSequence(derOidOf(OIDS.x509), derTagged(0, derOctetString(bytes))), keyId),
  );
  const keyBags = keys.map(({ bytes, keyId }) => bag(OIDS.shroudedKeyBag, encrypt(bytes), keyId));
  const contents = [encryptedContent(encrypt(derSequence(...certificateBags)))];
  if (keyBags.length > 0) contents.push(plainContent(derSequence(...keyBags)));
  const authenticated = derSequence(...contents);
  const oid = scheme === 'aes256-sha256' ? OIDS.sha256 : OIDS.sha1;
  const hash = HASHES[oid]!;
  const salt = host.randomBytes(hash[1]);
  const digest = derOctetString(macOf(ctx, hash, password, salt, iterations, authenticated));
  const mac = derSequence(derSequence(derAlgorithm(oid), digest), derOctetString(salt), derInteger(iterations));
  return derSequence(derInteger(3), plainContent(authenticated), mac);
}

function bag(kind: string, value: Uint8Array, keyId: string | null): Uint8Array {
  if (keyId === null) return derSequence(derOidOf(kind), derTagged(0, value));
  const id = derOctetString(new Uint8Array(keyId.split(',').map(Number)));
  const attributes = derSet(derSequence(derOidOf(OIDS.localKeyId), derSet(id)));
  return derSequence(derOidOf(kind), derTagged(0, value), attributes);
}

function plainContent(data: Uint8Array): Uint8Array {
  return derSequence(derOidOf(OIDS.data), derTagged(0, derOctetString(data)));
}

/** EncryptedPrivateKeyInfo has the parts of EncryptedData, in another order. */
function encryptedContent(encrypted: Uint8Array): Uint8Array {
  const [algorithm, data] = children(readDer(encrypted)![0]);
  const info = derSequence(derOidOf(OIDS.data), algorithm!.whole, der(0x80, data!.bytes));
  const encryptedData = derSequence(derInteger(0), info);
  return derSequence(derOidOf(OIDS.encryptedData), derTagged(0, encryptedData));
}
