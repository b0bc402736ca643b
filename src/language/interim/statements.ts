/** Statements, statement lists and blocks; pipelines and commands are in pipelines.ts, classes in classes.ts. */
import {
  AssignmentStatementAst,
  BreakStatementAst,
  CatchClauseAst,
  CommandExpressionAst,
  ContinueStatementAst,
  DataStatementAst,
  DoUntilStatementAst,
  DoWhileStatementAst,
  ErrorStatementAst,
  ExitStatementAst,
  type ExpressionAst,
  ForEachStatementAst,
  ForStatementAst,
  FunctionDefinitionAst,
  IfStatementAst,
  type PipelineBaseAst,
  ReturnStatementAst,
  type StatementAst,
  StatementBlockAst,
  StringConstantExpressionAst,
  SwitchStatementAst,
  ThrowStatementAst,
  TrapStatementAst,
  TryStatementAst,
  type TypeConstraintAst,
  UsingStatementAst,
  WhileStatementAst,
} from '../Ast.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { LabelToken, ParameterToken, StringToken, Token, VariableToken } from '../Token.ts';
import type { TokenKind } from '../TokenKind.ts';
import { scriptBlockRule, parameterList, attributeList } from './blocks.ts';
import { typeDefinitionRule } from './classes.ts';
import { expressionRule, hashtableRule, primaryRule, unaryRule } from './expressions.ts';
import { type Parser, TokenizerMode } from './Parser.ts';
import { commandArgument, pipelineChainRule } from './pipelines.ts';
import { variableExpression } from './strings.ts';
import { attributeRule } from './typeNames.ts';

export interface StatementList {
  statements: StatementAst[];
  traps: TrapStatementAst[];
  /** From the first statement to the last; null for none. */
  extent: ScriptExtent | null;
}

/** Statements until one of the terminators, or the end. */
export function statementList(p: Parser, terminators: readonly TokenKind[]): StatementList {
  const statements: StatementAst[] = [];
  const traps: TrapStatementAst[] = [];
  let first: ScriptExtent | null = null;
  let last: ScriptExtent | null = null;
  for (;;) {
    p.setMode(TokenizerMode.Command);
    p.skipNewlinesAndSemicolons();
    const token = p.peek();
    if (token.kind === 'EndOfInput' || token.kind === 'RCurly' || token.kind === 'RParen' || terminators.includes(token.kind)) break;
    const statement = statementRule(p);
    if (!statement) break;
    first ??= statement.extent;
    last = statement.extent;
    if (statement.kind === 'TrapStatementAst') traps.push(statement as unknown as TrapStatementAst);
    else statements.push(statement);
    if (!separated(p, terminators, statement)) break;
  }
  return { statements, traps, extent: first && last ? p.span(first, last) : null };
}

const OPEN_ENDED: ReadonlySet<string> = new Set(['PipelineAst', 'PipelineChainAst', 'AssignmentStatementAst', 'ReturnStatementAst', 'ThrowStatementAst', 'ExitStatementAst', 'BreakStatementAst', 'ContinueStatementAst']);

/** After a statement a newline, a semicolon or the list's end must follow; anything else is reported and passed over. */
function separated(p: Parser, terminators: readonly TokenKind[], before: StatementAst): boolean {
  p.setMode(TokenizerMode.Command);
  const token = p.peek();
  switch (token.kind) {
    case 'NewLine':
    case 'Semi':
      return true;
    case 'EndOfInput':
      return false;
  }
  if (terminators.includes(token.kind)) return false;
  // What ends with a block needs nothing after it.
  if (!OPEN_ENDED.has(before.kind)) return token.kind !== 'RCurly' && token.kind !== 'RParen';
  if (token.kind === 'RCurly' || token.kind === 'RParen') return false;
  p.report(token.extent, 'UnexpectedToken', token.text);
  return true;
}

/** `{ statements }`; null where no brace follows. */
export function statementBlock(p: Parser): StatementBlockAst | null {
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const open = p.take('LCurly');
  if (!open) return null;
  const list = statementList(p, ['RCurly']);
  const close = p.take('RCurly');
  if (!close) p.reportIncomplete(open.extent, 'MissingEndCurlyBrace');
  return new StatementBlockAst(p.span(open, close ?? list.extent ?? open), list.statements, list.traps);
}

