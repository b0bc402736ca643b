/** ECDsa, its curves and the formats of its signatures as .NET types. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import type { EnumValue } from '../../EnumValue.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { enumNumber, newByteArray } from '../values.ts';
import { KEY_MEMBERS, keyImporter, keyPemText, keyDer } from './asymmetricTypes.ts';
import { Oid } from './x509/Oid.ts';
import { dataBytes, requiredBytes } from './cryptoErrors.ts';
import { CURVE_NAMES, curveName, curveOid, ECCurve, EcDsa, EcDsaOpenSsl } from './EcKey.ts';
import { knownHash } from './HashAlgorithm.ts';

const NS = 'System.Security.Cryptography.';
const SPAN = 'System.ReadOnlySpan[byte]';
const TEXT = 'System.ReadOnlySpan[char]';
const HASH = `${NS}HashAlgorithmName`;
const FORMAT = `${NS}DSASignatureFormat`;
const CURVE = `${NS}ECCurve`;

class EcDsaWrapper extends EcDsa {}

/** DSASignatureFormat.Rfc3279DerSequence. */
const isDer = (format: EnumValue | undefined): boolean => format !== undefined && enumNumber(format) === 1;

function sign(self: EcDsa, ctx: TypeContext, data: unknown, hash: unknown, format?: EnumValue): unknown {
  const bytes = dataBytes(data, 'data');
  const name = knownHash(hash);
  return newByteArray(ctx, self.keys(ctx).sign(self.privateHandle(ctx), name, isDer(format), bytes));
}

function verify(
  self: EcDsa,
  ctx: TypeContext,
  data: unknown,
  signature: unknown,
  hash: unknown,
  format?: EnumValue,
): boolean {
  const bytes = dataBytes(data, 'data');
  const given = requiredBytes(signature, 'signature');
  return self.keys(ctx).verify(self.handle(ctx), knownHash(hash), isDer(format), bytes, given);
}

const part = (data: unknown[], at: number, count: number): unknown[] => data.slice(at, at + count);

const MEMBERS: Record<string, MemberBody> = {
  ...KEY_MEMBERS,
  GenerateKey: (self: EcDsa, ctx, curve: ECCurve) => self.generate(ctx, curve),
  ImportECPrivateKey: keyImporter('sec1', true),
  ExportECPrivateKey: keyDer('sec1', true),
  ExportECPrivateKeyPem: keyPemText('sec1', true),
  [`SignData(byte[],int,int,${HASH})`]: (self: EcDsa, ctx, data: unknown[], at: number, count: number, hash) =>
    sign(self, ctx, part(data, at, count), hash),
  [`SignData(byte[],${HASH})`]: sign as MemberBody,
  [`SignData(System.IO.Stream,${HASH})`]: sign as MemberBody,
  [`SignData(byte[],${HASH},${FORMAT})`]: sign as MemberBody,
  [`VerifyData(byte[],byte[],${HASH})`]: verify as MemberBody,
  [`VerifyData(System.IO.Stream,byte[],${HASH})`]: verify as MemberBody,
  [`VerifyData(byte[],byte[],${HASH},${FORMAT})`]: verify as MemberBody,
};

