/** Script blocks: using statements, parameters, named blocks or plain statements. */
import { type AttributeBaseAst, NamedBlockAst, ParamBlockAst, ParameterAst, ScriptBlockAst, type StatementAst, type TrapStatementAst, type UsingStatementAst } from '../Ast.ts';
import type { ExpressionAst } from '../Ast.ts';
import { ScriptExtent } from '../ScriptExtent.ts';
import type { Token, VariableToken } from '../Token.ts';
import { expressionRule } from './expressions.ts';
import { type Parser, TokenizerMode } from './Parser.ts';
import { statementBlock, statementList, usingStatement } from './statements.ts';
import { variableExpression } from './strings.ts';
import { attributeRule } from './typeNames.ts';

interface Head {
  usings: UsingStatementAst[];
  paramBlock: ParamBlockAst | null;
}

/** The whole script. */
export function scriptRule(p: Parser): ScriptBlockAst {
  p.setMode(TokenizerMode.Command);
  const usings: UsingStatementAst[] = [];
  p.skipNewlinesAndSemicolons();
  while (p.peek().kind === 'Using') {
    usings.push(usingStatement(p));
    p.skipNewlinesAndSemicolons();
  }
  const paramBlock = paramBlockRule(p);
  const extent = new ScriptExtent(p.source, 0, p.source.text.length);
  return body(p, { usings, paramBlock }, extent, null, false);
}

/** From its `{` (already read) to its `}`. */
export function scriptBlockRule(p: Parser, open: Token, isFilter: boolean): ScriptBlockAst {
  p.setMode(TokenizerMode.Command);
  p.skipNewlinesAndSemicolons();
  const paramBlock = paramBlockRule(p);
  return body(p, { usings: [], paramBlock }, null, open, isFilter);
}

const NAMED = new Set(['Begin', 'Process', 'End', 'Dynamicparam', 'Clean']);

function body(p: Parser, head: Head, whole: ScriptExtent | null, open: Token | null, isFilter: boolean): ScriptBlockAst {
  p.setMode(TokenizerMode.Command);
  p.skipNewlinesAndSemicolons();
  return NAMED.has(p.peek().kind) ? namedBody(p, head, whole, open, isFilter) : plainBody(p, head, whole, open, isFilter);
}

function closing(p: Parser, whole: ScriptExtent | null, open: Token | null): { extent: ScriptExtent; end: number } {
  if (!open) {
    const token = p.peek();
    if (token.kind !== 'EndOfInput') p.report(token.extent, 'UnexpectedToken', token.text);
    return { extent: whole!, end: whole!.endOffset };
  }
  const close = p.take('RCurly');
  if (!close) p.reportIncomplete(open.extent, 'MissingEndCurlyBrace');
  const extent = p.span(open, close ?? p.peek());
  return { extent, end: extent.endOffset };
}

function plainBody(p: Parser, head: Head, whole: ScriptExtent | null, open: Token | null, isFilter: boolean): ScriptBlockAst {
  const list = statementList(p, open ? ['RCurly'] : []);
  while (!open && p.peek().kind !== 'EndOfInput') recover(p, list);
  const { extent } = closing(p, whole, open);
  const blockExtent = plainExtent(p, head, list.extent, extent, open);
  const block = new NamedBlockAst(blockExtent, isFilter ? 'Process' : 'End', true, list.statements, list.traps);
  return new ScriptBlockAst(extent, head.usings, head.paramBlock ? paramBlockAttributes(p) : [], head.paramBlock, null, isFilter ? block : null, isFilter ? null : block, null, null, isFilter);
}

/** Attributes of the block itself are kept with its param block. */
function paramBlockAttributes(_p: Parser): AttributeBaseAst[] {
  return [];
}

function plainExtent(p: Parser, head: Head, list: ScriptExtent | null, extent: ScriptExtent, open: Token | null): ScriptExtent {
  if (list) return list;
  if (head.paramBlock) return p.after(head.paramBlock.extent);
  return open ? new ScriptExtent(p.source, extent.endOffset, extent.endOffset) : extent;
}

/** A token nothing can begin with: reported, passed over, and the statements go on behind it. */
function recover(p: Parser, list: { statements: StatementAst[]; traps: TrapStatementAst[] }): void {
  const token = p.next();
  p.report(token.extent, 'UnexpectedToken', token.text);
  const rest = statementList(p, []);
  list.statements.push(...rest.statements);
  list.traps.push(...rest.traps);
}

