/** Runs a PSCommand's pipelines in a session: scripts in its current scope unless they ask for one of their own. */
import { CommandArgument } from '../binding/CommandArgument.ts';
import { ScriptInfo } from '../discovery/CommandInfo.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import type { Pipe } from '../pipeline/Pipe.ts';
import { runPipeline } from '../pipeline/runPipeline.ts';
import { ScriptCommandProcessor } from '../pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import type { Session } from '../session/Session.ts';
import type { Command, CommandParameter } from './PSCommand.ts';

/** @param input objects for the first command; null when there is no input at all. */
export function runCommands(
  session: Session,
  statements: readonly (readonly Command[])[],
  input: readonly unknown[] | null,
  output: Pipe,
): void {
  for (const statement of statements) {
    const processors = statement.map((command) => processorOf(session, command));
    runPipeline(session, processors, output, input ?? undefined, input !== null);
  }
}

function processorOf(session: Session, command: Command): CommandProcessor {
  const args = command.parameterList.map(argumentOf);
  if (command.isScript) return scriptProcessor(session, command, args);
  const info = session.commands.require(command.commandText);
  const invocation = new InvocationInfo(info, null, command.commandText, session.commands.typeNameOf(info));
  return session.commands.processorFor(info, invocation, args, command.useLocalScope !== true);
}

function scriptProcessor(session: Session, command: Command, args: CommandArgument[]): CommandProcessor {
  const { ast } = session.createScriptBlock(command.commandText);
  const block = new ScriptBlock(session, ast, session.sessionState);
  const invocation = new InvocationInfo(new ScriptInfo(block), null, '', '');
  const isDotted = command.useLocalScope !== true;
  return new ScriptCommandProcessor(session, invocation, block, args, { isDotted, isScriptFile: false });
}

function argumentOf({ name, value, isFlag }: CommandParameter): CommandArgument {
  if (name === null || name === '') return CommandArgument.positional(value);
  return isFlag ? CommandArgument.flag(name) : CommandArgument.named(name, value);
}
