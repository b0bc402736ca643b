/**
 * Commands: a name, parameters and arguments read in command mode, where most text is a bare word.
 * A name written without & or . is never expanded; after them it is.
 */
import {
  ArrayLiteralAst,
  ErrorExpressionAst,
  ExpandableStringExpressionAst,
  StringConstantExpressionAst,
} from '../ast/expressionAsts.ts';
import { CommandAst, type CommandElementAst, CommandParameterAst, type RedirectionAst } from '../ast/statementAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import { type ParameterToken, StringExpandableToken, type StringToken, type Token } from '../Token.ts';
import { flagsOf, TokenFlags } from '../tokenTraits.ts';
import { scanVerbatimArgument } from '../tokenizer/scanWord.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { parsePrimary } from './parsePrimary.ts';
import { addRedirection } from './parseRedirection.ts';
import { parseNestedExpressions } from './parseString.ts';
import type { Parser } from './Parser.ts';

export type ArgumentContext =
  | 'CommandName'
  | 'CommandNameAfterOperator'
  | 'CommandArgument'
  | 'FileName'
  | 'SwitchCondition';

interface CommandState {
  readonly elements: CommandElementAst[];
  readonly redirections: RedirectionAst[];
  end: ScriptExtent;
  sawDashDash: boolean;
  context: ArgumentContext;
}

export function parseCommand(p: Parser): CommandAst | null {
  const oldMode = p.setMode(TokenizerMode.Command);
  const command = readCommand(p);
  p.setMode(oldMode);
  return command;
}

function readCommand(p: Parser): CommandAst | null {
  const first = p.nextToken();
  let token = first;
  let operator: CommandAst['invocationOperator'] = 'Unknown';
  if (first.kind === 'Dot' || first.kind === 'Ampersand') {
    operator = first.kind;
    token = p.nextToken();
  }
  const context = operator === 'Unknown' ? 'CommandName' : 'CommandNameAfterOperator';
  const state: CommandState = { elements: [], redirections: [], end: first.extent, sawDashDash: false, context };
  while (readElement(p, state, token)) token = p.nextToken();
  const { elements, redirections, end } = state;
  if (elements.length === 0) {
    if (operator !== 'Unknown') p.error(end, 'MissingExpression', first.text);
    return null;
  }
  return new CommandAst(p.span(first, end), elements, operator, redirections);
}

/** False where the command ends; the token is then put back. */
function readElement(p: Parser, state: CommandState, token: Token): boolean {
  switch (token.kind) {
    case 'Pipe':
    case 'RCurly':
    case 'RParen':
    case 'EndOfInput':
    case 'Semi':
    case 'NewLine':
    case 'AndAnd':
    case 'OrOr':
    case 'Ampersand':
      p.ungetToken(token);
      return false;
    case 'MinusMinus':
      addDashDash(state, token);
      return true;
    case 'Comma':
      state.end = token.extent;
      p.incomplete(token, 'MissingArgument');
      p.skipNewlines();
      return true;
    case 'Parameter':
      if (state.context === 'CommandArgument' && !state.sawDashDash) addParameter(p, state, token as ParameterToken);
      else addArgument(p, state, token);
      return true;
    case 'Redirection':
    case 'RedirectInStd': {
      if (state.elements.length === 0) return addArgument(p, state, token);
      const redirection = addRedirection(p, token, state.redirections);
      if (redirection) state.end = redirection.extent;
      return true;
    }
    default:
      return addArgument(p, state, token);
  }
}

/** The first `--` ends the parameters; later ones are words. */
function addDashDash(state: CommandState, token: Token): void {
  state.end = token.extent;
  if (state.sawDashDash || state.context !== 'CommandArgument') {
    state.elements.push(new StringConstantExpressionAst(token.extent, token.text, 'BareWord'));
  } else {
    state.sawDashDash = true;
    state.elements.push(new CommandParameterAst(token.extent, '-', null, token.extent));
  }
  state.context = 'CommandArgument';
}

function addParameter(p: Parser, state: CommandState, token: ParameterToken): void {
  let argument: ExpressionAst | null = null;
  let extent = token.extent;
  if (token.usedColon && p.peekKind() !== 'Comma') {
    argument = parseArgument(p, 'CommandArgument', p.nextToken());
    if (argument === null) p.error(p.after(token), 'ParameterRequiresArgument', token.text);
    else extent = p.span(token, argument);
  }
  state.end = extent;
  state.elements.push(new CommandParameterAst(extent, token.parameterName, argument, token.extent));
}

