/**
 * A pattern ready to search with: JavaScript's RegExp where it means the same (most patterns), the RegexMachine where it
 * does not, and for what RegExp does not tell (where groups lie, what they captured in earlier rounds).
 * Compiled patterns are shared by all NetRegex objects of one pattern, options and culture, in a bounded cache.
 */
import { analyzeRegex } from './regexAnalysis.ts';
import type { CaptureTable } from './captureTable.ts';
import type { CaseBehavior } from './caseEquivalence.ts';
import type { CharSet } from './CharSet.ts';
import { compileRegex, type RegexProgram } from './compileRegex.ts';
import { firstSet } from './firstSet.ts';
import { isAsciiText } from './isAsciiText.ts';
import { refuseBacktracking } from './nonBacktracking.ts';
import { newTrack, type RegexDeadline, RegexMachine } from './RegexMachine.ts';
import { parseRegex } from './RegexParser.ts';
import type { RegexNode } from './RegexNode.ts';
import { RegexOptions } from './RegexOptions.ts';
import { toJavaScript } from './toJavaScript.ts';

/** What a search found: `start` and `end` in the text searched. */
export interface RegexHit {
  start: number;
  end: number;
  /** By slot; undefined for groups without a capture. */
  values: readonly (string | undefined)[] | null;
  /** By slot: start, end, start, end... Null when JavaScript matched. */
  captures: readonly (readonly number[])[] | null;
}

interface JavaScriptMatcher {
  regExp: RegExp;
  /** Null when groups and slots go together one by one. */
  groupOfSlot: readonly number[] | null;
}

const CACHE_LIMIT = 512;
// Keyed by immutable input; emptied when full, so it stays bounded.
const cache = new Map<string, CompiledRegex>();

export class CompiledRegex {
  readonly table: CaptureTable;
  readonly rightToLeft: boolean;
  private readonly tree: RegexNode;
  private readonly usesJavaScript: boolean;
  private narrow: JavaScriptMatcher | null = null;
  private wide: JavaScriptMatcher | null = null;
  private program: RegexProgram | null = null;
  private track: Int32Array | null = null;
  private first: CharSet | null | undefined;

  constructor(pattern: string, options: number, behavior: CaseBehavior) {
    const parsed = parseRegex(pattern, options, behavior);
    this.table = parsed.table;
    this.tree = parsed.tree;
    this.rightToLeft = (options & RegexOptions.RightToLeft) !== 0;
    if (options & RegexOptions.NonBacktracking) refuseBacktracking(this.tree);
    this.usesJavaScript = !this.rightToLeft && analyzeRegex(this.tree).suitsJavaScript;
  }

  static get(pattern: string, options: number, behavior: CaseBehavior): CompiledRegex {
    const key = `${options} ${behavior} ${pattern}`;
    const known = cache.get(key);
    if (known) return known;
    const made = new CompiledRegex(pattern, options, behavior);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, made);
    return made;
  }

  /** From `from` on; `searchStart` is what \G means. With a deadline the machine runs, for RegExp cannot be stopped. */
  search(text: string, from: number, searchStart: number, deadline: RegexDeadline | null = null): RegexHit | null {
    return this.usesJavaScript && !deadline
      ? this.searchJavaScript(text, from, searchStart)
      : this.searchMachine(text, from, searchStart, deadline);
  }

  /** All captures of the match that begins (right to left: ends) at `at`. */
  capturesAt(text: string, at: number): readonly (readonly number[])[] {
    const machine = this.machine(text, at);
    machine.runAt(at);
    return machine.captures;
  }

  private searchJavaScript(text: string, from: number, searchStart: number): RegexHit | null {
    let matcher: JavaScriptMatcher;
    let found: RegExpExecArray | null;
    try {
      matcher = this.matcherFor(text);
      matcher.regExp.lastIndex = from;
      found = matcher.regExp.exec(text);
    } catch (thrown) {
      // Its backtracking stack and the size of its patterns are bounded; the machine's are not.
      if (!(thrown instanceof RangeError) && !(thrown instanceof SyntaxError)) throw thrown;
      return this.searchMachine(text, from, searchStart);
    }
    if (!found) return null;
    const { groupOfSlot } = matcher;
    const start = found.index;
    const values = groupOfSlot ? groupOfSlot.map((group) => found[group]) : found;
    return { start, end: start + found[0].length, values, captures: null };
  }

  private matcherFor(text: string): JavaScriptMatcher {
    if (isAsciiText(text)) return (this.narrow ??= this.matcher(true));
    return (this.wide ??= this.matcher(false));
  }

  private matcher(narrow: boolean): JavaScriptMatcher {
    const { source, groupOfSlot } = toJavaScript(this.tree, this.table.numbers.length, narrow);
    const inOrder = groupOfSlot.every((group, slot) => group === slot);
    return { regExp: new RegExp(source, 'g'), groupOfSlot: inOrder ? null : groupOfSlot };
  }

  private machine(text: string, searchStart: number, deadline: RegexDeadline | null = null): RegexMachine {
    this.program ??= compileRegex(this.tree);
    const { code, registerCount } = this.program;
    this.track ??= newTrack();
    return new RegexMachine(code, text, searchStart, registerCount, this.table.numbers.length, this.track, deadline);
  }

  private searchMachine(
    text: string,
    from: number,
    searchStart: number,
    deadline: RegexDeadline | null = null,
  ): RegexHit | null {
    const machine = this.machine(text, searchStart, deadline);
    const at = this.rightToLeft ? findBackward(machine, from) : this.findForward(machine, text, from);
    if (at < 0) return null;
    const { captures } = machine;
    const start = Math.min(at, machine.pos);
    const end = Math.max(at, machine.pos);
    captures[0] = [start, end];
    return { start, end, values: null, captures };
  }

  private findForward(machine: RegexMachine, text: string, from: number): number {
    if (this.first === undefined) this.first = firstSet(this.tree);
    const { first } = this;
    for (let at = from; at <= text.length; at++) {
      if (first && (at === text.length || !first.has(text.charCodeAt(at)))) continue;
      if (machine.runAt(at)) return at;
    }
    return -1;
  }
}

function findBackward(machine: RegexMachine, from: number): number {
  for (let at = from; at >= 0; at--) if (machine.runAt(at)) return at;
  return -1;
}
