/**
 * System.Management.Automation.PSParser: the tokens that PowerShell 2 had, made of today's. A type in brackets is one of
 * them, and an expandable string is its text as written.
 */
import { parseInput } from './parseInput.ts';
import type { ParseError } from './ParseError.ts';
import type { ScriptExtent } from './ScriptExtent.ts';
import { StringToken, type Token, VariableToken } from './Token.ts';
import type { TokenKind } from './TokenKind.ts';
import { flagsOf, TokenFlags } from './tokenTraits.ts';

/** System.Management.Automation.PSToken. */
export class PSToken {
  constructor(
    readonly type: string,
    readonly content: string,
    readonly extent: ScriptExtent,
  ) {}
  get start(): number {
    return this.extent.startOffset;
  }
  get length(): number {
    return this.extent.endOffset - this.extent.startOffset;
  }
}

/** System.Management.Automation.PSParseError: its token is the place of the error. */
export class PSParseError {
  readonly token: PSToken;
  constructor(error: ParseError) {
    this.token = new PSToken('Position', error.extent.text, error.extent);
    this.message = error.message;
  }
  readonly message: string;
}

export function tokenizeLegacy(text: string): { tokens: PSToken[]; errors: PSParseError[] } {
  const { tokens, errors } = parseInput(text, null, { lenientHereStrings: false });
  const result: PSToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'EndOfInput') continue;
    const close = tokens[i + 2];
    if (close && startsType(token, tokens[i + 1]!, close)) {
      const extent = token.extent.to(close.extent);
      result.push(new PSToken('Type', extent.text, extent));
      i += 2;
    } else result.push(new PSToken(typeOf(token), contentOf(token), token.extent));
  }
  return { tokens: result, errors: errors.map((error) => new PSParseError(error)) };
}

function startsType(open: Token, name: Token, close: Token): boolean {
  return (
    open.kind === 'LBracket' &&
    close.kind === 'RBracket' &&
    (name.role & TokenFlags.TypeName) !== 0 &&
    (name.role & TokenFlags.AttributeName) === 0
  );
}

const roles: readonly (readonly [flag: number, type: string])[] = [
  [TokenFlags.CommandName, 'Command'],
  [TokenFlags.MemberName, 'Member'],
  [TokenFlags.AttributeName, 'Attribute'],
  [TokenFlags.TypeName, 'Type'],
];

const types: Partial<Record<TokenKind, string>> = {
  Unknown: 'Unknown',
  Variable: 'Variable',
  SplattedVariable: 'Variable',
  Parameter: 'CommandParameter',
  Number: 'Number',
  Label: 'LoopLabel',
  Identifier: 'CommandArgument',
  Generic: 'CommandArgument',
  NewLine: 'NewLine',
  LineContinuation: 'LineContinuation',
  Comment: 'Comment',
  StringLiteral: 'String',
  StringExpandable: 'String',
  HereStringLiteral: 'String',
  HereStringExpandable: 'String',
  LParen: 'GroupStart',
  AtParen: 'GroupStart',
  AtCurly: 'GroupStart',
  DollarParen: 'GroupStart',
  LCurly: 'GroupStart',
  RParen: 'GroupEnd',
  RCurly: 'GroupEnd',
  Semi: 'StatementSeparator',
};

function typeOf(token: Token): string {
  for (const [flag, type] of roles) if ((token.role & flag) !== 0) return type;
  return types[token.kind] ?? ((flagsOf(token.kind) & TokenFlags.Keyword) !== 0 ? 'Keyword' : 'Operator');
}

function contentOf(token: Token): string {
  if (token instanceof VariableToken) return token.variablePath.userPath;
  return token instanceof StringToken ? token.value : token.text;
}
