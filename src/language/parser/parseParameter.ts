/** Parameters of a param block, function or method: attributes, a variable, a default value. */
import { VariableExpressionAst } from '../ast/expressionAsts.ts';
import { type AttributeBaseAst, ParameterAst } from '../ast/scriptBlockAsts.ts';
import type { ExpressionAst } from '../ast/unions.ts';
import type { ScriptExtent } from '../ScriptExtent.ts';
import type { Token, VariableToken } from '../Token.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import { VariablePath } from '../VariablePath.ts';
import { parseAttributeList } from './parseAttribute.ts';
import { parseExpression } from './parseExpression.ts';
import type { Parser } from './Parser.ts';

export interface ParameterList {
  readonly parameters: ParameterAst[];
  readonly end: ScriptExtent;
  /** The closing parenthesis is missing. */
  readonly incomplete: boolean;
}

/** From after the opening parenthesis to the closing one. */
export function parseParameterList(p: Parser, open: Token): ParameterList {
  const parameters = parseParameters(p);
  p.skipNewlines();
  const close = p.nextToken();
  if (close.kind === 'RParen') return { parameters, end: close.extent, incomplete: false };
  p.ungetToken(close);
  p.incomplete(p.after(parameters[parameters.length - 1] ?? open), 'MissingEndParenthesisInFunctionParameterList');
  return { parameters, end: p.before(close), incomplete: true };
}

function parseParameters(p: Parser): ParameterAst[] {
  const parameters: ParameterAst[] = [];
  let comma: Token | null = null;
  for (;;) {
    const parameter = parseParameter(p);
    if (parameter === null) {
      if (comma !== null) p.incomplete(p.after(comma), 'MissingExpressionAfterToken', ',');
      return parameters;
    }
    parameters.push(parameter);
    p.skipNewlines();
    comma = p.peekToken();
    if (comma.kind !== 'Comma') return parameters;
    p.skipToken();
  }
}

function parseParameter(p: Parser): ParameterAst | null {
  const { disableCommaOperator } = p;
  p.disableCommaOperator = true;
  const oldMode = p.setMode(TokenizerMode.Expression);
  const parameter = readParameter(p);
  p.disableCommaOperator = disableCommaOperator;
  p.setMode(oldMode);
  return parameter;
}

function readParameter(p: Parser): ParameterAst | null {
  p.skipNewlines();
  const attributes = parseAttributeList(p, false) ?? [];
  p.skipNewlines();
  const token = p.nextToken();
  if (token.kind !== 'Variable' && token.kind !== 'SplattedVariable') {
    p.ungetToken(token);
    return attributes.length === 0 ? null : nameless(p, attributes);
  }
  const { variablePath } = token as VariableToken;
  const name = new VariableExpressionAst(token.extent, variablePath, token.kind === 'SplattedVariable');
  p.skipNewlines();
  const defaultValue = parseDefault(p);
  return new ParameterAst(p.span(attributes[0] ?? token, defaultValue ?? token), name, attributes, defaultValue);
}

function parseDefault(p: Parser): ExpressionAst | null {
  const equals = p.peekToken();
  if (equals.kind !== 'Equals') return null;
  p.skipToken();
  p.skipNewlines();
  const value = parseExpression(p);
  if (value === null) p.incomplete(p.after(equals), 'MissingExpressionAfterToken', '=');
  return value;
}

/** Attributes without a variable: skips to the list's end, so that this is the last parameter. */
function nameless(p: Parser, attributes: AttributeBaseAst[]): ParameterAst {
  const last = attributes[attributes.length - 1]!;
  p.incomplete(p.after(last), 'InvalidFunctionParameter');
  p.syncOnError(true, 'RParen');
  const extent = p.span(attributes[0]!, last);
  return new ParameterAst(
    extent,
    new VariableExpressionAst(extent, new VariablePath('__error__'), false),
    attributes,
    null,
  );
}
