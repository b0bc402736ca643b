/**
 * System.Net.Http.Headers.*Headers: what $_.Exception.Response.Headers is. Names ignore case; a name can have several
 * values; ToString is one "Name: a, b" a line. Content headers live apart from the others, on the content.
 */
import { argumentError } from '../../types/dotnet/netErrors.ts';
import { NetException } from '../../errors/NetException.ts';
import type { HeaderList } from '../../http/types.ts';
import { isContentHeader, orderedHeaders } from './orderedHeaders.ts';
import { KeyValuePair } from '../../types/collections/KeyValuePair.ts';
import { makeArray } from '../../types/NetArray.ts';
import type { TypeDefinition, TypeMembers } from '../../types/TypeDefinition.ts';
import { newTimeSpan, setReference } from '../../types/dotnet/values.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import { findType, getType } from '../../types/TypeRegistry.ts';

import { contentTypeMember, requestHeaderMembers } from './httpHeaderValues.ts';

const NAMESPACE = 'System.Net.Http.Headers.';
export { isContentHeader };

export abstract class HttpHeaders implements Iterable<KeyValuePair> {
  private readonly byName = new Map<string, { name: string; values: string[] }>();

  constructor(headers: HeaderList) {
    for (const [name, values] of orderedHeaders(headers)) this.byName.set(name.toLowerCase(), { name, values });
  }

  values(name: string): string[] | null {
    return this.byName.get(name.toLowerCase())?.values ?? null;
  }

  first(name: string): string | null {
    return this.values(name)?.[0] ?? null;
  }

  add(name: string, value: string): void {
    const entry = this.byName.get(name.toLowerCase());
    if (entry) entry.values.push(value);
    else this.byName.set(name.toLowerCase(), { name, values: [value] });
  }

  set(name: string, value: string | null): void {
    if (value === null) this.byName.delete(name.toLowerCase());
    else this.byName.set(name.toLowerCase(), { name, values: [value] });
  }

  remove(name: string): boolean {
    return this.byName.delete(name.toLowerCase());
  }

  clear(): void {
    this.byName.clear();
  }

  /** As it goes out. */
  list(): HeaderList {
    return this.entries().map(({ name, values }) => [name, values.join(name === 'User-Agent' ? ' ' : ', ')] as const);
  }

  /** Name and values in the order they came. */
  entries(): { name: string; values: string[] }[] {
    return [...this.byName.values()];
  }

  *[Symbol.iterator](): Generator<KeyValuePair> {
    const type = findType(
      'System.Collections.Generic.KeyValuePair[string,System.Collections.Generic.IEnumerable[string]]',
    )!;
    for (const { name, values } of this.entries()) yield new KeyValuePair(type, name, textArray(values));
  }

  text(newLine: string): string {
    return this.entries()
      .map(({ name, values }) => `${name}: ${values.join(', ')}${newLine}`)
      .join('');
  }
}

export class HttpResponseHeaders extends HttpHeaders {}
export class HttpRequestHeaders extends HttpHeaders {}
export class HttpContentHeaders extends HttpHeaders {}

/** A string[] as .NET types it. */
export function textArray(values: readonly string[]): unknown[] {
  return makeArray([...values], getType('System.String'));
}

const MISUSED =
  'Make sure request headers are used with HttpRequestMessage, response headers with HttpResponseMessage, and content headers with HttpContent objects.';

