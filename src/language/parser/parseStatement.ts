/** Statements: dispatch on the first token, lists of statements, blocks in braces, and the short statements. */
import { type AttributeBaseAst, TypeConstraintAst } from '../ast/scriptBlockAsts.ts';
import {
  BlockStatementAst,
  BreakStatementAst,
  ContinueStatementAst,
  ErrorStatementAst,
  ExitStatementAst,
  ReturnStatementAst,
  type StatementAst,
  StatementBlockAst,
  ThrowStatementAst,
  TrapStatementAst,
} from '../ast/statementAsts.ts';
import { EMPTY_EXTENT, type ScriptExtent } from '../ScriptExtent.ts';
import type { LabelToken, Token } from '../Token.ts';
import { flagsOf, kindText, TokenFlags } from '../tokenTraits.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseAttributeList } from './parseAttribute.ts';
import { parseClass } from './parseClass.ts';
import { parseEnum } from './parseEnum.ts';
import { parseFunction } from './parseFunction.ts';
import { parseIf } from './parseIf.ts';
import { parseDo, parseFor, parseForEach, parseWhile } from './parseLoops.ts';
import { parsePipelineChain } from './parsePipeline.ts';
import { parsePrimary } from './parsePrimary.ts';
import { parseSimpleName } from './parseMember.ts';
import { parseSwitch } from './parseSwitch.ts';
import { parseData, parseTrap, parseTry } from './parseTry.ts';
import { parseUsing } from './parseUsing.ts';
import type { Parser } from './Parser.ts';

/** Reads statements up to a closing bracket or the end. Returns their extent. */
export function parseStatementList(p: Parser, statements: StatementAst[], traps: TrapStatementAst[]): ScriptExtent {
  let first: StatementAst | null = null;
  let last: StatementAst | null = null;
  for (;;) {
    p.skipNewlinesAndSemicolons();
    const statement = parseStatement(p);
    if (statement === null) break;
    if (statement instanceof TrapStatementAst) traps.push(statement);
    else statements.push(statement);
    first ??= statement;
    last = statement;
    p.skipNewlinesAndSemicolons();
    const { kind } = p.peekToken();
    if (kind === 'RParen' || kind === 'RCurly') break;
  }
  return first === null || last === null ? EMPTY_EXTENT : p.span(first, last);
}

/** `{ ... }`; null where no brace stands. */
export function parseStatementBlock(p: Parser): StatementBlockAst | null {
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LCurly') {
    p.ungetToken(open);
    return null;
  }
  const oldMode = p.setMode(TokenizerMode.Command);
  const statements: StatementAst[] = [];
  const traps: TrapStatementAst[] = [];
  const listExtent = parseStatementList(p, statements, traps);
  const close = p.nextToken();
  let end: ScriptExtent = close.extent;
  if (close.kind !== 'RCurly') {
    p.ungetToken(close);
    p.incompleteAt(open, close, 'MissingEndCurlyBrace');
    end = listExtent === EMPTY_EXTENT ? open.extent : listExtent;
  }
  p.setMode(oldMode);
  return new StatementBlockAst(p.span(open, end), statements, traps);
}

/** Null where no statement starts; the token is then put back. */
export function parseStatement(p: Parser): StatementAst | null {
  const oldMode = p.setMode(TokenizerMode.Command);
  let token = p.nextToken();
  let attributes: AttributeBaseAst[] | null = null;
  if (token.kind === 'Generic' && token.text[0] === '[') {
    p.resync(token);
    attributes = parseAttributeList(p, false);
    token = p.nextToken();
    if (attributes !== null && !checkAttributes(p, attributes, token)) {
      p.resync(attributes[0]!.extent.startOffset);
      token = p.nextToken();
      attributes = null;
    }
  }
  const statement = parseByToken(p, token, attributes);
  p.setMode(oldMode);
  return statement;
}

/** False where the attributes belong to an expression. */
function checkAttributes(p: Parser, attributes: AttributeBaseAst[], token: Token): boolean {
  const flags = flagsOf(token.kind);
  if ((flags & TokenFlags.StatementDoesntSupportAttributes) !== 0) {
    if (attributes.some((attribute) => attribute instanceof TypeConstraintAst)) return false;
    for (const attribute of attributes) p.error(attribute, 'UnexpectedAttribute', attribute.typeName.fullName);
    return true;
  }
  if ((flags & TokenFlags.Keyword) === 0) return false;
  for (const attribute of attributes) {
    if (attribute instanceof TypeConstraintAst)
      p.error(attribute, 'TypeNotAllowedBeforeStatement', attribute.typeName.fullName);
  }
  return true;
}