export const commandBlock = {
  errorStatement: (p: Parser, extent: ScriptExtent): StatementAst => new ErrorStatementAst(p.span(extent, extent), null, []),
};

function error(p: Parser, from: Token, nested: ErrorStatementAst['nestedAst'] = []): StatementAst {
  const last = nested.at(-1);
  return new ErrorStatementAst(p.span(from, last ?? from), from, nested);
}

type Rule = (p: Parser, token: Token, label: LabelToken | null) => StatementAst | null;

const RULES: Partial<Record<TokenKind, Rule>> = {
  If: ifRule,
  Switch: switchRule,
  Foreach: foreachRule,
  For: forRule,
  While: whileRule,
  Do: doRule,
  Function: functionRule,
  Filter: functionRule,
  Workflow: functionRule,
  Return: (p, token) => jump(p, token, ReturnStatementAst),
  Throw: (p, token) => jump(p, token, ThrowStatementAst),
  Exit: (p, token) => jump(p, token, ExitStatementAst),
  Break: (p, token) => labelJump(p, token, BreakStatementAst),
  Continue: (p, token) => labelJump(p, token, ContinueStatementAst),
  Try: tryRule,
  Trap: trapRule,
  Data: dataRule,
  Class: (p, token) => typeDefinitionRule(p, [], token),
  Interface: (p, token) => typeDefinitionRule(p, [], token),
  Enum: (p, token) => typeDefinitionRule(p, [], token),
  Using: (p, token) => {
    p.report(token.extent, 'UsingMustBeAtStartOfScript');
    p.unget(token);
    return usingStatement(p) as unknown as StatementAst;
  },
};

/** One statement; null where none begins. */
export function statementRule(p: Parser): StatementAst | null {
  p.setMode(TokenizerMode.Command);
  const token = p.peek();
  if (token.kind === 'Label') return labelled(p, p.next() as LabelToken);
  if (p.beginsBracket(token)) return attributedStatement(p, token);
  const rule = RULES[token.kind];
  if (rule) {
    p.skip();
    return rule(p, token, null);
  }
  return pipelineRule(p, true);
}

function labelled(p: Parser, label: LabelToken): StatementAst | null {
  p.skipNewlines();
  const token = p.peek();
  const rule = RULES[token.kind];
  if (!rule || !['Foreach', 'For', 'While', 'Do', 'Switch'].includes(token.kind)) {
    p.report(label.extent, 'UnexpectedToken', label.text);
    return statementRule(p) ?? error(p, label);
  }
  p.skip();
  return rule(p, token, label);
}

/** `[Flags()] enum X {}` and `[Attr()] class X {}`; otherwise the bracket begins an expression. */
function attributedStatement(p: Parser, start: Token): StatementAst | null {
  const ahead = /^(?:\[[^\]]*\]\s*)+(?:class|enum|interface)\s/i.test(p.source.text.slice(start.extent.startOffset, start.extent.startOffset + 2000));
  if (!ahead) return pipelineRule(p, true);
  p.resync(start);
  const attributes = p.inMode(TokenizerMode.Expression, () => attributeList(p));
  p.setMode(TokenizerMode.Command);
  const token = p.next();
  return typeDefinitionRule(p, attributes.filter((each) => each.kind === 'AttributeAst'), token, attributes[0]!.extent);
}

/** A pipeline, chain or assignment. */
export function pipelineRule(p: Parser, allowAssignment: boolean): PipelineBaseAst | StatementAst | null {
  void allowAssignment;
  return pipelineChainRule(p) as StatementAst | null;
}

/** `(` condition `)`. */
function conditionRule(p: Parser, keyword: Token): PipelineBaseAst | null {
  p.skipNewlines();
  const open = p.take('LParen');
  if (!open) {
    p.reportIncomplete(p.after(keyword.extent), keyword.kind === 'If' || keyword.kind === 'ElseIf' ? 'MissingOpenParenthesisInIfStatement' : 'MissingOpenParenthesisAfterKeyword', keyword.text);
    return null;
  }
  p.skipNewlines();
  const condition = pipelineRule(p, true) as PipelineBaseAst | null;
  if (!condition) p.reportIncomplete(p.after(open.extent), 'IfStatementMissingCondition', keyword.text);
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const close = p.take('RParen');
  if (!close && condition) p.reportIncomplete(p.after(condition.extent), 'MissingEndParenthesisAfterStatement', keyword.text);
  return condition;
}

