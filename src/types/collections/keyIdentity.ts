/**
 * Object.Equals and GetHashCode for the values scripts hold, as keys of JavaScript Maps need them: one primitive (or the
 * object itself) that is the same for equal values of the same type.
 * Rule that surprises: 1 and 1L and '1' are three different keys; [decimal]1.0 and 1.00 are one.
 */
import { NetException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { PSObject } from '../PSObject.ts';
import { valueIdentity } from '../valueIdentity.ts';

/** How the strings among the keys compare. */
export type KeyComparison = 'ordinal' | 'ignoreCase';

/** A key for a JavaScript Map: equal .NET values give the same one. */
export function mapKey(value: unknown, comparison: KeyComparison): unknown {
  if (typeof value === 'string') return comparison === 'ordinal' ? value : foldKey(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof EnumValue) return value;
  if (value instanceof PSObject && !value.isCustom) return mapKey(value.base, comparison);
  const identity = valueIdentity(value);
  // Texts of values must not meet keys that are strings.
  return identity === null ? value : `\u0000${identity}`;
}

/** Upper case by code unit as ordinal comparison without case has it, for the few letters where lengths would change. */
export function foldKey(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

export function netEquals(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left == null || right == null) return false;
  return mapKey(left, 'ordinal') === mapKey(right, 'ordinal');
}

export function nullKey(): NetException {
  return new NetException('System.ArgumentNullException', "Value cannot be null. (Parameter 'key')", {
    properties: { ParamName: 'key' },
  });
}
