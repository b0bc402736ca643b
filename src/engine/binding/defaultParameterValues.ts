/**
 * $PSDefaultParameterValues: 'Cmdlet:Parameter' patterns with values or script blocks, and 'Disabled'. Two entries that want
 * different values for one parameter cancel each other; what cannot be bound is a warning.
 */
import { NetException } from '../../errors/index.ts';
import {
  enumerableOf,
  getProperty,
  isDictionary,
  PSObject,
  toBoolean,
  toPSString,
  WildcardPattern,
} from '../../types/index.ts';
import { looseEquals } from '../../types/operators/looseEquals.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import type { ParameterMetadata } from './CommandMetadata.ts';
import type { ParameterBinder } from './ParameterBinder.ts';

export type WriteWarning = (text: string) => void;

export function applyDefaultParameterValues(
  binder: ParameterBinder,
  invocation: InvocationInfo,
  ctx: ExecutionContext,
  warn: WriteWarning = () => undefined,
): void {
  const table = ctx.getVariable('PSDefaultParameterValues');
  if (!isDictionary(table) || table.count === 0) return;
  if (toBoolean(table.get('Disabled') ?? false)) return;
  const commandNames = [invocation.myCommandName, invocation.invocationName];
  const wanted = new Map<ParameterMetadata, unknown[]>();
  for (const entry of enumerableOf(table.getEnumerator?.() ?? table) ?? []) {
    const key = String(getProperty(entry, 'Key', ctx));
    const colon = key.lastIndexOf(':');
    if (colon < 0) continue;
    const pattern = new WildcardPattern(unquote(key.slice(0, colon)), { ignoreCase: true });
    if (!commandNames.some((name) => pattern.isMatch(name))) continue;
    const parameterPattern = new WildcardPattern(unquote(key.slice(colon + 1)), { ignoreCase: true });
    for (const parameter of binder.metadata.parameters.values()) {
      if (![parameter.name, ...parameter.aliases].some((name) => parameterPattern.isMatch(name))) continue;
      wanted.set(parameter, [...(wanted.get(parameter) ?? []), getProperty(entry, 'Value', ctx)]);
    }
  }
  for (const [parameter, values] of wanted) {
    if (values.some((value) => !looseEquals(value, values[0], ctx, true))) {
      warn(
        `Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching the following name or alias: ${parameter.name}. These defaults have been ignored.`,
      );
    } else bindOne(binder, parameter, values[0], ctx, warn);
  }
}

function bindOne(
  binder: ParameterBinder,
  parameter: ParameterMetadata,
  given: unknown,
  ctx: ExecutionContext,
  warn: WriteWarning,
): void {
  if (binder.bound.has(parameter.name)) return;
  const value = isScriptBlock(given) ? given.invokeReturnAsIs(ctx, [describe(binder)]) : given;
  try {
    binder.bindDefault(parameter, value);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const text = toPSString(value, ctx);
    warn(`The binding of default value '${text}' to parameter '${parameter.name}' failed: ${thrown.message}`);
  }
}

/** What a script block for a default gets as its argument. */
function describe(binder: ParameterBinder): PSObject {
  return PSObject.custom([
    ['BoundParameters', [...binder.bound.keys()]],
    ['BoundPositionalParameters', []],
    ['BoundDefaultParameters', []],
  ]);
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
