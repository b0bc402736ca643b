// What of an HttpRequest goes on the wire: request line and headers as HttpClient writes them (Host first, the caller's
// in their order and case, no Connection, Content-Length even for an empty body, 0 for a POST without one).
import { ACCEPT_ENCODING } from './decompress.ts';
import type { ExchangeRequest } from './Exchange.ts';
import { headerValue } from './headerList.ts';
import type { ProxyAddress } from './proxy.ts';
import { endpointOf, transportError } from './transportErrors.ts';
import type { HeaderList, HttpRequest } from './types.ts';

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'CONNECT']);

export function parseRequestUrl(text: string): URL {
  const at = endpointOf(text);
  if (!URL.canParse(text))
    throw transportError('protocol', 'Invalid URI: The format of the URI could not be determined.', at, false);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw transportError('protocol', `The '${url.protocol.slice(0, -1)}' scheme is not supported.`, at, false);
  }
  url.username = '';
  url.password = '';
  return url;
}

export function wireRequest(request: HttpRequest, url: URL, proxy: ProxyAddress | null): ExchangeRequest {
  const forwarded = proxy !== null && url.protocol === 'http:';
  const target = pathOf(request.url, url);
  const headers = wireHeaders(request, url, forwarded ? proxy.authorization : null);
  return { method: request.method, target: forwarded ? `${url.origin}${target}` : target, headers, body: request.body };
}

/** The path as the caller wrote it (escapes such as %2f and their case are visible to servers), else as URL spells it. */
function pathOf(text: string, url: URL): string {
  const written = /^[a-z]+:\/\/[^/?#]*(\/[^#]*)/i.exec(text)?.[1];
  const usable =
    written !== undefined && /^[\x21-\x7e]+$/.test(written) && !/\/\.{1,2}(\/|\?|$)|[\\"<>^`{|}]/.test(written);
  return usable ? written : `${url.pathname}${url.search}`;
}

function wireHeaders(request: HttpRequest, url: URL, proxyAuthorization: string | null): HeaderList {
  const has = (name: string): boolean => headerValue(request.headers, name) !== null;
  const list: [string, string][] = has('host') ? [] : [['Host', url.host]];
  for (const [name, value] of request.headers) {
    if (name.toLowerCase() !== 'content-length') list.push([name, requireAscii(value, request.url)]);
  }
  if (!has('accept-encoding') && request.decompresses !== false) list.push(['Accept-Encoding', ACCEPT_ENCODING]);
  if (proxyAuthorization !== null) list.push(['Proxy-Authorization', proxyAuthorization]);
  if (has('transfer-encoding')) return list;
  if (request.body !== null) list.push(['Content-Length', String(request.body.length)]);
  else if (!WITHOUT_BODY.has(request.method.toUpperCase())) list.push(['Content-Length', '0']);
  return list;
}

function requireAscii(value: string, url: string): string {
  if (/^[\t\x20-\x7e]*$/.test(value)) return value;
  throw transportError('protocol', 'Request headers must contain only ASCII characters.', endpointOf(url), false);
}
