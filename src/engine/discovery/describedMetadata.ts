/**
 * A command's parameters as Get-Command shows them: a function's dynamicparam block runs for them, with the arguments of
 * -ArgumentList. Rule that surprises: where the block or the binding fails, the command has none, unless there were
 * arguments: then the error is the caller's.
 */
import type { CommandMetadata } from '../binding/CommandMetadata.ts';
import { isBindingError } from '../binding/bindingErrors.ts';
import { CommandArgument } from '../binding/CommandArgument.ts';
import type { EngineContext } from '../EngineContext.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { ScriptCommandProcessor } from '../pipeline/ScriptCommandProcessor.ts';
import type { CommandInfo } from './CommandInfo.ts';
import { ExternalScriptInfo, FunctionInfo } from './CommandInfo.ts';

export function describedMetadata(info: CommandInfo, ctx: EngineContext): CommandMetadata | null {
  const { metadata } = info;
  const block = info instanceof FunctionInfo || info instanceof ExternalScriptInfo ? info.scriptBlock : null;
  if (!block || !metadata?.isCmdletLike || !block.ast.dynamicParamBlock) return metadata;
  const args = info.givenArguments.map((value) => CommandArgument.positional(value));
  const options = { isDotted: false, isScriptFile: info instanceof ExternalScriptInfo };
  const processor = new ScriptCommandProcessor(ctx, new InvocationInfo(info, null), block, args, options);
  try {
    return processor.describe();
  } catch (thrown) {
    if (!isBindingError(thrown) || args.length > 0) throw thrown;
    return metadata;
  }
}
