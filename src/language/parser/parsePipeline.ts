/**
 * Pipelines, chains of them (&& ||), assignments and background pipelines.
 * An assignment is a pipeline whose expression is followed by an assignment operator; its right side is any statement.
 */
import type { CommandAst } from '../ast/statementAsts.ts';
import {
  AssignmentStatementAst,
  CommandExpressionAst,
  ErrorStatementAst,
  PipelineAst,
  PipelineChainAst,
} from '../ast/statementAsts.ts';
import type { AssignmentOperator, PipelineBaseAst, RedirectionAst } from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { Token } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { isAssignmentOperator, kindText } from '../tokenTraits.ts';
import { isIdentifierStart } from '../tokenizer/charTraits.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parseCommand } from './parseCommand.ts';
import { parseExpression } from './parseExpression.ts';
import { addRedirection, isRedirection } from './parseRedirection.ts';
import type { Parser } from './Parser.ts';
import { parseStatement } from './parseStatement.ts';

export function parsePipelineChain(p: Parser): PipelineBaseAst | null {
  // A word starts no expression; reading it once more in expression mode would only cost time.
  if (
    p.ungot !== null &&
    p.mode === TokenizerMode.Command &&
    isIdentifierStart(p.source.text.charCodeAt(p.ungot.extent.startOffset))
  )
    return parseChain(p, null);
  const oldMode = p.setMode(TokenizerMode.Expression);
  const start = parseExpression(p);
  if (start !== null) {
    const operator = p.peekToken();
    if (isAssignmentOperator(operator.kind)) {
      const assignment = parseAssignment(p, start, operator);
      p.setMode(oldMode);
      return assignment;
    }
  }
  p.setMode(oldMode);
  return parseChain(p, start);
}

function parseAssignment(p: Parser, left: ExpressionAst, operator: Token): AssignmentStatementAst {
  p.skipToken();
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  let right = parseStatement(p);
  if (right === null) {
    const at = p.after(operator);
    p.incomplete(at, 'ExpectedValueExpression', kindText(operator.kind));
    right = new ErrorStatementAst(at, null, []);
  }
  // An expression alone stands without a pipeline around it.
  if (right instanceof PipelineAst && right.pipelineElements.length === 1 && !right.background) {
    const element = right.pipelineElements[0]!;
    if (element instanceof CommandExpressionAst) right = element;
  }
  return new AssignmentStatementAst(
    p.span(left, right),
    left,
    operator.kind as AssignmentOperator,
    right,
    operator.extent,
  );
}

function parseChain(p: Parser, start: ExpressionAst | null): PipelineBaseAst | null {
  let chain: PipelineAst | PipelineChainAst | null = null;
  let chainOperator: Token | null = null;
  let startExpression = start;
  for (;;) {
    const pipeline = parsePipeline(p, startExpression, chain !== null);
    startExpression = null;
    if (pipeline === null) {
      if (chainOperator === null || chain === null) return null;
      const next = p.peekToken();
      if (next.kind === 'EndOfInput') {
        p.incomplete(p.after(chainOperator), 'EmptyPipelineChainElement', chainOperator.text);
        return chain;
      }
      p.error(p.span(chainOperator, next), 'EmptyPipelineChainElement', chainOperator.text);
      return new ErrorStatementAst(p.span(chain, chainOperator), chainOperator, [chain]);
    }
    const next = p.peekToken();
    const background = next.kind === 'Ampersand';
    if (background) {
      p.skipToken();
      const after = p.peekToken();
      if (after.kind === 'AndAnd' || after.kind === 'OrOr') {
        p.skipToken();
        p.error(after, 'BackgroundOperatorInPipelineChain');
        return new ErrorStatementAst(p.span(chain ?? pipeline, after), null, []);
      }
    }
    const joined: PipelineAst | PipelineChainAst =
      chain === null || chainOperator === null
        ? withBackground(pipeline, background)
        : join(p, chain, pipeline, chainOperator, background);
    if (next.kind !== 'AndAnd' && next.kind !== 'OrOr') return joined;
    p.skipToken();
    p.skipNewlines();
    chain = joined;
    chainOperator = next;
  }
}

function withBackground(pipeline: PipelineAst, background: boolean): PipelineAst {
  return background ? new PipelineAst(pipeline.extent, pipeline.pipelineElements, true) : pipeline;
}

function join(
  p: Parser,
  left: PipelineAst | PipelineChainAst,
  right: PipelineAst,
  operator: Token,
  background: boolean,
): PipelineChainAst {
  return new PipelineChainAst(p.span(left, right), left, right, operator.kind as 'AndAnd' | 'OrOr', background);
}

/** One pipeline, whose first expression may have been looked for already; null where there is no pipeline. */
export function parsePipeline(
  p: Parser,
  startExpression: ExpressionAst | null,
  lookForExpression: boolean,
): PipelineAst | null {
  const elements: (CommandAst | CommandExpressionAst)[] = [];
  let expression = startExpression;
  let pipe: Token | null = null;
  for (;;) {
    if (expression === null && (lookForExpression || pipe !== null)) {
      expression = parseExpression(p);
    }
    let element: CommandAst | CommandExpressionAst | null;
    if (expression !== null) {
      if (elements.length > 0) p.error(expression, 'ExpressionsMustBeFirstInPipeline');
      element = commandExpression(p, expression);
      expression = null;
    } else element = parseCommand(p);
    if (element !== null) elements.push(element);
    else if (elements.length > 0 || p.peekKind() === 'Pipe')
      p.incomplete(pipe ? p.after(pipe) : p.peekToken(), 'EmptyPipeElement');
    pipe = nextPipe(p);
    if (pipe === null) break;
  }
  if (elements.length === 0) return null;
  return new PipelineAst(p.span(elements[0]!, elements[elements.length - 1]!), elements);
}

/** Keywords that go on with a statement: where something was in their way they are skipped, lest they be taken for commands. */
export function continuesStatement(kind: TokenKind): boolean {
  return kind === 'Catch' || kind === 'Else' || kind === 'ElseIf' || kind === 'Until';
}

/** The | that goes on with the pipeline, consumed; null where it ends. */
function nextPipe(p: Parser): Token | null {
  let next = p.peekToken();
  if (next.kind === 'NewLine' && p.tokenizer.isPipeContinuation(next)) {
    p.skipNewlines();
    next = p.peekToken();
  }
  switch (next.kind) {
    case 'Semi':
    case 'NewLine':
    case 'RParen':
    case 'RCurly':
    case 'EndOfInput':
    case 'AndAnd':
    case 'OrOr':
    case 'Ampersand':
      return null;
    case 'Pipe':
      p.skipToken();
      p.skipNewlines();
      if (p.peekKind() !== 'EndOfInput') return next;
      p.incomplete(p.after(next), 'EmptyPipeElement');
      return null;
    default:
      p.error(next, 'UnexpectedToken', next.text);
      if (continuesStatement(next.kind)) p.skipToken();
      return null;
  }
}

function commandExpression(p: Parser, expression: ExpressionAst): CommandExpressionAst {
  let redirections: RedirectionAst[] | null = null;
  let end: ExpressionAst | RedirectionAst = expression;
  for (let token = p.peekToken(); isRedirection(token); token = p.peekToken()) {
    p.skipToken();
    redirections ??= [];
    const redirection = addRedirection(p, token, redirections);
    if (redirection?.kind === 'FileRedirectionAst' || redirection?.kind === 'MergingRedirectionAst') end = redirection;
  }
  const extent = end === expression ? expression.extent : p.span(expression, end);
  return new CommandExpressionAst(extent, expression, redirections ?? []);
}
