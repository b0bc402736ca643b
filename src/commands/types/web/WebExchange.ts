/**
 * HttpWebRequest and HttpWebResponse over the host's transport: redirects, credentials, cookies, time-outs, and
 * WebException for every answer above 299. Rule that surprises: an answer in 3xx that is not followed is an error only
 * when redirects were to be followed.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { defaultProxy, EnvironmentProxy, SystemProxy, type WebProxy } from '../../../engine/net/WebProxy.ts';
import { orderedHeaders } from '../../../engine/net/orderedHeaders.ts';
import { NetException } from '../../../errors/NetException.ts';
import { headerValue, headerValues, withHeader } from '../../../http/headerList.ts';
import { redirectedRequest } from '../../../http/redirect.ts';
import { type HeaderList, type HttpRequest, type HttpResponse, TransportError } from '../../../http/types.ts';
import { MemoryStream } from '../../../types/dotnet/io/NetStream.ts';
import { sessionValidator } from '../../../types/dotnet/net/ServicePointManager.ts';
import { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import { EnumValue } from '../../../types/EnumValue.ts';
import type { NetDelegate } from '../../../types/NetDelegate.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { type CookieContainer, CookieCollection, nowMs } from '../../utility/web/Cookie.ts';
import { eligibleCertificate, userRoots, validatorFailure } from '../../utility/web/connectionSecurity.ts';
import { answerChallenge, credentialOf, sendRepeating } from '../../utility/web/sendRequest.ts';
import { reasonOf } from '../../utility/web/statusReason.ts';
import { requestFailure } from '../../utility/web/webErrors.ts';
import { WebHeaderCollection } from './WebHeaderCollection.ts';

export type Proxy = WebProxy | SystemProxy | null;

/** WebRequest.DefaultWebProxy of this session. */
export function sessionProxy(ctx: TypeContext): { proxy: Proxy } {
  return defaultProxy(ctx.host as object, () => systemProxy(ctx));
}

/** HttpEnvironmentProxy where the environment names one. */
export function systemProxy(ctx: TypeContext): SystemProxy {
  const { environment } = (ctx as ExecutionContext).host;
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];
  return names.some((name) => environment.get(name)) ? new EnvironmentProxy() : new SystemProxy();
}

/** The stream of GetRequestStream: GetResponse sends what was written, closed or not. */
export class RequestStream extends MemoryStream {}

/** The body of an answer, read forward. */
export class ResponseStream extends MemoryStream {
  constructor(bytes: Uint8Array) {
    super(bytes, false);
  }
  override get canSeek(): boolean {
    return false;
  }
}

export class HttpWebRequest {
  headers = new WebHeaderCollection();
  method = 'GET';
  timeout = 100_000;
  allowAutoRedirect = true;
  maximumAutomaticRedirections = 50;
  keepAlive = true;
  host: string | null = null;
  credentials: unknown = null;
  proxy: Proxy;
  cookieContainer: CookieContainer | null = null;
  automaticDecompression: EnumValue;
  clientCertificates = new CertificateCollection();
  /** ServerCertificateValidationCallback. */
  validator: NetDelegate | null = null;
  /** What scripts set and nothing here looks at. */
  readonly others = new Map<string, unknown>();
  body: RequestStream | null = null;
  response: HttpWebResponse | null = null;

  constructor(
    readonly ctx: TypeContext,
    readonly uri: NetUri,
  ) {
    this.proxy = sessionProxy(ctx).proxy;
    this.automaticDecompression = EnumValue.of(getType('System.Net.DecompressionMethods'), 0);
  }

  requestStream(): RequestStream {
    if (/^(?:GET|HEAD|CONNECT)$/i.test(this.method))
      throw new NetException(
        'System.Net.ProtocolViolationException',
        'Cannot send a content-body with this verb-type.',
      );
    this.body ??= new RequestStream();
    return this.body;
  }

