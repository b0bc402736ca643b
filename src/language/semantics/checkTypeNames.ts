/**
 * The types that classes name must be known when they are parsed: the script's own and whatever the caller knows.
 * Outside classes a type is looked for when it is used.
 */
import type { AnyAst, Ast, ITypeName, ScriptBlockAst, TypeDefinitionAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';

/** Whether a type's name, as written, stands for a type that exists. */
export type IsKnownType = (name: string, namespaces: readonly string[]) => boolean;

export function checkTypeNames(root: ScriptBlockAst, errors: ErrorSink, isKnown: IsKnownType): void {
  const definitions: TypeDefinitionAst[] = [];
  collect(root, definitions);
  // What a module brings is known only once it is loaded.
  const usesModules = root.usingStatements.some((using) => /^(?:Module|Assembly)$/.test(using.usingStatementKind));
  if (definitions.length === 0 || usesModules) return;
  const own = new Set(definitions.map((definition) => definition.name.toLowerCase()));
  const namespaces = root.usingStatements
    .filter((using) => using.usingStatementKind === 'Namespace')
    .map((using) => using.name?.value ?? '');
  const check = (name: ITypeName): void => {
    if (name.kind === 'ArrayTypeName') {
      check(name.elementType);
      return;
    }
    if (name.kind === 'GenericTypeName') {
      check(name.typeName);
      for (const argument of name.genericArguments) check(argument);
      return;
    }
    if (name.kind !== 'TypeName' || own.has(name.name.toLowerCase())) return;
    const written =
      name.genericArgumentCount > 0 && !name.name.includes('`')
        ? `${name.name}\`${name.genericArgumentCount}`
        : name.name;
    if (!isKnown(written, namespaces)) errors.reportError(name.extent, 'TypeNotFound', name.name);
  };
  const checkAttribute = (name: ITypeName): void => {
    if (
      own.has(name.name.toLowerCase()) ||
      isKnown(name.name, namespaces) ||
      isKnown(`${name.name}Attribute`, namespaces)
    )
      return;
    errors.reportError(name.extent, 'CustomAttributeTypeNotFound', name.name);
  };
  for (const definition of definitions) checkDefinition(definition, check, checkAttribute);
}

/** Two types of one name in one script block; nested script blocks may use the name again. */
export function checkDuplicateTypes(root: ScriptBlockAst, errors: ErrorSink): void {
  const visit = (node: Ast, known: Set<string>): void => {
    if (node.kind === 'TypeDefinitionAst') {
      const { name } = node as TypeDefinitionAst;
      if (known.has(name.toLowerCase())) errors.reportError(node.extent, 'MemberAlreadyDefined', name);
      known.add(name.toLowerCase());
    }
    node.forEachChild((child) => visit(child, child.kind === 'ScriptBlockAst' ? new Set() : known));
  };
  visit(root, new Set());
}

function collect(node: Ast, definitions: TypeDefinitionAst[]): void {
  if (node.kind === 'TypeDefinitionAst') definitions.push(node as TypeDefinitionAst);
  node.forEachChild((child) => collect(child, definitions));
}

function checkDefinition(
  definition: TypeDefinitionAst,
  check: (name: ITypeName) => void,
  checkAttribute: (name: ITypeName) => void,
): void {
  const visit = (ast: Ast): void => {
    const node = ast as AnyAst;
    if (node.kind === 'AttributeAst') checkAttribute(node.typeName);
    else if (node.kind === 'TypeConstraintAst' || node.kind === 'TypeExpressionAst') check(node.typeName);
    node.forEachChild(visit);
  };
  if (definition.typeAttributes === 'Class') definition.forEachChild(visit);
  else for (const attribute of definition.attributes) visit(attribute);
}
