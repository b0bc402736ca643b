/** What PowerShell's type definer refuses about the arguments of attributes of classes, enums and their members. */
import { NetException } from '../../errors/index.ts';
import type { AttributeAst, ExpressionAst, TypeDefinitionAst } from '../../language/Ast.ts';
import type { ErrorSink } from '../../language/ErrorSink.ts';
import { convertTo, typeDisplayName } from '../../types/index.ts';
import { ATTRIBUTE_FACTS, shortNameOf } from '../../language/semantics/attributeFacts.ts';
import { attributesOfDefinition } from '../../language/semantics/checkClassAttributes.ts';
import type { EngineContext } from '../EngineContext.ts';

export function checkAttributes(ast: TypeDefinitionAst, ctx: EngineContext, errors: ErrorSink): void {
  for (const [attribute] of attributesOfDefinition(ast)) checkArguments(attribute, ctx, errors);
}

/** Where they stand and what they are called was looked at when the text was parsed. */
function checkArguments(ast: AttributeAst, ctx: EngineContext, errors: ErrorSink): void {
  const facts = ATTRIBUTE_FACTS.get(shortNameOf(ast));
  if (!facts) return;
  const { shown, counts, positional } = facts;
  for (const { argumentName, argument } of ast.namedArguments) {
    const property = Object.entries(facts.settable ?? {}).find(
      ([name]) => name.toLowerCase() === argumentName.toLowerCase(),
    );
    if (property && property[1] !== null) checkConversion(argument, property[1], ctx, errors);
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
