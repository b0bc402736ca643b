/** WebUtility, HttpUtility and NameValueCollection as types. */
import { copyInto } from '../../collections/copyInto.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, platformNotSupported } from '../netErrors.ts';
import { type NetEncoding, Utf8Encoding } from '../text/NetEncoding.ts';
import { netToString, newArray, newByteArray, newEnumerator, toBytes } from '../values.ts';
import { htmlAttributeEncode, htmlDecode, htmlEncode } from './htmlEncoding.ts';
import { HttpQueryCollection, NameValueCollection, parseQueryString } from './NameValueCollection.ts';
import { javaScriptStringEncode, urlDecode, urlEncodeBytes, urlPathEncode } from './urlEncoding.ts';

const UTF8 = new Utf8Encoding(false);

function bytesOf(value: unknown, encoding: NetEncoding = UTF8): number[] {
  return typeof value === 'string' ? [...encoding.encode(value)] : [...toBytes(value)];
}

const decodeWith =
  (encoding: NetEncoding) =>
  (bytes: number[]): string =>
    encoding.decode(Uint8Array.from(bytes));

const texted =
  (run: (text: string) => string): MemberBody =>
  (_self, ctx, value: unknown) =>
    value === null ? null : run(typeof value === 'string' ? value : netToString(value, ctx));

const encoded =
  (upperCase: boolean): MemberBody =>
  (_self, _ctx, value: unknown, encoding?: NetEncoding) =>
    value === null ? null : urlEncodeBytes(bytesOf(value, encoding ?? UTF8), upperCase);

const decoded =
  (acceptsUnicode: boolean): MemberBody =>
  (_self, _ctx, value: string | null, encoding?: NetEncoding) =>
    value === null ? null : urlDecode(value, decodeWith(encoding ?? UTF8), acceptsUnicode);

const WebUtilityType: TypeDefinition = {
  name: 'System.Net.WebUtility',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static string HtmlEncode(string value)
static string HtmlDecode(string value)
static string UrlEncode(string value)
static byte[] UrlEncodeToBytes(byte[] value, int offset, int count)
static string UrlDecode(string encodedValue)
static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)
`,
      {
        statics: {
          HtmlEncode: texted(htmlEncode),
          HtmlDecode: texted(htmlDecode),
          UrlEncode: encoded(true),
          UrlDecode: decoded(false),
          UrlEncodeToBytes: (_self, ctx, value: unknown, offset: number, count: number) =>
            newByteArray(ctx, UTF8.encode(urlEncodeBytes(bytesOf(value).slice(offset, offset + count), true))),
        },
      },
    ),
};

const HttpUtilityType: TypeDefinition = {
  name: 'System.Web.HttpUtility',
  kind: 'class',
  isSealed: true,
  build: () =>
    implement(
      `
