/** using namespace, module, assembly. Only the beginning of a script may hold them; the alias forms are not supported. */
import { UsingStatementAst, type UsingStatementKind } from '../ast/scriptBlockAsts.ts';
import type { StringConstantExpressionAst } from '../ast/expressionAsts.ts';
import { ErrorStatementAst } from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { Token } from '../Token.ts';
import { parseArgument } from './parseCommand.ts';
import type { Parser } from './Parser.ts';

const kinds: Partial<Record<string, UsingStatementKind>> = {
  Namespace: 'Namespace',
  Module: 'Module',
  Assembly: 'Assembly',
  Type: 'Type',
  Command: 'Command',
};

export function parseUsing(p: Parser, keyword: Token): UsingStatementAst | ErrorStatementAst {
  const directive = p.nextToken();
  const kind = kinds[directive.kind];
  if (kind === undefined) {
    p.ungetToken(directive);
    p.incomplete(p.after(keyword), 'MissingUsingStatementDirective');
    return new ErrorStatementAst(keyword.extent, keyword, []);
  }
  const itemToken = p.nextToken();
  if (itemToken.kind === 'EndOfInput' || itemToken.kind === 'NewLine' || itemToken.kind === 'Semi') {
    p.ungetToken(itemToken);
    p.incomplete(p.after(directive), 'MissingUsingItemName');
    return new ErrorStatementAst(p.span(keyword, directive), keyword, []);
  }
  const item = parseArgument(p, 'CommandArgument', itemToken);
  const isName = item !== null && item.kind === 'StringConstantExpressionAst';
  if (!isName && !(kind === 'Module' && item?.kind === 'HashtableAst')) {
    const at = item === null ? itemToken.extent : item.extent;
    p.error(at, 'InvalidValueForUsingItemName', at.text);
    return new ErrorStatementAst(p.span(keyword, at), keyword, []);
  }
  return finishUsing(p, keyword, kind, item);
}

function finishUsing(p: Parser, keyword: Token, kind: UsingStatementKind, item: ExpressionAst): UsingStatementAst {
  const alias = parseAlias(p);
  const extent = p.span(keyword, alias ?? item);
  const terminator = p.peekToken();
  if (terminator.kind !== 'NewLine' && terminator.kind !== 'Semi' && terminator.kind !== 'EndOfInput')
    p.incomplete(terminator, 'MissingStatementTerminator');
  if (item.kind === 'StringConstantExpressionAst') return new UsingStatementAst(extent, kind, item, alias);
  return new UsingStatementAst(extent, kind, null, null, item.kind === 'HashtableAst' ? item : null);
}

/** `= name`, which is parsed and then rejected by the checks. */
function parseAlias(p: Parser): StringConstantExpressionAst | null {
  if (p.peekToken().text !== '=') return null;
  p.skipToken();
  const alias = parseArgument(p, 'CommandArgument', p.nextToken());
  return alias?.kind === 'StringConstantExpressionAst' ? alias : null;
}
