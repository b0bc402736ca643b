/**
 * WildcardPattern: what -like, -Include and every wildcard parameter match with.
 * Rule that surprises: a pattern is checked when it is first matched, not when it is made.
 */
import { compileWildcard, type WildcardTest } from './compileWildcard.ts';

export interface WildcardOptions {
  ignoreCase?: boolean;
}

const SPECIAL = '*?[]';
const CACHE_LIMIT = 256;

// Keyed by immutable input; emptied when full, so it stays bounded.
const cache = new Map<string, WildcardTest>();

export class WildcardPattern {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  #test: WildcardTest | null = null;

  constructor(pattern: string, options: WildcardOptions = {}) {
    this.pattern = pattern;
    this.ignoreCase = options.ignoreCase ?? false;
  }

  /** Throws NetError (WildcardPatternException) for a bad pattern. */
  isMatch(text: string): boolean {
    this.#test ??= cachedTest(this.pattern, this.ignoreCase);
    return this.#test(text);
  }

  static escape(text: string): string {
    return text.replace(/[*?[\]]/g, '`$&');
  }

  /** Takes the backtick before special characters and backticks; others stay. */
  static unescape(text: string): string {
    return text.replace(/`([*?[\]`])/g, '$1');
  }

  /** Whether a special character stands without a backtick before it. */
  static containsWildcardCharacters(text: string | null): boolean {
    if (!text) return false;
    for (let i = 0; i < text.length; i++) {
      if (SPECIAL.includes(text[i]!)) return true;
      if (text[i] === '`') i++;
    }
    return false;
  }

  /** As WQL's LIKE pattern. */
  toWql(): string {
    return this.pattern.replace(/`(.)|[%_]|\*|\?/gs, (found, escaped?: string) => {
      if (found === '*') return '%';
      if (found === '?') return '_';
      const literal = escaped ?? found;
      return '%_['.includes(literal) ? `[${literal}]` : literal;
    });
  }

  toString(): string {
    return 'System.Management.Automation.WildcardPattern';
  }
}

function cachedTest(pattern: string, ignoreCase: boolean): WildcardTest {
  const key = (ignoreCase ? 'i' : 'c') + pattern;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const test = compileWildcard(pattern, ignoreCase);
  cache.set(key, test);
  return test;
}

/** Whether a name matches one of the patterns, whatever its case; null: no pattern is asked for. */
export function matchesAny(name: string, patterns: readonly string[] | null): boolean {
  return (
    patterns === null || patterns.some((pattern) => new WildcardPattern(pattern, { ignoreCase: true }).isMatch(name))
  );
}
