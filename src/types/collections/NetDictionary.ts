/**
 * What all emulated dictionaries offer to the engine: member access by key, enumeration of entries, conversion.
 */
import type { NetEnumerator } from '../NetEnumerator.ts';

export const IS_DICTIONARY = Symbol('isDictionary');

export interface NetDictionary {
  readonly [IS_DICTIONARY]: true;
  readonly count: number;
  /** Null when there is no such key. */
  get(key: unknown): unknown;
  containsKey(key: unknown): boolean;
  /** Adds or replaces. */
  set(key: unknown, value: unknown): void;
  /** Fails when the key is there already. */
  add(key: unknown, value: unknown): void;
  remove(key: unknown): boolean;
  clear(): void;
  keys(): Iterable<unknown>;
  entries(): Iterable<readonly [unknown, unknown]>;
  getEnumerator(): NetEnumerator;
}

export function isDictionary(value: unknown): value is NetDictionary {
  return typeof value === 'object' && value !== null && (value as { [IS_DICTIONARY]?: true })[IS_DICTIONARY] === true;
}
