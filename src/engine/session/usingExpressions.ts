/** The values of `$using:` expressions: what a block that runs in another runspace knows of its caller. */
import type { Ast, ScriptBlockAst, UsingExpressionAst } from '../../language/Ast.ts';

export type UsingValues = ReadonlyMap<string, unknown>;

/** The `$using:` expressions of a block as the caller's own expressions: key and text. */
export function usingExpressions(root: ScriptBlockAst): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Ast): void => {
    if (node.kind === 'UsingExpressionAst') {
      const { text } = (node as UsingExpressionAst).subExpression.extent;
      found.set(text.toLowerCase(), text.replace(/\$(\{?)using:/i, '$$$1'));
    }
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}
