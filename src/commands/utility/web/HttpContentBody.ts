/** System.Net.Http's contents that scripts make for -Body: StringContent, ByteArrayContent's bytes, MultipartFormDataContent. */
import { implement } from '../../../types/dotnet/implement.ts';
import type { NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { encodeFormParts, type FormPart } from './formParts.ts';
import type { RequestBody } from './requestBody.ts';

export abstract class HttpContentBody {
  abstract toRequestBody(): RequestBody;
}

export class StringContent extends HttpContentBody {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  constructor(text: string, encoding: NetEncoding | null, mediaType: string | null) {
    super();
    this.bytes = encoding ? encoding.encode(text) : new TextEncoder().encode(text);
    this.contentType = `${mediaType ?? 'text/plain'}; charset=${encoding ? encoding.facts.webName : 'utf-8'}`;
  }
  toRequestBody(): RequestBody {
    return { bytes: this.bytes, contentType: this.contentType };
  }
}

export class MultipartFormDataContent extends HttpContentBody {
  readonly parts: FormPart[] = [];
  constructor(readonly boundary: string | undefined) {
    super();
  }
  toRequestBody(): RequestBody {
    return encodeFormParts(this.parts, this.boundary);
  }
  add(content: HttpContentBody, name: string, fileName: string | null): void {
    const body = content.toRequestBody();
    this.parts.push({ name, fileName, bytes: body.bytes, contentType: body.contentType });
  }
}

const BASE = 'System.Net.Http.HttpContent';

export const HTTP_CONTENT_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.Http.StringContent',
    kind: 'class',
    base: BASE,
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
            Add: (self: MultipartFormDataContent, _ctx, content: HttpContentBody, name: string, file?: string) =>
              self.add(content, name, file ?? null),
          },
        },
      ),
  },
];
