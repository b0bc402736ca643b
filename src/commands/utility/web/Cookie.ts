/**
 * System.Net.Cookie and CookieContainer: what a web session keeps. Cookies with longer paths are sent first.
 */
import { NetException } from '../../../errors/NetException.ts';
import type { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import { DateTime, UNIX_EPOCH_TICKS } from '../../../types/numerics/index.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { VALUE_IDENTITY } from '../../../types/valueIdentity.ts';

export class Cookie {
  comment = '';
  commentUri: NetUri | null = null;
  httpOnly = false;
  discard = false;
  secure = false;
  port = '';
  version = 0;
  expires: unknown = DateTime.MIN;
  timeStamp: unknown = DateTime.MIN;
  /** The instant `expires` stands for, in milliseconds since 1970; null: until the session ends. */
  expiresMs: number | null = null;
  /** False when the server named the domain. */
  isHostOnly = true;
  isPathImplicit = true;
  constructor(
    public name: string,
    public value: string,
    public path = '',
    public domain = '',
  ) {}

  /** As a request carries it after what tells the version. */
  get pairText(): string {
    const { name, value, path, domain, port } = this;
    if (name === '' && value === '') return '';
    if (this.version === 0) return `${name}=${value}`;
    const parts = [`${name}=${value}`];
    if (!this.isPathImplicit && path !== '') parts.push(`$Path=${path}`);
    if (!this.isHostOnly && domain !== '') parts.push(`$Domain=${domain}`);
    if (port !== '') parts.push(`$Port=${port}`);
    return parts.join('; ');
  }

  isExpired(nowMs: number): boolean {
    return this.expiresMs !== null && this.expiresMs <= nowMs;
  }

  clone(): Cookie {
    return Object.assign(new Cookie(this.name, this.value), this);
  }

  toString(): string {
    return (this.version === 0 ? '' : `$Version=${this.version}; `) + this.pairText;
  }

  get [VALUE_IDENTITY](): string {
    const { name, value, path, domain, version } = this;
    return `Cookie:${JSON.stringify([name.toLowerCase(), value, path, domain.toLowerCase(), version])}`;
  }
}

/** What is wrong with a part of a cookie. */
export function badPart(part: string, text: string): NetException {
  return cookieError(`The '${part}'='${text}' part of the cookie is invalid.`);
}

export function cookieError(message: string): NetException {
  return new NetException('System.Net.CookieException', message);
}

export class CookieCollection {
  items: Cookie[] = [];
  *[Symbol.iterator](): Generator<Cookie> {
    yield* this.items;
  }

  /** Where the cookie of this name, path and domain is. */
  indexOf(cookie: Cookie): number {
    return this.items.findIndex((each) => isSame(each, cookie));
  }

  add(cookie: Cookie): void {
    const at = this.indexOf(cookie);
    if (at < 0) this.items.push(cookie);
    else this.items[at] = cookie;
  }
}

export class CookieContainer {
  capacity = 300;
  perDomainCapacity = 20;
  maxCookieSize = 4096;
  private cookies: Cookie[] = [];

  get count(): number {
    return this.cookies.length;
  }

  /** All that have not expired. */
  all(nowMs: number): Cookie[] {
    this.cookies = this.cookies.filter((cookie) => !cookie.isExpired(nowMs));
    return [...this.cookies];
  }

  /** Keeps the cookie; an expired one takes away the one it would replace. The oldest go when there are too many. */
  add(cookie: Cookie, nowMs: number): void {
    if (cookie.value.length > this.maxCookieSize)
      throw cookieError(
        `The value size of the cookie is '${cookie}'. This exceeds the configured maximum size, which is '${this.maxCookieSize}'.`,
      );
    this.cookies = this.cookies.filter((each) => !isSame(each, cookie));
    if (cookie.isExpired(nowMs)) return;
    const isOfDomain = (each: Cookie): boolean => each.domain.toLowerCase() === cookie.domain.toLowerCase();
    while (this.cookies.filter(isOfDomain).length >= this.perDomainCapacity)
      this.cookies.splice(this.cookies.findIndex(isOfDomain), 1);
    while (this.cookies.length >= this.capacity) this.cookies.shift();
    this.cookies.push(cookie);
  }

  /** Keeps a copy as if that address had sent it. */
  addFor(url: URL, cookie: Cookie, nowMs: number): void {
    const kept = cookie.clone();
    if (kept.domain === '') kept.domain = url.hostname;
    else if (!isDomainOf(kept.domain, url)) throw badPart('Domain', kept.domain);
    if (kept.path === '') kept.path = defaultPath(url, kept.version);
    this.add(kept, nowMs);
  }

  /** Those a request to this address carries, longest path first. */
  matching(url: URL, nowMs: number): Cookie[] {
    return this.all(nowMs)
      .filter((cookie) => matches(cookie, url))
      .sort((left, right) => right.path.length - left.path.length);
  }

  header(url: URL, nowMs: number): string {
    const cookies = this.matching(url, nowMs);
    const version = cookies.some((cookie) => cookie.version > 0) ? '$Version=1; ' : '';
    return version + cookies.map((cookie) => cookie.pairText).join('; ');
  }

  /** One Set-Cookie header of an answer; what is wrong is left out. */
  set(url: URL, text: string, nowMs: number): void {
    const cookie = parseSetCookie(url, text, nowMs);
    if (cookie && isDomainOf(cookie.domain, url) && cookie.value.length <= this.maxCookieSize) this.add(cookie, nowMs);
  }

  /** Cookies parted by commas, as a script gives them. */
  setAll(url: URL, text: string, nowMs: number): void {
    for (const part of text.match(ONE_COOKIE) ?? []) {
      const cookie = parseSetCookie(url, part.includes('=') ? part : `${part.trim()}=`, nowMs);
      if (!cookie || !isDomainOf(cookie.domain, url))
        throw cookieError(`An error occurred when parsing the Cookie header for Uri '${url}'.`);
      this.add(cookie, nowMs);
    }
  }
}

/** A comma within quotes or after a day's name parts nothing. */
const ONE_COOKIE = /(?:expires\s*=\s*[a-z]+,[^;,]*|"[^"]*"|[^,])+/gi;

function isDomainOf(domain: string, url: URL): boolean {
  const wanted = domain.toLowerCase().replace(/^\./, '');
  const host = url.hostname.toLowerCase();
  return host === wanted || host.endsWith(`.${wanted}`);
}

/** The folder of the address; the later standard leaves the root empty. */
function defaultPath(url: URL, version: number): string {
  return url.pathname.slice(0, Math.max(version === 0 ? 1 : 0, url.pathname.lastIndexOf('/')));
}

function isSame(left: Cookie, right: Cookie): boolean {
  return (
    left.name.toLowerCase() === right.name.toLowerCase() &&
    left.path === right.path &&
    left.domain.toLowerCase() === right.domain.toLowerCase()
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
  const cookie = new Cookie(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim(), '', url.hostname);
  cookie.timeStamp = dateOf(nowMs);
  for (const attribute of attributes) applyAttribute(cookie, attribute, nowMs);
  if (cookie.path === '') cookie.path = defaultPath(url, cookie.version);
  if (cookie.expiresMs !== null) cookie.expires = dateOf(cookie.expiresMs);
  return cookie;
}

function dateOf(ms: number): DateTime {
  return new DateTime(BigInt(Math.trunc(ms)) * 10_000n + UNIX_EPOCH_TICKS, 1);
}

/** A list of ports in quotes. */
export const PORTS = /^"[\d, ]*"$/;

function applyAttribute(cookie: Cookie, attribute: string, nowMs: number): void {
  const [, name = '', value = ''] = /^\s*([^=]*?)\s*(?:=\s*(.*?)\s*)?$/s.exec(attribute) ?? [];
  switch (name.toLowerCase()) {
    case 'path':
      if (value.startsWith('/')) {
        cookie.path = value;
        cookie.isPathImplicit = false;
      }
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
    case 'comment':
      cookie.comment = value;
      break;
    case 'discard':
      cookie.discard = true;
      break;
    case 'version':
      if (/^"?\d+"?$/.test(value)) cookie.version = Number(value.replaceAll('"', ''));
      break;
    case 'port':
      if (PORTS.test(value)) cookie.port = value;
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

export function nowMs(ctx: TypeContext): number {
  return Number((ctx.utcNowTicks() - UNIX_EPOCH_TICKS) / 10_000n);
}
