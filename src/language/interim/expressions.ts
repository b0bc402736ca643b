/** Expressions: operators by precedence, unary operators, primaries, and what may follow a primary. */
import {
  ArrayExpressionAst,
  ArrayLiteralAst,
  AttributedExpressionAst,
  BinaryExpressionAst,
  ConstantExpressionAst,
  ConvertExpressionAst,
  ErrorExpressionAst,
  type ExpressionAst,
  HashtableAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  type ITypeName,
  MemberExpressionAst,
  ParenExpressionAst,
  type PipelineBaseAst,
  ScriptBlockExpressionAst,
  type StatementAst,
  StatementBlockAst,
  StringConstantExpressionAst,
  SubExpressionAst,
  TernaryExpressionAst,
  TypeExpressionAst,
  UnaryExpressionAst,
} from '../Ast.ts';
import { NumberToken, type StringToken, type Token, type VariableToken } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { binaryPrecedence, isBinaryOperator, isUnaryOperator, keywords } from '../tokenTraits.ts';
import { type Parser, TokenizerMode } from './Parser.ts';
import { commandBlock, pipelineRule, statementList, statementRule } from './statements.ts';
import { isStringToken, stringExpression, variableExpression } from './strings.ts';
import { attributeRule, typeNameRule } from './typeNames.ts';
import { scriptBlockRule } from './blocks.ts';

/** expression, with the ternary on top. Null where no expression begins. */
export function expressionRule(p: Parser, endNumberOnTernary = false): ExpressionAst | null {
  return p.inMode(TokenizerMode.Expression, () => {
    const saved = p.tokenizer.endNumberOnTernaryChars;
    p.tokenizer.endNumberOnTernaryChars = endNumberOnTernary;
    try {
      const condition = binaryRule(p);
      return condition && p.peek().kind === 'QuestionMark' ? ternaryRule(p, condition) : condition;
    } finally {
      p.tokenizer.endNumberOnTernaryChars = saved;
    }
  });
}

function ternaryRule(p: Parser, condition: ExpressionAst): ExpressionAst {
  const question = p.next();
  p.skipNewlines();
  const disableComma = p.disableCommaOperator;
  p.disableCommaOperator = true;
  const ifTrue = expressionRule(p, true);
  p.disableCommaOperator = disableComma;
  if (!ifTrue) {
    p.reportIncomplete(p.after(question.extent), 'ExpectedValueExpression', '?');
    return new ErrorExpressionAst(p.span(condition, question), [condition]);
  }
  p.skipNewlines();
  const colon = p.take('Colon');
  if (!colon) {
    p.reportIncomplete(p.before(p.peek().extent), 'MissingColonInTernaryExpression');
    return new ErrorExpressionAst(p.span(condition, ifTrue), [condition, ifTrue]);
  }
  p.skipNewlines();
  const ifFalse = expressionRule(p);
  if (!ifFalse) {
    p.reportIncomplete(p.after(colon.extent), 'ExpectedValueExpression', ':');
    return new ErrorExpressionAst(p.span(condition, colon), [condition, ifTrue]);
  }
  return new TernaryExpressionAst(p.span(condition, ifFalse), condition, ifTrue, ifFalse);
}

/** Operator precedence by a stack, as PowerShell's BinaryExpressionRule does it. */
function binaryRule(p: Parser): ExpressionAst | null {
  const first = unaryRule(p);
  if (!first) return null;
  let token = p.peek();
  if (!isBinary(p, token)) return first;
  const operands: ExpressionAst[] = [first];
  const operators: Token[] = [];
  while (isBinary(p, token)) {
    p.skip();
    const precedence = binaryPrecedence(token.kind);
    p.skipNewlines();
    const right = unaryRule(p);
    if (!right) {
      p.reportIncomplete(p.after(token.extent), 'ExpectedValueExpression', token.text);
      operands.push(new ErrorExpressionAst(p.after(token.extent), []));
      operators.push(token);
      break;
    }
    while (operators.length > 0 && binaryPrecedence(operators.at(-1)!.kind) >= precedence) reduce(p, operands, operators);
    operators.push(token);
    operands.push(right);
    token = p.peek();
  }
  while (operators.length > 0) reduceRight(p, operands, operators);
  return operands[0]!;
}

function isBinary(p: Parser, token: Token): boolean {
  return isBinaryOperator(token.kind) && !(token.kind === 'Comma' && p.disableCommaOperator);
}

/** Joins the two operands below the newest one. */
function reduce(p: Parser, operands: ExpressionAst[], operators: Token[]): void {
  reduceRight(p, operands, operators);
}

