/**
 * System.Net.Http.HttpResponseMessage and HttpRequestMessage: $_.Exception.Response and $_.TargetObject of an HTTP error.
 * Rule that surprises: the content of an answer that became an error was read already, so reading it again fails.
 */
import { NetException } from '../../errors/NetException.ts';
import { redact } from '../../http/redact.ts';
import type { HttpRequest, HttpResponse } from '../../http/types.ts';
import { field } from '../../types/dotnet/implement.ts';
import { MemoryStream } from '../../types/dotnet/io/NetStream.ts';
import { ENCODINGS } from '../../types/dotnet/text/NetEncoding.ts';
import { completedTask } from '../../types/dotnet/threading/NetTask.ts';
import { newByteArray, newVersion, toBytes } from '../../types/dotnet/values.ts';
import { NetUri, UriKind } from '../../types/dotnet/uri/NetUri.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType, typeOf } from '../../types/TypeRegistry.ts';
import { HttpContentHeaders, HttpRequestHeaders, HttpResponseHeaders, isContentHeader } from './HttpHeaders.ts';

export class HttpContent {
  /** `content`: null when it was read already and is gone. */
  constructor(
    readonly headers: HttpContentHeaders,
    private readonly content: Uint8Array | null = null,
  ) {}

  bytes(): Uint8Array {
    return this.content ?? disposed();
  }

  /** By the charset of its type, UTF-8 by default. */
  text(): string {
    const charset = /charset="?([^";\s]+)/i.exec(this.headers.first('content-type') ?? '')?.[1] ?? 'utf-8';
    const text = ENCODINGS.byName(charset).decode(this.bytes());
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }
}

/** The content of an answer. */
export class ResponseContent extends HttpContent {}

/** The body of a request. */
export class ByteArrayContent extends HttpContent {}

const METHODS = ['Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put', 'Trace', 'Connect'] as const;

export class HttpMethod {
  constructor(readonly method: string) {}
}

export class HttpRequestMessage {
  method: HttpMethod;
  uri: NetUri | null;
  headers: HttpRequestHeaders;
  content: HttpContent | null;
  wasSent = false;

  /** One that was sent, or none yet. */
  constructor(request: HttpRequest | null = null) {
    // NON-PARITY: the token does not show in the request of an error.
    const headers = (request?.headers ?? []).map(([name, value]) => [name, redact(value)] as const);
    this.headers = new HttpRequestHeaders(headers.filter(([name]) => !isContentHeader(name)));
    const own = headers.filter(([name]) => isContentHeader(name));
    this.content = request?.body ? new ByteArrayContent(new HttpContentHeaders(own)) : null;
    this.method = new HttpMethod(request?.method ?? 'GET');
    this.uri = request ? NetUri.parse(request.url, UriKind.Absolute) : null;
  }

  toString(): string {
    const lines = this.headers.entries().map(({ name, values }) => `  ${name}: ${values.join(', ')}\n`);
    const content = this.content ? typeOf(this.content).fullName : '<null>';
    const uri = this.uri ? `'${this.uri}'` : '<null>';
    return `Method: ${this.method.method}, RequestUri: ${uri}, Version: 1.1, Content: ${content}, Headers:\n{\n${lines.join('')}}`;
  }
}

export class HttpResponseMessage {
  readonly headers: HttpResponseHeaders;
  readonly content: HttpContent;
  constructor(
    readonly response: HttpResponse,
    readonly requestMessage: HttpRequestMessage,
    /** False where an error took the content. */
    isReadable = false,
  ) {
    this.headers = new HttpResponseHeaders(response.headers.filter(([name]) => !isContentHeader(name)));
    const own = new HttpContentHeaders(response.headers.filter(([name]) => isContentHeader(name)));
    this.content = new ResponseContent(own, isReadable ? response.body : null);
  }

  requireSuccess(): this {
    if (this.isSuccess) return this;
    const { status, reasonPhrase } = this.response;
    const message = `Response status code does not indicate success: ${status} (${reasonPhrase}).`;
    const none = EnumValue.of(getType('System.Net.Http.HttpRequestError'), 0);
    throw new NetException('System.Net.Http.HttpRequestException', message, {
      properties: { StatusCode: statusCode(status), HttpRequestError: none },
    });
  }

  get isSuccess(): boolean {
    return this.response.status >= 200 && this.response.status <= 299;
  }

  toString(): string {
    const all = [...this.headers.entries(), ...this.content.headers.entries()];
    const lines = all.map(({ name, values }) => `  ${name}: ${values.join(', ')}\n`);
    return `StatusCode: ${this.response.status}, ReasonPhrase: '${this.response.reasonPhrase}', Version: 1.1, Content: ${CONTENT}, Headers:\n{\n${lines.join('')}}`;
  }
}

const CONTENT = 'System.Net.Http.HttpConnectionResponseContent';

/** The value of [System.Net.HttpStatusCode]. */
export function statusCode(status: number): EnumValue {
  return EnumValue.of(getType('System.Net.HttpStatusCode'), status);
}

function disposed(): never {
  throw new NetException(
    'System.ObjectDisposedException',
    `Cannot access a disposed object.\nObject name: '${CONTENT}'.`,
  );
}

