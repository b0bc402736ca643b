/** A multipart/form-data body as .NET writes it: the Content-Type first, names without quotes where they need none. */
import { concatBytes } from '../../../types/dotnet/io/NetStream.ts';
import type { RequestBody } from './requestBody.ts';

export interface FormPart {
  name: string;
  /** Null for a plain field. */
  fileName: string | null;
  bytes: Uint8Array;
  /** Headers of the part instead of the usual ones. */
  contentType?: string | null;
}

export function encodeFormParts(parts: readonly FormPart[], boundary: string = newBoundary()): RequestBody {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  parts.forEach((part, index) => {
    chunks.push(encoder.encode(`${index === 0 ? '' : '\r\n'}--${boundary}\r\n${partHeaders(part)}\r\n`));
    chunks.push(part.bytes);
  });
  chunks.push(encoder.encode(`${parts.length === 0 ? `--${boundary}\r\n` : ''}\r\n--${boundary}--\r\n`));
  return { bytes: concatBytes(chunks), contentType: `multipart/form-data; boundary="${boundary}"` };
}

function partHeaders(part: FormPart): string {
  const name = quoted(part.name);
  if (part.fileName === null) {
    const type = part.contentType === undefined ? 'text/plain; charset=utf-8' : part.contentType;
    return `${type === null ? '' : `Content-Type: ${type}\r\n`}Content-Disposition: form-data; name=${name}\r\n`;
  }
  const file = quoted(part.fileName);
  const star = encodeURIComponent(part.fileName);
  const disposition = `Content-Disposition: form-data; name=${name}; filename=${file}; filename*=utf-8''${star}\r\n`;
  if (part.contentType === undefined) return `${disposition}Content-Type: application/octet-stream\r\n`;
  return part.contentType === null ? disposition : `Content-Type: ${part.contentType}\r\n${disposition}`;
}

function quoted(name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name;
  if (!/[^\x20-\x7e]/.test(name)) return `"${name.replace(/["\\]/g, '\\$&')}"`;
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(name)));
  return `"=?utf-8?B?${base64}?="`;
}

/** In the form of a GUID, as .NET makes it; it need only be absent from the form. */
function newBoundary(): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
