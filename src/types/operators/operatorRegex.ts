/**
 * The regular expressions of -match, -replace, -split and switch -regex, kept in a bounded cache. A [regex] object on the
 * right side is used as it is, its own options and all.
 */
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { NetRegex, RegexOptions } from '../regex/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { baseOf } from './operands.ts';

const cache = new Map<string, NetRegex>();
const CACHE_LIMIT = 500;

/** Throws RegexParseException. */
export function regexOf(value: unknown, options: number, ctx: TypeContext): NetRegex {
  const given = baseOf(value);
  if (given instanceof NetRegex) return given;
  const pattern = toPSString(given, ctx);
  const key = `${options}|${ctx.culture.name}|${pattern}`;
  let regex = cache.get(key);
  if (!regex) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, (regex = new NetRegex(pattern, options, ctx.culture.name)));
  }
  return regex;
}

export function caseOption(ignoreCase: boolean): number {
  return ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None;
}
