/** break, continue and return: out of finally blocks, to labels that a method lacks; the order of catch blocks. */
import type {
  Ast,
  BreakStatementAst,
  ContinueStatementAst,
  FunctionMemberAst,
  LoopStatementAst,
  ReturnStatementAst,
  StatementBlockAst,
  TryStatementAst,
} from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import { ScriptExtent } from '../ScriptExtent.ts';
import { catchesAlso, fullTypeName } from './exceptionTypes.ts';
import { returnsVoid } from './returnsVoid.ts';

const loops = new Set([
  'ForStatementAst',
  'ForEachStatementAst',
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
  'SwitchStatementAst',
]);

export function checkJump(node: BreakStatementAst | ContinueStatementAst, errors: ErrorSink): void {
  const label = node.label === null ? '' : node.label.kind === 'StringConstantExpressionAst' ? node.label.value : null;
  checkLeavingFinally(node, label, errors);
  if (label) checkLabelExists(node, label, errors);
}

/** A jump stays inside where it meets its loop first; a label that is computed meets none. */
function checkLeavingFinally(node: Ast, label: string | null, errors: ErrorSink): void {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.kind === 'NamedBlockAst' || parent.kind === 'TrapStatementAst' || parent.kind === 'ScriptBlockAst')
      return;
    if (label !== null && loops.has(parent.kind) && labelMatches(parent as LoopStatementAst, label)) return;
    if (parent.kind !== 'StatementBlockAst' || parent.parent?.kind !== 'TryStatementAst') continue;
    if ((parent.parent as TryStatementAst).finally_ !== (parent as StatementBlockAst)) continue;
    errors.reportError(node.extent, 'ControlLeavingFinally');
    return;
  }
}

function labelMatches(loop: LoopStatementAst, label: string): boolean {
  return label === '' || loop.label?.toLowerCase() === label.toLowerCase();
}

/** Only in methods must a label stand around; elsewhere a caller may have it. */
function checkLabelExists(node: Ast, label: string, errors: ErrorSink): void {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.kind === 'FunctionDefinitionAst') {
      if (parent.parent?.kind === 'FunctionMemberAst') errors.reportError(node.extent, 'LabelNotFound', label);
      return;
    }
    if (loops.has(parent.kind) && labelMatches(parent as LoopStatementAst, label)) return;
  }
}

export function checkReturn(node: ReturnStatementAst, errors: ErrorSink): void {
  checkLeavingFinally(node, null, errors);
  const method = enclosingMethod(node);
  if (method === null) return;
  const isVoid = returnsVoid(method);
  if (isVoid && node.pipeline !== null) errors.reportError(node.extent, 'VoidMethodHasReturn');
  else if (!isVoid && node.pipeline === null) errors.reportError(node.extent, 'NonVoidMethodMissingReturnValue');
}

/** The method whose body, rather than a script block in it, holds the node. */
function enclosingMethod(node: Ast): FunctionMemberAst | null {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (parent.kind !== 'ScriptBlockAst') continue;
    const member = parent.parent?.parent;
    return member?.kind === 'FunctionMemberAst' ? (member as FunctionMemberAst) : null;
  }
  return null;
}

export function checkCatchOrder(node: TryStatementAst, errors: ErrorSink): void {
  const { catchClauses } = node;
  for (let i = 0; i < catchClauses.length - 1; i++) {
    const earlier = catchClauses[i]!;
    for (let j = i + 1; j < catchClauses.length; j++) {
      const later = catchClauses[j]!;
      if (earlier.isCatchAll) {
        const before = Math.max(0, later.extent.startOffset - 1);
        errors.reportError(new ScriptExtent(later.extent.source, before, before), 'EmptyCatchNotLast');
        break;
      }
      for (const first of earlier.catchTypes)
        for (const second of later.catchTypes)
          if (catchesAlso(first.typeName.fullName, second.typeName.fullName))
            errors.reportError(second.extent, 'ExceptionTypeAlreadyCaught', fullTypeName(second.typeName.fullName));
    }
  }
}
