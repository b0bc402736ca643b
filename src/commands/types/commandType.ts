/** A type definition for a plain class of a command: its properties are fields of the same name. */
import type { MemberBody, MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';

/**
 * `properties`: signature -> name of the field, e.g. 'int Count {get;}': 'count'. Signatures with set; can be assigned.
 */
export function commandType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  properties: Readonly<Record<string, string>>,
  more: Partial<TypeDefinition> & {
    methods?: Record<string, MemberBody>;
    constructors?: Record<string, MethodBody>;
  } = {},
): TypeDefinition {
  const { methods, constructors, ...rest } = more;
  return {
    name,
    kind: 'class',
    jsClass,
    build: () => {
      const members: Record<string, MemberBody> = {};
      for (const [signature, field] of Object.entries(properties)) members[signature] = fieldBody(signature, field);
      return { constructors, members: { ...members, ...methods } };
    },
    ...rest,
  };
}

function fieldBody(signature: string, field: string): MemberBody {
  const get = (self: Record<string, unknown>): unknown => self[field];
  if (!signature.includes('set;')) return get;
  return {
    get,
    set: (self: Record<string, unknown>, value: unknown) => {
      self[field] = value;
    },
  };
}