function addArgument(p: Parser, state: CommandState, token: Token): boolean {
  const argument = parseArgument(p, state.context, token);
  if (argument === null) return false;
  state.elements.push(argument);
  state.end = argument.extent;
  const named = state.context !== 'CommandArgument';
  state.context = 'CommandArgument';
  if (!named && argument.kind === 'StringConstantExpressionAst' && token.kind === 'Generic' && argument.value === '--%')
    addVerbatim(p, state);
  return true;
}

/** `--%`: the rest of the line goes on as one word. */
function addVerbatim(p: Parser, state: CommandState): void {
  if (p.ungot) p.resync(p.ungot);
  const verbatim = scanVerbatimArgument(p.tokenizer);
  state.elements.push(new StringConstantExpressionAst(verbatim.extent, verbatim.value, 'BareWord'));
  state.end = verbatim.extent;
}

/** An argument where one stands by itself: a switch's condition, a redirection's file. */
export function parseSingleCommandArgument(p: Parser, context: ArgumentContext = 'FileName'): ExpressionAst | null {
  const oldMode = p.setMode(TokenizerMode.Command);
  const kind = p.peekKind();
  const result =
    kind === 'Comma' || kind === 'EndOfInput' || kind === 'Pipe' ? null : parseArgument(p, context, p.nextToken());
  p.setMode(oldMode);
  return result;
}

/** An argument, with the elements that commas add to it; null where the token starts none (it is then put back). */
export function parseArgument(p: Parser, context: ArgumentContext, first: Token): ExpressionAst | null {
  let elements: ExpressionAst[] | null = null;
  let comma: Token | null = null;
  let token = first;
  for (;;) {
    const argument = parseArgumentElement(p, context, token);
    if (argument === null) {
      if (comma === null) return null;
      p.incomplete(p.after(comma), 'MissingExpression', ',');
      return new ErrorExpressionAst(p.span(elements![0]!, comma), elements!);
    }
    if (elements === null && !mayContinue(p, context, argument, token)) return argument;
    elements ??= [];
    elements.push(argument);
    if (p.peekKind() !== 'Comma') break;
    comma = p.nextToken();
    p.skipNewlines();
    token = p.nextToken();
  }
  return new ArrayLiteralAst(p.span(elements![0]!, elements![elements!.length - 1]!), elements!);
}

function mayContinue(p: Parser, context: ArgumentContext, argument: ExpressionAst, token: Token): boolean {
  if (context !== 'CommandArgument') return false;
  if (token.kind === 'Generic' && argument.kind === 'StringConstantExpressionAst' && argument.value === '--%')
    return false;
  return p.peekKind() === 'Comma';
}

function parseArgumentElement(p: Parser, context: ArgumentContext, token: Token): ExpressionAst | null {
  switch (token.kind) {
    case 'Variable':
    case 'SplattedVariable':
    case 'Number':
    case 'StringLiteral':
    case 'StringExpandable':
    case 'HereStringLiteral':
    case 'HereStringExpandable':
    case 'LParen':
    case 'LCurly':
    case 'AtParen':
    case 'AtCurly':
    case 'DollarParen':
      p.ungetToken(token);
      return parsePrimary(p, true);
    case 'Generic':
      return genericArgument(p, context, token as StringToken);
    case 'NewLine':
    case 'Semi':
    case 'Pipe':
    case 'AndAnd':
    case 'OrOr':
    case 'Ampersand':
    case 'RParen':
    case 'RCurly':
    case 'EndOfInput':
    case 'Comma':
      p.ungetToken(token);
      return null;
    case 'Redirection':
    case 'RedirectInStd':
      // Where a name belongs it is one.
      if (context !== 'CommandName' && context !== 'CommandNameAfterOperator') {
        p.ungetToken(token);
        return null;
      }
      return new StringConstantExpressionAst(token.extent, token.text, 'BareWord');
    default:
      if (context === 'CommandName' || context === 'CommandNameAfterOperator') token.role |= TokenFlags.CommandName;
      // A keyword or operator among the arguments is but a word.
      else if (context === 'CommandArgument' && token.kind !== 'Identifier' && token.kind !== 'Parameter') {
        token.role |= flagsOf(token.kind) & TokenFlags.StatementDoesntSupportAttributes;
        token.kind = 'Generic';
      }
      return new StringConstantExpressionAst(token.extent, token.text, 'BareWord');
  }
}

function genericArgument(p: Parser, context: ArgumentContext, token: StringToken): ExpressionAst {
  if (context === 'CommandName' || context === 'CommandNameAfterOperator') token.role |= TokenFlags.CommandName;
  if (token instanceof StringExpandableToken && context !== 'CommandName') {
    const nested = parseNestedExpressions(p, token);
    return new ExpandableStringExpressionAst(token.extent, token.value, 'BareWord', token.formatString, nested);
  }
  return new StringConstantExpressionAst(token.extent, token.value, 'BareWord');
}
