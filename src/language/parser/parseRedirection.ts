/** Redirections of a command or expression. A stream may be redirected once; merging goes to the output stream only. */
import { FileRedirectionAst, MergingRedirectionAst, type RedirectionAst } from '../ast/statementAsts.ts';
import { ErrorExpressionAst } from '../ast/expressionAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import { FileRedirectionToken, MergingRedirectionToken, type RedirectionStream, type Token } from '../Token.ts';
import { parseSingleCommandArgument } from './parseCommand.ts';
import type { Parser } from './Parser.ts';

export function isRedirection(token: Token): boolean {
  return token.kind === 'Redirection' || token.kind === 'RedirectInStd';
}

/** Parses what follows the operator, which is consumed. Returns what ends the redirection. */
export function addRedirection(p: Parser, token: Token, list: RedirectionAst[]): RedirectionAst | ExpressionAst | null {
  if (token instanceof FileRedirectionToken || token.kind === 'RedirectInStd') {
    const location = parseSingleCommandArgument(p);
    if (location === null) p.error(p.after(token), 'MissingFileSpecification');
    if (!(token instanceof FileRedirectionToken)) {
      p.error(token, 'RedirectionNotSupported', token.text);
      return location;
    }
    const file = location ?? new ErrorExpressionAst(token.extent, []);
    return add(p, new FileRedirectionAst(p.span(token, file), token.fromStream, file, token.append), list);
  }
  if (!(token instanceof MergingRedirectionToken)) return null;
  if (token.fromStream === 'Output' || token.text.endsWith('2')) p.error(token, 'RedirectionNotSupported', token.text);
  return add(p, new MergingRedirectionAst(token.extent, token.fromStream, token.toStream), list);
}

function add(p: Parser, redirection: RedirectionAst, list: RedirectionAst[]): RedirectionAst {
  if (list.some((known) => known.fromStream === redirection.fromStream))
    p.error(redirection, 'StreamAlreadyRedirected', streamNames[redirection.fromStream]);
  else list.push(redirection);
  return redirection;
}

const streamNames: Record<RedirectionStream, string> = {
  All: '* stream',
  Output: 'output stream',
  Error: 'error stream',
  Warning: 'warning stream',
  Verbose: 'verbose stream',
  Debug: 'debug stream',
  Information: 'information stream',
};
