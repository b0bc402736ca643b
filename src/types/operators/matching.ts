/**
 * -like and -match. A collection on the left gives the elements that match.
 * Rule that surprises: $Matches is only set by a single value that matches.
 */
import { enumerableOf } from '../enumeration.ts';
import { Hashtable } from '../collections/Hashtable.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { type NetMatch, WildcardPattern } from '../regex/index.ts';
import { toNetException } from '../toNetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { caseOption, regexOf } from './operatorRegex.ts';
import { baseOf } from './operands.ts';

export function likeOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean, negated = false): unknown {
  const given = baseOf(right);
  const pattern =
    given instanceof WildcardPattern ? given : new WildcardPattern(toPSString(given, ctx), { ignoreCase });
  const items = enumerableOf(left);
  // Nothing at all is a collection without elements.
  if (left === undefined) return [];
  if (items === null) return isLike(pattern, left, ctx) !== negated;
  // Unlike -match it gives the elements' texts.
  return [...items].map((item) => toPSString(item, ctx)).filter((text) => isLike(pattern, text, ctx) !== negated);
}

function isLike(pattern: WildcardPattern, value: unknown, ctx: TypeContext): boolean {
  try {
    return pattern.isMatch(toPSString(value, ctx));
  } catch (thrown) {
    // A WildcardPatternException is a runtime exception itself.
    const failure = toNetException(thrown);
    if (failure) failure.errorId = 'RuntimeException';
    throw failure ?? thrown;
  }
}

export interface MatchResult {
  readonly result: unknown;
  /** The new $Matches; null when it stays as it is. */
  readonly matches: Hashtable | null;
}

export function matchOp(
  left: unknown,
  right: unknown,
  ctx: TypeContext,
  ignoreCase: boolean,
  negated = false,
): MatchResult {
  const regex = regexOf(right, caseOption(ignoreCase), ctx);
  const items = enumerableOf(left);
  if (items !== null) {
    const kept = [...items].filter((item) => regex.isMatch(toPSString(item, ctx)) !== negated);
    return { result: kept, matches: null };
  }
  if (left === undefined) return { result: [], matches: null };
  const match = regex.match(toPSString(left, ctx));
  return { result: match.success !== negated, matches: match.success ? matchesTable(match) : null };
}

/** Groups that took part, by number or name. */
function matchesTable(match: NetMatch): Hashtable {
  const table = new Hashtable();
  for (const group of match.groupList) {
    if (group.success) table.set(/^\d+$/.test(group.name) ? Number(group.name) : group.name, group.value);
  }
  return table;
}
