/** `[Type]`, `[Type[]]`, `[List[string]]`, `[Type, Assembly]`, and attributes `[Name(args)]`. */
import { AttributeAst, ArrayTypeName, ErrorExpressionAst, type ExpressionAst, GenericTypeName, type ITypeName, NamedAttributeArgumentAst, ConstantExpressionAst, TypeConstraintAst, TypeName, type AttributeBaseAst } from '../Ast.ts';
import type { StringToken, Token } from '../Token.ts';
import { scanAssemblyName } from '../tokenizer/scanWord.ts';
import { expressionRule } from './expressions.ts';
import { type Parser, TokenizerMode } from './Parser.ts';

/** After `[`: the type's name, without the closing bracket. Null where no name follows. */
export function typeNameRule(p: Parser): { typeName: ITypeName; last: Token } | null {
  return p.inMode(TokenizerMode.TypeName, () => {
    p.skipNewlines();
    const first = p.peek();
    if (first.kind !== 'Identifier') return null;
    p.skip();
    return finishTypeName(p, first as StringToken, true);
  });
}

/** What may follow a name: generic arguments, array ranks, an assembly. */
function finishTypeName(p: Parser, first: StringToken, allowAssembly: boolean): { typeName: ITypeName; last: Token } {
  const bracket = p.peek();
  if (bracket.kind === 'LBracket') {
    p.skip();
    return bracketed(p, first, allowAssembly);
  }
  if (bracket.kind === 'Comma' && allowAssembly) {
    p.skip();
    p.tokenizer.skipBlanks(false);
    const assembly = scanAssemblyName(p.tokenizer);
    return { typeName: new TypeName(p.span(first, assembly), first.value, assembly.value), last: assembly };
  }
  return { typeName: new TypeName(first.extent, first.value), last: first };
}

function bracketed(p: Parser, first: StringToken, allowAssembly: boolean): { typeName: ITypeName; last: Token } {
  p.skipNewlines();
  const token = p.peek();
  if (token.kind === 'Comma' || token.kind === 'RBracket') return arrayRanks(p, new TypeName(first.extent, first.value), first, allowAssembly);
  const args: ITypeName[] = [];
  for (;;) {
    p.skipNewlines();
    const argument = genericArgument(p);
    if (!argument) {
      p.report(p.after(p.peek().extent), 'MissingTypename');
      break;
    }
    args.push(argument);
    p.skipNewlines();
    if (!p.take('Comma')) break;
  }
  const close = p.take('RBracket');
  const last = close ?? p.peek();
  if (!close) p.reportIncomplete(p.before(last.extent), 'EndSquareBracketExpectedAtEndOfAttribute');
  const name = new TypeName(first.extent, first.value, null, args.length);
  const generic = new GenericTypeName(p.span(first, close ?? args.at(-1)!), name, args);
  if (p.peek().kind === 'LBracket') {
    p.skip();
    return arrayRanks(p, generic, first, allowAssembly);
  }
  return { typeName: generic, last: close ?? first };
}

function genericArgument(p: Parser): ITypeName | null {
  const token = p.peek();
  if (token.kind === 'LBracket') {
    p.skip();
    const inner = typeNameRule(p);
    p.take('RBracket');
    return inner?.typeName ?? null;
  }
  if (token.kind !== 'Identifier') return null;
  p.skip();
  return finishTypeName(p, token as StringToken, false).typeName;
}

/** After `[`: commas and `]`, then perhaps further ranks. */
function arrayRanks(p: Parser, element: ITypeName, first: Token, allowAssembly: boolean): { typeName: ITypeName; last: Token } {
  let type = element;
  let last: Token = first;
  for (;;) {
    let rank = 1;
    while (p.take('Comma')) rank++;
    const close = p.take('RBracket');
    if (!close) {
      p.reportIncomplete(p.after(last.extent), 'EndSquareBracketExpectedAtEndOfAttribute');
      return { typeName: type, last };
    }
    last = close;
    type = new ArrayTypeName(p.span(first, close), type, rank);
    if (p.peek().kind !== 'LBracket') break;
    p.skip();
  }
  if (allowAssembly && p.peek().kind === 'Comma') p.skip();
  return { typeName: type, last };
}

/** `[...]` from its bracket on: an attribute where arguments follow the name, else a type. Null where no type follows. */
export function attributeRule(p: Parser): AttributeBaseAst | null {
  const open = p.peek();
  if (open.kind !== 'LBracket') return null;
  const savedMode = p.mode;
  p.skip();
  const named = typeNameRule(p);
  if (!named) {
    p.resync(open);
    return null;
  }
  p.setMode(TokenizerMode.Expression);
  p.skipNewlines();
  const token = p.peek();
  let result: AttributeBaseAst;
  if (token.kind === 'LParen') {
    p.skip();
    const { positional, names } = attributeArguments(p);
    p.skipNewlines();
    const closeParen = p.take('RParen');
    if (!closeParen) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndParenthesisInExpression');
    p.skipNewlines();
    const close = p.take('RBracket');
    if (!close) p.reportIncomplete(p.before(p.peek().extent), 'EndSquareBracketExpectedAtEndOfAttribute');
    result = new AttributeAst(p.span(open, close ?? closeParen ?? token), named.typeName, positional, names);
  } else {
    const close = p.take('RBracket');
    if (!close) p.reportIncomplete(p.before(token.extent), 'EndSquareBracketExpectedAtEndOfAttribute');
    result = new TypeConstraintAst(p.span(open, close ?? named.last), named.typeName);
  }
  p.setMode(savedMode);
  return result;
}

function attributeArguments(p: Parser): { positional: ExpressionAst[]; names: NamedAttributeArgumentAst[] } {
  const positional: ExpressionAst[] = [];
  const names: NamedAttributeArgumentAst[] = [];
  const saved = p.disableCommaOperator;
  p.disableCommaOperator = true;
  for (;;) {
    p.skipNewlines();
    p.tokenizer.wantSimpleName = false;
    const name = p.inMode(TokenizerMode.Expression, () => simpleNameAhead(p));
    if (name) names.push(namedArgument(p, name));
    else {
      const value = expressionRule(p);
      if (!value) break;
      positional.push(value);
    }
    p.skipNewlines();
    if (!p.take('Comma')) break;
  }
  p.disableCommaOperator = saved;
  return { positional, names };
}

function simpleNameAhead(p: Parser): StringToken | null {
  const token = p.peek();
  if (token.kind !== 'Identifier' && !/^[A-Za-z_]\w*$/.test(token.text)) return null;
  if (token.kind === 'Number') return null;
  p.skip();
  return token as StringToken;
}

function namedArgument(p: Parser, name: Token): NamedAttributeArgumentAst {
  p.skipNewlines();
  const equals = p.take('Equals');
  if (!equals) {
    const implied = new ConstantExpressionAst(name.extent, { type: 'Boolean', value: true } as never);
    return new NamedAttributeArgumentAst(name.extent, name.text, implied, true);
  }
  p.skipNewlines();
  const value = expressionRule(p);
  if (!value) {
    p.report(p.after(equals.extent), 'MissingExpressionAfterToken', '=');
    return new NamedAttributeArgumentAst(p.span(name, equals), name.text, new ErrorExpressionAst(equals.extent, []), false);
  }
  return new NamedAttributeArgumentAst(p.span(name, value), name.text, value, false);
}
