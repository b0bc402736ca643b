/**
 * System.Net.Http.HttpResponseMessage and HttpRequestMessage: $_.Exception.Response and $_.TargetObject of an HTTP error.
 * Rule that surprises: the content of an answer that became an error was read already, so reading it again fails.
 */
import { NetException } from '../../errors/NetException.ts';
import { redact } from '../../http/redact.ts';
import type { HttpRequest, HttpResponse } from '../../http/types.ts';
import { newVersion } from '../../types/dotnet/values.ts';
import { NetUri, UriKind } from '../../types/dotnet/uri/NetUri.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { HttpContentHeaders, HttpRequestHeaders, HttpResponseHeaders, isContentHeader } from './HttpHeaders.ts';

export class HttpContent {
  constructor(readonly headers: HttpContentHeaders) {}
}

/** The body of a request. */
export class ByteArrayContent extends HttpContent {}

const METHODS = ['Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put', 'Trace', 'Connect'] as const;

export class HttpMethod {
  constructor(readonly method: string) {}
}

export class HttpRequestMessage {
  readonly headers: HttpRequestHeaders;
  readonly content: HttpContent | null;
  readonly uri: NetUri;
  constructor(readonly request: HttpRequest) {
    // NON-PARITY: the token does not show in the request of an error.
    const headers = request.headers.map(([name, value]) => [name, redact(value)] as const);
    this.headers = new HttpRequestHeaders(headers.filter(([name]) => !isContentHeader(name)));
    const own = headers.filter(([name]) => isContentHeader(name));
    this.content = request.body === null ? null : new ByteArrayContent(new HttpContentHeaders(own));
    this.uri = NetUri.parse(request.url, UriKind.Absolute);
  }

  toString(): string {
    const lines = this.headers.entries().map(({ name, values }) => `  ${name}: ${values.join(', ')}\n`);
    return `Method: ${this.request.method}, RequestUri: '${this.uri.absoluteUri}', Version: 1.1, Content: ${this.content ? 'System.Net.Http.ByteArrayContent' : '<null>'}, Headers:\n{\n${lines.join('')}}`;
  }
}

export class HttpResponseMessage {
  readonly headers: HttpResponseHeaders;
  readonly content: HttpContent;
  constructor(
    readonly response: HttpResponse,
    readonly requestMessage: HttpRequestMessage,
  ) {
    this.headers = new HttpResponseHeaders(response.headers.filter(([name]) => !isContentHeader(name)));
    this.content = new HttpContent(new HttpContentHeaders(response.headers.filter(([name]) => isContentHeader(name))));
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

export const HTTP_MESSAGE_TYPES: readonly TypeDefinition[] = [
  { name: 'System.Net.Http.HttpContent', kind: 'class', isAbstract: true },
  {
    name: CONTENT,
    kind: 'class',
    base: 'System.Net.Http.HttpContent',
    jsClass: HttpContent,
    build: () => ({
      members: {
        'System.Net.Http.Headers.HttpContentHeaders Headers {get;}': (self: HttpContent) => self.headers,
        'System.Object ReadAsStringAsync()': disposed,
        'System.Object ReadAsByteArrayAsync()': disposed,
      },
    }),
  },
  {
    name: 'System.Net.Http.ByteArrayContent',
    kind: 'class',
    base: 'System.Net.Http.HttpContent',
    jsClass: ByteArrayContent,
    build: () => ({
      members: {
        'System.Net.Http.Headers.HttpContentHeaders Headers {get;}': (self: HttpContent) => self.headers,
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
    toText: (self: HttpRequestMessage) => self.toString(),
    build: () => ({
      members: {
        'System.Net.Http.HttpMethod Method {get;}': (self: HttpRequestMessage) => new HttpMethod(self.request.method),
        'version Version {get;}': () => newVersion('1.1'),
        'uri RequestUri {get;}': (self: HttpRequestMessage) => self.uri,
        'System.Net.Http.Headers.HttpRequestHeaders Headers {get;}': (self: HttpRequestMessage) => self.headers,
        'System.Net.Http.HttpContent Content {get;}': (self: HttpRequestMessage) => self.content,
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
        'void Dispose()': () => undefined,
      },
    }),
  },
];
