/**
 * System.Net.Http.HttpClient over the host's transport. Every ...Async is done before it returns, and gives a task that
 * has ended. Rule that surprises: after the first request BaseAddress and Timeout cannot be set.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { HttpRequestHeaders } from '../../../engine/net/HttpHeaders.ts';
import {
  type HttpContent,
  HttpMethod,
  HttpRequestMessage,
  HttpResponseMessage,
} from '../../../engine/net/HttpMessages.ts';
import { NetException } from '../../../errors/NetException.ts';
import { headerValue, withHeader } from '../../../http/headerList.ts';
import { tlsVersions } from '../../../http/tlsVersions.ts';
import { type HeaderList, type HttpRequest, TransportError } from '../../../http/types.ts';
import { invalidOperation, notSupported, objectDisposed } from '../../../types/dotnet/netErrors.ts';
import { completedTask, type NetTask } from '../../../types/dotnet/threading/NetTask.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import type { EnumValue } from '../../../types/EnumValue.ts';
import type { NetDelegate } from '../../../types/NetDelegate.ts';
import { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { CookieContainer } from '../../utility/web/Cookie.ts';
import { eligibleCertificate, userRoots, validatorFailure } from '../../utility/web/connectionSecurity.ts';
import { requestFailure } from '../../utility/web/webErrors.ts';
import { acceptEncoding, follow, type Proxy, proxyOf, sessionProxy } from './WebExchange.ts';

export class HttpClientHandler {
  allowAutoRedirect = true;
  maximumAutomaticRedirections = 50;
  credentials: unknown = null;
  useCookies = true;
  useProxy = true;
  useDefaultCredentials = false;
  proxy: Proxy = null;
  cookies = new CookieContainer();
  automaticDecompression: EnumValue | null = null;
  readonly clientCertificates = new CertificateCollection();
  clientCertificateOptions = 0;
  checkCertificateRevocationList = false;
  sslProtocols = 0;
  /** ServerCertificateCustomValidationCallback. */
  validator: NetDelegate | null = null;

  /** What the handler says about a connection's security. */
  security(
    ctx: TypeContext,
  ): Pick<HttpRequest, 'rejectUnauthorized' | 'tlsVersions' | 'trustedRoots' | 'clientCertificate'> {
    return {
      rejectUnauthorized: this.validator === null,
      tlsVersions: tlsVersions(this.sslProtocols),
      ...userRoots(ctx),
      ...eligibleCertificate(ctx, this.clientCertificates),
    };
  }

  get cookieContainer(): CookieContainer | null {
    return this.useCookies ? this.cookies : null;
  }
}

/** What HttpClientHandler.DangerousAcceptAnyServerCertificateValidator is made of. */
export const ACCEPT_ANY = {};

const SECOND = 10_000_000n;
const STARTED =
  'This instance has already started one or more requests. Properties can only be modified before sending the first request.';
const NO_ADDRESS =
  'An invalid request URI was provided. Either the request URI must be an absolute URI or BaseAddress must be set.';

export class HttpClient {
  readonly headers = new HttpRequestHeaders([]);
  private ownBase: NetUri | null = null;
  private ownTimeout = 100n * SECOND;
  private hasStarted = false;
  private isDisposed = false;

  constructor(readonly handler = new HttpClientHandler()) {}

  get baseAddress(): NetUri | null {
    return this.ownBase;
  }
  set baseAddress(value: NetUri | null) {
    this.requireFresh();
    this.ownBase = value;
  }
  /** Ticks; negative: none. */
  get timeout(): bigint {
    return this.ownTimeout;
  }
  set timeout(value: bigint) {
    this.requireFresh();
    this.ownTimeout = value;
  }

  dispose(): void {
    this.isDisposed = true;
  }

  private requireFresh(): void {
    if (this.hasStarted) throw invalidOperation(STARTED);
  }

