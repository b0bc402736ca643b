/** switch: flags, a condition or -file, clauses. `-regex`, `-wildcard` and `-exact` exclude each other: the last one counts. */
import type { Ast } from '../ast/AstNode.ts';
import {
  CommandExpressionAst,
  ErrorStatementAst,
  PipelineAst,
  type PipelineBaseAst,
  type StatementAst,
  type StatementBlockAst,
  type SwitchFlags,
  SwitchStatementAst,
} from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { LabelToken, ParameterToken, Token } from '../Token.ts';
import { isSpecificParameter } from './isSpecificParameter.ts';
import { parseSingleCommandArgument } from './parseCommand.ts';
import { parsePipelineChain } from './parsePipeline.ts';
import { parseStatementBlock } from './parseStatement.ts';
import type { Located, Parser } from './Parser.ts';

/** What has been read, and how far the error statement would reach. */
class SwitchState {
  readonly flags: SwitchFlags = {
    file: false,
    regex: false,
    wildcard: false,
    exact: false,
    caseSensitive: false,
    parallel: false,
  };
  readonly clauses: (readonly [ExpressionAst, StatementBlockAst])[] = [];
  readonly parts: Ast[] = [];
  condition: PipelineBaseAst | null = null;
  defaultClause: StatementBlockAst | null = null;
  isError = false;
  isIncomplete = false;
  constructor(public end: Located) {}

  fail(incomplete: boolean): void {
    this.isError = true;
    this.isIncomplete = incomplete;
  }
}

export function parseSwitch(p: Parser, label: LabelToken | null, keyword: Token): StatementAst {
  const state = new SwitchState(keyword);
  for (let token = p.peekToken(); token.kind === 'Parameter'; token = p.peekToken()) {
    p.skipToken();
    state.end = token;
    parseFlag(p, state, token as ParameterToken);
  }
  parseCondition(p, state);
  const close = parseClauses(p, state);
  const start = label ?? keyword;
  if (state.isError || state.condition === null || close === null)
    return new ErrorStatementAst(p.span(start, state.end), keyword, state.parts);
  const { condition, flags, clauses, defaultClause } = state;
  return new SwitchStatementAst(
    p.span(start, close),
    label?.labelText ?? null,
    condition,
    flags,
    clauses,
    defaultClause,
  );
}

function parseFlag(p: Parser, state: SwitchState, token: ParameterToken): void {
  const { flags } = state;
  if (isSpecificParameter(token, 'regex')) {
    flags.regex = true;
    flags.wildcard = false;
  } else if (isSpecificParameter(token, 'wildcard')) {
    flags.wildcard = true;
    flags.regex = false;
  } else if (isSpecificParameter(token, 'exact')) {
    flags.regex = false;
    flags.wildcard = false;
  } else if (isSpecificParameter(token, 'casesensitive')) flags.caseSensitive = true;
  else if (isSpecificParameter(token, 'parallel')) {
    flags.parallel = true;
  } else if (isSpecificParameter(token, 'file')) parseFile(p, state, token);
  else {
    state.isError = true;
    p.error(token, 'InvalidSwitchFlag', token.parameterName);
  }
}

function parseFile(p: Parser, state: SwitchState, token: Token): void {
  state.flags.file = true;
  p.skipNewlines();
  const file = parseSingleCommandArgument(p, 'FileName');
  if (file === null) {
    state.fail(p.incomplete(p.after(token), 'MissingFilenameOption'));
    return;
  }
  state.end = file;
  state.condition = new PipelineAst(file.extent, [new CommandExpressionAst(file.extent, file, [])]);
  state.parts.push(state.condition);
}

function parseCondition(p: Parser, state: SwitchState): void {
  p.skipNewlines();
  const open = p.peekToken();
  if (open.kind !== 'LParen') {
    if (state.condition === null && !state.flags.file)
      state.fail(p.incomplete(p.after(state.end), 'PipelineValueRequired'));
    return;
  }
  state.end = open;
  p.skipToken();
  if (state.flags.file) {
    state.isError = true;
    p.error(open, 'PipelineValueRequired');
  }
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition === null) state.fail(p.incomplete(p.after(open), 'PipelineValueRequired'));
  else {
    state.end = condition;
    state.condition = condition;
    state.parts.push(condition);
  }
  p.skipNewlines();
  const close = p.nextToken();
  if (close.kind === 'RParen') {
    state.end = close;
    return;
  }
  p.ungetToken(close);
  if (!state.isIncomplete) state.fail(p.incomplete(p.after(state.end), 'MissingEndParenthesisInSwitchStatement'));
}

/** The closing brace; null where there is none. */
function parseClauses(p: Parser, state: SwitchState): Token | null {
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LCurly') {
    p.ungetToken(open);
    if (!state.isIncomplete) state.fail(p.incomplete(p.after(state.end), 'MissingCurlyBraceInSwitchStatement'));
    return null;
  }
  state.end = open;
  p.skipNewlines();
  for (;;) {
    if (!parseClause(p, state)) {
      if (p.peekKind() === 'RCurly') p.skipToken();
      return null;
    }
    p.skipNewlinesAndSemicolons();
    const close = p.peekToken();
    if (close.kind === 'RCurly') return p.nextToken();
    if (close.kind === 'EndOfInput') {
      if (!state.isIncomplete) state.fail(p.incompleteAt(open, close, 'MissingEndCurlyBrace'));
      return null;
    }
  }
}

/** False where no condition stands. */
function parseClause(p: Parser, state: SwitchState): boolean {
  const test = parseSingleCommandArgument(p, 'SwitchCondition');
  if (test === null) {
    state.fail(p.incomplete(p.after(state.end), 'MissingSwitchConditionExpression'));
    return false;
  }
  state.parts.push(test);
  state.end = test;
  const body = parseStatementBlock(p);
  if (body === null) {
    state.fail(p.incomplete(p.after(state.end), 'MissingSwitchStatementClause'));
    return true;
  }
  state.parts.push(body);
  state.end = body;
  if (!isDefault(test)) {
    state.clauses.push([test, body]);
    return true;
  }
  if (state.defaultClause !== null) {
    state.isError = true;
    p.error(test, 'MultipleSwitchDefaultClauses');
  }
  state.defaultClause = body;
  return true;
}

function isDefault(test: ExpressionAst): boolean {
  return (
    test.kind === 'StringConstantExpressionAst' &&
    test.stringConstantType === 'BareWord' &&
    test.value.toLowerCase() === 'default'
  );
}
