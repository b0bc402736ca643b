/** PSPropertyExpression as a parameter's type: names and script blocks become expressions when bound. */
import { invalidCast } from '../types/dotnet/netErrors.ts';
import { toPSString, typeOf, unwrap } from '../types/index.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { isScriptBlock } from './CommandParameter.ts';
import { PropertyExpression } from './PropertyExpression.ts';

/** One expression or a list of them. */
export function expressionArgument(value: unknown, ctx: ExecutionContext): unknown {
  const base = unwrap(value);
  const list = Array.isArray(base) ? base : [base];
  return list.map((item) => oneExpression(item, ctx));
}

export function oneExpression(value: unknown, ctx: ExecutionContext): PropertyExpression {
  const base = unwrap(value);
  if (base instanceof PropertyExpression) return base;
  if (isScriptBlock(base)) return PropertyExpression.ofScript(base);
  if (typeof base === 'object' && base !== null && !('fullName' in base)) {
    const type = typeOf(base).fullName;
    if (type.startsWith('System.Collections.')) {
      throw invalidCast(
        `Cannot convert the "${toPSString(base, ctx)}" value of type "${type}" to type "Microsoft.PowerShell.Commands.PSPropertyExpression".`,
      );
    }
  }
  return PropertyExpression.ofName(base == null ? '' : toPSString(base, ctx));
}
