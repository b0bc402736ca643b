/**
 * Whether control can reach the end of some statements: a method that returns a value must not let it.
 * As in PowerShell's flow graph no condition is evaluated: any while, foreach or switch may be passed by.
 */
import type {
  Ast,
  BreakStatementAst,
  DoUntilStatementAst,
  DoWhileStatementAst,
  ForStatementAst,
  IfStatementAst,
  StatementAst,
  TryStatementAst,
} from '../Ast.ts';

export function completesNormally(statements: readonly StatementAst[]): boolean {
  return statements.every(completes);
}

function completes(statement: StatementAst): boolean {
  switch (statement.kind) {
    case 'ReturnStatementAst':
    case 'ThrowStatementAst':
    case 'ExitStatementAst':
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      return false;
    case 'IfStatementAst':
      return ifCompletes(statement);
    case 'TryStatementAst':
      return tryCompletes(statement);
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return doCompletes(statement);
    case 'ForStatementAst':
      return statement.condition !== null || hasBreak(statement.body, statement);
    default:
      return true;
  }
}

function ifCompletes({ clauses, elseClause }: IfStatementAst): boolean {
  if (elseClause === null || completesNormally(elseClause.statements)) return true;
  return clauses.some(([, body]) => completesNormally(body.statements));
}

function tryCompletes({ body, catchClauses, finally_ }: TryStatementAst): boolean {
  if (finally_ !== null && !completesNormally(finally_.statements)) return false;
  return completesNormally(body.statements) || catchClauses.some((clause) => completesNormally(clause.body.statements));
}

function doCompletes(loop: DoWhileStatementAst | DoUntilStatementAst): boolean {
  return completesNormally(loop.body.statements) || hasBreak(loop.body, loop) || hasContinue(loop.body);
}

function hasBreak(root: Ast, loop: DoWhileStatementAst | DoUntilStatementAst | ForStatementAst): boolean {
  return search(root, 'BreakStatementAst', (node) => {
    const { label } = node as BreakStatementAst;
    return (
      label === null ||
      (label.kind === 'StringConstantExpressionAst' && label.value.toLowerCase() === loop.label?.toLowerCase())
    );
  });
}
function hasContinue(root: Ast): boolean {
  return search(root, 'ContinueStatementAst', () => true);
}

const nestedLoops = new Set([
  'ForStatementAst',
  'ForEachStatementAst',
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
  'SwitchStatementAst',
  'ScriptBlockExpressionAst',
]);

/** Loops within catch their own jumps, as long as these have no label. */
function search(node: Ast, kind: string, test: (node: Ast) => boolean): boolean {
  if (node.kind === kind) return test(node);
  let found = false;
  node.forEachChild((child) => {
    if (!found && !nestedLoops.has(child.kind)) found = search(child, kind, test);
  });
  return found;
}
