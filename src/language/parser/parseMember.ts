/** Member access, method calls and indexing. A call's parenthesis or script block must follow the name without a blank. */
import {
  ErrorExpressionAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
  StringConstantExpressionAst,
} from '../ast/expressionAsts.ts';
import type { ITypeName } from '../ast/TypeName.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import { StringToken, type Token } from '../Token.ts';
import { isUnaryOperator, TokenFlags } from '../tokenTraits.ts';
import { scanInvokeOpening, scanLBracket } from '../tokenizer/scanMemberAccess.ts';
import { parseSingleCommandArgument } from './parseCommand.ts';
import { parseExpression, parseUnary } from './parseExpression.ts';
import { parsePrimary, parseScriptBlockExpression } from './parsePrimary.ts';
import { parseGenericArguments } from './parseTypeName.ts';
import type { Parser } from './Parser.ts';

export function parseMember(p: Parser, target: ExpressionAst, operator: Token): ExpressionAst {
  const static_ = operator.kind === 'ColonColon';
  const nullConditional = operator.kind === 'QuestionDot';
  p.skipNewlines();
  let member = parseMemberName(p);
  if (member === null) {
    p.incomplete(p.after(operator), 'MissingPropertyName');
    member = parseSingleCommandArgument(p, 'CommandArgument') ?? new ErrorExpressionAst(p.span(target, operator), []);
  } else if (p.ungot === null) {
    const genericArguments = parseGenericMethodArguments(p);
    const open = p.ungot === null ? scanInvokeOpening(p.tokenizer) : null;
    if (open !== null) {
      const { arguments_, end } = parseInvocation(p, open);
      return new InvokeMemberExpressionAst(
        p.span(target, end),
        target,
        member,
        arguments_,
        static_,
        nullConditional,
        genericArguments ?? [],
      );
    }
    if (genericArguments !== null) p.resync(member.extent.endOffset);
  }
  return new MemberExpressionAst(p.span(target, member), target, member, static_, nullConditional);
}

function parseMemberName(p: Parser): ExpressionAst | null {
  const name = parseSimpleName(p);
  if (name !== null) return name;
  const kind = p.peekKind();
  return isUnaryOperator(kind) || kind === 'LBracket' ? parseUnary(p) : parsePrimary(p, false);
}

/** An identifier, keywords included; null, with nothing consumed, where something else stands. */
export function parseSimpleName(p: Parser, role: number = TokenFlags.MemberName): StringConstantExpressionAst | null {
  const { ungot, tokenizer } = p;
  if (ungot !== null && ungot.kind !== 'Identifier' && !(ungot instanceof StringToken)) p.resync(ungot);
  tokenizer.wantSimpleName = true;
  const token = p.peekToken();
  tokenizer.wantSimpleName = false;
  if (token.kind !== 'Identifier') return null;
  p.skipToken();
  token.role |= role;
  return new StringConstantExpressionAst(token.extent, token.text, 'BareWord');
}

/** `[type, type]` of a generic method, if a call follows; null otherwise. */
function parseGenericMethodArguments(p: Parser): readonly ITypeName[] | null {
  const { tokenizer } = p;
  if (tokenizer.peek() !== 91) return null;
  const start = tokenizer.pos;
  const errorCount = p.errors.errors.length;
  const bracket = scanLBracket(tokenizer);
  const found = bracket === null ? null : parseGenericArguments(p);
  // Without its bracket it is no index either: the error stays and reading goes on behind.
  if (found && !found.isClosed) return null;
  const types = found?.types ?? null;
  if (types !== null && p.ungot === null && p.errors.errors.length === errorCount && tokenizer.peek() === 40)
    return types;
  p.errors.rollBack(errorCount);
  p.ungot = null;
  tokenizer.resync(start);
  return null;
}

function parseInvocation(p: Parser, open: Token): { arguments_: ExpressionAst[]; end: ScriptExtent } {
  if (open.kind === 'LParen') return parseParenthesizedArguments(p, open);
  p.skipNewlines();
  const block = parseScriptBlockExpression(p, open);
  return { arguments_: [block], end: block.extent };
}

export function parseParenthesizedArguments(
  p: Parser,
  open: Token,
): { arguments_: ExpressionAst[]; end: ScriptExtent } {
  const { disableCommaOperator } = p;
  p.disableCommaOperator = true;
  const { arguments_, comma, reported } = parseArgumentList(p);
  p.skipNewlines();
  const close = p.nextToken();
  p.disableCommaOperator = disableCommaOperator;
  if (close.kind === 'RParen') return { arguments_, end: close.extent };
  p.ungetToken(close);
  const last = arguments_[arguments_.length - 1] ?? open;
  if (!reported) p.incomplete(p.after(last), 'MissingEndParenthesisInMethodCall');
  return { arguments_, end: comma !== null ? comma.extent : last.extent };
}

function parseArgumentList(p: Parser): { arguments_: ExpressionAst[]; comma: Token | null; reported: boolean } {
  const arguments_: ExpressionAst[] = [];
  let comma: Token | null = null;
  for (;;) {
    p.skipNewlines();
    const argument = parseExpression(p);
    if (argument === null) {
      if (comma !== null) p.incomplete(p.after(comma), 'MissingExpressionAfterToken', ',');
      return { arguments_, comma, reported: comma !== null };
    }
    arguments_.push(argument);
    p.skipNewlines();
    comma = p.nextToken();
    if (comma.kind !== 'Comma') {
      p.ungetToken(comma);
      return { arguments_, comma: null, reported: false };
    }
  }
}

export function parseIndex(p: Parser, target: ExpressionAst, open: Token): ExpressionAst {
  p.skipNewlines();
  const { disableCommaOperator } = p;
  p.disableCommaOperator = false;
  let index = parseExpression(p);
  p.disableCommaOperator = disableCommaOperator;
  const missing = index === null;
  if (index === null) {
    p.incomplete(p.after(open), 'MissingArrayIndexExpression');
    index = new ErrorExpressionAst(open.extent, []);
  }
  p.skipNewlines();
  const close = p.nextToken();
  const closed = close.kind === 'RBracket';
  if (!closed) {
    p.ungetToken(close);
    if (!missing) p.incomplete(p.after(index), 'MissingEndSquareBracket');
  }
  return new IndexExpressionAst(
    p.span(target, closed ? close : index),
    target,
    index,
    open.kind === 'QuestionLBracket',
  );
}
