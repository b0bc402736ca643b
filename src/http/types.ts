// The contract between whoever asks (catalog, web cmdlets) and whoever does the I/O (node-fetch, the sandbox in process).
// Header lists keep order and case, since both are visible to scripts and to the recorded requests.
// A TransportError's message is .NET's own text wherever PowerShell would show one.

import type { TlsVersions } from './tlsVersions.ts';

export type HeaderList = readonly (readonly [string, string])[];

/** A certificate and its private key in PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

export interface HttpRequest {
  method: string;
  url: string;
  headers: HeaderList;
  body: Uint8Array | null;
  /** To the first byte of the response; default 30000; 0 = none. */
  timeoutMs?: number;
  redirect?: 'follow' | 'manual';
  maxRedirects?: number;
  /** Default true. */
  rejectUnauthorized?: boolean;
  /** The versions of TLS to offer; by default node's. */
  tlsVersions?: TlsVersions;
  /** Certificates in PEM to trust beside the system's. */
  trustedRoots?: readonly string[];
  /** Shown to a server that asks for one. */
  clientCertificate?: ClientCertificate;
  /** The socket's file: the connection goes there, whatever server the URL names, and through no proxy. */
  unixSocket?: string;
  /** undefined: from HTTPS_PROXY/HTTP_PROXY/NO_PROXY; null: none. */
  proxy?: string | null;
  /** Default true: compressed content is asked for and unpacked. */
  decompresses?: boolean;
}

export interface HttpResponse {
  status: number;
  reasonPhrase: string;
  headers: HeaderList;
  body: Uint8Array;
  url: string;
  httpVersion?: string;
}

export type TransportErrorKind = 'dns' | 'connect' | 'tls' | 'timeout' | 'truncated' | 'aborted' | 'proxy' | 'protocol';

export interface TransportErrorDetails {
  kind: TransportErrorKind;
  message: string;
  /** False: certainly nothing reached the server. */
  requestSent: boolean;
  host: string;
  port: number;
}

/**
 * Known by its name: the transport is bundled apart from the engine that catches what it throws, so that either may have
 * a copy of this class.
 */
export class TransportError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TransportError';
  }

  readonly kind: TransportErrorKind;
  readonly requestSent: boolean;
  readonly host: string;
  readonly port: number;

  constructor(details: TransportErrorDetails) {
    super(details.message);
    this.name = 'TransportError';
    this.kind = details.kind;
    this.requestSent = details.requestSent;
    this.host = details.host;
    this.port = details.port;
  }
}

/** Blocking; throws TransportError. */
export interface Transport {
  send(request: HttpRequest): HttpResponse;
}

export interface AsyncTransport {
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>;
}
