/** `[...]` before parameters, statements and expressions: attributes with arguments, or type constraints. */
import { ConstantExpressionAst, ErrorExpressionAst } from '../ast/expressionAsts.ts';
import {
  AttributeAst,
  type AttributeBaseAst,
  NamedAttributeArgumentAst,
  TypeConstraintAst,
} from '../ast/scriptBlockAsts.ts';
import type { ITypeName } from '../ast/TypeName.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { Token } from '../Token.ts';
import { TokenFlags } from '../tokenTraits.ts';
import { scanLBracket } from '../tokenizer/scanMemberAccess.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseExpression } from './parseExpression.ts';
import { parseSimpleName } from './parseMember.ts';
import { parseTypeName } from './parseTypeName.ts';
import type { Parser } from './Parser.ts';

/** Null where there is none. In an expression no line end may follow a type, for it may be a whole expression. */
export function parseAttributeList(p: Parser, inExpression: boolean): AttributeBaseAst[] | null {
  const attributes: AttributeBaseAst[] = [];
  for (let attribute = parseAttribute(p); attribute !== null; attribute = parseAttribute(p)) {
    attributes.push(attribute);
    if (!inExpression || attribute.kind === 'AttributeAst') p.skipNewlines();
  }
  return attributes.length === 0 ? null : attributes;
}

export function parseAttribute(p: Parser): AttributeBaseAst | null {
  const bracket = nextLBracket(p);
  if (bracket === null) return null;
  p.skipNewlines();
  const typeName = parseTypeName(p, true);
  if (typeName === null) {
    p.resync(bracket);
    p.incomplete(p.after(bracket), 'MissingTypename');
    return null;
  }
  const nameToken = p.typeNameToken;
  const next = p.nextToken();
  if (next.kind === 'LParen' && nameToken !== null) nameToken.role |= TokenFlags.AttributeName;
  if (next.kind === 'LParen') return finishAttribute(p, bracket, typeName, next);
  if (next.kind === 'RBracket') return new TypeConstraintAst(p.span(bracket, next), typeName);
  p.ungetToken(next);
  p.error(p.before(next), 'EndSquareBracketExpectedAtEndOfAttribute');
  return new TypeConstraintAst(p.span(bracket, typeName.extent), typeName);
}

function nextLBracket(p: Parser): Token | null {
  if (p.ungot === null) return scanLBracket(p.tokenizer);
  if (p.ungot.kind === 'LBracket') return p.nextToken();
  if (p.ungot.kind !== 'Generic' || p.ungot.text[0] !== '[') return null;
  p.resync(p.ungot);
  return scanLBracket(p.tokenizer);
}

class AttributeArguments {
  readonly positional: ExpressionAst[] = [];
  readonly named: NamedAttributeArgumentAst[] = [];
  readonly names = new Set<string>();
  constructor(public lastExtent: ScriptExtent) {}
}

function finishAttribute(p: Parser, bracket: Token, typeName: ITypeName, open: Token): AttributeAst {
  p.skipNewlines();
  const list = new AttributeArguments(open.extent);
  const oldMode = p.setMode(TokenizerMode.Expression);
  parseAttributeArguments(p, list);
  p.setMode(oldMode);
  p.skipNewlines();
  let end = list.lastExtent;
  const paren = p.nextToken();
  const hasParen = paren.kind === 'RParen';
  if (hasParen) end = paren.extent;
  else {
    p.ungetToken(paren);
    p.incomplete(p.after(end), 'MissingEndParenthesisInExpression');
  }
  p.skipNewlines();
  const close = p.nextToken();
  if (close.kind === 'RBracket') end = close.extent;
  else {
    p.ungetToken(close);
    if (hasParen) p.incomplete(p.after(paren), 'EndSquareBracketExpectedAtEndOfAttribute');
  }
  return new AttributeAst(p.span(bracket, end), typeName, list.positional, list.named);
}

function parseAttributeArguments(p: Parser, list: AttributeArguments): void {
  const { disableCommaOperator } = p;
  p.disableCommaOperator = true;
  let comma: Token | null = null;
  for (;;) {
    p.skipNewlines();
    if (!parseAttributeArgument(p, list) && comma !== null) {
      const at = p.after(comma);
      p.incomplete(at, 'MissingExpressionAfterToken', ',');
      list.positional.push(new ErrorExpressionAst(at, []));
      list.lastExtent = at;
    }
    p.skipNewlines();
    comma = p.peekToken();
    if (comma.kind !== 'Comma') break;
    list.lastExtent = comma.extent;
    p.skipToken();
  }
  p.disableCommaOperator = disableCommaOperator;
}

function parseAttributeArgument(p: Parser, list: AttributeArguments): boolean {
  const name = parseSimpleName(p);
  if (name === null) {
    const argument = parseExpression(p);
    if (argument === null) return false;
    list.positional.push(argument);
    list.lastExtent = argument.extent;
    return true;
  }
  const equals = p.peekToken();
  let argument: ExpressionAst;
  if (equals.kind === 'Equals') {
    p.skipToken();
    p.skipNewlines();
    argument = parseExpression(p) ?? missingArgument(p, equals);
  } else argument = new ConstantExpressionAst(name.extent, { type: 'Boolean', value: true });
  if (equals.kind === 'Equals') list.lastExtent = argument.extent;
  const key = name.value.toLowerCase();
  const extent = p.span(name, argument);
  if (list.names.has(key)) p.error(extent, 'DuplicateNamedArgument', name.value);
  list.named.push(new NamedAttributeArgumentAst(extent, name.value, argument, equals.kind !== 'Equals'));
  list.names.add(key);
  return true;
}

function missingArgument(p: Parser, equals: Token): ErrorExpressionAst {
  const at = p.after(equals);
  p.incomplete(at, 'MissingExpressionInNamedArgument');
  p.syncOnError(true, 'Comma', 'RParen', 'RBracket', 'NewLine');
  return new ErrorExpressionAst(at, []);
}
