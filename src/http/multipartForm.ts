// A multipart/form-data body byte for byte as PowerShell's -Form writes it (web-form cases of the recordings): the
// Content-Type first, names without quotes, the boundary quoted in the header.

export interface EncodedForm {
  contentType: string;
  body: Uint8Array;
}

export function encodeForm(
  fields: readonly (readonly [string, string])[],
  boundary: string = newBoundary(),
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

/** In the form of a GUID, as .NET makes it. It need only be absent from the form, so node:crypto is not loaded for it. */
function newBoundary(): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