  /** Sends once; later calls get the same answer. */
  getResponse(): HttpWebResponse {
    this.response ??= this.exchange();
    const { response } = this;
    const limit = this.allowAutoRedirect ? 299 : 399;
    if (response.message.status <= limit) return response;
    const { status } = response.message;
    const text = `The remote server returned an error: (${status}) ${response.description}.`;
    throw webException(text, 'ProtocolError', null, response);
  }

  private exchange(): HttpWebResponse {
    const request = this.toRequest();
    const validator = this.validator ?? sessionValidator(this.ctx);
    if (validator !== null && this.uri.absolute().scheme === 'https') {
      const failure = validatorFailure(validator);
      throw webException(failure.message, 'UnknownError', failure);
    }
    try {
      const { sent, response } = follow(this.ctx as ExecutionContext, request, this);
      const made = new HttpWebResponse(response, NetUri.parse(sent.url, UriKind.Absolute), sent.method);
      if (this.cookieContainer) {
        made.cookies.items.push(
          ...this.cookieContainer.matching(new URL(sent.url), nowMs(this.ctx as ExecutionContext)),
        );
      }
      return made;
    } catch (thrown) {
      if (!(thrown instanceof TransportError)) throw thrown;
      throw noAnswer(thrown);
    }
  }

  private toRequest(): HttpRequest {
    const body = this.body?.toArray() ?? null;
    const hasContent = body !== null || this.headers.keys.some((name) => /^content-/i.test(name ?? ''));
    this.checkLength(body?.length ?? 0);
    const unpacks = Number(this.automaticDecompression.value) !== 0;
    let headers: HeaderList = this.headers.list().filter(([name]) => !/^(?:content-length|connection)$/i.test(name));
    headers = [...headers, ['Connection', this.keepAlive ? 'Keep-Alive' : 'close']];
    if (this.host !== null) headers = [...headers, ['Host', this.host]];
    if (unpacks) headers = withHeader(headers, 'Accept-Encoding', acceptEncoding(this.automaticDecompression));
    return {
      method: this.method.toUpperCase(),
      url: this.uri.leftPart('query'),
      headers,
      body: body ?? (hasContent ? new Uint8Array(0) : null),
      timeoutMs: Math.max(0, this.timeout),
      redirect: 'manual',
      decompresses: unpacks,
      ...userRoots(this.ctx),
      ...eligibleCertificate(this.ctx, this.clientCertificates),
      ...proxyOf(this.proxy, this.uri),
    };
  }

  private checkLength(length: number): void {
    const promised = this.headers.get('Content-Length');
    if (promised === null) return;
    const text =
      length > Number(promised)
        ? 'Unable to write content to request stream; content would exceed Content-Length.'
        : `Sent ${length} request content bytes, but Content-Length promised ${promised}.`;
    if (length === Number(promised)) return;
    throw webException(text, 'UnknownError', new NetException('System.Net.Http.HttpRequestException', text));
  }
}

export interface ExchangeOptions {
  allowAutoRedirect: boolean;
  maximumAutomaticRedirections: number;
  credentials: unknown;
  cookieContainer: CookieContainer | null;
}

/** Sends, answers challenges, follows redirects: the last request and its answer. Throws TransportError. */
export function follow(
  ctx: ExecutionContext,
  first: HttpRequest,
  options: ExchangeOptions,
): { sent: HttpRequest; response: HttpResponse } {
  let request = first;
  for (let hops = 0; ; hops++) {
    const sent = withCookies(ctx, request, options);
    const response = sendOnce(ctx, sent, options);
    const isLast = !options.allowAutoRedirect || hops >= options.maximumAutomaticRedirections;
    const next = isLast ? null : redirectedRequest(request, response.status, headerValue(response.headers, 'location'));
    if (!next) return { sent, response };
    request = next;
  }
}

