/** What may stand left of an assignment or beside ++ and --, and the rules of [ref], [void] and [ordered] there. */
import type {
  AssignmentStatementAst,
  AttributedExpressionAst,
  ConvertExpressionAst,
  ExpressionAst,
  UnaryExpressionAst,
} from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import type { ParserStringId } from '../parserStrings.ts';
import { kindText } from '../tokenTraits.ts';

export function checkAssignment(node: AssignmentStatementAst, errors: ErrorSink): void {
  const reject = (target: { extent: ExpressionAst['extent'] }): void =>
    errors.reportError(target.extent, 'InvalidLeftHandSide');
  // Several targets have no value that could be kept.
  const several = node.operator === 'QuestionQuestionEquals' ? severalTargets(node.left) : null;
  if (several) reject(several);
  else checkTarget(node.left, errors, reject);
}

/** The list of targets, also in parentheses. */
function severalTargets(target: ExpressionAst): ExpressionAst | null {
  if (target.kind === 'ArrayLiteralAst') return target;
  const inner =
    target.kind === 'ParenExpressionAst' && target.pipeline.kind === 'PipelineAst'
      ? target.pipeline.getPureExpression()
      : null;
  return inner && severalTargets(inner);
}

function checkTarget(
  target: ExpressionAst,
  errors: ErrorSink,
  reject: (target: { extent: ExpressionAst['extent'] }) => void,
): void {
  switch (target.kind) {
    case 'ArrayLiteralAst':
      for (const element of target.elements) checkTarget(element, errors, reject);
      return;
    case 'ParenExpressionAst': {
      const inner = target.pipeline.kind === 'PipelineAst' ? target.pipeline.getPureExpression() : null;
      if (inner === null) reject(target.pipeline);
      else checkTarget(inner, errors, reject);
      return;
    }
    case 'AttributedExpressionAst':
    case 'ConvertExpressionAst':
      checkConverted(target, errors, reject);
      return;
    case 'MemberExpressionAst':
    case 'InvokeMemberExpressionAst':
    case 'IndexExpressionAst':
      if (target.nullConditional) reject(target);
      return;
    case 'VariableExpressionAst':
      return;
    default:
      reject(target);
      return;
  }
}

/** `[type][type] target`. A reference must be the only type. */
function checkConverted(target: ExpressionAst, errors: ErrorSink, reject: Parameters<typeof checkTarget>[2]): void {
  const types: ConvertExpressionAst['type'][] = [];
  let child: ExpressionAst = target;
  while (child.kind === 'AttributedExpressionAst' || child.kind === 'ConvertExpressionAst') {
    if (child.kind === 'ConvertExpressionAst') types.push(child.type);
    child = child.child;
  }
  let references = 0;
  for (const type of types) {
    if (isVoid(type.typeName.fullName)) errors.reportError(type.extent, 'VoidTypeConstraintNotAllowed');
    if (isReference(type.typeName.fullName)) references++;
  }
  if (types.length > 1 && references > 0) {
    const last = types.filter((type) => isReference(type.typeName.fullName)).pop()!;
    errors.reportError(last.extent, 'ReferenceNeedsToBeByItselfInTypeConstraint');
  }
  checkTarget(child, errors, reject);
}

export function isVoid(name: string): boolean {
  return /^(?:system\.)?void$/i.test(name);
}
function isReference(name: string): boolean {
  return /^(?:ref|(?:system\.management\.automation\.)?psreference)$/i.test(name);
}
export function isOrdered(name: string): boolean {
  return name.toLowerCase() === 'ordered';
}

export function checkConversion(node: ConvertExpressionAst, errors: ErrorSink): void {
  const name = node.type.typeName.fullName;
  if (isOrdered(name) && node.child.kind !== 'HashtableAst')
    errors.reportError(node.extent, 'OrderedAttributeOnlyOnHashLiteralNode', name);
  if (!isReference(name)) return;
  const { parent } = node;
  if (parent?.kind !== 'ConvertExpressionAst') return;
  const outer = parent as ConvertExpressionAst;
  if (isReference(outer.type.typeName.fullName))
    errors.reportError(node.type.extent, 'ReferenceNeedsToBeByItselfInTypeSequence');
  else if (!isAssigned(outer)) errors.reportError(node.type.extent, 'ReferenceNeedsToBeLastTypeInTypeConversion');
}

/** True within an assignment's left side. */
function isAssigned(node: ConvertExpressionAst): boolean {
  let child: ConvertExpressionAst['parent'] = node;
  while (child?.kind === 'ConvertExpressionAst' || child?.kind === 'AttributedExpressionAst') {
    if (child.parent?.kind === 'AssignmentStatementAst') return (child.parent as AssignmentStatementAst).left === child;
    child = child.parent;
  }
  return false;
}

/** Attributes are for variables. */
export function checkAttributed(node: AttributedExpressionAst, errors: ErrorSink): void {
  let child: ExpressionAst = node.child;
  while (child.kind === 'AttributedExpressionAst' || child.kind === 'ConvertExpressionAst') child = child.child;
  if (child.kind !== 'VariableExpressionAst')
    errors.reportError(node.attribute.extent, 'UnexpectedAttribute', node.attribute.typeName.fullName);
}

export function checkIncrement(node: UnaryExpressionAst, errors: ErrorSink): void {
  switch (node.tokenKind) {
    case 'PlusPlus':
    case 'MinusMinus':
    case 'PostfixPlusPlus':
    case 'PostfixMinusMinus': {
      const id: ParserStringId = 'OperatorRequiresVariableOrProperty';
      checkTarget(node.child, errors, (target) => errors.reportError(target.extent, id, kindText(node.tokenKind)));
      return;
    }
    default:
  }
}
