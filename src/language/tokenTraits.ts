/**
 * What each TokenKind is, as PowerShell's TokenTraits has it: flags (TokenFlags, with .NET's values), binary precedence, and
 * the text that messages quote. Keywords and word operators by their texts are in tokenWords.ts.
 */
import type { TokenKind } from './TokenKind.ts';

/** System.Management.Automation.Language.TokenFlags. The low four bits are a binary operator's precedence. */
export const TokenFlags = {
  BinaryPrecedenceLogical: 1,
  BinaryPrecedenceBitwise: 2,
  BinaryPrecedenceComparison: 5,
  BinaryPrecedenceCoalesce: 7,
  BinaryPrecedenceAdd: 9,
  BinaryPrecedenceMultiply: 10,
  BinaryPrecedenceFormat: 12,
  BinaryPrecedenceRange: 13,
  Keyword: 16,
  ScriptBlockBlockName: 32,
  BinaryOperator: 256,
  UnaryOperator: 512,
  CaseSensitiveOperator: 1024,
  TernaryOperator: 2048,
  SpecialOperator: 4096,
  AssignmentOperator: 8192,
  ParseModeInvariant: 32768,
  TokenInError: 65536,
  DisallowedInRestrictedMode: 131072,
  PrefixOrPostfixOperator: 262144,
  CommandName: 524288,
  MemberName: 1048576,
  TypeName: 2097152,
  AttributeName: 4194304,
  CanConstantFold: 8388608,
  StatementDoesntSupportAttributes: 16777216,
} as const;

const precedenceMask = 15;

/** Flags, and the kinds that have them. */
const groups: readonly (readonly [flags: string, kinds: string])[] = [
  [
    'ParseModeInvariant',
    'NewLine LineContinuation Comment EndOfInput StringLiteral StringExpandable HereStringLiteral HereStringExpandable LParen RParen LCurly RCurly RBracket AtParen AtCurly DollarParen Semi AndAnd OrOr',
  ],
  ['SpecialOperator ParseModeInvariant', 'Ampersand Pipe'],
  ['UnaryOperator ParseModeInvariant', 'Comma'],
  [
    'UnaryOperator DisallowedInRestrictedMode PrefixOrPostfixOperator',
    'MinusMinus PlusPlus PostfixPlusPlus PostfixMinusMinus',
  ],
  ['BinaryPrecedenceRange BinaryOperator DisallowedInRestrictedMode', 'DotDot'],
  ['SpecialOperator DisallowedInRestrictedMode', 'ColonColon Dot Colon QuestionDot'],
  ['UnaryOperator CanConstantFold', 'Exclaim Not Bnot'],
  ['BinaryPrecedenceMultiply BinaryOperator CanConstantFold', 'Multiply Divide Rem'],
  ['BinaryPrecedenceAdd BinaryOperator UnaryOperator CanConstantFold', 'Plus Minus'],
  [
    'AssignmentOperator',
    'Equals PlusEquals MinusEquals MultiplyEquals DivideEquals RemainderEquals QuestionQuestionEquals',
  ],
  ['DisallowedInRestrictedMode', 'Redirection'],
  ['ParseModeInvariant DisallowedInRestrictedMode', 'RedirectInStd'],
  ['BinaryPrecedenceFormat BinaryOperator DisallowedInRestrictedMode', 'Format'],
  ['BinaryPrecedenceLogical BinaryOperator CanConstantFold', 'And Or Xor'],
  ['BinaryPrecedenceBitwise BinaryOperator CanConstantFold', 'Band Bor Bxor'],
  ['BinaryPrecedenceComparison BinaryOperator UnaryOperator DisallowedInRestrictedMode', 'Join Isplit'],
  [
    'BinaryPrecedenceComparison BinaryOperator',
    'Ieq Ine Ige Igt Ilt Ile Ilike Inotlike Icontains Inotcontains Iin Inotin Is IsNot',
  ],
  ['BinaryPrecedenceComparison BinaryOperator DisallowedInRestrictedMode', 'Imatch Inotmatch Ireplace As'],
  [
    'BinaryPrecedenceComparison BinaryOperator CaseSensitiveOperator',
    'Ceq Cne Cge Cgt Clt Cle Clike Cnotlike Ccontains Cnotcontains Cin Cnotin',
  ],
  [
    'BinaryPrecedenceComparison BinaryOperator CaseSensitiveOperator DisallowedInRestrictedMode',
    'Cmatch Cnotmatch Creplace',
  ],
  [
    'BinaryPrecedenceComparison BinaryOperator UnaryOperator CaseSensitiveOperator DisallowedInRestrictedMode',
    'Csplit',
  ],
  ['BinaryPrecedenceComparison BinaryOperator CanConstantFold', 'Shl Shr'],
  ['TernaryOperator DisallowedInRestrictedMode', 'QuestionMark'],
  ['BinaryPrecedenceCoalesce BinaryOperator', 'QuestionQuestion'],
  ['Keyword ScriptBlockBlockName', 'Begin Dynamicparam End Process Clean'],
  [
    'Keyword StatementDoesntSupportAttributes',
    'Break Continue Data Define Do Exit Filter For Foreach From Function If Return Switch Throw Trap Try Using Var While Workflow Parallel Sequence InlineScript',
  ],
  [
    'Keyword',
    'Catch Class Else ElseIf Finally In Param Until Configuration DynamicKeyword Public Private Static Interface Enum Namespace Module Type Assembly Command Hidden Base Default',
  ],
];

