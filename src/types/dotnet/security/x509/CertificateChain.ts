/** X509Chain as a callback is given it: the certificates from the other side's to its root. */
import type { Certificate } from './Certificate.ts';

export class CertificateChain {
  constructor(readonly certificates: readonly Certificate[]) {}
}

export class CertificateChainElement {
  constructor(readonly certificate: Certificate) {}
}
