/**
 * CmdletInvocationException: an error of script code that leaves a cmdlet or an advanced function. Its record is the error's,
 * with the command as where it happened; what the throw statement or a Stop preference ended passes as it is.
 */
import { errorRecordOf, NetException, RUNTIME_EXCEPTION } from '../../errors/index.ts';
import { isBindingError } from '../binding/bindingErrors.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';

const SMA = 'System.Management.Automation.';

const PASSING: ReadonlySet<string> = new Set(
  ['CmdletInvocationException', 'ActionPreferenceStopException', 'ScriptCallDepthException'].map((name) => SMA + name),
);

export function cmdletInvocationException(exception: NetException, invocation: InvocationInfo): NetException {
  if (exception.wasThrownFromThrowStatement || exception.isTerminatingError || PASSING.has(exception.typeName))
    return exception;
  const own = errorRecordOf(exception);
  if (own.invocationInfo === invocation) return exception;
  // The error of another cmdlet keeps that cmdlet's name; that its arguments do not fit is an error of the caller.
  if (own.preserveInvocationInfo && !isBindingError(exception)) return exception;
  const wrapper = new NetException(`${SMA}CmdletInvocationException`, exception.message, { inner: exception });
  const record = own.copy();
  record.invocationInfo = invocation;
  record.preserveInvocationInfo = true;
  wrapper.errorRecord = record;
  return wrapper;
}

/**
 * What -ErrorVariable gets of an exception that ends a command: an exception of the engine's own, that of a cmdlet or an
 * advanced function the CmdletInvocationException around what happened.
 */
export function exceptionLeaving(exception: NetException, isCmdletLike: boolean): unknown {
  const { classInstance, typeName, wasThrownFromThrowStatement, isTerminatingError } = exception;
  const isOfCmdlet = isTerminatingError || (isCmdletLike && !wasThrownFromThrowStatement);
  if (isOfCmdlet ? PASSING.has(typeName) : typeName.startsWith(SMA)) return classInstance ?? exception;
  const type = isOfCmdlet ? `${SMA}CmdletInvocationException` : RUNTIME_EXCEPTION;
  const wrapper = new NetException(type, exception.message, { inner: exception });
  wrapper.errorRecord = errorRecordOf(exception);
  return wrapper;
}