function reduceRight(p: Parser, operands: ExpressionAst[], operators: Token[]): void {
  const operator = operators.pop()!;
  const right = operands.pop()!;
  const left = operands.pop()!;
  operands.push(new BinaryExpressionAst(p.span(left, right), left, operator.kind, right, operator.extent));
}

/** Array literals bind tighter than all binary operators but looser than unary ones. */
function arrayLiteralRule(p: Parser): ExpressionAst | null {
  const first = unaryOperandRule(p);
  if (!first || p.disableCommaOperator) return first;
  if (p.peek().kind !== 'Comma') return first;
  const elements: ExpressionAst[] = [first];
  while (!p.disableCommaOperator && p.peek().kind === 'Comma') {
    const comma = p.next();
    p.skipNewlines();
    const element = unaryOperandRule(p);
    if (!element) {
      p.reportIncomplete(p.after(comma.extent), 'MissingExpressionAfterToken', ',');
      elements.push(new ErrorExpressionAst(comma.extent, []));
      break;
    }
    elements.push(element);
  }
  return new ArrayLiteralAst(p.span(first, elements.at(-1)!), elements);
}

export function unaryRule(p: Parser): ExpressionAst | null {
  return arrayLiteralRule(p);
}

/** A unary operator with its operand, casts and attributes, or a primary with what follows it. */
function unaryOperandRule(p: Parser): ExpressionAst | null {
  const { tokenizer } = p;
  const savedSigned = tokenizer.allowSignedNumbers;
  tokenizer.allowSignedNumbers = true;
  if (p.hasLookahead) {
    const ahead = p.peek();
    if (ahead.kind === 'Minus' || ahead.kind === 'Plus' || ahead.kind === 'MinusMinus' || ahead.kind === 'PlusPlus') p.resync(ahead);
  }
  const token = p.peek();
  tokenizer.allowSignedNumbers = savedSigned;
  if (isUnaryOperator(token.kind)) return unaryOperator(p, token);
  if (token.kind === 'LBracket') return typeOrCast(p);
  const primary = primaryRule(p);
  return primary ? suffixRule(p, primary) : null;
}

function unaryOperator(p: Parser, token: Token): ExpressionAst | null {
  if (token.kind === 'Comma' && p.disableCommaOperator) return null;
  p.skip();
  p.skipNewlines();
  // The comma takes one operand, and so do ! and its like: `,1,2` nests to the right.
  const operand = token.kind === 'Comma' ? unaryOperandRule(p) : unaryOperandFor(p, token.kind);
  if (!operand) {
    p.reportIncomplete(p.after(token.extent), 'MissingExpressionAfterOperator', token.text);
    return new ErrorExpressionAst(token.extent, []);
  }
  if (token.kind === 'Comma') return new ArrayLiteralAst(p.span(token, operand), [operand]);
  return new UnaryExpressionAst(p.span(token, operand), token.kind, operand);
}

/** -not, -join and -split reach over an array literal; the others do not. */
function unaryOperandFor(p: Parser, kind: TokenKind): ExpressionAst | null {
  if (kind === 'Join' || kind === 'Isplit' || kind === 'Csplit' || kind === 'Not' || kind === 'Exclaim' || kind === 'Bnot') return arrayLiteralOperand(p, kind);
  return unaryOperandRule(p);
}

function arrayLiteralOperand(p: Parser, kind: TokenKind): ExpressionAst | null {
  if (kind === 'Join' || kind === 'Isplit' || kind === 'Csplit') return unaryOperandRule(p);
  return unaryOperandRule(p);
}

/** `[int]`: a type by itself, a cast, or an attribute before an operand. */
function typeOrCast(p: Parser): ExpressionAst | null {
  const open = p.peek();
  const attribute = attributeRule(p);
  if (!attribute) {
    p.skip();
    p.reportIncomplete(p.after(open.extent), 'MissingTypename');
    return new ErrorExpressionAst(open.extent, []);
  }
  const isType = attribute.kind === 'TypeConstraintAst';
  const token = p.peek();
  if (isType && (isMemberAccess(token) || token.kind === 'LBracket')) {
    if (token.kind !== 'LBracket' && adjacent(attribute.extent, token)) return suffixRule(p, new TypeExpressionAst(attribute.extent, attribute.typeName));
  }
  const operand = canBeginOperand(token) ? unaryOperandRule(p) : null;
  if (!operand) {
    if (isType) return suffixRule(p, new TypeExpressionAst(attribute.extent, attribute.typeName));
    p.report(attribute.extent, 'UnexpectedAttribute', attribute.typeName.fullName);
    return new ErrorExpressionAst(attribute.extent, [attribute]);
  }
  const extent = p.span(attribute, operand);
  return isType ? new ConvertExpressionAst(extent, attribute, operand) : new AttributedExpressionAst(extent, attribute, operand);
}

