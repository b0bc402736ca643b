/**
 * Microsoft.PowerShell.Commands.WebResponseObject and BasicHtmlWebResponseObject: Invoke-WebRequest's answers.
 * Rule that surprises: the media type alone decides which of the two, so JSON without a type has bytes as its content.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { HttpRequestMessage, HttpResponseMessage } from '../../../engine/net/HttpMessages.ts';
import type { HttpRequest, HttpResponse } from '../../../http/types.ts';
import { GenericDictionary } from '../../../types/collections/GenericDictionary.ts';
import { implement } from '../../../types/dotnet/implement.ts';
import { MemoryStream } from '../../../types/dotnet/io/NetStream.ts';
import type { NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { newByteArray } from '../../../types/dotnet/values.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { findType } from '../../../types/TypeRegistry.ts';
import {
  htmlElements,
  imageElements,
  inputElements,
  linkElements,
  type WebCmdletElementCollection,
} from './htmlElements.ts';
import { relationLinks } from './relationLinks.ts';
import { orderedHeaders } from '../../../engine/net/orderedHeaders.ts';
import { headerDictionary } from './responseHeaders.ts';
import { contentText, mediaTypeOf } from './responseText.ts';
import { statusName } from './statusReason.ts';

export class WebResponseObject {
  readonly baseResponse: HttpResponseMessage;
  readonly headers: GenericDictionary;
  readonly relationLink: GenericDictionary;
  constructor(
    request: HttpRequest,
    readonly response: HttpResponse,
    readonly outFile: string | null,
  ) {
    this.baseResponse = new HttpResponseMessage(response, new HttpRequestMessage(request));
    this.headers = headerDictionary(response.headers);
    this.relationLink = new GenericDictionary(
      findType('System.Collections.Generic.Dictionary[string,string]')!,
      'ordinal',
    );
    for (const [name, url] of relationLinks(response)) this.relationLink.set(name, url);
  }

  get statusDescription(): string {
    return statusName(this.response.status);
  }

  get rawContent(): string {
    return this.rawHead + this.contentAsText;
  }

  protected get rawHead(): string {
    const { response } = this;
    const lines = orderedHeaders(response.headers).flatMap(([name, values]) =>
      values.map((value) => `${name}: ${value}`),
    );
    return [
      `HTTP/${response.httpVersion ?? '1.1'} ${response.status} ${this.statusDescription}`,
      ...lines,
      '',
      '',
    ].join('\n');
  }

  /** ASCII, as bytes are shown. */
  protected get contentAsText(): string {
    return Array.from(this.response.body, (byte) => (byte < 128 ? String.fromCharCode(byte) : '?')).join('');
  }

  toString(): string {
    return this.contentAsText.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (char) => (/\s/.test(char) ? char : '.'));
  }
}

export class BasicHtmlWebResponseObject extends WebResponseObject {
  readonly content: string;
  readonly encoding: NetEncoding;
  constructor(request: HttpRequest, response: HttpResponse, outFile: string | null) {
    super(request, response, outFile);
    const { text, encoding } = contentText(response);
    this.content = text;
    this.encoding = encoding;
  }
  override get rawContent(): string {
    return this.rawHead + this.content;
  }
  get inputFields(): WebCmdletElementCollection {
    return htmlElements(this.content, inputElements);
  }
  get links(): WebCmdletElementCollection {
    return htmlElements(this.content, linkElements);
  }
  get images(): WebCmdletElementCollection {
    return htmlElements(this.content, imageElements);
  }
}

const TEXT_TYPE =
  /^(?:text\/.*|application\/(?:json|(?:x-)?javascript|xml|xml-external-parsed-entity|xml-dtd|.*\+xml))$/;

export function webResponse(
  _cmd: Cmdlet,
  request: HttpRequest,
  response: HttpResponse,
  outFile: string | null,
): WebResponseObject {
  const isText = TEXT_TYPE.test(mediaTypeOf(response));
  return new (isText ? BasicHtmlWebResponseObject : WebResponseObject)(request, response, outFile);
}

const COMMANDS = 'Microsoft.PowerShell.Commands.';

export const WEB_RESPONSE_TYPES: readonly TypeDefinition[] = [
  {
    name: `${COMMANDS}WebResponseObject`,
    kind: 'class',
    jsClass: WebResponseObject,
    toText: (self: WebResponseObject) => self.toString(),
    build: () =>
      implement(
        `
System.Net.Http.HttpResponseMessage BaseResponse {get;set;}
byte[] Content {get;}
System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]] Headers {get;}
string RawContent {get;set;}
long RawContentLength {get;}
System.IO.MemoryStream RawContentStream {get;}
System.Collections.Generic.Dictionary[string,string] RelationLink {get;}
int StatusCode {get;}
string StatusDescription {get;}
string OutFile {get;}
string ToString()
`,
        {
          members: {
            BaseResponse: { get: (self: WebResponseObject) => self.baseResponse, set: () => undefined },
            Content: (self: WebResponseObject, ctx: TypeContext) => newByteArray(ctx, self.response.body),
            Headers: (self: WebResponseObject) => self.headers,
            RawContent: { get: (self: WebResponseObject) => self.rawContent, set: () => undefined },
            RawContentLength: (self: WebResponseObject) => BigInt(self.response.body.length),
            RawContentStream: (self: WebResponseObject) => new MemoryStream(self.response.body),
            RelationLink: (self: WebResponseObject) => self.relationLink,
            StatusCode: (self: WebResponseObject) => self.response.status,
            StatusDescription: (self: WebResponseObject) => self.statusDescription,
            OutFile: (self: WebResponseObject) => self.outFile,
            ToString: (self: WebResponseObject) => self.toString(),
          },
        },
      ),
  },
  {
    name: `${COMMANDS}BasicHtmlWebResponseObject`,
    kind: 'class',
    base: `${COMMANDS}WebResponseObject`,
    jsClass: BasicHtmlWebResponseObject,
    toText: (self: WebResponseObject) => self.toString(),
    build: () =>
      implement(
        `
string Content {get;}
System.Text.Encoding Encoding {get;}
Microsoft.PowerShell.Commands.WebCmdletElementCollection InputFields {get;}
Microsoft.PowerShell.Commands.WebCmdletElementCollection Links {get;}
Microsoft.PowerShell.Commands.WebCmdletElementCollection Images {get;}
`,
        {
          members: {
            Content: (self: BasicHtmlWebResponseObject) => self.content,
            Encoding: (self: BasicHtmlWebResponseObject) => self.encoding,
            InputFields: (self: BasicHtmlWebResponseObject) => self.inputFields,
            Links: (self: BasicHtmlWebResponseObject) => self.links,
            Images: (self: BasicHtmlWebResponseObject) => self.images,
          },
        },
      ),
  },
];
