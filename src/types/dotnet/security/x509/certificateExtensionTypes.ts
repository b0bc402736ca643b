/** Oid, X500DistinguishedName and the extensions of certificates as .NET types. */
import { copyInto } from '../../../collections/copyInto.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import type { TypeDefinition } from '../../../TypeDefinition.ts';
import type { IPAddress } from '../../net/IPAddress.ts';
import { hexText } from '../../convert/hexText.ts';
import { hostOf } from '../../HostServices.ts';
import { field, implement, type MemberBody } from '../../implement.ts';
import { notEmulated } from '../../netErrors.ts';
import { Utf8Encoding } from '../../text/NetEncoding.ts';
import type { NetUri } from '../../uri/NetUri.ts';
import { enumNumber, newArray, newByteArray, newEnum, toBytes } from '../../values.ts';
import { cryptographic } from '../cryptoErrors.ts';
import { PublicKey } from './Certificate.ts';
import {
  AlternativeNamesBuilder,
  AlternativeNamesExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CertificateExtension,
  EnhancedKeyUsageExtension,
  EXTENSION_OIDS,
  KeyUsageExtension,
  SubjectKeyIdentifierExtension,
} from './CertificateExtension.ts';
import { DistinguishedName } from './DistinguishedName.ts';
import { ExtensionCollection, OidCollection } from './ExtensionCollection.ts';
import { isOidValue, Oid, oidOfName } from './Oid.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';
const NS = `${CRYPTOGRAPHY}X509Certificates.`;
const OID = `${CRYPTOGRAPHY}Oid`;
const ENCODED = `${CRYPTOGRAPHY}AsnEncodedData`;
const EXTENSION = `${NS}X509Extension`;

const ascii = (text: string): Uint8Array => new Utf8Encoding(false).encode(text);

const OID_TYPE: TypeDefinition = {
  name: OID,
  kind: 'class',
  isSealed: true,
  jsClass: Oid,
  build: () =>
    implement(
      `
${OID} new()
${OID} new(string oid)
${OID} new(string value, string friendlyName)
${OID} new(${OID} oid)
static ${OID} FromFriendlyName(string friendlyName, ${CRYPTOGRAPHY}OidGroup group)
static ${OID} FromOidValue(string oidValue, ${CRYPTOGRAPHY}OidGroup group)
string Value {get;set;}
string FriendlyName {get;set;}
`,
      {
        new: {
          'new()': () => new Oid(null, null),
          'new(string)': (_self, _ctx, text: string) => Oid.ofText(text),
          'new(string,string)': (_self, _ctx, value: string | null, name: string | null) => new Oid(value, name),
          [`new(${OID})`]: (_self, _ctx, oid: Oid) => new Oid(oid.value, oid.friendlyName),
        },
        statics: {
          FromFriendlyName: (_self, _ctx, name: string) => {
            const value = oidOfName(name);
            if (value === null) throw cryptographic('No OID value matches this name.');
            return new Oid(value, name);
          },
          FromOidValue: (_self, _ctx, value: string) => {
            const made = Oid.ofValue(value);
            if (made.friendlyName === null) throw cryptographic('The OID value is invalid.');
            return made;
          },
        },
        members: { Value: field('value'), FriendlyName: field('friendlyName') },
      },
    ),
};

type Identified = ExtensionCollection | OidCollection;

/** A collection whose Item takes a number or an identifier. */
function identifiedItems(
  name: string,
  item: string,
  Collection: typeof ExtensionCollection | typeof OidCollection,
  parameter: string,
): TypeDefinition {
  return {
    name,
    kind: 'class',
    isSealed: true,
    jsClass: Collection,
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
    build: () =>
      implement(
        `
${name} new()
int Add(${item} ${parameter})
void CopyTo(${item}[] array, int index)
void ICollection.CopyTo(array array, int index)
${item} Item(int index) {get;}
${item} Item(string oid) {get;}
int Count {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
`,
        {
          new: () => new Collection(),
          members: {
            Add: (self: Identified, _ctx, value: unknown) => self.add(value),
            CopyTo: (self: Identified, _ctx, array: unknown, index: number) => copyInto(self.items, array, index),
            Item: (self: Identified, _ctx, key: number | string) => self.item(key),
            Count: (self: Identified) => self.items.length,
            IsSynchronized: () => false,
            SyncRoot: (self: Identified) => self,
          },
        },
      ),
  };
}

