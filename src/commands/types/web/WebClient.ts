/**
 * System.Net.WebClient over HttpWebRequest. Rules that surprise: Accept, Content-Type, User-Agent and their like are taken
 * out of Headers by the request that uses them, so the next one lacks them; text is decoded by the charset of the
 * request's Content-Type, by its byte order mark, or by Encoding, never by the answer's charset.
 */
import { NetException } from '../../../errors/NetException.ts';
import { withFileErrors } from '../../../types/dotnet/io/fileErrors.ts';
import { resolvePath } from '../../../types/dotnet/io/hostPaths.ts';
import { hostOf } from '../../../types/dotnet/HostServices.ts';
import { argumentNull, notEmulated } from '../../../types/dotnet/netErrors.ts';
import { ENCODINGS, type NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import { NameValueCollection } from '../../../types/dotnet/web/NameValueCollection.ts';
import { urlEncodeBytes } from '../../../types/dotnet/web/urlEncoding.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { HttpWebRequest, type Proxy, ResponseStream, sessionProxy, webException } from './WebExchange.ts';
import type { Traffic } from './webClientEvents.ts';
import { WebHeaderCollection } from './WebHeaderCollection.ts';

/** Headers that belong to one request. */
const TAKEN = ['Accept', 'Connection', 'Content-Type', 'Expect', 'Referer', 'User-Agent', 'Host'];
const CONTENT_TYPE = 'Content-Type';

interface Answer {
  bytes: Uint8Array;
  contentType: string | null;
}

export class WebClient {
  encoding: NetEncoding = ENCODINGS.default;
  headers = new WebHeaderCollection();
  queryString = new NameValueCollection();
  responseHeaders: WebHeaderCollection | null = null;
  baseAddress: NetUri | null = null;
  credentials: unknown = null;
  proxy: Proxy;
  /** Of the last request that was answered. */
  traffic: Traffic | null = null;

  constructor(readonly ctx: TypeContext) {
    this.proxy = sessionProxy(ctx).proxy;
  }

  /** The body of the answer to a request without content. */
  download(address: string | NetUri): Uint8Array {
    return this.send(address, null, null).bytes;
  }

  downloadString(address: string | NetUri): string {
    return this.textOf(this.send(address, null, null));
  }

  /** The file is there only when all went well, unless it is to stay. */
  downloadFile(address: string | NetUri, fileName: string, staysEmpty = false): void {
    const { files } = hostOf(this.ctx);
    const uri = this.resolve(address);
    const path = this.wrapping(() => {
      const full = resolvePath(this.ctx, fileName);
      withFileErrors(this.ctx, full, false, () => files.writeFile(full, new Uint8Array(0), 'truncate'));
      return full;
    });
    try {
      const { bytes } = this.send(uri, null, null);
      withFileErrors(this.ctx, path, false, () => files.writeFile(path, bytes, 'truncate'));
    } catch (error) {
      if (!staysEmpty) files.remove(path, false);
      throw error;
    }
  }

  upload(address: string | NetUri, method: string, data: Uint8Array): Uint8Array {
    return this.send(address, method, data).bytes;
  }

  uploadString(address: string | NetUri, method: string, text: string): string {
    return this.textOf(this.send(address, method, this.encoding.encode(text)));
  }

  uploadValues(address: string | NetUri, method: string, values: NameValueCollection): Uint8Array {
    const type = 'application/x-www-form-urlencoded';
    const given = this.headers.get(CONTENT_TYPE);
    if (given !== null && given.toLowerCase() !== type)
      throw webException(
        'The Content-Type header cannot be changed from its default value for this request.',
        'UnknownError',
        null,
      );
    this.headers.set(CONTENT_TYPE, type);
    const encode = (text: string): string => urlEncodeBytes([...new TextEncoder().encode(text)], false);
    const parts = values.keys.map((name) => `${encode(name ?? '')}=${encode(values.get(name) ?? '')}`);
    return this.upload(address, method, new TextEncoder().encode(parts.join('&')));
  }

  uploadFile(address: string | NetUri, method: string, fileName: string): Uint8Array {
    const uri = this.resolve(address);
    const [path, content] = this.wrapping(() => {
      const full = resolvePath(this.ctx, fileName);
      return [full, withFileErrors(this.ctx, full, false, () => hostOf(this.ctx).files.readFile(full))] as const;
    });
    const type = this.headers.get(CONTENT_TYPE) ?? 'application/octet-stream';
    if (/^multipart\//i.test(type))
      throw webException(
        'The Content-Type header cannot be set to a multipart type for this request.',
        'UnknownError',
        null,
      );
    if (method.toUpperCase() !== 'POST') {
      this.headers.set(CONTENT_TYPE, type);
      return this.upload(uri, method, content);
    }
    const boundary = `---------------------${this.ctx.utcNowTicks().toString(16)}`;
    this.headers.set(CONTENT_TYPE, `multipart/form-data; boundary=${boundary}`);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
    const encoder = new TextEncoder();
    const pieces = [encoder.encode(head), content, encoder.encode(`\r\n--${boundary}--\r\n`)];
    return this.upload(uri, method, Uint8Array.from(pieces.flatMap((piece) => [...piece])));
  }

  openRead(address: string | NetUri): ResponseStream {
    return new ResponseStream(this.download(address));
  }

  /** Base address and query string added, as for every request. */
  private resolve(address: string | NetUri | null): NetUri {
    if (address === null) throw argumentNull('address');
    const uri = this.absolute(address);
    if (this.queryString.count === 0 || !uri.isAbsolute || uri.absolute().query !== '') return uri;
    const pairs = this.queryString.keys.map((name) => `${name ?? ''}=${this.queryString.get(name) ?? ''}`);
    return NetUri.parse(`${uri.leftPart('path')}?${pairs.join('&')}`, UriKind.Absolute);
  }

  private absolute(address: string | NetUri): NetUri {
    if (typeof address !== 'string') {
      return address.isAbsolute || this.baseAddress === null ? address : NetUri.combine(this.baseAddress, address);
    }
    const base = this.baseAddress;
    if (base !== null) return NetUri.combine(base, NetUri.parse(address, UriKind.RelativeOrAbsolute));
    const uri = address === '' ? null : NetUri.tryParse(address, UriKind.Absolute);
    return uri ?? NetUri.parse(resolvePath(this.ctx, address), UriKind.Absolute);
  }

  /** What is no WebException becomes the inner exception of one. */
  private wrapping<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      if (!(error instanceof NetException) || error.typeName === 'System.Net.WebException') throw error;
      throw webException('An exception occurred during a WebClient request.', 'UnknownError', error);
    }
  }

  private send(address: string | NetUri, method: string | null, data: Uint8Array | null): Answer {
    const uri = this.resolve(address);
    if (uri.absolute().scheme === 'ftp') throw notEmulated('ftp: addresses in System.Net.WebClient');
    return this.wrapping(() =>
      uri.absolute().scheme === 'file' ? this.readFile(uri) : this.exchange(uri, method, data),
    );
  }

  private exchange(uri: NetUri, method: string | null, data: Uint8Array | null): Answer {
    const { scheme } = uri.absolute();
    if (scheme !== 'http' && scheme !== 'https')
      throw new NetException('System.NotSupportedException', 'The URI prefix is not recognized.');
    const request = new HttpWebRequest(this.ctx, uri);
    request.headers = WebHeaderCollection.of(this.headers.list());
    if (this.headers.get('Host') !== null) {
      request.host = this.headers.get('Host');
      request.headers.remove('Host');
    }
    for (const name of TAKEN) this.headers.remove(name);
    request.credentials = this.credentials;
    request.proxy = this.proxy;
    const contentType = request.headers.get(CONTENT_TYPE);
    if (method !== null) request.method = method;
    if (data !== null) request.requestStream().write(data);
    this.responseHeaders = null;
    const response = request.getResponse();
    this.responseHeaders = response.headers;
    const { body } = response.message;
    this.traffic = {
      sent: data?.length ?? null,
      received: body.length,
      isLengthKnown: response.headers.get('Content-Length') !== null,
    };
    return { bytes: body, contentType };
  }

  private readFile(uri: NetUri): Answer {
    const path = uri.localPath;
    try {
      const bytes = withFileErrors(this.ctx, path, false, () => hostOf(this.ctx).files.readFile(path));
      const type = 'application/octet-stream';
      this.responseHeaders = WebHeaderCollection.of([
        ['Content-Length', String(bytes.length)],
        ['Content-Type', type],
      ]);
      return { bytes, contentType: null };
    } catch (error) {
      if (!(error instanceof NetException)) throw error;
      throw webException(error.message, 'UnknownError', webException(error.message, 'ConnectFailure', error));
    }
  }

  private textOf({ bytes, contentType }: Answer): string {
    const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1];
    const named = charset === undefined ? null : encodingByName(charset);
    if (named) return withoutMark(named.decode(bytes));
    const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
    const encoding = mark ? encodingByName(mark[1])! : this.encoding;
    return withoutMark(encoding.decode(bytes));
  }
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0xff, 0xfe], 'utf-16'],
  [[0xfe, 0xff], 'utf-16BE'],
];

function encodingByName(name: string): NetEncoding | null {
  try {
    return ENCODINGS.byName(name);
  } catch {
    return null;
  }
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
