/**
 * System.Text.RegularExpressions.Regex.
 * Rule that surprises: after an empty match the search goes on one character later, but \G still means the place where
 * the empty match was; so \G without more matches once.
 */
import { NetException } from '../../errors/NetException.ts';
import { caseBehaviorOf } from './caseEquivalence.ts';
import { CompiledRegex, type RegexHit } from './CompiledRegex.ts';
import { MatchDeadline } from './MatchDeadline.ts';
import { NetMatch, NetMatchCollection, NetSparseMatch } from './NetMatch.ts';
import { areValidOptions, RegexOptions } from './RegexOptions.ts';
import { expandReplacement, parseReplacement } from './replacement.ts';

export type MatchEvaluator = (match: NetMatch) => string;

export class NetRegex {
  readonly compiled: CompiledRegex;

  /** `cultureName` decides the case of i; CultureInvariant overrules it. */
  constructor(
    readonly pattern: string,
    readonly options: number = RegexOptions.None,
    cultureName = '',
    /** A match may take so many milliseconds; null: as long as it takes. */
    readonly timeout: number | null = null,
  ) {
    if (pattern === null || pattern === undefined) throw argumentNull('pattern');
    if (!areValidOptions(options))
      throw outOfRange('options', 'Specified argument was out of the range of valid values.');
    const behavior = caseBehaviorOf(options & RegexOptions.CultureInvariant ? '' : cultureName);
    this.compiled = CompiledRegex.get(pattern, options, behavior);
  }

  get rightToLeft(): boolean {
    return this.compiled.rightToLeft;
  }
  private get isSparse(): boolean {
    const { numbers } = this.compiled.table;
    return numbers[numbers.length - 1] !== numbers.length - 1;
  }
  get groupNames(): string[] {
    return [...this.compiled.table.names];
  }
  get groupNumbers(): number[] {
    return [...this.compiled.table.numbers];
  }
  /** '' when there is no such group. */
  groupNameFromNumber(number: number): string {
    const slot = this.compiled.table.slotOfNumber.get(number);
    return slot === undefined ? '' : this.compiled.table.names[slot]!;
  }
  /** -1 when there is no such group. */
  groupNumberFromName(name: string): number {
    const slot = this.compiled.table.slotOfName.get(name);
    return slot === undefined ? -1 : this.compiled.table.numbers[slot]!;
  }

  isMatch(input: string, start = this.defaultStart(input)): boolean {
    checkStart(input, start);
    return this.search(input, start, start) !== null;
  }

  match(input: string, start = this.defaultStart(input)): NetMatch {
    checkStart(input, start);
    return this.find(input, 0, input.length, start, start);
  }

  /** Searches `length` characters from `from` as if there were no others. */
  matchWithin(input: string, from: number, length: number): NetMatch {
    if (from < 0 || from > input.length)
      throw outOfRange('startat', 'Start index cannot be less than 0 or greater than input length.');
    if (length < 0 || length > input.length - from)
      throw outOfRange('length', 'Length cannot be less than 0 or exceed input length.');
    const start = this.rightToLeft ? length : 0;
    return this.find(input, from, from + length, start, start);
  }

  /** Null when there is no match. */
  matchAt(input: string, start: number): NetMatch | null {
    const found = this.match(input, start);
    return found.success ? found : null;
  }

  matches(input: string, start = this.defaultStart(input)): NetMatchCollection {
    const result: NetMatch[] = [];
    for (let match = this.match(input, start); match.success; match = match.nextMatch()) result.push(match);
    return new NetMatchCollection(result);
  }

  /** The match after `match`, which was one. */
  matchAfter({ text, from, to, hitStart, hitEnd }: NetMatch): NetMatch {
    const at = this.rightToLeft ? hitStart : hitEnd;
    const isEmpty = hitStart === hitEnd;
    if (isEmpty && at === (this.rightToLeft ? 0 : to - from)) return new NetMatch(this, text, null, from, to);
    return this.find(text, from, to, isEmpty ? at + (this.rightToLeft ? -1 : 1) : at, at);
  }

  private find(input: string, from: number, to: number, at: number, searchStart: number): NetMatch {
    const part = from === 0 && to === input.length ? input : input.slice(from, to);
    const hit = this.search(part, at, searchStart);
    if (hit && this.isSparse) return new NetSparseMatch(this, input, hit, from, to);
    return new NetMatch(this, input, hit, from, to);
  }

  private search(text: string, at: number, searchStart: number): RegexHit | null {
    const deadline = this.timeout === null ? null : new MatchDeadline(this.pattern, text, this.timeout);
    return this.compiled.search(text, at, searchStart, deadline);
  }

  private defaultStart(input: string): number {
    if (input === null || input === undefined) throw argumentNull('input');
    return this.rightToLeft ? input.length : 0;
  }

  count(input: string, start = this.defaultStart(input)): number {
    return this.matches(input, start).count;
  }

