/** Object.GetHashCode: .NET's number where that is the same everywhere, else one of ours that is stable for the value. */
import { mapKey } from './collections/keyIdentity.ts';
import { stringHash } from './dotnet/strings/stringHash.ts';
import { stableHashCode } from './valueIdentity.ts';

const assigned = new WeakMap<object, number>();
let last = 0;

export function netHashCode(value: unknown): number {
  const stable = stableHashCode(value);
  if (stable !== null) return stable;
  const key = mapKey(value, 'ordinal');
  if (typeof key === 'string') return stringHash(key);
  const object = value as object;
  let hash = assigned.get(object);
  if (hash === undefined) {
    last = (last * 1103515245 + 12345) & 0x3ffffff;
    hash = last;
    assigned.set(object, hash);
  }
  return hash;
}
