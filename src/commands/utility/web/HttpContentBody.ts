/** System.Net.Http's contents that scripts make for -Body: StringContent, ByteArrayContent's bytes, MultipartFormDataContent. */
import { ByteArrayContent, HttpContent } from '../../../engine/net/HttpMessages.ts';
import { HttpContentHeaders } from '../../../engine/net/HttpHeaders.ts';
import { implement } from '../../../types/dotnet/implement.ts';
import type { NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { elementsOf } from '../../../types/enumeration.ts';
import { isDictionary } from '../../../types/index.ts';
import { netToString } from '../../../types/netToString.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { encodeFormParts, type FormPart } from './formParts.ts';
import type { RequestBody } from './requestBody.ts';

const contentHeaders = (type: string): HttpContentHeaders => new HttpContentHeaders([['Content-Type', type]]);

/** What a content sends. */
export function contentBody(content: HttpContent): RequestBody {
  return { bytes: content.bytes(), contentType: content.headers.first('content-type') };
}

export class StringContent extends ByteArrayContent {
  constructor(text: string, encoding: NetEncoding | null, mediaType: string | null) {
    const type = `${mediaType ?? 'text/plain'}; charset=${encoding ? encoding.facts.webName : 'utf-8'}`;
    super(contentHeaders(type), encoding ? encoding.encode(text) : new TextEncoder().encode(text));
  }
}

export class FormUrlEncodedContent extends ByteArrayContent {
  constructor(pairs: readonly (readonly [name: string, value: string])[]) {
    const encode = (text: string): string =>
      encodeURIComponent(text)
        .replace(/%20/g, '+')
        .replace(/[!'()*]/g, escaped);
    const text = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    super(contentHeaders('application/x-www-form-urlencoded'), new TextEncoder().encode(text));
  }
}

const escaped = (character: string): string =>
  '!()*'.includes(character) ? character : `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

export class MultipartFormDataContent extends HttpContent {
  readonly parts: FormPart[] = [];
  constructor(readonly boundary: string | undefined) {
    super(new HttpContentHeaders([]));
  }
  override bytes(): Uint8Array {
    const { bytes, contentType } = encodeFormParts(this.parts, this.boundary);
    this.headers.set('Content-Type', contentType);
    return bytes;
  }
  add(content: HttpContent, name: string, fileName: string | null): void {
    this.parts.push({ name, fileName, ...contentBody(content) });
  }
}

function pairsOf(value: unknown, ctx: TypeContext): [string, string][] {
  const entries = isDictionary(value)
    ? [...value.entries()]
    : elementsOf(value).map((each) => {
        const pair = each as { key: unknown; value: unknown };
        return [pair.key, pair.value] as const;
      });
  return entries.map(([key, text]) => [netToString(key, ctx), netToString(text ?? '', ctx)]);
}

const BASE = 'System.Net.Http.HttpContent';

export const HTTP_CONTENT_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.Http.StringContent',
    kind: 'class',
    base: 'System.Net.Http.ByteArrayContent',
    jsClass: StringContent,
    build: () =>
      implement(
        `
System.Net.Http.StringContent new(string content)
System.Net.Http.StringContent new(string content, System.Text.Encoding encoding)
System.Net.Http.StringContent new(string content, System.Text.Encoding encoding, string mediaType)
`,
        {
          new: (_self, _ctx, text: string, encoding?: NetEncoding, mediaType?: string) =>
            new StringContent(text, encoding ?? null, mediaType ?? null),
        },
      ),
  },
  {
    name: 'System.Net.Http.FormUrlEncodedContent',
    kind: 'class',
    base: 'System.Net.Http.ByteArrayContent',
    jsClass: FormUrlEncodedContent,
    build: () =>
      implement(
        'System.Net.Http.FormUrlEncodedContent new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[string,string]] nameValueCollection)',
        { new: (_self, ctx, pairs: unknown) => new FormUrlEncodedContent(pairsOf(pairs, ctx)) },
      ),
  },
  {
    name: 'System.Net.Http.MultipartFormDataContent',
    kind: 'class',
    base: BASE,
    jsClass: MultipartFormDataContent,
    build: () =>
      implement(
        `
System.Net.Http.MultipartFormDataContent new()
System.Net.Http.MultipartFormDataContent new(string boundary)
void Add(System.Net.Http.HttpContent content, string name)
void Add(System.Net.Http.HttpContent content, string name, string fileName)
`,
        {
          new: (_self, _ctx, boundary?: string) => new MultipartFormDataContent(boundary),
          members: {
            Add: (self: MultipartFormDataContent, _ctx, content: HttpContent, name: string, file?: string) =>
              self.add(content, name, file ?? null),
          },
        },
      ),
  },
];
