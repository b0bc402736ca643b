/**
 * Which properties of an object are shown: those of -Property with wildcards expanded, else the type's default display
 * set, else all. -ExcludeProperty takes names away at the end.
 */
import type { FormatContext } from './FormatContext.ts';
import type { FormatParameter } from './FormatParameter.ts';
import { defaultDisplayProperties, displayPropertyNames, wildcardMatcher } from './objectAccess.ts';
import { PropertyExpression } from './PropertyExpression.ts';

export interface ActiveProperty {
  expression: PropertyExpression;
  /** Where it came from -Property. */
  parameter: FormatParameter | null;
  /** False for a name the object does not have. */
  isResolved: boolean;
}

export function activeProperties(
  parameters: readonly FormatParameter[],
  exclude: readonly string[],
  self: unknown,
  ctx: FormatContext,
): ActiveProperty[] {
  const active = parameters.length > 0 ? expandParameters(parameters, self, ctx) : implicitProperties(self, ctx);
  if (exclude.length === 0) return active;
  const matchers = exclude.map(wildcardMatcher);
  return active.filter((item) => !matchers.some((matches) => matches(item.expression.text)));
}

function expandParameters(parameters: readonly FormatParameter[], self: unknown, ctx: FormatContext): ActiveProperty[] {
  return parameters.flatMap((parameter): ActiveProperty[] => {
    const resolved = parameter.expression.resolve(self, ctx);
    if (resolved.length === 0 && !parameter.expression.hasWildcard) {
      return [{ expression: parameter.expression, parameter, isResolved: false }];
    }
    return resolved.map((expression) => ({ expression, parameter, isResolved: true }));
  });
}

/** Also what decides between table and list for an object without a view. */
export function implicitProperties(self: unknown, ctx: FormatContext): ActiveProperty[] {
  const chosen = defaultDisplayProperties(self, ctx) ?? [];
  const existing = chosen.flatMap((name) => PropertyExpression.ofName(name).resolve(self, ctx));
  const expressions =
    existing.length > 0
      ? existing
      : displayPropertyNames(self, ctx).map((name) => PropertyExpression.ofName(name, true));
  return expressions.map((expression) => ({ expression, parameter: null, isResolved: true }));
}
