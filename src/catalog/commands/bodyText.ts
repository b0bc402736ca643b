/**
 * A body parameter's value as JSON text, as the SDK makes it: top-level properties that are $null are left out, nested
 * ones stay; arrays and JSON patches are always arrays; indented, to a depth of 100.
 * NON-PARITY: a hashtable gives its keys and a text is taken as the JSON itself; the peer sends the object's own
 * properties (Keys, Count; Length).
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { elementsOf, enumerableOf } from '../../types/enumeration.ts';
import { getProperty, isDictionary, toPSString } from '../../types/index.ts';
import { stringifyJson } from '../../types/json/index.ts';
import { listProperties } from '../../types/members/listMembers.ts';
import { PSObject, unwrap } from '../../types/PSObject.ts';
import type { TypeContext } from '../../types/TypeContext.ts';

const DEPTH = 100;
const PATCH = 'application/json-patch+json';

export function bodyText(cmd: Cmdlet, value: unknown, contentTypes: readonly string[]): string {
  const { context } = cmd;
  const base = unwrap(value);
  if (typeof base === 'string') return base;
  const isList = enumerableOf(base) !== null;
  if (isList || contentTypes[0] === PATCH) {
    return stringifyJson([...elementsOf(base)], { depth: DEPTH, wrapped: 'elements' }, context).text;
  }
  return stringifyJson(withoutNulls(value, context), { depth: DEPTH, wrapped: 'value' }, context).text;
}

function withoutNulls(value: unknown, ctx: TypeContext): unknown {
  if (typeof unwrap(value) !== 'object') return value;
  return PSObject.custom(entriesOf(value, ctx).filter(([, item]) => item != null));
}

function entriesOf(value: unknown, ctx: TypeContext): [string, unknown][] {
  const base = unwrap(value);
  if (isDictionary(base)) return [...base.entries()].map(([key, item]) => [toPSString(key, ctx), item]);
  return listProperties(value, ctx).map(({ name }) => [name, getProperty(value, name, ctx)]);
}
