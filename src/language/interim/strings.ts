/** Tokens of strings and variables as nodes; what stands nested in a string is parsed here. */
import { type ExpressionAst, ExpandableStringExpressionAst, StatementBlockAst, StringConstantExpressionAst, SubExpressionAst, UsingExpressionAst, VariableExpressionAst } from '../Ast.ts';
import { ScriptExtent } from '../ScriptExtent.ts';
import { StringExpandableToken, type StringToken, type Token, VariableToken } from '../Token.ts';
import type { StringPiece } from '../tokenizer/StringBuilder.ts';
import { VariablePath } from '../VariablePath.ts';
import { Parser } from './Parser.ts';
import { statementList } from './statements.ts';

type StringConstantType = StringConstantExpressionAst['stringConstantType'];

const TYPES: Readonly<Record<string, StringConstantType>> = {
  StringLiteral: 'SingleQuoted',
  StringExpandable: 'DoubleQuoted',
  HereStringLiteral: 'SingleQuotedHereString',
  HereStringExpandable: 'DoubleQuotedHereString',
};

export function stringExpression(p: Parser, token: StringToken): ExpressionAst {
  const type = TYPES[token.kind] ?? 'BareWord';
  if (!(token instanceof StringExpandableToken) || token.pieces.length === 0) return new StringConstantExpressionAst(token.extent, token.value, type);
  const nested = token.pieces.map((piece) => pieceExpression(p, piece, token));
  return new ExpandableStringExpressionAst(token.extent, token.value, type, token.formatString, nested);
}

function pieceExpression(p: Parser, piece: StringPiece, owner: StringExpandableToken): ExpressionAst {
  if (!('nested' in piece)) {
    owner.nestedTokens.push(piece);
    return variableExpression(p, piece as VariableToken);
  }
  const inner = new Parser(p.source, p.options, p.errors, piece.nested);
  const list = statementList(inner, []);
  owner.nestedTokens.push(...inner.tokenizer.tokens);
  const { extent } = piece;
  const body = new StatementBlockAst(bodyExtent(list.extent, extent), list.statements, list.traps);
  return new SubExpressionAst(extent, body);
}

function bodyExtent(body: ScriptExtent | null, around: ScriptExtent): ScriptExtent {
  return body ?? new ScriptExtent(around.source, Math.min(around.startOffset + 2, around.endOffset), Math.min(around.startOffset + 2, around.endOffset));
}

/** `$using:x` is a using expression around the plain variable. */
export function variableExpression(_p: Parser, token: VariableToken): ExpressionAst {
  const { variablePath } = token;
  const splatted = token.kind === 'SplattedVariable';
  if (variablePath.driveName?.toLowerCase() !== 'using') return new VariableExpressionAst(token.extent, variablePath, splatted);
  const plain = new VariableExpressionAst(token.extent, new VariablePath(variablePath.unqualifiedPath), splatted);
  return new UsingExpressionAst(token.extent, plain);
}

export function isStringToken(token: Token): token is StringToken {
  return token.kind in TYPES;
}
