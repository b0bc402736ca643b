/**
 * The regular expressions of -match, -replace, -split and switch -regex, kept in a bounded cache. A [regex] object on the
 * right side is used as it is, its own options and all.
 */
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { NetRegex, RegexOptions } from '../regex/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { baseOf } from './operands.ts';

/** By options, culture and pattern, in this order: no key text need be built for each operation. */
const cache = new Map<number, Map<string, Map<string, NetRegex>>>();
const CACHE_LIMIT = 500;

/** Throws RegexParseException. */
export function regexOf(value: unknown, options: number, ctx: TypeContext): NetRegex {
  const given = baseOf(value);
  if (given instanceof NetRegex) return given;
  const pattern = toPSString(given, ctx);
  const table = tableFor(options, ctx.culture.name);
  let regex = table.get(pattern);
  if (!regex) {
    if (table.size >= CACHE_LIMIT) table.clear();
    table.set(pattern, (regex = new NetRegex(pattern, options, ctx.culture.name)));
  }
  return regex;
}

function tableFor(options: number, culture: string): Map<string, NetRegex> {
  let cultures = cache.get(options);
  if (!cultures) cache.set(options, (cultures = new Map()));
  let table = cultures.get(culture);
  if (!table) {
    if (cultures.size >= CACHE_LIMIT) cultures.clear();
    cultures.set(culture, (table = new Map()));
  }
  return table;
}

export function caseOption(ignoreCase: boolean): number {
  return ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None;
}
