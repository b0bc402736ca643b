// Where a redirect leads and what is sent there, by the rules of .NET's RedirectHandler: a POST becomes a GET on 300,
// 301 and 302, everything but HEAD becomes a GET on 303; Authorization is dropped at every hop, even on the same host;
// https never leads to http (the redirect itself is the answer then).
import { withoutHeader } from './headerList.ts';
import type { HttpRequest } from './types.ts';

const REDIRECTS = new Set([300, 301, 302, 303, 307, 308]);

/** The request to send next, or null when this response is the answer. */
export function redirectedRequest(request: HttpRequest, status: number, location: string | null): HttpRequest | null {
  if (!REDIRECTS.has(status) || location === null) return null;
  const target = resolve(request.url, location);
  if (target === null || (new URL(request.url).protocol === 'https:' && target.protocol !== 'https:')) return null;
  const headers = withoutHeader(request.headers, 'authorization', 'host');
  if (!becomesGet(request.method, status)) return { ...request, url: target.href, headers };
  return {
    ...request,
    method: 'GET',
    url: target.href,
    headers: withoutHeader(headers, 'content-type', 'content-length', 'transfer-encoding'),
    body: null,
  };
}

function resolve(base: string, location: string): URL | null {
  if (!URL.canParse(location, base)) return null;
  const target = new URL(location, base);
  if (target.hash === '') target.hash = new URL(base).hash;
  return target.protocol === 'http:' || target.protocol === 'https:' ? target : null;
}

function becomesGet(method: string, status: number): boolean {
  const name = method.toUpperCase();
  if (status === 303) return name !== 'GET' && name !== 'HEAD';
  return name === 'POST' && status <= 302;
}
