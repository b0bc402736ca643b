/**
 * A .NET exception as scripts see it. It is what the engine throws (`throw new NetException(...)`): not a JavaScript
 * Error, because capturing a stack costs 5 us and no script ever sees it.
 * Rule that surprises: `errorRecord` is filled when the exception first becomes an error, and belongs to it afterwards.
 */
import type { ErrorCategory } from './ErrorCategory.ts';
import type { ErrorRecord } from './ErrorRecord.ts';

export const RUNTIME_EXCEPTION = 'System.Management.Automation.RuntimeException';

export interface ExceptionOptions {
  errorId?: string;
  category?: ErrorCategory;
  target?: unknown;
  inner?: NetException | null;
  /** Further properties of the .NET type, by their .NET names (ParamName, Response, StatusCode, ...). */
  properties?: Record<string, unknown>;
}

export class NetException {
  /** Full .NET name, e.g. System.DivideByZeroException. A script class derived from Exception sets its own name. */
  readonly typeName: string;
  message: string;
  innerException: NetException | null;
  /** Error id, category and target an ErrorRecord made of this exception gets (IContainsErrorRecord). */
  errorId: string | null;
  category: ErrorCategory;
  target: unknown;
  errorRecord: ErrorRecord | null = null;
  properties: Record<string, unknown> | null;
  /** Null: the one of its type. */
  hresult: number | null = null;
  data: unknown = null;
  source: string | null = null;
  stackTrace: string | null = null;
  /** Set by the throw statement: such an error stops the script whatever $ErrorActionPreference says, unless Silently. */
  wasThrownFromThrowStatement = false;
  /** A Stop preference ended a statement with it: no statement further out asks its own preference. */
  isDecided = false;
  /** A file that was called does not parse: an error of that command, which ends no more than its statement. */
  isOfFile = false;
  /** Thrown by ThrowTerminatingError: a method call it crosses does not wrap it. */
  isTerminatingError = false;
  /** Ended a command of another runspace: whoever called that sees it as the call's failure, whatever it is. */
  hasLeftRunspace = false;
  /** The instance of a script class derived from System.Exception, when this is one. */
  classInstance: unknown = null;

  constructor(typeName: string, message: string, options?: ExceptionOptions) {
    this.typeName = typeName;
    this.message = message;
    this.innerException = options?.inner ?? null;
    this.errorId = options?.errorId ?? null;
    this.category = options?.category ?? 'NotSpecified';
    this.target = options?.target ?? null;
    this.properties = options?.properties ?? null;
  }
}

/** A RuntimeException with an error id, the usual form of an engine error. Category defaults to InvalidOperation. */
export function runtimeException(
  message: string,
  errorId: string,
  category: ErrorCategory = 'InvalidOperation',
  target: unknown = null,
  inner: NetException | null = null,
): NetException {
  return new NetException(RUNTIME_EXCEPTION, message, { errorId, category, target, inner });
}
