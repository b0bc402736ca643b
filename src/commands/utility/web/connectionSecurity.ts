/**
 * What a request says about its connection's security: the certificate that is shown to a server which asks for one, and
 * the roots the user trusts. Rule that surprises: of several certificates a web cmdlet always takes the first, whatever it
 * is for and the server trusts; without a private key it is looked up in the user's store, and without one there none is
 * shown.
 */
import { NetException } from '../../../errors/NetException.ts';
import type { ClientCertificate } from '../../../http/types.ts';
import { type AsymmetricKey, pem } from '../../../types/dotnet/security/AsymmetricKey.ts';
import type { BaseCertificate } from '../../../types/dotnet/security/x509/Certificate.ts';
import type { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { thumbprintOf } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { certificateInStore, X509Store } from '../../../types/dotnet/security/x509/X509Store.ts';
import { noRunspace } from '../../../types/dotnet/threading/noRunspace.ts';
import type { NetDelegate } from '../../../types/NetDelegate.ts';
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

/** The certificates of the user's Root store, by the host they belong to, until the store's folder changes. */
const ROOTS = new WeakMap<object, { changedMs: number; roots: readonly string[] }>();

/** The roots the user trusts beside the system's; nothing where there are none. */
export function userRoots(ctx: TypeContext): { trustedRoots?: readonly string[] } {
  const store = new X509Store('Root', 1);
  const changedMs = store.changedMs(ctx);
  if (changedMs === null) return {};
  const host = ctx.host as object;
  let known = ROOTS.get(host);
  if (known?.changedMs !== changedMs) {
    store.open(ctx, 0);
    const roots = store.certificates(ctx).certificates.map(({ raw }) => pem('CERTIFICATE', raw));
    ROOTS.set(host, (known = { changedMs, roots }));
  }
  return known.roots.length === 0 ? {} : { trustedRoots: known.roots };
}

/** What becomes of a connection whose certificate a script block should judge: it is made where no script can run. */
export function validatorFailure(validator: NetDelegate): NetException {
  return new NetException(
    'System.Net.Http.HttpRequestException',
    'The SSL connection could not be established, see inner exception.',
    { inner: noRunspace(validator) },
  );
}
