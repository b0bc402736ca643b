/** Assignments, pipeline chains, pipelines, commands with their elements, and redirections. */
import {
  AssignmentStatementAst,
  CommandAst,
  type CommandElementAst,
  CommandExpressionAst,
  CommandParameterAst,
  ConstantExpressionAst,
  ErrorExpressionAst,
  type ExpressionAst,
  FileRedirectionAst,
  MergingRedirectionAst,
  PipelineAst,
  PipelineChainAst,
  type RedirectionAst,
  type StatementAst,
  StringConstantExpressionAst,
  ArrayLiteralAst,
} from '../Ast.ts';
import { FileRedirectionToken, MergingRedirectionToken, type NumberToken, ParameterToken, StringToken, type Token, type VariableToken } from '../Token.ts';
import { isAssignmentOperator, isBinaryOperator, isKeyword } from '../tokenTraits.ts';
import { scanVerbatimArgument } from '../tokenizer/scanWord.ts';
import { expressionRule, primaryRule, suffixRule } from './expressions.ts';
import { type Parser, TokenizerMode } from './Parser.ts';
import { statementRule } from './statements.ts';
import { isStringToken, stringExpression, variableExpression } from './strings.ts';

/** pipeline (&& or || pipeline)*, a trailing & runs it in the background; or an assignment. */
export function pipelineChainRule(p: Parser): PipelineAst | PipelineChainAst | AssignmentStatementAst | null {
  const first = pipelineOrAssignment(p);
  if (!first || first.kind === 'AssignmentStatementAst') return first;
  let left: PipelineAst | PipelineChainAst = first;
  for (;;) {
    p.setMode(TokenizerMode.Command);
    const token = p.peek();
    if (token.kind === 'Ampersand') {
      p.skip();
      const extent = p.span(left, token);
      return left.kind === 'PipelineAst' ? new PipelineAst(extent, left.pipelineElements, true) : new PipelineChainAst(extent, left.lhsPipelineChain, left.rhsPipeline, left.operator, true);
    }
    if (token.kind !== 'AndAnd' && token.kind !== 'OrOr') return left;
    p.skip();
    p.skipNewlines();
    const right = pipelineOrAssignment(p);
    if (!right || right.kind === 'AssignmentStatementAst') {
      p.reportIncomplete(p.after(token.extent), 'EmptyPipeElement');
      return left;
    }
    left = new PipelineChainAst(p.span(left, right), left, right, token.kind);
  }
}

function pipelineOrAssignment(p: Parser): PipelineAst | AssignmentStatementAst | null {
  p.setMode(TokenizerMode.Command);
  const start = p.peek();
  const head = pipelineHead(p);
  if (!head) {
    if (start.kind === 'Pipe') {
      p.report(p.before(start.extent), 'EmptyPipeElement');
      p.skip();
      return pipelineOrAssignment(p) ?? new PipelineAst(start.extent, [new CommandExpressionAst(start.extent, new ErrorExpressionAst(start.extent, []), [])]);
    }
    return null;
  }
  if (head.kind === 'AssignmentStatementAst') return head;
  return pipelineRest(p, head);
}

function pipelineRest(p: Parser, head: CommandAst | CommandExpressionAst): PipelineAst {
  const elements: (CommandAst | CommandExpressionAst)[] = [head];
  for (;;) {
    p.setMode(TokenizerMode.Command);
    const pipe = nextPipe(p);
    if (!pipe) break;
    p.setMode(TokenizerMode.Command);
    p.skipNewlines();
    const element = pipelineHead(p);
    if (!element || element.kind === 'AssignmentStatementAst') {
      p.reportIncomplete(p.after(pipe.extent), 'EmptyPipeElement');
      break;
    }
    if (element.kind === 'CommandExpressionAst') p.report(element.extent, 'ExpressionsMustBeFirstInPipeline');
    elements.push(element);
  }
  return new PipelineAst(p.span(elements[0]!, elements.at(-1)!), elements);
}

