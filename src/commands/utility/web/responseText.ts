/**
 * The text of an answer: by its charset, else by what an XML declaration or a meta tag names, else UTF-8.
 * Rule that surprises: a byte order mark stays in the text.
 */
import { headerValue } from '../../../http/headerList.ts';
import type { HttpResponse } from '../../../http/types.ts';
import { NetException } from '../../../errors/NetException.ts';
import { EncodingTable, type NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';

export interface ContentText {
  text: string;
  encoding: NetEncoding;
}

const LOOK_AHEAD = 1024;

export function mediaTypeOf(response: HttpResponse): string {
  return (headerValue(response.headers, 'content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
}

export function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? null;
}

export function contentText(response: HttpResponse): ContentText {
  const table = new EncodingTable();
  const charset = charsetOf(headerValue(response.headers, 'content-type') ?? '');
  const named = charset === null ? null : encodingNamed(table, charset);
  const encoding = named ?? declaredEncoding(table, response.body) ?? table.utf8;
  return { text: encoding.decode(response.body), encoding };
}

function declaredEncoding(table: EncodingTable, body: Uint8Array): NetEncoding | null {
  const start = String.fromCharCode(...body.subarray(0, LOOK_AHEAD));
  const name =
    /<\?xml\s.*?encoding\s*=\s*["']?([\w-]+)/is.exec(start)?.[1] ??
    /<meta\s.*?charset\s*=\s*["']?([\w-]+)/is.exec(start)?.[1];
  return name === undefined ? null : encodingNamed(table, name);
}

export function encodingNamed(table: EncodingTable, name: string): NetEncoding | null {
  try {
    return table.byName(name);
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}