function sendOnce(ctx: ExecutionContext, request: HttpRequest, options: ExchangeOptions): HttpResponse {
  let response = sendRepeating(ctx.host, request);
  const again = answerChallenge(request, response, options.credentials);
  if (again) response = sendRepeating(ctx.host, again);
  for (const text of headerValues(response.headers, 'set-cookie')) {
    options.cookieContainer?.set(new URL(request.url), text, nowMs(ctx));
  }
  return response;
}

function withCookies(ctx: ExecutionContext, request: HttpRequest, options: ExchangeOptions): HttpRequest {
  const text = options.cookieContainer?.header(new URL(request.url), nowMs(ctx)) ?? '';
  return text === '' ? request : { ...request, headers: withHeader(request.headers, 'Cookie', text) };
}

export function acceptEncoding(methods: EnumValue): string {
  const text = methods.toString();
  if (text === 'All') return 'gzip, deflate, br';
  return ['GZip', 'Deflate', 'Brotli']
    .filter((name) => text.includes(name))
    .map((name) => (name === 'Brotli' ? 'br' : name.toLowerCase()))
    .join(', ');
}

/** What the transport is told of a proxy. */
export function proxyOf(proxy: Proxy, uri: NetUri): { proxy?: string | null } {
  if (proxy === null) return { proxy: null };
  if (proxy instanceof SystemProxy) return {};
  if (proxy.url === null || proxy.isBypassed(uri)) return { proxy: null };
  const [user, secret] = credentialOf(proxy.credentials, proxy.url);
  if (user === null) return { proxy: proxy.url };
  return { proxy: proxy.url.replace('://', `://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@`) };
}

export class HttpWebResponse {
  readonly headers: WebHeaderCollection;
  readonly cookies = new CookieCollection();
  isDisposed = false;
  private opened: ResponseStream | null = null;

  constructor(
    readonly message: HttpResponse,
    readonly uri: NetUri,
    readonly method: string,
  ) {
    this.headers = new WebHeaderCollection();
    for (const [name, values] of orderedHeaders(message.headers)) this.headers.add(name, values.join(', '));
  }

  get description(): string {
    return reasonOf(this.message);
  }

  get stream(): ResponseStream {
    this.opened ??= new ResponseStream(this.message.body);
    return this.opened;
  }

  header(name: string): string | null {
    return this.headers.get(name);
  }
}

/** A System.Net.WebException. */
export function webException(
  message: string,
  status: string,
  inner: NetException | null,
  response: unknown = null,
): NetException {
  const type = getType('System.Net.WebExceptionStatus');
  const made = new NetException('System.Net.WebException', message, {
    inner,
    properties: { Status: EnumValue.of(type, type.definition.values![status]!), Response: response },
  });
  made.hresult = inner?.hresult ?? -2146233079;
  return made;
}

/** .NET names the address that it tried where it connects by itself; known here for addresses and for localhost. */
function withEndpoint(text: string, { host, port }: TransportError): string {
  const address = host === 'localhost' ? '127.0.0.1' : host;
  if (!/^[\d.]+$|:/.test(address) || !text.startsWith('Connection refused')) return text;
  return text.replace(
    'Connection refused',
    `Connection refused [${address.includes(':') ? '' : '::ffff:'}${address}]:${port}`,
  );
}

function noAnswer(error: TransportError): NetException {
  if (error.kind === 'timeout') return webException('The operation has timed out.', 'Timeout', null);
  const inner = requestFailure(error);
  if (inner.typeName === 'System.Net.Http.HttpIOException') return inner;
  if (error.kind === 'tls' && inner.innerException?.message.startsWith('The remote certificate is invalid'))
    inner.innerException.message =
      'The remote certificate was rejected by the provided RemoteCertificateValidationCallback.';
  if (error.kind === 'connect') {
    inner.message = withEndpoint(inner.message, error);
    if (inner.innerException) inner.innerException.message = withEndpoint(inner.innerException.message, error);
  }
  return webException(inner.message, error.kind === 'dns' ? 'NameResolutionFailure' : 'UnknownError', inner);
}
