/**
 * System.Uri. Rule that surprises: parts keep two forms, the canonical escaped one (AbsoluteUri) and a readable one
 * (ToString), and a rooted Unix path is an absolute file URI only when UriKind.Absolute is asked for.
 */
import type { NetException } from '../../../errors/NetException.ts';
import { NetException as Exception } from '../../../errors/NetException.ts';
import { canonicalEscape, unescapeDataString, unescapeForDisplay } from './uriEscaping.ts';
import { type HostKind, parseHost } from './uriHost.ts';

export const UriKind = { RelativeOrAbsolute: 0, Absolute: 1, Relative: 2 } as const;

const DEFAULT_PORTS: Record<string, number> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ftp: 21,
  gopher: 70,
  nntp: 119,
  telnet: 23,
  ldap: 389,
  mailto: 25,
  'net.tcp': 808,
};
const NEEDS_AUTHORITY = new Set([
  'http',
  'https',
  'ws',
  'wss',
  'ftp',
  'gopher',
  'nntp',
  'telnet',
  'net.tcp',
  'net.pipe',
]);
const BACKSLASH_IS_SLASH = new Set(['http', 'https', 'ws', 'wss', 'ftp', 'file', 'net.tcp', 'net.pipe']);
const BAD_HOST = 'Invalid URI: The hostname could not be parsed.';

export interface UriParts {
  scheme: string;
  hasAuthority: boolean;
  userInfo: string;
  host: string;
  hostKind: HostKind;
  port: number;
  path: string;
  query: string;
  fragment: string;
  /** file: with a drive letter or a server. */
  fileKind: 'none' | 'unix' | 'dos' | 'unc';
}

export function uriFormatError(message: string): NetException {
  const made = new Exception('System.UriFormatException', message);
  made.hresult = -2146233033;
  return made;
}

export class NetUri {
  private constructor(
    readonly original: string,
    /** Null for a relative URI. */
    readonly parts: UriParts | null,
    /** As ToString shows the original of a relative one. */
    readonly dontEscape = false,
  ) {}

  static parse(text: string, kind: number, isUnix = true): NetUri {
    if (kind === UriKind.Relative) {
      if (looksAbsolute(text))
        throw uriFormatError(
          "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.",
        );
      return new NetUri(text, null);
    }
    const trimmed = text.trim();
    const parts = parseParts(trimmed, kind, isUnix);
    return new NetUri(text, parts);
  }

  static tryParse(text: string | null, kind: number, isUnix = true): NetUri | null {
    if (text === null) return null;
    try {
      return NetUri.parse(text, kind, isUnix);
    } catch (error) {
      if (error instanceof Exception) return null;
      throw error;
    }
  }

  static combine(base: NetUri, relative: NetUri): NetUri {
    if (!base.parts) throw relativeOperation();
    if (relative.parts && !isSchemeRelative(relative.original, base.parts.scheme)) return relative;
    const text = stripScheme(relative.original, base.parts.scheme);
    return NetUri.parse(combineText(base.parts, text), UriKind.Absolute);
  }

  get isAbsolute(): boolean {
    return this.parts !== null;
  }

  absolute(): UriParts {
    if (!this.parts) throw relativeOperation();
    return this.parts;
  }