function canBeginOperand(token: Token): boolean {
  switch (token.kind) {
    case 'Comma':
    case 'NewLine':
    case 'Semi':
    case 'EndOfInput':
    case 'RParen':
    case 'RCurly':
    case 'RBracket':
    case 'Pipe':
      return false;
  }
  if (isUnaryOperator(token.kind)) return token.kind !== 'Join' || true;
  return !isBinaryOperator(token.kind);
}

function isMemberAccess(token: Token): boolean {
  return token.kind === 'Dot' || token.kind === 'ColonColon' || token.kind === 'QuestionDot';
}

function adjacent(extent: { endOffset: number }, token: Token): boolean {
  return token.extent.startOffset === extent.endOffset;
}

/** Constants, variables, strings, parentheses, blocks, hashtables. */
export function primaryRule(p: Parser): ExpressionAst | null {
  const token = p.peek();
  if (isStringToken(token)) {
    p.skip();
    return stringExpression(p, token);
  }
  switch (token.kind) {
    case 'Variable':
    case 'SplattedVariable':
      p.skip();
      return variableExpression(p, token as VariableToken);
    case 'Number':
      p.skip();
      return new ConstantExpressionAst(token.extent, (token as NumberToken).value);
    case 'LParen':
      return parenRule(p);
    case 'DollarParen':
      return subExpressionRule(p, false);
    case 'AtParen':
      return subExpressionRule(p, true);
    case 'LCurly':
      return scriptBlockExpression(p);
    case 'AtCurly':
      return hashtableRule(p, false);
  }
  return null;
}

function withCommas<T>(p: Parser, rule: () => T): T {
  const saved = p.disableCommaOperator;
  const ternary = p.tokenizer.endNumberOnTernaryChars;
  p.disableCommaOperator = false;
  p.tokenizer.endNumberOnTernaryChars = false;
  try {
    return rule();
  } finally {
    p.disableCommaOperator = saved;
    p.tokenizer.endNumberOnTernaryChars = ternary;
  }
}

function parenRule(p: Parser): ExpressionAst {
  const open = p.next();
  return withCommas(p, () => {
    p.setMode(TokenizerMode.Command);
    p.skipNewlines();
    const inner = pipelineRule(p, true);
    if (!inner) {
      p.setMode(TokenizerMode.Expression);
      p.reportIncomplete(p.after(open.extent), 'ExpectedExpression');
      p.skipNewlines();
      const end = p.take('RParen');
      return new ErrorExpressionAst(p.span(open, end ?? open), []);
    }
    p.skipNewlines();
    const close = p.take('RParen');
    if (!close) p.reportIncomplete(p.after(inner.extent), 'MissingEndParenthesisInExpression');
    p.setMode(TokenizerMode.Expression);
    return new ParenExpressionAst(p.span(open, close ?? inner), inner as PipelineBaseAst);
  });
}

function subExpressionRule(p: Parser, isArray: boolean): ExpressionAst {
  const open = p.next();
  return withCommas(p, () => {
    p.setMode(TokenizerMode.Command);
    p.skipNewlinesAndSemicolons();
    const list = statementList(p, ['RParen']);
    const close = p.take('RParen');
    if (!close) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndParenthesisInSubexpression');
    p.setMode(TokenizerMode.Expression);
    const extent = p.span(open, close ?? list.extent ?? open);
    const body = new StatementBlockAst(list.extent ?? p.span(p.after(open.extent), p.after(open.extent)), list.statements, list.traps);
    return isArray ? new ArrayExpressionAst(extent, new StatementBlockAst(extent, list.statements, list.traps)) : new SubExpressionAst(extent, body);
  });
}

function scriptBlockExpression(p: Parser): ExpressionAst {
  const open = p.next();
  return withCommas(p, () => {
    const block = scriptBlockRule(p, open, false);
    p.setMode(TokenizerMode.Expression);
    return new ScriptBlockExpressionAst(block.extent, block);
  });
}