const flagsByKind = new Map<TokenKind, number>();
for (const [names, kinds] of groups) {
  let flags = 0;
  for (const name of names.split(' ')) flags |= TokenFlags[name as keyof typeof TokenFlags];
  for (const kind of kinds.split(' ')) flagsByKind.set(kind as TokenKind, flags);
}

export function flagsOf(kind: TokenKind): number {
  return flagsByKind.get(kind) ?? 0;
}
export function isBinaryOperator(kind: TokenKind): boolean {
  return (flagsOf(kind) & TokenFlags.BinaryOperator) !== 0;
}
export function isUnaryOperator(kind: TokenKind): boolean {
  return (flagsOf(kind) & TokenFlags.UnaryOperator) !== 0;
}
export function isAssignmentOperator(kind: TokenKind): boolean {
  return (flagsOf(kind) & TokenFlags.AssignmentOperator) !== 0;
}
export function isKeyword(kind: TokenKind): boolean {
  return (flagsOf(kind) & TokenFlags.Keyword) !== 0;
}
/** Operators, redirections and member access that data sections reject. */
export function isDisallowedInRestrictedMode(kind: TokenKind): boolean {
  return (flagsOf(kind) & TokenFlags.DisallowedInRestrictedMode) !== 0;
}
export function binaryPrecedence(kind: TokenKind): number {
  return flagsOf(kind) & precedenceMask;
}

/** Flags as .NET writes an enum's value: names by ascending value, None for zero. */
export function flagNames(flags: number): string {
  const names: string[] = [];
  for (const [name, value] of Object.entries(TokenFlags)) {
    const matches = value <= precedenceMask ? (flags & precedenceMask) === value : (flags & value) !== 0;
    if (matches) names.push(name);
  }
  return names.join(', ') || 'None';
}

/** Texts that are neither the kind's name in lower case nor, for a case-blind or -sensitive operator, that with a dash. */
const texts: Partial<Record<TokenKind, string>> = {
  Variable: 'var',
  SplattedVariable: '@var',
  Parameter: 'param',
  Identifier: 'ident',
  LineContinuation: 'line continuation',
  EndOfInput: 'eof',
  StringLiteral: 'sqstr',
  StringExpandable: 'dqstr',
  HereStringLiteral: 'sq here string',
  HereStringExpandable: 'dq here string',
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
  RedirectInStd: '<',
  Format: '-f',
  Ieq: '-eq',
  Ine: '-ne',
  Ige: '-ge',
  Igt: '-gt',
  Ilt: '-lt',
  Ile: '-le',
  PostfixPlusPlus: '++',
  PostfixMinusMinus: '--',
  Colon: ':',
  QuestionMark: '?',
  QuestionQuestionEquals: '??=',
  QuestionQuestion: '??',
  QuestionDot: '?.',
  QuestionLBracket: '?[',
  DynamicKeyword: '<dynamic keyword>',
};

/** The kind's text as messages quote it (TokenTraits.Text). */
export function kindText(kind: TokenKind): string {
  const text = texts[kind];
  if (text !== undefined) return text;
  const isOperator = (flagsOf(kind) & (TokenFlags.BinaryOperator | TokenFlags.UnaryOperator)) !== 0;
  return (isOperator ? '-' : '') + kind.toLowerCase();
}
