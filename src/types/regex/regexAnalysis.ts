/**
 * What decides whether JavaScript's own RegExp may run a tree: it agrees with .NET on order and backtracking, but differs
 * on captures in loops (it forgets them each round), on rounds that match nothing (it refuses them) and on references to
 * groups that have not matched (it lets them pass).
 */
import type { LoopNode, RegexNode } from './RegexNode.ts';

/** Whether a node can match without moving. */
export function canBeEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'text':
      return node.text === '';
    case 'set':
      return false;
    case 'concat':
      return node.items.every(canBeEmpty);
    case 'alternation':
      return node.items.some(canBeEmpty);
    case 'loop':
      return node.min === 0 || canBeEmpty(node.body);
    case 'capture':
    case 'atomic':
      return canBeEmpty(node.body);
    case 'condition':
      return canBeEmpty(node.yes) || canBeEmpty(node.no);
    default:
      return true;
  }
}

export function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case 'concat':
    case 'alternation':
      return node.items;
    case 'loop':
    case 'capture':
    case 'atomic':
    case 'look':
      return [node.body];
    case 'condition':
      return typeof node.test === 'number' ? [node.yes, node.no] : [node.test, node.yes, node.no];
    default:
      return [];
  }
}

export function someNode(node: RegexNode, test: (node: RegexNode) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => someNode(child, test));
}

export interface RegexTraits {
  /** The tree means the same to JavaScript. */
  suitsJavaScript: boolean;
  /** Slots that may capture more than once in one match. */
  repeated: ReadonlySet<number>;
}

export function analyzeRegex(tree: RegexNode): RegexTraits {
  const scan = new Analysis();
  scan.visit(tree, { loops: false, optional: false, behind: false }, new Set());
  return { suitsJavaScript: scan.suits, repeated: scan.repeated };
}

/** What surrounds a node. */
interface Surroundings {
  /** In a loop that can run twice. */
  loops: boolean;
  /** Within the innermost such loop, a round may pass without this node. */
  optional: boolean;
  behind: boolean;
}

class Analysis {
  suits = true;
  readonly repeated = new Set<number>();
  private readonly seen = new Set<number>();

  /** Returns the groups that have certainly matched after `node`, given those `before` it. */
  visit(node: RegexNode, around: Surroundings, before: ReadonlySet<number>): ReadonlySet<number> {
    switch (node.kind) {
      case 'concat':
        return node.items.reduce((set, item) => this.visit(item, around, set), before);
      case 'alternation': {
        const after = node.items.map((item) => this.visit(item, { ...around, optional: true }, before));
        return new Set([...after[0]!].filter((slot) => after.every((set) => set.has(slot))));
      }
      case 'loop':
        return this.visitLoop(node, around, before);
      case 'capture':
        return this.visitCapture(node.slot, node.popped, this.visit(node.body, around, before), around);
      case 'atomic':
        if (around.behind) this.suits = false;
        return this.visit(node.body, around, before);
      case 'look': {
        const inside = { ...around, behind: node.behind, optional: around.optional || node.negative };
        const after = this.visit(node.body, inside, before);
        return node.negative ? before : after;
      }
      case 'backreference':
        if (around.behind || node.rtl || node.ignoreCase !== null) this.suits = false;
        if (!before.has(node.slot) && (!node.ecma || around.loops)) this.suits = false;
        return before;
      case 'condition':
        this.suits = false;
        for (const child of [node.yes, node.no]) this.visit(child, { ...around, optional: true }, before);
        if (typeof node.test !== 'number') this.visit(node.test, { ...around, optional: true }, before);
        return before;
      case 'anchor':
        if (node.anchor === 'start') this.suits = false;
        return before;
      default:
        return before;
    }
  }

  private visitLoop(node: LoopNode, around: Surroundings, before: ReadonlySet<number>): ReadonlySet<number> {
    if (canBeEmpty(node.body) && !isPlainLoop(node.body)) this.suits = false;
    const twice = node.max > 1;
    const inside = {
      ...around,
      loops: around.loops || twice,
      optional: around.loops && (around.optional || node.min === 0),
    };
    const after = this.visit(node.body, inside, before);
    return node.min > 0 ? after : before;
  }

  private visitCapture(
    slot: number,
    popped: number,
    before: ReadonlySet<number>,
    around: Surroundings,
  ): ReadonlySet<number> {
    if (popped !== -1 || this.seen.has(slot)) this.suits = false;
    this.seen.add(slot);
    if (slot === -1) return before;
    if (around.loops) this.repeated.add(slot);
    if (around.loops && around.optional) this.suits = false;
    return new Set(before).add(slot);
  }
}

/** (?:x*)* and the like: both engines end at the same place, and nothing is captured. */
function isPlainLoop(node: RegexNode): boolean {
  return node.kind === 'loop' && !node.lazy && (node.body.kind === 'set' || node.body.kind === 'text');
}
