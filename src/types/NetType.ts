/**
 * A .NET type as scripts see it ([int], 'x'.GetType()): one object per type, so identity is equality.
 * Rule that surprises: an instance is found by `typeOf(value)`, from the JavaScript representation: number is Int32,
 * bigint Int64, string, boolean, an Array is Object[] unless tagged with an element type (NetArray.ts).
 */
import { assemblyOf } from './assemblies.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

/** Property every class that represents a .NET value carries on its prototype (or instance): its NetType. */
export const NET_TYPE = Symbol('netType');

export interface ParameterInfo {
  readonly name: string;
  readonly type: NetType;
  /** `params T[]`: takes any number of remaining arguments. */
  readonly isParamArray: boolean;
  readonly isByRef: boolean;
  readonly isOptional: boolean;
  readonly defaultValue: unknown;
}

export interface MethodOverload {
  readonly name: string;
  readonly parameters: readonly ParameterInfo[];
  readonly returnType: NetType;
  readonly isStatic: boolean;
  /** As Get-Member shows it. */
  readonly signature: string;
  readonly declaringType: NetType;
  // biome-ignore lint/suspicious/noExplicitAny: see MethodBody
  readonly body: (self: any, ctx: any, ...args: any[]) => unknown;
  /** Explicitly implemented interface member: only used where a name has no other overload. */
  readonly isExplicit?: boolean;
  /** A generic method's own type parameters; `close` gives the method for chosen types. */
  readonly typeParameters?: readonly string[];
  readonly close?: (typeArguments: readonly NetType[]) => MethodOverload | null;
}

export interface MethodGroup {
  readonly kind: 'method';
  readonly name: string;
  readonly overloads: readonly MethodOverload[];
  /** Callable, but in no list of members that does not ask for it. */
  readonly isHidden?: boolean;
  /** .NET's own way of hiding: reflection and -Force do not find it either. */
  readonly isProtected?: boolean;
}

export interface NetProperty {
  readonly kind: 'property';
  readonly name: string;
  readonly type: NetType;
  readonly isStatic: boolean;
  readonly declaringType: NetType;
  // biome-ignore lint/suspicious/noExplicitAny: see GetBody
  readonly get: ((self: any, ctx: any) => unknown) | null;
  // biome-ignore lint/suspicious/noExplicitAny: see SetBody
  readonly set: ((self: any, value: any, ctx: any) => void) | null;
  readonly isHidden?: boolean;
  /** "string Name {get;set;}", as Get-Member shows it. */
  readonly signature?: string;
}

/** An indexer ("T Item(int index) {get;set;}"); the body gets the indices as arguments. */
export interface IndexerOverload {
  readonly type: NetType;
  readonly parameters: readonly ParameterInfo[];
  readonly signature: string;
  readonly declaringType: NetType;
  // biome-ignore lint/suspicious/noExplicitAny: see GetBody
  readonly get: ((self: any, ctx: any, ...indices: any[]) => unknown) | null;
  // biome-ignore lint/suspicious/noExplicitAny: see SetBody
  readonly set: ((self: any, value: any, ctx: any, ...indices: any[]) => void) | null;
}

export interface NetIndexer {
  readonly kind: 'indexer';
  readonly name: string;
  readonly overloads: readonly IndexerOverload[];
}

/** An event: handlers come and go by add_X and remove_X. */
export interface NetEvent {
  readonly kind: 'event';
  readonly name: string;
  readonly handlerType: NetType;
  readonly signature: string;
}

export type NetMember = MethodGroup | NetProperty | NetIndexer | NetEvent;

/** Members of one type, built on first use; keys are lower case. */
export interface MemberTables {
  readonly constructors: readonly MethodOverload[];
  readonly statics: ReadonlyMap<string, NetMember>;
  readonly instance: ReadonlyMap<string, NetMember>;
}

export class NetType {
  private tables: MemberTables | null = null;
  /** For class instances of scripts: their definition (engine's business). */
  scriptClass: unknown = null;
  /** Attribute objects of the type itself (null) or of a member, for reflection. */
  customAttributes: ((member: string | null) => readonly unknown[]) | null = null;

  constructor(
    /** Type.FullName: generic arguments with their assemblies, List`1[[System.String, System.Private.CoreLib, ...]]. */
    readonly fullName: string,
    readonly definition: TypeDefinition,
    readonly baseType: NetType | null,
    /** A function where the list refers back to the type itself (IComparable[int] of [int]). */
    private interfaceSource: readonly NetType[] | (() => readonly NetType[]),
    readonly genericArguments: readonly NetType[],
    readonly elementType: NetType | null,
    private readonly buildTables: (type: NetType) => MemberTables,
    /** Array rank; 0 for types that are no arrays. */
    readonly rank = 0,
  ) {}

