/** System.Net.Cookie, CookieCollection and CookieContainer as .NET types. */
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import {
  argumentError,
  argumentNull,
  argumentOutOfRange,
  invalidOperation,
  mustBeAtLeast,
  mustBeAtMost,
  mustBeNonNegative,
  mustBePositive,
} from '../../../types/dotnet/netErrors.ts';
import { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import { newDateTime, ticksOf, utcTicksOf } from '../../../types/dotnet/values.ts';
import { UNIX_EPOCH_TICKS } from '../../../types/numerics/index.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { badPart, Cookie, CookieCollection, CookieContainer, nowMs, PORTS } from './Cookie.ts';

function setName(self: Cookie, name: string | null): void {
  if (!name || /^[$ ]|[\t\r\n=;,]| $/.test(name)) throw badPart('Name', name ?? '');
  self.name = name;
}

function setPath(self: Cookie, path: string | null): void {
  self.path = path ?? '';
  self.isPathImplicit = false;
}

function setDomain(self: Cookie, domain: string | null): void {
  self.domain = domain ?? '';
  self.isHostOnly = self.domain === '';
}

function setExpires(self: Cookie, value: unknown, ctx: TypeContext): void {
  self.expires = value;
  self.expiresMs = ticksOf(value) === 0n ? null : Number((utcTicksOf(ctx, value) - UNIX_EPOCH_TICKS) / 10_000n);
}

function setPort(self: Cookie, text: string | null): void {
  if (text) {
    const ports = PORTS.test(text) ? text.match(/\d+/g) : null;
    if (!ports || ports.some((port) => Number(port) > 65535)) throw badPart('Port', text);
    self.version = 1;
  }
  self.port = text ?? '';
}

function createCookie(
  _self: unknown,
  ctx: TypeContext,
  name?: string | null,
  value?: string | null,
  path?: string | null,
  domain?: string | null,
): Cookie {
  const made = new Cookie('', value ?? '');
  made.timeStamp = newDateTime(ctx.utcNowTicks(), 1);
  if (name !== undefined) setName(made, name);
  if (path !== undefined) setPath(made, path);
  if (domain !== undefined) setDomain(made, domain);
  return made;
}

/** A text that is never null. */
function text(name: 'comment' | 'value'): MemberBody {
  return {
    get: (self: Cookie) => self[name],
    set: (self: Cookie, value: string | null) => void (self[name] = value ?? ''),
  };
}

const COOKIE: Record<string, MemberBody> = {
  Comment: text('comment'),
  CommentUri: field('commentUri'),
  HttpOnly: field('httpOnly'),
  Discard: field('discard'),
  Domain: { get: (self: Cookie) => self.domain, set: setDomain },
  Expired: {
    get: (self: Cookie, ctx) => self.isExpired(nowMs(ctx)),
    set: (self: Cookie, value: boolean, ctx) => {
      if (value) setExpires(self, newDateTime(ctx.utcNowTicks(), 1), ctx);
    },
  },
  Expires: { get: (self: Cookie) => self.expires, set: setExpires },
  Name: { get: (self: Cookie) => self.name, set: setName },
  Path: { get: (self: Cookie) => self.path, set: setPath },
  Port: { get: (self: Cookie) => self.port, set: setPort },
  Secure: field('secure'),
  TimeStamp: (self: Cookie) => self.timeStamp,
  Value: text('value'),
  Version: {
    get: (self: Cookie) => self.version,
    set: (self: Cookie, value: number) => {
      if (value < 0) throw mustBeNonNegative('value', value);
      self.version = value;
    },
  },
  ToString: (self: Cookie) => self.toString(),
};

function addToCollection(self: CookieCollection, _ctx: TypeContext, given: Cookie | CookieCollection | null): void {
  if (given === null) throw argumentNull('cookie');
  if (given === self && self.items.length > 0)
    throw invalidOperation('Collection was modified; enumeration operation may not execute.');
  for (const each of given instanceof Cookie ? [given] : given.items) self.add(each);
}

const COLLECTION: Record<string, MemberBody> = {
  Count: (self: CookieCollection) => self.items.length,
  IsReadOnly: () => false,
  IsSynchronized: () => false,
  SyncRoot: (self: CookieCollection) => self,
  Add: addToCollection as MemberBody,
  Clear: (self: CookieCollection) => void (self.items = []),
  Contains: (self: CookieCollection, _ctx, cookie: Cookie) => self.indexOf(cookie) >= 0,
  Remove: (self: CookieCollection, _ctx, cookie: Cookie) => {
    const at = self.indexOf(cookie);
    if (at >= 0) self.items.splice(at, 1);
    return at >= 0;
  },
  CopyTo: (self: CookieCollection, _ctx, array: unknown[], index: number) => {
    if (index < 0) throw mustBeAtLeast('destinationIndex', index, 0);
    if (index + self.items.length > array.length) throw argumentError(TOO_SHORT, 'destinationArray');
    for (const [at, each] of self.items.entries()) array[index + at] = each;
  },
  Item: (self: CookieCollection, _ctx, key: string | number) =>
    (typeof key === 'number'
      ? self.items[key]
      : self.items.find((each) => each.name.toLowerCase() === key.toLowerCase())) ?? null,
};

const TOO_SHORT =
  "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.";

function urlOf(value: unknown): URL {
  if (value === null) throw argumentNull('uri');
  return new URL(value instanceof NetUri ? value.absoluteUri : String(value));
}

function addToContainer(self: CookieContainer, ctx: TypeContext, first: unknown, second?: unknown): void {
  const [uri, given] = second === undefined ? [null, first] : [urlOf(first), second];
  if (given === null) throw argumentNull('cookie');
  for (const cookie of given instanceof CookieCollection ? given.items : [given as Cookie]) {
    if (uri === null && cookie.domain === '')
      throw argumentError("The parameter 'cookie.Domain' cannot be an empty string.", 'cookie');
    if (uri !== null) self.addFor(uri, cookie, nowMs(ctx));
    else self.add(cookie.clone(), nowMs(ctx));
  }
}

const outOfCapacity = (name: string, limit: number, parameter: string) =>
  argumentOutOfRange(parameter, `'${name}' has to be greater than '0' and less than '${limit}'.`);

function createContainer(
  _self: unknown,
  _ctx: TypeContext,
  capacity?: number,
  perDomain?: number,
  maxSize?: number,
): CookieContainer {
  const made = new CookieContainer();
  if (capacity === undefined) return made;
  if (capacity <= 0) throw mustBePositive('capacity', capacity);
  made.capacity = capacity;
  if (perDomain === undefined || maxSize === undefined) return made;
  if (perDomain <= 0 || perDomain > capacity) throw outOfCapacity('PerDomainCapacity', capacity, 'perDomainCapacity');
  if (maxSize <= 0) throw mustBePositive('maxCookieSize', maxSize);
  made.perDomainCapacity = perDomain;
  made.maxCookieSize = maxSize;
  return made;
}

function collected(cookies: readonly Cookie[]): CookieCollection {
  const made = new CookieCollection();
  made.items.push(...cookies);
  return made;
}

const CONTAINER: Record<string, MemberBody> = {
  Capacity: {
    get: (self: CookieContainer) => self.capacity,
    set: (self: CookieContainer, value: number) => {
      if (value <= 0 || value < self.perDomainCapacity)
        throw outOfCapacity('Capacity', self.perDomainCapacity, 'value');
      self.capacity = value;
    },
  },
  Count: (self: CookieContainer) => self.count,
  MaxCookieSize: {
    get: (self: CookieContainer) => self.maxCookieSize,
    set: (self: CookieContainer, value: number) => {
      if (value <= 0) throw mustBePositive('value', value);
      self.maxCookieSize = value;
    },
  },
  PerDomainCapacity: {
    get: (self: CookieContainer) => self.perDomainCapacity,
    set: (self: CookieContainer, value: number) => {
      if (value <= 0) throw mustBePositive('value', value);
      if (value > self.capacity) throw mustBeAtMost('value', value, self.capacity);
      self.perDomainCapacity = value;
    },
  },
  Add: addToContainer as MemberBody,
  GetCookies: (self: CookieContainer, ctx, uri) => collected(self.matching(urlOf(uri), nowMs(ctx))),
  GetAllCookies: (self: CookieContainer, ctx) => collected(self.all(nowMs(ctx))),
  GetCookieHeader: (self: CookieContainer, ctx, uri) => self.header(urlOf(uri), nowMs(ctx)),
  SetCookies: (self: CookieContainer, ctx, uri, given: string) => self.setAll(urlOf(uri), given, nowMs(ctx)),
};

const N = 'System.Net.';

export const COOKIE_TYPES: readonly TypeDefinition[] = [
  {
    name: `${N}Cookie`,
    kind: 'class',
    jsClass: Cookie,
    toText: (self: Cookie) => self.toString(),
    build: () =>
      implement(
        `
${N}Cookie new()
${N}Cookie new(string name, string value)
${N}Cookie new(string name, string value, string path)
${N}Cookie new(string name, string value, string path, string domain)
string Comment {get;set;}
uri CommentUri {get;set;}
bool HttpOnly {get;set;}
bool Discard {get;set;}
string Domain {get;set;}
bool Expired {get;set;}
datetime Expires {get;set;}
string Name {get;set;}
string Path {get;set;}
string Port {get;set;}
bool Secure {get;set;}
datetime TimeStamp {get;}
string Value {get;set;}
int Version {get;set;}
string ToString()
`,
        { new: createCookie, members: COOKIE },
      ),
  },
  {
    name: `${N}CookieCollection`,
    kind: 'class',
    interfaces: ['System.Collections.IEnumerable', 'System.Collections.Generic.IEnumerable`1[System.Net.Cookie]'],
    jsClass: CookieCollection,
    build: () =>
      implement(
        `
${N}CookieCollection new()
${N}Cookie Item(int index) {get;}
${N}Cookie Item(string name) {get;}
bool IsReadOnly {get;}
int Count {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
void Add(${N}Cookie cookie)
void Add(${N}CookieCollection cookies)
void ICollection[Cookie].Add(${N}Cookie item)
void Clear()
bool Contains(${N}Cookie cookie)
bool Remove(${N}Cookie cookie)
void CopyTo(array array, int index)
void CopyTo(${N}Cookie[] array, int index)
`,
        { new: () => new CookieCollection(), members: COLLECTION },
      ),
  },
  {
    name: `${N}CookieContainer`,
    kind: 'class',
    jsClass: CookieContainer,
    build: () =>
      implement(
        `
${N}CookieContainer new()
${N}CookieContainer new(int capacity)
${N}CookieContainer new(int capacity, int perDomainCapacity, int maxCookieSize)
static int DefaultCookieLimit {get;}
static int DefaultPerDomainCookieLimit {get;}
static int DefaultCookieLengthLimit {get;}
int Capacity {get;set;}
int Count {get;}
int MaxCookieSize {get;set;}
int PerDomainCapacity {get;set;}
void Add(${N}Cookie cookie)
void Add(${N}CookieCollection cookies)
void Add(uri uri, ${N}Cookie cookie)
void Add(uri uri, ${N}CookieCollection cookies)
${N}CookieCollection GetCookies(uri uri)
${N}CookieCollection GetAllCookies()
string GetCookieHeader(uri uri)
void SetCookies(uri uri, string cookieHeader)
`,
        {
          new: createContainer,
          statics: {
            DefaultCookieLimit: () => 300,
            DefaultPerDomainCookieLimit: () => 20,
            DefaultCookieLengthLimit: () => 4096,
          },
          members: CONTAINER,
        },
      ),
  },
];
