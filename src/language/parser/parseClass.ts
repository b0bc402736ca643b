/**
 * Classes: properties, methods and constructors, read in signature mode. Every constructor that is not static starts with
 * a call of its base class's, written or implied; PowerShell puts that call in the body, without an extent if implied.
 */
import type { Ast } from '../ast/AstNode.ts';
import {
  BaseCtorInvokeMemberExpressionAst,
  StringConstantExpressionAst,
  VariableExpressionAst,
} from '../ast/expressionAsts.ts';
import {
  AttributeAst,
  type AttributeBaseAst,
  FunctionDefinitionAst,
  TypeConstraintAst,
} from '../ast/scriptBlockAsts.ts';
import { CommandExpressionAst, ErrorStatementAst, type StatementAst } from '../ast/statementAsts.ts';
import {
  FunctionMemberAst,
  type MemberAst,
  type MemberFlags,
  PropertyMemberAst,
  TypeDefinitionAst,
} from '../ast/typeDefinitionAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import { EMPTY_EXTENT, type ScriptExtent } from '../ScriptExtent.ts';
import type { Token, VariableToken } from '../Token.ts';
import { flagsOf, TokenFlags } from '../tokenTraits.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { VariablePath } from '../VariablePath.ts';
import { parseAttribute } from './parseAttribute.ts';
import { parseExpression } from './parseExpression.ts';
import { parseParenthesizedArguments, parseSimpleName } from './parseMember.ts';
import { parseParameterList } from './parseParameter.ts';
import { parseScriptBlock } from './parseScriptBlock.ts';
import { parseTypeName } from './parseTypeName.ts';
import type { Located, Parser } from './Parser.ts';

export function parseClass(p: Parser, attributes: AttributeBaseAst[], keyword: Token): StatementAst {
  p.skipNewlines();
  const name = parseSimpleName(p, TokenFlags.TypeName);
  if (name === null) {
    p.incomplete(p.after(keyword), 'MissingNameAfterKeyword', keyword.text);
    return new ErrorStatementAst(keyword.extent, keyword, []);
  }
  p.skipNewlines();
  const oldMode = p.setMode(TokenizerMode.Signature);
  const result = parseDefinition(p, attributes, keyword, name);
  p.setMode(oldMode);
  return result;
}

function parseDefinition(
  p: Parser,
  attributes: AttributeBaseAst[],
  keyword: Token,
  name: StringConstantExpressionAst,
): StatementAst {
  const baseTypes = parseBaseTypes(p);
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LCurly') {
    p.ungetToken(open);
    const last = baseTypes[baseTypes.length - 1] ?? name;
    p.incomplete(p.after(last), 'MissingTypeBody', 'class');
    return new ErrorStatementAst(p.span(keyword, last), keyword, baseTypes);
  }
  const members: MemberAst[] = [];
  const rejected: Ast[] = [];
  let last: Located = open;
  for (
    let member = parseMember(p, name.value, rejected);
    member !== null;
    member = parseMember(p, name.value, rejected)
  ) {
    if (member === 'rejected') {
      last = rejected[rejected.length - 1]!;
      continue;
    }
    members.push(member);
    last = member;
  }
  const close = p.nextToken();
  if (close.kind === 'RCurly') last = close;
  else {
    p.ungetToken(close);
    p.incompleteAt(p.after(open), close, 'MissingEndCurlyBrace');
  }
  const start = attributes[0] ?? keyword;
  const own = attributes.filter((attribute) => attribute instanceof AttributeAst);
  const definition = new TypeDefinitionAst(
    p.span(start, last),
    name.value,
    name.extent,
    own,
    members,
    'Class',
    baseTypes,
  );
  if (rejected.length > 0) return new ErrorStatementAst(definition.extent, keyword, [...rejected, ...members]);
  if (own.length === attributes.length) return definition;
  return new ErrorStatementAst(definition.extent, keyword, [
    ...attributes.filter((a) => a instanceof TypeConstraintAst),
    definition,
  ]);
}

