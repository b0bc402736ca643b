/**
 * Whether an expression is a value as it stands: literals, hashtables, arrays and operators over them.
 * What could run something (commands, members, indexes, other variables) makes it dynamic.
 */
import type { Ast, HashtableAst, ScriptBlockAst } from '../../language/Ast.ts';

const SAFE_KINDS = new Set([
  'HashtableAst',
  'ArrayExpressionAst',
  'ArrayLiteralAst',
  'ParenExpressionAst',
  'SubExpressionAst',
  'StatementBlockAst',
  'PipelineAst',
  'CommandExpressionAst',
  'ConstantExpressionAst',
  'StringConstantExpressionAst',
  'ExpandableStringExpressionAst',
  'UnaryExpressionAst',
  'BinaryExpressionAst',
  'TernaryExpressionAst',
]);
const SAFE_VARIABLES = /^(?:true|false|null|PSCulture|PSUICulture|PSScriptRoot|PSEdition)$/i;
const UNSAFE_OPERATORS = /[+-]{2}|\*|-(?:join|split|f|replace)\b/i;

/** The hashtable a data file consists of; null for anything else. */
export function rootHashtable(ast: ScriptBlockAst): HashtableAst | null {
  let found: Ast | null = null;
  let count = 0;
  const visit = (node: Ast): void => {
    if (node.kind === 'HashtableAst') {
      found ??= node;
      count++;
    } else if (['NamedBlockAst', 'PipelineAst', 'CommandExpressionAst'].includes(node.kind)) node.forEachChild(visit);
    else count = 2;
  };
  ast.forEachChild(visit);
  return count === 1 ? found : null;
}

export function isSafeValue(ast: Ast): boolean {
  if (ast.kind === 'VariableExpressionAst') return SAFE_VARIABLES.test(ast.extent.text.replace(/^\$\{?|\}$/g, ''));
  if (ast.kind === 'ScriptBlockExpressionAst') return true;
  if (ast.kind === 'ConvertExpressionAst')
    return (
      /^\[(?:string|int|long|double|bool|decimal|char|byte|version|guid|datetime|timespan|hashtable|ordered|pscustomobject|switch|object)(?:\[\])?\]/i.test(
        ast.extent.text,
      ) && childrenAreSafe(ast)
    );
  if (ast.kind === 'TypeConstraintAst') return true;
  if (ast.kind === 'UnaryExpressionAst' && UNSAFE_OPERATORS.test(ast.extent.text.slice(0, 6))) return false;
  return SAFE_KINDS.has(ast.kind) && childrenAreSafe(ast);
}

function childrenAreSafe(ast: Ast): boolean {
  let isSafe = true;
  ast.forEachChild((child) => {
    isSafe &&= isSafeValue(child);
  });
  return isSafe;
}