  /** A request of its own for a method and an address. */
  message(method: string, address: string | NetUri | null, content: HttpContent | null = null): HttpRequestMessage {
    const message = new HttpRequestMessage();
    message.method = new HttpMethod(method);
    message.content = content;
    message.uri =
      typeof address === 'string' && address !== '' ? NetUri.parse(address, UriKind.RelativeOrAbsolute) : null;
    if (address instanceof NetUri) message.uri = address;
    return message;
  }

  /** What is wrong with the call throws; what is wrong with the exchange is the task's. */
  start<T>(
    ctx: TypeContext,
    type: string,
    message: HttpRequestMessage,
    take: (response: HttpResponseMessage) => T,
  ): NetTask {
    const request = this.prepare(ctx, message);
    return completedTask(type, () => take(this.exchange(ctx, request, message)));
  }

  send(ctx: TypeContext, message: HttpRequestMessage): HttpResponseMessage {
    return this.exchange(ctx, this.prepare(ctx, message), message);
  }

  private prepare(ctx: TypeContext, message: HttpRequestMessage): HttpRequest {
    if (this.isDisposed) throw objectDisposed('System.Net.Http.HttpClient');
    if (message.wasSent)
      throw invalidOperation(
        'The request message was already sent. Cannot send the same request message multiple times.',
      );
    message.uri = this.resolve(message.uri);
    this.hasStarted = true;
    message.wasSent = true;
    for (const { name, values } of this.headers.entries())
      if (message.headers.values(name) === null) for (const value of values) message.headers.add(name, value);
    const { handler } = this;
    const { content, uri } = message;
    const bytes = content?.bytes() ?? null;
    let headers: HeaderList = [...message.headers.list(), ...(content?.headers.list() ?? [])];
    const methods = handler.automaticDecompression;
    const unpacks = methods !== null && Number(methods.value) !== 0;
    if (unpacks && headerValue(headers, 'accept-encoding') === null)
      headers = withHeader(headers, 'Accept-Encoding', acceptEncoding(methods));
    const proxy = handler.useProxy ? (handler.proxy ?? sessionProxy(ctx).proxy) : null;
    return {
      method: message.method.method.toUpperCase(),
      url: uri!.leftPart('query'),
      headers,
      body: bytes,
      timeoutMs: this.ownTimeout < 0n ? 0 : Number(this.ownTimeout / 10_000n),
      redirect: 'manual',
      decompresses: unpacks,
      ...handler.security(ctx),
      ...proxyOf(proxy, uri!),
    };
  }

  private resolve(given: NetUri | null): NetUri {
    const base = this.ownBase;
    const uri = given === null || given.isAbsolute ? (given ?? base) : base && NetUri.combine(base, given);
    if (uri === null || !uri.isAbsolute) throw invalidOperation(NO_ADDRESS);
    return uri;
  }

  private exchange(ctx: TypeContext, request: HttpRequest, message: HttpRequestMessage): HttpResponseMessage {
    const { scheme } = message.uri!.absolute();
    if (scheme !== 'http' && scheme !== 'https') throw notSupported(`The '${scheme}' scheme is not supported.`);
    const { validator } = this.handler;
    if (scheme === 'https' && validator !== null && validator.origin !== ACCEPT_ANY) throw validatorFailure(validator);
    try {
      const { sent, response } = follow(ctx as ExecutionContext, request, this.handler);
      if (sent.url !== request.url) message.uri = NetUri.parse(sent.url, UriKind.Absolute);
      return new HttpResponseMessage(response, message, true);
    } catch (thrown) {
      if (!(thrown instanceof TransportError)) throw thrown;
      const failure = requestFailure(thrown);
      if (failure.typeName !== 'System.Net.Http.HttpIOException') throw failure;
      throw new NetException('System.Net.Http.HttpRequestException', 'Error while copying content to a stream.', {
        inner: failure,
        properties: { ...failure.properties, StatusCode: null },
      });
    }
  }
}
