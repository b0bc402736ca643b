/** System.UriBuilder: the parts of an address, put together when asked. Rule that surprises: ToString shows a default port, Uri does not. */
import { type TypeDefinition, typeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { NetUri, UriKind } from './NetUri.ts';

export class UriBuilder {
  scheme = 'http';
  userName = '';
  password = '';
  host = 'localhost';
  port = -1;
  path = '/';
  query = '';
  fragment = '';

  static of(text: string | NetUri): UriBuilder {
    const given = typeof text === 'string' ? NetUri.parse(text, UriKind.RelativeOrAbsolute) : text;
    const uri = given.isAbsolute ? given : NetUri.parse(`http://${given.original}`, UriKind.Absolute);
    const parts = uri.absolute();
    const [user = '', password = ''] = parts.userInfo.split(/:(.*)/s);
    return Object.assign(new UriBuilder(), {
      scheme: parts.scheme,
      userName: user,
      password,
      host: parts.host,
      port: parts.port,
      path: parts.path,
      query: parts.query,
      fragment: parts.fragment,
    });
  }

  toString(): string {
    const user = this.userName === '' ? '' : `${this.userName}${this.password === '' ? '' : `:${this.password}`}@`;
    const port = this.port === -1 || this.host === '' ? '' : `:${this.port}`;
    const path = this.path.startsWith('/') || this.host === '' ? this.path : `/${this.path}`;
    return `${this.scheme}${this.host === '' && this.scheme === 'mailto' ? ':' : '://'}${user}${this.host}${port}${path}${this.query}${this.fragment}`;
  }

  get uri(): NetUri {
    return NetUri.parse(this.toString(), UriKind.Absolute);
  }
}

const text = (name: 'scheme' | 'userName' | 'password' | 'host'): MemberBody =>
  settable(
    (self: UriBuilder) => self[name],
    (self: UriBuilder, value: string | null) => {
      self[name] = name === 'scheme' ? (value ?? '').replace(/:.*$/s, '').toLowerCase() : (value ?? '');
    },
  );

const marked = (name: 'query' | 'fragment', mark: string): MemberBody =>
  settable(
    (self: UriBuilder) => self[name],
    (self: UriBuilder, value: string | null) => {
      self[name] = !value || value.startsWith(mark) ? (value ?? '') : mark + value;
    },
  );

const members: Record<string, MemberBody> = {
  Scheme: text('scheme'),
  UserName: text('userName'),
  Password: text('password'),
  Host: settable(
    (self: UriBuilder) => self.host,
    (self: UriBuilder, value: string | null) => {
      self.host = value?.includes(':') && !value.startsWith('[') ? `[${value}]` : (value ?? '');
    },
  ),
  Port: settable(
    (self: UriBuilder) => self.port,
    (self: UriBuilder, value: number) => {
      self.port = value;
    },
  ),
  Path: settable(
    (self: UriBuilder) => self.path,
    (self: UriBuilder, value: string | null) => {
      self.path = !value ? '/' : encodeURI(value.replaceAll('\\', '/')).replace(/%25([\da-f]{2})/gi, '%$1');
    },
  ),
  Query: marked('query', '?'),
  Fragment: marked('fragment', '#'),
  Uri: (self: UriBuilder) => self.uri,
  Equals: (self: UriBuilder, _ctx, other: unknown) => other instanceof UriBuilder && self.uri.equals(other.uri),
  ToString: (self: UriBuilder) => self.toString(),
};

function create(
  _self: unknown,
  _ctx: unknown,
  first?: string | NetUri,
  host?: string,
  port?: number,
  path?: string,
  extra?: string,
): UriBuilder {
  if (first === undefined) return new UriBuilder();
  if (host === undefined) return UriBuilder.of(first);
  const made = Object.assign(new UriBuilder(), {
    scheme: String(first).toLowerCase(),
    host,
    port: port ?? -1,
    path: path ? `/${path.replace(/^\//, '')}` : '/',
  });
  if (extra?.startsWith('?')) made.query = extra;
  else if (extra?.startsWith('#')) made.fragment = extra;
  return made;
}

export const UriBuilderType: TypeDefinition = typeDefinition({
  name: 'System.UriBuilder',
  kind: 'class',
  jsClass: UriBuilder,
  toText: (self: UriBuilder) => self.toString(),
  build: () =>
    implement(
      `
System.UriBuilder new()
System.UriBuilder new(string uri)
System.UriBuilder new(uri uri)
System.UriBuilder new(string schemeName, string hostName)
System.UriBuilder new(string scheme, string host, int portNumber)
System.UriBuilder new(string scheme, string host, int port, string pathValue)
System.UriBuilder new(string scheme, string host, int port, string path, string extraValue)
string Scheme {get;set;}
string UserName {get;set;}
string Password {get;set;}
string Host {get;set;}
int Port {get;set;}
string Path {get;set;}
string Query {get;set;}
string Fragment {get;set;}
uri Uri {get;}
bool Equals(System.Object rparam)
string ToString()
`,
      { new: create, members },
    ),
});
