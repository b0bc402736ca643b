/** What PowerShell's type definer refuses about attributes of classes, enums and their members. */
import { NetException } from '../../errors/index.ts';
import type { AttributeAst, AttributeBaseAst, ExpressionAst, TypeDefinitionAst } from '../../language/Ast.ts';
import type { ErrorSink } from '../../language/ErrorSink.ts';
import { convertTo, typeDisplayName } from '../../types/index.ts';
import { ATTRIBUTE_FACTS, shortNameOf } from '../binding/attributeFacts.ts';
import type { EngineContext } from '../EngineContext.ts';

type Target = 'Class' | 'Enum' | 'Method' | 'Constructor' | 'Property' | 'Field' | 'Parameter';

export function checkAttributes(ast: TypeDefinitionAst, ctx: EngineContext, errors: ErrorSink): void {
  const check = (attributes: readonly AttributeBaseAst[], target: Target): void => {
    for (const attribute of attributes)
      if (attribute.kind === 'AttributeAst') checkAttribute(attribute, target, ctx, errors);
  };
  check(ast.attributes, ast.typeAttributes === 'Enum' ? 'Enum' : 'Class');
  for (const member of ast.members) {
    if (member.kind === 'PropertyMemberAst') {
      check(member.attributes, 'Property');
      continue;
    }
    check(member.attributes, member.isConstructor ? 'Constructor' : 'Method');
    for (const parameter of member.parameters) check(parameter.attributes, 'Parameter');
  }
}

function checkAttribute(ast: AttributeAst, target: Target, ctx: EngineContext, errors: ErrorSink): void {
  const facts = ATTRIBUTE_FACTS.get(shortNameOf(ast));
  if (!facts) return;
  const { shown, targets, counts, positional } = facts;
  if (!targets.includes(target))
    errors.reportError(ast.extent, 'AttributeNotAllowedOnDeclaration', shown, targets.join(', '));
  const settable = Object.entries(facts.settable ?? {});
  for (const named of ast.namedArguments) {
    const is = (name: string): boolean => name.toLowerCase() === named.argumentName.toLowerCase();
    const property = settable.find(([name]) => is(name));
    const fixed = facts.readOnly?.find(is);
    if (fixed) errors.reportError(named.extent, 'ReadOnlyProperty', fixed);
    else if (!property)
      errors.reportError(
        named.extent,
        'PropertyNotFoundForAttribute',
        named.argumentName,
        shown,
        settable.map(([name]) => name).join(', '),
      );
    else if (property[1] !== null) checkConversion(named.argument, property[1], ctx, errors);
  }
  if (errors.errors.length > 0) return;
  const { length } = ast.positionalArguments;
  if (counts && (length < counts[0] || length > counts[1])) {
    const name = shown.replace(/^System\./, '').replace(/(?:Attribute)?$/, 'Attribute');
    errors.reportError(ast.extent, 'MethodCountCouldNotFindBest', name, String(length));
  } else if (positional)
    for (const argument of ast.positionalArguments) checkConversion(argument, positional, ctx, errors);
}

function checkConversion(argument: ExpressionAst, typeName: string, ctx: EngineContext, errors: ErrorSink): void {
  if (argument.kind !== 'StringConstantExpressionAst') return;
  const type = ctx.resolveType(typeName);
  if (!type) return;
  try {
    convertTo(argument.value, type, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    errors.reportError(argument.extent, 'CannotConvertValue', typeDisplayName(type));
  }
}
