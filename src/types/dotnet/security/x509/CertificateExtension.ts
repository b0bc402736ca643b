/**
 * Extensions of certificates: what a key may be used for, whose certificate it is, other names. Each kind reads what its
 * bytes say; texts are OpenSSL's, as .NET shows them on Linux.
 */
import { IPAddress } from '../../net/IPAddress.ts';
import { hexText } from '../../convert/hexText.ts';
import { derChildren, type DerElement, derNumber, derOid, DerTag, derText, readDer } from './DerReader.ts';
import { der, derBitString, derBoolean, derInteger, derOctetString, derOidOf, derSequence } from './DerWriter.ts';
import { Oid } from './Oid.ts';

export const EXTENSION_OIDS = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeNames: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKey: '2.5.29.35',
  enhancedKeyUsage: '2.5.29.37',
} as const;

const colons = (bytes: Uint8Array): string =>
  hexText(bytes)
    .toUpperCase()
    .replace(/..(?=.)/g, '$&:');

export class CertificateExtension {
  constructor(
    public oid: Oid,
    public rawData: Uint8Array,
    public critical: boolean,
  ) {}

  /** The extension itself in a certificate. */
  toDer(): Uint8Array {
    const critical = this.critical ? [derBoolean(true)] : [];
    return derSequence(derOidOf(this.oid.value!), ...critical, derOctetString(this.rawData));
  }

  /** Format(): what is not known is shown as bytes. */
  format(): string {
    return hexText(this.rawData).toUpperCase();
  }

  protected get element(): DerElement | undefined {
    return readDer(this.rawData)?.[0];
  }
}

const USAGES: readonly (readonly [flag: number, text: string])[] = [
  [128, 'Digital Signature'],
  [64, 'Non Repudiation'],
  [32, 'Key Encipherment'],
  [16, 'Data Encipherment'],
  [8, 'Key Agreement'],
  [4, 'Certificate Sign'],
  [2, 'CRL Sign'],
  [1, 'Encipher Only'],
  [32768, 'Decipher Only'],
];

export class KeyUsageExtension extends CertificateExtension {
  static ofFlags(flags: number, critical: boolean): KeyUsageExtension {
    const bytes = flags > 255 ? [flags & 255, flags >> 8] : [flags];
    let unused = 0;
    for (let last = bytes.at(-1)!; unused < 8 && (last & 1) === 0; last >>= 1) unused++;
    const raw = flags === 0 ? derBitString(new Uint8Array(0)) : derBitString(new Uint8Array(bytes), unused);
    return new KeyUsageExtension(Oid.ofValue(EXTENSION_OIDS.keyUsage), raw, critical);
  }

  /** X509KeyUsageFlags. */
  get flags(): number {
    const [, first = 0, second = 0] = this.element?.bytes ?? [];
    return first + second * 256;
  }

  override format(): string {
    return USAGES.filter(([flag]) => (this.flags & flag) !== 0)
      .map(([, text]) => text)
      .join(', ');
  }
}

export class EnhancedKeyUsageExtension extends CertificateExtension {
  static ofOids(oids: readonly string[], critical: boolean): EnhancedKeyUsageExtension {
    const raw = derSequence(...oids.map(derOidOf));
    return new EnhancedKeyUsageExtension(Oid.ofValue(EXTENSION_OIDS.enhancedKeyUsage), raw, critical);
  }

  get usages(): Oid[] {
    return (derChildren(this.element) ?? []).map(({ bytes }) => Oid.ofValue(derOid(bytes)));
  }

  override format(): string {
    return this.usages.map(({ value, friendlyName }) => friendlyName ?? value).join(', ');
  }
}

export class BasicConstraintsExtension extends CertificateExtension {
  static of(isAuthority: boolean, pathLength: number | null, critical: boolean): BasicConstraintsExtension {
    const parts = [
      ...(isAuthority ? [derBoolean(true)] : []),
      ...(pathLength === null ? [] : [derInteger(pathLength)]),
    ];
    return new BasicConstraintsExtension(Oid.ofValue(EXTENSION_OIDS.basicConstraints), derSequence(...parts), critical);
  }

