/** Text fields of a form body, url-encoded or multipart; empty for any other content. A field's last value counts. */
import type { HttpRequest } from '../http/types.ts';
import { headerOf } from './requestParts.ts';

export function formFields(request: HttpRequest): Map<string, string> {
  const type = headerOf(request, 'Content-Type') ?? '';
  const text = request.body === null ? '' : new TextDecoder().decode(request.body);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return new Map(new URLSearchParams(text));
  const boundary = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  return boundary ? multipartFields(text, (boundary[1] ?? boundary[2])!) : new Map();
}

function multipartFields(text: string, boundary: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of `\r\n${text}`.split(`\r\n--${boundary}`)) {
    const end = part.indexOf('\r\n\r\n');
    const name = /^content-disposition:\s*form-data;.*?\bname=(?:"([^"]*)"|([^\s;]+))/im.exec(part.slice(0, end));
    if (end >= 0 && name) fields.set((name[1] ?? name[2])!, part.slice(end + 4));
  }
  return fields;
}
