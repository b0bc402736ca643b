/** System.Net.WebRequest, HttpWebRequest, HttpWebResponse and their bases as .NET types. */
import type { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import {
  argumentNull,
  argumentError,
  argumentOutOfRange,
  notEmulated,
  notSupported,
  objectDisposed,
} from '../../../types/dotnet/netErrors.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import { localDateTime, newDateTime, newEnum, newVersion } from '../../../types/dotnet/values.ts';
import { completedTask, type NetTask, resultOf } from '../../../types/dotnet/threading/NetTask.ts';
import { formatValue } from '../../../types/compositeFormat.ts';
import { INVARIANT_CULTURE } from '../../../types/culture/getCulture.ts';
import { DateTime } from '../../../types/numerics/index.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { SystemCredential } from './CredentialCache.ts';
import {
  HttpWebRequest,
  HttpWebResponse,
  type Proxy,
  RequestStream,
  ResponseStream,
  sessionProxy,
  systemProxy,
} from './WebExchange.ts';
import { WebHeaderCollection } from './WebHeaderCollection.ts';
import { HTTP_WEB_REQUEST, HTTP_WEB_RESPONSE, WEB_REQUEST_STATICS } from './webRequestSignatures.ts';

/** WebRequest.Create. */
function createRequest(ctx: TypeContext, given: string | NetUri): HttpWebRequest {
  const uri = typeof given === 'string' ? NetUri.parse(given, UriKind.Absolute) : given;
  const { scheme } = uri.absolute();
  if (scheme === 'http' || scheme === 'https') return new HttpWebRequest(ctx, uri);
  if (scheme === 'ftp' || scheme === 'file') throw notEmulated(`${scheme}: addresses in System.Net.WebRequest`);
  throw notSupported('The URI prefix is not recognized.');
}

const STATICS: Record<string, MemberBody> = {
  Create: (_self, ctx, uri: string | NetUri) => createRequest(ctx, uri),
  CreateDefault: (_self, ctx, uri: NetUri) => createRequest(ctx, uri),
  CreateHttp: (_self, ctx, uri: string | NetUri) => createRequest(ctx, uri),
  GetSystemWebProxy: (_self, ctx) => systemProxy(ctx),
  DefaultWebProxy: {
    get: (_self, ctx) => sessionProxy(ctx).proxy,
    set: (_self, value: Proxy, ctx) => void (sessionProxy(ctx).proxy = value),
  },
  DefaultCachePolicy: { get: () => null, set: () => undefined },
};

/** A property that is a header. */
function header(name: string): MemberBody {
  return {
    get: (self: HttpWebRequest) => self.headers.get(name),
    set: (self: HttpWebRequest, value: string | null) => {
      if (value === null || value === '') self.headers.remove(name);
      else self.headers.set(name, value);
    },
  };
}

function dateHeader(name: string): MemberBody {
  return {
    get: (self: HttpWebRequest, ctx) => dateOf(self.headers.get(name), ctx) ?? newDateTime(0n, 0),
    set: (self: HttpWebRequest, value: DateTime, ctx: TypeContext) => {
      const ticks = value.kind === 1 ? value.ticks : value.ticks - ctx.timeZone.utcOffsetTicks(value.ticks);
      self.headers.set(name, formatValue(new DateTime(ticks, 1), 'R', INVARIANT_CULTURE));
    },
  };
}

function dateOf(text: string | null, ctx: TypeContext): unknown {
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : localDateTime(ctx, BigInt(milliseconds) * 10_000n + 621355968000000000n);
}

/** A setting without effect here: it is kept. */
function kept(name: string, initial: (ctx: TypeContext) => unknown): MemberBody {
  return {
    get: (self: HttpWebRequest, ctx) => (self.others.has(name) ? self.others.get(name) : initial(ctx)),
    set: (self: HttpWebRequest, value) => void self.others.set(name, value),
  };
}

const METHOD: MemberBody = {
  get: (self: HttpWebRequest) => self.method,
  set: (self: HttpWebRequest, value: string | null) => {
    if (value === null || value === '') throw argumentError('The value cannot be an empty string.', 'value');
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(value))
      throw argumentError('Cannot set null or blank methods on request.', 'value');
    self.method = value;
  },
};

const TIMEOUT: MemberBody = {
  get: (self: HttpWebRequest) => self.timeout,
  set: (self: HttpWebRequest, value: number) => {
    if (value < -1) {
      const text = "Timeout can be only be set to 'System.Threading.Timeout.Infinite' or a value >= 0.";
      throw argumentOutOfRange('value', text);
    }
    self.timeout = value;
  },
};