  get isAuthority(): boolean {
    const found = (derChildren(this.element) ?? []).find(({ tag }) => tag === DerTag.Boolean);
    return found !== undefined && found.bytes[0] !== 0;
  }

  get pathLength(): number | null {
    const found = (derChildren(this.element) ?? []).find(({ tag }) => tag === DerTag.Integer);
    return found ? derNumber(found) : null;
  }

  override format(): string {
    const { pathLength } = this;
    return `CA:${this.isAuthority ? 'TRUE' : 'FALSE'}${pathLength === null ? '' : `, pathlen:${pathLength}`}`;
  }
}

export class SubjectKeyIdentifierExtension extends CertificateExtension {
  static of(identifier: Uint8Array, critical: boolean): SubjectKeyIdentifierExtension {
    const raw = derOctetString(identifier);
    return new SubjectKeyIdentifierExtension(Oid.ofValue(EXTENSION_OIDS.subjectKey), raw, critical);
  }

  get identifier(): Uint8Array {
    return this.element?.bytes ?? new Uint8Array(0);
  }

  override format(): string {
    return colons(this.identifier);
  }
}

export class AuthorityKeyIdentifierExtension extends CertificateExtension {
  get identifier(): Uint8Array | null {
    return (derChildren(this.element) ?? []).find(({ tag }) => tag === 0x80)?.bytes ?? null;
  }

  override format(): string {
    return this.identifier === null ? super.format() : colons(this.identifier);
  }
}

/** Kinds of names by their tags, and OpenSSL's words for them. */
const NAME_KINDS: Readonly<Record<number, string>> = { 129: 'email', 130: 'DNS', 134: 'URI', 135: 'IP Address' };

export class AlternativeNamesExtension extends CertificateExtension {
  get names(): DerElement[] {
    return derChildren(this.element) ?? [];
  }

  /** The names of one kind, by its tag. */
  valuesOf(tag: number): string[] {
    return this.names.filter((name) => name.tag === tag).map(nameValue);
  }

  get dnsNames(): string[] {
    return this.valuesOf(130);
  }

  get addresses(): IPAddress[] {
    return this.names.filter(({ tag }) => tag === 135).map(({ bytes }) => new IPAddress([...bytes]));
  }

  override format(): string {
    return this.names.map((name) => `${NAME_KINDS[name.tag] ?? 'othername'}:${nameValue(name)}`).join(', ');
  }
}

function nameValue({ tag, bytes, whole }: DerElement): string {
  if (tag === 135) return String(new IPAddress([...bytes]));
  return NAME_KINDS[tag] === undefined ? '<unsupported>' : derText({ tag: DerTag.Ia5String, bytes, whole });
}

/** SubjectAlternativeNameBuilder: names in the order they were added. */
export class AlternativeNamesBuilder {
  private readonly names: Uint8Array[] = [];

  add(tag: number, bytes: Uint8Array): void {
    this.names.push(der(tag, bytes));
  }

  build(critical: boolean): CertificateExtension {
    // .NET gives a plain extension here.
    return new CertificateExtension(Oid.ofValue(EXTENSION_OIDS.alternativeNames), derSequence(...this.names), critical);
  }
}

const KINDS: Readonly<Record<string, typeof CertificateExtension>> = {
  [EXTENSION_OIDS.subjectKey]: SubjectKeyIdentifierExtension,
  [EXTENSION_OIDS.keyUsage]: KeyUsageExtension,
  [EXTENSION_OIDS.alternativeNames]: AlternativeNamesExtension,
  [EXTENSION_OIDS.basicConstraints]: BasicConstraintsExtension,
  [EXTENSION_OIDS.authorityKey]: AuthorityKeyIdentifierExtension,
  [EXTENSION_OIDS.enhancedKeyUsage]: EnhancedKeyUsageExtension,
};

/** An extension of the kind its identifier says. */
export function extensionOf(oid: string, rawData: Uint8Array, critical: boolean): CertificateExtension {
  const Kind = KINDS[oid] ?? CertificateExtension;
  return new Kind(Oid.ofValue(oid), rawData, critical);
}
