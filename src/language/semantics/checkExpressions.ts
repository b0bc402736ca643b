/** Variables (splatting, $this, unassigned ones in methods), hash literals' keys, and what $using: may hold. */
import type { Ast, ExpressionAst, HashtableAst, UsingExpressionAst, VariableExpressionAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import type { SemanticContext } from './checkAst.ts';
import { isConstantExpression } from './isConstantExpression.ts';

export function checkVariable(context: SemanticContext, node: VariableExpressionAst): void {
  if (node.splatted) checkSplatting(node, context.errors);
  if (context.notLocal.has(node)) context.errors.reportError(node.extent, 'VariableNotLocal');
}

/** A splatted variable is an argument of a command and nothing else. */
function checkSplatting(node: VariableExpressionAst, errors: ErrorSink): void {
  let { parent } = node;
  if (parent?.kind === 'UsingExpressionAst') parent = parent.parent;
  if (parent?.kind === 'CommandAst') return;
  const inList = parent?.kind === 'ArrayLiteralAst' && parent.parent?.kind === 'CommandAst';
  errors.reportError(
    node.extent,
    inList ? 'SplattingNotPermittedInArgumentList' : 'SplattingNotPermitted',
    node.variablePath.userPath,
  );
}

/** Constant keys are compared by their texts: 1, '1' and 1.0 are one. */
export function checkHashtable(node: HashtableAst, errors: ErrorSink): void {
  const keys = new Set<string>();
  for (const [key] of node.keyValuePairs) {
    const text = keyText(key);
    if (text === null) continue;
    const folded = text.toLowerCase();
    if (keys.has(folded)) errors.reportError(key.extent, 'DuplicateKeyInHashLiteral', text);
    keys.add(folded);
  }
}

function keyText(key: ExpressionAst): string | null {
  if (key.kind === 'StringConstantExpressionAst') return key.value;
  return key.kind === 'ConstantExpressionAst' && key.value.value !== null ? String(key.value.value) : null;
}

/** Members with plain names and constant indices may follow the variable. */
export function checkUsingExpression(node: UsingExpressionAst, errors: ErrorSink): void {
  const bad = findBadUsing(node.subExpression);
  if (bad !== null) errors.reportError(bad.extent, 'InvalidUsingExpression');
}

function findBadUsing(expression: ExpressionAst): Ast | null {
  switch (expression.kind) {
    case 'VariableExpressionAst':
      return null;
    case 'MemberExpressionAst':
      return expression.member.kind === 'StringConstantExpressionAst'
        ? findBadUsing(expression.expression)
        : expression;
    case 'IndexExpressionAst':
      return isConstantExpression(expression.index, {}) ? findBadUsing(expression.target) : expression.index;
    default:
      return expression;
  }
}
