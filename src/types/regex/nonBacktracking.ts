/**
 * RegexOptions.NonBacktracking: what it refuses. Otherwise it finds what the backtracking engine finds.
 * Rule that surprises: of several refused constructs the last one is named, and those that come to nothing are let pass.
 */
import { NetException } from '../../errors/NetException.ts';
import { childrenOf, someNode } from './regexAnalysis.ts';
import type { RegexNode } from './RegexNode.ts';

export function refuseBacktracking(node: RegexNode): void {
  if (node.kind === 'loop' && (node.max === 0 || (node.min === 0 && isPlainTest(node.body)))) return;
  const refused = refusedConstruct(node);
  if (refused) {
    const message = `RegexOptions.NonBacktracking is not supported in conjunction with expressions containing: '${refused}'.`;
    throw new NetException('System.NotSupportedException', message);
  }
  for (const child of [...childrenOf(node)].reverse()) refuseBacktracking(child);
}

function refusedConstruct(node: RegexNode): string | null {
  switch (node.kind) {
    case 'look':
      if (node.body.kind === 'empty') return null;
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

/** Takes no text and captures nothing, so that it may as well not be tried. */
function isPlainTest(node: RegexNode): boolean {
  if (node.kind !== 'look') return node.kind === 'anchor';
  return node.negative || !someNode(node, (each) => each.kind === 'capture');
}
