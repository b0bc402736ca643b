/**
 * Every node of the tree under one roof, with PowerShell's class names: import nodes from here.
 * `kind` is the .NET class name, fields are its properties in camelCase (`static_`, `finally_`, `arguments_` dodge keywords).
 */
export * from './ast/AstNode.ts';
export * from './ast/expressionAsts.ts';
export * from './ast/scriptBlockAsts.ts';
export * from './ast/statementAsts.ts';
export * from './ast/TypeName.ts';
export * from './ast/typeDefinitionAsts.ts';
export * from './ast/unions.ts';

import type {
  CatchClauseAst,
  CommandParameterAst,
  FileRedirectionAst,
  MergingRedirectionAst,
  StatementAst,
  StatementBlockAst,
} from './ast/statementAsts.ts';
import type {
  AttributeAst,
  NamedAttributeArgumentAst,
  NamedBlockAst,
  ParamBlockAst,
  ParameterAst,
  ScriptBlockAst,
  TypeConstraintAst,
} from './ast/scriptBlockAsts.ts';
import type { FunctionMemberAst, PropertyMemberAst } from './ast/typeDefinitionAsts.ts';
import type { ExpressionAst } from './ast/unions.ts';

/** Every node, discriminated by `kind`. */
export type AnyAst =
  | ExpressionAst
  | StatementAst
  | ScriptBlockAst
  | NamedBlockAst
  | ParamBlockAst
  | ParameterAst
  | AttributeAst
  | NamedAttributeArgumentAst
  | TypeConstraintAst
  | StatementBlockAst
  | CommandParameterAst
  | FileRedirectionAst
  | MergingRedirectionAst
  | CatchClauseAst
  | PropertyMemberAst
  | FunctionMemberAst;

export type AstKind = AnyAst['kind'];
