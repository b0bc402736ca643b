/**
 * Where a script can be stopped by line: the statements and conditions at which compiled code says where it stands.
 * Rule that surprises: a line inside a longer statement means that statement; a line without one means the statement that
 * begins on the very next line, and no later one. A while's condition comes after its body.
 * NON-PARITY: the closing brace of a script block is no point to stop at.
 */
import type { Ast } from '../../language/Ast.ts';
import type { LineBreakpoint } from './Breakpoint.ts';

const STATEMENTS: ReadonlySet<string> = new Set([
  'PipelineAst',
  'AssignmentStatementAst',
  'ReturnStatementAst',
  'ThrowStatementAst',
  'ExitStatementAst',
  'BreakStatementAst',
  'ContinueStatementAst',
]);

/** Parents of which such a child is no value but stands for itself. */
const LISTS: ReadonlySet<string> = new Set([
  'NamedBlockAst',
  'StatementBlockAst',
  'IfStatementAst',
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
  'ForStatementAst',
  'ForEachStatementAst',
  'SwitchStatementAst',
  'PipelineChainAst',
]);

/** Lines on which only a script block ends. */
function blockEnds(root: Ast): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { kind, extent } of pointsOf(root)) if (kind === 'ScriptBlockAst') lines.add(extent.endLineNumber);
  return lines;
}

const points = new WeakMap<Ast, readonly Ast[]>();

/** The statement a breakpoint stops at; null where there is none. */
export function pointOf(breakpoint: LineBreakpoint, root: Ast): Ast | null {
  const { line, column } = breakpoint;
  const all = pointsOf(root);
  if (column > 0) return all.find((ast) => coversColumn(ast, line, column)) ?? null;
  const startsAt = (wanted: number): Ast | undefined => all.find((ast) => ast.extent.startLineNumber === wanted);
  const found = startsAt(line) ?? narrowestAround(all, line);
  if (found) return found;
  return blockEnds(root).has(line) ? null : (startsAt(line + 1) ?? null);
}

function coversColumn({ extent }: Ast, line: number, column: number): boolean {
  if (extent.startLineNumber !== line || extent.startColumnNumber > column) return false;
  return extent.endLineNumber > line || extent.endColumnNumber > column;
}

function narrowestAround(all: readonly Ast[], line: number): Ast | undefined {
  const around = all.filter(
    ({ kind, extent }) => kind !== 'ScriptBlockAst' && extent.startLineNumber < line && extent.endLineNumber >= line,
  );
  return around.sort((a, b) => b.extent.startOffset - a.extent.startOffset)[0];
}

function pointsOf(root: Ast): readonly Ast[] {
  let found = points.get(root);
  if (!found) points.set(root, (found = collect(root, [])));
  return found;
}

function collect(ast: Ast, into: Ast[]): Ast[] {
  const isBlock = ast.kind === 'ScriptBlockAst' && ast.parent !== null;
  if (isBlock || (STATEMENTS.has(ast.kind) && LISTS.has(ast.parent?.kind ?? ''))) into.push(ast);
  const children: Ast[] = [];
  ast.forEachChild((child) => void children.push(child));
  if (ast.kind === 'WhileStatementAst') children.reverse();
  for (const child of children) collect(child, into);
  return into;
}