const SIGNATURES = `
static ${NS}ECDsa Create()
static ${NS}ECDsa Create(${CURVE} curve)
static ${NS}ECDsa Create(${NS}ECParameters parameters)
static ${NS}ECDsa Create(string algorithm)
byte[] ExportECPrivateKey()
string ExportECPrivateKeyPem()
${NS}ECParameters ExportParameters(bool includePrivateParameters)
byte[] ExportPkcs8PrivateKey()
byte[] ExportSubjectPublicKeyInfo()
void GenerateKey(${CURVE} curve)
void ImportECPrivateKey(${SPAN} source, [ref] int bytesRead)
void ImportFromEncryptedPem(${TEXT} input, ${TEXT} password)
void ImportFromPem(${TEXT} input)
void ImportParameters(${NS}ECParameters parameters)
void ImportPkcs8PrivateKey(${SPAN} source, [ref] int bytesRead)
void ImportSubjectPublicKeyInfo(${SPAN} source, [ref] int bytesRead)
byte[] SignData(byte[] data, ${HASH} hashAlgorithm)
byte[] SignData(byte[] data, int offset, int count, ${HASH} hashAlgorithm)
byte[] SignData(System.IO.Stream data, ${HASH} hashAlgorithm)
byte[] SignData(byte[] data, ${HASH} hashAlgorithm, ${FORMAT} signatureFormat)
byte[] SignHash(byte[] hash)
bool VerifyData(byte[] data, byte[] signature, ${HASH} hashAlgorithm)
bool VerifyData(System.IO.Stream data, byte[] signature, ${HASH} hashAlgorithm)
bool VerifyData(byte[] data, byte[] signature, ${HASH} hashAlgorithm, ${FORMAT} signatureFormat)
bool VerifyHash(byte[] hash, byte[] signature)
`;

const curve = (oid: string): ECCurve => new ECCurve(new Oid(oid, curveName(oid)));

function curveOf(name: string | null): ECCurve {
  if (!name) throw argumentNull('oidFriendlyName');
  const oid = curveOid(name);
  if (oid === null) throw argumentError('The OID value is invalid.');
  return curve(oid);
}

export const ECDSA_TYPES: TypeDefinition[] = [
  {
    name: `${NS}ECAlgorithm`,
    kind: 'class',
    isAbstract: true,
    base: `${NS}AsymmetricAlgorithm`,
  },
  {
    name: `${NS}ECDsa`,
    kind: 'class',
    isAbstract: true,
    base: `${NS}ECAlgorithm`,
    jsClass: EcDsa,
    build: () =>
      implement(SIGNATURES, {
        members: MEMBERS,
        statics: {
          'Create()': () => new EcDsaWrapper(),
          [`Create(${CURVE})`]: (_self, ctx, named: ECCurve) => {
            const made = new EcDsaWrapper();
            made.generate(ctx, named);
            return made;
          },
          'Create(string)': (_self, _ctx, name: string) =>
            /^(?:ECDsa|ECDsaCng|System\.Security\.Cryptography\.ECDsa)$/i.test(name) ? new EcDsaOpenSsl() : null,
        },
      }),
  },
  {
    name: `${NS}ECDsaWrapper`,
    kind: 'class',
    isInternal: true,
    isSealed: true,
    base: `${NS}ECDsa`,
    jsClass: EcDsaWrapper,
  },
  { name: `${NS}ECDsaOpenSsl`, kind: 'class', isSealed: true, base: `${NS}ECDsa`, jsClass: EcDsaOpenSsl },
  {
    name: CURVE,
    kind: 'struct',
    jsClass: ECCurve,
    zero: () => new ECCurve(new Oid(null, null)),
    build: () =>
      implement(
        `
static ${CURVE} CreateFromFriendlyName(string oidFriendlyName)
static ${CURVE} CreateFromValue(string oidValue)
static ${CURVE} CreateFromOid(${NS}Oid curveOid)
${NS}Oid Oid {get;}
bool IsNamed {get;}
`,
        {
          statics: {
            CreateFromFriendlyName: (_self, _ctx, name: string | null) => curveOf(name),
            CreateFromValue: (_self, _ctx, value: string) => curve(value),
            CreateFromOid: (_self, _ctx, oid: Oid) => curve(oid.value ?? curveOid(oid.friendlyName ?? '') ?? ''),
          },
          members: { Oid: (self: ECCurve) => self.oid, IsNamed: (self: ECCurve) => self.oid.value !== null },
        },
      ),
  },
  {
    name: `${CURVE}+NamedCurves`,
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(CURVE_NAMES.map((name) => `static ${CURVE} ${name} {get;}`).join('\n'), {
        statics: Object.fromEntries(CURVE_NAMES.map((name) => [name, () => curveOf(name)])),
      }),
  },
];
