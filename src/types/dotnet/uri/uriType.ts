/** System.Uri as a .NET type. Rule that surprises: relative ones throw from most properties. */
import { NetException } from '../../../errors/NetException.ts';
import { EnumValue } from '../../EnumValue.ts';
import type { PSReference } from '../../PSReference.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { type TypeDefinition, typeDefinition } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import { isWindows } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull, argumentOutOfRange, mustBeNonNegative } from '../netErrors.ts';
import { compareStrings } from '../strings/compareStrings.ts';
import { codeOf, enumNumber, newArray, newChar, setReference } from '../values.ts';
import { NetUri, UriKind } from './NetUri.ts';
import { escapeDataString, escapeUriString, unescapeDataString } from './uriEscaping.ts';
import { HOST_KIND_VALUES, parseHost } from './uriHost.ts';

const SIGNATURES = `
uri new(string uriString)
uri new(string uriString, System.UriKind uriKind)
uri new(uri baseUri, string relativeUri)
uri new(uri baseUri, uri relativeUri)
string AbsolutePath {get;}
string AbsoluteUri {get;}
string LocalPath {get;}
string Authority {get;}
System.UriHostNameType HostNameType {get;}
bool IsDefaultPort {get;}
bool IsFile {get;}
bool IsLoopback {get;}
string PathAndQuery {get;}
string[] Segments {get;}
bool IsUnc {get;}
string Host {get;}
int Port {get;}
string Query {get;}
string Fragment {get;}
string Scheme {get;}
string OriginalString {get;}
string DnsSafeHost {get;}
string IdnHost {get;}
bool IsAbsoluteUri {get;}
bool UserEscaped {get;}
string UserInfo {get;}
string GetLeftPart(System.UriPartial part)
int GetHashCode()
string ToString()
bool Equals(System.Object comparand)
uri MakeRelativeUri(uri uri)
string MakeRelative(uri toUri)
string GetComponents(System.UriComponents components, System.UriFormat format)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IsWellFormedOriginalString()
bool IsBaseOf(uri uri)
static System.UriHostNameType CheckHostName(string name)
static bool CheckSchemeName(string schemeName)
static bool IsHexDigit(char character)
static bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)
static bool TryCreate(uri baseUri, string relativeUri, [ref] uri result)
static bool TryCreate(uri baseUri, uri relativeUri, [ref] uri result)
static bool IsWellFormedUriString(string uriString, System.UriKind uriKind)
static string HexEscape(char character)
static char HexUnescape(string pattern, [ref] int index)
static bool IsHexEncoding(string pattern, int index)
static int FromHex(char digit)
static int Compare(uri uri1, uri uri2, System.UriComponents partsToCompare, System.UriFormat compareFormat, System.StringComparison comparisonType)
static string UnescapeDataString(string stringToUnescape)
static bool TryUnescapeDataString(System.ReadOnlySpan[char] charsToUnescape, System.Span[char] destination, [ref] int charsWritten)
static bool TryEscapeDataString(System.ReadOnlySpan[char] charsToEscape, System.Span[char] destination, [ref] int charsWritten)
static string EscapeUriString(string stringToEscape)
static string EscapeDataString(string stringToEscape)
static string UriSchemeFile {get;}
static string UriSchemeFtp {get;}
static string UriSchemeFtps {get;}
static string UriSchemeGopher {get;}
static string UriSchemeNetPipe {get;}
static string UriSchemeNetTcp {get;}
static string UriSchemeNews {get;}
static string UriSchemeNntp {get;}
static string UriSchemeSftp {get;}
static string UriSchemeSsh {get;}
static string UriSchemeTelnet {get;}
static string UriSchemeWs {get;}
static string UriSchemeWss {get;}
static string UriSchemeHttp {get;}
static string UriSchemeHttps {get;}
static string UriSchemeMailto {get;}
static string SchemeDelimiter {get;}
`;

const PARTIALS = ['scheme', 'authority', 'path', 'query'] as const;

