/** if, elseif, else. Line ends after the last block are given back: they may end a hash literal's pair. */
import {
  ErrorStatementAst,
  IfStatementAst,
  type PipelineBaseAst,
  type StatementAst,
  type StatementBlockAst,
} from '../ast/statementAsts.ts';
import type { Ast } from '../ast/AstNode.ts';
import type { Token } from '../Token.ts';
import { parsePipelineChain } from './parsePipeline.ts';
import { parseStatementBlock } from './parseStatement.ts';
import type { Parser } from './Parser.ts';

type Clause = readonly [PipelineBaseAst, StatementBlockAst];

export function parseIf(p: Parser, ifToken: Token): StatementAst {
  const clauses: Clause[] = [];
  const parts: Ast[] = [];
  let keyword = ifToken;
  for (;;) {
    const clause = parseClause(p, ifToken, keyword, parts);
    if (clause instanceof ErrorStatementAst) return clause;
    clauses.push(clause);
    const point = p.restorePoint();
    p.skipNewlines();
    keyword = p.peekToken();
    if (keyword.kind === 'ElseIf') {
      p.skipToken();
      continue;
    }
    if (keyword.kind !== 'Else') {
      p.resync(point);
      return new IfStatementAst(p.span(ifToken, clause[1]), clauses, null);
    }
    p.skipToken();
    const body = parseStatementBlock(p);
    if (body !== null) return new IfStatementAst(p.span(ifToken, body), clauses, body);
    p.incomplete(p.after(keyword), 'MissingStatementBlockAfterElse');
    return new ErrorStatementAst(p.span(ifToken, keyword), ifToken, parts);
  }
}

function parseClause(p: Parser, ifToken: Token, keyword: Token, parts: Ast[]): Clause | ErrorStatementAst {
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LParen') {
    p.ungetToken(open);
    p.incomplete(p.after(keyword), 'MissingOpenParenthesisInIfStatement', keyword.text);
    return new ErrorStatementAst(p.span(ifToken, keyword), ifToken, parts);
  }
  p.skipNewlines();
  const condition = parseCondition(p, open, keyword);
  if (!(condition instanceof ErrorStatementAst)) parts.push(condition);
  p.skipNewlines();
  const close = p.nextToken();
  if (close.kind !== 'RParen') {
    p.ungetToken(close);
    if (!(condition instanceof ErrorStatementAst))
      p.incomplete(close, 'MissingEndParenthesisAfterStatement', keyword.text);
    return new ErrorStatementAst(p.span(ifToken, p.before(close)), ifToken, parts);
  }
  const body = parseStatementBlock(p);
  if (body !== null) {
    parts.push(body);
    return [condition, body];
  }
  p.incomplete(close, 'MissingStatementBlock', keyword.text);
  return new ErrorStatementAst(p.span(ifToken, close), ifToken, parts);
}

function parseCondition(p: Parser, open: Token, keyword: Token): PipelineBaseAst {
  const condition = parsePipelineChain(p);
  if (condition !== null) return condition;
  const at = p.after(open);
  p.incomplete(at, 'IfStatementMissingCondition', keyword.text);
  return new ErrorStatementAst(at, null, []);
}
