/** System.Net.Http.HttpClient and HttpClientHandler as .NET types. */
import type { HttpContent, HttpRequestMessage } from '../../../engine/net/HttpMessages.ts';
import { HTTP_HEADER_VALUE_TYPES } from '../../../engine/net/httpHeaderValueTypes.ts';
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import { argumentNull } from '../../../types/dotnet/netErrors.ts';
import type { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import { enumNumber, newByteArray, newEnum, newTimeSpan, ticksOf } from '../../../types/dotnet/values.ts';
import { NetDelegate } from '../../../types/NetDelegate.ts';
import { findType } from '../../../types/TypeRegistry.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { ACCEPT_ANY, HttpClient, HttpClientHandler } from './HttpClient.ts';
import { ResponseStream } from './WebExchange.ts';

const H = 'System.Net.Http.';
const RESPONSE = `${H}HttpResponseMessage`;
const TASK = 'System.Threading.Tasks.Task';

/** For an address as text and as a Uri. */
const both = (line: (type: string) => string): string => `${line('string')}\n${line('uri')}`;

const SIGNATURES = `
${H}HttpClient new()
${H}HttpClient new(${H}HttpMessageHandler handler)
${H}HttpClient new(${H}HttpMessageHandler handler, bool disposeHandler)
${H}Headers.HttpRequestHeaders DefaultRequestHeaders {get;}
uri BaseAddress {get;set;}
timespan Timeout {get;set;}
long MaxResponseContentBufferSize {get;set;}
${both((type) => `${TASK}[string] GetStringAsync(${type} requestUri)`)}
${both((type) => `${TASK}[byte[]] GetByteArrayAsync(${type} requestUri)`)}
${both((type) => `${TASK}[System.IO.Stream] GetStreamAsync(${type} requestUri)`)}
${both((type) => `${TASK}[${RESPONSE}] GetAsync(${type} requestUri)`)}
${both((type) => `${TASK}[${RESPONSE}] GetAsync(${type} requestUri, ${H}HttpCompletionOption completionOption)`)}
${both((type) => `${TASK}[${RESPONSE}] PostAsync(${type} requestUri, ${H}HttpContent content)`)}
${both((type) => `${TASK}[${RESPONSE}] PutAsync(${type} requestUri, ${H}HttpContent content)`)}
${both((type) => `${TASK}[${RESPONSE}] PatchAsync(${type} requestUri, ${H}HttpContent content)`)}
${both((type) => `${TASK}[${RESPONSE}] DeleteAsync(${type} requestUri)`)}
${RESPONSE} Send(${H}HttpRequestMessage request)
${TASK}[${RESPONSE}] SendAsync(${H}HttpRequestMessage request)
${TASK}[${RESPONSE}] SendAsync(${H}HttpRequestMessage request, ${H}HttpCompletionOption completionOption)
void CancelPendingRequests()
void Dispose()
void IDisposable.Dispose()
`;

type Address = string | NetUri | null;

/** The response itself. */
function calling(method: string): MemberBody {
  return (self: HttpClient, ctx, address: Address, content?: HttpContent | null) => {
    const body = content !== null && typeof content === 'object' && 'headers' in content ? content : null;
    return self.start(ctx, RESPONSE, self.message(method, address, body), (response) => response);
  };
}

/** The content of a response that must be a success. */
function getting(type: string, take: (content: HttpContent, ctx: TypeContext) => unknown): MemberBody {
  return (self: HttpClient, ctx, address: Address) =>
    self.start(ctx, type, self.message('GET', address), (response) => take(response.requireSuccess().content, ctx));
}

const MEMBERS: Record<string, MemberBody> = {
  DefaultRequestHeaders: (self: HttpClient) => self.headers,
  BaseAddress: field('baseAddress'),
  Timeout: {
    get: (self: HttpClient) => newTimeSpan(self.timeout),
    set: (self: HttpClient, value) => void (self.timeout = ticksOf(value)),
  },
  MaxResponseContentBufferSize: { get: () => 2147483647n, set: () => undefined },
  GetStringAsync: getting('System.String', (content) => content.text()),
  GetByteArrayAsync: getting('System.Byte[]', (content, ctx) => newByteArray(ctx, content.bytes())),
  GetStreamAsync: getting('System.IO.Stream', (content) => new ResponseStream(content.bytes())),
  GetAsync: calling('GET'),
  PostAsync: calling('POST'),
  PutAsync: calling('PUT'),
  PatchAsync: calling('PATCH'),
  DeleteAsync: calling('DELETE'),
  Send: (self: HttpClient, ctx, message: HttpRequestMessage | null) => {
    if (message === null) throw argumentNull('request');
    return self.send(ctx, message);
  },
  SendAsync: (self: HttpClient, ctx, message: HttpRequestMessage | null) => {
    if (message === null) throw argumentNull('request');
    return self.start(ctx, RESPONSE, message, (response) => response);
  },
  CancelPendingRequests: () => undefined,
  Dispose: (self: HttpClient) => self.dispose(),
};

const CERTIFICATES = 'System.Security.Cryptography.X509Certificates.';
const VALIDATOR = `System.Func[${H}HttpRequestMessage,${CERTIFICATES}X509Certificate2,${CERTIFICATES}X509Chain,System.Net.Security.SslPolicyErrors,bool]`;

const HANDLER = `
${H}HttpClientHandler new()
bool UseCookies {get;set;}
System.Net.CookieContainer CookieContainer {get;set;}
System.Net.DecompressionMethods AutomaticDecompression {get;set;}
bool UseProxy {get;set;}
System.Net.IWebProxy Proxy {get;set;}
bool UseDefaultCredentials {get;set;}
System.Net.ICredentials Credentials {get;set;}
bool AllowAutoRedirect {get;set;}
int MaxAutomaticRedirections {get;set;}
bool CheckCertificateRevocationList {get;set;}
${H}ClientCertificateOption ClientCertificateOptions {get;set;}
System.Security.Cryptography.X509Certificates.X509CertificateCollection ClientCertificates {get;}
${VALIDATOR} ServerCertificateCustomValidationCallback {get;set;}
static ${VALIDATOR} DangerousAcceptAnyServerCertificateValidator {get;}
System.Security.Authentication.SslProtocols SslProtocols {get;set;}
void Dispose()
void IDisposable.Dispose()
`;

export const HTTP_CLIENT_TYPES: readonly TypeDefinition[] = [
  ...HTTP_HEADER_VALUE_TYPES,
  { name: `${H}HttpMessageInvoker`, kind: 'class', interfaces: ['System.IDisposable'] },
  { name: `${H}HttpMessageHandler`, kind: 'class', isAbstract: true, interfaces: ['System.IDisposable'] },
  {
    name: `${H}HttpClient`,
    kind: 'class',
    base: `${H}HttpMessageInvoker`,
    interfaces: ['System.IDisposable'],
    jsClass: HttpClient,
    build: () =>
      implement(SIGNATURES, {
        new: (_self, _ctx, handler?: HttpClientHandler | null) => {
          if (handler === null) throw argumentNull('handler');
          return new HttpClient(handler);
        },
        members: MEMBERS,
      }),
  },
  {
    name: `${H}HttpClientHandler`,
    kind: 'class',
    base: `${H}HttpMessageHandler`,
    interfaces: ['System.IDisposable'],
    jsClass: HttpClientHandler,
    build: () =>
      implement(HANDLER, {
        new: () => new HttpClientHandler(),
        statics: {
          DangerousAcceptAnyServerCertificateValidator: () =>
            new NetDelegate(findType(VALIDATOR)!, () => true, 'Invoke', ACCEPT_ANY),
        },
        members: {
          CheckCertificateRevocationList: field('checkCertificateRevocationList'),
          ClientCertificates: field('clientCertificates'),
          ClientCertificateOptions: {
            get: (self: HttpClientHandler, ctx) =>
              newEnum(ctx, `${H}ClientCertificateOption`, self.clientCertificateOptions),
            set: (self: HttpClientHandler, value) => void (self.clientCertificateOptions = enumNumber(value)),
          },
          ServerCertificateCustomValidationCallback: field('validator'),
          SslProtocols: {
            get: (self: HttpClientHandler, ctx) =>
              newEnum(ctx, 'System.Security.Authentication.SslProtocols', self.sslProtocols),
            set: (self: HttpClientHandler, value) => void (self.sslProtocols = enumNumber(value)),
          },
          UseCookies: field('useCookies'),
          CookieContainer: field('cookies'),
          AutomaticDecompression: {
            get: (self: HttpClientHandler, ctx) =>
              self.automaticDecompression ?? newEnum(ctx, 'System.Net.DecompressionMethods', 0),
            set: (self: HttpClientHandler, value) => void (self.automaticDecompression = value),
          },
          UseProxy: field('useProxy'),
          Proxy: field('proxy'),
          UseDefaultCredentials: field('useDefaultCredentials'),
          Credentials: field('credentials'),
          AllowAutoRedirect: field('allowAutoRedirect'),
          MaxAutomaticRedirections: field('maximumAutomaticRedirections'),
          Dispose: () => undefined,
        },
      }),
  },
];
