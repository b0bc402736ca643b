/** $hashtable + $other: a new dictionary with the entries of both. A key they share is an error. */
import type { TypeContext } from '../TypeContext.ts';
import { Hashtable } from './Hashtable.ts';
import type { NetDictionary } from './NetDictionary.ts';
import { OrderedDictionary } from './OrderedDictionary.ts';

export function mergeDictionaries(left: NetDictionary, right: NetDictionary, _ctx: TypeContext): NetDictionary {
  const merged = left instanceof OrderedDictionary ? new OrderedDictionary() : new Hashtable();
  for (const [key, value] of left.entries()) merged.add(key, value);
  for (const [key, value] of right.entries()) merged.add(key, value);
  return merged;
}
