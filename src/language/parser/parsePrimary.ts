/** Primary expressions - literals, variables, parentheses, @( ), $( ), @{ }, { } - and the members and indices after them. */
import {
  ArrayExpressionAst,
  ConstantExpressionAst,
  ParenExpressionAst,
  ScriptBlockExpressionAst,
  StringConstantExpressionAst,
  SubExpressionAst,
  UsingExpressionAst,
  VariableExpressionAst,
} from '../ast/expressionAsts.ts';
import {
  ErrorStatementAst,
  type StatementAst,
  StatementBlockAst,
  type TrapStatementAst,
} from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import { EMPTY_EXTENT } from '../ScriptExtent.ts';
import type { NumberToken, StringExpandableToken, StringToken, Token, VariableToken } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { scanMemberAccessOperator } from '../tokenizer/scanMemberAccess.ts';
import { VariablePath } from '../VariablePath.ts';
import { parseHashtable } from './parseHashtable.ts';
import { parseIndex, parseMember } from './parseMember.ts';
import { parsePipelineChain } from './parsePipeline.ts';
import { parseScriptBlock } from './parseScriptBlock.ts';
import { parseStatementList } from './parseStatement.ts';
import { parseExpandableString } from './parseString.ts';
import type { Parser } from './Parser.ts';

/** Null where the next token starts no primary expression; it is then put back. */
export function parsePrimary(p: Parser, withMemberAccess: boolean): ExpressionAst | null {
  const token = p.nextToken();
  const expression = parseAtom(p, token, withMemberAccess);
  if (expression === null) {
    p.ungetToken(token);
    return null;
  }
  return withMemberAccess ? parseMemberAccesses(p, expression) : expression;
}

function parseAtom(p: Parser, token: Token, withMemberAccess: boolean): ExpressionAst | null {
  switch (token.kind) {
    case 'Variable':
    case 'SplattedVariable':
      return parseVariable(p, token as VariableToken, withMemberAccess);
    case 'Number':
      return new ConstantExpressionAst(token.extent, (token as NumberToken).value);
    case 'StringLiteral':
      return new StringConstantExpressionAst(token.extent, (token as StringToken).value, 'SingleQuoted');
    case 'HereStringLiteral':
      return new StringConstantExpressionAst(token.extent, (token as StringToken).value, 'SingleQuotedHereString');
    case 'StringExpandable':
    case 'HereStringExpandable':
      return parseExpandableString(p, token as StringExpandableToken);
    case 'LParen':
      return parseParenthesized(p, token);
    case 'AtParen':
    case 'DollarParen':
      return parseSubExpression(p, token);
    case 'AtCurly':
      return parseHashtable(p, token);
    case 'LCurly':
      return parseScriptBlockExpression(p, token);
    default:
      return null;
  }
}

/** The members and indices that follow directly, without blanks. */
export function parseMemberAccesses(p: Parser, expression: ExpressionAst): ExpressionAst {
  let result = expression;
  for (;;) {
    // A token already read was preceded by something: in doubt no member access.
    const operator = p.ungot === null ? scanMemberAccessOperator(p.tokenizer, true) : takeUngotOperator(p, result);
    if (operator === null) return result;
    const isIndex = operator.kind === 'LBracket' || operator.kind === 'QuestionLBracket';
    result = isIndex ? parseIndex(p, result, operator) : parseMember(p, result, operator);
  }
}

/** The token that was looked at to find no cast's operand: an operator if it stands directly behind. */
function takeUngotOperator(p: Parser, expression: ExpressionAst): Token | null {
  const token = p.ungot!;
  if (token.extent.startOffset !== expression.extent.endOffset || !operatorStarts.has(token.kind)) return null;
  p.resync(token);
  // Types are never indexed with ?[ ].
  if (token.kind === 'QuestionMark' && p.tokenizer.peek(1) === 91) return null;
  return scanMemberAccessOperator(p.tokenizer, true);
}

const operatorStarts: ReadonlySet<TokenKind> = new Set<TokenKind>(['Dot', 'ColonColon', 'LBracket', 'QuestionMark']);

/** `$using:name` with the members after it is one UsingExpressionAst. */
export function parseVariable(p: Parser, token: VariableToken, withMemberAccess: boolean): ExpressionAst {
  const { variablePath } = token;
  const splatted = token.kind === 'SplattedVariable';
  if (
    variablePath.driveName === null ||
    variablePath.driveName.toLowerCase() !== 'using' ||
    variablePath.unqualifiedPath === ''
  )
    return new VariableExpressionAst(token.extent, variablePath, splatted);
  const variable = new VariableExpressionAst(token.extent, new VariablePath(variablePath.unqualifiedPath), splatted);
  const child = withMemberAccess ? parseMemberAccesses(p, variable) : variable;
  return new UsingExpressionAst(child.extent, child);
}

function parseParenthesized(p: Parser, open: Token): ExpressionAst {
  const { disableCommaOperator } = p;
  const oldMode = p.setMode(TokenizerMode.Command);
  p.disableCommaOperator = false;
  p.skipNewlines();
  let pipeline = parsePipelineChain(p);
  if (pipeline === null) {
    const at = p.after(open);
    p.incomplete(at, 'ExpectedExpression');
    pipeline = new ErrorStatementAst(at, null, []);
  }
  p.skipNewlines();
  const close = p.nextToken();
  const closed = close.kind === 'RParen';
  if (!closed) {
    p.ungetToken(close);
    p.incomplete(p.after(pipeline), 'MissingEndParenthesisInExpression');
  }
  p.disableCommaOperator = disableCommaOperator;
  p.setMode(oldMode);
  return new ParenExpressionAst(p.span(open, closed ? close : pipeline), pipeline);
}

function parseSubExpression(p: Parser, open: Token): ExpressionAst {
  const { disableCommaOperator } = p;
  const oldMode = p.setMode(TokenizerMode.Command);
  p.disableCommaOperator = false;
  p.skipNewlines();
  const statements: StatementAst[] = [];
  const traps: TrapStatementAst[] = [];
  const listExtent = parseStatementList(p, statements, traps);
  p.skipNewlines();
  const close = p.nextToken();
  const closed = close.kind === 'RParen';
  if (!closed) {
    p.ungetToken(close);
    p.incomplete(close, 'MissingEndParenthesisInSubexpression');
  }
  p.disableCommaOperator = disableCommaOperator;
  p.setMode(oldMode);
  const end = closed ? close : listExtent === EMPTY_EXTENT ? open : listExtent;
  const extent = p.span(open, end);
  const block = new StatementBlockAst(listExtent, statements, traps);
  return open.kind === 'DollarParen' ? new SubExpressionAst(extent, block) : new ArrayExpressionAst(extent, block);
}

export function parseScriptBlockExpression(p: Parser, open: Token): ExpressionAst {
  const { disableCommaOperator } = p;
  const oldMode = p.setMode(TokenizerMode.Command);
  p.disableCommaOperator = false;
  p.skipNewlines();
  const block = parseScriptBlock(p, open, false);
  p.disableCommaOperator = disableCommaOperator;
  p.setMode(oldMode);
  return new ScriptBlockExpressionAst(block.extent, block);
}