  /** `count` -1: all. */
  replace(input: string, replacement: string | MatchEvaluator, count = -1, start = this.defaultStart(input)): string {
    if (replacement === null || replacement === undefined) throw argumentNull('replacement');
    if (count < -1) throw outOfRange('count', 'Count cannot be less than -1.');
    checkStart(input, start);
    if (count === 0) return input;
    const evaluate = typeof replacement === 'string' ? this.expander(replacement) : replacement;
    if (typeof evaluate === 'string' && !this.rightToLeft) return this.replaceText(input, evaluate, count, start);
    const pieces: string[] = [];
    const { rightToLeft } = this;
    let at = rightToLeft ? input.length : 0;
    let left = count;
    for (let match = this.match(input, start); match.success && left !== 0; match = match.nextMatch(), left--) {
      const end = match.index + match.length;
      if (rightToLeft) {
        pieces.unshift(textFor(evaluate, match), input.slice(end, at));
        at = match.index;
      } else {
        pieces.push(input.slice(at, match.index), textFor(evaluate, match));
        at = end;
      }
      if (left === 1) break;
    }
    return rightToLeft ? input.slice(0, at) + pieces.join('') : pieces.join('') + input.slice(at);
  }

  /** With a text that is the same for every match no match objects are needed. */
  private replaceText(input: string, replacement: string, count: number, start: number): string {
    let result = '';
    let at = 0;
    let left = count;
    for (let hit = this.search(input, start, start); hit && left !== 0; hit = this.hitAfter(input, hit), left--) {
      result += input.slice(at, hit.start) + replacement;
      at = hit.end;
    }
    return at === 0 && result === '' ? input : result + input.slice(at);
  }

  /** The hit after `hit` in the whole text, from left to right. */
  private hitAfter(input: string, hit: RegexHit): RegexHit | null {
    const isEmpty = hit.start === hit.end;
    if (isEmpty && hit.end === input.length) return null;
    return this.search(input, isEmpty ? hit.end + 1 : hit.end, hit.end);
  }

  private expander(replacement: string): MatchEvaluator | string {
    const parts = parseReplacement(replacement, this.compiled.table, this.options);
    if (parts.length === 1 && typeof parts[0] === 'string') return parts[0];
    return (match) => expandReplacement(parts, match);
  }

  /** At most `count` parts, 0: no limit. What groups captured is put between the parts. */
  split(input: string, count = 0, start = this.defaultStart(input)): string[] {
    if (count < 0) throw outOfRange('count', 'Count cannot be less than -1.');
    checkStart(input, start);
    if (count === 1) return [input];
    const { rightToLeft } = this;
    if (!rightToLeft && this.compiled.table.names.length === 1) return this.splitPlain(input, count, start);
    const result: string[] = [];
    let at = rightToLeft ? input.length : 0;
    let left = count - 1;
    for (let match = this.match(input, start); match.success; match = match.nextMatch()) {
      const end = match.index + match.length;
      result.push(rightToLeft ? input.slice(end, at) : input.slice(at, match.index), ...this.capturedParts(match));
      at = rightToLeft ? match.index : end;
      if (--left === 0) break;
    }
    result.push(rightToLeft ? input.slice(0, at) : input.slice(at));
    return rightToLeft ? result.reverse() : result;
  }

  private splitPlain(input: string, count: number, start: number): string[] {
    const result: string[] = [];
    let at = 0;
    let left = count - 1;
    for (let hit = this.search(input, start, start); hit; hit = this.hitAfter(input, hit)) {
      result.push(input.slice(at, hit.start));
      at = hit.end;
      if (--left === 0) break;
    }
    result.push(input.slice(at));
    return result;
  }

  /** .NET counts slots but reads numbers, which differ when numbers are left out. */
  private capturedParts(match: NetMatch): string[] {
    const parts: string[] = [];
    const { items } = match.groups;
    for (let slot = 1; slot < items.length; slot++)
      if (items[slot]!.success) parts.push(match.groups.byNumber(slot).value);
    return parts;
  }

  toString(): string {
    return this.pattern;
  }
}

function textFor(evaluate: MatchEvaluator | string, match: NetMatch): string {
  return typeof evaluate === 'string' ? evaluate : evaluate(match);
}

function checkStart(input: string, start: number): void {
  if (start < 0 || start > input.length)
    throw outOfRange('startat', 'Start index cannot be less than 0 or greater than input length.');
}

function outOfRange(parameter: string, message: string): NetException {
  const made = new NetException('System.ArgumentOutOfRangeException', `${message} (Parameter '${parameter}')`, {
    properties: { ParamName: parameter, ActualValue: null },
  });
  made.hresult = -2146233086;
  return made;
}

function argumentNull(parameter: string): NetException {
  const made = new NetException('System.ArgumentNullException', `Value cannot be null. (Parameter '${parameter}')`, {
    properties: { ParamName: parameter },
  });
  made.hresult = -2147467261;
  return made;
}
