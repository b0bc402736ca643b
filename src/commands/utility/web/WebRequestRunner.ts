/**
 * Sends what a web cmdlet asks for: the session's headers and cookies, redirects, retries, credentials on a challenge.
 * Rule that surprises: -Headers stay in the session for its later requests.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { headerValue, headerValues, withHeader, withoutHeader } from '../../../http/headerList.ts';
import { redirectedRequest } from '../../../http/redirect.ts';
import { tlsVersions } from '../../../http/tlsVersions.ts';
import { type HeaderList, type HttpRequest, type HttpResponse, TransportError } from '../../../http/types.ts';
import { NetException } from '../../../errors/NetException.ts';
import type { UnixDomainSocketEndPoint } from '../../../engine/net/UnixDomainSocketEndPoint.ts';
import type { BaseCertificate } from '../../../types/dotnet/security/x509/Certificate.ts';
import { userCertificate } from '../../../types/dotnet/security/x509/X509Store.ts';
import type { NetDictionary } from '../../../types/collections/NetDictionary.ts';
import { isDictionary, toPSString } from '../../../types/index.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import { enumNumber } from '../../../types/dotnet/values.ts';
import { netToString } from '../../../types/netToString.ts';
import { unwrap } from '../../../types/PSObject.ts';
import type { PSCredential } from '../../types/PSCredential.ts';
import { clientCertificate, userRoots } from './connectionSecurity.ts';
import { nowMs } from './Cookie.ts';
import { formText, requestBody } from './requestBody.ts';
import { answerChallenge, basicAuthorization, sendRepeating } from './sendRequest.ts';
import { userAgentOf } from './userAgent.ts';
import { parameterError, transportFailure } from './webErrors.ts';
import { logRequest, logResponse } from './webLog.ts';
import type { SecureString } from '../../types/SecureString.ts';
import { WebRequestSession } from './WebRequestSession.ts';

const CRYPTOGRAPHIC = 'System.Security.Cryptography.CryptographicException';
const NO_CERTIFICATE =
  'Unable to retrieve certificates because the thumbprint is not valid. Verify the thumbprint and retry. ';
const CONTENT_HEADER = /^(?:content-.+|allow|expires|last-modified)$/i;
const DEFAULT_RETRY_SECONDS = 5;
const DEFAULT_REDIRECTS = 50;

export interface WebAnswer {
  request: HttpRequest;
  response: HttpResponse;
}

export class WebRequestRunner {
  readonly session: WebRequestSession;

  constructor(private readonly cmd: Cmdlet) {
    const { params, context } = cmd;
    this.session = (params.WebSession as WebRequestSession | undefined) ?? this.newSession();
    if (params.SessionVariable) context.setVariable(params.SessionVariable as string, this.session);
    this.prepareSession();
  }

  private newSession(): WebRequestSession {
    const session = new WebRequestSession();
    session.userAgent = userAgentOf(this.cmd.context, 'PowerShell');
    return session;
  }

  private prepareSession(): void {
    const { session } = this;
    const { params } = this.cmd;
    if (params.Credential && !hasAuthentication(this.cmd)) session.credentials = params.Credential;
    if (params.UserAgent !== undefined) session.userAgent = params.UserAgent;
    if (params.MaximumRedirection !== undefined) session.maximumRedirection = params.MaximumRedirection;
    if (params.MaximumRetryCount > 0) session.maximumRetryCount = params.MaximumRetryCount;
    if (params.RetryIntervalSec > 0) session.retryIntervalInSeconds = params.RetryIntervalSec;
    if (params.CertificateThumbprint !== undefined) session.addCertificate(this.storedCertificate());
    if (params.Certificate !== undefined) session.addCertificate(params.Certificate as BaseCertificate);
    if (params.Headers) this.takeHeaders(params.Headers as NetDictionary);
  }

  /** The user's certificate with the thumbprint that was given. */
  private storedCertificate(): BaseCertificate {
    const { cmd } = this;
    const { context } = cmd;
    const refuse = (text: string): never =>
      cmd.throwTerminatingOf(CRYPTOGRAPHIC, text, 'WebCmdletCertificateException', 'SecurityError');
    try {
      return userCertificate(context, cmd.params.CertificateThumbprint as string) ?? refuse(NO_CERTIFICATE);
    } catch (thrown) {
      if (thrown instanceof NetException && thrown.typeName === CRYPTOGRAPHIC) return refuse(thrown.message);
      throw thrown;
    }
  }

  private takeHeaders(headers: NetDictionary): void {
    for (const [key, value] of headers.entries()) {
      if (value == null) continue;
      const name = netToString(key, this.cmd.context);
      const text = netToString(unwrap(value), this.cmd.context);
      if (CONTENT_HEADER.test(name)) this.session.contentHeaders.set(name, text);
      else this.session.headers.set(name, text);
    }
  }

  /** The method as sent: upper case for the known ones. */
  get method(): string {
    const { params } = this.cmd;
    if (params.CustomMethod) return (params.CustomMethod as string).toUpperCase();
    const method = params.Method === undefined ? 'Default' : String(params.Method);
    return method === 'Default' ? 'GET' : method.toUpperCase();
  }

  /** -Uri made absolute, a dictionary as -Body of a GET added as its query. */
  address(given: NetUri): NetUri {
    const uri = given.isAbsolute ? given : NetUri.parse(`http://${given.original}`, UriKind.Absolute);
    const { scheme } = uri.absolute();
    if (scheme !== 'http' && scheme !== 'https') {
      const record = new NetException('System.NotSupportedException', `The '${scheme}' scheme is not supported.`, {
        errorId: 'WebCmdletIEDomNotSupportedException',
        category: 'NotImplemented',
      });
      return this.cmd.throwTerminatingOf(record.typeName, record.message, record.errorId!, record.category);
    }
    const body = unwrap(this.cmd.params.Body);
    if (!isDictionary(body) || this.method !== 'GET' || body.count === 0) return uri;
    const { query } = uri.absolute();
    const more = formText(this.cmd, body);
    const plain = uri.leftPart('path');
    return NetUri.parse(
      `${plain}${query === '' ? '?' : `${query}${query === '?' ? '' : '&'}`}${more}`,
      UriKind.Absolute,
    );
  }

  build(uri: NetUri): HttpRequest {
    const { cmd, method } = this;
    const { params } = cmd;
    const isQuery = method === 'GET' && isDictionary(unwrap(params.Body));
    const contentType = this.contentType(method);
    const body = isQuery && params.Form == null ? null : requestBody(cmd, contentType);
    const sendsNothing = body === null && method === 'GET' && params.ContentType === undefined;
    let headers: HeaderList = this.plainHeaders();
    const types = body?.contentType ?? contentType;
    if (!sendsNothing) {
      if (types !== null && types.trim() !== '') headers = withHeader(headers, 'Content-Type', this.checkedType(types));
      for (const [name, value] of this.session.contentHeaders) {
        if (!/^content-(?:type|length)$/i.test(name)) headers = withHeader(headers, name, value);
      }
    }
    const timeout = params.ConnectionTimeoutSeconds as number | undefined;
    return {
      method,
      url: uri.leftPart('query'),
      headers,
      body: sendsNothing ? null : (body?.bytes ?? new Uint8Array(0)),
      timeoutMs: timeout === undefined ? 100_000 : timeout * 1000,
      redirect: 'manual',
      rejectUnauthorized: params.SkipCertificateCheck !== true,
      tlsVersions: tlsVersions(params.SslProtocol === undefined ? 0 : enumNumber(params.SslProtocol)),
      ...userRoots(cmd.context),
      ...clientCertificate(cmd.context, this.session.certificates),
      ...socketOf(cmd),
      ...this.proxy(),
    };
  }

  private proxy(): { proxy?: string | null } {
    const { params } = this.cmd;
    if (params.NoProxy) return { proxy: null };
    if (!params.Proxy) return {};
    const uri = params.Proxy as NetUri;
    const credential = params.ProxyCredential as PSCredential | undefined;
    if (!credential) return { proxy: uri.absoluteUri };
    const user = `${encodeURIComponent(credential.userName)}:${encodeURIComponent(credential.password.reveal())}`;
    return { proxy: uri.absoluteUri.replace('://', `://${user}@`) };
  }

  private contentType(method: string): string | null {
    const { session } = this;
    const given = this.cmd.params.ContentType as string | undefined;
    const key =
      [...session.contentHeaders.keys()].find((name) => name.toLowerCase() === 'content-type') ?? 'Content-Type';
    if (given !== undefined) session.contentHeaders.set(key, given);
    else if (method === 'POST' && !session.contentHeaders.get(key) && this.cmd.params.Form == null) {
      session.contentHeaders.set(key, 'application/x-www-form-urlencoded');
    }
    return session.contentHeaders.get(key) ?? null;
  }

  private checkedType(text: string): string {
    if (
      this.cmd.params.SkipHeaderValidation ||
      /^\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(?:;.*)?$/s.test(text)
    ) {
      return this.cmd.params.SkipHeaderValidation ? text : normalizedType(text);
    }
    return parameterError(
      this.cmd,
      `The cmdlet cannot run because the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, then retry. To suppress header validation, supply the -SkipHeaderValidation parameter.`,
      'WebCmdletContentTypeException',
    );
  }

  private plainHeaders(): HeaderList {
    const { session, cmd } = this;
    const { params } = cmd;
    let headers: HeaderList = [];
    for (const [name, value] of session.headers.entries()) {
      headers = withHeader(headers, String(name), toPSString(value, cmd.context).trim());
    }
    const authorization = authorizationOf(cmd);
    if (authorization) headers = withHeader(headers, 'Authorization', authorization);
    if (headerValue(headers, 'user-agent') === null && session.userAgent !== '')
      headers = withHeader(headers, 'User-Agent', session.userAgent);
    if (params.DisableKeepAlive) headers = withHeader(headers, 'Connection', 'Close');
    if (params.TransferEncoding) headers = withHeader(headers, 'Transfer-Encoding', params.TransferEncoding);
    return headers;
  }

  /** Sends, retries, follows redirects; the last request and its answer. */
  run(first: HttpRequest): WebAnswer {
    const { cmd, session } = this;
    for (let tries = session.maximumRetryCount; ; tries--) {
      cmd.context.checkStop();
      const answer = this.follow(first);
      if (tries <= 0 || !isWorthRepeating(answer.response.status)) return answer;
      const seconds = this.retrySeconds(answer.response);
      cmd.writeVerbose(
        `Retrying after interval of ${seconds} seconds. Status code for previous attempt: ${statusText(answer.response)}`,
      );
      cmd.context.host.sleep(seconds * 1000);
    }
  }

  private retrySeconds(response: HttpResponse): number {
    const own = this.session.retryIntervalInSeconds || DEFAULT_RETRY_SECONDS;
    if (response.status !== 429) return own;
    const after = headerValue(response.headers, 'retry-after');
    return after !== null && /^\d+$/.test(after) ? Number(after) : own;
  }

  private follow(first: HttpRequest): WebAnswer {
    const { cmd, session } = this;
    const limit = session.maximumRedirection < 0 ? DEFAULT_REDIRECTS : session.maximumRedirection;
    logRequest(cmd, first);
    let request = first;
    for (let hops = 0; ; hops++) {
      const { sent, response } = this.exchange(request);
      const next = hops < limit ? this.redirected(request, response) : null;
      if (!next) {
        logResponse(cmd, response);
        return { request: sent, response };
      }
      request = next;
    }
  }

  private redirected(request: HttpRequest, response: HttpResponse): HttpRequest | null {
    const { params } = this.cmd;
    const location = headerValue(response.headers, 'location');
    let next = redirectedRequest(request, response.status, location);
    if (!next) return null;
    if (params.PreserveHttpMethodOnRedirect)
      next = { ...next, method: request.method, body: request.body, headers: request.headers };
    const authorization = headerValue(request.headers, 'authorization');
    if (params.PreserveAuthorizationOnRedirect && authorization)
      next = { ...next, headers: withHeader(next.headers, 'Authorization', authorization) };
    return next;
  }

  private exchange(request: HttpRequest): { sent: HttpRequest; response: HttpResponse } {
    const { session } = this;
    const sent = this.withCookies(request);
    const response = this.sendOnce(sent);
    this.keepCookies(sent, response);
    const again = answerChallenge(sent, response, session.credentials);
    if (!again) return { sent, response };
    const second = this.sendOnce(again);
    this.keepCookies(again, second);
    return { sent: again, response: second };
  }

  private sendOnce(request: HttpRequest): HttpResponse {
    try {
      return sendRepeating(this.cmd.context.host, request);
    } catch (thrown) {
      if (!(thrown instanceof TransportError)) throw thrown;
      return transportFailure(this.cmd, request, thrown);
    }
  }

  private withCookies(request: HttpRequest): HttpRequest {
    const cookies = this.session.cookies.header(new URL(request.url), nowMs(this.cmd.context));
    const own = headerValue(this.cookieSource(request), 'cookie');
    const all = [own, cookies].filter(Boolean).join('; ');
    const headers = withoutHeader(request.headers, 'cookie');
    return all === '' ? { ...request, headers } : { ...request, headers: [...headers, ['Cookie', all]] };
  }

  /** Cookies given with -Headers. */
  private cookieSource(_request: HttpRequest): HeaderList {
    return [...this.session.headers.entries()].map(([name, value]) => [String(name), String(value)] as const);
  }

  private keepCookies(request: HttpRequest, response: HttpResponse): void {
    for (const text of headerValues(response.headers, 'set-cookie')) {
      this.session.cookies.set(new URL(request.url), text, nowMs(this.cmd.context));
    }
  }
}

function socketOf(cmd: Cmdlet): { unixSocket?: string } {
  const { UnixSocket: endPoint } = cmd.params;
  return endPoint === undefined ? {} : { unixSocket: (endPoint as UnixDomainSocketEndPoint).path };
}

/** .NET writes a media type's parameters behind "; ". */
function normalizedType(text: string): string {
  return text.trim().replace(/\s*;\s*/g, '; ');
}

function isWorthRepeating(status: number): boolean {
  return status === 304 || (status >= 400 && status <= 599);
}

function statusText(response: HttpResponse): string {
  return response.reasonPhrase.replace(/\s/g, '') || String(response.status);
}

function hasAuthentication(cmd: Cmdlet): boolean {
  const { Authentication: kind } = cmd.params;
  return kind !== undefined && String(kind) !== 'None';
}

function authorizationOf(cmd: Cmdlet): string | null {
  if (!hasAuthentication(cmd)) return null;
  const { params } = cmd;
  if (String(params.Authentication) !== 'Basic') return `Bearer ${(params.Token as SecureString).reveal()}`;
  const { userName, password } = params.Credential as PSCredential;
  return basicAuthorization(userName, password.reveal());
}
