/** What the engine and the network's side tell each other when a connection turns to TLS. */
import type { TlsVersions } from '../../http/tlsVersions.ts';
import type { ClientCertificate } from '../../http/types.ts';

export interface TlsRequest extends TlsVersions {
  host: string;
  clientCertificate?: ClientCertificate;
  trustedRoots?: readonly string[];
}

export interface NamedText {
  name: string;
  message: string;
}

export interface TlsFacts {
  /** TLSv1.3 and the like. */
  protocol: string;
  cipher: string;
  /** The other side's certificate and those it is signed by, in DER. */
  certificates: Uint8Array[];
  /** OpenSSL's code of what is wrong with the chain, and .NET's words for it. */
  chainCode: string;
  chainText: string | null;
  isOtherName: boolean;
}

/** The errors: what failed, and what is inside it. */
export type TlsAnswer = TlsFacts | { errors: NamedText[] };