  /** All interfaces this type itself declares, not its base's. */
  get interfaces(): readonly NetType[] {
    if (typeof this.interfaceSource === 'function') this.interfaceSource = this.interfaceSource();
    return this.interfaceSource;
  }

  /** Type.Name: without namespace, with arity: List`1, Int32[]. */
  get name(): string {
    if (this.elementType) return `${this.elementType.name}[${','.repeat(this.rank - 1)}]`;
    const plain = this.definition.name;
    const nested = plain.lastIndexOf('+');
    return plain.slice(Math.max(nested, plain.lastIndexOf('.')) + 1);
  }

  get namespace(): string | null {
    const plain = this.elementType ? this.elementType.definition.name : this.definition.name;
    const dot = plain.lastIndexOf('.');
    return dot < 0 ? null : plain.slice(0, dot);
  }

  /** This type, or the nearest base that is closed over generic arguments (a class derived from List[string]). */
  get genericBase(): NetType {
    let type: NetType = this;
    while (type.genericArguments.length === 0 && type.baseType) type = type.baseType;
    return type;
  }

  get isArray(): boolean {
    return this.elementType !== null;
  }
  get isEnum(): boolean {
    return this.definition.kind === 'enum';
  }
  get isInterface(): boolean {
    return this.definition.kind === 'interface';
  }
  get isDelegate(): boolean {
    return this.definition.kind === 'delegate';
  }
  get isValueType(): boolean {
    return this.definition.kind === 'struct' || this.definition.kind === 'enum';
  }
  get isGenericDefinition(): boolean {
    return this.definition.typeParameters !== undefined && this.genericArguments.length === 0;
  }

  get members(): MemberTables {
    this.tables ??= this.buildTables(this);
    return this.tables;
  }

  /** Replaces the member tables; script classes fill theirs after all classes of a script are known. */
  setMembers(tables: MemberTables): void {
    this.tables = tables;
  }

  findInstance(lowerName: string): NetMember | null {
    return this.members.instance.get(lowerName) ?? null;
  }

  findStatic(lowerName: string): NetMember | null {
    return this.members.statics.get(lowerName) ?? null;
  }

  /** Whether a value of `other` can be used where this type is asked (Type.IsAssignableFrom). */
  isAssignableFrom(other: NetType): boolean {
    if (other === this) return true;
    for (let type: NetType | null = other; type; type = type.baseType) {
      if (type === this) return true;
      if (this.isInterface)
        for (const each of type.interfaces) if (each === this || isVariantOf(this, each)) return true;
    }
    if (this.elementType && other.elementType && this.rank === other.rank) {
      return !other.elementType.isValueType && this.elementType.isAssignableFrom(other.elementType);
    }
    return this.fullName === 'System.Object' && !other.isByRefLike;
  }

  /** Span and its like, which scripts cannot hold. */
  get isByRefLike(): boolean {
    return this.definition.kind === 'struct' && /^System\.(?:ReadOnly)?Span`1/.test(this.definition.name);
  }

  get assemblyName(): string {
    return assemblyOf(this.rootElement.definition.name);
  }

  get assemblyQualifiedName(): string {
    return `${this.fullName}, ${this.assemblyName}`;
  }

  private get rootElement(): NetType {
    return this.elementType ? this.elementType.rootElement : this;
  }

  /** Type.ToString(): generic arguments without assemblies, List`1[System.String]. */
  toString(): string {
    if (this.elementType) return `${this.elementType}[${','.repeat(this.rank - 1)}]`;
    if (this.genericArguments.length === 0) {
      const { typeParameters, name } = this.definition;
      return typeParameters && typeParameters.length > 0 ? `${name}[${typeParameters.join(',')}]` : this.fullName;
    }
    return `${this.definition.name}[${this.genericArguments.join(',')}]`;
  }
}

const COVARIANT = /^System\.Collections\.Generic\.I(?:Enumerable|Enumerator|ReadOnlyCollection|ReadOnlyList)`1$/;

/** IEnumerable[string] is an IEnumerable[object]. */
function isVariantOf(wanted: NetType, given: NetType): boolean {
  if (wanted.definition !== given.definition || wanted.genericArguments.length !== 1) return false;
  const [to] = wanted.genericArguments;
  const [from] = given.genericArguments;
  return (
    COVARIANT.test(wanted.definition.name) && from !== undefined && !from.isValueType && to!.isAssignableFrom(from)
  );
}