function ifRule(p: Parser, ifToken: Token): StatementAst {
  const clauses: (readonly [PipelineBaseAst, StatementBlockAst])[] = [];
  let keyword = ifToken;
  let elseClause: StatementBlockAst | null = null;
  for (;;) {
    const condition = conditionRule(p, keyword);
    if (!condition) return error(p, ifToken);
    const body = statementBlock(p);
    if (!body) {
      p.reportIncomplete(p.after(condition.extent), 'MissingStatementBlock', keyword.text);
      return error(p, ifToken, [condition]);
    }
    clauses.push([condition, body]);
    const next = aheadPastNewlines(p, ['ElseIf', 'Else']);
    if (!next) break;
    if (next.kind === 'ElseIf') {
      keyword = next;
      continue;
    }
    elseClause = statementBlock(p);
    if (!elseClause) p.reportIncomplete(p.after(next.extent), 'MissingStatementBlockAfterElse');
    break;
  }
  return new IfStatementAst(p.span(ifToken, elseClause ?? clauses.at(-1)![1]), clauses, elseClause);
}

/** A keyword that may follow on a later line; newlines are read over only when it does. */
function aheadPastNewlines(p: Parser, kinds: readonly TokenKind[]): Token | null {
  p.setMode(TokenizerMode.Command);
  const start = p.peek();
  p.skipNewlines();
  const token = p.peek();
  if (kinds.includes(token.kind)) return p.next();
  p.resync(start);
  return null;
}

function whileRule(p: Parser, token: Token, label: LabelToken | null): StatementAst {
  const condition = conditionRule(p, token);
  if (!condition) return error(p, token);
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(condition.extent), 'MissingLoopStatement', 'while');
    return error(p, token, [condition]);
  }
  return new WhileStatementAst(p.span(label ?? token, body), label?.labelText ?? null, condition, body);
}

function doRule(p: Parser, token: Token, label: LabelToken | null): StatementAst {
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(token.extent), 'MissingLoopStatement', 'do');
    return error(p, token);
  }
  p.skipNewlines();
  const keyword = p.peek();
  if (keyword.kind !== 'While' && keyword.kind !== 'Until') {
    p.reportIncomplete(p.after(body.extent), 'MissingWhileOrUntilInDoWhile');
    return error(p, token, [body]);
  }
  p.skip();
  p.skipNewlines();
  const open = p.take('LParen');
  if (!open) p.reportIncomplete(p.after(keyword.extent), 'MissingOpenParenthesisAfterKeyword', keyword.text);
  p.skipNewlines();
  const condition = open ? (pipelineRule(p, true) as PipelineBaseAst | null) : null;
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const close = p.take('RParen');
  if (!condition) return error(p, token, [body]);
  if (!close) p.reportIncomplete(p.after(condition.extent), 'MissingEndParenthesisAfterStatement', keyword.text);
  const extent = p.span(label ?? token, close ?? condition);
  const name = label?.labelText ?? null;
  return keyword.kind === 'While' ? new DoWhileStatementAst(extent, name, condition, body) : new DoUntilStatementAst(extent, name, condition, body);
}

function forRule(p: Parser, token: Token, label: LabelToken | null): StatementAst {
  p.skipNewlines();
  const open = p.take('LParen');
  if (!open) {
    p.reportIncomplete(p.after(token.extent), 'MissingOpenParenthesisAfterKeyword', 'for');
    return error(p, token);
  }
  const part = (): PipelineBaseAst | null => {
    p.setMode(TokenizerMode.Command);
    p.skipNewlines();
    const { kind } = p.peek();
    return kind === 'Semi' || kind === 'RParen' ? null : (pipelineRule(p, true) as PipelineBaseAst | null);
  };
  const separator = (): void => {
    p.setMode(TokenizerMode.Command);
    const { kind } = p.peek();
    if (kind === 'Semi' || kind === 'NewLine') p.skip();
  };
  const initializer = part();
  separator();
  const condition = part();
  separator();
  const iterator = part();
  p.skipNewlines();
  const close = p.take('RParen');
  if (!close) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndParenthesisAfterStatement', 'for');
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(close?.extent ?? token.extent), 'MissingLoopStatement', 'for');
    return error(p, token);
  }
  return new ForStatementAst(p.span(label ?? token, body), label?.labelText ?? null, initializer, condition, iterator, body);
}

