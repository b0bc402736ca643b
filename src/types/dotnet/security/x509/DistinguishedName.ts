/**
 * X.500 names: taken apart, shown and written. Rule that surprises: .NET writes and reads them backwards, the most specific
 * part first.
 */
import { cryptographic } from '../cryptoErrors.ts';
import { derChildren, type DerElement, derOid, DerTag, derText, readDer } from './DerReader.ts';
import { derOidOf, derSequence, derSet, derString } from './DerWriter.ts';

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

/** What is understood beside the abbreviations. */
const KEYS: Readonly<Record<string, string>> = {
  ST: '2.5.4.8',
  UID: '0.9.2342.19200300.100.1.1',
  GN: '2.5.4.42',
  TITLE: '2.5.4.12',
  GIVENNAME: '2.5.4.42',
  SURNAME: '2.5.4.4',
  EMAIL: '1.2.840.113549.1.9.1',
};

const EMAIL = '1.2.840.113549.1.9.1';
const DOMAIN = '0.9.2342.19200300.100.1.25';
const PRINTABLE = /^[A-Za-z0-9 '()+,./:=?-]*$/;
const INVALID = 'The string contains an invalid X500 name attribute key, oid, value or delimiter.';

interface Attribute {
  name: string;
  value: string;
}

export class DistinguishedName {
  /** The most specific part comes first; parts of one step are joined by a plus. */
  private readonly steps: Attribute[][];

  constructor(
    readonly rawData: Uint8Array,
    private readonly written: string | null = null,
  ) {
    const [outer] = readDer(rawData) ?? [];
    this.steps = readName(outer);
  }

  /** The name of a text such as `CN=name, O="a, b"`, which keeps the way it was written. */
  static parse(text: string): DistinguishedName {
    return new DistinguishedName(nameBytes(text), text);
  }

  get name(): string {
    return this.written ?? nameText(this.steps);
  }

  /** The name as its parts say it, however it was written. */
  get normalized(): string {
    return nameText(this.steps);
  }

  /** The parts without their names. */
  get values(): string {
    return this.steps
      .flat()
      .map(({ value }) => value)
      .join(', ');
  }

  /** X509NameType.SimpleName: the common name, or the next best part. */
  get simpleName(): string {
    const all = this.steps.flat();
    for (const name of ['CN', 'OU', 'O', 'E']) {
      const found = all.find((each) => each.name === name);
      if (found) return found.value;
    }
    return all[0]?.value ?? '';
  }
}

function readName(element: DerElement | undefined): Attribute[][] {
  const steps = derChildren(element);
  if (!steps) throw cryptographic('ASN1 corrupted data.');
  return steps
    .map((step) =>
      (derChildren(step) ?? []).map((pair) => {
        const [oid, value] = derChildren(pair) ?? [];
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

/** key=value, parted by commas or semicolons; a value may be quoted, with quotes doubled. */
const PART = /\s*([^=,;"]+?)\s*=\s*(?:"((?:[^"]|"")*)"|([^,;"]*?))\s*(?:[,;]|$)/y;

function nameBytes(text: string): Uint8Array {
  const parts: Uint8Array[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const [, key, inQuotes, plain] = PART.exec(text) ?? [];
    if (key === undefined) throw cryptographic(INVALID);
    parts.unshift(attributeBytes(keyOid(key), inQuotes?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return derSequence(...parts);
}

function keyOid(key: string): string {
  const [, dotted] = /^(?:OID\.)?([0-2](?:\.\d+)+)$/i.exec(key) ?? [];
  const name = key.toUpperCase();
  const found = dotted ?? KEYS[name] ?? Object.keys(ATTRIBUTES).find((oid) => ATTRIBUTES[oid]!.toUpperCase() === name);
  if (found === undefined) throw cryptographic(INVALID);
  return found;
}

function attributeBytes(oid: string, value: string): Uint8Array {
  return derSet(derSequence(derOidOf(oid), derString(stringTag(oid, value), value)));
}

function stringTag(oid: string, value: string): number {
  // .NET writes domain components as printable strings where it can; only an address is always IA5.
  if (oid === EMAIL) return DerTag.Ia5String;
  if (PRINTABLE.test(value)) return DerTag.PrintableString;
  return oid === DOMAIN ? DerTag.Ia5String : DerTag.Utf8String;
}
