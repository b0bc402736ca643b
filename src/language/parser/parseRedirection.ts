/** Redirections of a command or expression. A stream may be redirected once; merging goes to the output stream only. */
import { FileRedirectionAst, MergingRedirectionAst, type RedirectionAst } from '../ast/statementAsts.ts';
import { ErrorExpressionAst } from '../ast/expressionAsts.ts';
import { FileRedirectionToken, MergingRedirectionToken, type RedirectionStream, type Token } from '../Token.ts';
import { parseSingleCommandArgument } from './parseCommand.ts';
import type { Parser } from './Parser.ts';

export function isRedirection(token: Token): boolean {
  return token.kind === 'Redirection' || token.kind === 'RedirectInStd';
}

/** Parses what follows the operator, which is consumed; null where nothing results. */
export function addRedirection(p: Parser, token: Token, list: RedirectionAst[]): RedirectionAst | null {
  if (token instanceof FileRedirectionToken || token.kind === 'RedirectInStd') {
    const location = parseSingleCommandArgument(p);
    if (location === null) p.incomplete(p.after(token), 'MissingFileSpecification');
    if (!(token instanceof FileRedirectionToken)) {
      p.error(token, 'RedirectionNotSupported', token.text);
      return null;
    }
    const file = location ?? new ErrorExpressionAst(token.extent, []);
    return add(p, new FileRedirectionAst(p.span(token, file), token.fromStream, file, token.append), token, list);
  }
  if (!(token instanceof MergingRedirectionToken)) return null;
  const merging = new MergingRedirectionAst(token.extent, token.fromStream, token.toStream);
  if (token.toStream !== 'Output' || token.fromStream === 'Output') {
    if (token.toStream !== 'Output') p.error(token, 'RedirectionStreamCanOnlyMergeToOutputStream');
    else p.error(token, 'RedirectionNotSupported', token.text);
    return add(p, merging, token, list);
  }
  return add(p, merging, token, list);
}

function add(p: Parser, redirection: RedirectionAst, token: Token, list: RedirectionAst[]): RedirectionAst {
  if (list.some((known) => known.fromStream === redirection.fromStream))
    p.error(token, 'StreamAlreadyRedirected', streamNames[redirection.fromStream]);
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
