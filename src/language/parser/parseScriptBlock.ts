/**
 * Script blocks: using statements, a param block, then either named blocks or statements that make up an end block.
 * The whole script is one without braces.
 */
import {
  AttributeAst,
  type AttributeBaseAst,
  NamedBlockAst,
  type NamedBlockKind,
  ParamBlockAst,
  ScriptBlockAst,
  UsingStatementAst,
} from '../ast/scriptBlockAsts.ts';
import { type StatementAst, StatementBlockAst, type TrapStatementAst } from '../ast/statementAsts.ts';
import { EMPTY_EXTENT, ScriptExtent } from '../ScriptExtent.ts';
import type { Token } from '../Token.ts';
import { flagsOf, kindText, TokenFlags } from '../tokenTraits.ts';
import { parseAttributeList } from './parseAttribute.ts';
import { continuesStatement } from './parsePipeline.ts';
import { parseParameterList } from './parseParameter.ts';
import { parseStatementBlock, parseStatementList } from './parseStatement.ts';
import { parseUsing } from './parseUsing.ts';
import type { Parser } from './Parser.ts';

/** From after the brace; `open` is null for the script itself. `first` is a statement that the class's rules put in front. */
export function parseScriptBlock(
  p: Parser,
  open: Token | null,
  isFilter: boolean,
  first: StatementAst | null = null,
): ScriptBlockAst {
  const usings = open === null ? parseUsings(p) : [];
  if (open === null && p.peekToken().kind === 'EndOfInput') {
    p.tokenizer.lookedPastEnd = true;
    p.resync(p.peekToken());
  }
  const paramBlock = parseParamBlock(p);
  p.skipNewlinesAndSemicolons();
  if ((flagsOf(p.peekKind()) & TokenFlags.ScriptBlockBlockName) !== 0 && first === null)
    return parseNamedBlocks(p, open, usings, paramBlock, isFilter);
  return parseBody(p, open, usings, paramBlock, isFilter, first);
}

function parseUsings(p: Parser): UsingStatementAst[] {
  const usings: UsingStatementAst[] = [];
  p.skipNewlinesAndSemicolons();
  while (p.peekKind() === 'Using') {
    const statement = parseUsing(p, p.nextToken());
    if (statement instanceof UsingStatementAst) usings.push(statement);
    p.skipNewlinesAndSemicolons();
  }
  return usings;
}

function parseParamBlock(p: Parser): ParamBlockAst | null {
  p.skipNewlines();
  const start = p.restorePoint();
  const attributes = parseAttributeList(p, false) ?? [];
  const param = p.peekToken();
  if (param.kind !== 'Param') {
    if (attributes.length > 0) p.resync(start);
    return null;
  }
  p.skipToken();
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LParen') {
    p.resync(attributes.length > 0 ? start : param);
    return null;
  }
  const { parameters, end } = parseParameterList(p, open);
  return new ParamBlockAst(p.span(param, end), ownAttributes(p, attributes), parameters);
}

function ownAttributes(p: Parser, attributes: AttributeBaseAst[]): AttributeBaseAst[] {
  return attributes.filter((attribute) => {
    if (attribute instanceof AttributeAst) return true;
    p.error(attribute, 'TypeNotAllowedBeforeParam', attribute.typeName.fullName);
    return false;
  });
}

function parseBody(
  p: Parser,
  open: Token | null,
  usings: UsingStatementAst[],
  paramBlock: ParamBlockAst | null,
  isFilter: boolean,
  first: StatementAst | null,
): ScriptBlockAst {
  const statements: StatementAst[] = first === null ? [] : [first];
  const traps: TrapStatementAst[] = [];
  let listExtent = paramBlock === null ? EMPTY_EXTENT : paramBlock.extent;
  for (;;) {
    listExtent = p.span(listExtent, parseStatementList(p, statements, traps));
    if (open !== null) break;
    const token = p.nextToken();
    if (token.kind === 'EndOfInput') break;
    p.error(token, 'UnexpectedToken', token.text);
    p.skipNewlinesAndSemicolons();
    if (continuesStatement(p.peekKind())) p.skipToken();
  }
  const { body, whole } = completeBody(p, open, listExtent);
  const end = new NamedBlockAst(body, isFilter ? 'Process' : 'End', true, statements, traps);
  return new ScriptBlockAst(
    whole,
    usings,
    [],
    paramBlock,
    null,
    isFilter ? end : null,
    isFilter ? null : end,
    null,
    null,
    isFilter,
  );
}

