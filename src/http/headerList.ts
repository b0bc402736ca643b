// Reading and changing a HeaderList: names compare without regard to case, order and spelling stay as they are.
// Every function returns a new list; a HeaderList is never changed in place.
import type { HeaderList } from './types.ts';

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** The first value under this name, or null. */
export function headerValue(headers: HeaderList, name: string): string | null {
  return headers.find(([key]) => same(key, name))?.[1] ?? null;
}

export function headerValues(headers: HeaderList, name: string): string[] {
  return headers.filter(([key]) => same(key, name)).map(([, value]) => value);
}

export function withoutHeader(headers: HeaderList, ...names: string[]): HeaderList {
  return headers.filter(([key]) => !names.some((name) => same(key, name)));
}

/** Replaces the header where it stands, or appends it. */
export function withHeader(headers: HeaderList, name: string, value: string): HeaderList {
  if (headerValue(headers, name) === null) return [...headers, [name, value]];
  return headers.map(([key, old]) => [key, same(key, name) ? value : old] as const);
}

/** Node's rawHeaders (name, value, name, value ...) as a list. */
export function headerListOfRaw(raw: readonly string[]): HeaderList {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) list.push([raw[index]!, raw[index + 1]!]);
  return list;
}
