/**
 * ITypeName and its forms: the name in `[...]`, which is no node of the tree but part of one.
 * fullName is spelled as PowerShell spells it: `Name[Arg,Arg]`, `Name[]`, `Name[,]`.
 */
import type { ScriptExtent } from '../ScriptExtent.ts';

export class TypeName {
  readonly kind = 'TypeName' as const;
  readonly isArray = false;
  readonly isGeneric = false;

  constructor(
    readonly extent: ScriptExtent,
    /** As written, with `+` for nested types; without the assembly's name. */
    readonly name: string,
    public assemblyName: string | null = null,
    /** Number of generic arguments of the generic type this name belongs to; 0 otherwise. */
    readonly genericArgumentCount = 0,
  ) {}

  get fullName(): string {
    return this.assemblyName === null ? this.name : `${this.name},${this.assemblyName}`;
  }
}

export class GenericTypeName {
  readonly kind = 'GenericTypeName' as const;
  readonly isArray = false;
  readonly isGeneric = true;

  constructor(
    readonly extent: ScriptExtent,
    readonly typeName: ITypeName,
    readonly genericArguments: readonly ITypeName[],
  ) {}

  get assemblyName(): string | null {
    return this.typeName.assemblyName;
  }
  get name(): string {
    return `${this.typeName.name}[${this.genericArguments.map((t) => bracketed(t, t.name)).join(',')}]`;
  }
  get fullName(): string {
    const args = this.genericArguments.map((t) => t.fullName).join(',');
    const assembly = this.typeName.assemblyName;
    return `${this.typeName.name}[${args}]${assembly === null ? '' : `,${assembly}`}`;
  }
}

export class ArrayTypeName {
  readonly kind = 'ArrayTypeName' as const;
  readonly isArray = true;
  readonly isGeneric = false;

  constructor(
    readonly extent: ScriptExtent,
    readonly elementType: ITypeName,
    readonly rank: number,
  ) {}

  get assemblyName(): string | null {
    return this.elementType.assemblyName;
  }
  get name(): string {
    return `${this.elementType.name}[${','.repeat(this.rank - 1)}]`;
  }
  get fullName(): string {
    const assembly = this.elementType.assemblyName;
    return `${this.name}${assembly === null ? '' : `,${assembly}`}`;
  }
}

/** A type known by object rather than by name (an attribute that the engine adds). */
export class ReflectionTypeName {
  readonly kind = 'ReflectionTypeName' as const;
  readonly isArray = false;
  readonly isGeneric = false;
  readonly assemblyName = null;

  constructor(
    readonly extent: ScriptExtent,
    readonly name: string,
  ) {}

  get fullName(): string {
    return this.name;
  }
}

export type ITypeName = TypeName | GenericTypeName | ArrayTypeName | ReflectionTypeName;

/** A generic argument that names its assembly needs brackets of its own. */
function bracketed(type: ITypeName, text: string): string {
  return type.assemblyName === null ? text : `[${text}]`;
}