const hostKind = (kind: keyof typeof HOST_KIND_VALUES): EnumValue =>
  EnumValue.of(getType('System.UriHostNameType'), HOST_KIND_VALUES[kind]);

function create(_self: unknown, ctx: TypeContext, first: string | NetUri | null, second?: unknown): NetUri {
  if (first === null) throw argumentNull('uriString');
  const unix = !isWindows(ctx);
  if (typeof first === 'string')
    return NetUri.parse(first, second === undefined ? UriKind.Absolute : enumNumber(second), unix);
  const relative =
    second instanceof NetUri ? second : NetUri.parse(String(second ?? ''), UriKind.RelativeOrAbsolute, unix);
  return NetUri.combine(first, relative);
}

function attempt(make: () => NetUri | null, result: PSReference): boolean {
  let made: NetUri | null = null;
  try {
    made = make();
  } catch {
    made = null;
  }
  setReference(result, made);
  return made !== null;
}

function tryCreate(
  _self: unknown,
  ctx: TypeContext,
  first: string | NetUri | null,
  second: unknown,
  result: PSReference,
): boolean {
  const unix = !isWindows(ctx);
  if (typeof first === 'string') return attempt(() => NetUri.tryParse(first, enumNumber(second), unix), result);
  return attempt(() => (first === null || second === null ? null : create(null, ctx, first, second)), result);
}

/** Well formed: nothing in it would have to be escaped. */
function isWellFormed(text: string, kind: number): boolean {
  const parsed = NetUri.tryParse(text, kind);
  return parsed !== null && !/[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})/.test(text);
}

function makeRelative(self: NetUri, _ctx: TypeContext, other: NetUri): NetUri {
  if (self.leftPart('authority') !== other.leftPart('authority')) return other;
  const from = self.absolute().path.split('/').slice(0, -1);
  const to = other.absolute().path.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const up = from.slice(common).map(() => '..');
  const { query, fragment } = other.absolute();
  return NetUri.parse([...up, ...to.slice(common)].join('/') + query + fragment, UriKind.RelativeOrAbsolute);
}

function isBaseOf(self: NetUri, _ctx: TypeContext, other: NetUri): boolean {
  if (self.leftPart('authority').toLowerCase() !== other.leftPart('authority').toLowerCase()) return false;
  const base = self.absolute().path.replace(/[^/]*$/, '');
  return other.absolute().path.startsWith(base);
}

/** UriComponents' bits, in the order their parts stand in an address. */
const SCHEME = 1;
const USER = 2;
const HOST = 4;
const PORT = 8;
const PATH = 16;
const QUERY = 32;
const FRAGMENT = 64;
const ABSOLUTE = 127;
const STRONG_PORT = 128;
const NORMALIZED_HOST = 256;
const KEEP_DELIMITER = 0x40000000;
const SERIALIZED = -2147483648;

