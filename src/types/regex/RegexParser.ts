/**
 * .NET's regular expression syntax to a tree, in two passes: count the groups (a reference may come before its group),
 * then build. Rule that surprises: an inline option holds to the end of its group, and lookbehinds switch RightToLeft on
 * for what they contain.
 */
import type { CaptureTable } from './captureTable.ts';
import { countCaptures } from './captureTable.ts';
import { CharSet } from './CharSet.ts';
import { type CaseBehavior, caseEquivalents } from './caseEquivalence.ts';
import { GroupFrame } from './GroupFrame.ts';
import { isPatternSpace, PatternReader } from './PatternReader.ts';
import { INFINITE, type RegexNode } from './RegexNode.ts';
import { RegexOptions } from './RegexOptions.ts';
import { scanBackslash } from './scanBackslash.ts';
import { scanCharClass } from './scanCharClass.ts';
import { scanGroupOpen } from './scanGroupOpen.ts';
import { ANY, NOT_NEWLINE } from './wordSets.ts';

export interface ParsedRegex {
  /** The body of group 0. */
  tree: RegexNode;
  table: CaptureTable;
}

export function parseRegex(pattern: string, options: number, behavior: CaseBehavior): ParsedRegex {
  const table = countCaptures(new PatternReader(pattern, options));
  return { tree: new RegexParser(new PatternReader(pattern, options), table, behavior).parse(), table };
}

const SPECIAL = '\\*+?{()|[^$.';

class RegexParser {
  private frame: GroupFrame;
  private readonly outer: GroupFrame[] = [];
  /** The last node, which a quantifier may still apply to. */
  private unit: RegexNode | null = null;
  private wasQuantifier = false;
  private quantifierBefore = false;

  constructor(
    private readonly reader: PatternReader,
    private readonly table: CaptureTable,
    private readonly behavior: CaseBehavior,
  ) {
    this.frame = new GroupFrame({ kind: 'group' }, this.rtl);
  }

  private get rtl(): boolean {
    return this.reader.has(RegexOptions.RightToLeft);
  }
  private get caseBehavior(): CaseBehavior | null {
    return this.reader.has(RegexOptions.IgnoreCase) ? this.behavior : null;
  }

  parse(): RegexNode {
    const { reader } = this;
    while (!reader.atEnd) {
      const ordinary = this.scanOrdinary();
      if (reader.atEnd && !ordinary.special) break;
      if (ordinary.special) this.scanSpecial(ordinary.quantified);
    }
    if (this.outer.length > 0) throw reader.error('InsufficientClosingParentheses');
    return this.frame.finish(reader);
  }

  /** Characters that mean themselves. The last one is the unit when a quantifier follows. */
  private scanOrdinary(): { special: boolean; quantified: boolean } {
    const { reader } = this;
    reader.scanBlank();
    const start = reader.pos;
    while (!reader.atEnd && !this.isSpecial()) reader.pos++;
    const end = reader.pos;
    reader.scanBlank();
    const special = !reader.atEnd && SPECIAL.includes(reader.peek());
    const quantified = special && '*+?{'.includes(reader.peek());
    const wasQuantifier = this.wasQuantifier;
    this.wasQuantifier = quantified;
    if (start === end) {
      this.quantifierBefore = wasQuantifier;
      return { special, quantified };
    }
    this.quantifierBefore = false;
    const plain = quantified ? end - 1 : end;
    for (let i = start; i < plain; i++) this.frame.add(this.charNode(reader.pattern[i]!));
    if (quantified) this.unit = this.charNode(reader.pattern[end - 1]!);
    return { special, quantified };
  }

  private isSpecial(): boolean {
    const { reader } = this;
    const char = reader.peek();
    if (char === '{') return reader.isTrueQuantifier();
    if (SPECIAL.includes(char)) return true;
    return reader.has(RegexOptions.IgnorePatternWhitespace) && (char === '#' || isPatternSpace(char));
  }

  private scanSpecial(quantified: boolean): void {
    const { reader } = this;
    const char = reader.next();
    if (!this.makeUnit(char, quantified)) return;
    reader.scanBlank();
    this.wasQuantifier = !reader.atEnd && reader.isTrueQuantifier();
    if (this.wasQuantifier) this.quantify();
    else this.flush();
  }

