/**
 * Commands to closures that, when run, evaluate the arguments and make the processor for what the name stands for.
 */
import { runtimeException } from '../../errors/index.ts';
import type { CommandAst, CommandElementAst, ExpressionAst } from '../../language/Ast.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import {
  enumerableOf,
  getProperty,
  isDictionary,
  listProperties,
  PSObject,
  toPSString,
  unwrap,
} from '../../types/index.ts';
import { CommandArgument } from '../binding/CommandArgument.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileExpression } from './expressions.ts';
import type { Frame, Thunk } from './Frame.ts';
import { compileRedirections, type Redirection, type RedirectionSetup } from './redirections.ts';

export interface BuiltCommand {
  processor: CommandProcessor;
  redirection: Redirection | null;
}

export type CommandBuilder = (f: Frame, isLast: boolean) => BuiltCommand;

type ArgumentBuilder = (f: Frame, into: CommandArgument[]) => void;

export function isSimpleCall(ast: CommandAst): boolean {
  return ast.redirections.length === 0;
}

const MAKES_VARIABLES = /^(?:(?:New|Set|Remove|Clear)-Variable|[nsr]v|set|clv)$/i;

export function compileCommand(ast: CommandAst, compiler: BlockCompiler): CommandBuilder {
  const [name, ...elements] = ast.commandElements;
  const builders = compileArguments(elements, compiler);
  const redirections: RedirectionSetup | null =
    ast.redirections.length > 0 ? compileRedirections(ast.redirections, compiler) : null;
  const nameThunk = compileCommandName(name!, compiler);
  const isDotted = ast.invocationOperator === 'Dot';
  const isAmpersand = ast.invocationOperator === 'Ampersand';
  if (isDotted || (name!.kind === 'StringConstantExpressionAst' && MAKES_VARIABLES.test(name!.value)))
    compiler.block.slotIndex.mayMakeVariables = true;
  const looksLikeCall = isCallWithParens(name!, elements);
  return (f) => {
    if (looksLikeCall && f.ctx.strictModeVersion >= 2) {
      throw runtimeException(
        'The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.',
        'StrictModeFunctionCallWithParens',
        'InvalidOperation',
      );
    }
    const target = nameThunk(f);
    const args: CommandArgument[] = [];
    for (let i = 0; i < builders.length; i++) builders[i]!(f, args);
    const processor = f.ctx.createProcessor(f, target, args, ast, isDotted, isAmpersand);
    return { processor, redirection: redirections ? redirections(f) : null };
  };
}

/** `add(1, 2)`: several values in parentheses right behind the name. */
function isCallWithParens(name: CommandElementAst, elements: readonly CommandElementAst[]): boolean {
  const [only] = elements;
  if (elements.length !== 1 || only?.kind !== 'ParenExpressionAst' || only.extent.startOffset !== name.extent.endOffset)
    return false;
  return only.pipeline.kind === 'PipelineAst' && only.pipeline.getPureExpression()?.kind === 'ArrayLiteralAst';
}

function compileCommandName(ast: CommandElementAst, compiler: BlockCompiler): Thunk {
  if (ast.kind === 'CommandParameterAst') {
    const text = ast.extent.text;
    return () => text;
  }
  if (ast.kind === 'StringConstantExpressionAst') {
    const { value } = ast;
    return () => value;
  }
  const thunk = compileExpression(ast, compiler);
  return (f) => {
    const value = unwrap(thunk(f));
    if (value == null || value === '') {
      throw runtimeException(
        `The expression after '${(ast.parent as CommandAst).invocationOperator === 'Dot' ? '.' : '&'}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.`,
        'BadExpression',
        'InvalidOperation',
        value,
      );
    }
    return value;
  };
}

/** After a bare `--` nothing is a parameter's name any more. */
function compileArguments(elements: readonly CommandElementAst[], compiler: BlockCompiler): ArgumentBuilder[] {
  let isAfterDashDash = false;
  return elements.map((element) => {
    if (isAfterDashDash && element.kind === 'CommandParameterAst') {
      const { text } = element.extent;
      return (_f, into) => void into.push(CommandArgument.positional(text, element.extent));
    }
    if (!isAfterDashDash && element.extent.text === '--') {
      isAfterDashDash = true;
      return (_f, into) => {
        const argument = CommandArgument.positional('--', element.extent);
        argument.isDashDash = true;
        into.push(argument);
      };
    }
    return compileArgument(element, compiler);
  });
}

