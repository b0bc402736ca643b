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
  /** The parameter's type refused the value: another parameter may take it. */
  isConversion?: boolean;
  target?: unknown;
}

/** What the binder throws: whether a conversion failed decides whether other parameters are tried. */
export interface BindingException extends NetException {
  isConversion: boolean;
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
  }) as BindingException;
  exception.isConversion = options.isConversion ?? false;
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

/** Whether something thrown came from a parameter binder. */
export function isBindingError(thrown: unknown): thrown is BindingException {
  return thrown instanceof NetException && /\.ParameterBinding\w*Exception$/.test(thrown.typeName);
}

/** A binding error that a value of $PSDefaultParameterValues may have caused. */
export function elaborated(error: NetException, invocation: InvocationInfo, names: readonly string[]): NetException {
  const off = 'by setting $PSDefaultParameterValues["Disabled"] to be $true, and';
  const list = names.map((name) => ` -${name}`).join('');
  const text =
    names.length === 1
      ? `This failure might be caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues ${off} retry. The following default parameter was successfully bound for this cmdlet when the error occurred:${list}`
      : `This error might have been caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues ${off} then trying again. The following default parameters were successfully bound for this cmdlet when the error occurred:${list}`;
  return bindingError(invocation, error.errorId ?? '', `${error.message} ${text}`, {
    category: error.category,
    inner: error,
  });
}
