// From what node reports to the TransportError that carries .NET's text. `cause` holds the inner exception where .NET has
// one (PowerShell shows that one's text as the error's details), and so on inwards; its name is .NET's type where the
// error's kind does not say it.
// Rule that surprises: `requestSent: false` is a promise that the server saw nothing, so a doubt answers true.
import type { Exchange } from './Exchange.ts';
import { headerValue, headerListOfRaw } from './headerList.ts';
import { ProxyError } from './ProxyError.ts';
import type { ProxyAddress } from './proxy.ts';
import {
  errorCode,
  isNameError,
  netError,
  socketMessage,
  tlsAlert,
  tlsError,
  unexpectedEnd,
} from './socketMessages.ts';
import { TransportError, type TransportErrorKind } from './types.ts';

const SENDING = 'An error occurred while sending the request.';
const ENDED = 'The response ended prematurely. (ResponseEnded)';
const SSL = 'The SSL connection could not be established, see inner exception.';

export interface Endpoint {
  host: string;
  port: number;
}

export function endpointOf(url: string): Endpoint {
  if (!URL.canParse(url)) return { host: url, port: 0 };
  const { hostname, port, protocol } = new URL(url);
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) || (protocol === 'https:' ? 443 : 80) };
}

export function transportError(
  kind: TransportErrorKind,
  message: string,
  at: Endpoint,
  requestSent: boolean,
  inner?: string | Error,
): TransportError {
  const error = new TransportError({ kind, message, requestSent, host: at.host, port: at.port });
  if (inner !== undefined) error.cause = typeof inner === 'string' ? new Error(inner) : inner;
  return error;
}

export function timeoutError(at: Endpoint, milliseconds: number, requestSent: boolean): TransportError {
  const message = `The request was canceled due to the configured HttpClient.Timeout of ${milliseconds / 1000} seconds elapsing.`;
  return transportError('timeout', message, at, requestSent, 'The operation was canceled.');
}

export const abortedError = (at: Endpoint, requestSent: boolean): TransportError =>
  transportError('aborted', 'The operation was canceled.', at, requestSent);

/** The response's headers came, its end did not. */
export function truncatedError(exchange: Exchange, at: Endpoint): TransportError {
  const headers = headerListOfRaw(exchange.response?.rawHeaders ?? []);
  const length = Number(headerValue(headers, 'content-length') ?? Number.NaN);
  const chunk = errorCode(exchange.error).startsWith('HPE_') ? exchange.error!.message : null;
  if (chunk !== null) return transportError('protocol', `Received an invalid chunk: ${chunk}`, at, true);
  const missing = length - exchange.receivedBytes;
  if (!(missing > 0)) return transportError('truncated', ENDED, at, true);
  const message = `The response ended prematurely, with at least ${missing} additional bytes expected. (ResponseEnded)`;
  return transportError('truncated', message, at, true);
}

/** No response came at all. */
export function failedExchange(
  exchange: Exchange,
  at: Endpoint,
  proxy: ProxyAddress | null,
  thrown: unknown,
): TransportError {
  const error = exchange.error ?? thrown;
  if (error instanceof ProxyError) return transportError('proxy', error.message, error.proxy ?? at, false);
  return exchange.connected ? brokenExchange(error, at) : failedConnection(error, at, proxy, exchange.isOtherName);
}

function failedConnection(
  error: unknown,
  at: Endpoint,
  proxy: ProxyAddress | null,
  isOtherName: boolean,
): TransportError {
  const secure = tlsError(error, isOtherName);
  if (secure !== null) return transportError('tls', SSL, at, false, secure);
  const text = socketMessage(error);
  // A connection cut before TLS was agreed: the certificate exchange is where it happens in practice.
  if (text !== null && errorCode(error) === 'ECONNRESET') return transportError('tls', SSL, at, false, unexpectedEnd());
  if (text === null) return transportError('protocol', messageOf(error), at, false);
  const target = proxy ?? at;
  const kind = proxy !== null ? 'proxy' : isNameError(errorCode(error)) ? 'dns' : 'connect';
  return transportError(kind, `${text} (${target.host}:${target.port})`, target, false, text);
}

function brokenExchange(error: unknown, at: Endpoint): TransportError {
  const code = errorCode(error);
  const alert = tlsAlert(error, 'Decrypt failed');
  if (alert !== null) {
    const inner = netError('System.IO.IOException', 'The decryption operation failed, see inner exception.', alert);
    return transportError('connect', SENDING, at, true, inner);
  }
  if (code.startsWith('HPE_')) return transportError('protocol', invalidResponse(error), at, true);
  if (messageOf(error) === 'socket hang up') return transportError('truncated', SENDING, at, true, ENDED);
  return transportError('connect', SENDING, at, true, socketMessage(error) ?? messageOf(error));
}

function invalidResponse(error: unknown): string {
  const packet = (error as { rawPacket?: Buffer }).rawPacket;
  const line = packet?.toString('latin1').split(/\r?\n/, 1)[0] ?? '';
  return line.startsWith('HTTP/1.')
    ? `Received an invalid header line: ${messageOf(error)}`
    : `Received an invalid status line: '${line}'.`;
}

const messageOf = (error: unknown): string => (error as Partial<Error> | null)?.message ?? String(error);