function addRange(self: HttpWebRequest, ...args: unknown[]): void {
  const [unit, from, to] = typeof args[0] === 'string' ? args : ['bytes', ...args];
  const range = to === undefined ? (Number(from) < 0 ? String(from) : `${from}-`) : `${from}-${to}`;
  self.headers.set('Range', `${unit}=${range}`);
}

const REQUEST_MEMBERS: Record<string, MemberBody> = {
  Accept: header('Accept'),
  ContentType: header('Content-Type'),
  UserAgent: header('User-Agent'),
  Referer: header('Referer'),
  TransferEncoding: header('Transfer-Encoding'),
  Expect: header('Expect'),
  Connection: header('Connection'),
  IfModifiedSince: dateHeader('If-Modified-Since'),
  Date: dateHeader('Date'),
  ContentLength: {
    get: (self: HttpWebRequest) => BigInt(self.headers.get('Content-Length') ?? 0),
    set: (self: HttpWebRequest, value: bigint) => self.headers.set('Content-Length', String(value)),
  },
  Host: {
    get: (self: HttpWebRequest) => self.host ?? self.uri.authority,
    set: (self: HttpWebRequest, value: string) => void (self.host = value),
  },
  Headers: {
    get: (self: HttpWebRequest) => self.headers,
    set: (self: HttpWebRequest, value: WebHeaderCollection) => {
      self.headers = WebHeaderCollection.of(value.list());
    },
  },
  Method: METHOD,
  Timeout: TIMEOUT,
  Address: (self: HttpWebRequest) => self.uri,
  RequestUri: (self: HttpWebRequest) => self.uri,
  KeepAlive: field('keepAlive'),
  ClientCertificates: {
    get: (self: HttpWebRequest) => self.clientCertificates,
    set: (self: HttpWebRequest, value: CertificateCollection | null) => {
      if (value === null) throw argumentNull('value');
      self.clientCertificates = value;
    },
  },
  ServerCertificateValidationCallback: field('validator'),
  AllowAutoRedirect: field('allowAutoRedirect'),
  MaximumAutomaticRedirections: field('maximumAutomaticRedirections'),
  AutomaticDecompression: field('automaticDecompression'),
  CookieContainer: field('cookieContainer'),
  Credentials: field('credentials'),
  Proxy: field('proxy'),
  UseDefaultCredentials: {
    get: (self: HttpWebRequest) => self.credentials instanceof SystemCredential,
    set: (self: HttpWebRequest, value: boolean) => void (self.credentials = value ? SystemCredential.instance : null),
  },
  HaveResponse: (self: HttpWebRequest) => self.response !== null,
  SupportsCookieContainer: () => true,
  ProtocolVersion: kept('ProtocolVersion', () => newVersion('1.1')),
  AllowReadStreamBuffering: kept('AllowReadStreamBuffering', () => false),
  AllowWriteStreamBuffering: kept('AllowWriteStreamBuffering', () => true),
  MaximumResponseHeadersLength: kept('MaximumResponseHeadersLength', () => 64),
  ContinueTimeout: kept('ContinueTimeout', () => 350),
  Pipelined: kept('Pipelined', () => true),
  MediaType: kept('MediaType', () => null),
  UnsafeAuthenticatedConnectionSharing: kept('UnsafeAuthenticatedConnectionSharing', () => false),
  ConnectionGroupName: kept('ConnectionGroupName', () => null),
  PreAuthenticate: kept('PreAuthenticate', () => false),
  SendChunked: kept('SendChunked', () => false),
  ReadWriteTimeout: kept('ReadWriteTimeout', () => 300_000),
  CachePolicy: kept('CachePolicy', () => null),
  AuthenticationLevel: kept('AuthenticationLevel', (ctx) => newEnum(ctx, 'System.Net.Security.AuthenticationLevel', 1)),
  ImpersonationLevel: kept('ImpersonationLevel', (ctx) =>
    newEnum(ctx, 'System.Security.Principal.TokenImpersonationLevel', 0),
  ),
  ContinueDelegate: kept('ContinueDelegate', () => null),
  Abort: () => undefined,
  AddRange: (self: HttpWebRequest, _ctx, ...args: unknown[]) => addRange(self, ...args),
  'GetRequestStream/0': (self: HttpWebRequest) => self.requestStream(),
  GetResponse: (self: HttpWebRequest) => self.getResponse(),
  BeginGetResponse: (self: HttpWebRequest) => completedTask('System.Net.WebResponse', () => self.getResponse()),
  EndGetResponse: (_self: HttpWebRequest, _ctx, task: NetTask) => resultOf(task),
  GetResponseAsync: (self: HttpWebRequest) => completedTask('System.Net.WebResponse', () => self.getResponse()),
  BeginGetRequestStream: (self: HttpWebRequest) => completedTask('System.IO.Stream', () => self.requestStream()),
  'EndGetRequestStream/1': (_self: HttpWebRequest, _ctx, task: NetTask) => resultOf(task),
  GetRequestStreamAsync: (self: HttpWebRequest) => completedTask('System.IO.Stream', () => self.requestStream()),
};

