/** The code units a match can begin with, or null when it may be empty or begins with something harder. Left to right only. */
import { CharSet } from './CharSet.ts';
import type { RegexNode } from './RegexNode.ts';

export function firstSet(node: RegexNode): CharSet | null {
  switch (node.kind) {
    case 'text':
      return node.text === '' ? null : CharSet.of(node.text.charCodeAt(0));
    case 'set':
      return node.set;
    case 'concat': {
      const first = node.items.find((item) => item.kind !== 'anchor' && item.kind !== 'look' && item.kind !== 'empty');
      return first ? firstSet(first) : null;
    }
    case 'alternation':
      return node.items.map(firstSet).reduce((sum, set) => sum && set && sum.union(set));
    case 'loop':
      return node.min > 0 ? firstSet(node.body) : null;
    case 'capture':
    case 'atomic':
      return firstSet(node.body);
    default:
      return null;
  }
}
