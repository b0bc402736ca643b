/** Every $this of a node, script blocks in it left out. */
import type { Ast, VariableExpressionAst } from '../Ast.ts';

export function findThis(root: Ast): VariableExpressionAst[] {
  const found: VariableExpressionAst[] = [];
  const visit = (node: Ast): void => {
    if (node.kind === 'ScriptBlockExpressionAst' || node.kind === 'FunctionDefinitionAst') return;
    if (
      node.kind === 'VariableExpressionAst' &&
      (node as VariableExpressionAst).variablePath.userPath.toLowerCase() === 'this'
    )
      found.push(node as VariableExpressionAst);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}
