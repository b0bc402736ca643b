/** Expandable strings: what is nested in one is parsed here, once the tokenizer has found its end. */
import { ExpandableStringExpressionAst, StringConstantExpressionAst } from '../ast/expressionAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import { type StringExpandableToken, Token, type VariableToken } from '../Token.ts';
import { parsePrimary, parseVariable } from './parsePrimary.ts';
import type { Parser } from './Parser.ts';

export function parseExpandableString(p: Parser, token: StringExpandableToken): ExpressionAst {
  const type = token.kind === 'HereStringExpandable' ? 'DoubleQuotedHereString' : 'DoubleQuoted';
  if (token.pieces.length === 0) return new StringConstantExpressionAst(token.extent, token.value, type);
  const nested = parseNestedExpressions(p, token);
  return new ExpandableStringExpressionAst(token.extent, token.value, type, token.formatString, nested);
}

export function parseNestedExpressions(p: Parser, token: StringExpandableToken): ExpressionAst[] {
  const expressions: ExpressionAst[] = [];
  token.nestedTokens = [];
  for (const piece of token.pieces) {
    if (piece instanceof Token) {
      token.nestedTokens.push(piece);
      expressions.push(parseVariable(p, piece as VariableToken, false));
      continue;
    }
    const { result, tokens } = p.parseNested(piece.nested, (nested) => parsePrimary(nested, true));
    token.nestedTokens.push(...tokens);
    if (result !== null) expressions.push(result);
  }
  return expressions;
}
