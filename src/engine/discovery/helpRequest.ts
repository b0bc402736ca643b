/** `-?` among the arguments of any command but a program: Get-Help about the command runs in its place. */
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { CommandArgument } from '../binding/CommandArgument.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import type { Session } from '../session/Session.ts';
import { ApplicationInfo, type CommandInfo, ExternalScriptInfo } from './CommandInfo.ts';

export function asksForHelp(info: CommandInfo | null, args: readonly CommandArgument[]): info is CommandInfo {
  return info !== null && !(info instanceof ApplicationInfo) && args.some(({ name }) => name === '?');
}

export function helpProcessor(
  session: Session,
  info: CommandInfo,
  args: readonly CommandArgument[],
  extent: ScriptExtent | null,
): CommandProcessor {
  const help = session.commands.require('Get-Help');
  const invocation = new InvocationInfo(help, extent, 'Get-Help', session.commands.typeNameOf(help));
  const asked = args.find(({ name }) => name === '?');
  const name = info instanceof ExternalScriptInfo ? info.path : info.name;
  return session.commands.processorFor(help, invocation, [CommandArgument.positional(name, asked?.extent)], false);
}
