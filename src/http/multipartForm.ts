// A multipart/form-data body byte for byte as PowerShell's -Form writes it (web-form cases of the recordings): the
// Content-Type first, names without quotes, the boundary quoted in the header.
import { randomUUID } from 'node:crypto';

export interface EncodedForm {
  contentType: string;
  body: Uint8Array;
}

export function encodeForm(
  fields: readonly (readonly [string, string])[],
  boundary: string = randomUUID(),
): EncodedForm {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Disposition: form-data; name=${quoteIfNeeded(name)}\r\n\r\n${value}\r\n`,
  );
  const body = new TextEncoder().encode(`${parts.join('')}--${boundary}--\r\n`);
  return { contentType: `multipart/form-data; boundary="${boundary}"`, body };
}

const quoteIfNeeded = (name: string): string =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(name) ? name : `"${name.replace(/["\r\n]/g, encodeURIComponent)}"`;