const NAME_TYPE: TypeDefinition = {
  name: `${NS}X500DistinguishedName`,
  kind: 'class',
  base: ENCODED,
  isSealed: true,
  jsClass: DistinguishedName,
  build: () =>
    implement(
      `
X500DistinguishedName new(byte[] encodedDistinguishedName)
X500DistinguishedName new(X500DistinguishedName distinguishedName)
X500DistinguishedName new(string distinguishedName)
X500DistinguishedName new(string distinguishedName, ${NS}X500DistinguishedNameFlags flag)
string Name {get;}
byte[] RawData {get;}
string Format(bool multiLine)
`,
      {
        new: (_self, _ctx, given: unknown) => {
          if (given instanceof DistinguishedName) return new DistinguishedName(given.rawData);
          return typeof given === 'string' ? DistinguishedName.parse(given) : new DistinguishedName(toBytes(given));
        },
        members: {
          Name: (self: DistinguishedName) => self.name,
          RawData: (self: DistinguishedName, ctx) => newByteArray(ctx, self.rawData),
          Format: (self: DistinguishedName, _ctx, multiLine: boolean) =>
            multiLine ? self.normalized.replaceAll(', ', '\n') : self.normalized,
        },
      },
    ),
};

const EXTENSION_MEMBERS: Record<string, MemberBody> = {
  Critical: field('critical'),
  Oid: field('oid'),
  RawData: {
    get: (self: CertificateExtension, ctx) => newByteArray(ctx, self.rawData),
    set: (self: CertificateExtension, value: unknown) => void (self.rawData = toBytes(value)),
  },
  Format: (self: CertificateExtension) => self.format(),
};

/** A kind of extension, whose members are its own and those of all. */
function extensionType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  signatures: string,
  bodies: { new?: Parameters<typeof implement>[1]['new']; members?: Record<string, MemberBody> },
): TypeDefinition {
  return {
    name: NS + name,
    kind: 'class',
    base: EXTENSION,
    isSealed: true,
    jsClass,
    build: () => implement(signatures, { ...bodies, members: { ...EXTENSION_MEMBERS, ...bodies.members } }),
  };
}

