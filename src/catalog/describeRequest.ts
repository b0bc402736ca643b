/**
 * A request as text, for --dry-run and the verbose stream: the request line, its headers without secrets, the body.
 */
import { redact } from '../http/redact.ts';
import type { HttpRequest } from '../http/types.ts';

const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|x-api-key)$/i;

export function describeRequest(request: HttpRequest, newLine = '\n'): string {
  const lines = [`${request.method} ${request.url}`];
  for (const [name, value] of request.headers) {
    lines.push(`${name}: ${SECRET_HEADERS.test(name) ? hideCredentials(value) : redact(value)}`);
  }
  if (request.body && request.body.length > 0) lines.push('', redact(new TextDecoder().decode(request.body)));
  return lines.join(newLine);
}

/** Keeps the scheme ("Bearer"), which says what kind of credential it was. */
function hideCredentials(value: string): string {
  return value.replace(/^(\w+\s+)?[\s\S]*$/, '$1***');
}

/** Whether sending it could change something; --dry-run lets the others through. */
export function isWrite({ method }: Pick<HttpRequest, 'method'>): boolean {
  return !/^(GET|HEAD|OPTIONS)$/i.test(method);
}
