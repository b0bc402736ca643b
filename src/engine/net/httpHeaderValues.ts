/**
 * Header values that .NET gives as objects: authentication, media types, and the lists of Accept and its like.
 */
import { formatError, argumentError } from '../../types/dotnet/netErrors.ts';
import type { MemberBody, TypeMembers } from '../../types/TypeDefinition.ts';
import type { HttpHeaders } from './HttpHeaders.ts';

const N = 'System.Net.Http.Headers.';

export class AuthenticationHeaderValue {
  constructor(
    readonly scheme: string,
    readonly parameter: string | null,
  ) {
    if (!scheme) throw argumentError('The value cannot be an empty string.', 'scheme');
  }
  static parse(text: string): AuthenticationHeaderValue {
    const [, scheme = '', parameter = null] = /^(\S+)(?:\s+(.*))?$/.exec(text.trim()) ?? [];
    return new AuthenticationHeaderValue(scheme, parameter);
  }
  toString(): string {
    return this.parameter ? `${this.scheme} ${this.parameter}` : this.scheme;
  }
}

/** "text/plain; charset=utf-8" and, with q, an entry of Accept. */
export class MediaTypeHeaderValue {
  constructor(
    public mediaType: string,
    public charSet: string | null = null,
    readonly rest: string = '',
  ) {}
  static parse(text: string): MediaTypeHeaderValue {
    const [, type = '', parameters = ''] = /^\s*([^\s;/]+\/[^\s;/]+)\s*((?:;.*)?)$/.exec(text) ?? [];
    if (type === '') throw formatError(`The format of value '${text}' is invalid.`);
    const charSet = /;\s*charset=([^;]+)/i.exec(parameters)?.[1]?.trim() ?? null;
    const rest = parameters.replace(/;\s*charset=[^;]+/i, '').trim();
    return new MediaTypeHeaderValue(type, charSet, rest.replace(/^;\s*/, ''));
  }
  toString(): string {
    const charSet = this.charSet === null ? '' : `; charset=${this.charSet}`;
    return `${this.mediaType}${charSet}${this.rest === '' ? '' : `; ${this.rest}`}`;
  }
}
export class QualityMediaType extends MediaTypeHeaderValue {}

/** DefaultRequestHeaders.Accept: adding to it adds to the headers. */
export class HeaderValueCollection implements Iterable<string> {
  constructor(
    readonly headers: HttpHeaders,
    readonly name: string,
  ) {}
  *[Symbol.iterator](): Generator<string> {
    yield* this.headers.values(this.name) ?? [];
  }
  get count(): number {
    return this.headers.values(this.name)?.length ?? 0;
  }
}

export function contentTypeMember(): Record<string, MemberBody> {
  return {
    [`${N}MediaTypeHeaderValue ContentType {get;set;}`]: {
      get: (self: HttpHeaders) => {
        const text = self.first('content-type');
        return text === null ? null : MediaTypeHeaderValue.parse(text);
      },
      set: (self: HttpHeaders, value: MediaTypeHeaderValue | null) =>
        self.set('Content-Type', value === null ? null : String(value)),
    },
  };
}

export function requestHeaderMembers(): TypeMembers {
  const members: Record<string, MemberBody> = {
    [`${N}AuthenticationHeaderValue Authorization {get;set;}`]: {
      get: (self: HttpHeaders) => {
        const text = self.first('authorization');
        return text === null ? null : AuthenticationHeaderValue.parse(text);
      },
      set: (self: HttpHeaders, value: AuthenticationHeaderValue | null) =>
        self.set('Authorization', value === null ? null : String(value)),
    },
  };
  for (const name of ['Accept', 'UserAgent', 'AcceptLanguage', 'AcceptEncoding', 'AcceptCharset']) {
    const header = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
    members[`${N}HttpHeaderValueCollection[System.Object] ${name} {get;}`] = (self: HttpHeaders) =>
      new HeaderValueCollection(self, header);
  }
  return { members };
}
