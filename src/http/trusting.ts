// Certificates of the user's to trust beside the system's.
import tls from 'node:tls';

/** What node's types leave out: a context's own part. */
interface NativeContext {
  addCACert(certificate: string): void;
}

/** Certificates to trust beside the usual ones: node's option `ca` would take their place. */
export function trusting(
  roots: readonly string[] | undefined,
  identity: tls.SecureContextOptions | undefined,
): { secureContext?: tls.SecureContext } {
  if (roots === undefined || roots.length === 0) return {};
  const secureContext = tls.createSecureContext(identity);
  for (const root of roots) (secureContext.context as NativeContext).addCACert(root);
  return { secureContext };
}
