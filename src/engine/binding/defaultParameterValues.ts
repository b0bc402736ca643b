/**
 * $PSDefaultParameterValues: 'Cmdlet:Parameter' patterns with values or script blocks, and 'Disabled'.
 */
import { enumerableOf, getProperty, isDictionary, toBoolean, WildcardPattern } from '../../types/index.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import type { ParameterBinder } from './ParameterBinder.ts';

export function applyDefaultParameterValues(
  binder: ParameterBinder,
  invocation: InvocationInfo,
  ctx: ExecutionContext,
): void {
  const table = ctx.getVariable('PSDefaultParameterValues');
  if (!isDictionary(table) || table.count === 0) return;
  if (toBoolean(table.get('Disabled') ?? false)) return;
  const commandNames = [invocation.myCommandName, invocation.invocationName];
  for (const entry of enumerableOf(table.getEnumerator?.() ?? table) ?? []) {
    const key = String(getProperty(entry, 'Key', ctx));
    const colon = key.lastIndexOf(':');
    if (colon < 0) continue;
    const pattern = new WildcardPattern(unquote(key.slice(0, colon)), { ignoreCase: true });
    if (!commandNames.some((name) => pattern.isMatch(name))) continue;
    const parameterPattern = new WildcardPattern(unquote(key.slice(colon + 1)), { ignoreCase: true });
    for (const parameter of binder.metadata.parameters.values()) {
      if (![parameter.name, ...parameter.aliases].some((name) => parameterPattern.isMatch(name))) continue;
      const value = getProperty(entry, 'Value', ctx);
      binder.bindDefault(parameter, isScriptBlock(value) ? value.invokeReturnAsIs(ctx, [binder]) : value);
    }
  }
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
