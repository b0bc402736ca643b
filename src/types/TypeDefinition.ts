/**
 * How one emulated .NET type is described. A file under dotnet/ holds one `typeDefinition(...)`; its members are built
 * on first use, because a script touches few of the hundreds of types.
 * Keys of `statics`, `members` and `constructors` are signatures exactly as PowerShell shows them ("string Substring(int
 * startIndex, int length)"), so overload choice, Get-Member and OverloadDefinitions all read the same text.
 */
import type { NetType } from './NetType.ts';
import type { TypeContext } from './TypeContext.ts';

export type TypeKind = 'class' | 'struct' | 'enum' | 'interface' | 'delegate';

/** self is the instance ($null for statics); args are already converted to the parameters' types. */
// biome-ignore lint/suspicious/noExplicitAny: each implementation names its own parameter types
export type MethodBody = (self: any, ctx: TypeContext, ...args: any[]) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: see MethodBody
export type GetBody = (self: any, ctx: TypeContext) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: see MethodBody
export type SetBody = (self: any, value: any, ctx: TypeContext) => void;

/**
 * A signature's implementation. Methods: a MethodBody. Read-only properties ("int Length {get;}"): a GetBody.
 * Settable ones ("int Capacity {get;set;}"): an object with both.
 */
export type MemberBody = MethodBody | GetBody | { get: GetBody; set: SetBody };

export interface TypeMembers {
  /** 'string new(char c, int count)': (_self, ctx, c, count) => value. The return type is the type itself. */
  constructors?: Record<string, MethodBody>;
  statics?: Record<string, MemberBody>;
  members?: Record<string, MemberBody>;
}

export interface TypeDefinition {
  /** Full .NET name; generic definitions with their arity: System.Collections.Generic.List`1. */
  name: string;
  kind: TypeKind;
  /** Full name of the base type; default System.Object (System.ValueType for structs, System.Enum for enums). */
  base?: string;
  /** Full names of all interfaces, generic ones with T for the definition's own parameters: IEnumerable`1[T]. */
  interfaces?: string[];
  /** Type parameter names of a generic definition, e.g. ['TKey', 'TValue']. */
  typeParameters?: string[];
  isAbstract?: boolean;
  isSealed?: boolean;
  /** Not public in .NET: found through its assembly, not by a name in brackets. */
  isInternal?: boolean;
  /** The JavaScript class whose instances have this type (non-generic types; generic values carry their NetType). */
  // biome-ignore lint/suspicious/noExplicitAny: any constructor
  jsClass?: (abstract new (...args: any[]) => object) | { readonly prototype: object };
  /** Enums: name -> value, in declaration order. */
  values?: Record<string, number | bigint>;
  flags?: boolean;
  /** Enums: underlying type's full name, default System.Int32. */
  underlying?: string;
  /** Structs: default(T), all of whose fields are zero. */
  zero?: () => unknown;
  /** What the type's converter makes of a text: a conversion of its own, before Parse and constructors. */
  fromText?: (text: string, ctx: TypeContext) => unknown;
  /** Instances may be shared with another thread (remote.ts). */
  canBeRemote?: boolean;
  /** Instance ToString as .NET's; default the full type name. */
  // biome-ignore lint/suspicious/noExplicitAny: self is the type's own representation
  toText?: (self: any, ctx: TypeContext) => string;
  /** Its ToString is Object's: in lists the property that names an instance stands for it. */
  hasNoText?: boolean;
  /** Where the first bundle leaves out the details of types (src/tools/bundling/): brings in those of all that lie with this one's. */
  load?: () => void;
  /** Members are built on first use; the arguments' full names come in for generic definitions. */
  build?: () => TypeMembers;
  /** Names of members that are fields in .NET: they have no accessors. */
  fields?: readonly string[];
  /** System.Array's: the members each array type has of its own. */
  ofElement?: (element: NetType, rank: number) => TypeMembers;
}

/** Identity function with the right type; a seam for checks in specs. */
export function typeDefinition(definition: TypeDefinition): TypeDefinition {
  return definition;
}
