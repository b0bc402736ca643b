/** Enums: an underlying type, and members with constant values. */
import type { StringConstantExpressionAst } from '../ast/expressionAsts.ts';
import { AttributeAst, type AttributeBaseAst, TypeConstraintAst } from '../ast/scriptBlockAsts.ts';
import { ErrorStatementAst, type StatementAst } from '../ast/statementAsts.ts';
import { PropertyMemberAst, TypeDefinitionAst } from '../ast/typeDefinitionAsts.ts';
import type { Token } from '../Token.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseInitializer } from './parseClass.ts';
import { parseSimpleName } from './parseMember.ts';
import { parseTypeName } from './parseTypeName.ts';
import type { Located, Parser } from './Parser.ts';

export function parseEnum(p: Parser, attributes: AttributeBaseAst[], keyword: Token): StatementAst {
  p.skipNewlines();
  const name = parseSimpleName(p);
  if (name === null) {
    p.incomplete(p.after(keyword), 'MissingNameAfterKeyword', keyword.text);
    return new ErrorStatementAst(keyword.extent, keyword, []);
  }
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
  p.skipNewlines();
  const underlying = parseUnderlyingType(p);
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LCurly') {
    p.ungetToken(open);
    p.incomplete(p.after(name), 'MissingTypeBody', 'enum');
    return new ErrorStatementAst(p.span(keyword, name), keyword, []);
  }
  const members: PropertyMemberAst[] = [];
  let last: Located = open;
  for (let member = parseMember(p); member !== null; member = parseMember(p)) {
    members.push(member);
    last = member;
  }
  const close = p.nextToken();
  last = close;
  if (close.kind !== 'RCurly') {
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
    'Enum',
    underlying === null ? [] : [underlying],
  );
  if (own.length === attributes.length) return definition;
  return new ErrorStatementAst(definition.extent, keyword, [
    ...attributes.filter((a) => a instanceof TypeConstraintAst),
    definition,
  ]);
}

function parseUnderlyingType(p: Parser): TypeConstraintAst | null {
  const colon = p.peekToken();
  if (colon.kind !== 'Colon') return null;
  p.skipToken();
  p.skipNewlines();
  const type = parseTypeName(p, false);
  if (type !== null) return new TypeConstraintAst(type.extent, type);
  p.incomplete(p.after(colon), 'TypeNameExpected');
  return null;
}

function parseMember(p: Parser): PropertyMemberAst | null {
  p.skipNewlinesAndSemicolons();
  const name = parseSimpleName(p);
  if (name === null) return null;
  const { initialValue, end } = parseInitializer(p, name, true);
  const flags = { isPublic: true, isPrivate: false, isStatic: true, isHidden: false, isLiteral: true };
  return new PropertyMemberAst(p.span(name, end), name.value, null, [], flags, initialValue);
}