function foreachRule(p: Parser, token: Token, label: LabelToken | null): StatementAst | null {
  p.skipNewlines();
  const open = p.peek();
  if (open.kind !== 'LParen') {
    p.reportIncomplete(p.after(token.extent), 'MissingOpenParenthesisAfterKeyword', 'foreach');
    return error(p, token);
  }
  p.skip();
  p.skipNewlines();
  const variable = p.take('Variable') as VariableToken | null;
  if (!variable) {
    p.reportIncomplete(p.after(open.extent), 'MissingVariableNameAfterForeach');
    return error(p, token);
  }
  p.skipNewlines();
  if (!p.take('In')) {
    p.reportIncomplete(p.after(variable.extent), 'MissingInInForeach');
    return error(p, token);
  }
  p.skipNewlines();
  const condition = pipelineRule(p, true) as PipelineBaseAst | null;
  if (!condition) {
    p.reportIncomplete(p.after(variable.extent), 'MissingForeachExpression');
    return error(p, token);
  }
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  if (!p.take('RParen')) p.reportIncomplete(p.after(condition.extent), 'MissingEndParenthesisAfterStatement', 'foreach');
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(condition.extent), 'MissingForeachStatement');
    return error(p, token, [condition]);
  }
  const name = variableExpression(p, variable) as ForEachStatementAst['variable'];
  return new ForEachStatementAst(p.span(label ?? token, body), label?.labelText ?? null, 'None', null, name, condition, body);
}

const SWITCH_FLAGS = ['regex', 'wildcard', 'exact', 'casesensitive', 'file', 'parallel'] as const;

function switchRule(p: Parser, token: Token, label: LabelToken | null): StatementAst {
  const flags = { regex: false, wildcard: false, exact: false, caseSensitive: false, file: false, parallel: false };
  let condition: PipelineBaseAst | null = null;
  p.skipNewlines();
  for (let ahead = p.peek(); ahead.kind === 'Parameter'; ahead = p.peek()) {
    p.skip();
    const written = (ahead as ParameterToken).parameterName.toLowerCase();
    const flag = SWITCH_FLAGS.find((each) => written !== '' && each.startsWith(written));
    if (!flag) p.report(ahead.extent, 'InvalidSwitchFlag');
    else if (flag === 'casesensitive') flags.caseSensitive = true;
    else flags[flag] = true;
    if (flag === 'file') condition = fileCondition(p);
    p.skipNewlines();
  }
  condition ??= conditionOfSwitch(p, token);
  if (!condition) return error(p, token);
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const open = p.take('LCurly');
  if (!open) {
    p.reportIncomplete(p.after(condition.extent), 'MissingCurlyBraceInSwitchStatement');
    return error(p, token, [condition]);
  }
  const { clauses, defaultClause } = switchClauses(p);
  p.skipNewlinesAndSemicolons();
  const close = p.take('RCurly');
  if (!close) p.reportIncomplete(open.extent, 'MissingEndCurlyBrace');
  return new SwitchStatementAst(p.span(label ?? token, close ?? open), label?.labelText ?? null, condition, flags, clauses, defaultClause);
}

function fileCondition(p: Parser): PipelineBaseAst | null {
  p.skipNewlines();
  const value = commandArgument(p);
  if (!value || value.kind === 'CommandParameterAst') return null;
  return pipelineOf(p, value);
}

function pipelineOf(_p: Parser, value: ExpressionAst): PipelineBaseAst {
  const element = new CommandExpressionAst(value.extent, value, []);
  return makePipeline(value.extent, element);
}

function conditionOfSwitch(p: Parser, token: Token): PipelineBaseAst | null {
  const open = p.take('LParen');
  if (!open) {
    p.reportIncomplete(p.after(token.extent), 'MissingOpenParenthesisAfterKeyword', 'switch');
    return null;
  }
  p.skipNewlines();
  const condition = pipelineRule(p, true) as PipelineBaseAst | null;
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  if (!condition) p.reportIncomplete(p.after(open.extent), 'UnexpectedToken', '');
  const close = p.take('RParen');
  if (!close && condition) p.reportIncomplete(p.after(condition.extent), 'MissingEndParenthesisInSwitchStatement');
  return condition;
}

