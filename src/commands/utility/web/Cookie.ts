/**
 * System.Net.Cookie and CookieContainer: what a web session keeps. Cookies with longer paths are sent first.
 */
import { NetException } from '../../../errors/NetException.ts';
import { field, implement } from '../../../types/dotnet/implement.ts';
import { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';

export class Cookie {
  httpOnly = false;
  secure = false;
  /** Milliseconds since 1970; null: until the session ends. */
  expiresMs: number | null = null;
  /** False when the server named the domain. */
  isHostOnly = true;
  constructor(
    public name: string,
    public value: string,
    public path = '',
    public domain = '',
  ) {}
  toString(): string {
    return `${this.name}=${this.value}`;
  }
}

export class CookieCollection {
  readonly items: Cookie[] = [];
  *[Symbol.iterator](): Generator<Cookie> {
    yield* this.items;
  }
}

export class CookieContainer {
  private cookies: Cookie[] = [];

  get count(): number {
    return this.cookies.length;
  }

  all(): Cookie[] {
    return [...this.cookies];
  }

  add(cookie: Cookie): void {
    this.cookies = this.cookies.filter((each) => !isSame(each, cookie));
    this.cookies.push(cookie);
  }

  /** Those a request to this address carries, longest path first. */
  matching(url: URL, nowMs: number): Cookie[] {
    this.cookies = this.cookies.filter((cookie) => cookie.expiresMs === null || cookie.expiresMs > nowMs);
    return this.cookies
      .filter((cookie) => matches(cookie, url))
      .sort((left, right) => right.path.length - left.path.length);
  }

  header(url: URL, nowMs: number): string {
    return this.matching(url, nowMs).map(String).join('; ');
  }

  /** One Set-Cookie header. */
  set(url: URL, text: string, nowMs: number): void {
    const cookie = parseSetCookie(url, text, nowMs);
    if (!cookie) return;
    if (cookie.expiresMs !== null && cookie.expiresMs <= nowMs)
      this.cookies = this.cookies.filter((each) => !isSame(each, cookie));
    else this.add(cookie);
  }
}

function isSame(left: Cookie, right: Cookie): boolean {
  return (
    left.name.toLowerCase() === right.name.toLowerCase() && left.path === right.path && left.domain === right.domain
  );
}

function matches(cookie: Cookie, url: URL): boolean {
  const host = url.hostname.toLowerCase();
  const domain = cookie.domain.toLowerCase().replace(/^\./, '');
  const isHost =
    host === domain || ((!cookie.isHostOnly || cookie.domain.startsWith('.')) && host.endsWith(`.${domain}`));
  if (!isHost || (cookie.secure && url.protocol !== 'https:')) return false;
  const path = cookie.path || '/';
  return (
    url.pathname === path ||
    (url.pathname.startsWith(path) && (path.endsWith('/') || url.pathname[path.length] === '/'))
  );
}

function parseSetCookie(url: URL, text: string, nowMs: number): Cookie | null {
  const [pair = '', ...attributes] = text.split(';');
  const equals = pair.indexOf('=');
  if (equals <= 0) return null;
  const path = url.pathname.slice(0, Math.max(1, url.pathname.lastIndexOf('/')));
  const cookie = new Cookie(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim(), path, url.hostname);
  for (const attribute of attributes) applyAttribute(cookie, attribute, nowMs);
  return cookie;
}

function applyAttribute(cookie: Cookie, attribute: string, nowMs: number): void {
  const [, name = '', value = ''] = /^\s*([^=]*?)\s*(?:=\s*(.*?)\s*)?$/s.exec(attribute) ?? [];
  switch (name.toLowerCase()) {
    case 'path':
      if (value.startsWith('/')) cookie.path = value;
      break;
    case 'domain':
      if (value !== '') {
        cookie.domain = value;
        cookie.isHostOnly = false;
      }
      break;
    case 'httponly':
      cookie.httpOnly = true;
      break;
    case 'secure':
      cookie.secure = true;
      break;
    case 'max-age':
      if (/^-?\d+$/.test(value)) cookie.expiresMs = nowMs + Number(value) * 1000;
      break;
    case 'expires': {
      const at = Date.parse(value);
      if (!Number.isNaN(at) && cookie.expiresMs === null) cookie.expiresMs = at;
      break;
    }
  }
}

function urlOf(value: unknown): URL {
  return new URL(value instanceof NetUri ? value.absoluteUri : String(value));
}

function addCookie(self: CookieContainer, _ctx: TypeContext, first: unknown, second?: unknown): void {
  if (first instanceof Cookie) {
    if (first.domain === '')
      throw new NetException(
        'System.ArgumentException',
        "The parameter 'cookie.Domain' cannot be an empty string. (Parameter 'cookie.Domain')",
      );
    self.add(first);
    return;
  }
  const cookie = second as Cookie;
  if (cookie.domain === '') cookie.domain = urlOf(first).hostname;
  if (cookie.path === '') cookie.path = '/';
  self.add(cookie);
}

function collected(cookies: readonly Cookie[]): CookieCollection {
  const made = new CookieCollection();
  made.items.push(...cookies);
  return made;
}

export const COOKIE_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.Cookie',
    kind: 'class',
    jsClass: Cookie,
    toText: (self: Cookie) => self.toString(),
    build: () => {
      return implement(
        `
System.Net.Cookie new()
System.Net.Cookie new(string name, string value)
System.Net.Cookie new(string name, string value, string path)
System.Net.Cookie new(string name, string value, string path, string domain)
string Domain {get;set;}
bool HttpOnly {get;set;}
string Name {get;set;}
string Path {get;set;}
bool Secure {get;set;}
string Value {get;set;}
string ToString()
`,
        {
          new: (_self, _ctx, name = '', value = '', path = '', domain = '') => new Cookie(name, value, path, domain),
          members: {
            Domain: field('domain'),
            HttpOnly: field('httpOnly'),
            Name: field('name'),
            Path: field('path'),
            Secure: field('secure'),
            Value: field('value'),
            ToString: (self: Cookie) => self.toString(),
          },
        },
      );
    },
  },
  {
    name: 'System.Net.CookieCollection',
    kind: 'class',
    interfaces: ['System.Collections.IEnumerable', 'System.Collections.Generic.IEnumerable`1[System.Net.Cookie]'],
    jsClass: CookieCollection,
    build: () =>
      implement(
        'System.Net.CookieCollection new()\nint Count {get;}\nvoid Add(System.Net.Cookie cookie)\nSystem.Net.Cookie Item(string name) {get;}\nSystem.Net.Cookie Item(int index) {get;}',
        {
          new: () => new CookieCollection(),
          members: {
            Count: (self: CookieCollection) => self.items.length,
            Add: (self: CookieCollection, _ctx, cookie: Cookie) => void self.items.push(cookie),
            Item: (self: CookieCollection, _ctx, key: string | number) =>
              (typeof key === 'number'
                ? self.items[key]
                : self.items.find((each) => each.name.toLowerCase() === key.toLowerCase())) ?? null,
          },
        },
      ),
  },
  {
    name: 'System.Net.CookieContainer',
    kind: 'class',
    jsClass: CookieContainer,
    build: () =>
      implement(
        `
System.Net.CookieContainer new()
int Count {get;}
void Add(System.Net.Cookie cookie)
void Add(uri uri, System.Net.Cookie cookie)
System.Net.CookieCollection GetCookies(uri uri)
System.Net.CookieCollection GetAllCookies()
string GetCookieHeader(uri uri)
void SetCookies(uri uri, string cookieHeader)
`,
        {
          new: () => new CookieContainer(),
          members: {
            Count: (self: CookieContainer) => self.count,
            Add: addCookie,
            GetCookies: (self: CookieContainer, ctx, uri) => collected(self.matching(urlOf(uri), nowMs(ctx))),
            GetAllCookies: (self: CookieContainer) => collected(self.all()),
            GetCookieHeader: (self: CookieContainer, ctx, uri) => self.header(urlOf(uri), nowMs(ctx)),
            SetCookies: (self: CookieContainer, ctx, uri, text: string) => self.set(urlOf(uri), text, nowMs(ctx)),
          },
        },
      ),
  },
];

const UNIX_EPOCH_TICKS = 621355968000000000n;

export function nowMs(ctx: TypeContext): number {
  return Number((ctx.utcNowTicks() - UNIX_EPOCH_TICKS) / 10_000n);
}