function parseBaseTypes(p: Parser): TypeConstraintAst[] {
  const baseTypes: TypeConstraintAst[] = [];
  const colon = p.peekToken();
  if (colon.kind !== 'Colon') return baseTypes;
  let separator = p.nextToken();
  for (;;) {
    p.skipNewlines();
    const type = parseTypeName(p, false);
    if (type === null) {
      p.incomplete(p.after(separator), 'TypeNameExpected');
      return baseTypes;
    }
    baseTypes.push(new TypeConstraintAst(type.extent, type));
    p.skipNewlines();
    if (p.peekKind() !== 'Comma') return baseTypes;
    separator = p.nextToken();
  }
}

/** The attributes, type and qualifiers before a member's name. */
class MemberHead {
  readonly attributes: AttributeAst[] = [];
  type: TypeConstraintAst | null = null;
  static_: Token | null = null;
  hidden: Token | null = null;
  start: Located | null = null;
  last: Located | null = null;

  get flags(): MemberFlags {
    return {
      isPublic: true,
      isPrivate: false,
      isStatic: this.static_ !== null,
      isHidden: this.hidden !== null,
      isLiteral: false,
    };
  }
}

/** Null where no member starts. */
function parseMember(p: Parser, className: string, rejected: Ast[]): MemberAst | 'rejected' | null {
  const head = new MemberHead();
  const token = parseHead(p, head);
  if (token.kind === 'Variable') {
    p.skipToken();
    return parseProperty(p, head, token as VariableToken);
  }
  if (canBeName(token)) {
    p.skipToken();
    const method = parseMethod(p, token, className, head.static_ !== null);
    if (!(method instanceof FunctionDefinitionAst)) {
      p.syncOnError(false, 'RCurly');
      const known = rejected.length;
      rejected.push(...head.attributes, ...(head.type ? [head.type] : []));
      return rejected.length > known ? 'rejected' : null;
    }
    const isConstructor = token.text.toLowerCase() === className.toLowerCase();
    return new FunctionMemberAst(
      p.span(head.start ?? token, method),
      method,
      head.type,
      head.attributes,
      head.flags,
      isConstructor,
    );
  }
  if (head.last === null) return null;
  p.incomplete(p.after(head.last), 'IncompleteMemberDefinition');
  rejected.push(...head.attributes, ...(head.type ? [head.type] : []));
  return rejected.length > 0 ? 'rejected' : null;
}

function canBeName(token: Token): boolean {
  return token.kind === 'Identifier' || (flagsOf(token.kind) & TokenFlags.Keyword) !== 0;
}

/** Reads what stands before the name; returns the token after it, not consumed. */
function parseHead(p: Parser, head: MemberHead): Token {
  for (;;) {
    p.skipNewlines();
    const attribute = parseAttribute(p);
    if (attribute !== null) {
      head.last = attribute;
      head.start ??= attribute;
      if (attribute instanceof AttributeAst) head.attributes.push(attribute);
      else if (head.type === null) head.type = attribute;
      else p.error(attribute, 'TooManyTypes');
      continue;
    }
    const token = p.peekToken();
    head.start ??= token;
    if (token.kind !== 'Static' && token.kind !== 'Hidden') return token;
    const slot = token.kind === 'Static' ? 'static_' : 'hidden';
    if (head[slot] !== null) p.error(token, 'DuplicateQualifier', token.text);
    head[slot] = token;
    head.last = token;
    p.skipToken();
  }
}

function parseProperty(p: Parser, head: MemberHead, name: VariableToken): PropertyMemberAst {
  const { initialValue, end } = parseInitializer(p, name, false);
  return new PropertyMemberAst(
    p.span(head.start ?? name, end),
    name.name,
    head.type,
    head.attributes,
    head.flags,
    initialValue,
  );
}