/** Those whose values .NET checks. */
const MEDIA_RANGE = /^\s*(?:\*|[\w.+!#$&^-]+)\/(?:\*|[\w.+!#$&^-]+)\s*(?:;.*)?$/;

/** What HTTP calls a token. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

function add(self: HttpHeaders, _ctx: TypeContext, name: string, value: string | Iterable<string> | null): void {
  if (!name) throw argumentError('The value cannot be an empty string.', 'name');
  if (!HEADER_NAME.test(name))
    throw new NetException('System.FormatException', `The header name '${name}' has an invalid format.`);
  if (isContentHeader(name) !== self instanceof HttpContentHeaders)
    throw new NetException('System.InvalidOperationException', `Misused header name, '${name}'. ${MISUSED}`);
  for (const text of typeof value === 'string' ? [value] : (value ?? [''])) {
    if (/^accept$/i.test(name) && !text.split(',').every((part) => MEDIA_RANGE.test(part)))
      throw new NetException('System.FormatException', `The format of value '${text}' is invalid.`);
    self.add(name, text);
  }
}

function tryAdd(self: HttpHeaders, _ctx: TypeContext, name: string, value: string | Iterable<string> | null): boolean {
  if (isContentHeader(name) !== self instanceof HttpContentHeaders) return false;
  for (const text of typeof value === 'string' ? [value] : (value ?? [''])) self.add(name, text);
  return true;
}

function build(): TypeMembers {
  return {
    members: {
      'System.Collections.Generic.IEnumerable[string] GetValues(string name)': (
        self: HttpHeaders,
        _ctx,
        name: string,
      ) => {
        const values = self.values(name);
        if (values) return textArray(values);
        throw new NetException('System.InvalidOperationException', 'The given header was not found.');
      },
      'void Add(string name, string value)': add,
      'void Add(string name, System.Collections.Generic.IEnumerable[string] values)': add,
      'bool TryAddWithoutValidation(string name, string value)': tryAdd,
      'bool TryAddWithoutValidation(string name, System.Collections.Generic.IEnumerable[string] values)': tryAdd,
      'bool TryGetValues(string name, [ref] System.Collections.Generic.IEnumerable[string] values)': (
        self: HttpHeaders,
        _ctx,
        name: string,
        result: unknown,
      ) => {
        const values = self.values(name);
        setReference(result, values ? textArray(values) : null);
        return values !== null;
      },
      'bool Remove(string name)': (self: HttpHeaders, _ctx, name: string) => self.remove(name),
      'void Clear()': (self: HttpHeaders) => self.clear(),
      'bool Contains(string name)': (self: HttpHeaders, _ctx, name: string) => self.values(name) !== null,
      'string ToString()': (self: HttpHeaders) => self.text('\n'),
    },
  };
}

/** A header of the list as a property of its own: `Location` and its like, as text. */
function textProperties(...names: [property: string, header: string][]): TypeMembers {
  const members: TypeMembers['members'] = {};
  for (const [property, header] of names)
    members[`string ${property} {get;}`] = (self: HttpHeaders) => self.first(header);
  return { members };
}

const base: TypeDefinition = {
  name: `${NAMESPACE}HttpHeaders`,
  kind: 'class',
  isAbstract: true,
  jsClass: HttpHeaders,
  toText: (self: HttpHeaders) => self.text('\n'),
  build,
};

/** Retry-After: seconds or a date. */
export class RetryConditionHeaderValue {
  constructor(readonly text: string) {}
  get seconds(): number | null {
    return /^\d+$/.test(this.text) ? Number(this.text) : null;
  }
}

const RETRY_CONDITION: TypeDefinition = {
  name: `${NAMESPACE}RetryConditionHeaderValue`,
  kind: 'class',
  jsClass: RetryConditionHeaderValue,
  toText: (self: RetryConditionHeaderValue) => self.text,
  build: () => ({
    members: {
      'System.Nullable[timespan] Delta {get;}': (self: RetryConditionHeaderValue) =>
        self.seconds === null ? null : newTimeSpan(BigInt(self.seconds) * 10_000_000n),
      'string ToString()': (self: RetryConditionHeaderValue) => self.text,
    },
  }),
};

export const HTTP_HEADER_TYPES: readonly TypeDefinition[] = [
  base,
  RETRY_CONDITION,
  {
    name: `${NAMESPACE}HttpResponseHeaders`,
    kind: 'class',
    base: base.name,
    jsClass: HttpResponseHeaders,
    toText: base.toText,
    // NON-PARITY: .NET gives objects here (but for Retry-After); these are the headers' texts.
    build: () => {
      const texts = textProperties(
        ['Location', 'location'],
        ['ETag', 'etag'],
        ['Date', 'date'],
        ['Server', 'server'],
        ['WwwAuthenticate', 'www-authenticate'],
      );
      const retryAfter = (self: HttpHeaders) => {
        const text = self.first('retry-after');
        return text === null ? null : new RetryConditionHeaderValue(text);
      };
      return { members: { ...texts.members, [`${NAMESPACE}RetryConditionHeaderValue RetryAfter {get;}`]: retryAfter } };
    },
  },
  {
    name: `${NAMESPACE}HttpRequestHeaders`,
    kind: 'class',
    base: base.name,
    jsClass: HttpRequestHeaders,
    toText: base.toText,
    build: requestHeaderMembers,
  },
  {
    name: `${NAMESPACE}HttpContentHeaders`,
    kind: 'class',
    base: base.name,
    jsClass: HttpContentHeaders,
    toText: base.toText,
    build: () => {
      const { members } = textProperties(['ContentDisposition', 'content-disposition']);
      const length = (self: HttpHeaders): bigint | null => {
        const text = self.first('content-length');
        return text === null ? null : BigInt(text);
      };
      return {
        members: {
          ...members,
          ...contentTypeMember(),
          'System.Nullable[long] ContentLength {get;set;}': { get: length, set: () => {} },
        },
      };
    },
  },
];
