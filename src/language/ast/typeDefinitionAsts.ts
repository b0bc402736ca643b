/** Classes, interfaces and enums: the definition and its members. */
import type { ScriptExtent } from '../ScriptExtent.ts';
import { Ast, type ChildCallback, eachOf } from './AstNode.ts';
import type {
  AttributeAst,
  FunctionDefinitionAst,
  ParameterAst,
  ScriptBlockAst,
  TypeConstraintAst,
} from './scriptBlockAsts.ts';
import type { ExpressionAst } from './unions.ts';

export type TypeAttributes = 'Class' | 'Interface' | 'Enum' | 'None';

export class TypeDefinitionAst extends Ast {
  readonly kind = 'TypeDefinitionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly name: string,
    readonly nameExtent: ScriptExtent,
    readonly attributes: readonly AttributeAst[],
    readonly members: readonly MemberAst[],
    readonly typeAttributes: TypeAttributes,
    readonly baseTypes: readonly TypeConstraintAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.attributes, f);
    eachOf(this.baseTypes, f);
    eachOf(this.members, f);
  }
}

/** PropertyAttributes and MethodAttributes share these flags; a member is Public or Private. */
export interface MemberFlags {
  isPublic: boolean;
  isPrivate: boolean;
  isStatic: boolean;
  isHidden: boolean;
  isLiteral: boolean;
}

/** PropertyMemberAst, also an enum's value (then isLiteral). */
export class PropertyMemberAst extends Ast {
  readonly kind = 'PropertyMemberAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly name: string,
    readonly propertyType: TypeConstraintAst | null,
    readonly attributes: readonly AttributeAst[],
    readonly flags: MemberFlags,
    readonly initialValue: ExpressionAst | null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.attributes, f);
    if (this.propertyType) f(this.propertyType);
    if (this.initialValue) f(this.initialValue);
  }
}

export class FunctionMemberAst extends Ast {
  readonly kind = 'FunctionMemberAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly functionDefinition: FunctionDefinitionAst,
    readonly returnType: TypeConstraintAst | null,
    readonly attributes: readonly AttributeAst[],
    readonly flags: MemberFlags,
    readonly isConstructor: boolean,
  ) {
    super(extent);
  }

  get name(): string {
    return this.functionDefinition.name;
  }
  get parameters(): readonly ParameterAst[] {
    return this.functionDefinition.parameters ?? [];
  }
  get body(): ScriptBlockAst {
    return this.functionDefinition.body;
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.attributes, f);
    if (this.returnType) f(this.returnType);
    f(this.functionDefinition);
  }
}

export type MemberAst = PropertyMemberAst | FunctionMemberAst;
