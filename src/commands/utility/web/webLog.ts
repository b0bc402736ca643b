/** What -Verbose and -Debug say of a request and its answer. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { isContentHeader } from '../../../engine/net/HttpHeaders.ts';
import { headerValue } from '../../../http/headerList.ts';
import type { HeaderList, HttpRequest, HttpResponse } from '../../../http/types.ts';
import { contentText, mediaTypeOf } from './responseText.ts';
import { reasonOf } from './statusReason.ts';

export function logRequest(cmd: Cmdlet, request: HttpRequest): void {
  const url = new URL(request.url);
  const plain = request.url.replace(/\?.*$/s, '');
  const query = url.search.length > 1 ? ` with query length ${url.search.length - 1}` : '';
  const type = headerValue(request.headers, 'content-type')?.replace(/;.*$/s, '') ?? '';
  const size = request.body?.length ?? 0;
  const payload = size > 0 ? ` with ${type === '' ? '' : `${type} payload with `}body size ${friendly(size)}` : '';
  cmd.writeVerbose(`WebRequest: v1.1 ${request.method} ${plain}${query}${payload}`);
  const lines = ['WebRequest Detail', '--- HEADERS', ...headerLines(request.headers)];
  if (size > 0) lines.push('', '--- BODY', new TextDecoder().decode(request.body!));
  cmd.writeDebug(lines.join('\n'));
}

export function logResponse(cmd: Cmdlet, response: HttpResponse): void {
  const type = mediaTypeOf(response);
  const length = headerValue(response.headers, 'content-length');
  const size = length === null ? null : Number(length);
  const body =
    size === null || size === 0 ? '' : `${type === '' ? '' : ` ${type} payload with`} body size ${friendly(size)}`;
  const kind = size === null && type !== '' ? ` with ${type} payload` : body === '' ? '' : ` with${body}`;
  cmd.writeVerbose(`WebResponse: ${response.status} ${reasonOf(response)}${kind}`);
  const own = response.headers.filter(([name]) => !isContentHeader(name));
  const content = response.headers.filter(([name]) => isContentHeader(name));
  const lines = ['WebResponse Detail', '--- HEADERS', ...headerLines(own), '', ...headerLines(content)];
  if (response.body.length > 0) lines.push('', '--- BODY', contentText(response).text);
  cmd.writeDebug(lines.join('\n'));
}

export function logEncoding(cmd: Cmdlet, response: HttpResponse): void {
  const { facts } = contentText(response).encoding;
  cmd.writeDebug(`WebResponse content encoding: ${facts.webName} (${facts.displayName}) CodePage: ${facts.codePage}`);
}

function headerLines(headers: HeaderList): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`);
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

function friendly(size: number): string {
  let unit = 0;
  let value = size;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const text = Number.isInteger(value) ? String(value) : String(Math.round(value * 10) / 10);
  return `${text} ${UNITS[unit]} (${size.toLocaleString('en-US')} bytes)`;
}