/** `= value` and the terminator of a property or an enum's member. */
export function parseInitializer(
  p: Parser,
  name: Located,
  isEnum: boolean,
): { initialValue: ExpressionAst | null; end: Located } {
  let initialValue: ExpressionAst | null = null;
  let end: Located = name;
  const equals = p.peekToken();
  if (equals.kind === 'Equals') {
    p.skipToken();
    p.skipNewlines();
    initialValue = parseExpression(p);
    if (initialValue !== null) end = initialValue;
    else if (isEnum) {
      p.incomplete(p.after(equals), 'ExpectedValueExpression', '=');
      return { initialValue, end: equals };
    }
  }
  const terminator = p.peekToken();
  if (terminator.kind !== 'NewLine' && terminator.kind !== 'Semi' && terminator.kind !== 'RCurly')
    p.incomplete(p.after(end), 'MissingPropertyTerminator');
  p.skipNewlinesAndSemicolons();
  if (terminator.kind === 'Semi') end = terminator;
  return { initialValue, end };
}

function parseMethod(
  p: Parser,
  name: Token,
  className: string,
  isStatic: boolean,
): FunctionDefinitionAst | ErrorStatementAst {
  const open = p.peekToken();
  let errorEnd: Located | null = null;
  let end: Located = name;
  let parameters: FunctionDefinitionAst['parameters'] = [];
  if (open.kind === 'LParen') {
    p.skipToken();
    const list = parseParameterList(p, open);
    parameters = list.parameters;
    end = list.end;
    if (list.incomplete) errorEnd = list.end;
  } else p.incomplete(p.after(name), 'MissingMethodParameterList');
  const isConstructor = !isStatic && name.text.toLowerCase() === className.toLowerCase();
  const call = isConstructor ? parseBaseCall(p) : null;
  if (call?.errorEnd) errorEnd = call.errorEnd;
  p.skipNewlines();
  const brace = p.nextToken();
  if (brace.kind !== 'LCurly') {
    p.ungetToken(brace);
    if (errorEnd === null) {
      errorEnd = end;
      p.incomplete(p.after(end), 'MissingFunctionBody');
    }
  }
  if (errorEnd !== null) return new ErrorStatementAst(p.span(name, errorEnd), null, parameters ?? []);
  const first = isConstructor ? baseCallStatement(p, call) : null;
  const oldMode = p.setMode(TokenizerMode.Command);
  const body = parseScriptBlock(p, brace, false, first);
  p.setMode(oldMode);
  return new FunctionDefinitionAst(p.span(name, body), false, false, name.text, name.extent, parameters, body);
}

interface BaseCall {
  base: Token | null;
  arguments_: ExpressionAst[];
  end: ScriptExtent | null;
  errorEnd: Located | null;
}

/** `: base(arguments)`. */
function parseBaseCall(p: Parser): BaseCall {
  const call: BaseCall = { base: null, arguments_: [], end: null, errorEnd: null };
  p.skipNewlines();
  const colon = p.peekToken();
  if (colon.kind !== 'Colon') return call;
  p.skipToken();
  p.skipNewlines();
  const base = p.peekToken();
  if (base.kind !== 'Base') {
    call.errorEnd = base;
    p.incomplete(p.after(colon), 'MissingBaseCtorCall');
    return call;
  }
  p.skipToken();
  p.skipNewlines();
  const open = p.peekToken();
  if (open.kind !== 'LParen') {
    call.errorEnd = open;
    p.incomplete(p.after(base), 'MissingMethodParameterList');
    return call;
  }
  p.skipToken();
  const { arguments_, end } = parseParenthesizedArguments(p, open);
  p.skipNewlines();
  return { base, arguments_, end, errorEnd: null };
}

function baseCallStatement(p: Parser, call: BaseCall | null): StatementAst {
  const written = call !== null && call.base !== null && call.end !== null;
  const at = written ? p.span(call.base!, call.end!) : EMPTY_EXTENT;
  const baseExtent = written ? call.base!.extent : at;
  const target = new VariableExpressionAst(baseExtent, new VariablePath('this'), false);
  const member = new StringConstantExpressionAst(baseExtent, '.ctor', 'BareWord');
  const invocation = new BaseCtorInvokeMemberExpressionAst(at, target, member, call?.arguments_ ?? []);
  return new CommandExpressionAst(at, invocation, []);
}
