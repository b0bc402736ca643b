/**
 * Members whose name is worked out when the script runs ($x.$name, $h.1).
 * Rule that surprises: on a dictionary the name is a key of its own type, so $h.1 finds the [int] 1 and not '1'.
 */
import { isDictionary } from '../collections/NetDictionary.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { unwrap } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getProperty } from './getProperty.ts';
import { setProperty } from './setProperty.ts';

export function getDynamicMember(value: unknown, name: unknown, ctx: TypeContext): unknown {
  if (typeof name === 'string') return getProperty(value, name, ctx);
  const base = unwrap(value);
  if (name != null && isDictionary(base)) return base.containsKey(name) ? base.get(name) : null;
  return getProperty(value, toPSString(name, ctx), ctx);
}

export function setDynamicMember(value: unknown, name: unknown, newValue: unknown, ctx: TypeContext): void {
  const base = unwrap(value);
  if (typeof name !== 'string' && name != null && isDictionary(base)) base.set(name, newValue);
  else setProperty(value, typeof name === 'string' ? name : toPSString(name, ctx), newValue, ctx);
}
