/** Keywords and word operators, by their texts. */
import type { TokenKind } from './TokenKind.ts';

/** Keywords by lower-case text. */
export const keywords: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['elseif', 'ElseIf'],
  ['if', 'If'],
  ['else', 'Else'],
  ['switch', 'Switch'],
  ['foreach', 'Foreach'],
  ['from', 'From'],
  ['in', 'In'],
  ['for', 'For'],
  ['while', 'While'],
  ['until', 'Until'],
  ['do', 'Do'],
  ['try', 'Try'],
  ['catch', 'Catch'],
  ['finally', 'Finally'],
  ['trap', 'Trap'],
  ['data', 'Data'],
  ['return', 'Return'],
  ['continue', 'Continue'],
  ['break', 'Break'],
  ['exit', 'Exit'],
  ['throw', 'Throw'],
  ['begin', 'Begin'],
  ['process', 'Process'],
  ['end', 'End'],
  ['dynamicparam', 'Dynamicparam'],
  ['function', 'Function'],
  ['filter', 'Filter'],
  ['param', 'Param'],
  ['class', 'Class'],
  ['define', 'Define'],
  ['var', 'Var'],
  ['using', 'Using'],
  ['workflow', 'Workflow'],
  ['parallel', 'Parallel'],
  ['sequence', 'Sequence'],
  ['configuration', 'Configuration'],
  ['public', 'Public'],
  ['private', 'Private'],
  ['static', 'Static'],
  ['interface', 'Interface'],
  ['enum', 'Enum'],
  ['namespace', 'Namespace'],
  ['module', 'Module'],
  ['type', 'Type'],
  ['assembly', 'Assembly'],
  ['command', 'Command'],
  ['hidden', 'Hidden'],
  ['base', 'Base'],
  ['default', 'Default'],
  ['clean', 'Clean'],
]);

/** Word operators by lower-case text without the dash. */
export const wordOperators: ReadonlyMap<string, TokenKind> = makeWordOperators();

function makeWordOperators(): Map<string, TokenKind> {
  const map = new Map<string, TokenKind>([
    ['bnot', 'Bnot'],
    ['not', 'Not'],
    ['and', 'And'],
    ['or', 'Or'],
    ['xor', 'Xor'],
    ['band', 'Band'],
    ['bor', 'Bor'],
    ['bxor', 'Bxor'],
    ['join', 'Join'],
    ['is', 'Is'],
    ['isnot', 'IsNot'],
    ['as', 'As'],
    ['f', 'Format'],
    ['shl', 'Shl'],
    ['shr', 'Shr'],
  ]);
  const cased = 'eq ne ge gt lt le like notlike match notmatch replace contains notcontains in notin split'.split(' ');
  for (const name of cased) {
    map.set(name, `I${name}` as TokenKind);
    map.set(`i${name}`, `I${name}` as TokenKind);
    map.set(`c${name}`, `C${name}` as TokenKind);
  }
  return map;
}