function newRequest(
  _self: unknown,
  _ctx: unknown,
  method: HttpMethod,
  uri: NetUri | string | null,
): HttpRequestMessage {
  const made = new HttpRequestMessage();
  made.method = method;
  made.uri = typeof uri === 'string' ? NetUri.parse(uri, UriKind.RelativeOrAbsolute) : uri;
  return made;
}

export const HTTP_MESSAGE_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.Http.HttpContent',
    kind: 'class',
    isAbstract: true,
    interfaces: ['System.IDisposable'],
    build: () => ({
      members: {
        'System.Net.Http.Headers.HttpContentHeaders Headers {get;}': (self: HttpContent) => self.headers,
        'System.Threading.Tasks.Task[string] ReadAsStringAsync()': (self: HttpContent) => {
          const text = self.text();
          return completedTask('System.String', () => text);
        },
        'System.Threading.Tasks.Task[byte[]] ReadAsByteArrayAsync()': (self: HttpContent, ctx: TypeContext) => {
          const bytes = self.bytes();
          return completedTask('System.Byte[]', () => newByteArray(ctx, bytes));
        },
        'System.Threading.Tasks.Task[System.IO.Stream] ReadAsStreamAsync()': (self: HttpContent) => {
          const bytes = self.bytes();
          return completedTask('System.IO.Stream', () => new MemoryStream(bytes, false));
        },
        'System.IO.Stream ReadAsStream()': (self: HttpContent) => new MemoryStream(self.bytes(), false),
        'void Dispose()': () => undefined,
      },
    }),
  },
  {
    name: CONTENT,
    kind: 'class',
    isInternal: true,
    base: 'System.Net.Http.HttpContent',
    jsClass: ResponseContent,
  },
  {
    name: 'System.Net.Http.ByteArrayContent',
    kind: 'class',
    base: 'System.Net.Http.HttpContent',
    jsClass: ByteArrayContent,
    build: () => ({
      constructors: {
        'System.Net.Http.ByteArrayContent new(byte[] content)': (_self, _ctx, bytes: unknown) =>
          new ByteArrayContent(new HttpContentHeaders([]), toBytes(bytes)),
      },
    }),
  },
  {
    name: 'System.Net.Http.HttpMethod',
    kind: 'class',
    jsClass: HttpMethod,
    toText: (self: HttpMethod) => self.method,
    build: () => ({
      constructors: {
        'System.Net.Http.HttpMethod new(string method)': (_self, _ctx, method: string) => new HttpMethod(method),
      },
      members: {
        'string Method {get;}': (self: HttpMethod) => self.method,
        'string ToString()': (self: HttpMethod) => self.method,
      },
      statics: Object.fromEntries(
        METHODS.map((name) => [
          `static System.Net.Http.HttpMethod ${name} {get;}`,
          () => new HttpMethod(name.toUpperCase()),
        ]),
      ),
    }),
  },
  {
    name: 'System.Net.Http.HttpRequestMessage',
    kind: 'class',
    jsClass: HttpRequestMessage,
    interfaces: ['System.IDisposable'],
    toText: (self: HttpRequestMessage) => self.toString(),
    build: () => ({
      constructors: {
        'System.Net.Http.HttpRequestMessage new()': () => new HttpRequestMessage(),
        'System.Net.Http.HttpRequestMessage new(System.Net.Http.HttpMethod method, uri requestUri)': newRequest,
        'System.Net.Http.HttpRequestMessage new(System.Net.Http.HttpMethod method, string requestUri)': newRequest,
      },
      members: {
        'System.Net.Http.HttpMethod Method {get;set;}': field('method'),
        'version Version {get;set;}': { get: () => newVersion('1.1'), set: () => undefined },
        'uri RequestUri {get;set;}': field('uri'),
        'System.Net.Http.Headers.HttpRequestHeaders Headers {get;}': (self: HttpRequestMessage) => self.headers,
        'System.Net.Http.HttpContent Content {get;set;}': field('content'),
        'void Dispose()': () => undefined,
      },
    }),
  },
  {
    name: 'System.Net.Http.HttpResponseMessage',
    kind: 'class',
    jsClass: HttpResponseMessage,
    interfaces: ['System.IDisposable'],
    toText: (self: HttpResponseMessage) => self.toString(),
    build: () => ({
      members: {
        'System.Net.Http.HttpContent Content {get;}': (self: HttpResponseMessage) => self.content,
        'System.Net.HttpStatusCode StatusCode {get;}': (self: HttpResponseMessage) => statusCode(self.response.status),
        'version Version {get;}': (self: HttpResponseMessage) => newVersion(self.response.httpVersion ?? '1.1'),
        'string ReasonPhrase {get;}': (self: HttpResponseMessage) => self.response.reasonPhrase,
        'System.Net.Http.Headers.HttpResponseHeaders Headers {get;}': (self: HttpResponseMessage) => self.headers,
        'System.Net.Http.HttpRequestMessage RequestMessage {get;}': (self: HttpResponseMessage) => self.requestMessage,
        'bool IsSuccessStatusCode {get;}': (self: HttpResponseMessage) => self.isSuccess,
        'System.Net.Http.HttpResponseMessage EnsureSuccessStatusCode()': (self: HttpResponseMessage) =>
          self.requireSuccess(),
        'void Dispose()': () => undefined,
      },
    }),
  },
];