const alive = (self: HttpWebResponse): HttpWebResponse => {
  if (self.isDisposed) throw objectDisposed('System.Net.HttpWebResponse');
  return self;
};

const close = (self: HttpWebResponse): void => {
  self.isDisposed = true;
};

const RESPONSE_MEMBERS: Record<string, MemberBody> = {
  IsMutuallyAuthenticated: () => false,
  IsFromCache: () => false,
  SupportsHeaders: () => true,
  ContentLength: (self: HttpWebResponse) => BigInt(alive(self).header('Content-Length') ?? -1),
  ContentType: (self: HttpWebResponse) => alive(self).header('Content-Type') ?? '',
  ContentEncoding: (self: HttpWebResponse) => alive(self).header('Content-Encoding') ?? '',
  CharacterSet: (self: HttpWebResponse) =>
    /charset="?([^";\s]+)/i.exec(alive(self).header('Content-Type') ?? '')?.[1] ?? '',
  Server: (self: HttpWebResponse) => alive(self).header('Server') ?? '',
  LastModified: (self: HttpWebResponse, ctx) =>
    dateOf(alive(self).header('Last-Modified'), ctx) ?? localDateTime(ctx, (ctx as ExecutionContext).utcNowTicks()),
  Cookies: { get: (self: HttpWebResponse) => alive(self).cookies, set: () => undefined },
  ProtocolVersion: (self: HttpWebResponse) => newVersion(alive(self).message.httpVersion ?? '1.1'),
  Headers: (self: HttpWebResponse) => alive(self).headers,
  Method: (self: HttpWebResponse) => alive(self).method,
  ResponseUri: (self: HttpWebResponse) => alive(self).uri,
  StatusCode: (self: HttpWebResponse, ctx) => newEnum(ctx, 'System.Net.HttpStatusCode', alive(self).message.status),
  StatusDescription: (self: HttpWebResponse) => alive(self).description,
  GetResponseStream: (self: HttpWebResponse) => alive(self).stream,
  GetResponseHeader: (self: HttpWebResponse, _ctx, name: string) => alive(self).header(name) ?? '',
  Close: close,
  Dispose: close,
};

const SERIALIZABLE = 'System.Runtime.Serialization.ISerializable';

const abstractType = (name: string, more: Partial<TypeDefinition> = {}): TypeDefinition => ({
  name,
  kind: 'class',
  isAbstract: true,
  base: 'System.MarshalByRefObject',
  interfaces: [SERIALIZABLE],
  ...more,
});

const streamType = (name: string, jsClass: TypeDefinition['jsClass']): TypeDefinition => ({
  name,
  kind: 'class',
  base: 'System.IO.Stream',
  isInternal: true,
  jsClass,
});

export const WEB_REQUEST_TYPES: readonly TypeDefinition[] = [
  abstractType('System.Net.WebRequest', { build: () => implement(WEB_REQUEST_STATICS, { statics: STATICS }) }),
  abstractType('System.Net.WebResponse', { interfaces: [SERIALIZABLE, 'System.IDisposable'] }),
  {
    name: 'System.Net.HttpWebRequest',
    kind: 'class',
    base: 'System.Net.WebRequest',
    interfaces: [SERIALIZABLE],
    jsClass: HttpWebRequest,
    build: () => implement(WEB_REQUEST_STATICS + HTTP_WEB_REQUEST, { statics: STATICS, members: REQUEST_MEMBERS }),
  },
  {
    name: 'System.Net.HttpWebResponse',
    kind: 'class',
    base: 'System.Net.WebResponse',
    interfaces: [SERIALIZABLE, 'System.IDisposable'],
    jsClass: HttpWebResponse,
    build: () =>
      implement(HTTP_WEB_RESPONSE, {
        // One of no request: every property fails, which scripts see as $null.
        new: () => {
          const message = { status: 0, reasonPhrase: '', headers: [], body: new Uint8Array(0), url: '' };
          const made = new HttpWebResponse(message, NetUri.parse('', UriKind.Relative), '');
          made.isDisposed = true;
          return made;
        },
        members: RESPONSE_MEMBERS,
      }),
  },
  streamType('System.Net.RequestBufferingStream', RequestStream),
  streamType('System.Net.Http.HttpConnection+ContentLengthReadStream', ResponseStream),
];
