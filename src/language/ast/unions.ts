/** The union of all expression nodes (System.Management.Automation.Language.ExpressionAst). */
import type {
  ArrayExpressionAst,
  ArrayLiteralAst,
  AttributedExpressionAst,
  BaseCtorInvokeMemberExpressionAst,
  BinaryExpressionAst,
  ConstantExpressionAst,
  ConvertExpressionAst,
  ErrorExpressionAst,
  ExpandableStringExpressionAst,
  HashtableAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
  ParenExpressionAst,
  ScriptBlockExpressionAst,
  StringConstantExpressionAst,
  SubExpressionAst,
  TernaryExpressionAst,
  TypeExpressionAst,
  UnaryExpressionAst,
  UsingExpressionAst,
  VariableExpressionAst,
} from './expressionAsts.ts';

export type ExpressionAst =
  | TernaryExpressionAst
  | BinaryExpressionAst
  | UnaryExpressionAst
  | AttributedExpressionAst
  | ConvertExpressionAst
  | MemberExpressionAst
  | InvokeMemberExpressionAst
  | BaseCtorInvokeMemberExpressionAst
  | IndexExpressionAst
  | ArrayExpressionAst
  | ArrayLiteralAst
  | HashtableAst
  | ParenExpressionAst
  | SubExpressionAst
  | ScriptBlockExpressionAst
  | TypeExpressionAst
  | VariableExpressionAst
  | ConstantExpressionAst
  | StringConstantExpressionAst
  | ExpandableStringExpressionAst
  | UsingExpressionAst
  | ErrorExpressionAst;
