/**
 * $PSDefaultParameterValues: 'Cmdlet:Parameter' patterns with values or script blocks, and 'Disabled'. Two entries that want
 * different values for one parameter cancel each other; what cannot be bound is a warning.
 */
import {
  enumerableOf,
  getProperty,
  HashSet,
  isDictionary,
  type NetDictionary,
  netToString,
  PSObject,
  toBoolean,
  unwrap,
  WildcardPattern,
} from '../../types/index.ts';
import { looseEquals } from '../../types/operators/looseEquals.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { isBindingError } from './bindingErrors.ts';
import { CommandArgument } from './CommandArgument.ts';
import type { ParameterMetadata } from './CommandMetadata.ts';
import type { ParameterBinder } from './ParameterBinder.ts';
import { EVERY_SET, isInSets } from './parameterSets.ts';

/** Binds what fits and is still open; what cannot be bound is a warning, never an error. */
export function applyDefaultParameterValues(binder: ParameterBinder): void {
  const { ctx } = binder;
  const table = ctx.getVariable('PSDefaultParameterValues');
  if (!isDictionary(table) || table.count === 0) return;
  if (toBoolean(table.get('Disabled') ?? false)) return;
  const found = defaultsFor(binder, table);
  let sets = EVERY_SET;
  for (const parameter of found.keys()) if (parameter.setBits !== 0) sets = (sets & parameter.setBits) >>> 0;
  // Defaults that belong to different parameter sets are of no use.
  if (sets === 0) return;
  for (const [parameter, value] of found) bindDefault(binder, parameter, value);
}

function defaultsFor(binder: ParameterBinder, table: NetDictionary): Map<ParameterMetadata, unknown> {
  const { ctx, invocation, metadata } = binder;
  const commandNames = [invocation.myCommandName, invocation.invocationName];
  const found = new Map<ParameterMetadata, unknown>();
  const clashing = new Set<ParameterMetadata>();
  for (const entry of enumerableOf(table.getEnumerator?.() ?? table) ?? []) {
    const key = String(getProperty(entry, 'Key', ctx));
    const colon = key.lastIndexOf(':');
    if (colon < 0) continue;
    const pattern = new WildcardPattern(unquote(key.slice(0, colon)), { ignoreCase: true });
    if (!commandNames.some((name) => pattern.isMatch(name))) continue;
    const parameterPattern = new WildcardPattern(unquote(key.slice(colon + 1)), { ignoreCase: true });
    for (const parameter of metadata.parameters.values()) {
      if (binder.bound.has(parameter.name) || !isInSets(parameter, binder.currentSets)) continue;
      if (![parameter.name, ...parameter.aliases].some((name) => parameterPattern.isMatch(name))) continue;
      const value = getProperty(entry, 'Value', ctx);
      if (found.has(parameter) && !looseEquals(found.get(parameter), value, ctx, true)) clashing.add(parameter);
      found.set(parameter, value);
    }
  }
  for (const parameter of clashing) {
    found.delete(parameter);
    binder.warn(
      `Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching the following name or alias: ${parameter.name}. These defaults have been ignored.`,
    );
  }
  return found;
}

function bindDefault(binder: ParameterBinder, parameter: ParameterMetadata, given: unknown): void {
  const { ctx } = binder;
  const value = isScriptBlock(given) ? given.invokeReturnAsIs(ctx, [bindingState(binder)]) : given;
  if (value === undefined) return;
  try {
    const argument = new CommandArgument(parameter.name, value, true);
    if (binder.bind(parameter, argument, { coerce: true, delay: true })) binder.boundDefaults.push(parameter.name);
  } catch (thrown) {
    if (!isBindingError(thrown)) throw thrown;
    const text = value === null ? 'null' : netToString(unwrap(value), ctx);
    const { name } = parameter;
    binder.warn(`The binding of default value '${text}' to parameter '${name}' failed: ${thrown.message}`);
  }
}

/** What a script block among the defaults gets as its argument. */
function bindingState(binder: ParameterBinder): PSObject {
  const type = binder.ctx.resolveType('System.Collections.Generic.HashSet[string]')!;
  const names = (items: Iterable<string>): HashSet => {
    const set = new HashSet(type, 'ignoreCase');
    for (const item of items) set.add(item);
    return set;
  };
  return PSObject.custom([
    ['BoundParameters', names(binder.bound.keys())],
    ['BoundPositionalParameters', names(binder.boundPositionally)],
    ['BoundDefaultParameters', names(binder.boundDefaults)],
  ]);
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