function switchClauses(p: Parser): { clauses: (readonly [ExpressionAst, StatementBlockAst])[]; defaultClause: StatementBlockAst | null } {
  const clauses: (readonly [ExpressionAst, StatementBlockAst])[] = [];
  let defaultClause: StatementBlockAst | null = null;
  for (;;) {
    p.setMode(TokenizerMode.Command);
    p.skipNewlinesAndSemicolons();
    const { kind } = p.peek();
    if (kind === 'RCurly' || kind === 'EndOfInput') break;
    const test = switchTest(p);
    if (!test) {
      p.reportIncomplete(p.before(p.peek().extent), 'MissingSwitchConditionExpression');
      break;
    }
    const body = statementBlock(p);
    if (!body) {
      p.reportIncomplete(p.after(test.extent), 'MissingSwitchStatementClause');
      break;
    }
    const isDefault = test.kind === 'StringConstantExpressionAst' && test.stringConstantType === 'BareWord' && test.value.toLowerCase() === 'default';
    if (!isDefault) clauses.push([test, body]);
    else if (defaultClause) p.report(test.extent, 'MultipleSwitchDefaultClauses');
    else defaultClause = body;
  }
  return { clauses, defaultClause };
}

/** A bare word, or any expression. */
function switchTest(p: Parser): ExpressionAst | null {
  const value = commandArgument(p);
  return value && value.kind !== 'CommandParameterAst' ? value : value ? new StringConstantExpressionAst(value.extent, value.extent.text, 'BareWord') : null;
}

function functionRule(p: Parser, token: Token): StatementAst {
  p.skipNewlines();
  const name = functionName(p);
  if (!name) {
    p.reportIncomplete(p.after(token.extent), 'MissingNameAfterKeyword', token.text);
    return error(p, token);
  }
  p.skipNewlines();
  const open = p.take('LParen');
  const parameters = open ? parameterList(p) : null;
  if (open) {
    p.skipNewlines();
    if (!p.take('RParen')) p.reportIncomplete(p.before(p.peek().extent), 'MissingEndParenthesisInFunctionParameterList');
  }
  p.setMode(TokenizerMode.Command);
  p.skipNewlines();
  const brace = p.take('LCurly');
  if (!brace) {
    p.reportIncomplete(p.after(name.extent), 'MissingFunctionBody');
    return error(p, token);
  }
  const isFilter = token.kind === 'Filter';
  const body = scriptBlockRule(p, brace, isFilter);
  return new FunctionDefinitionAst(p.span(token, body), isFilter, token.kind === 'Workflow', (name as StringToken).value ?? name.text, name.extent, parameters, body);
}

/** Any bare word or string names a function. */
function functionName(p: Parser): Token | null {
  const token = p.peek();
  if (['LParen', 'LCurly', 'NewLine', 'Semi', 'EndOfInput'].includes(token.kind)) return null;
  p.skip();
  return token;
}

function jump<T extends StatementAst>(p: Parser, token: Token, Node: new (extent: ScriptExtent, pipeline: PipelineBaseAst | null) => T): StatementAst {
  const { kind } = p.peek();
  const ends = kind === 'NewLine' || kind === 'Semi' || kind === 'RCurly' || kind === 'RParen' || kind === 'EndOfInput';
  const pipeline = ends ? null : (pipelineRule(p, true) as PipelineBaseAst | null);
  return new Node(p.span(token, pipeline ?? token), pipeline);
}

function labelJump<T extends StatementAst>(p: Parser, token: Token, Node: new (extent: ScriptExtent, label: ExpressionAst | null) => T): StatementAst {
  const ahead = p.peek();
  if (ahead.kind === 'NewLine' || ahead.kind === 'Semi' || ahead.kind === 'RCurly' || ahead.kind === 'RParen' || ahead.kind === 'EndOfInput') return new Node(token.extent, null);
  const label = ahead.kind === 'Identifier' || ahead.kind === 'Generic' ? bareLabel(p) : unaryRule(p);
  return new Node(p.span(token, label ?? token), label);
}

function bareLabel(p: Parser): ExpressionAst {
  const token = p.next();
  return new StringConstantExpressionAst(token.extent, (token as StringToken).value, 'BareWord');
}