/** A `|`, also one that begins a later line. */
function nextPipe(p: Parser): Token | null {
  const token = p.peek();
  if (token.kind === 'Pipe') return p.next();
  if (token.kind !== 'NewLine') return null;
  const rest = p.source.text.slice(token.extent.startOffset, token.extent.startOffset + 4000);
  const match = /^(?:\s|#[^\n]*(?:\n|$)|<#[\s\S]*?#>)*\|(?!\|)/.exec(rest);
  if (!match || p.isNested) return null;
  p.skipNewlines();
  return p.take('Pipe');
}

/** The first element: a command, an expression, or an assignment. */
function pipelineHead(p: Parser): CommandAst | CommandExpressionAst | AssignmentStatementAst | null {
  const token = p.peek();
  if (p.beginsBracket(token) || (token.kind === 'Generic' && /^(?:![^\s=]|[$+-]|\d[\w.]*[-+*\/%.])/.test(token.text))) p.resync(token);
  else if (beginsCommand(token)) return commandRule(p);
  p.setMode(TokenizerMode.Expression);
  const expression = expressionRule(p);
  if (!expression) {
    p.setMode(TokenizerMode.Command);
    return null;
  }
  p.setMode(TokenizerMode.Expression);
  const operator = p.peek();
  if (isAssignmentOperator(operator.kind)) return assignmentRule(p, expression, operator);
  p.setMode(TokenizerMode.Command);
  const redirections = redirectionList(p);
  return new CommandExpressionAst(p.span(expression, redirections.at(-1) ?? expression), expression, redirections);
}

function assignmentRule(p: Parser, left: ExpressionAst, operator: Token): AssignmentStatementAst {
  p.skip();
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const right = statementRule(p);
  if (!right) {
    p.reportIncomplete(p.after(operator.extent), 'ExpectedValueExpression', operator.text);
    const missing = new CommandExpressionAst(p.after(operator.extent), new ErrorExpressionAst(p.after(operator.extent), []), []);
    return new AssignmentStatementAst(p.span(left, operator), left, operator.kind as AssignmentStatementAst['operator'], missing as unknown as StatementAst, operator.extent);
  }
  return new AssignmentStatementAst(p.span(left, right), left, operator.kind as AssignmentStatementAst['operator'], right, operator.extent);
}

function beginsCommand(token: Token): boolean {
  switch (token.kind) {
    case 'Identifier':
    case 'Generic':
    case 'Dot':
    case 'Ampersand':
    case 'Multiply':
    case 'Divide':
    case 'Rem':
    case 'Equals':
    case 'DotDot':
    case 'QuestionMark':
      return true;
    case 'Parameter':
      return false;
  }
  return isKeyword(token.kind);
}

function commandRule(p: Parser): CommandAst | null {
  const start = p.peek();
  const operator = start.kind === 'Dot' ? 'Dot' : start.kind === 'Ampersand' ? 'Ampersand' : 'Unknown';
  if (operator !== 'Unknown') {
    p.skip();
    p.setMode(TokenizerMode.Command);
    p.skipNewlines();
  }
  const elements: CommandElementAst[] = [];
  const redirections: RedirectionAst[] = [];
  let last: { readonly extent: Token['extent'] } = start;
  for (;;) {
    p.setMode(TokenizerMode.Command);
    const token = p.peek();
    if (token.kind === 'Redirection') {
      redirections.push(redirectionRule(p));
      last = redirections.at(-1)!;
      continue;
    }
    if (token.kind === 'RedirectInStd') {
      p.skip();
      p.report(token.extent, 'RedirectionNotSupported', token.text);
      continue;
    }
    if (endsCommand(token)) break;
    const element = elements.length === 0 && operator === 'Unknown' ? commandName(p) : commandArgument(p);
    if (!element) break;
    elements.push(element);
    last = element;
    if (token.text === '--%' && element.kind === 'CommandParameterAst') break;
  }
  if (elements.length === 0) {
    p.report(p.after(start.extent), 'MissingExpression', start.text);
    elements.push(new StringConstantExpressionAst(p.after(start.extent), '', 'BareWord'));
  }
  return new CommandAst(p.span(start, last), elements, operator, redirections);
}

function endsCommand(token: Token): boolean {
  switch (token.kind) {
    case 'EndOfInput':
    case 'NewLine':
    case 'Semi':
    case 'Pipe':
    case 'AndAnd':
    case 'OrOr':
    case 'Ampersand':
    case 'RCurly':
    case 'RParen':
      return true;
  }
  return false;
}

/** The first word of a command. */
function commandName(p: Parser): ExpressionAst {
  const token = p.next();
  token.isCommandName = true;
  if (token instanceof StringToken) return stringExpression(p, token);
  return new StringConstantExpressionAst(token.extent, token.text, 'BareWord');
}

/** One element after the name: a parameter, a value, or values joined by commas. */
export function commandArgument(p: Parser): CommandElementAst | null {
  p.setMode(TokenizerMode.Command);
  const token = p.peek();
  if (token instanceof ParameterToken) return parameterElement(p, token);
  if (token.kind === 'MinusMinus') {
    p.skip();
    return new StringConstantExpressionAst(token.extent, token.text, 'BareWord');
  }
  if (token.text === '--%') {
    p.skip();
    const verbatim = scanVerbatimArgument(p.tokenizer);
    const name = new CommandParameterAst(token.extent, '--%', null, token.extent);
    return verbatim ? new StringConstantExpressionAst(verbatim.extent, verbatim.value, 'BareWord') : name;
  }
  const first = argumentValue(p);
  if (!first) return null;
  return argumentList(p, first);
}

function argumentList(p: Parser, first: ExpressionAst): ExpressionAst {
  p.setMode(TokenizerMode.Command);
  if (p.peek().kind !== 'Comma' || p.disableCommaOperator) return first;
  const elements = [first];
  while (p.peek().kind === 'Comma') {
    const comma = p.next();
    p.setMode(TokenizerMode.Command);
    p.skipNewlines();
    const element = argumentValue(p);
    if (!element) {
      p.reportIncomplete(p.after(comma.extent), 'MissingExpression', ',');
      break;
    }
    elements.push(element);
    p.setMode(TokenizerMode.Command);
  }
  return new ArrayLiteralAst(p.span(elements[0]!, elements.at(-1)!), elements);
}

function parameterElement(p: Parser, token: ParameterToken): CommandElementAst {
  p.skip();
  if (!token.usedColon) return new CommandParameterAst(token.extent, token.parameterName, null, token.extent);
  const value = argumentValue(p);
  if (!value) {
    p.report(p.after(token.extent), 'MissingExpression', token.text);
    return new CommandParameterAst(token.extent, token.parameterName, null, token.extent);
  }
  const full = argumentList(p, value);
  return new CommandParameterAst(p.span(token, full), token.parameterName, full, token.extent);
}

/** A value in a command: expressions of certain kinds, everything else as a bare word. */
function argumentValue(p: Parser): ExpressionAst | null {
  const token = p.peek();
  if (isStringToken(token)) {
    p.skip();
    return withSuffix(p, stringExpression(p, token));
  }
  switch (token.kind) {
    case 'Variable':
    case 'SplattedVariable':
      p.skip();
      return withSuffix(p, variableExpression(p, token as VariableToken));
    case 'Number':
      return numberArgument(p, token as NumberToken);
    case 'LParen':
    case 'DollarParen':
    case 'AtParen':
    case 'AtCurly':
    case 'LCurly': {
      const value = p.inMode(TokenizerMode.Expression, () => primaryRule(p)!);
      return withSuffix(p, value);
    }
    case 'Generic':
    case 'Identifier':
      p.skip();
      return stringExpression(p, token as StringToken);
    case 'EndOfInput':
    case 'NewLine':
    case 'Semi':
    case 'Pipe':
    case 'AndAnd':
    case 'OrOr':
    case 'RCurly':
    case 'RParen':
    case 'Comma':
    case 'Redirection':
    case 'Ampersand':
      return null;
  }
  p.skip();
  return new StringConstantExpressionAst(token.extent, token.text, 'BareWord');
}

/** Members and indexes follow a value directly, without a blank. */
function withSuffix(p: Parser, value: ExpressionAst): ExpressionAst {
  const next = p.source.text.charCodeAt(value.extent.endOffset);
  if (next !== 46 && next !== 91 && next !== 58 && next !== 63) return value;
  return p.inMode(TokenizerMode.Expression, () => suffixRule(p, value));
}

function numberArgument(p: Parser, token: NumberToken): ExpressionAst {
  p.skip();
  return new ConstantExpressionAst(token.extent, token.value);
}

function redirectionList(p: Parser): RedirectionAst[] {
  const list: RedirectionAst[] = [];
  while (p.peek().kind === 'Redirection') list.push(redirectionRule(p));
  return list;
}

function redirectionRule(p: Parser): RedirectionAst {
  const token = p.next();
  if (token instanceof MergingRedirectionToken) return new MergingRedirectionAst(token.extent, token.fromStream, token.toStream);
  const file = token as FileRedirectionToken;
  p.setMode(TokenizerMode.Command);
  const location = argumentValue(p);
  if (!location) {
    p.reportIncomplete(p.after(token.extent), 'MissingFileSpecification');
    return new FileRedirectionAst(token.extent, file.fromStream, new ErrorExpressionAst(p.after(token.extent), []), file.append);
  }
  return new FileRedirectionAst(p.span(token, location), file.fromStream, location, file.append);
}

export { isBinaryOperator };
