/**
 * A group while its inside is being parsed: the branches so far and the one that grows.
 * Rule that surprises: in (?(test)yes|no) the branches are the two outcomes, and a third one is an error.
 */
import type { PatternReader } from './PatternReader.ts';
import { type ConcatNode, EMPTY, type RegexNode } from './RegexNode.ts';

export type GroupHead =
  | { kind: 'group' }
  | { kind: 'atomic' }
  | { kind: 'capture'; slot: number; popped: number }
  | { kind: 'look'; behind: boolean; negative: boolean }
  /** `test` null: an expression that comes next, in parentheses. */
  | { kind: 'condition'; test: number | null };

/** The numbers of unnamed groups, shared by all frames of one parse. */
export interface GroupCounter {
  next: number;
  /**
   * The next plain "(" captures nothing. Meant for a condition's test; when that is no plain group, it hits the next one
   * that is, so that (a) in (?(?=a)(a)|b) does not capture.
   */
  ignoreNext: boolean;
}

export class GroupFrame {
  private readonly branches: RegexNode[] = [];
  private items: RegexNode[] = [];
  private test: RegexNode | null = null;

  constructor(
    private readonly head: GroupHead,
    private readonly rtl: boolean,
    readonly counter: GroupCounter = { next: 1, ignoreNext: false },
  ) {}

  /** Number of an unnamed group that opens; 0 when it does not capture. */
  nextNumber(explicitOnly: boolean): number {
    const { counter } = this;
    const captures = !explicitOnly && !counter.ignoreNext;
    counter.ignoreNext = false;
    return captures ? counter.next++ : 0;
  }

  get isExpressionCondition(): boolean {
    return this.head.kind === 'condition' && this.head.test === null;
  }
  get awaitsCondition(): boolean {
    return this.isExpressionCondition && this.test === null;
  }

  /** Takes the first group inside as the test. */
  takeCondition(node: RegexNode): boolean {
    if (!this.awaitsCondition) return false;
    this.test = node;
    return true;
  }

  /** Neighbouring characters become one text. */
  add(node: RegexNode): void {
    const last = this.items[this.items.length - 1];
    if (node.kind === 'text' && last?.kind === 'text' && last.rtl === node.rtl)
      this.items[this.items.length - 1] = { ...last, text: last.text + node.text };
    else this.items.push(node);
  }

  alternate(): void {
    this.branches.push(this.concatenation());
    this.items = [];
  }

  finish(reader: PatternReader): RegexNode {
    this.alternate();
    const { head } = this;
    if (head.kind === 'condition') return this.condition(reader);
    const body: RegexNode =
      this.branches.length === 1 ? this.branches[0]! : { kind: 'alternation', items: this.branches };
    if (head.kind === 'group') return body.kind === 'concat' || body.kind === 'text' ? grouped(body, this.rtl) : body;
    return { ...head, body };
  }

  private condition(reader: PatternReader): RegexNode {
    const { head, branches } = this;
    if (branches.length > 2) throw reader.error('AlternationHasTooManyConditions');
    const test = head.kind === 'condition' && head.test !== null ? head.test : this.test!;
    return { kind: 'condition', test, yes: branches[0]!, no: branches[1] ?? EMPTY };
  }

  private concatenation(): RegexNode {
    if (this.items.length === 0) return EMPTY;
    return this.items.length === 1 ? this.items[0]! : { kind: 'concat', items: this.items, rtl: this.rtl };
  }
}

/** Keeps (?:ab) one unit, so that it does not melt into the text before it. */
function grouped(body: RegexNode, rtl: boolean): ConcatNode {
  return body.kind === 'concat' ? body : { kind: 'concat', items: [body], rtl };
}
