/** foreach, for, while, do-while, do-until. */
import type { Ast } from '../ast/AstNode.ts';
import { VariableExpressionAst } from '../ast/expressionAsts.ts';
import {
  DoUntilStatementAst,
  DoWhileStatementAst,
  ErrorStatementAst,
  ForEachStatementAst,
  ForStatementAst,
  type PipelineBaseAst,
  type StatementAst,
  WhileStatementAst,
} from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { LabelToken, ParameterToken, Token, VariableToken } from '../Token.ts';
import { kindText } from '../tokenTraits.ts';
import { parseSingleCommandArgument } from './parseCommand.ts';
import { isSpecificParameter } from './isSpecificParameter.ts';
import { parsePipelineChain } from './parsePipeline.ts';
import { parseStatementBlock } from './parseStatement.ts';
import type { Located, Parser } from './Parser.ts';

function failed(p: Parser, start: Located, end: Located, keyword: Token, ...parts: (Ast | null)[]): ErrorStatementAst {
  return new ErrorStatementAst(
    p.span(start, end),
    keyword,
    parts.filter((part) => part !== null),
  );
}

/** The ( of a loop, consumed; null, with an error reported, where it is missing. */
function openParen(p: Parser, keyword: Token): Token | null {
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind === 'LParen') return open;
  p.ungetToken(open);
  p.incomplete(p.after(keyword), 'MissingOpenParenthesisAfterKeyword', kindText(keyword.kind));
  return null;
}

/** The ) of a loop, consumed; null where it is missing. */
function closeParen(p: Parser): Token | null {
  p.skipNewlines();
  const close = p.nextToken();
  if (close.kind === 'RParen') return close;
  p.ungetToken(close);
  return null;
}

interface ForEachFlags {
  parallel: boolean;
  throttleLimit: ExpressionAst | null;
  invalid: Token | null;
}

export function parseForEach(p: Parser, label: LabelToken | null, keyword: Token): StatementAst {
  const start = label ?? keyword;
  const flags = parseForEachFlags(p);
  const open = openParen(p, keyword);
  if (open === null) return failed(p, start, keyword, keyword);
  p.skipNewlines();
  const token = p.nextToken();
  if (token.kind !== 'Variable' && token.kind !== 'SplattedVariable') {
    p.ungetToken(token);
    p.incomplete(p.after(open), 'MissingVariableNameAfterForeach');
    return failed(p, start, open, keyword);
  }
  const variable = new VariableExpressionAst(
    token.extent,
    (token as VariableToken).variablePath,
    token.kind === 'SplattedVariable',
  );
  return parseForEachRest(p, label, keyword, variable, flags);
}

function parseForEachFlags(p: Parser): ForEachFlags {
  const flags: ForEachFlags = { parallel: false, throttleLimit: null, invalid: null };
  p.skipNewlines();
  for (let token = p.peekToken(); token.kind === 'Parameter'; token = p.peekToken()) {
    p.skipToken();
    const { parameterName } = token as ParameterToken;
    if (isSpecificParameter(token, 'parallel')) {
      flags.parallel = true;
    } else if (isSpecificParameter(token, 'throttlelimit')) {
      p.skipNewlines();
      flags.throttleLimit = parseSingleCommandArgument(p, 'CommandArgument');
      if (flags.throttleLimit === null) p.incomplete(p.after(token), 'MissingThrottleLimit');
    } else {
      p.error(token, 'InvalidForeachFlag', parameterName);
      flags.invalid = token;
    }
    p.skipNewlines();
  }
  return flags;
}

function parseForEachRest(
  p: Parser,
  label: LabelToken | null,
  keyword: Token,
  variable: VariableExpressionAst,
  flags: ForEachFlags,
): StatementAst {
  const start = label ?? keyword;
  p.skipNewlines();
  const inToken = p.nextToken();
  if (inToken.kind !== 'In') {
    p.ungetToken(inToken);
    p.incomplete(p.after(variable), 'MissingInInForeach');
    return failed(p, start, variable, keyword, variable);
  }
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition === null) {
    p.incomplete(p.after(inToken), 'MissingForeachExpression');
    return failed(p, start, inToken, keyword, variable);
  }
  const close = closeParen(p);
  if (close === null) {
    p.incomplete(p.after(condition), 'MissingEndParenthesisAfterForeach');
    return failed(p, start, condition, keyword, variable, condition);
  }
  const body = parseStatementBlock(p);
  if (body === null) {
    p.incomplete(p.after(close), 'MissingForeachStatement');
    return failed(p, start, close, keyword, variable, condition);
  }
  if (flags.invalid !== null) return failed(p, start, flags.invalid, keyword, variable, condition, body);
  const mode = flags.parallel ? 'Parallel' : 'None';
  return new ForEachStatementAst(
    p.span(start, body),
    label?.labelText ?? null,
    mode,
    flags.throttleLimit,
    variable,
    condition,
    body,
  );
}

