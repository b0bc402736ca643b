/**
 * What each TokenKind is: PowerShell's TokenFlags, as far as parsing needs them, operator precedence and the kind's text.
 */
import type { TokenKind } from './TokenKind.ts';

export const TokenFlags = {
  /** Low four bits: binary precedence. */
  PrecedenceMask: 15,
  Keyword: 16,
  ScriptBlockBlockName: 32,
  BinaryOperator: 64,
  UnaryOperator: 128,
  AssignmentOperator: 256,
  MemberName: 512,
  StatementDoesntSupportAttributes: 1024,
} as const;

const { Keyword, ScriptBlockBlockName, BinaryOperator, UnaryOperator, AssignmentOperator } = TokenFlags;
const { StatementDoesntSupportAttributes } = TokenFlags;

const flagsByKind = new Map<TokenKind, number>();
function set(flags: number, ...kinds: TokenKind[]): void {
  for (const kind of kinds) flagsByKind.set(kind, flags);
}

set(Keyword | ScriptBlockBlockName, 'Begin', 'Clean', 'Dynamicparam', 'End', 'Process');
set(Keyword | StatementDoesntSupportAttributes, 'Break', 'Continue', 'Data', 'Do', 'Exit', 'For', 'Foreach', 'If');
set(Keyword | StatementDoesntSupportAttributes, 'Return', 'Switch', 'Throw', 'Trap', 'Try', 'While');
set(
  Keyword | StatementDoesntSupportAttributes,
  'Parallel',
  'Sequence',
  'InlineScript',
  'Using',
  'Function',
  'Filter',
  'Workflow',
);
set(Keyword, 'Catch', 'Class', 'Define', 'Else', 'ElseIf', 'Finally', 'From', 'In', 'Param');
set(Keyword, 'Until', 'Var', 'Configuration', 'Public', 'Private', 'Static', 'Interface', 'Enum');
set(Keyword, 'Namespace', 'Module', 'Type', 'Assembly', 'Command', 'Hidden', 'Base', 'Default');
set(BinaryOperator | 1, 'And', 'Or', 'Xor');
set(BinaryOperator | 2, 'Band', 'Bor', 'Bxor');
set(
  BinaryOperator | 5,
  'Ieq',
  'Ine',
  'Ige',
  'Igt',
  'Ilt',
  'Ile',
  'Ilike',
  'Inotlike',
  'Imatch',
  'Inotmatch',
  'Ireplace',
);
set(
  BinaryOperator | 5,
  'Icontains',
  'Inotcontains',
  'Iin',
  'Inotin',
  'Ceq',
  'Cne',
  'Cge',
  'Cgt',
  'Clt',
  'Cle',
  'Clike',
);
set(BinaryOperator | 5, 'Cnotlike', 'Cmatch', 'Cnotmatch', 'Creplace', 'Ccontains', 'Cnotcontains', 'Cin', 'Cnotin');
set(BinaryOperator | 5, 'Is', 'IsNot', 'As', 'Shl', 'Shr');
set(BinaryOperator | UnaryOperator | 5, 'Isplit', 'Csplit', 'Join');
set(BinaryOperator | 7, 'QuestionQuestion');
set(BinaryOperator | UnaryOperator | 9, 'Plus', 'Minus');
set(BinaryOperator | 10, 'Multiply', 'Divide', 'Rem');
set(BinaryOperator | 12, 'Format');
set(BinaryOperator | 13, 'DotDot');
set(UnaryOperator, 'Exclaim', 'Not', 'Bnot', 'PlusPlus', 'MinusMinus', 'Comma');
set(AssignmentOperator, 'Equals', 'PlusEquals', 'MinusEquals', 'MultiplyEquals', 'DivideEquals', 'RemainderEquals');
set(AssignmentOperator, 'QuestionQuestionEquals');

export function flagsOf(kind: TokenKind): number {
  return flagsByKind.get(kind) ?? 0;
}
export function isBinaryOperator(kind: TokenKind): boolean {
  return (flagsOf(kind) & BinaryOperator) !== 0;
}
export function isUnaryOperator(kind: TokenKind): boolean {
  return (flagsOf(kind) & UnaryOperator) !== 0;
}
export function isAssignmentOperator(kind: TokenKind): boolean {
  return (flagsOf(kind) & AssignmentOperator) !== 0;
}
export function isKeyword(kind: TokenKind): boolean {
  return (flagsOf(kind) & Keyword) !== 0;
}
export function binaryPrecedence(kind: TokenKind): number {
  return flagsOf(kind) & TokenFlags.PrecedenceMask;
}

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

const symbolText: Partial<Record<TokenKind, string>> = {
  LParen: '(',
  RParen: ')',
  LCurly: '{',
  RCurly: '}',
  LBracket: '[',
  RBracket: ']',
  AtParen: '@(',
  AtCurly: '@{',
  DollarParen: '$(',
  Semi: ';',
  AndAnd: '&&',
  OrOr: '||',
  Ampersand: '&',
  Pipe: '|',
  Comma: ',',
  MinusMinus: '--',
  PlusPlus: '++',
  DotDot: '..',
  ColonColon: '::',
  Dot: '.',
  Exclaim: '!',
  Multiply: '*',
  Divide: '/',
  Rem: '%',
  Plus: '+',
  Minus: '-',
  Equals: '=',
  PlusEquals: '+=',
  MinusEquals: '-=',
  MultiplyEquals: '*=',
  DivideEquals: '/=',
  RemainderEquals: '%=',
  QuestionQuestionEquals: '??=',
  QuestionQuestion: '??',
  QuestionMark: '?',
  QuestionDot: '?.',
  QuestionLBracket: '?[',
  Colon: ':',
  Redirection: '>',
  RedirectInStd: '<',
  Format: '-f',
  Not: '-not',
  Bnot: '-bnot',
  PostfixPlusPlus: '++',
  PostfixMinusMinus: '--',
  Variable: 'var',
  NewLine: 'newline',
  EndOfInput: 'endofinput',
};

/** The kind's text as messages quote it (TokenTraits.Text). */
export function kindText(kind: TokenKind): string {
  const symbol = symbolText[kind];
  if (symbol !== undefined) return symbol;
  for (const [text, value] of wordOperators) if (value === kind) return `-${text}`;
  return kind.toLowerCase();
}
