/** X.509 certificates taken apart: names, dates, key, alternative names. Reading only: nothing is verified or built. */
import { base64Decode } from '../convert/base64.ts';
import { cryptographic } from './cryptoErrors.ts';
import { type DerElement, derOid, DerTag, derText, derTime, readDer } from './DerReader.ts';
import type { Rsa } from './RsaKey.ts';

export class Oid {
  constructor(
    public value: string | null,
    public friendlyName: string | null,
  ) {}
}

export class DistinguishedName {
  constructor(
    readonly name: string,
    readonly rawData: Uint8Array,
  ) {}
}

export class PublicKey {
  constructor(
    readonly oid: Oid,
    readonly spki: Uint8Array,
    /** The key without its algorithm. */
    readonly keyValue: Uint8Array,
  ) {}
}

/** The parts of names, as .NET abbreviates them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.13': 'Description',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'PostalCode',
  '2.5.4.42': 'G',
  '2.5.4.43': 'I',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.65': 'pseudonym',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'E',
  '0.9.2342.19200300.100.1.1': 'userId',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionCountryName',
};

const ALGORITHMS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.4': 'md5RSA',
  '1.2.840.113549.1.1.5': 'sha1RSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.113549.1.1.11': 'sha256RSA',
  '1.2.840.113549.1.1.12': 'sha384RSA',
  '1.2.840.113549.1.1.13': 'sha512RSA',
  '1.2.840.10045.2.1': 'ECC',
  '1.2.840.10045.4.3.2': 'sha256ECDSA',
  '1.2.840.10045.4.3.3': 'sha384ECDSA',
  '1.2.840.10045.4.3.4': 'sha512ECDSA',
};

const ALTERNATIVE_NAMES = '2.5.29.17';

interface Attribute {
  name: string;
  value: string;
}

const malformed = () => cryptographic('ASN1 corrupted data.');

function children(element: DerElement | undefined): DerElement[] {
  const found = element ? readDer(element.bytes) : null;
  if (!found) throw malformed();
  return found;
}

/** The most specific part comes first; parts of one step are joined by a plus. */
function readName(element: DerElement): Attribute[][] {
  return children(element)
    .map((step) =>
      children(step).map((pair) => {
        const [oid, value] = children(pair);
        const id = derOid(oid!.bytes);
        return { name: ATTRIBUTES[id] ?? `OID.${id}`, value: derText(value!) };
      }),
    )
    .reverse();
}

function nameText(steps: readonly Attribute[][]): string {
  return steps.map((step) => step.map(({ name, value }) => `${name}=${quoted(value)}`).join(' + ')).join(', ');
}

function quoted(value: string): string {
  if (value !== '' && !/^\s|\s$|[,+="<>;#\n]/.test(value)) return value;
  return `"${value.replaceAll('"', '""')}"`;
}

function algorithm(element: DerElement | undefined): Oid {
  const [oid] = children(element);
  const value = derOid(oid!.bytes);
  return new Oid(value, ALGORITHMS[value] ?? null);
}

export class Certificate {
  friendlyName = '';
  archived = false;
  privateKey: Rsa | null = null;
  readonly version: number;
  readonly serial: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  readonly publicKey: PublicKey;
  readonly signatureAlgorithm: Oid;
  readonly keyParameters: Uint8Array;
  readonly dnsNames: string[] = [];
  private readonly subjectSteps: Attribute[][];
  private readonly issuerSteps: Attribute[][];

  constructor(readonly raw: Uint8Array) {
    const [outer] = readDer(raw) ?? [];
    if (outer?.tag !== DerTag.Sequence) throw malformed();
    const [body, signature] = children(outer);
    const fields = children(body);
    const versionField = fields[0]!.tag === 0xa0 ? fields.shift() : null;
    this.version = versionField ? children(versionField)[0]!.bytes[0]! + 1 : 1;
    const [serial, , issuer, validity, subject, key, ...others] = fields;
    this.serial = serial!.bytes;
    this.issuerSteps = readName(issuer!);
    this.subjectSteps = readName(subject!);
    this.issuer = new DistinguishedName(nameText(this.issuerSteps), issuer!.whole);
    this.subject = new DistinguishedName(nameText(this.subjectSteps), subject!.whole);
    const [from, to] = children(validity);
    this.notBeforeMs = derTime(from!);
    this.notAfterMs = derTime(to!);
    const [keyAlgorithm, bits] = children(key);
    this.publicKey = new PublicKey(algorithm(keyAlgorithm), key!.whole, bits!.bytes.slice(1));
    this.keyParameters = children(keyAlgorithm)[1]?.whole ?? new Uint8Array(0);
    this.signatureAlgorithm = algorithm(signature);
    const extensions = others.find(({ tag }) => tag === 0xa3);
    if (extensions) for (const each of children(children(extensions)[0])) this.readExtension(each);
  }

  private readExtension(element: DerElement): void {
    const parts = children(element);
    if (derOid(parts[0]!.bytes) !== ALTERNATIVE_NAMES) return;
    const [names] = children(parts[parts.length - 1]);
    for (const each of children(names)) if (each.tag === 0x82) this.dnsNames.push(derText({ ...each, tag: 22 }));
  }

  /** X509NameType.SimpleName: the common name, or the next best part. */
  simpleName(ofIssuer: boolean): string {
    const all = (ofIssuer ? this.issuerSteps : this.subjectSteps).flat();
    for (const name of ['CN', 'OU', 'O', 'E']) {
      const found = all.find((each) => each.name === name);
      if (found) return found.value;
    }
    return all[0]?.value ?? '';
  }
}

/** The bytes of a certificate in DER or PEM; the first one of a PEM text. */
export function certificateBytes(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === DerTag.Sequence) return bytes;
  return certificateOfPem(String.fromCharCode(...bytes)) ?? bytes;
}

export function certificateOfPem(text: string): Uint8Array | null {
  const found = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(text);
  return found ? base64Decode(found[1]!.replace(/\s/g, '')) : null;
}