export function parseFor(p: Parser, label: LabelToken | null, keyword: Token): StatementAst {
  const start = label ?? keyword;
  const open = openParen(p, keyword);
  if (open === null) return failed(p, start, keyword, keyword);
  let end: Located = open;
  const part = (): PipelineBaseAst | null => {
    p.skipNewlines();
    const pipeline = parsePipelineChain(p);
    if (pipeline !== null) end = pipeline;
    return pipeline;
  };
  const semicolon = () => {
    if (p.peekKind() === 'Semi') end = p.nextToken();
  };
  const initializer = part();
  semicolon();
  const condition = part();
  semicolon();
  const iterator = part();
  const close = closeParen(p);
  if (close === null) {
    p.incomplete(p.after(end), 'MissingEndParenthesisAfterStatement', kindText(keyword.kind));
    return failed(p, start, end, keyword, initializer, condition, iterator);
  }
  const body = parseStatementBlock(p);
  if (body === null) {
    p.incomplete(p.after(close), 'MissingLoopStatement', kindText(keyword.kind));
    return failed(p, start, close, keyword, initializer, condition, iterator);
  }
  return new ForStatementAst(p.span(start, body), label?.labelText ?? null, initializer, condition, iterator, body);
}

export function parseWhile(p: Parser, label: LabelToken | null, keyword: Token): StatementAst {
  const start = label ?? keyword;
  const text = kindText(keyword.kind);
  const open = openParen(p, keyword);
  if (open === null) return failed(p, start, keyword, keyword);
  const condition = parseLoopCondition(p, open, text);
  const close = closeParen(p);
  if (close === null) {
    if (!(condition instanceof ErrorStatementAst))
      p.incomplete(p.after(condition), 'MissingEndParenthesisAfterStatement', text);
    return failed(p, start, condition, keyword, condition);
  }
  const body = parseStatementBlock(p);
  if (body === null) {
    p.incomplete(p.after(close), 'MissingLoopStatement', text);
    return failed(p, start, close, keyword, condition);
  }
  return new WhileStatementAst(p.span(start, body), label?.labelText ?? null, condition, body);
}

function parseLoopCondition(p: Parser, open: Token, text: string): PipelineBaseAst {
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition !== null) return condition;
  const at = p.after(open);
  p.incomplete(at, 'MissingExpressionAfterKeyword', text);
  return new ErrorStatementAst(at, null, []);
}

export function parseDo(p: Parser, label: LabelToken | null, keyword: Token): StatementAst {
  const start = label ?? keyword;
  const body = parseStatementBlock(p);
  if (body === null) {
    p.incomplete(p.after(keyword), 'MissingLoopStatement', kindText(keyword.kind));
    return failed(p, start, keyword, keyword);
  }
  p.skipNewlines();
  const word = p.nextToken();
  if (word.kind !== 'While' && word.kind !== 'Until') {
    p.ungetToken(word);
    p.incomplete(p.after(body), 'MissingWhileOrUntilInDoWhile');
    return failed(p, start, body, keyword, body);
  }
  const text = kindText(word.kind);
  const open = openParen(p, word);
  if (open === null) return failed(p, start, word, keyword, body);
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition === null) p.incomplete(p.after(open), 'MissingExpressionAfterKeyword', text);
  const close = closeParen(p);
  if (condition === null) return failed(p, start, open, keyword, body);
  if (close === null) {
    p.incomplete(p.after(condition), 'MissingEndParenthesisAfterStatement', text);
    return failed(p, start, condition, keyword, body, condition);
  }
  const extent = p.span(start, close);
  const name = label?.labelText ?? null;
  return word.kind === 'While'
    ? new DoWhileStatementAst(extent, name, condition, body)
    : new DoUntilStatementAst(extent, name, condition, body);
}
