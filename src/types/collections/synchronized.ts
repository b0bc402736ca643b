/**
 * [hashtable]::Synchronized and its like. There are no threads that could meet in a collection, so the same object serves,
 * with the type .NET's wrapper has.
 * NON-PARITY: the collection given is itself the synchronized one from then on.
 */
import { NET_TYPE } from '../NetType.ts';
import type { MethodBody, TypeDefinition } from '../TypeDefinition.ts';
import { getType, typeOf } from '../TypeRegistry.ts';

const HASHTABLE = 'System.Collections.Hashtable+SyncHashtable';
const ARRAY_LIST = 'System.Collections.ArrayList+SyncArrayList';
const NAMES: ReadonlySet<string> = new Set([HASHTABLE, ARRAY_LIST]);

function synchronizedAs(name: string): MethodBody {
  return (_self, _ctx, collection: object) => {
    const [own] = name.split('+');
    if (typeOf(collection).fullName === own)
      Object.defineProperty(collection, NET_TYPE, { value: getType(name), enumerable: false });
    return collection;
  };
}

export const synchronizedHashtable = synchronizedAs(HASHTABLE);
export const synchronizedArrayList = synchronizedAs(ARRAY_LIST);

export function isSynchronized(self: object): boolean {
  return NAMES.has(typeOf(self).fullName);
}

export const SYNCHRONIZED_TYPES: readonly TypeDefinition[] = [
  { name: HASHTABLE, kind: 'class', base: 'System.Collections.Hashtable' },
  { name: ARRAY_LIST, kind: 'class', base: 'System.Collections.ArrayList' },
];
