/**
 * The certificate that is shown to a server which asks for one. Rule that surprises: of several a web cmdlet always takes
 * the first, whatever it is for and the server trusts; without a private key it is looked up in the user's store, and
 * without one there none is shown.
 */
import type { ClientCertificate } from '../../../http/types.ts';
import { type AsymmetricKey, pem } from '../../../types/dotnet/security/AsymmetricKey.ts';
import type { BaseCertificate } from '../../../types/dotnet/security/x509/Certificate.ts';
import type { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { thumbprintOf } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { certificateInStore } from '../../../types/dotnet/security/x509/X509Store.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';

const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
const DIGITAL_SIGNATURE = 128;

type Shown = { clientCertificate?: ClientCertificate };

/** What a request of the web cmdlets says of it; nothing when there is none to show. */
export function clientCertificate(ctx: TypeContext, certificates: CertificateCollection | null): Shown {
  const [first] = certificates?.certificates ?? [];
  if (first === undefined) return {};
  const key = first.privateKey ?? certificateInStore(ctx, thumbprintOf(ctx, first))?.privateKey;
  return key ? shown(ctx, first, key) : {};
}

/** HttpClientHandler looks for one with a key, made for clients: the first that is good for it. */
export function eligibleCertificate(ctx: TypeContext, certificates: CertificateCollection): Shown {
  const found = certificates.certificates.find(
    ({ privateKey, enhancedKeyUsages, keyUsages }) =>
      privateKey !== null &&
      (enhancedKeyUsages === null || enhancedKeyUsages.includes(CLIENT_AUTHENTICATION)) &&
      (keyUsages === null || (keyUsages & DIGITAL_SIGNATURE) !== 0),
  );
  return found ? shown(ctx, found, found.privateKey!) : {};
}

function shown(ctx: TypeContext, { raw }: BaseCertificate, key: AsymmetricKey): Shown {
  return { clientCertificate: { certificate: pem('CERTIFICATE', raw), key: key.exportPem(ctx, 'pkcs8', true) } };
}
