/** System.Net.WebHeaderCollection and CredentialCache as .NET types, and the credentials of the program itself. */
import { EnumValue } from '../../../types/EnumValue.ts';
import { implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import { argumentError } from '../../../types/dotnet/netErrors.ts';
import type { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import { NameValueCollection } from '../../../types/dotnet/web/NameValueCollection.ts';
import { newByteArray, newEnumerator } from '../../../types/dotnet/values.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import type { NetworkCredential } from '../SecureString.ts';
import { CredentialCache, SystemCredential } from './CredentialCache.ts';
import { WebHeaderCollection } from './WebHeaderCollection.ts';

const W = 'System.Net.WebHeaderCollection';

/** HttpRequestHeader.UserAgent is User-Agent. */
const ODD_NAMES: Readonly<Record<string, string>> = {
  ETag: 'ETag',
  Te: 'TE',
  ContentMd5: 'Content-MD5',
  WwwAuthenticate: 'WWW-Authenticate',
};

type Key = string | number | EnumValue | null;

function nameOf(key: Key): string | null {
  if (!(key instanceof EnumValue)) return key === null ? null : String(key);
  const name = key.toString();
  return ODD_NAMES[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
}

const MEMBERS: Record<string, MemberBody> = {
  Item: {
    get: (self: WebHeaderCollection, _ctx: unknown, key?: Key) =>
      typeof key === 'number' ? self.getAt(key) : self.get(nameOf(key ?? null)),
    set: (self: WebHeaderCollection, value: string | null, _ctx: unknown, key?: Key) =>
      self.set(nameOf(key ?? null), value),
  } as MemberBody,
  Set: (self: WebHeaderCollection, _ctx, key: Key, value: string | null) => self.set(nameOf(key), value),
  Remove: (self: WebHeaderCollection, _ctx, key: Key) => self.remove(nameOf(key)),
  'Add/1': (self: WebHeaderCollection, _ctx, given: string | NameValueCollection) =>
    given instanceof NameValueCollection ? self.addAll(given) : self.addLine(given),
  Add: (self: WebHeaderCollection, _ctx, key: Key, value: string | null) => self.add(nameOf(key), value),
  ToString: (self: WebHeaderCollection) => self.toString(),
  ToByteArray: (self: WebHeaderCollection, ctx) => newByteArray(ctx, new TextEncoder().encode(self.toString())),
};

const HEADERS: TypeDefinition = {
  name: W,
  kind: 'class',
  base: 'System.Collections.Specialized.NameValueCollection',
  jsClass: WebHeaderCollection,
  interfaces: [
    'System.Collections.ICollection',
    'System.Collections.IEnumerable',
    'System.Runtime.Serialization.ISerializable',
    'System.Runtime.Serialization.IDeserializationCallback',
  ],
  toText: (self: WebHeaderCollection) => self.toString(),
  build: () =>
    implement(
      `
${W} new()
static bool IsRestricted(string headerName)
static bool IsRestricted(string headerName, bool response)
string Item(System.Net.HttpRequestHeader header) {get;set;}
string Item(System.Net.HttpResponseHeader header) {get;set;}
string Item(string name) {get;set;}
string Item(int index) {get;}
void Set(string name, string value)
void Set(System.Net.HttpRequestHeader header, string value)
void Set(System.Net.HttpResponseHeader header, string value)
void Remove(System.Net.HttpRequestHeader header)
void Remove(System.Net.HttpResponseHeader header)
void Remove(string name)
void Add(System.Net.HttpRequestHeader header, string value)
void Add(System.Net.HttpResponseHeader header, string value)
void Add(string header)
void Add(string name, string value)
void Add(System.Collections.Specialized.NameValueCollection c)
string ToString()
byte[] ToByteArray()
`,
      {
        new: () => new WebHeaderCollection(),
        statics: {
          IsRestricted: (_self, _ctx, name: string, ofResponse?: boolean) =>
            WebHeaderCollection.isRestricted(name, ofResponse),
        },
        members: MEMBERS,
      },
    ),
};

const CACHE: TypeDefinition = {
  name: 'System.Net.CredentialCache',
  kind: 'class',
  jsClass: CredentialCache,
  interfaces: ['System.Net.ICredentials', 'System.Net.ICredentialsByHost', 'System.Collections.IEnumerable'],
  build: () =>
    implement(
      `
System.Net.CredentialCache new()
static System.Net.ICredentials DefaultCredentials {get;}
static System.Net.NetworkCredential DefaultNetworkCredentials {get;}
void Add(uri uriPrefix, string authType, System.Net.NetworkCredential cred)
void Add(string host, int port, string authenticationType, System.Net.NetworkCredential credential)
void Remove(uri uriPrefix, string authType)
void Remove(string host, int port, string authenticationType)
System.Net.NetworkCredential GetCredential(uri uriPrefix, string authType)
System.Net.NetworkCredential GetCredential(string host, int port, string authenticationType)
System.Collections.IEnumerator GetEnumerator()
`,
      {
        new: () => new CredentialCache(),
        statics: {
          DefaultCredentials: () => SystemCredential.instance,
          DefaultNetworkCredentials: () => SystemCredential.instance,
        },
        members: {
          'Add/3': (self: CredentialCache, _ctx, prefix: NetUri, kind: string, credential: NetworkCredential) => {
            if (self.has(prefix, kind)) throw argumentError('An item with the same key has already been added.');
            self.add(prefix, kind, credential);
          },
          'Remove/2': (self: CredentialCache, _ctx, prefix: NetUri, kind: string) => self.remove(prefix, kind),
          'GetCredential/2': (self: CredentialCache, _ctx, uri: NetUri, kind: string) => self.find(uri, kind),
          GetEnumerator: (self: CredentialCache) => newEnumerator(self),
        },
      },
    ),
};

const SYSTEM: TypeDefinition = {
  name: 'System.Net.SystemNetworkCredential',
  kind: 'class',
  isInternal: true,
  base: 'System.Net.NetworkCredential',
  jsClass: SystemCredential,
};

export const WEB_HEADER_TYPES: readonly TypeDefinition[] = [HEADERS, CACHE, SYSTEM];