function namedBody(p: Parser, head: Head, whole: ScriptExtent | null, open: Token | null, isFilter: boolean): ScriptBlockAst {
  const blocks = new Map<string, NamedBlockAst>();
  for (;;) {
    p.skipNewlinesAndSemicolons();
    const token = p.peek();
    if (!NAMED.has(token.kind)) break;
    p.skip();
    const block = statementBlock(p);
    if (!block) {
      p.reportIncomplete(p.after(token.extent), 'MissingNamedStatementBlock', token.text);
      break;
    }
    if (blocks.has(token.kind)) p.report(p.span(token, block), 'UnexpectedToken', token.text);
    else blocks.set(token.kind, new NamedBlockAst(p.span(token, block), token.kind as NamedBlockAst['blockKind'], false, block.statements, block.traps));
  }
  if (!open) while (p.peek().kind !== 'EndOfInput') {
    const token = p.next();
    p.report(token.extent, 'UnexpectedToken', token.text);
  }
  const { extent } = closing(p, whole, open);
  const get = (name: string): NamedBlockAst | null => blocks.get(name) ?? null;
  return new ScriptBlockAst(extent, head.usings, [], head.paramBlock, get('Begin'), get('Process'), get('End'), get('Clean'), get('Dynamicparam'), isFilter);
}

/** `[attributes] param(...)`; anything else is left unread. */
export function paramBlockRule(p: Parser): ParamBlockAst | null {
  const start = p.peek();
  const isBracket = p.beginsBracket(start);
  if (start.kind !== 'Param' && !isBracket) return null;
  // Only `param` makes the attributes the block's; a look ahead saves errors from being reported twice.
  if (isBracket && !/^(?:\[(?:[^[\]'"]|'[^']*'|"[^"]*"|\[[^\]]*\])*\]\s*|#[^\n]*\n\s*)+param\b/i.test(p.source.text.slice(start.extent.startOffset))) return null;
  if (isBracket) p.resync(start);
  const attributes = isBracket ? p.inMode(TokenizerMode.Expression, () => attributeList(p)) : [];
  p.setMode(TokenizerMode.Command);
  const keyword = p.peek();
  if (keyword.kind !== 'Param') {
    if (attributes.length > 0) p.resync(start);
    return null;
  }
  p.skip();
  p.skipNewlines();
  const open = p.take('LParen');
  if (!open) {
    p.resync(start);
    return null;
  }
  const parameters = parameterList(p);
  p.skipNewlines();
  const close = p.take('RParen');
  if (!close) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndParenthesisInFunctionParameterList');
  return new ParamBlockAst(p.span(attributes[0] ?? keyword, close ?? open), attributes, parameters);
}

/** Attributes and types before a parameter, a member or `param`; newlines between them do not matter. */
export function attributeList(p: Parser): AttributeBaseAst[] {
  const attributes: AttributeBaseAst[] = [];
  for (;;) {
    p.skipNewlines();
    const bracket = p.peek();
    if (!p.beginsBracket(bracket)) return attributes;
    p.resync(bracket);
    const attribute = p.inMode(TokenizerMode.Expression, () => attributeRule(p));
    if (!attribute) return attributes;
    attributes.push(attribute);
  }
}

export function parameterList(p: Parser): ParameterAst[] {
  const parameters: ParameterAst[] = [];
  p.inMode(TokenizerMode.Expression, () => {
    for (;;) {
      const parameter = parameterRule(p);
      if (!parameter) return;
      parameters.push(parameter);
      p.skipNewlines();
      if (!p.take('Comma')) return;
    }
  });
  return parameters;
}

function parameterRule(p: Parser): ParameterAst | null {
  const attributes = attributeList(p);
  p.skipNewlines();
  const token = p.peek();
  if (token.kind !== 'Variable') {
    if (attributes.length > 0) p.report(p.after(attributes.at(-1)!.extent), 'UnexpectedToken', token.text);
    return null;
  }
  p.skip();
  const name = variableExpression(p, token as VariableToken) as ParameterAst['name'];
  p.skipNewlines();
  const equals = p.take('Equals');
  let value: ExpressionAst | null = null;
  if (equals) {
    p.skipNewlines();
    const saved = p.disableCommaOperator;
    p.disableCommaOperator = true;
    value = expressionRule(p);
    p.disableCommaOperator = saved;
    if (!value) p.reportIncomplete(p.after(equals.extent), 'MissingExpressionAfterToken', '=');
  }
  return new ParameterAst(p.span(attributes[0] ?? token, value ?? token), name, attributes, value);
}