System.Web.HttpUtility new()
static System.Collections.Specialized.NameValueCollection ParseQueryString(string query)
static System.Collections.Specialized.NameValueCollection ParseQueryString(string query, System.Text.Encoding encoding)
static string HtmlDecode(string s)
static string HtmlEncode(string s)
static string HtmlEncode(System.Object value)
static string HtmlAttributeEncode(string s)
static string UrlEncode(string str)
static string UrlEncode(string str, System.Text.Encoding e)
static string UrlEncode(byte[] bytes)
static string UrlPathEncode(string str)
static byte[] UrlEncodeToBytes(string str)
static string UrlDecode(string str)
static string UrlDecode(string str, System.Text.Encoding e)
static string JavaScriptStringEncode(string value)
static string JavaScriptStringEncode(string value, bool addDoubleQuotes)
`,
      {
        new: () => new HttpUtility(),
        statics: {
          ParseQueryString: (_self, _ctx, query: string | null, encoding?: NetEncoding) => {
            if (query === null) throw argumentNull('query');
            return parseQueryString(query, (text) => urlDecode(text, decodeWith(encoding ?? UTF8), true));
          },
          HtmlDecode: texted(htmlDecode),
          HtmlEncode: texted(htmlEncode),
          HtmlAttributeEncode: texted(htmlAttributeEncode),
          UrlEncode: encoded(false),
          UrlPathEncode: texted((text) => urlPathEncode(text, (character) => [...UTF8.encode(character)])),
          UrlEncodeToBytes: (_self, ctx, value: unknown) =>
            newByteArray(ctx, UTF8.encode(urlEncodeBytes(bytesOf(value), false))),
          UrlDecode: decoded(true),
          JavaScriptStringEncode: (_self, _ctx, value: string | null, quoted = false) => {
            const text = javaScriptStringEncode(value ?? '');
            return quoted ? `"${text}"` : text;
          },
        },
      },
    ),
};

class HttpUtility {}

const COLLECTION = 'System.Collections.Specialized.NameValueCollection';

const names = (self: NameValueCollection, ctx: TypeContext): unknown[] =>
  newArray(ctx, 'System.String', [...self.keys]);

const MEMBERS: Record<string, MemberBody> = {
  Item: {
    get: (self: NameValueCollection, _ctx: unknown, which?: string | number | null) =>
      typeof which === 'number' ? self.getAt(which) : self.get(which ?? null),
    set: (self: NameValueCollection, value: string | null, _ctx: unknown, name?: string | null) =>
      self.set(name ?? null, value),
  } as MemberBody,
  AllKeys: names,
  Count: (self: NameValueCollection) => self.count,
  Keys: names,
  'Add/1': (self: NameValueCollection, _ctx, other: NameValueCollection) => self.addAll(other),
  Add: (self: NameValueCollection, _ctx, name: string | null, value: string | null) => self.add(name, value),
  Clear: (self: NameValueCollection) => self.clear(),
  CopyTo: (self: NameValueCollection, _ctx, target: unknown[], index: number) =>
    copyInto(
      self.keys.map((name) => self.get(name)),
      target,
      index,
    ),
  IsSynchronized: () => false,
  SyncRoot: (self: NameValueCollection) => self,
  OnDeserialization: () => {
    throw platformNotSupported();
  },
  HasKeys: (self: NameValueCollection) => self.hasKeys(),
  Get: (self: NameValueCollection, _ctx, which: string | number | null) =>
    typeof which === 'number' ? self.getAt(which) : self.get(which),
  GetValues: (self: NameValueCollection, ctx, which: string | number | null) => {
    const found = typeof which === 'number' ? self.getValuesAt(which) : self.getValues(which);
    return found && newArray(ctx, 'System.String', found);
  },
  Set: (self: NameValueCollection, _ctx, name: string | null, value: string | null) => self.set(name, value),
  Remove: (self: NameValueCollection, _ctx, name: string | null) => self.remove(name),
  GetKey: (self: NameValueCollection, _ctx, index: number) => self.getKey(index),
  GetEnumerator: (self: NameValueCollection) => newEnumerator(self),
};

const NameValueCollectionType: TypeDefinition = {
  name: COLLECTION,
  kind: 'class',
  interfaces: [
    'System.Collections.ICollection',
    'System.Collections.IEnumerable',
    'System.Runtime.Serialization.ISerializable',
    'System.Runtime.Serialization.IDeserializationCallback',
  ],
  jsClass: NameValueCollection,
  build: () =>
    implement(
      `
${COLLECTION} new()
${COLLECTION} new(${COLLECTION} col)
${COLLECTION} new(int capacity)
string Item(string name) {get;set;}
string Item(int index) {get;}
string[] AllKeys {get;}
int Count {get;}
System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys {get;}
void Add(${COLLECTION} c)
void Add(string name, string value)
void Clear()
void CopyTo(array dest, int index)
bool HasKeys()
string Get(string name)
string Get(int index)
string[] GetValues(string name)
string[] GetValues(int index)
void Set(string name, string value)
void Remove(string name)
string GetKey(int index)
System.Collections.IEnumerator GetEnumerator()
bool ICollection.IsSynchronized {get;}
System.Object ICollection.SyncRoot {get;}
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void OnDeserialization(System.Object sender)
void IDeserializationCallback.OnDeserialization(System.Object sender)
`,
      {
        new: (_self, _ctx, source?: unknown) => {
          const made = new NameValueCollection();
          if (source instanceof NameValueCollection) made.addAll(source);
          return made;
        },
        members: MEMBERS,
      },
    ),
};

const HttpQueryType: TypeDefinition = {
  name: 'System.Web.HttpQSCollection',
  kind: 'class',
  base: COLLECTION,
  jsClass: HttpQueryCollection,
  toText: (self: HttpQueryCollection) => self.toQuery((text) => urlEncodeBytes([...UTF8.encode(text)], false)),
  build: () =>
    implement('string ToString()', {
      members: {
        ToString: (self: HttpQueryCollection) => self.toQuery((text) => urlEncodeBytes([...UTF8.encode(text)], false)),
      },
    }),
};

export const WEB_TYPES: TypeDefinition[] = [WebUtilityType, HttpUtilityType, NameValueCollectionType, HttpQueryType];