export function hashtableRule(p: Parser, keysOnly: boolean): HashtableAst {
  const open = p.next();
  void keysOnly;
  return withCommas(p, () => {
    const pairs: (readonly [ExpressionAst, StatementAst])[] = [];
    p.setMode(TokenizerMode.Expression);
    for (;;) {
      p.skipNewlinesAndSemicolons();
      const pair = keyValueRule(p);
      if (!pair) break;
      pairs.push(pair);
      p.setMode(TokenizerMode.Expression);
      const { kind } = p.peek();
      if (kind !== 'NewLine' && kind !== 'Semi') break;
    }
    p.setMode(TokenizerMode.Expression);
    p.skipNewlinesAndSemicolons();
    const close = p.take('RCurly');
    if (!close) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndCurlyBrace');
    return new HashtableAst(p.span(open, close ?? pairs.at(-1)?.[1] ?? open), pairs);
  });
}

function keyValueRule(p: Parser): readonly [ExpressionAst, StatementAst] | null {
  const key = labelOrKey(p);
  if (!key) return null;
  p.skipNewlines();
  const equals = p.peek();
  if (equals.kind !== 'Equals') {
    p.reportIncomplete(p.after(key.extent), 'MissingEqualsInHashLiteral');
    return [key, commandBlock.errorStatement(p, key.extent)];
  }
  p.skip();
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const value = statementRule(p);
  if (!value) {
    p.reportIncomplete(p.after(equals.extent), 'MissingStatementInHashLiteral');
    return [key, commandBlock.errorStatement(p, equals.extent)];
  }
  return [key, value];
}

/** A bare word (also a keyword) or a unary expression. */
function labelOrKey(p: Parser): ExpressionAst | null {
  const word = simpleName(p);
  if (word) return new StringConstantExpressionAst(word.extent, word.text, 'BareWord');
  const saved = p.disableCommaOperator;
  p.disableCommaOperator = true;
  const key = unaryRule(p);
  p.disableCommaOperator = saved;
  return key;
}

/** An identifier or keyword taken as a name. */
export function simpleName(p: Parser): Token | null {
  if (p.hasLookahead) {
    const token = p.peek();
    if (token.kind === 'Identifier') return p.next();
    if (keywords.has(token.text.toLowerCase()) && keywords.get(token.text.toLowerCase()) === token.kind) {
      p.skip();
      token.kind = 'Identifier';
      return token;
    }
    return null;
  }
  p.tokenizer.wantSimpleName = true;
  const token = p.peek();
  p.tokenizer.wantSimpleName = false;
  return token.kind === 'Identifier' ? p.next() : null;
}

/** Members, indexes, calls and postfix operators after a primary; blanks end them, except in front of `.Name` lines. */
export function suffixRule(p: Parser, primary: ExpressionAst): ExpressionAst {
  let expression = primary;
  for (;;) {
    const token = memberAhead(p, expression);
    if (token.extent.startOffset !== expression.extent.endOffset) {
      const chained = chainedMember(p, token);
      if (!chained) return expression;
    }
    const current = p.peek();
    switch (current.kind) {
      case 'Dot':
      case 'QuestionDot':
        p.skip();
        expression = memberRule(p, expression, current, false);
        break;
      case 'ColonColon':
        p.skip();
        expression = memberRule(p, expression, current, true);
        break;
      case 'LBracket':
      case 'QuestionLBracket':
        p.skip();
        expression = indexRule(p, expression, current);
        break;
      case 'PlusPlus':
      case 'MinusMinus':
        p.skip();
        current.kind = current.kind === 'PlusPlus' ? 'PostfixPlusPlus' : 'PostfixMinusMinus';
        expression = new UnaryExpressionAst(p.span(expression, current), current.kind, expression);
        break;
      default:
        return expression;
    }
  }
}

/** `.1` right after a value is a member's name, not a number. */
function memberAhead(p: Parser, target: ExpressionAst): Token {
  const token = p.peek();
  if (token.kind !== 'Number' || !token.text.startsWith('.') || token.extent.startOffset !== target.extent.endOffset) return token;
  p.resync(token);
  p.tokenizer.tokenStart = p.tokenizer.pos;
  p.tokenizer.pos++;
  p.unget(p.tokenizer.newToken('Dot'));
  return p.peek();
}