function parseByToken(p: Parser, token: Token, attributes: AttributeBaseAst[] | null): StatementAst | null {
  switch (token.kind) {
    case 'If':
      return parseIf(p, token);
    case 'Switch':
      return parseSwitch(p, null, token);
    case 'Foreach':
    case 'For':
    case 'While':
    case 'Do':
      return parseLoop(p, null, token);
    case 'Function':
    case 'Filter':
    case 'Workflow':
      return parseFunction(p, token);
    case 'Return':
    case 'Throw':
    case 'Exit':
      return parsePipelineJump(p, token);
    case 'Break':
    case 'Continue':
      return parseLabelJump(p, token);
    case 'Try':
      return parseTry(p, token);
    case 'Trap':
      return parseTrap(p, token);
    case 'Data':
      return parseData(p, token);
    case 'Class':
      return parseClass(p, attributes ?? [], token);
    case 'Enum':
      return parseEnum(p, attributes ?? [], token);
    case 'Using':
      return parseLateUsing(p, token);
    case 'Label':
      return parseLabeled(p, token as LabelToken);
    default:
      return parseOther(p, token, attributes);
  }
}

function parseOther(p: Parser, token: Token, attributes: AttributeBaseAst[] | null): StatementAst | null {
  switch (token.kind) {
    case 'From':
    case 'Define':
    case 'Var':
      p.error(token, 'ReservedKeywordNotAllowed', kindText(token.kind));
      return new ErrorStatementAst(token.extent, null, []);
    case 'Parallel':
    case 'Sequence':
      return parseBlock(p, token);
    case 'EndOfInput':
      p.ungetToken(token);
      return null;
    default:
      if (attributes !== null) p.resync(attributes[0]!.extent.startOffset);
      else p.ungetToken(token);
      return parsePipelineChain(p);
  }
}

function parseLoop(p: Parser, label: LabelToken | null, token: Token): StatementAst {
  switch (token.kind) {
    case 'Foreach':
      return parseForEach(p, label, token);
    case 'For':
      return parseFor(p, label, token);
    case 'While':
      return parseWhile(p, label, token);
    default:
      return parseDo(p, label, token);
  }
}

function parseLabeled(p: Parser, label: LabelToken): StatementAst | null {
  p.skipNewlines();
  const token = p.nextToken();
  switch (token.kind) {
    case 'Switch':
      return parseSwitch(p, label, token);
    case 'Foreach':
    case 'For':
    case 'While':
    case 'Do':
      return parseLoop(p, label, token);
    default:
      p.resync(label);
      return parsePipelineChain(p);
  }
}

function parsePipelineJump(p: Parser, token: Token): StatementAst {
  const pipeline = parsePipelineChain(p);
  const extent = pipeline === null ? token.extent : p.span(token, pipeline);
  if (token.kind === 'Return') return new ReturnStatementAst(extent, pipeline);
  return token.kind === 'Throw' ? new ThrowStatementAst(extent, pipeline) : new ExitStatementAst(extent, pipeline);
}

function parseLabelJump(p: Parser, token: Token): StatementAst {
  const oldMode = p.setMode(TokenizerMode.Expression);
  const label = parseSimpleName(p) ?? parsePrimary(p, true);
  p.setMode(oldMode);
  const extent = label === null ? token.extent : p.span(token, label);
  return token.kind === 'Break' ? new BreakStatementAst(extent, label) : new ContinueStatementAst(extent, label);
}

function parseBlock(p: Parser, token: Token): StatementAst {
  p.error(token, 'UnexpectedKeyword', token.text);
  const body = parseStatementBlock(p);
  if (body !== null) return new BlockStatementAst(p.span(token, body), token, body);
  p.incomplete(p.after(token), 'MissingStatementAfterKeyword', token.text);
  return new ErrorStatementAst(token.extent, token, []);
}

function parseLateUsing(p: Parser, token: Token): StatementAst {
  const statement = parseUsing(p, token);
  p.error(statement, 'UsingMustBeAtStartOfScript');
  return statement;
}