/** Extents of the body and of the whole; reads the closing brace. */
function completeBody(
  p: Parser,
  open: Token | null,
  listExtent: ScriptExtent,
): { body: ScriptExtent; whole: ScriptExtent } {
  if (open === null) {
    return { body: listExtent, whole: new ScriptExtent(p.source, 0, p.source.text.length) };
  }
  const close = p.nextToken();
  if (close.kind !== 'RCurly') {
    p.ungetToken(close);
    p.incompleteAt(open, close, 'MissingEndCurlyBrace');
    return { body: listExtent, whole: p.span(open, listExtent === EMPTY_EXTENT ? open : listExtent) };
  }
  const body = listExtent === EMPTY_EXTENT ? emptyBody(p, open, close) : listExtent;
  return { body, whole: p.span(open, close) };
}

/** PowerShell gives the blanks between the braces, less the last, as the extent of an empty body; none if they end in the column where they start. */
function emptyBody(p: Parser, open: Token, close: Token): ScriptExtent {
  const start = open.extent.endOffset;
  const end = close.extent.startOffset;
  return open.extent.endColumnNumber === close.extent.startColumnNumber
    ? EMPTY_EXTENT
    : new ScriptExtent(p.source, start, end - 1);
}

const slots: Partial<Record<string, NamedBlockKind>> = {
  Begin: 'Begin',
  Process: 'Process',
  End: 'End',
  Clean: 'Clean',
  Dynamicparam: 'Dynamicparam',
};

function parseNamedBlocks(
  p: Parser,
  open: Token | null,
  usings: UsingStatementAst[],
  paramBlock: ParamBlockAst | null,
  isFilter: boolean,
): ScriptBlockAst {
  const blocks: Partial<Record<NamedBlockKind, NamedBlockAst>> = {};
  let first: Token | ParamBlockAst | null = open ?? paramBlock;
  let extent: ScriptExtent = EMPTY_EXTENT;
  let whole: ScriptExtent | null = null;
  for (;;) {
    const name = p.nextToken();
    const kind = slots[name.kind];
    if (kind === undefined) {
      p.ungetToken(name);
      if (name.kind === 'RCurly' || name.kind === 'EndOfInput') break;
      p.error(name, 'MissingNamedBlocks', name.text);
      // In braces the block ends here; of a script the rest is left unread.
      whole = open === null ? completeBody(p, null, extent).whole : p.span(first ?? name, extent);
      break;
    }
    first ??= name;
    const block = parseNamedBlock(p, name, kind);
    extent = block.extent;
    if (blocks[kind]) p.error(block, 'DuplicateScriptCommandClause', name.text);
    else blocks[kind] = block;
    p.skipNewlinesAndSemicolons();
  }
  whole ??= completeBody(p, open, extent).whole;
  const { Begin = null, Process = null, End = null, Clean = null, Dynamicparam = null } = blocks;
  return new ScriptBlockAst(whole, usings, [], paramBlock, Begin, Process, End, Clean, Dynamicparam, isFilter);
}

function parseNamedBlock(p: Parser, name: Token, kind: NamedBlockKind): NamedBlockAst {
  const found = parseStatementBlock(p);
  if (found === null) p.incomplete(p.after(name), 'MissingNamedStatementBlock', kindText(name.kind));
  const block = found ?? new StatementBlockAst(name.extent, [], []);
  return new NamedBlockAst(p.span(name, block), kind, false, block.statements, block.traps);
}
