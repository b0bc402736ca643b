/** function and filter. The name is read as a command's would be, so `function a:b-c.d` is one name. */
import { FunctionDefinitionAst } from '../ast/scriptBlockAsts.ts';
import type { ParameterAst } from '../ast/scriptBlockAsts.ts';
import { ErrorStatementAst, type StatementAst } from '../ast/statementAsts.ts';
import type { StringToken, Token } from '../Token.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseParameterList } from './parseParameter.ts';
import { parseScriptBlock } from './parseScriptBlock.ts';
import type { Located, Parser } from './Parser.ts';

export function parseFunction(p: Parser, keyword: Token): StatementAst {
  p.skipNewlines();
  const nameToken = p.nextToken();
  const name = functionName(nameToken);
  if (name === null) {
    p.ungetToken(nameToken);
    p.incomplete(p.after(keyword), 'MissingNameAfterKeyword', keyword.text);
    return new ErrorStatementAst(keyword.extent, keyword, []);
  }
  const { parameters, end, incomplete } = parseParameters(p, nameToken);
  return parseBody(p, keyword, nameToken, name, parameters, incomplete ? end : null, end);
}

function parseParameters(
  p: Parser,
  nameToken: Token,
): { parameters: ParameterAst[] | null; end: Located; incomplete: boolean } {
  const point = p.restorePoint();
  p.skipNewlines();
  const open = p.peekToken();
  if (open.kind === 'LParen') {
    p.skipToken();
    const { parameters, end, incomplete } = parseParameterList(p, open);
    return { parameters, end: incomplete ? (parameters[parameters.length - 1] ?? open) : end, incomplete };
  }
  p.resync(point);
  return { parameters: null, end: nameToken, incomplete: false };
}

function parseBody(
  p: Parser,
  keyword: Token,
  nameToken: Token,
  name: string,
  parameters: ParameterAst[] | null,
  errorEnd: Located | null,
  end: Located,
): StatementAst {
  p.skipNewlines();
  const open = p.nextToken();
  if (open.kind !== 'LCurly' || errorEnd !== null) {
    if (open.kind !== 'LCurly') p.ungetToken(open);
    if (errorEnd === null) p.incomplete(p.after(end), 'MissingFunctionBody');
    return new ErrorStatementAst(p.span(keyword, errorEnd ?? end), keyword, parameters ?? []);
  }
  const { disableCommaOperator } = p;
  p.disableCommaOperator = false;
  const oldMode = p.setMode(TokenizerMode.Command);
  const isFilter = keyword.kind === 'Filter';
  const body = parseScriptBlock(p, open, isFilter);
  p.setMode(oldMode);
  p.disableCommaOperator = disableCommaOperator;
  if (keyword.kind === 'Workflow') p.error(p.span(keyword, body), 'WorkflowNotSupportedInPowerShellCore');
  return new FunctionDefinitionAst(
    p.span(keyword, body),
    isFilter,
    keyword.kind === 'Workflow',
    name,
    nameToken.extent,
    parameters,
    body,
  );
}

/** Null where the token can be no name. */
function functionName(token: Token): string | null {
  switch (token.kind) {
    case 'Generic':
      return (token as StringToken).value;
    case 'Variable':
    case 'SplattedVariable':
    case 'EndOfInput':
    case 'NewLine':
    case 'Comma':
    case 'Semi':
    case 'LParen':
    case 'RParen':
    case 'LCurly':
    case 'RCurly':
    case 'AtParen':
    case 'AtCurly':
    case 'DollarParen':
    case 'Pipe':
    case 'OrOr':
    case 'AndAnd':
    case 'Ampersand':
    case 'StringExpandable':
    case 'StringLiteral':
    case 'HereStringLiteral':
    case 'HereStringExpandable':
    case 'Redirection':
      return null;
    default:
      return token.text;
  }
}
