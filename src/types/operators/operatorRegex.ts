/**
 * The regular expressions of -match, -replace, -split and switch -regex: compiled once per pattern and case, kept in a
 * bounded cache. A [regex] object on the right side is used as it is.
 */
import { NetException } from '../../errors/NetException.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import type { TypeContext } from '../TypeContext.ts';
import { baseOf } from './operands.ts';

export interface RegexGroup {
  readonly name: string;
  readonly success: boolean;
  readonly value: string;
}

/** One match: what the operators need of System.Text.RegularExpressions.Match. */
export interface RegexMatch {
  readonly index: number;
  readonly length: number;
  readonly value: string;
  /** Group 0 first, unnamed ones by number, then the named. */
  readonly groupList: readonly RegexGroup[];
  /** The replacement pattern with $1, ${name}, $&... filled in. */
  expand(replacement: string): string;
}

export interface OperatorRegex {
  /** Null when there is no match at or after `start` (before it, right to left). */
  matchAt(text: string, start: number): RegexMatch | null;
}

export interface RegexFlags {
  readonly ignoreCase?: boolean;
  readonly multiline?: boolean;
  readonly singleline?: boolean;
  readonly ignorePatternWhitespace?: boolean;
  readonly explicitCapture?: boolean;
  readonly rightToLeft?: boolean;
}

const cache = new Map<string, OperatorRegex>();
const CACHE_LIMIT = 500;

export function regexOf(value: unknown, flags: RegexFlags, ctx: TypeContext): OperatorRegex {
  const given = baseOf(value);
  if (typeof given === 'object' && given !== null && 'matchAt' in given) return given as OperatorRegex;
  const pattern = toPSString(given, ctx);
  const key = `${flagText(flags)}/${pattern}`;
  let regex = cache.get(key);
  if (!regex) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, (regex = new InterimRegex(pattern, flags)));
  }
  return regex;
}

function flagText(flags: RegexFlags): string {
  return Object.entries(flags)
    .filter(([, on]) => on)
    .map(([name]) => name)
    .join();
}

/** Regex.Escape. */
export function escapePattern(text: string): string {
  return text.replace(/[\\*+?|{[()^$.# ]/g, '\\$&');
}

/** Stands in until regex/ has .NET's own: JavaScript's regular expressions. */
class InterimRegex implements OperatorRegex {
  private readonly regex: RegExp;

  constructor(pattern: string, flags: RegexFlags) {
    try {
      this.regex = new RegExp(pattern.replace(/\(\?'(\w+)'/g, '(?<$1>'), `g${flags.ignoreCase ? 'i' : ''}${flags.multiline ? 'm' : ''}${flags.singleline ? 's' : ''}`);
    } catch {
      throw new NetException('System.Text.RegularExpressions.RegexParseException', `Invalid pattern '${pattern}'.`);
    }
  }

  matchAt(text: string, start: number): RegexMatch | null {
    this.regex.lastIndex = start;
    const found = this.regex.exec(text);
    return found ? matchOf(found) : null;
  }
}

function matchOf(found: RegExpExecArray): RegexMatch {
  const named = found.groups ?? {};
  const groupList = found.map((value, index) => ({ name: String(index), success: value !== undefined, value: value ?? '' }));
  for (const [name, value] of Object.entries(named)) groupList.push({ name, success: value !== undefined, value: value ?? '' });
  return {
    index: found.index,
    length: found[0].length,
    value: found[0],
    groupList,
    expand: (replacement) =>
      replacement.replace(/\$(?:(\d+)|\{(\w+)\}|([$&`'_+]))/g, (whole, number?: string, name?: string, special?: string) => {
        if (number !== undefined) return groupList[Number(number)]?.value ?? whole;
        if (name !== undefined) return groupList.find((group) => group.name === name)?.value ?? whole;
        if (special === '$') return '$';
        if (special === '&') return found[0];
        if (special === '`') return found.input.slice(0, found.index);
        if (special === "'") return found.input.slice(found.index + found[0].length);
        return special === '_' ? found.input : (groupList.at(-1)?.value ?? '');
      }),
  };
}
