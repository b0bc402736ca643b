/** Expression nodes. */
import type { ConstantValue } from '../NumericLiteral.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { TokenKind } from '../TokenKind.ts';
import type { VariablePath } from '../VariablePath.ts';
import { Ast, type ChildCallback, eachOf } from './AstNode.ts';
import type { AttributeBaseAst, ScriptBlockAst, TypeConstraintAst } from './scriptBlockAsts.ts';
import type { PipelineBaseAst, StatementAst, StatementBlockAst } from './statementAsts.ts';
import type { ITypeName } from './TypeName.ts';
import type { ExpressionAst } from './unions.ts';

export class TernaryExpressionAst extends Ast {
  readonly kind = 'TernaryExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly condition: ExpressionAst,
    readonly ifTrue: ExpressionAst,
    readonly ifFalse: ExpressionAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.condition);
    f(this.ifTrue);
    f(this.ifFalse);
  }
}

export class BinaryExpressionAst extends Ast {
  readonly kind = 'BinaryExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly left: ExpressionAst,
    readonly operator: TokenKind,
    readonly right: ExpressionAst,
    /** Extent of the operator: where runtime errors point. */
    readonly errorPosition: ScriptExtent,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.left);
    f(this.right);
  }
}

export class UnaryExpressionAst extends Ast {
  readonly kind = 'UnaryExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly tokenKind: TokenKind,
    readonly child: ExpressionAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.child);
  }
}

/** `[attribute()] expression`. */
export class AttributedExpressionAst extends Ast {
  readonly kind = 'AttributedExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly attribute: AttributeBaseAst,
    readonly child: ExpressionAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.attribute);
    f(this.child);
  }
}

/** `[type] expression`. */
export class ConvertExpressionAst extends Ast {
  readonly kind = 'ConvertExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly type: TypeConstraintAst,
    readonly child: ExpressionAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.type);
    f(this.child);
  }
}

export class MemberExpressionAst extends Ast {
  readonly kind = 'MemberExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly expression: ExpressionAst,
    readonly member: ExpressionAst,
    readonly static_: boolean,
    readonly nullConditional: boolean,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.expression);
    f(this.member);
  }
}

export class InvokeMemberExpressionAst extends Ast {
  readonly kind = 'InvokeMemberExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly expression: ExpressionAst,
    readonly member: ExpressionAst,
    readonly arguments_: readonly ExpressionAst[],
    readonly static_: boolean,
    readonly nullConditional: boolean,
    readonly genericTypeArguments: readonly ITypeName[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.expression);
    f(this.member);
    eachOf(this.arguments_, f);
  }
}

/** `: base(...)` of a constructor: the implied call of the base class's. */
export class BaseCtorInvokeMemberExpressionAst extends Ast {
  readonly kind = 'BaseCtorInvokeMemberExpressionAst' as const;
  readonly static_ = false;
  readonly nullConditional = false;
  readonly genericTypeArguments: readonly ITypeName[] = [];

  constructor(
    extent: ScriptExtent,
    /** An implied `$this`. */
    readonly expression: VariableExpressionAst,
    /** An implied `.ctor`. */
    readonly member: StringConstantExpressionAst,
    readonly arguments_: readonly ExpressionAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.expression);
    f(this.member);
    eachOf(this.arguments_, f);
  }
}

export class IndexExpressionAst extends Ast {
  readonly kind = 'IndexExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly target: ExpressionAst,
    readonly index: ExpressionAst,
    readonly nullConditional: boolean,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.target);
    f(this.index);
  }
}

/** `@( ... )`. */
export class ArrayExpressionAst extends Ast {
  readonly kind = 'ArrayExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly subExpression: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.subExpression);
  }
}

/** `a, b`. */
export class ArrayLiteralAst extends Ast {
  readonly kind = 'ArrayLiteralAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly elements: readonly ExpressionAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.elements, f);
  }
}

export class HashtableAst extends Ast {
  readonly kind = 'HashtableAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly keyValuePairs: readonly (readonly [ExpressionAst, StatementAst])[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    for (const [key, value] of this.keyValuePairs) {
      f(key);
      f(value);
    }
  }
}

export class ParenExpressionAst extends Ast {
  readonly kind = 'ParenExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly pipeline: PipelineBaseAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.pipeline);
  }
}

/** `$( ... )`. */
export class SubExpressionAst extends Ast {
  readonly kind = 'SubExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly subExpression: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.subExpression);
  }
}

export class ScriptBlockExpressionAst extends Ast {
  readonly kind = 'ScriptBlockExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly scriptBlock: ScriptBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.scriptBlock);
  }
}

export class TypeExpressionAst extends Ast {
  readonly kind = 'TypeExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly typeName: ITypeName,
  ) {
    super(extent);
  }

  forEachChild(_f: ChildCallback): void {}
}

export class VariableExpressionAst extends Ast {
  readonly kind = 'VariableExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly variablePath: VariablePath,
    readonly splatted: boolean,
  ) {
    super(extent);
  }

  /** $true, $false or $null. */
  isConstantVariable(): boolean {
    const name = this.variablePath.userPath.toLowerCase();
    return name === 'true' || name === 'false' || name === 'null';
  }

  forEachChild(_f: ChildCallback): void {}
}

export type StringConstantType =
  | 'SingleQuoted'
  | 'SingleQuotedHereString'
  | 'DoubleQuoted'
  | 'DoubleQuotedHereString'
  | 'BareWord';

export class ConstantExpressionAst extends Ast {
  readonly kind = 'ConstantExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly value: ConstantValue,
  ) {
    super(extent);
  }

  forEachChild(_f: ChildCallback): void {}
}

export class StringConstantExpressionAst extends Ast {
  readonly kind = 'StringConstantExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly value: string,
    readonly stringConstantType: StringConstantType,
  ) {
    super(extent);
  }

  forEachChild(_f: ChildCallback): void {}
}

export class ExpandableStringExpressionAst extends Ast {
  readonly kind = 'ExpandableStringExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly value: string,
    readonly stringConstantType: StringConstantType,
    /** For the -f operator: `{0}`... where nestedExpressions[0]... stand. */
    readonly formatExpression: string,
    readonly nestedExpressions: readonly ExpressionAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.nestedExpressions, f);
  }
}

/** `$using:name`. */
export class UsingExpressionAst extends Ast {
  readonly kind = 'UsingExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly subExpression: ExpressionAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.subExpression);
  }
}

export class ErrorExpressionAst extends Ast {
  readonly kind = 'ErrorExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly nestedAst: readonly Ast[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.nestedAst, f);
  }
}