/** What a key's identifier is by default: the SHA-1 of its bits. */
function keyIdentifier(ctx: TypeContext, given: unknown): Uint8Array {
  if (given instanceof PublicKey) return hostOf(ctx).hash('SHA1', given.keyValue);
  if (typeof given === 'string') return Uint8Array.from(given.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return toBytes(given);
}

const KEY_USAGE = extensionType(
  'X509KeyUsageExtension',
  KeyUsageExtension,
  `
${NS}X509KeyUsageExtension new(${NS}X509KeyUsageFlags keyUsages, bool critical)
${NS}X509KeyUsageFlags KeyUsages {get;}
`,
  {
    new: (_self, _ctx, flags: unknown, critical: boolean) => KeyUsageExtension.ofFlags(enumNumber(flags), critical),
    members: {
      KeyUsages: (self: KeyUsageExtension, ctx) => newEnum(ctx, `${NS}X509KeyUsageFlags`, self.flags),
    },
  },
);

const ENHANCED_KEY_USAGE = extensionType(
  'X509EnhancedKeyUsageExtension',
  EnhancedKeyUsageExtension,
  `
${NS}X509EnhancedKeyUsageExtension new(${CRYPTOGRAPHY}OidCollection enhancedKeyUsages, bool critical)
${CRYPTOGRAPHY}OidCollection EnhancedKeyUsages {get;}
`,
  {
    new: (_self, _ctx, { items }: OidCollection, critical: boolean) => {
      const values = items.map(({ value }) => value ?? '');
      if (!values.every(isOidValue)) throw cryptographic('The OID value was invalid.');
      return EnhancedKeyUsageExtension.ofOids(values, critical);
    },
    members: { EnhancedKeyUsages: (self: EnhancedKeyUsageExtension) => new OidCollection(self.usages) },
  },
);

const BASIC_CONSTRAINTS = extensionType(
  'X509BasicConstraintsExtension',
  BasicConstraintsExtension,
  `
${NS}X509BasicConstraintsExtension new(bool certificateAuthority, bool hasPathLengthConstraint, int pathLengthConstraint, bool critical)
static ${NS}X509BasicConstraintsExtension CreateForCertificateAuthority()
static ${NS}X509BasicConstraintsExtension CreateForEndEntity(bool critical = False)
bool CertificateAuthority {get;}
bool HasPathLengthConstraint {get;}
int PathLengthConstraint {get;}
`,
  {
    new: (_self, _ctx, isAuthority: boolean, hasLength: boolean, length: number, critical: boolean) =>
      BasicConstraintsExtension.of(isAuthority, hasLength ? length : null, critical),
    members: {
      CertificateAuthority: (self: BasicConstraintsExtension) => self.isAuthority,
      HasPathLengthConstraint: (self: BasicConstraintsExtension) => self.pathLength !== null,
      PathLengthConstraint: (self: BasicConstraintsExtension) => self.pathLength ?? 0,
    },
  },
);

const SUBJECT_KEY = extensionType(
  'X509SubjectKeyIdentifierExtension',
  SubjectKeyIdentifierExtension,
  `
${NS}X509SubjectKeyIdentifierExtension new(byte[] subjectKeyIdentifier, bool critical)
${NS}X509SubjectKeyIdentifierExtension new(${NS}PublicKey key, bool critical)
${NS}X509SubjectKeyIdentifierExtension new(string subjectKeyIdentifier, bool critical)
string SubjectKeyIdentifier {get;}
`,
  {
    new: (_self, ctx, given: unknown, critical: boolean) =>
      SubjectKeyIdentifierExtension.of(keyIdentifier(ctx, given), critical),
    members: {
      SubjectKeyIdentifier: (self: SubjectKeyIdentifierExtension) => hexText(self.identifier).toUpperCase(),
    },
  },
);

const ALTERNATIVE_NAMES = extensionType(
  'X509SubjectAlternativeNameExtension',
  AlternativeNamesExtension,
  `
${NS}X509SubjectAlternativeNameExtension new(byte[] rawData, bool critical = False)
System.Collections.Generic.IEnumerable[string] EnumerateDnsNames()
System.Collections.Generic.IEnumerable[ipaddress] EnumerateIPAddresses()
`,
  {
    new: (_self, _ctx, raw: unknown, critical: boolean) =>
      new AlternativeNamesExtension(Oid.ofValue(EXTENSION_OIDS.alternativeNames), toBytes(raw), critical),
    members: {
      EnumerateDnsNames: (self: AlternativeNamesExtension, ctx) => newArray(ctx, 'System.String', self.dnsNames),
      EnumerateIPAddresses: (self: AlternativeNamesExtension, ctx) =>
        newArray(ctx, 'System.Net.IPAddress', self.addresses),
    },
  },
);

const PLAIN_EXTENSION: TypeDefinition = {
  name: EXTENSION,
  kind: 'class',
  base: ENCODED,
  jsClass: CertificateExtension,
  build: () =>
    implement(
      `
${EXTENSION} new(${OID} oid, byte[] rawData, bool critical)
${EXTENSION} new(string oid, byte[] rawData, bool critical)
bool Critical {get;set;}
${OID} Oid {get;set;}
byte[] RawData {get;set;}
string Format(bool multiLine)
void CopyFrom(${ENCODED} asnEncodedData)
`,
      {
        new: (_self, _ctx, oid: string | Oid, raw: unknown, critical: boolean) =>
          new CertificateExtension(typeof oid === 'string' ? Oid.ofText(oid) : oid, toBytes(raw), critical),
        members: EXTENSION_MEMBERS,
      },
    ),
};

const NAMES_BUILDER: TypeDefinition = {
  name: `${NS}SubjectAlternativeNameBuilder`,
  kind: 'class',
  isSealed: true,
  jsClass: AlternativeNamesBuilder,
  build: () =>
    implement(
      `
${NS}SubjectAlternativeNameBuilder new()
void AddDnsName(string dnsName)
void AddEmailAddress(string emailAddress)
void AddIpAddress(ipaddress ipAddress)
void AddUri(uri uri)
void AddUserPrincipalName(string upn)
${EXTENSION} Build(bool critical = False)
`,
      {
        new: () => new AlternativeNamesBuilder(),
        members: {
          AddDnsName: (self: AlternativeNamesBuilder, _ctx, name: string) => self.add(0x82, ascii(name)),
          AddEmailAddress: (self: AlternativeNamesBuilder, _ctx, address: string) => self.add(0x81, ascii(address)),
          AddIpAddress: (self: AlternativeNamesBuilder, _ctx, { bytes }: IPAddress) =>
            self.add(0x87, new Uint8Array(bytes)),
          AddUri: (self: AlternativeNamesBuilder, _ctx, uri: NetUri) => self.add(0x86, ascii(uri.absoluteUri)),
          AddUserPrincipalName: () => {
            throw notEmulated('SubjectAlternativeNameBuilder.AddUserPrincipalName');
          },
          Build: (self: AlternativeNamesBuilder, _ctx, critical: boolean) => self.build(critical),
        },
      },
    ),
};

export const CERTIFICATE_EXTENSION_TYPES: readonly TypeDefinition[] = [
  OID_TYPE,
  { name: ENCODED, kind: 'class' },
  NAME_TYPE,
  PLAIN_EXTENSION,
  KEY_USAGE,
  ENHANCED_KEY_USAGE,
  BASIC_CONSTRAINTS,
  SUBJECT_KEY,
  ALTERNATIVE_NAMES,
  extensionType('X509AuthorityKeyIdentifierExtension', AuthorityKeyIdentifierExtension, '', {}),
  identifiedItems(`${NS}X509ExtensionCollection`, EXTENSION, ExtensionCollection, 'extension'),
  identifiedItems(`${CRYPTOGRAPHY}OidCollection`, OID, OidCollection, 'oid'),
  NAMES_BUILDER,
];
