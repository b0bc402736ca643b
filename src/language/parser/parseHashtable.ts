/** Hash literals. Keys are names or expressions, values statements; a newline or semicolon must end each pair. */
import { HashtableAst } from '../ast/expressionAsts.ts';
import { ErrorStatementAst, type StatementAst } from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { Token } from '../Token.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseUnary } from './parseExpression.ts';
import { parseSimpleName } from './parseMember.ts';
import { parseStatement } from './parseStatement.ts';
import type { Parser } from './Parser.ts';

type Pair = readonly [ExpressionAst, StatementAst];

export function parseHashtable(p: Parser, open: Token): HashtableAst {
  const { disableCommaOperator } = p;
  const oldMode = p.setMode(TokenizerMode.Command);
  p.disableCommaOperator = false;
  p.skipNewlines();
  const pairs: Pair[] = [];
  for (;;) {
    const pair = parsePair(p);
    if (pair === null) break;
    pairs.push(pair);
    const { kind } = p.peekToken();
    if (kind !== 'NewLine' && kind !== 'Semi') break;
    p.skipNewlinesAndSemicolons();
  }
  const close = p.nextToken();
  const closed = close.kind === 'RCurly';
  if (!closed) {
    p.ungetToken(close);
    p.incompleteAt(p.after(open), close, 'MissingEndCurlyBrace');
  }
  p.disableCommaOperator = disableCommaOperator;
  p.setMode(oldMode);
  return new HashtableAst(p.span(open, closed ? close : p.before(close)), pairs);
}

function parsePair(p: Parser): Pair | null {
  const oldMode = p.setMode(TokenizerMode.Expression);
  const key = parseSimpleName(p) ?? parseKeyExpression(p);
  if (key === null) {
    p.setMode(oldMode);
    return null;
  }
  const equals = p.nextToken();
  if (equals.kind !== 'Equals') {
    p.ungetToken(equals);
    const at = p.after(key);
    p.error(at, 'MissingEqualsInHashLiteral');
    p.syncOnError(false, 'RCurly');
    p.setMode(oldMode);
    return [key, new ErrorStatementAst(at, null, [])];
  }
  p.setMode(oldMode);
  p.skipNewlines();
  return [key, parseValue(p, equals)];
}

function parseKeyExpression(p: Parser): ExpressionAst | null {
  const { disableCommaOperator } = p;
  p.disableCommaOperator = true;
  const key = parseUnary(p);
  p.disableCommaOperator = disableCommaOperator;
  return key;
}

function parseValue(p: Parser, equals: Token): StatementAst {
  const statement = parseStatement(p);
  if (statement !== null) return statement;
  const at = p.after(equals);
  p.incomplete(at, 'MissingStatementInHashLiteral');
  return new ErrorStatementAst(at, null, []);
}
