/** Parameters and attributes: duplicate names, types that no parameter may have, arguments that must be constants. */
import type { AttributeAst, ExpressionAst, ParameterAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import { isOrdered, isVoid } from './checkAssignment.ts';
import { isConstantExpression } from './isConstantExpression.ts';

export function checkParameterList(parameters: readonly ParameterAst[], errors: ErrorSink): void {
  const names = new Set<string>();
  for (const { name } of parameters) {
    const path = name.variablePath.userPath;
    const key = path.toLowerCase();
    if (names.has(key)) errors.reportError(name.extent, 'DuplicateFormalParameter', path);
    names.add(key);
  }
}

export function checkParameter(node: ParameterAst, errors: ErrorSink): void {
  for (const attribute of node.attributes) {
    if (attribute.kind !== 'TypeConstraintAst') continue;
    const name = attribute.typeName.fullName;
    if (isOrdered(name)) errors.reportError(attribute.extent, 'OrderedAttributeOnlyOnHashLiteralNode', name);
    else if (isVoid(name)) errors.reportError(attribute.extent, 'VoidTypeConstraintNotAllowed');
  }
}

/** A script block is as good as a constant, except to attributes of classes and their members. */
export function checkAttribute(node: AttributeAst, errors: ErrorSink): void {
  const isOfClass = /^(?:TypeDefinition|PropertyMember|FunctionMember)Ast$/.test(node.parent?.kind ?? '');
  const check = (argument: ExpressionAst): void => {
    if (isConstantExpression(argument, { scriptBlocks: !isOfClass })) return;
    errors.reportError(
      argument.extent,
      isOfClass
        ? 'ParameterAttributeArgumentNeedsToBeConstant'
        : 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock',
    );
  };
  for (const argument of node.positionalArguments) check(argument);
  for (const named of node.namedArguments) check(named.argument);
}
