/** Classes, interfaces and enums with their members. */
import {
  type AttributeAst,
  type AttributeBaseAst,
  BaseCtorInvokeMemberExpressionAst,
  CommandExpressionAst,
  ErrorStatementAst,
  type ExpressionAst,
  FunctionDefinitionAst,
  FunctionMemberAst,
  NamedBlockAst,
  PipelineAst,
  PropertyMemberAst,
  ScriptBlockAst,
  type StatementAst,
  StringConstantExpressionAst,
  type TypeConstraintAst,
  TypeDefinitionAst,
  VariableExpressionAst,
} from '../Ast.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { StringToken, Token, VariableToken } from '../Token.ts';
import { VariablePath } from '../VariablePath.ts';
import { attributeList, parameterList, scriptBlockRule } from './blocks.ts';
import { argumentList, expressionRule, simpleName } from './expressions.ts';
import { type Parser, TokenizerMode } from './Parser.ts';
import { typeNameRule } from './typeNames.ts';
import { TypeConstraintAst as TypeConstraint } from '../Ast.ts';

type Member = PropertyMemberAst | FunctionMemberAst;

export function typeDefinitionRule(p: Parser, attributes: readonly AttributeAst[], keyword: Token, start: ScriptExtent = keyword.extent): StatementAst {
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const name = simpleName(p);
  if (!name) {
    p.reportIncomplete(p.after(keyword.extent), 'MissingNameAfterKeyword', keyword.text);
    return new ErrorStatementAst(keyword.extent, keyword, []);
  }
  p.setMode(TokenizerMode.Expression);
  p.skipNewlines();
  const bases = p.take('Colon') ? baseTypes(p) : [];
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const open = p.take('LCurly');
  if (!open) {
    p.reportIncomplete(p.after(name.extent), 'MissingTypeBody', name.text);
    return new ErrorStatementAst(p.span(keyword, name), keyword, []);
  }
  const isEnum = keyword.kind === 'Enum';
  const members: Member[] = [];
  for (;;) {
    p.setMode(TokenizerMode.Command);
    p.skipNewlinesAndSemicolons();
    const { kind } = p.peek();
    if (kind === 'RCurly' || kind === 'EndOfInput') break;
    const member = isEnum ? enumValue(p) : memberRule(p, name.text);
    if (!member) {
      const token = p.next();
      p.report(token.extent, 'UnexpectedToken', token.text);
      continue;
    }
    members.push(member);
  }
  const close = p.take('RCurly');
  if (!close) p.reportIncomplete(open.extent, 'MissingEndCurlyBrace');
  const kind = isEnum ? 'Enum' : keyword.kind === 'Interface' ? 'Interface' : 'Class';
  return new TypeDefinitionAst(p.span(start, close ?? members.at(-1) ?? open), (name as StringToken).value ?? name.text, name.extent, attributes, members, kind, bases);
}

function baseTypes(p: Parser): TypeConstraintAst[] {
  const types: TypeConstraintAst[] = [];
  do {
    p.skipNewlines();
    const named = typeNameRule(p);
    if (!named) {
      p.report(p.before(p.peek().extent), 'MissingTypename');
      break;
    }
    types.push(new TypeConstraint(named.typeName.extent, named.typeName));
    p.skipNewlines();
  } while (p.take('Comma'));
  return types;
}

function enumValue(p: Parser): Member | null {
  const name = simpleName(p);
  if (!name) return null;
  p.setMode(TokenizerMode.Expression);
  p.skipBlanksBeforeEquals();
  const equals = p.take('Equals');
  let value: ExpressionAst | null = null;
  if (equals) {
    p.skipNewlines();
    value = expressionRule(p);
    if (!value) p.reportIncomplete(p.after(equals.extent), 'ExpectedValueExpression', '=');
  }
  const flags = { isPublic: true, isPrivate: false, isStatic: true, isHidden: false, isLiteral: true };
  return new PropertyMemberAst(p.span(name, value ?? name), (name as StringToken).value ?? name.text, null, [], flags, value);
}

