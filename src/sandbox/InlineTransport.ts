/**
 * The sandbox in process: answers requests to its own address without a socket. Others go to the fallback, so that a
 * script under --sandbox can still call the rest of the world; without one they fail as an unknown host does.
 */
import { type HttpRequest, type HttpResponse, type Transport, TransportError } from '../http/types.ts';
import { SANDBOX_SECRET } from './clients.ts';
import { handleRequest } from './handleRequest.ts';
import type { Sandbox } from './Sandbox.ts';

/** .invalid never resolves: no request meant for the sandbox can reach anybody else. */
export const INLINE_BASE_URL = 'https://sandbox.psail.invalid/';

/** Credentials of the sandbox, as the catalog's configuration takes them. */
export const INLINE_CREDENTIALS = {
  BaseUrl: INLINE_BASE_URL,
  ClientId: 'sandbox',
  ClientSecret: SANDBOX_SECRET,
  NermBaseUrl: null,
} as const;

export class InlineTransport implements Transport {
  private readonly origin: string;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly fallback: Transport | null = null,
    baseUrl: string = INLINE_BASE_URL,
  ) {
    this.origin = new URL(baseUrl).origin;
  }

  /** True for requests this transport answers itself. */
  answers(request: Pick<HttpRequest, 'url'>): boolean {
    return URL.canParse(request.url) && new URL(request.url).origin === this.origin;
  }

  send(request: HttpRequest): HttpResponse {
    if (this.answers(request)) return handleRequest(request, this.sandbox);
    if (this.fallback) return this.fallback.send(request);
    throw unknownHost(request.url);
  }
}

function unknownHost(address: string): TransportError {
  const { hostname, port, protocol } = URL.canParse(address) ? new URL(address) : new URL('http://unknown.invalid');
  const number = Number(port) || (protocol === 'https:' ? 443 : 80);
  const message = `Name or service not known (${hostname}:${number})`;
  return new TransportError({ kind: 'dns', message, requestSent: false, host: hostname, port: number });
}
