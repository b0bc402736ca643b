/** RegexOptions.NonBacktracking: what it refuses. Otherwise it finds what the backtracking engine finds. */
import { NetException } from '../../errors/NetException.ts';
import { childrenOf } from './regexAnalysis.ts';
import type { RegexNode } from './RegexNode.ts';

export function refuseBacktracking(node: RegexNode): void {
  const refused = refusedConstruct(node);
  if (refused) {
    const message = `RegexOptions.NonBacktracking is not supported in conjunction with expressions containing: '${refused}'.`;
    throw new NetException('System.NotSupportedException', message);
  }
  for (const child of childrenOf(node)) refuseBacktracking(child);
}

function refusedConstruct(node: RegexNode): string | null {
  switch (node.kind) {
    case 'look':
      return node.negative
        ? 'negative lookahead (?! pattern) or negative lookbehind (?<! pattern)'
        : 'positive lookahead (?= pattern) or positive lookbehind (?<= pattern)';
    case 'backreference':
      return 'backreference (\\ number)';
    case 'atomic':
      return 'atomic subexpressions (?> pattern)';
    case 'condition':
      return typeof node.test === 'number'
        ? 'captured group conditional (?( name ) yes-pattern | no-pattern ) or (?( number ) yes-pattern| no-pattern )'
        : 'test conditional (?( test-pattern ) yes-pattern | no-pattern )';
    case 'capture':
      return node.popped === -1
        ? null
        : "balancing group (?<name1-name2>subexpression) or (?'name1-name2' subexpression)";
    case 'anchor':
      return node.anchor === 'start' ? 'contiguous matches (\\G)' : null;
    default:
      return null;
  }
}