function compileArgument(ast: CommandElementAst, compiler: BlockCompiler): ArgumentBuilder {
  if (ast.kind === 'CommandParameterAst') {
    const { parameterName, extent, argument } = ast;
    if (!argument) return (_f, into) => void into.push(CommandArgument.flag(parameterName, extent));
    const text = literalText(argument);
    const value = text === null ? compileExpression(argument, compiler) : writtenNumber(argument, text, compiler);
    return (f, into) => {
      const given = new CommandArgument(parameterName, noneToNull(value(f)), true, extent, text);
      given.source = argument;
      into.push(given);
    };
  }
  if (ast.kind === 'VariableExpressionAst' && ast.splatted) {
    const thunk = compileExpression(ast, compiler);
    return (f, into) => splat(thunk(f), f, into, ast.extent);
  }
  if (
    ast.kind === 'UsingExpressionAst' &&
    ast.subExpression.kind === 'VariableExpressionAst' &&
    ast.subExpression.splatted
  ) {
    const thunk = compileExpression(ast, compiler);
    return (f, into) => splat(thunk(f), f, into, ast.extent);
  }
  const text = literalText(ast);
  const thunk = text === null ? compileExpression(ast, compiler) : writtenNumber(ast, text, compiler);
  const { extent } = ast;
  return (f, into) => {
    const given = CommandArgument.positional(noneToNull(thunk(f)), extent, text);
    given.source = ast;
    into.push(given);
  };
}

function noneToNull(value: unknown): unknown {
  return value === undefined ? null : value;
}

/** A number written bare keeps its text. */
function literalText(ast: ExpressionAst): string | null {
  if (ast.kind === 'ConstantExpressionAst') return ast.extent.text;
  if (ast.kind === 'UnaryExpressionAst' && ast.tokenKind === 'Minus' && ast.child.kind === 'ConstantExpressionAst')
    return ast.extent.text;
  return null;
}

/** A number whose usual text is another one goes about with the text it was written with. */
function writtenNumber(ast: ExpressionAst, text: string, compiler: BlockCompiler): Thunk {
  const thunk = compileExpression(ast, compiler);
  return (f) => {
    const value = thunk(f);
    if (toPSString(value, f.ctx) === text) return value;
    const written = new PSObject(value);
    written.tokenText = text;
    return written;
  };
}

/** @table: named arguments; @array: positional ones, where "-name:" texts do not become parameters. */
function splat(value: unknown, f: Frame, into: CommandArgument[], at: ScriptExtent): void {
  const base = unwrap(value);
  if (base == null) return;
  if (isDictionary(base)) {
    for (const entry of enumerableOf(base.getEnumerator()) ?? []) {
      const key = getProperty(entry, 'Key', f.ctx);
      into.push(new CommandArgument(toPSString(key, f.ctx), getProperty(entry, 'Value', f.ctx), true, at, null, true));
    }
    return;
  }
  if (value instanceof PSObject && value.isCustom) {
    for (const property of listProperties(value, f.ctx)) {
      into.push(new CommandArgument(property.name, property.get(), true, at, null, true));
    }
    return;
  }
  const items = typeof base === 'object' ? enumerableOf(base) : null;
  if (items === null) {
    into.push(CommandArgument.positional(value, at));
    return;
  }
  for (const item of items as Iterable<unknown>) splatElement(item, into, at);
}

/** $args remembers which of its elements were parameter names; those are names again when splatted. */
function splatElement(item: unknown, into: CommandArgument[], at: ScriptExtent): void {
  if (item instanceof PSObject && typeof item.base === 'string') {
    const name = item.members.get('<commandparametername>');
    if (name) {
      const text = item.base.replace(/^-/, '');
      const argument = CommandArgument.flag(text.replace(/:$/, ''), at);
      argument.endsInColon = text.endsWith(':');
      into.push(argument);
      return;
    }
  }
  into.push(CommandArgument.positional(item, at));
}

export { isScriptBlock };
