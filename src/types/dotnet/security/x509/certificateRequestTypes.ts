/** CertificateRequest as a .NET type. */
import type { TypeContext } from '../../../TypeContext.ts';
import type { TypeDefinition } from '../../../TypeDefinition.ts';
import { implement } from '../../implement.ts';
import { argumentNull } from '../../netErrors.ts';
import { newByteArray, toBytes, utcTicksOf } from '../../values.ts';
import { type AsymmetricKey, pem } from '../AsymmetricKey.ts';
import { HashAlgorithmName, knownHash } from '../HashAlgorithm.ts';
import type { RSASignaturePadding } from '../RsaKey.ts';
import type { Certificate } from './Certificate.ts';
import { CertificateRequest } from './CertificateRequest.ts';
import { DistinguishedName } from './DistinguishedName.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';
const NS = `${CRYPTOGRAPHY}X509Certificates.`;
const REQUEST = `${NS}CertificateRequest`;
const CERTIFICATE = `${NS}X509Certificate2`;
const HASH = `${CRYPTOGRAPHY}HashAlgorithmName hashAlgorithm`;
const RSA_PADDING = `${CRYPTOGRAPHY}RSASignaturePadding padding`;
const DATES = 'System.DateTimeOffset notBefore, System.DateTimeOffset notAfter';
const UNIX_EPOCH_TICKS = 621355968000000000n;

/** Whole seconds: certificates have no finer times. */
function millisecondsOf(ctx: TypeContext, date: unknown): number {
  return Number((utcTicksOf(ctx, date) - UNIX_EPOCH_TICKS) / 10_000_000n) * 1000;
}

export const CERTIFICATE_REQUEST_TYPES: readonly TypeDefinition[] = [
  {
    name: REQUEST,
    kind: 'class',
    isSealed: true,
    jsClass: CertificateRequest,
    build: () =>
      implement(
        `
${REQUEST} new(string subjectName, ${CRYPTOGRAPHY}ECDsa key, ${HASH})
${REQUEST} new(X500DistinguishedName subjectName, ${CRYPTOGRAPHY}ECDsa key, ${HASH})
${REQUEST} new(string subjectName, ${CRYPTOGRAPHY}RSA key, ${HASH}, ${RSA_PADDING})
${REQUEST} new(X500DistinguishedName subjectName, ${CRYPTOGRAPHY}RSA key, ${HASH}, ${RSA_PADDING})
${CERTIFICATE} Create(${CERTIFICATE} issuerCertificate, ${DATES}, byte[] serialNumber)
${CERTIFICATE} CreateSelfSigned(${DATES})
byte[] CreateSigningRequest()
string CreateSigningRequestPem()
System.Collections.ObjectModel.Collection[${NS}X509Extension] CertificateExtensions {get;}
${CRYPTOGRAPHY}HashAlgorithmName HashAlgorithm {get;}
${NS}PublicKey PublicKey {get;}
X500DistinguishedName SubjectName {get;}
`,
        {
          new: (
            _self,
            ctx,
            subject: string | DistinguishedName | null,
            key: AsymmetricKey | null,
            hash: unknown,
            padding?: RSASignaturePadding | null,
          ) => {
            if (subject === null) throw argumentNull('subjectName');
            if (key === null) throw argumentNull('key');
            if (padding === null) throw argumentNull('padding');
            const name = typeof subject === 'string' ? DistinguishedName.parse(subject) : subject;
            return new CertificateRequest(ctx, name, key, knownHash(hash), padding ?? null);
          },
          members: {
            Create: (self: CertificateRequest, ctx, issuer: Certificate | null, from, to, serial: unknown) => {
              if (issuer === null) throw argumentNull('issuerCertificate');
              return self.signedBy(ctx, issuer, millisecondsOf(ctx, from), millisecondsOf(ctx, to), toBytes(serial));
            },
            CreateSelfSigned: (self: CertificateRequest, ctx, from: unknown, to: unknown) =>
              self.selfSigned(ctx, millisecondsOf(ctx, from), millisecondsOf(ctx, to)),
            CreateSigningRequest: (self: CertificateRequest, ctx) => newByteArray(ctx, self.signingRequest(ctx)),
            CreateSigningRequestPem: (self: CertificateRequest, ctx) =>
              pem('CERTIFICATE REQUEST', self.signingRequest(ctx)),
            CertificateExtensions: (self: CertificateRequest) => self.extensions,
            HashAlgorithm: (self: CertificateRequest) => new HashAlgorithmName(self.hash),
            PublicKey: (self: CertificateRequest) => self.publicKey,
            SubjectName: (self: CertificateRequest) => self.subject,
          },
        },
      ),
  },
];