  get authority(): string {
    const parts = this.absolute();
    return this.isDefaultPort ? parts.host : `${parts.host}:${parts.port}`;
  }
  get isDefaultPort(): boolean {
    const parts = this.absolute();
    return parts.port === (DEFAULT_PORTS[parts.scheme] ?? -1);
  }
  /** Scheme, user, host and port, as AbsoluteUri begins. */
  leftPart(upTo: 'scheme' | 'authority' | 'path' | 'query'): string {
    const { scheme, hasAuthority, userInfo, path, query } = this.absolute();
    const start = `${scheme}:${hasAuthority ? '//' : ''}`;
    if (upTo === 'scheme') return start;
    const user = userInfo === '' ? '' : `${userInfo}@`;
    const isMail = scheme === 'mailto';
    const authority = hasAuthority || isMail ? start + user + this.authority : '';
    if (upTo === 'authority') return authority;
    const slash = this.parts?.fileKind === 'dos' ? '/' : '';
    const withPath = (authority || start) + slash + path;
    return upTo === 'path' ? withPath : withPath + query;
  }
  get absoluteUri(): string {
    return this.leftPart('query') + this.absolute().fragment;
  }
  get localPath(): string {
    const { path, fileKind, host } = this.absolute();
    if (fileKind === 'none' || fileKind === 'unix') return unescapeDataString(path);
    const local = unescapeDataString(path).replace(/\//g, '\\');
    return fileKind === 'unc' ? `\\\\${host}${local}` : local;
  }
  get segments(): string[] {
    const { path, fileKind } = this.absolute();
    return `${fileKind === 'dos' ? '/' : ''}${path}`.match(/[^/]*\/|[^/]+$/g) ?? [];
  }
  get isLoopback(): boolean {
    const { host, scheme, fileKind } = this.absolute();
    if (scheme === 'file') return fileKind !== 'unc';
    return host === 'localhost' || host === 'loopback' || host === '[::1]' || /^127\./.test(host);
  }

  toString(): string {
    if (!this.parts) return unescapeRelative(this.original);
    const { path, query, fragment } = this.parts;
    const hasHost = this.parts.hasAuthority || this.parts.scheme === 'mailto';
    const head = hasHost ? this.leftPart('authority') : this.leftPart('scheme');
    const slash = this.parts.fileKind === 'dos' ? '/' : '';
    return head + slash + unescapeForDisplay(path) + unescapeForDisplay(query) + unescapeForDisplay(fragment);
  }

  equals(other: NetUri): boolean {
    if (!this.parts || !other.parts) return !this.parts && !other.parts && this.original === other.original;
    return this.leftPart('query') === other.leftPart('query');
  }
}

export function relativeOperation(): NetException {
  const made = new Exception('System.InvalidOperationException', 'This operation is not supported for a relative URI.');
  made.hresult = -2146233079;
  return made;
}

function unescapeRelative(text: string): string {
  return text;
}

function looksAbsolute(text: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9+.-]+:/.test(text) && NetUri.tryParse(text, UriKind.RelativeOrAbsolute)?.isAbsolute === true
  );
}

function parseParts(text: string, kind: number, isUnix: boolean): UriParts | null {
  const isAbsoluteAsked = kind === UriKind.Absolute;
  if (text === '') {
    if (isAbsoluteAsked) throw uriFormatError('Invalid URI: The URI is empty.');
    return null;
  }
  if (/^[A-Za-z]:[\\/]/.test(text)) return filePart('dos', '', text.replace(/\\/g, '/'));
  if (text.startsWith('\\\\')) return uncPart(text.replace(/\\/g, '/'));
  const colon = text.indexOf(':');
  const scheme = colon > 0 ? text.slice(0, colon) : '';
  if (/^[A-Za-z]$/.test(scheme)) throw uriFormatError("Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'.");
  if (/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme))
    return schemePart(scheme.toLowerCase(), text.slice(colon + 1), isAbsoluteAsked);
  if (!isAbsoluteAsked) return null;
  if (isUnix && text.startsWith('//')) return uncPart(text);
  if (isUnix && text.startsWith('/')) return filePart('unix', '', text);
  throw uriFormatError(
    scheme !== '' && !/[/?#]/.test(scheme)
      ? 'Invalid URI: The URI scheme is not valid.'
      : 'Invalid URI: The format of the URI could not be determined.',
  );
}

function uncPart(text: string): UriParts {
  const [, server, path] = /^\/\/([^/]*)(.*)$/s.exec(text)!;
  const host = parseHost(server);
  if (!host) throw uriFormatError(BAD_HOST);
  return { ...filePart('unc', host.text, path), hostKind: host.kind };
}

