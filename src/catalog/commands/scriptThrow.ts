/**
 * The errors of commands that are functions in the SDK. `throw "text"` there is a RuntimeException whose id is the whole
 * text, whose target is the text and which ends the script; errors of cmdlets it calls keep those cmdlets' ids.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { InvocationInfo } from '../../engine/InvocationInfo.ts';
import { ErrorRecord, NetException, RUNTIME_EXCEPTION } from '../../errors/index.ts';

/** `throw $text`. */
export function throwText(cmd: Cmdlet, text: string): never {
  const exception = new NetException(RUNTIME_EXCEPTION, text, {
    errorId: text,
    category: 'OperationStopped',
    target: text,
  });
  exception.wasThrownFromThrowStatement = true;
  const record = new ErrorRecord(exception, text, 'OperationStopped', text);
  record.invocationInfo = new InvocationInfo(null, positionOf(cmd));
  record.preserveInvocationInfo = true;
  exception.errorRecord = record;
  throw exception;
}

/** A record as if the SDK's call of another command had failed. */
export function recordOfCommand(
  cmd: Cmdlet,
  exception: NetException,
  id: string,
  command: { name: string; typeName: string },
): ErrorRecord {
  const record = new ErrorRecord(exception, id, exception.category, exception.target);
  const info = cmd.context.findCommand(command.name);
  record.invocationInfo = new InvocationInfo(info, positionOf(cmd), command.name, command.typeName);
  record.preserveInvocationInfo = true;
  exception.errorRecord = record;
  exception.isTerminatingError = true;
  return record;
}

export function positionOf(cmd: Cmdlet): InvocationInfo['scriptPosition'] {
  return (cmd.myInvocation as InvocationInfo | null)?.scriptPosition ?? null;
}
