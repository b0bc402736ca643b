/** In a method a plain variable named as a property, when assigned, was meant to be the property: `$this.name`. */
import type {
  AssignmentStatementAst,
  Ast,
  ExpressionAst,
  FunctionMemberAst,
  PropertyMemberAst,
  ScriptBlockAst,
  TypeDefinitionAst,
} from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';

export function checkAssignedProperties(root: ScriptBlockAst, errors: ErrorSink): void {
  const visit = (node: Ast): void => {
    if (node.kind === 'TypeDefinitionAst') checkType(node as TypeDefinitionAst, errors);
    node.forEachChild(visit);
  };
  visit(root);
}

function checkType(type: TypeDefinitionAst, errors: ErrorSink): void {
  if (type.typeAttributes !== 'Class') return;
  const properties = new Map<string, PropertyMemberAst>();
  for (const member of type.members)
    if (member.kind === 'PropertyMemberAst') properties.set(member.name.toLowerCase(), member);
  if (properties.size === 0) return;
  for (const member of type.members)
    if (member.kind === 'FunctionMemberAst') checkMethod(type, member, properties, errors);
}

function checkMethod(
  type: TypeDefinitionAst,
  method: FunctionMemberAst,
  properties: Map<string, PropertyMemberAst>,
  errors: ErrorSink,
): void {
  const visit = (node: Ast): void => {
    if (
      node.kind === 'ScriptBlockExpressionAst' ||
      node.kind === 'FunctionDefinitionAst' ||
      node.kind === 'TypeDefinitionAst'
    )
      return;
    if (node.kind === 'AssignmentStatementAst') {
      for (const target of targets((node as AssignmentStatementAst).left)) {
        if (target.kind !== 'VariableExpressionAst' || !target.variablePath.isUnqualified) continue;
        const property = properties.get(target.variablePath.userPath.toLowerCase());
        if (property?.flags.isStatic)
          errors.reportError(target.extent, 'MissingTypeInStaticPropertyAssignment', `[${type.name}]::`, property.name);
        else if (property) errors.reportError(target.extent, 'MissingThis', '$this.', property.name);
      }
    }
    node.forEachChild(visit);
  };
  method.body.forEachChild(visit);
}

function targets(left: ExpressionAst): ExpressionAst[] {
  if (left.kind === 'ArrayLiteralAst') return left.elements.flatMap(targets);
  if (left.kind === 'ConvertExpressionAst' || left.kind === 'AttributedExpressionAst') return targets(left.child);
  return [left];
}