function filePart(fileKind: UriParts['fileKind'], host: string, path: string): UriParts {
  const escaped = canonicalEscape(path.replace(/[?#]/g, (character) => (character === '?' ? '%3F' : '%23')));
  return {
    scheme: 'file',
    hasAuthority: true,
    userInfo: '',
    host,
    hostKind: 'Basic',
    port: -1,
    path: removeDotSegments(escaped),
    query: '',
    fragment: '',
    fileKind,
  };
}

function schemePart(scheme: string, rest: string, isAbsoluteAsked: boolean): UriParts | null {
  const text = BACKSLASH_IS_SLASH.has(scheme) ? rest.replace(/^[^?#]*/, (path) => path.replace(/\\/g, '/')) : rest;
  const hasAuthority = text.startsWith('//');
  if (NEEDS_AUTHORITY.has(scheme) && !hasAuthority) {
    if (!isAbsoluteAsked && text !== '') return null;
    throw uriFormatError('Invalid URI: The Authority/Host could not be parsed.');
  }
  if (scheme === 'file') return fileUri(text);
  const [, authority, path, query, fragment] = /^(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text)!;
  const parts: UriParts = {
    scheme,
    hasAuthority,
    userInfo: '',
    host: '',
    hostKind: 'Unknown',
    port: DEFAULT_PORTS[scheme] ?? -1,
    path,
    query: canonicalEscape(query ?? ''),
    fragment: canonicalEscape(fragment ?? ''),
    fileKind: 'none',
  };
  if (hasAuthority) readAuthority(parts, authority.slice(2));
  if (scheme === 'mailto') readMailbox(parts);
  const escaped = canonicalEscape(parts.path);
  parts.path = hasAuthority
    ? removeDotSegments(escaped) || (scheme in DEFAULT_PORTS || escaped === '' ? '/' : '')
    : escaped;
  return parts;
}

function readMailbox(parts: UriParts): void {
  const at = parts.path.lastIndexOf('@');
  parts.userInfo = at < 0 ? '' : parts.path.slice(0, at);
  const host = parseHost(parts.path.slice(at + 1));
  if (!host) throw uriFormatError(BAD_HOST);
  parts.host = host.text;
  parts.hostKind = host.kind;
  parts.path = '';
}

function fileUri(text: string): UriParts {
  const [, server, rest] = /^(?:\/\/([^/?#]*))?(.*)$/s.exec(text)!;
  const [, path, query, fragment] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest)!;
  const dos = /^\/?([A-Za-z]:(?:\/.*)?)$/s.exec(path);
  const made = server
    ? uncPart(`//${server}${path}`)
    : dos
      ? filePart('dos', '', dos[1])
      : filePart('unix', '', path === '' ? '/' : path);
  made.query = canonicalEscape(query ?? '');
  made.fragment = canonicalEscape(fragment ?? '');
  return made;
}

function readAuthority(parts: UriParts, text: string): void {
  const at = text.lastIndexOf('@');
  parts.userInfo = at < 0 ? '' : canonicalEscape(text.slice(0, at));
  const hostAndPort = text.slice(at + 1);
  const port = /:([^:\]]*)$/.exec(hostAndPort);
  const hostText = port ? hostAndPort.slice(0, port.index) : hostAndPort;
  const host = hostText === '' ? null : parseHost(hostText);
  if (!host) {
    if (hostText === '' && !(parts.scheme in DEFAULT_PORTS)) return;
    throw uriFormatError(BAD_HOST);
  }
  parts.host = host.text;
  parts.hostKind = host.kind;
  if (!port || port[1] === '') return;
  if (!/^\d+$/.test(port[1]) || Number(port[1]) > 65535) throw uriFormatError('Invalid URI: Invalid port specified.');
  parts.port = Number(port[1]);
}

/** RFC 3986, 5.2.4. */
export function removeDotSegments(path: string): string {
  const output: string[] = [];
  const segments = path.split('/');
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === '..') {
      if (output.length > 1) output.pop();
      if (isLast) output.push('');
    } else if (segment === '.') {
      if (isLast) output.push('');
    } else output.push(segment);
  });
  return output.join('/');
}

function isSchemeRelative(text: string, scheme: string): boolean {
  return text.toLowerCase().startsWith(`${scheme}:`) && !text.slice(scheme.length + 1).startsWith('//');
}

function stripScheme(text: string, scheme: string): string {
  return isSchemeRelative(text, scheme) ? text.slice(scheme.length + 1) : text;
}

function combineText(base: UriParts, relative: string): string {
  const user = base.userInfo === '' ? '' : `${base.userInfo}@`;
  const port = base.port === (DEFAULT_PORTS[base.scheme] ?? -1) ? '' : `:${base.port}`;
  const start = `${base.scheme}:${base.hasAuthority ? '//' : ''}${user}${base.host}${port}`;
  const slash = base.fileKind === 'dos' ? '/' : '';
  const here = start + slash + base.path;
  if (relative.startsWith('//') || relative.startsWith('\\\\')) return `${base.scheme}:${relative}`;
  if (relative.startsWith('/') || relative.startsWith('\\')) return start + relative;
  if (relative === '') return here + base.query;
  if (relative.startsWith('?')) return here + relative;
  if (relative.startsWith('#')) return here + base.query + relative;
  return start + slash + base.path.slice(0, base.path.lastIndexOf('/') + 1) + relative;
}
