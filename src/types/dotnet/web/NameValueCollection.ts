/**
 * System.Collections.Specialized.NameValueCollection: names compare without case, and a name can have several values,
 * shown joined by commas. The query-string kind (HttpUtility.ParseQueryString) writes itself as a query.
 */
import { argumentOutOfRange, notSupported } from '../netErrors.ts';

interface Entry {
  name: string | null;
  values: string[] | null;
}

export class NameValueCollection implements Iterable<string | null> {
  private entries: Entry[] = [];
  isReadOnly = false;

  private find(name: string | null): Entry | undefined {
    const key = name?.toLowerCase() ?? null;
    return this.entries.find((entry) => (entry.name?.toLowerCase() ?? null) === key);
  }
  private checkWritable(): void {
    if (this.isReadOnly) throw notSupported('Collection is read-only.');
  }

  get count(): number {
    return this.entries.length;
  }
  get keys(): (string | null)[] {
    return this.entries.map((entry) => entry.name);
  }
  get(name: string | null): string | null {
    return joined(this.find(name));
  }
  getValues(name: string | null): string[] | null {
    return this.find(name)?.values?.slice() ?? null;
  }
  getAt(index: number): string | null {
    return joined(this.entryAt(index));
  }
  getKey(index: number): string | null {
    return this.entryAt(index).name;
  }
  getValuesAt(index: number): string[] | null {
    return this.entryAt(index).values?.slice() ?? null;
  }
  private entryAt(index: number): Entry {
    const entry = this.entries[index];
    if (!entry) {
      throw argumentOutOfRange(
        'index',
        'Index was out of range. Must be non-negative and less than the size of the collection.',
      );
    }
    return entry;
  }

  add(name: string | null, value: string | null): void {
    this.checkWritable();
    const entry = this.find(name);
    if (!entry) this.entries.push({ name, values: value === null ? null : [value] });
    else if (value !== null) entry.values = [...(entry.values ?? []), value];
  }
  addAll(other: NameValueCollection): void {
    for (const entry of other.entries) {
      if (entry.values) for (const value of entry.values) this.add(entry.name, value);
      else this.add(entry.name, null);
    }
  }
  set(name: string | null, value: string | null): void {
    this.checkWritable();
    const entry = this.find(name);
    if (entry) entry.values = value === null ? null : [value];
    else this.entries.push({ name, values: value === null ? null : [value] });
  }
  remove(name: string | null): void {
    this.checkWritable();
    const entry = this.find(name);
    if (entry) this.entries.splice(this.entries.indexOf(entry), 1);
  }
  clear(): void {
    this.checkWritable();
    this.entries = [];
  }
  hasKeys(): boolean {
    return this.entries.some((entry) => entry.name !== null);
  }
  [Symbol.iterator](): Iterator<string | null> {
    return this.keys[Symbol.iterator]();
  }

  /** name=value pairs, each part through `encode`; a value without a name stands alone. */
  toQuery(encode: (text: string) => string): string {
    return this.entries
      .flatMap(({ name, values }) => {
        const start = name === null || name === '' ? '' : `${encode(name)}=`;
        return values === null || values.length === 0 ? [start] : values.map((value) => start + encode(value));
      })
      .join('&');
  }
}

function joined(entry: Entry | undefined): string | null {
  return entry?.values ? entry.values.join(',') : null;
}

export class HttpQueryCollection extends NameValueCollection {}

export function parseQueryString(query: string, decode: (text: string) => string): HttpQueryCollection {
  const collection = new HttpQueryCollection();
  const text = query.startsWith('?') ? query.slice(1) : query;
  if (text === '') return collection;
  for (const pair of text.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 0) collection.add(null, decode(pair));
    else collection.add(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
  }
  return collection;
}
