/** Nodes that make up a script block: the block, its named blocks, parameters, functions, attributes and using statements. */
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { ScriptRequirements } from '../ScriptRequirements.ts';
import { Ast, type ChildCallback, eachOf } from './AstNode.ts';
import type {
  ConstantExpressionAst,
  HashtableAst,
  StringConstantExpressionAst,
  VariableExpressionAst,
} from './expressionAsts.ts';
import type { StatementAst, TrapStatementAst } from './statementAsts.ts';
import type { ITypeName } from './TypeName.ts';
import type { ExpressionAst } from './unions.ts';

export type NamedBlockKind = 'Begin' | 'Process' | 'End' | 'Clean' | 'Dynamicparam';

export class ScriptBlockAst extends Ast {
  readonly kind = 'ScriptBlockAst' as const;
  scriptRequirements: ScriptRequirements | null = null;

  constructor(
    extent: ScriptExtent,
    readonly usingStatements: readonly UsingStatementAst[],
    readonly attributes: readonly AttributeBaseAst[],
    readonly paramBlock: ParamBlockAst | null,
    readonly beginBlock: NamedBlockAst | null,
    readonly processBlock: NamedBlockAst | null,
    readonly endBlock: NamedBlockAst | null,
    readonly cleanBlock: NamedBlockAst | null,
    readonly dynamicParamBlock: NamedBlockAst | null,
    readonly isFilter = false,
  ) {
    super(extent);
  }

  /** Whether modules have to be imported before it runs. */
  get usesModules(): boolean {
    return this.usingStatements.some(({ usingStatementKind }) => usingStatementKind === 'Module');
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.usingStatements, f);
    eachOf(this.attributes, f);
    if (this.paramBlock) f(this.paramBlock);
    if (this.dynamicParamBlock) f(this.dynamicParamBlock);
    if (this.beginBlock) f(this.beginBlock);
    if (this.processBlock) f(this.processBlock);
    if (this.endBlock) f(this.endBlock);
    if (this.cleanBlock) f(this.cleanBlock);
  }
}

export class NamedBlockAst extends Ast {
  readonly kind = 'NamedBlockAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly blockKind: NamedBlockKind,
    /** True where the block's keyword was not written. */
    readonly unnamed: boolean,
    readonly statements: readonly StatementAst[],
    readonly traps: readonly TrapStatementAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.traps, f);
    eachOf(this.statements, f);
  }
}

export class ParamBlockAst extends Ast {
  readonly kind = 'ParamBlockAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly attributes: readonly AttributeBaseAst[],
    readonly parameters: readonly ParameterAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.attributes, f);
    eachOf(this.parameters, f);
  }
}

export class ParameterAst extends Ast {
  readonly kind = 'ParameterAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly name: VariableExpressionAst,
    readonly attributes: readonly AttributeBaseAst[],
    readonly defaultValue: ExpressionAst | null,
  ) {
    super(extent);
  }

  /** The first type constraint's name, or null where the parameter takes any object. */
  get staticType(): ITypeName | null {
    for (const attribute of this.attributes) if (attribute.kind === 'TypeConstraintAst') return attribute.typeName;
    return null;
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.attributes, f);
    f(this.name);
    if (this.defaultValue) f(this.defaultValue);
  }
}

export class FunctionDefinitionAst extends Ast {
  readonly kind = 'FunctionDefinitionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly isFilter: boolean,
    readonly isWorkflow: boolean,
    readonly name: string,
    /** Extent of the name alone. */
    readonly nameExtent: ScriptExtent,
    /** The parameters written in parentheses after the name; null where there are none of those. */
    readonly parameters: readonly ParameterAst[] | null,
    readonly body: ScriptBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.parameters) eachOf(this.parameters, f);
    f(this.body);
  }
}

export class AttributeAst extends Ast {
  readonly kind = 'AttributeAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly typeName: ITypeName,
    readonly positionalArguments: readonly ExpressionAst[],
    readonly namedArguments: readonly NamedAttributeArgumentAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.positionalArguments, f);
    eachOf(this.namedArguments, f);
  }
}

export class NamedAttributeArgumentAst extends Ast {
  readonly kind = 'NamedAttributeArgumentAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly argumentName: string,
    readonly argument: ExpressionAst | ConstantExpressionAst,
    /** `[Parameter(Mandatory)]`: the argument is an implied $true. */
    readonly expressionOmitted: boolean,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.argument);
  }
}

export class TypeConstraintAst extends Ast {
  readonly kind = 'TypeConstraintAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly typeName: ITypeName,
  ) {
    super(extent);
  }

  forEachChild(_f: ChildCallback): void {}
}

export type AttributeBaseAst = AttributeAst | TypeConstraintAst;

export type UsingStatementKind = 'Assembly' | 'Command' | 'Module' | 'Namespace' | 'Type';

export class UsingStatementAst extends Ast {
  readonly kind = 'UsingStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly usingStatementKind: UsingStatementKind,
    readonly name: StringConstantExpressionAst | null,
    readonly alias: StringConstantExpressionAst | null = null,
    readonly moduleSpecification: HashtableAst | null = null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.name) f(this.name);
    if (this.moduleSpecification) f(this.moduleSpecification);
    if (this.alias) f(this.alias);
  }
}
