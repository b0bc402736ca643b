/** From the first element of a command to the processor that runs it: names, script blocks, CommandInfo objects, modules. */
import { runtimeException } from '../../errors/index.ts';
import type { CommandAst } from '../../language/Ast.ts';
import { toPSString } from '../../types/index.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { Frame } from '../compiler/Frame.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import { ScriptCommandProcessor } from '../pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import type { SessionState } from '../session/SessionState.ts';
import { CommandInfo, ScriptInfo } from './CommandInfo.ts';
import { asksForHelp, helpProcessor } from './helpRequest.ts';

export function createProcessor(
  session: Session,
  f: Frame,
  target: unknown,
  args: CommandArgument[],
  ast: CommandAst,
  isDotted: boolean,
  isAmpersand: boolean,
): CommandProcessor {
  if (typeof target === 'string' && target !== '') return named(session, target, args, ast, isDotted);
  if (isScriptBlock(target)) return blockProcessor(session, target as unknown as ScriptBlock, args, ast, isDotted);
  if (target instanceof CommandInfo)
    return known(session, session.commands.resolveAlias(target, ast.extent), target.name, args, ast, isDotted);
  if (target instanceof PSModuleInfo && target.sessionState && args.length > 0) {
    return inModule(session, f, target.sessionState, args, ast, isDotted, isAmpersand);
  }
  const text = toPSString(target, session);
  if (text === '') {
    throw runtimeException(
      `The expression after '${isDotted ? '.' : '&'}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.`,
      'BadExpression',
      'InvalidOperation',
      target,
    );
  }
  return named(session, text, args, ast, isDotted);
}

function named(
  session: Session,
  name: string,
  args: CommandArgument[],
  ast: CommandAst,
  isDotted: boolean,
): CommandProcessor {
  const info = session.commands.require(name, ast.commandElements[0]!.extent, writtenAs(ast, name));
  return known(session, info, name, args, ast, isDotted);
}

/** InvocationName: the operator where one calls. */
function writtenAs(ast: CommandAst, name: string): string {
  if (ast.invocationOperator === 'Unknown') return name;
  return ast.invocationOperator === 'Dot' ? '.' : '&';
}

function known(
  session: Session,
  info: CommandInfo,
  name: string,
  args: CommandArgument[],
  ast: CommandAst,
  isDotted: boolean,
): CommandProcessor {
  if (asksForHelp(info, args)) return helpProcessor(session, info, args, ast.extent);
  const invocation = new InvocationInfo(info, ast.extent, writtenAs(ast, name), session.commands.typeNameOf(info));
  return session.commands.processorFor(info, invocation, args, isDotted);
}

function blockProcessor(
  session: Session,
  block: ScriptBlock,
  args: CommandArgument[],
  ast: CommandAst,
  isDotted: boolean,
): CommandProcessor {
  const invocation = new InvocationInfo(new ScriptInfo(block), ast.extent, isDotted ? '.' : '&', '');
  return new ScriptCommandProcessor(
    session,
    invocation,
    block,
    args.filter((argument) => !argument.isDashDash),
    { isDotted, isScriptFile: false },
  );
}

/** `& $module { ... }` and `& $module Name`: runs inside the module's own session state. */
function inModule(
  session: Session,
  f: Frame,
  state: SessionState,
  args: CommandArgument[],
  ast: CommandAst,
  isDotted: boolean,
  isAmpersand: boolean,
): CommandProcessor {
  const [first, ...rest] = args;
  const inner = first!.value;
  if (isScriptBlock(inner)) {
    const block = inner as unknown as ScriptBlock;
    return blockProcessor(session, new ScriptBlock(session, block.ast, state, block.functionAst), rest, ast, isDotted);
  }
  const saved = session.sessionState;
  session.sessionState = state;
  try {
    return createProcessor(session, f, inner, rest, ast, isDotted, isAmpersand);
  } finally {
    session.sessionState = saved;
  }
}