/** A part by itself has no delimiter unless it is to be kept. */
function componentsOf(self: NetUri, bits: number, isUnescaped: boolean): string {
  const { scheme, userInfo, host, port, path, query, fragment } = self.absolute();
  const kinds = bits === SERIALIZED ? ABSOLUTE : bits & ~KEEP_DELIMITER;
  const keeps = (bits & KEEP_DELIMITER) !== 0;
  const isAlone = (bit: number): boolean => kinds === bit && !keeps;
  const hasPort = port >= 0 && ((kinds & STRONG_PORT) !== 0 || ((kinds & PORT) !== 0 && !self.isDefaultPort));
  let text = '';
  if (kinds & SCHEME) text += isAlone(SCHEME) ? scheme : `${scheme}://`;
  if (kinds & USER && userInfo) text += isAlone(USER) ? userInfo : `${userInfo}@`;
  if (kinds & (HOST | NORMALIZED_HOST)) text += host;
  if (hasPort) text += isAlone(PORT) || isAlone(STRONG_PORT) ? port : `:${port}`;
  if (kinds & PATH) text += isAlone(PATH) ? path.replace(/^\//, '') : path;
  if (kinds & QUERY) text += isAlone(QUERY) ? query.slice(1) : query;
  if (kinds & FRAGMENT) text += isAlone(FRAGMENT) ? fragment.slice(1) : fragment;
  return isUnescaped ? unescapeDataString(text) : text;
}

function hexEscape(code: number): string {
  const char = String.fromCharCode(code);
  if (code > 0xff)
    throw argumentOutOfRange('character', `character ('${char}') must be less than or equal to '\u00ff'.`, char);
  return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Whether "%" and two hexadecimal digits stand there. Rule that surprises: too short a rest is false before it is wrong. */
function isHexEncoding(text: string | null, index: number): boolean {
  if (text === null || text.length - index < 3) return false;
  if (index < 0)
    throw new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  return /^%[\da-f]{2}$/i.test(text.slice(index, index + 3));
}

/** The character at the index, escaped or not; the index moves behind it. */
function hexUnescape(_self: null, _ctx: TypeContext, pattern: string | null, index: PSReference): unknown {
  const text = pattern ?? '';
  const at = index.value as number;
  if (at < 0) throw mustBeNonNegative('index', at);
  if (at >= text.length) throw argumentOutOfRange('index', `index ('${at}') must be less than '${text.length}'.`, at);
  const isEscaped = isHexEncoding(text, at);
  setReference(index, at + (isEscaped ? 3 : 1));
  return newChar(isEscaped ? Number.parseInt(text.slice(at + 1, at + 3), 16) : text.charCodeAt(at));
}

function fromHex(char: string): number {
  if (!/^[\da-f]$/i.test(char)) throw argumentError('Value does not fall within the expected range.', 'digit');
  return Number.parseInt(char, 16);
}

/** Absolute ones by the parts asked for; relative ones stand before them and compare as written. */
function compare(
  _self: null,
  ctx: TypeContext,
  left: NetUri | null,
  right: NetUri | null,
  parts: unknown,
  format: unknown,
  comparison: unknown,
): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (left.isAbsolute !== right.isAbsolute) return left.isAbsolute ? 1 : -1;
  const isUnescaped = enumNumber(format) !== 1;
  const textOf = (uri: NetUri): string =>
    uri.isAbsolute ? componentsOf(uri, enumNumber(parts), isUnescaped) : uri.original;
  return Math.sign(compareStrings(textOf(left), textOf(right), enumNumber(comparison), ctx));
}

const members: Record<string, MemberBody> = {
  AbsolutePath: (self: NetUri) => self.absolute().path,
  AbsoluteUri: (self: NetUri) => self.absoluteUri,
  LocalPath: (self: NetUri) => self.localPath,
  Authority: (self: NetUri) => self.authority,
  HostNameType: (self: NetUri) => hostKind(self.absolute().hostKind),
  IsDefaultPort: (self: NetUri) => self.isDefaultPort,
  IsFile: (self: NetUri) => self.absolute().scheme === 'file',
  IsLoopback: (self: NetUri) => self.isLoopback,
  PathAndQuery: (self: NetUri) => self.absolute().path + self.absolute().query,
  Segments: (self: NetUri, ctx) => newArray(ctx, 'System.String', self.segments),
  IsUnc: (self: NetUri) => self.absolute().fileKind === 'unc',
  Host: (self: NetUri) => self.absolute().host,
  Port: (self: NetUri) => self.absolute().port,
  Query: (self: NetUri) => self.absolute().query,
  Fragment: (self: NetUri) => self.absolute().fragment,
  Scheme: (self: NetUri) => self.absolute().scheme,
  OriginalString: (self: NetUri) => self.original,
  DnsSafeHost: (self: NetUri) => self.absolute().host.replace(/^\[(.*)\]$/, '$1'),
  IdnHost: (self: NetUri) => self.absolute().host.replace(/^\[(.*)\]$/, '$1'),
  IsAbsoluteUri: (self: NetUri) => self.isAbsolute,
  UserEscaped: () => false,
  UserInfo: (self: NetUri) => self.absolute().userInfo,
  GetLeftPart: (self: NetUri, _ctx, part: unknown) => self.leftPart(PARTIALS[enumNumber(part)]!),
  ToString: (self: NetUri) => self.toString(),
  GetHashCode: (self: NetUri) =>
    Array.from(self.toString()).reduce((hash, char) => (hash * 31 + char.codePointAt(0)!) | 0, 7),
  Equals: (self: NetUri, _ctx, other: unknown) => other instanceof NetUri && self.equals(other),
  MakeRelativeUri: makeRelative,
  MakeRelative: (self: NetUri, ctx, other: NetUri) => String(makeRelative(self, ctx, other)),
  GetComponents: (self: NetUri, _ctx, components: unknown, format: unknown) =>
    componentsOf(self, enumNumber(components), enumNumber(format) !== 1),
  IsWellFormedOriginalString: (self: NetUri) => isWellFormed(self.original, UriKind.RelativeOrAbsolute),
  IsBaseOf: isBaseOf,
};

const statics: Record<string, MemberBody> = {
  CheckHostName: (_self, _ctx, name: string | null) => hostKind(parseHost(name ?? '')?.kind ?? 'Unknown'),
  CheckSchemeName: (_self, _ctx, name: string | null) => /^[A-Za-z][A-Za-z\d+.-]*$/.test(name ?? ''),
  IsHexDigit: (_self, _ctx, char: unknown) => /^[\da-f]$/i.test(String(char)),
  HexEscape: (_self, _ctx, char: unknown) => hexEscape(codeOf(char)),
  HexUnescape: hexUnescape,
  IsHexEncoding: (_self, _ctx, text: string | null, index: number) => isHexEncoding(text, index),
  FromHex: (_self, _ctx, char: unknown) => fromHex(String(char)),
  Compare: compare,
  TryCreate: tryCreate,
  IsWellFormedUriString: (_self, _ctx, text: string | null, kind: unknown) =>
    text !== null && isWellFormed(text, enumNumber(kind)),
  UnescapeDataString: (_self, _ctx, text: string | null) => unescapeDataString(required(text, 'stringToUnescape')),
  EscapeUriString: (_self, _ctx, text: string | null) => escapeUriString(required(text, 'stringToEscape')),
  EscapeDataString: (_self, _ctx, text: string | null) => escapeDataString(required(text, 'stringToEscape')),
  UriSchemeFile: () => 'file',
  UriSchemeFtp: () => 'ftp',
  UriSchemeFtps: () => 'ftps',
  UriSchemeGopher: () => 'gopher',
  UriSchemeNetPipe: () => 'net.pipe',
  UriSchemeNetTcp: () => 'net.tcp',
  UriSchemeNews: () => 'news',
  UriSchemeNntp: () => 'nntp',
  UriSchemeSftp: () => 'sftp',
  UriSchemeSsh: () => 'ssh',
  UriSchemeTelnet: () => 'telnet',
  UriSchemeWs: () => 'ws',
  UriSchemeWss: () => 'wss',
  UriSchemeHttp: () => 'http',
  UriSchemeHttps: () => 'https',
  UriSchemeMailto: () => 'mailto',
  SchemeDelimiter: () => '://',
};

function required(text: string | null, name: string): string {
  if (text === null) throw argumentNull(name);
  return text;
}

export const UriType: TypeDefinition = typeDefinition({
  name: 'System.Uri',
  kind: 'class',
  interfaces: [
    'System.IFormattable',
    'System.ISpanFormattable',
    'System.IEquatable`1[System.Uri]',
    'System.Runtime.Serialization.ISerializable',
  ],
  jsClass: NetUri,
  toText: (self: NetUri) => self.toString(),
  build: () => implement(SIGNATURES, { new: create, members, statics }),
});
