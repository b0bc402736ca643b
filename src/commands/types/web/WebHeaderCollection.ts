/**
 * System.Net.WebHeaderCollection: headers of WebClient and HttpWebRequest. Rule that surprises: HasKeys() is false
 * whatever it holds.
 */
import { argumentError } from '../../../types/dotnet/netErrors.ts';
import { NameValueCollection } from '../../../types/dotnet/web/NameValueCollection.ts';
import type { HeaderList } from '../../../http/types.ts';

const EOL = '\r\n';

/** Those that requests have properties for. */
const RESTRICTED = new Set(
  `accept connection content-length content-type date expect host if-modified-since keep-alive proxy-connection range
   referer transfer-encoding user-agent`.split(/\s+/),
);
const RESTRICTED_IN_RESPONSES = new Set(['transfer-encoding', 'content-length', 'keep-alive', 'www-authenticate']);

export class WebHeaderCollection extends NameValueCollection {
  static of(headers: HeaderList): WebHeaderCollection {
    const made = new WebHeaderCollection();
    for (const [name, value] of headers) made.add(name, value);
    return made;
  }

  static isRestricted(name: string, ofResponse = false): boolean {
    return (ofResponse ? RESTRICTED_IN_RESPONSES : RESTRICTED).has(name.toLowerCase());
  }

  override add(name: string | null, value: string | null): void {
    super.add(checkedName(name), checkedValue(value));
  }

  override set(name: string | null, value: string | null): void {
    super.set(checkedName(name), checkedValue(value));
  }

  /** "Name: value". */
  addLine(header: string): void {
    const colon = header.indexOf(':');
    if (colon < 0) throw argumentError("Specified value does not have a ':' separator.", 'header');
    this.add(header.slice(0, colon), header.slice(colon + 1));
  }

  override hasKeys(): boolean {
    return false;
  }

  /** As it goes out. */
  list(): HeaderList {
    return this.keys.map((name) => [name ?? '', this.get(name) ?? ''] as const);
  }

  override toString(): string {
    return this.list()
      .map(([name, value]) => `${name}: ${value}${EOL}`)
      .concat(EOL)
      .join('');
  }
}

function checkedName(name: string | null): string {
  if (name === null || name === '') throw argumentError('The value cannot be an empty string.', 'name');
  if (/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return name;
  throw argumentError(`Specified value '${name}' has invalid HTTP Header characters.`, 'name');
}

function checkedValue(value: string | null): string {
  const text = (value ?? '').replace(/^[\t\n\v\f\r ]+|[\t\n\v\f\r ]+$/g, '');
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text))
    throw argumentError('Specified value has invalid Control characters.', 'value');
  return text;
}
