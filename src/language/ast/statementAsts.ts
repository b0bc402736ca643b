/** Statement nodes: pipelines, loops, branches, try, flow control and data. Classes and functions are elsewhere. */
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { RedirectionStream, Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { Ast, type ChildCallback, eachOf } from './AstNode.ts';
import type { VariableExpressionAst } from './expressionAsts.ts';
import type { FunctionDefinitionAst, TypeConstraintAst, UsingStatementAst } from './scriptBlockAsts.ts';
import type { TypeDefinitionAst } from './typeDefinitionAsts.ts';
import type { ExpressionAst } from './unions.ts';

export class StatementBlockAst extends Ast {
  readonly kind = 'StatementBlockAst' as const;

  constructor(
    extent: ScriptExtent,
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

export class PipelineAst extends Ast {
  readonly kind = 'PipelineAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly pipelineElements: readonly (CommandAst | CommandExpressionAst)[],
    readonly background = false,
  ) {
    super(extent);
  }

  /** The expression of a pipeline that is nothing but one without redirections; else null. */
  getPureExpression(): ExpressionAst | null {
    const first = this.pipelineElements[0];
    if (this.pipelineElements.length !== 1 || this.background || first?.kind !== 'CommandExpressionAst') return null;
    return first.redirections.length === 0 ? first.expression : null;
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.pipelineElements, f);
  }
}

/** `left && right` or `left || right`; chains nest to the left. */
export class PipelineChainAst extends Ast {
  readonly kind = 'PipelineChainAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly lhsPipelineChain: PipelineAst | PipelineChainAst,
    readonly rhsPipeline: PipelineAst,
    readonly operator: 'AndAnd' | 'OrOr',
    readonly background = false,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.lhsPipelineChain);
    f(this.rhsPipeline);
  }
}

export class CommandAst extends Ast {
  readonly kind = 'CommandAst' as const;

  constructor(
    extent: ScriptExtent,
    /** The command's name first, then parameters and arguments. */
    readonly commandElements: readonly CommandElementAst[],
    readonly invocationOperator: 'Unknown' | 'Ampersand' | 'Dot',
    readonly redirections: readonly RedirectionAst[],
  ) {
    super(extent);
  }

  /** The name where it is a constant text; else null. */
  getCommandName(): string | null {
    const first = this.commandElements[0];
    return first?.kind === 'StringConstantExpressionAst' ? first.value : null;
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.commandElements, f);
    eachOf(this.redirections, f);
  }
}

export class CommandExpressionAst extends Ast {
  readonly kind = 'CommandExpressionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly expression: ExpressionAst,
    readonly redirections: readonly RedirectionAst[],
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.expression);
    eachOf(this.redirections, f);
  }
}

export class CommandParameterAst extends Ast {
  readonly kind = 'CommandParameterAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly parameterName: string,
    /** The value after `-name:`; a value after a blank is an element of its own. */
    readonly argument: ExpressionAst | null,
    readonly errorPosition: ScriptExtent,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.argument) f(this.argument);
  }
}

export type CommandElementAst = ExpressionAst | CommandParameterAst;

export class FileRedirectionAst extends Ast {
  readonly kind = 'FileRedirectionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly fromStream: RedirectionStream,
    readonly location: ExpressionAst,
    readonly append: boolean,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.location);
  }
}

export class MergingRedirectionAst extends Ast {
  readonly kind = 'MergingRedirectionAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly fromStream: RedirectionStream,
    readonly toStream: RedirectionStream,
  ) {
    super(extent);
  }

  forEachChild(_f: ChildCallback): void {}
}

export type RedirectionAst = FileRedirectionAst | MergingRedirectionAst;

export type AssignmentOperator =
  | 'Equals'
  | 'PlusEquals'
  | 'MinusEquals'
  | 'MultiplyEquals'
  | 'DivideEquals'
  | 'RemainderEquals'
  | 'QuestionQuestionEquals';

export class AssignmentStatementAst extends Ast {
  readonly kind = 'AssignmentStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly left: ExpressionAst,
    readonly operator: AssignmentOperator,
    readonly right: StatementAst,
    readonly errorPosition: ScriptExtent,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.left);
    f(this.right);
  }
}

export class IfStatementAst extends Ast {
  readonly kind = 'IfStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly clauses: readonly (readonly [PipelineBaseAst, StatementBlockAst])[],
    readonly elseClause: StatementBlockAst | null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    for (const [condition, body] of this.clauses) {
      f(condition);
      f(body);
    }
    if (this.elseClause) f(this.elseClause);
  }
}

export class ForStatementAst extends Ast {
  readonly kind = 'ForStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly label: string | null,
    readonly initializer: PipelineBaseAst | null,
    readonly condition: PipelineBaseAst | null,
    readonly iterator: PipelineBaseAst | null,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.initializer) f(this.initializer);
    if (this.condition) f(this.condition);
    if (this.iterator) f(this.iterator);
    f(this.body);
  }
}

export class ForEachStatementAst extends Ast {
  readonly kind = 'ForEachStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly label: string | null,
    /** `foreach -parallel`: an error in PowerShell 7, kept for the tree's sake. */
    readonly flags: 'None' | 'Parallel',
    readonly throttleLimit: ExpressionAst | null,
    readonly variable: VariableExpressionAst,
    /** The collection iterated over (.NET's Condition). */
    readonly condition: PipelineBaseAst,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.variable);
    f(this.condition);
    // PowerShell's visitors pass over throttleLimit.
    f(this.body);
  }
}

