/** try with its catch and finally blocks, trap, and data sections. */
import type { Ast } from '../ast/AstNode.ts';
import { TypeConstraintAst } from '../ast/scriptBlockAsts.ts';
import {
  CatchClauseAst,
  DataStatementAst,
  ErrorStatementAst,
  type StatementAst,
  type StatementBlockAst,
  TrapStatementAst,
  TryStatementAst,
} from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { ParameterToken, Token } from '../Token.ts';
import { isSpecificParameter } from './isSpecificParameter.ts';
import { parseAttribute } from './parseAttribute.ts';
import { parseSingleCommandArgument } from './parseCommand.ts';
import { parseSimpleName } from './parseMember.ts';
import { parseStatementBlock } from './parseStatement.ts';
import type { Located, Parser } from './Parser.ts';

class TryState {
  readonly catches: CatchClauseAst[] = [];
  readonly parts: Ast[] = [];
  /** Set once an error was reported. */
  errorEnd: Located | null = null;
}

export function parseTry(p: Parser, keyword: Token): StatementAst {
  p.skipNewlines();
  const body = parseStatementBlock(p);
  if (body === null) {
    p.incomplete(p.after(keyword), 'MissingTryStatementBlock');
    return new ErrorStatementAst(keyword.extent, keyword, []);
  }
  const state = new TryState();
  for (let clause = parseCatch(p, state); clause !== null; clause = parseCatch(p, state)) state.catches.push(clause);
  const finallyBlock = parseFinally(p, state);
  const { catches } = state;
  if (catches.length === 0 && finallyBlock === null && state.errorEnd === null) {
    state.errorEnd = body;
    p.incomplete(p.after(body), 'MissingCatchOrFinally');
  }
  if (state.errorEnd !== null) {
    const parts = [body, ...catches, ...state.parts, ...(finallyBlock ? [finallyBlock] : [])];
    return new ErrorStatementAst(p.span(keyword, state.errorEnd), keyword, parts);
  }
  return new TryStatementAst(
    p.span(keyword, finallyBlock ?? catches[catches.length - 1]!),
    body,
    catches,
    finallyBlock,
  );
}

function parseCatch(p: Parser, state: TryState): CatchClauseAst | null {
  p.skipNewlines();
  const keyword = p.nextToken();
  if (keyword.kind !== 'Catch') {
    p.ungetToken(keyword);
    return null;
  }
  const types: TypeConstraintAst[] = [];
  const danglingComma = parseCatchTypes(p, state, types);
  const body = parseStatementBlock(p);
  if (body !== null) return new CatchClauseAst(p.span(keyword, body), types, body);
  if (!danglingComma) {
    state.errorEnd = types[types.length - 1] ?? keyword;
    p.incomplete(p.after(state.errorEnd), 'MissingCatchHandlerBlock');
  }
  state.parts.push(...types);
  return null;
}

/** True where a comma is followed by no type. */
function parseCatchTypes(p: Parser, state: TryState, types: TypeConstraintAst[]): boolean {
  let comma: Token | null = null;
  for (;;) {
    p.skipNewlines();
    const attribute = parseAttribute(p);
    if (attribute === null) {
      if (comma === null) return false;
      state.errorEnd = comma;
      p.incomplete(p.after(comma), 'MissingTypeLiteralToken');
      return true;
    }
    if (attribute instanceof TypeConstraintAst) types.push(attribute);
    else p.error(attribute, 'MissingTypeLiteralToken');
    p.skipNewlines();
    comma = p.peekToken();
    if (comma.kind !== 'Comma') return false;
    p.skipToken();
  }
}

function parseFinally(p: Parser, state: TryState): StatementBlockAst | null {
  p.skipNewlines();
  const keyword = p.peekToken();
  if (keyword.kind !== 'Finally') return null;
  p.skipToken();
  const block = parseStatementBlock(p);
  if (block === null) {
    state.errorEnd = keyword;
    p.incomplete(p.after(keyword), 'MissingFinallyStatementBlock');
  }
  return block;
}

export function parseTrap(p: Parser, keyword: Token): StatementAst {
  p.skipNewlines();
  const attribute = parseAttribute(p);
  const type = attribute instanceof TypeConstraintAst ? attribute : null;
  const body = parseStatementBlock(p);
  if (body !== null) return new TrapStatementAst(p.span(keyword, body), type, body);
  const end = attribute ?? keyword;
  p.incomplete(p.after(end), 'MissingTrapStatement');
  return new ErrorStatementAst(p.span(keyword, end), keyword, attribute === null ? [] : [attribute]);
}

export function parseData(p: Parser, keyword: Token): StatementAst {
  let end: Located = keyword;
  p.skipNewlines();
  const name = parseSimpleName(p);
  if (name !== null) end = name;
  p.skipNewlines();
  const commands: ExpressionAst[] = [];
  let invalid = false;
  const token = p.peekToken();
  if (token.kind === 'Parameter') {
    p.skipToken();
    invalid = !isSpecificParameter(token, 'supportedcommand');
    if (invalid) p.error(token, 'InvalidParameterForDataSectionStatement', (token as ParameterToken).parameterName);
    end = parseSupportedCommands(p, token, commands);
  }
  const body = parseStatementBlock(p);
  if (invalid)
    return new ErrorStatementAst(p.span(keyword, token), keyword, [...commands, ...(body === null ? [] : [body])]);
  if (body === null) {
    p.incomplete(p.after(end), 'MissingStatementBlockForDataSection');
    return new ErrorStatementAst(p.span(keyword, end), keyword, commands);
  }
  return new DataStatementAst(p.span(keyword, body), name === null ? null : name.value, commands, body);
}

function parseSupportedCommands(p: Parser, token: Token, commands: ExpressionAst[]): Located {
  let end: Located = token;
  for (;;) {
    p.skipNewlines();
    const command = parseSingleCommandArgument(p, 'CommandName');
    if (command === null) {
      p.incomplete(p.after(end), 'MissingValueForSupportedCommandInDataSectionStatement');
      return end;
    }
    commands.push(command);
    end = command;
    const comma = p.peekToken();
    if (comma.kind !== 'Comma') return end;
    end = comma;
    p.skipToken();
  }
}
