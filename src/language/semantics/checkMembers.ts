/** Functions, and the members of classes and enums. */
import type { FunctionDefinitionAst, FunctionMemberAst, PropertyMemberAst, TypeDefinitionAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import type { SemanticContext } from './checkAst.ts';
import { checkParameterList } from './checkAttributes.ts';
import { isVoid } from './checkAssignment.ts';
import { completesNormally } from './completesNormally.ts';
import { findThis } from './findThis.ts';
import { findUnassigned } from './findUnassigned.ts';
import { returnsVoid } from './returnsVoid.ts';

export function checkFunction(node: FunctionDefinitionAst, errors: ErrorSink): void {
  if (node.parent?.kind === 'FunctionMemberAst' || node.parameters === null) return;
  checkParameterList(node.parameters, errors);
  const { paramBlock } = node.body;
  if (paramBlock !== null) errors.reportError(paramBlock.extent, 'OnlyOneParameterListAllowed');
}

export function checkMethod(context: SemanticContext, node: FunctionMemberAst): void {
  const { errors } = context;
  const { body, functionDefinition } = node;
  checkParameterList(node.parameters, errors);
  checkMethodParameters(node, errors);
  if (body.paramBlock !== null) errors.reportError(body.paramBlock.extent, 'ParamBlockNotAllowedInMethod');
  const block =
    body.beginBlock ??
    body.processBlock ??
    body.dynamicParamBlock ??
    body.cleanBlock ??
    (body.endBlock?.unnamed === false ? body.endBlock : null);
  if (block !== null) {
    errors.reportError(block.extent, 'NamedBlockNotAllowedInMethod');
    return;
  }
  if (node.isConstructor && node.returnType !== null)
    errors.reportError(node.returnType.extent, 'ConstructorCantHaveReturnType');
  if (!returnsVoid(node) && body.endBlock !== null && completesNormally(body.endBlock.statements))
    errors.reportError(functionDefinition.nameExtent, 'MethodHasCodePathNotReturn');
  for (const variable of findUnassigned(node)) context.notLocal.add(variable);
  if (node.flags.isStatic) reportThis(body, errors);
}

/** Static methods and constructors have no $this; script blocks in them may be bound to another's. */
function reportThis(
  node: FunctionMemberAst['body'] | NonNullable<PropertyMemberAst['initialValue']>,
  errors: ErrorSink,
): void {
  for (const variable of findThis(node))
    errors.reportError(variable.extent, 'NonStaticMemberAccessInStaticMember', 'this');
}

function checkMethodParameters(node: FunctionMemberAst, errors: ErrorSink): void {
  for (const { attributes } of node.parameters) {
    const types = attributes.filter((attribute) => attribute.kind === 'TypeConstraintAst');
    for (const extra of types.slice(1)) errors.reportError(extra.extent, 'MultipleTypeConstraintsOnMethodParam');
  }
}

export function checkProperty(node: PropertyMemberAst, errors: ErrorSink): void {
  if (node.propertyType !== null && isVoid(node.propertyType.typeName.fullName))
    errors.reportError(node.propertyType.extent, 'TypeNotAllowedForProperty', 'void');
  if (node.flags.isStatic && !node.flags.isLiteral && node.initialValue !== null) reportThis(node.initialValue, errors);
}

const underlyingTypes =
  /^(?:system\.)?(?:byte|sbyte|short|ushort|int|uint|long|ulong|int16|uint16|int32|uint32|int64|uint64)$/i;

export function checkTypeDefinition(node: TypeDefinitionAst, errors: ErrorSink): void {
  if (node.typeAttributes !== 'Enum') return;
  for (const type of node.baseTypes)
    if (!underlyingTypes.test(type.typeName.fullName))
      errors.reportError(type.extent, 'InvalidUnderlyingType', type.typeName.fullName);
}