/** PowerShell 7: a line that begins with `.Name` goes on with the expression before it. */
function chainedMember(p: Parser, token: Token): boolean {
  if (token.kind !== 'NewLine') return false;
  const rest = p.source.text.slice(token.extent.startOffset);
  const match = /^(?:\s|#[^\n]*\n|<#[\s\S]*?#>)*(?:\.|::|\?\.)(?=[A-Za-z_$"'(])/.exec(rest);
  if (!match || !/\n/.test(match[0]) || p.mode !== TokenizerMode.Expression) return false;
  p.skipNewlines();
  return true;
}

function memberRule(p: Parser, target: ExpressionAst, operator: Token, isStatic: boolean): ExpressionAst {
  const nullConditional = operator.kind === 'QuestionDot';
  const member = memberName(p);
  if (!member) {
    p.reportIncomplete(p.after(operator.extent), 'MissingPropertyName');
    return new MemberExpressionAst(p.span(target, operator), target, new ErrorExpressionAst(p.after(operator.extent), []), isStatic, nullConditional);
  }
  const generics = genericArguments(p, member);
  const token = p.peek();
  if (token.kind === 'LParen' && token.extent.startOffset === (generics?.end ?? member.extent.endOffset)) {
    p.skip();
    const { args, close } = argumentList(p, token);
    const extent = p.span(target, close);
    return new InvokeMemberExpressionAst(extent, target, member, args, isStatic, nullConditional, generics?.types ?? []);
  }
  if (token.kind === 'LCurly' && token.extent.startOffset === member.extent.endOffset) {
    const block = primaryRule(p)!;
    return new InvokeMemberExpressionAst(p.span(target, block), target, member, [block], isStatic, nullConditional, []);
  }
  return new MemberExpressionAst(p.span(target, member), target, member, isStatic, nullConditional);
}

/** `.Method[type](...)`: only where a call follows the bracket. */
function genericArguments(p: Parser, member: ExpressionAst): { types: ITypeName[]; end: number } | null {
  const open = p.peek();
  if (open.kind !== 'LBracket' || open.extent.startOffset !== member.extent.endOffset) return null;
  const rest = p.source.text.slice(open.extent.startOffset);
  if (!/^\[[A-Za-z_][\w.,\s[\]`+]*\]\(/.test(rest)) return null;
  p.skip();
  const types: ITypeName[] = [];
  do {
    const type = typeNameRule(p);
    if (!type) break;
    types.push(type.typeName);
  } while (p.take('Comma'));
  const close = p.take('RBracket');
  return { types, end: close?.extent.endOffset ?? open.extent.endOffset };
}

function memberName(p: Parser): ExpressionAst | null {
  const word = simpleName(p);
  if (word) return new StringConstantExpressionAst(word.extent, (word as StringToken).value ?? word.text, 'BareWord');
  const token = p.peek();
  if (isStringToken(token)) {
    p.skip();
    return stringExpression(p, token);
  }
  switch (token.kind) {
    case 'Variable':
      p.skip();
      return variableExpression(p, token as VariableToken);
    case 'LParen':
    case 'DollarParen':
    case 'LCurly':
      return primaryRule(p);
    case 'Number':
      return primaryRule(p);
  }
  return null;
}

/** Arguments of a call, after its parenthesis. */
export function argumentList(p: Parser, open: Token): { args: ExpressionAst[]; close: Token } {
  const args: ExpressionAst[] = [];
  const savedComma = p.disableCommaOperator;
  const savedTernary = p.tokenizer.endNumberOnTernaryChars;
  const savedMode = p.mode;
  p.disableCommaOperator = true;
  p.tokenizer.endNumberOnTernaryChars = false;
  p.setMode(TokenizerMode.Expression);
  let last: Token = open;
  for (;;) {
    p.skipNewlines();
    const argument = expressionRule(p);
    if (!argument) {
      if (last.kind === 'Comma') p.reportIncomplete(p.after(last.extent), 'MissingExpressionAfterToken', ',');
      break;
    }
    args.push(argument);
    p.skipNewlines();
    if (p.peek().kind !== 'Comma') break;
    last = p.next();
  }
  p.skipNewlines();
  const close = p.take('RParen');
  if (!close) p.reportIncomplete(args.length > 0 ? p.after(args.at(-1)!.extent) : p.after(open.extent), 'MissingEndParenthesisInMethodCall');
  p.disableCommaOperator = savedComma;
  p.tokenizer.endNumberOnTernaryChars = savedTernary;
  p.setMode(savedMode);
  return { args, close: close ?? open };
}

function indexRule(p: Parser, target: ExpressionAst, open: Token): ExpressionAst {
  return withCommas(p, () => {
    p.skipNewlines();
    const index = expressionRule(p);
    if (!index) p.reportIncomplete(p.after(open.extent), 'MissingArrayIndexExpression');
    p.skipNewlines();
    const close = p.take('RBracket');
    if (!close && index) p.reportIncomplete(p.after(index.extent), 'MissingEndSquareBracket');
    const shown = index ?? new ErrorExpressionAst(p.after(open.extent), []);
    return new IndexExpressionAst(p.span(target, close ?? shown), target, shown, open.kind === 'QuestionLBracket');
  });
}
