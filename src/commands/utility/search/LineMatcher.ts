/**
 * Select-String's question to a line: does one of the patterns match, and where.
 * Rule that surprises: the first pattern that matches wins and the others are not tried; with -NotMatch the first
 * pattern is the one reported.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { NetException } from '../../../errors/index.ts';
import { getProperty, invokeConstructor, invokeMethod, looseEquals } from '../../../types/index.ts';
import { elementsOf } from '../../../types/enumeration.ts';

export interface LineMatch {
  pattern: string;
  matches: unknown[];
  ranges: { start: number; length: number }[];
}

const NONE: readonly unknown[] = [];

export class LineMatcher {
  private readonly regexes: unknown[];
  private readonly patterns: readonly string[];
  private readonly ignoreCase: boolean;

  constructor(private readonly cmd: Cmdlet) {
    const { params } = cmd;
    this.patterns = params.Pattern as string[];
    this.ignoreCase = params.CaseSensitive !== true;
    this.regexes = params.SimpleMatch ? [] : this.patterns.map((pattern) => this.compile(pattern));
  }

  private compile(pattern: string): unknown {
    const { context } = this.cmd;
    const type = context.resolveType('regex')!;
    const options = this.ignoreCase ? 'IgnoreCase' : 'None';
    try {
      return invokeConstructor(type, [pattern, options], context);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      const cause = thrown.innerException ?? thrown;
      return this.cmd.throwTerminatingOf(
        cause.typeName,
        `The string ${pattern} is not a valid regular expression: ${cause.message}`,
        'InvalidRegex',
        'InvalidArgument',
        pattern,
        cause,
      );
    }
  }

  match(line: string): LineMatch | null {
    const found = this.cmd.params.SimpleMatch ? this.matchSimply(line) : this.matchRegexes(line);
    if (!this.cmd.params.NotMatch) return found;
    return found ? null : { pattern: this.patterns[0], matches: [], ranges: [] };
  }

  private matchSimply(line: string): LineMatch | null {
    for (const pattern of this.patterns) {
      const start = this.indexOf(line, pattern);
      if (start >= 0) return { pattern, matches: [], ranges: [{ start, length: pattern.length }] };
    }
    return null;
  }

  private indexOf(line: string, pattern: string): number {
    return this.ignoreCase ? line.toUpperCase().indexOf(pattern.toUpperCase()) : line.indexOf(pattern);
  }

  private matchRegexes(line: string): LineMatch | null {
    for (let i = 0; i < this.patterns.length; i++) {
      const matches = this.matchesOf(this.regexes[i], line);
      if (matches.length > 0)
        return {
          pattern: this.patterns[i],
          matches: [...matches],
          ranges: matches.map((match) => this.rangeOf(match)),
        };
    }
    return null;
  }

  private matchesOf(regex: unknown, line: string): readonly unknown[] {
    const { context, params } = this.cmd;
    if (params.AllMatches && !params.NotMatch) return elementsOf(invokeMethod(regex, 'Matches', [line], context));
    const match = invokeMethod(regex, 'Match', [line], context);
    return looseEquals(getProperty(match, 'Success', context), true, context, true) ? [match] : NONE;
  }

  private rangeOf(match: unknown): { start: number; length: number } {
    const { context } = this.cmd;
    return {
      start: Number(getProperty(match, 'Index', context)),
      length: Number(getProperty(match, 'Length', context)),
    };
  }
}
