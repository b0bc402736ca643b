/**
 * Expressions by precedence: ternary, binary operators (all left-associative), comma lists, unary operators and casts.
 * A comma binds tighter than any binary operator. Null means that no expression starts here; nothing is then consumed.
 */
import {
  ArrayLiteralAst,
  AttributedExpressionAst,
  BinaryExpressionAst,
  ConvertExpressionAst,
  ErrorExpressionAst,
  TernaryExpressionAst,
  TypeExpressionAst,
  UnaryExpressionAst,
} from '../ast/expressionAsts.ts';
import type { AttributeBaseAst } from '../ast/scriptBlockAsts.ts';
import { CommandParameterAst } from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import { ParameterToken, type Token } from '../Token.ts';
import { binaryPrecedence, isBinaryOperator, isUnaryOperator } from '../tokenTraits.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseAttributeList } from './parseAttribute.ts';
import { parseMemberAccesses, parsePrimary } from './parsePrimary.ts';
import type { Parser } from './Parser.ts';

/** endNumberOnTernaryChars: a number may end directly at the `:` of the ternary it stands in. */
export function parseExpression(p: Parser, endNumberOnTernaryChars = false): ExpressionAst | null {
  const oldMode = p.setMode(TokenizerMode.Expression);
  const condition = parseBinary(p, endNumberOnTernaryChars);
  const result = condition !== null && p.peekKind() === 'QuestionMark' ? parseTernary(p, condition) : condition;
  p.setMode(oldMode);
  return result;
}

function parseTernary(p: Parser, condition: ExpressionAst): ExpressionAst {
  const question = p.nextToken();
  p.skipNewlines();
  const ifTrue = parseExpression(p, true);
  if (ifTrue === null) missingOperand(p, question);
  p.skipNewlines();
  const colon = p.nextToken();
  if (colon.kind !== 'Colon') {
    p.ungetToken(colon);
    if (ifTrue !== null) p.incomplete(colon, 'MissingColonInTernaryExpression');
    return new ErrorExpressionAst(
      p.span(condition, p.before(colon)),
      ifTrue === null ? [condition] : [condition, ifTrue],
    );
  }
  p.skipNewlines();
  const ifFalse = parseExpression(p) ?? missingOperand(p, colon);
  return new TernaryExpressionAst(
    p.span(condition, ifFalse),
    condition,
    ifTrue ?? new ErrorExpressionAst(p.after(question), []),
    ifFalse,
  );
}

function missingOperand(p: Parser, operator: Token): ErrorExpressionAst {
  const at = p.after(operator);
  p.incomplete(at, 'ExpectedValueExpression', operator.text);
  return new ErrorExpressionAst(at, []);
}

function parseBinary(p: Parser, ternary: boolean): ExpressionAst | null {
  const first = parseArrayLiteral(p, ternary);
  if (first === null) return null;
  const token = p.peekToken();
  if (!isBinaryOperator(token.kind)) return token instanceof ParameterToken ? recoverParameter(p, token, first) : first;
  p.skipToken();
  return parseOperators(p, first, token, ternary);
}

function parseOperators(p: Parser, first: ExpressionAst, firstOperator: Token, ternary: boolean): ExpressionAst {
  const operands: ExpressionAst[] = [first];
  const operators: Token[] = [];
  let token = firstOperator;
  do {
    const precedence = binaryPrecedence(token.kind);
    while (operators.length > 0 && precedence <= binaryPrecedence(operators[operators.length - 1]!.kind))
      reduce(p, operands, operators);
    operators.push(token);
    p.skipNewlines();
    operands.push(parseArrayLiteral(p, ternary) ?? missingOperand(p, token));
    token = p.nextToken();
  } while (isBinaryOperator(token.kind));
  p.ungetToken(token);
  while (operators.length > 0) reduce(p, operands, operators);
  const result = operands[0]!;
  return token instanceof ParameterToken ? recoverParameter(p, token, result) : result;
}

function reduce(p: Parser, operands: ExpressionAst[], operators: Token[]): void {
  const right = operands.pop()!;
  const left = operands.pop()!;
  const operator = operators.pop()!;
  operands.push(new BinaryExpressionAst(p.span(left, right), left, operator.kind, right, operator.extent));
}

/** A parameter after an expression is a misspelt operator, most likely: what follows is read as its operand. */
function recoverParameter(p: Parser, token: ParameterToken, expression: ExpressionAst): ExpressionAst {
  p.error(token, 'UnexpectedToken', token.text);
  p.skipToken();
  const parameter = new CommandParameterAst(token.extent, token.parameterName, null, token.extent);
  return new ErrorExpressionAst(p.span(expression, token), [expression, parameter]);
}

