/**
 * How every request of scripts goes out, whether a cmdlet or a .NET type asks: tries on broken connections, and Basic
 * credentials when the server asks for them.
 */
import type { Host } from '../../../engine/Host.ts';
import { headerValue, headerValues, withHeader } from '../../../http/headerList.ts';
import { type HttpRequest, type HttpResponse, TransportError } from '../../../http/types.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import { PSCredential } from '../../types/PSCredential.ts';
import { NetworkCredential } from '../../types/SecureString.ts';
import { CredentialCache } from '../../types/web/CredentialCache.ts';

/** .NET's limit of tries on broken connections. */
const REPEATS = 3;

/** A connection that ends without any answer is tried again, as HttpClient does, where repeating does no harm. */
export function sendRepeating(host: Host, request: HttpRequest): HttpResponse {
  for (let left = REPEATS; ; left--) {
    try {
      return host.send(request);
    } catch (thrown) {
      if (!(thrown instanceof TransportError)) throw thrown;
      const isHangUp = thrown.kind === 'truncated' && thrown.message.startsWith('An error occurred');
      if (!isHangUp || left <= 0 || !/^(?:GET|HEAD|OPTIONS|PUT|DELETE)$/.test(request.method)) throw thrown;
    }
  }
}

/** The request again with the credentials that the answer asked for; null when there are none that fit. */
export function answerChallenge(
  request: HttpRequest,
  response: HttpResponse,
  credentials: unknown,
): HttpRequest | null {
  if (response.status !== 401 || headerValue(request.headers, 'authorization') !== null) return null;
  const [user, secret] = credentialOf(credentials, request.url);
  const isBasic = headerValues(response.headers, 'www-authenticate').some((text) => /^basic\b/i.test(text));
  if (user === null || !isBasic) return null;
  return { ...request, headers: withHeader(request.headers, 'Authorization', basicAuthorization(user, secret)) };
}

/** User and password of what .NET takes for ICredentials; a null user for none. */
export function credentialOf(value: unknown, url: string): [string | null, string] {
  if (value instanceof PSCredential) return [value.userName || null, value.password.reveal()];
  if (value instanceof CredentialCache)
    return credentialOf(value.find(NetUri.parse(url, UriKind.Absolute), 'Basic'), url);
  if (value instanceof NetworkCredential && value.userName !== '') return [value.userName, value.secret.reveal()];
  return [null, ''];
}

/** The value of the Authorization header. */
export function basicAuthorization(user: string, secret: string): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${secret}`)))}`;
}