  /** False when there is nothing a quantifier could apply to. */
  private makeUnit(char: string, quantified: boolean): boolean {
    if (quantified) this.checkQuantified(char);
    else if (char === '(') {
      this.open();
      return false;
    } else if (char === '|') {
      this.frame.alternate();
      return false;
    } else if (char === ')') return this.close();
    else this.unit = this.atom(char);
    return true;
  }

  private checkQuantified(char: string): void {
    const { reader } = this;
    if (!this.unit) {
      const name = this.quantifierBefore ? 'NestedQuantifiersNotParenthesized' : 'QuantifierAfterNothing';
      throw reader.error(name, char);
    }
    reader.pos--;
  }

  private atom(char: string): RegexNode {
    const { reader, rtl } = this;
    if (char === '[') return { kind: 'set', set: scanCharClass(reader, this.caseBehavior, false), rtl };
    if (char === '.') return { kind: 'set', set: reader.has(RegexOptions.Singleline) ? ANY : NOT_NEWLINE, rtl };
    const multiline = reader.has(RegexOptions.Multiline);
    if (char === '^') return { kind: 'anchor', anchor: multiline ? 'bol' : 'beginning' };
    if (char === '$') return { kind: 'anchor', anchor: multiline ? 'eol' : 'endZ' };
    if (reader.atEnd) throw reader.error('UnescapedEndingBackslash');
    const found = scanBackslash(reader, this.table, this.caseBehavior);
    if (typeof found === 'string') return this.charNode(found);
    if ('kind' in found) return found;
    return { kind: 'backreference', slot: found.slot, ignoreCase: this.caseBehavior, rtl, ecma: reader.ecma };
  }

  private charNode(char: string): RegexNode {
    const behavior = this.caseBehavior;
    const others = behavior && caseEquivalents(char.charCodeAt(0), behavior);
    return others
      ? { kind: 'set', set: CharSet.of(...others), rtl: this.rtl }
      : { kind: 'text', text: char, rtl: this.rtl };
  }

  private open(): void {
    const { reader } = this;
    reader.pushOptions();
    const opened = scanGroupOpen(reader, this.table, this.frame);
    if (!opened) {
      reader.keepOptions();
      return;
    }
    this.outer.push(this.frame);
    this.frame = new GroupFrame(opened, this.rtl, this.frame.counter);
  }

  /** False when the group was a condition's test, which is no unit. */
  private close(): boolean {
    const { reader } = this;
    const outer = this.outer.pop();
    if (!outer) throw reader.error('InsufficientOpeningParentheses');
    const made = this.frame.finish(reader);
    this.frame = outer;
    reader.popOptions();
    if (outer.takeCondition(made)) return false;
    this.unit = made;
    return true;
  }

  private flush(): void {
    if (this.unit) this.frame.add(this.unit);
    this.unit = null;
  }

  /**
   * The cursor is at a true quantifier and there is a unit.
   * NON-PARITY: .NET 10 makes b{2,} of (?:b+|){2,}, a slip of its optimizer that loses the empty matches.
   */
  private quantify(): void {
    const { reader } = this;
    const [min, max] = this.scanBounds(reader.next());
    reader.scanBlank();
    const lazy = reader.peek() === '?';
    if (lazy) reader.pos++;
    if (min > max) throw reader.error('ReversedQuantifierRange');
    const unit = this.unit!;
    this.unit = null;
    this.frame.add({ kind: 'loop', body: unit, min, max, lazy });
  }

  private scanBounds(char: string): [number, number] {
    const { reader } = this;
    if (char === '*') return [0, INFINITE];
    if (char === '+') return [1, INFINITE];
    if (char === '?') return [0, 1];
    const min = reader.scanDecimal();
    let max = min;
    if (reader.peek() === ',') {
      reader.pos++;
      max = reader.peek() === '}' ? INFINITE : reader.scanDecimal();
    }
    reader.pos++;
    return [min, max];
  }
}
