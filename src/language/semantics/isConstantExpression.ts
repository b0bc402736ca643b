/** IsConstantValueVisitor: whether an expression has a value that the parser could compute. */
import type { ExpressionAst } from '../Ast.ts';
import type { TokenKind } from '../TokenKind.ts';
import { flagsOf, TokenFlags } from '../tokenTraits.ts';

export interface ConstantRules {
  /** Script blocks count as constants (attribute arguments). */
  readonly scriptBlocks?: boolean;
}

function canFold(operator: TokenKind): boolean {
  return (flagsOf(operator) & TokenFlags.CanConstantFold) !== 0;
}

export function isConstantExpression(node: ExpressionAst, rules: ConstantRules): boolean {
  switch (node.kind) {
    case 'ConstantExpressionAst':
    case 'StringConstantExpressionAst':
    case 'TypeExpressionAst':
      return true;
    case 'ScriptBlockExpressionAst':
      return rules.scriptBlocks === true;
    case 'VariableExpressionAst':
      return node.isConstantVariable();
    case 'ParenExpressionAst': {
      const inner = node.pipeline.kind === 'PipelineAst' ? node.pipeline.getPureExpression() : null;
      return inner !== null && isConstantExpression(inner, rules);
    }
    case 'UnaryExpressionAst':
      return canFold(node.tokenKind) && isConstantExpression(node.child, rules);
    case 'BinaryExpressionAst':
      return (
        canFold(node.operator) && isConstantExpression(node.left, rules) && isConstantExpression(node.right, rules)
      );
    case 'ConvertExpressionAst':
      return isConstantExpression(node.child, rules);
    case 'TernaryExpressionAst':
      return [node.condition, node.ifTrue, node.ifFalse].every((part) => isConstantExpression(part, rules));
    case 'ArrayLiteralAst':
      return node.elements.every((element) => isConstantExpression(element, rules));
    case 'SubExpressionAst':
      return isConstantBlock(node.subExpression, rules);
    case 'MemberExpressionAst':
      // [type]::Member.
      return (
        node.static_ &&
        node.expression.kind === 'TypeExpressionAst' &&
        node.member.kind === 'StringConstantExpressionAst'
      );
    default:
      return false;
  }
}

function isConstantBlock(
  block: { statements: readonly unknown[]; traps: readonly unknown[] },
  rules: ConstantRules,
): boolean {
  if (block.traps.length > 0) return false;
  return (block.statements as { kind: string; getPureExpression?: () => ExpressionAst | null }[]).every((statement) => {
    const inner = statement.kind === 'PipelineAst' ? (statement.getPureExpression?.() ?? null) : null;
    return inner !== null && isConstantExpression(inner, rules);
  });
}
