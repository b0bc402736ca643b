/**
 * What the pipeline, foreach and array operators unroll (LanguagePrimitives.GetEnumerable): arrays and anything
 * enumerable, but not strings, dictionaries or XML nodes.
 * Rule that surprises: an enumerator itself is unrolled, so `$h.GetEnumerator() | ...` gives the entries.
 */
import { XmlNode } from './dotnet/xml/XmlNode.ts';
import { isDictionary } from './collections/NetDictionary.ts';
import { PSObject } from './PSObject.ts';

/** An array comes back as itself, so that callers can index it; null when `value` is one object. */
/** On objects that count for the value they hold where values are compared: Newtonsoft.Json's tokens. */
export const HELD_VALUE = Symbol('held value');

export function heldValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && HELD_VALUE in value ? value[HELD_VALUE] : value;
}

/** On collections whose text is their own ToString, not their elements'. */
export const OWN_TEXT = Symbol('own text');

export function enumerableOf(value: unknown): Iterable<unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value;
  if (value instanceof PSObject) return value.isCustom ? null : enumerableOf(value.base);
  if (typeof (value as Iterable<unknown>)[Symbol.iterator] !== 'function') return null;
  if (isDictionary(value) || value instanceof XmlNode) return null;
  return value as Iterable<unknown>;
}

/** Calls `visit` for each element; false when `value` is one object. */
export function forEachElement(value: unknown, visit: (element: unknown) => void): boolean {
  const items = enumerableOf(value);
  if (items === null) return false;
  if (Array.isArray(items)) for (let i = 0; i < items.length; i++) visit(items[i]);
  else for (const item of items) visit(item);
  return true;
}

/** The elements as an array; a single value as an array of one, $null too. */
export function elementsOf(value: unknown): readonly unknown[] {
  const items = enumerableOf(value);
  if (items === null) return [value];
  return Array.isArray(items) ? items : [...items];
}