function memberRule(p: Parser, className: string): Member | null {
  const attributes: AttributeAst[] = [];
  let type: TypeConstraintAst | null = null;
  let isStatic = false;
  let isHidden = false;
  let start: ScriptExtent | null = null;
  for (;;) {
    p.setMode(TokenizerMode.Command);
    p.skipNewlines();
    const token = p.peek();
    if (p.beginsBracket(token)) {
      p.resync(token);
      p.setMode(TokenizerMode.Expression);
      for (const each of attributeList(p)) {
        start ??= each.extent;
        if (each.kind === 'AttributeAst') attributes.push(each);
        else type = each as TypeConstraintAst;
      }
      continue;
    }
    if (token.kind === 'Static' || token.kind === 'Hidden') {
      p.skip();
      start ??= token.extent;
      if (token.kind === 'Static') isStatic = true;
      else isHidden = true;
      continue;
    }
    break;
  }
  const flags = { isPublic: true, isPrivate: false, isStatic, isHidden, isLiteral: false };
  const token = p.peek();
  if (token.kind === 'Variable') return propertyMember(p, p.next() as VariableToken, start ?? token.extent, type, attributes, flags);
  const name = simpleName(p);
  return name ? methodMember(p, name, start ?? name.extent, type, attributes, flags, className) : null;
}

type Flags = PropertyMemberAst['flags'];

function propertyMember(p: Parser, token: VariableToken, start: ScriptExtent, type: TypeConstraintAst | null, attributes: readonly AttributeAst[], flags: Flags): Member {
  p.setMode(TokenizerMode.Expression);
  const equals = p.take('Equals');
  let value: ExpressionAst | null = null;
  if (equals) {
    p.skipNewlines();
    value = expressionRule(p);
    if (!value) p.reportIncomplete(p.after(equals.extent), 'ExpectedValueExpression', '=');
  }
  return new PropertyMemberAst(p.span(start, value ?? token), token.name, type, attributes, flags, value);
}

function methodMember(
  p: Parser,
  name: Token,
  start: ScriptExtent,
  returnType: TypeConstraintAst | null,
  attributes: readonly AttributeAst[],
  flags: Flags,
  className: string,
): Member | null {
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const open = p.take('LParen');
  if (!open) {
    p.report(p.after(name.extent), 'UnexpectedToken', name.text);
    return null;
  }
  const parameters = parameterList(p);
  p.skipNewlines();
  if (!p.take('RParen')) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndParenthesisInFunctionParameterList');
  const text = (name as StringToken).value ?? name.text;
  const isConstructor = text.toLowerCase() === className.toLowerCase();
  p.setMode(TokenizerMode.Expression);
  p.skipNewlines();
  const base = isConstructor ? baseCall(p) : null;
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const brace = p.take('LCurly');
  if (!brace) {
    p.reportIncomplete(p.after(name.extent), 'UnexpectedToken', name.text);
    return null;
  }
  const parsed = scriptBlockRule(p, brace, false);
  const body = isConstructor && !flags.isStatic ? withBaseCall(p, parsed, base) : parsed;
  const definition = new FunctionDefinitionAst(p.span(start, body), false, false, text, name.extent, parameters, body);
  return new FunctionMemberAst(p.span(start, body), definition, returnType, attributes, flags, isConstructor);
}

function baseCall(p: Parser): { extent: ScriptExtent; args: ExpressionAst[] } | null {
  if (p.peek().kind !== 'Colon') return null;
  const colon = p.next();
  p.skipNewlines();
  const keyword = p.next();
  p.skipNewlines();
  const open = p.take('LParen');
  if (keyword.text.toLowerCase() !== 'base' || !open) {
    p.reportIncomplete(p.after(colon.extent), 'UnexpectedToken', keyword.text);
    return null;
  }
  const { args, close } = argumentList(p, open);
  return { extent: p.span(keyword, close), args };
}

/** A constructor's first statement is the call of the base class's, written or not. */
function withBaseCall(p: Parser, body: ScriptBlockAst, base: { extent: ScriptExtent; args: ExpressionAst[] } | null): ScriptBlockAst {
  const extent = base?.extent ?? p.before(body.extent);
  const self = new VariableExpressionAst(extent, new VariablePath('this'), false);
  const member = new StringConstantExpressionAst(extent, '.ctor', 'BareWord');
  const call = new BaseCtorInvokeMemberExpressionAst(extent, self, member, base?.args ?? []);
  const statement = new PipelineAst(extent, [new CommandExpressionAst(extent, call, [])]);
  const end = body.endBlock;
  const block = new NamedBlockAst(end?.extent ?? body.extent, 'End', end?.unnamed ?? true, [statement, ...(end?.statements ?? [])], end?.traps ?? []);
  return new ScriptBlockAst(body.extent, body.usingStatements, body.attributes, body.paramBlock, body.beginBlock, body.processBlock, block, body.cleanBlock, body.dynamicParamBlock);
}

export type { AttributeBaseAst };
