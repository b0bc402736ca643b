/** The parameter binder's errors: PowerShell's ids and texts (ParameterBinderStrings). */
import type { ErrorCategory } from '../../errors/ErrorCategory.ts';
import { ErrorRecord } from '../../errors/ErrorRecord.ts';
import { NetException } from '../../errors/NetException.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { InvocationInfo } from '../InvocationInfo.ts';

const SMA = 'System.Management.Automation.';

export interface BindingErrorOptions {
  exceptionType?:
    | 'ParameterBindingException'
    | 'ParameterBindingValidationException'
    | 'ParameterBindingArgumentTransformationException';
  category?: ErrorCategory;
  parameterName?: string;
  inner?: NetException | null;
  target?: unknown;
}

/** Makes a binding exception whose record already carries the failing command's invocation. */
export function bindingError(
  invocation: InvocationInfo,
  errorId: string,
  message: string,
  options: BindingErrorOptions = {},
): NetException {
  const category = options.category ?? 'InvalidArgument';
  const exception = new NetException(SMA + (options.exceptionType ?? 'ParameterBindingException'), message, {
    errorId,
    category,
    inner: options.inner ?? null,
    target: options.target ?? null,
    properties: { ParameterName: options.parameterName ?? null, CommandInvocation: invocation, ErrorId: errorId },
  });
  const record = new ErrorRecord(exception, errorId, category, options.target ?? null);
  record.invocationInfo = invocation;
  record.preserveInvocationInfo = true;
  exception.errorRecord = record;
  return exception;
}

/** The error shows the argument instead of the whole command, where that stands in a script. Returns what it was given. */
export function markArgument<T>(thrown: T, extent: ScriptExtent): T {
  if (!(thrown instanceof NetException) || extent.text === '') return thrown;
  const invocation = thrown.errorRecord?.invocationInfo;
  if (!(invocation instanceof InvocationInfo) || thrown.properties?.CommandInvocation !== invocation) return thrown;
  const marked = Object.assign(Object.create(InvocationInfo.prototype) as InvocationInfo, invocation);
  marked.scriptPosition = extent;
  thrown.errorRecord!.invocationInfo = marked;
  return thrown;
}
