/** X509Chain as a callback is given it: the certificates from the other side's to its root, and what is wrong with them. */
import type { Certificate } from './Certificate.ts';

/** X509ChainStatusFlags and OpenSSL's text by OpenSSL's code. */
const STATUS: Readonly<Record<string, readonly [flags: number, text: string]>> = {
  CERT_HAS_EXPIRED: [1, 'certificate has expired'],
  CERT_NOT_YET_VALID: [1, 'certificate is not yet valid'],
  CERT_REVOKED: [4, 'certificate revoked'],
  CERT_SIGNATURE_FAILURE: [8, 'certificate signature failure'],
  CERT_UNTRUSTED: [32, 'certificate not trusted'],
  DEPTH_ZERO_SELF_SIGNED_CERT: [32, 'self-signed certificate'],
  SELF_SIGNED_CERT_IN_CHAIN: [32, 'self-signed certificate in certificate chain'],
  UNABLE_TO_GET_ISSUER_CERT: [65536, 'unable to get issuer certificate'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [65536, 'unable to get local issuer certificate'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [65536, 'unable to get local issuer certificate'],
};

export class ChainStatus {
  constructor(
    /** X509ChainStatusFlags. */
    public flags: number,
    public information: string,
  ) {}
}

export class CertificateChain {
  readonly status: readonly ChainStatus[];

  constructor(
    readonly certificates: readonly Certificate[],
    code: string | null,
  ) {
    const found = code === null ? undefined : STATUS[code];
    this.status = found ? [new ChainStatus(...found)] : [];
  }
}

export class CertificateChainElement {
  constructor(readonly certificate: Certificate) {}
}