abstract class ConditionLoopAst extends Ast {
  constructor(
    extent: ScriptExtent,
    readonly label: string | null,
    readonly condition: PipelineBaseAst,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }
}

export class WhileStatementAst extends ConditionLoopAst {
  readonly kind = 'WhileStatementAst' as const;
  forEachChild(f: ChildCallback): void {
    f(this.condition);
    f(this.body);
  }
}

export class DoWhileStatementAst extends ConditionLoopAst {
  readonly kind = 'DoWhileStatementAst' as const;
  forEachChild(f: ChildCallback): void {
    f(this.condition);
    f(this.body);
  }
}

export class DoUntilStatementAst extends ConditionLoopAst {
  readonly kind = 'DoUntilStatementAst' as const;
  forEachChild(f: ChildCallback): void {
    f(this.condition);
    f(this.body);
  }
}

export interface SwitchFlags {
  file: boolean;
  regex: boolean;
  wildcard: boolean;
  exact: boolean;
  caseSensitive: boolean;
  parallel: boolean;
}

export class SwitchStatementAst extends Ast {
  readonly kind = 'SwitchStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly label: string | null,
    readonly condition: PipelineBaseAst,
    readonly flags: SwitchFlags,
    readonly clauses: readonly (readonly [ExpressionAst, StatementBlockAst])[],
    readonly defaultClause: StatementBlockAst | null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.condition);
    for (const [test, body] of this.clauses) {
      f(test);
      f(body);
    }
    if (this.defaultClause) f(this.defaultClause);
  }
}

export class TryStatementAst extends Ast {
  readonly kind = 'TryStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly body: StatementBlockAst,
    readonly catchClauses: readonly CatchClauseAst[],
    readonly finally_: StatementBlockAst | null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.body);
    eachOf(this.catchClauses, f);
    if (this.finally_) f(this.finally_);
  }
}

export class CatchClauseAst extends Ast {
  readonly kind = 'CatchClauseAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly catchTypes: readonly TypeConstraintAst[],
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }

  get isCatchAll(): boolean {
    return this.catchTypes.length === 0;
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.catchTypes, f);
    f(this.body);
  }
}

export class TrapStatementAst extends Ast {
  readonly kind = 'TrapStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly trapType: TypeConstraintAst | null,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.trapType) f(this.trapType);
    f(this.body);
  }
}

export class DataStatementAst extends Ast {
  readonly kind = 'DataStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly variable: string | null,
    readonly commandsAllowed: readonly ExpressionAst[],
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    // PowerShell's visitors pass over commandsAllowed.
    f(this.body);
  }
}

/** `sequence {}`, `parallel {}`: workflow remnants. */
export class BlockStatementAst extends Ast {
  readonly kind = 'BlockStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    readonly blockKind: Token,
    readonly body: StatementBlockAst,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    f(this.body);
  }
}

abstract class LabelJumpAst extends Ast {
  constructor(
    extent: ScriptExtent,
    /** The label: a bare word is a StringConstantExpressionAst, but any expression may stand there. */
    readonly label: ExpressionAst | null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.label) f(this.label);
  }
}

export class BreakStatementAst extends LabelJumpAst {
  readonly kind = 'BreakStatementAst' as const;
}

export class ContinueStatementAst extends LabelJumpAst {
  readonly kind = 'ContinueStatementAst' as const;
}

abstract class PipelineJumpAst extends Ast {
  constructor(
    extent: ScriptExtent,
    readonly pipeline: PipelineBaseAst | null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    if (this.pipeline) f(this.pipeline);
  }
}

export class ReturnStatementAst extends PipelineJumpAst {
  readonly kind = 'ReturnStatementAst' as const;
}

export class ExitStatementAst extends PipelineJumpAst {
  readonly kind = 'ExitStatementAst' as const;
}

export class ThrowStatementAst extends PipelineJumpAst {
  readonly kind = 'ThrowStatementAst' as const;
}

/** What stands where a statement could not be parsed; its pieces are kept for tools. */
export class ErrorStatementAst extends Ast {
  readonly kind = 'ErrorStatementAst' as const;

  constructor(
    extent: ScriptExtent,
    /** The statement's keyword, where one was read. */
    readonly keyword: Token | null,
    readonly nestedAst: readonly Ast[],
    readonly tokenKind: TokenKind | null = null,
  ) {
    super(extent);
  }

  forEachChild(f: ChildCallback): void {
    eachOf(this.nestedAst, f);
  }
}

/** PipelineBaseAst: what may stand in parentheses, in a condition or after `return`. */
export type PipelineBaseAst = PipelineAst | PipelineChainAst | AssignmentStatementAst | ErrorStatementAst;

export type LoopStatementAst =
  | ForStatementAst
  | ForEachStatementAst
  | WhileStatementAst
  | DoWhileStatementAst
  | DoUntilStatementAst;

/** LabeledStatementAst. */
export type LabeledStatementAst = LoopStatementAst | SwitchStatementAst;

export type StatementAst =
  | PipelineBaseAst
  | LabeledStatementAst
  | IfStatementAst
  | TryStatementAst
  | TrapStatementAst
  | DataStatementAst
  | BlockStatementAst
  | BreakStatementAst
  | ContinueStatementAst
  | ReturnStatementAst
  | ExitStatementAst
  | ThrowStatementAst
  | FunctionDefinitionAst
  | TypeDefinitionAst
  | UsingStatementAst
  | CommandAst
  | CommandExpressionAst;