function tryRule(p: Parser, token: Token): StatementAst {
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(token.extent), 'MissingTryStatementBlock');
    return error(p, token);
  }
  const catches: CatchClauseAst[] = [];
  let final: StatementBlockAst | null = null;
  for (let next = aheadPastNewlines(p, ['Catch', 'Finally']); next; next = aheadPastNewlines(p, ['Catch', 'Finally'])) {
    if (next.kind === 'Finally') {
      final = statementBlock(p);
      if (!final) p.reportIncomplete(p.after(next.extent), 'MissingFinallyStatementBlock');
      break;
    }
    const clause = catchRule(p, next);
    if (!clause) break;
    catches.push(clause);
  }
  if (catches.length === 0 && !final) p.reportIncomplete(p.after(body.extent), 'MissingCatchOrFinally');
  return new TryStatementAst(p.span(token, final ?? catches.at(-1) ?? body), body, catches, final);
}

function catchRule(p: Parser, token: Token): CatchClauseAst | null {
  const types: TypeConstraintAst[] = [];
  for (;;) {
    p.skipNewlines();
    const bracket = p.peek();
    if (!p.beginsBracket(bracket)) break;
    p.resync(bracket);
    const type = p.inMode(TokenizerMode.Expression, () => attributeRule(p));
    if (type?.kind !== 'TypeConstraintAst') break;
    types.push(type);
    p.skipNewlines();
    if (!p.take('Comma')) break;
  }
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(types.at(-1)?.extent ?? token.extent), 'MissingCatchHandlerBlock');
    return null;
  }
  return new CatchClauseAst(p.span(token, body), types, body);
}

function trapRule(p: Parser, token: Token): StatementAst {
  p.skipNewlines();
  const bracket = p.peek();
  if (p.beginsBracket(bracket)) p.resync(bracket);
  const type = p.beginsBracket(bracket) ? p.inMode(TokenizerMode.Expression, () => attributeRule(p)) : null;
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(type?.extent ?? token.extent), 'MissingTrapStatement');
    return error(p, token);
  }
  return new TrapStatementAst(p.span(token, body), type?.kind === 'TypeConstraintAst' ? type : null, body) as unknown as StatementAst;
}

function dataRule(p: Parser, token: Token): StatementAst {
  p.skipNewlines();
  const ahead = p.peek();
  const name = ahead.kind === 'Identifier' || ahead.kind === 'Generic' ? (p.next() as StringToken) : null;
  p.skipNewlines();
  const commands: ExpressionAst[] = [];
  if (p.peek().kind === 'Parameter') {
    p.skip();
    do {
      p.skipNewlines();
      const command = commandArgument(p);
      if (!command || command.kind === 'CommandParameterAst') break;
      commands.push(command);
    } while (p.take('Comma'));
  }
  const body = statementBlock(p);
  if (!body) {
    p.reportIncomplete(p.after(token.extent), 'MissingStatementBlock', 'data');
    return error(p, token);
  }
  return new DataStatementAst(p.span(token, body), name?.value ?? null, commands, body);
}

const USING_KINDS = { namespace: 'Namespace', module: 'Module', assembly: 'Assembly', type: 'Type', command: 'Command' } as const;

export function usingStatement(p: Parser): UsingStatementAst {
  const token = p.next();
  const kindToken = p.next();
  const kind = USING_KINDS[kindToken.text.toLowerCase() as keyof typeof USING_KINDS];
  if (!kind) {
    p.reportIncomplete(p.after(token.extent), 'MissingUsingItemName', token.text);
    return new UsingStatementAst(token.extent, 'Namespace', null);
  }
  if (p.peek().kind === 'AtCurly') {
    const table = hashtableRule(p, true);
    p.setMode(TokenizerMode.Command);
    return new UsingStatementAst(p.span(token, table), kind, null, null, table);
  }
  const value = commandArgument(p);
  if (value?.kind !== 'StringConstantExpressionAst') {
    p.reportIncomplete(p.after(kindToken.extent), 'MissingUsingItemName', kindToken.text);
    return new UsingStatementAst(p.span(token, kindToken), kind, null);
  }
  if (p.peek().kind !== 'Equals') return new UsingStatementAst(p.span(token, value), kind, value);
  p.skip();
  const target = commandArgument(p);
  const name = target?.kind === 'StringConstantExpressionAst' ? target : null;
  return new UsingStatementAst(p.span(token, name ?? value), kind, value, name);
}

export { AssignmentStatementAst, expressionRule, primaryRule };

import { PipelineAst } from '../Ast.ts';

function makePipeline(extent: ScriptExtent, element: CommandExpressionAst): PipelineBaseAst {
  return new PipelineAst(extent, [element]);
}