function parseArrayLiteral(p: Parser, ternary: boolean): ExpressionAst | null {
  const first = parseUnary(p, ternary);
  if (first === null) return null;
  if (p.disableCommaOperator || p.peekKind() !== 'Comma') return first;
  const elements = [first];
  for (let comma = p.peekToken(); comma.kind === 'Comma'; comma = p.peekToken()) {
    p.skipToken();
    p.skipNewlines();
    const element = parseUnary(p, ternary);
    if (element === null) {
      p.incomplete(p.after(comma), 'MissingExpressionAfterToken', comma.text);
      elements.push(new ErrorExpressionAst(comma.extent, []));
      break;
    }
    elements.push(element);
  }
  return new ArrayLiteralAst(p.span(first, elements[elements.length - 1]!), elements);
}

export function parseUnary(p: Parser, ternary = false): ExpressionAst | null {
  const { ungot, tokenizer } = p;
  const { allowSignedNumbers, endNumberOnTernaryChars } = tokenizer;
  if (ungot !== null && (ungot.kind === 'Minus' || ungot.kind === 'Plus' || (ternary && ungot.kind === 'Number')))
    p.resync(ungot);
  tokenizer.allowSignedNumbers = true;
  tokenizer.endNumberOnTernaryChars = ternary;
  const token = p.peekToken();
  tokenizer.allowSignedNumbers = allowSignedNumbers;
  const result = parseOperand(p, token, ternary);
  tokenizer.endNumberOnTernaryChars = endNumberOnTernaryChars;
  return result === null ? null : parsePostfix(p, result);
}

function parseOperand(p: Parser, token: Token, ternary: boolean): ExpressionAst | null {
  if (isUnaryOperator(token.kind)) return parsePrefixed(p, token, ternary);
  if (token.kind === 'LBracket') return parseBracketed(p, token, ternary);
  return parsePrimary(p, true);
}

function parsePrefixed(p: Parser, operator: Token, ternary: boolean): ExpressionAst | null {
  if (operator.kind === 'Comma' && p.disableCommaOperator) return null;
  p.skipToken();
  p.skipNewlines();
  const child = parseUnary(p, ternary);
  if (child === null) {
    p.incomplete(p.after(operator), 'MissingExpressionAfterOperator', operator.text);
    return new ErrorExpressionAst(operator.extent, []);
  }
  const extent = p.span(operator, child);
  return operator.kind === 'Comma'
    ? new ArrayLiteralAst(extent, [child])
    : new UnaryExpressionAst(extent, operator.kind, child);
}

function parsePostfix(p: Parser, expression: ExpressionAst): ExpressionAst {
  const { kind } = p.peekToken();
  if (kind !== 'PlusPlus' && kind !== 'MinusMinus') return expression;
  const token = p.nextToken();
  return new UnaryExpressionAst(
    p.span(expression, token),
    kind === 'PlusPlus' ? 'PostfixPlusPlus' : 'PostfixMinusMinus',
    expression,
  );
}

/** `[type]`, `[type] expression` or `[attribute()] expression`. */
function parseBracketed(p: Parser, token: Token, ternary: boolean): ExpressionAst | null {
  const attributes = parseAttributeList(p, true);
  if (attributes === null) {
    // The bracket was given back: a command may start with it.
    return null;
  }
  const last = attributes[attributes.length - 1]!;
  let result =
    last.kind === 'AttributeAst' ? parseAttributed(p, token, attributes, ternary) : parseCastOrType(p, last, ternary);
  // The attributes are part of the error already.
  if (result.kind === 'ErrorExpressionAst') return result;
  for (let i = attributes.length - 2; i >= 0; i--) result = wrap(p, attributes[i]!, result);
  return result;
}

function parseAttributed(p: Parser, start: Token, attributes: AttributeBaseAst[], ternary: boolean): ExpressionAst {
  const attribute = attributes[attributes.length - 1]!;
  p.skipNewlines();
  const child = parseUnary(p, ternary);
  if (child !== null) return wrap(p, attribute, child);
  p.incomplete(attribute, 'UnexpectedAttribute', attribute.typeName.fullName);
  return new ErrorExpressionAst(p.span(start, attribute), attributes);
}

function parseCastOrType(p: Parser, type: AttributeBaseAst, ternary: boolean): ExpressionAst {
  const child = p.peekKind() === 'Comma' ? null : parseUnary(p, ternary);
  if (child !== null) return wrap(p, type, child);
  const expression = new TypeExpressionAst(type.extent, type.typeName);
  // Without its bracket it is no place to look for members.
  return type.extent.text.endsWith(']') ? parseMemberAccesses(p, expression) : expression;
}

function wrap(p: Parser, attribute: AttributeBaseAst, child: ExpressionAst): ExpressionAst {
  const extent = p.span(attribute, child);
  if (attribute.kind === 'AttributeAst') return new AttributedExpressionAst(extent, attribute, child);
  return new ConvertExpressionAst(extent, attribute, child);
}
