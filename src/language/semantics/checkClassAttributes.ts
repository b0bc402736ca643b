/** Attributes of classes, enums and their members: where they may stand, and which properties they have. */
import type { AttributeAst, AttributeBaseAst, TypeDefinitionAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import { ATTRIBUTE_FACTS, shortNameOf } from './attributeFacts.ts';

type Target = 'Class' | 'Enum' | 'Method' | 'Constructor' | 'Property' | 'Parameter';

/** Every attribute of a definition with what it stands on. */
export function* attributesOfDefinition(ast: TypeDefinitionAst): Generator<readonly [AttributeAst, Target]> {
  yield* on(ast.attributes, ast.typeAttributes === 'Enum' ? 'Enum' : 'Class');
  for (const member of ast.members) {
    if (member.kind === 'PropertyMemberAst') {
      yield* on(member.attributes, 'Property');
      continue;
    }
    yield* on(member.attributes, member.isConstructor ? 'Constructor' : 'Method');
    for (const parameter of member.parameters) yield* on(parameter.attributes, 'Parameter');
  }
}

function* on(attributes: readonly AttributeBaseAst[], target: Target): Generator<readonly [AttributeAst, Target]> {
  for (const attribute of attributes) if (attribute.kind === 'AttributeAst') yield [attribute, target];
}

export function checkClassAttributes(ast: TypeDefinitionAst, errors: ErrorSink): void {
  for (const [attribute, target] of attributesOfDefinition(ast)) checkPlace(attribute, target, errors);
}

function checkPlace(ast: AttributeAst, target: Target, errors: ErrorSink): void {
  const facts = ATTRIBUTE_FACTS.get(shortNameOf(ast));
  if (!facts) return;
  const { shown, targets, readOnly } = facts;
  if (!targets.includes(target))
    errors.reportError(ast.extent, 'AttributeNotAllowedOnDeclaration', shown, targets.join(', '));
  const settable = Object.keys(facts.settable ?? {});
  for (const { argumentName, extent } of ast.namedArguments) {
    const is = (name: string): boolean => name.toLowerCase() === argumentName.toLowerCase();
    const fixed = readOnly?.find(is);
    if (fixed) errors.reportError(extent, 'ReadOnlyProperty', fixed);
    else if (!settable.some(is))
      errors.reportError(extent, 'PropertyNotFoundForAttribute', argumentName, shown, settable.join(', '));
  }
}
