/** The engine's values as the converters see them, and results as the SDK's JSON reading gives them. */
import { getProperty, isTrue, toPSString } from '../../types/index.ts';
import { parseJson } from '../../types/json/index.ts';
import { listProperties } from '../../types/members/listMembers.ts';
import { PSObject, unwrap } from '../../types/PSObject.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { ArgumentValue } from '../buildRequest.ts';
import type { ValueAccess } from '../converters.ts';

export function engineAccess(ctx: TypeContext): ValueAccess<unknown> {
  return {
    propertyNames: (value) => propertyNames(value, ctx),
    property: (value, name) => getProperty(value, name, ctx),
    isTrue: (value) => isTrue(value),
    lengthOf: (value) => Number(getProperty(value, 'Length', ctx) ?? 0),
    kindOf: (value) => {
      if (Array.isArray(value)) return 'array';
      if (typeof value === 'string') return 'string';
      return value instanceof PSObject && value.isCustom ? 'object' : 'other';
    },
  };
}

function propertyNames(value: unknown, ctx: TypeContext): string[] {
  return value == null ? [] : listProperties(value, ctx).map(({ name }) => name);
}

/** What `$x = ConvertFrom-Json $text` leaves in $x: an array of one is its element, an empty one is nothing. */
export function fromJson(text: string, ctx: TypeContext): unknown {
  return collected(parseJson(text, {}, ctx));
}

/** The same with -AsHashtable; `undefined` for an empty array, which writes nothing. */
export function resultFromJson(text: string, ctx: TypeContext): unknown {
  const value = parseJson(text, { asHashtable: true }, ctx);
  return Array.isArray(value) && value.length === 0 ? undefined : collected(value);
}

function collected(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.length > 1 ? value : (value[0] ?? null);
}

/** A parameter's value as it goes into a request. */
export function argumentOf(value: unknown, ctx: TypeContext): ArgumentValue | ArgumentValue[] {
  const base = unwrap(value);
  if (Array.isArray(base)) return base.map((item) => argumentOf(item, ctx) as ArgumentValue);
  if (base == null || typeof base === 'boolean' || typeof base === 'number' || typeof base === 'string') return base;
  return toPSString(base, ctx);
}
