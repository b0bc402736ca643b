/**
 * The certificate that is shown to a server which asks for one. Rule that surprises: of several it is always the first,
 * whatever the server trusts; without a private key it is looked up in the user's store, and without one there none is shown.
 */
import type { ClientCertificate } from '../../../http/types.ts';
import { pem } from '../../../types/dotnet/security/AsymmetricKey.ts';
import type { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { thumbprintOf } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { certificateInStore } from '../../../types/dotnet/security/x509/X509Store.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';

/** What a request says of it; nothing when there is none to show. */
export function clientCertificate(
  ctx: TypeContext,
  certificates: CertificateCollection | null,
): { clientCertificate?: ClientCertificate } {
  const [first] = certificates?.certificates ?? [];
  if (first === undefined) return {};
  const key = first.privateKey ?? certificateInStore(ctx, thumbprintOf(ctx, first))?.privateKey;
  if (!key) return {};
  return { clientCertificate: { certificate: pem('CERTIFICATE', first.raw), key: key.exportPem(ctx, 'pkcs8', true) } };
}
