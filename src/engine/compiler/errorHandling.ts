/**
 * What happens to an error at the end of a statement: reported and passed over, or thrown on. $ErrorActionPreference,
 * enclosing try blocks and the throw statement decide (PowerShell's CheckActionPreference).
 */
import {
  ErrorRecord,
  errorRecordOf,
  isFlowSignal,
  NetException,
  RUNTIME_EXCEPTION,
  runtimeException,
} from '../../errors/index.ts';
import { actionPreference } from '../pipeline/ActionPreference.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { FileSystemError } from '../Host.ts';
import { toNetException } from '../../types/toNetException.ts';
import type { Frame } from './Frame.ts';

/** Called with whatever a statement threw. Returns when the next statement should run; throws on otherwise. */
export function handleStatementError(f: Frame, thrown: unknown): void {
  if (isFlowSignal(thrown)) throw thrown;
  const exception = asNetException(thrown, f);
  const { ctx } = f;
  locateThrown(f, exception);
  ctx.questionMark = false;
  if (isPropagated(f, exception)) throwOn(f, exception);
  const preference = actionPreference(ctx.getVariable('ErrorActionPreference'));
  if (preference === 'SilentlyContinue' || preference === 'Ignore') {
    noteError(f, errorRecordOf(exception));
    return;
  }
  if (preference === 'Stop' || preference === 'Inquire') exception.isDecided = true;
  if (exception.wasThrownFromThrowStatement || exception.isDecided || isFatal(exception)) throwOn(f, exception);
  const record = errorRecordOf(exception);
  noteError(f, record);
  ctx.reportError(record);
}

/** No preference is asked: a try or a trap takes it, or it was decided further in. */
function isPropagated({ ctx }: Frame, { isDecided, typeName }: NetException): boolean {
  return (
    ctx.propagateExceptions || isDecided || typeName === 'System.Management.Automation.ActionPreferenceStopException'
  );
}

function isFatal(exception: NetException): boolean {
  return (
    (exception.typeName === 'System.Management.Automation.ParseException' && !isOfCommand(exception)) ||
    exception.properties?.['IsFatal'] === true
  );
}

function throwOn(f: Frame, exception: NetException): never {
  noteThrown(f, exception);
  throw exception;
}

/**
 * Each list of statements that an error leaves puts a record of its own into the -ErrorVariable of the commands it
 * happens in; $Error has the first of them. What becomes of the error further out changes none of these.
 */
export function noteThrown(f: Frame, exception: NetException): void {
  noteError(f, errorRecordOf(exception).copy());
}

function noteError({ ctx }: Frame, record: ErrorRecord): void {
  ctx.appendError(record);
  ctx.collectError(record);
}

/** Invoke-Expression's parse errors are its own, and end no more than its statement. */
function isOfCommand(exception: NetException): boolean {
  if (exception.isOfFile) return true;
  const invocation = errorRecordOf(exception).invocationInfo;
  return invocation instanceof InvocationInfo && invocation.myCommand !== null;
}

/** Adds to $Error and writes to the error stream. */
export function reportAndContinue(f: Frame, exception: NetException): void {
  const record = errorRecordOf(exception);
  f.ctx.appendError(record);
  f.ctx.reportError(record);
}

const OWN = 'System.Management.Automation.';
const INVALID_CAST = 'System.Management.Automation.PSInvalidCastException';

/** A failed conversion leaves an expression inside a RuntimeException that has its id and text. */
function wrappedCast(inner: NetException): NetException {
  const { message, category, target } = inner;
  const wrapper = new NetException(RUNTIME_EXCEPTION, message, {
    errorId: inner.errorId ?? 'InvalidCast',
    category,
    target,
    inner,
  });
  wrapper.wasThrownFromThrowStatement = inner.wasThrownFromThrowStatement;
  if (inner.errorRecord?.invocationInfo) {
    errorRecordOf(wrapper).invocationInfo = inner.errorRecord.invocationInfo;
    errorRecordOf(wrapper).scriptStackTrace = inner.errorRecord.scriptStackTrace;
  }
  return wrapper;
}

/** Any thrown thing as an exception of ours: engine limits and defects get their own. */
export function asNetException(thrown: unknown, f: Frame): NetException {
  if (thrown instanceof NetException) return thrown.typeName === INVALID_CAST ? wrappedCast(thrown) : thrown;
  if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) {
    return new NetException(
      'System.Management.Automation.ScriptCallDepthException',
      'The script failed due to call depth overflow.',
      {
        errorId: 'CallDepthOverflow',
        category: 'InvalidOperation',
        target: f.ctx.callDepth,
      },
    );
  }
  const converted = f.ctx.convertForeignError(thrown);
  if (converted) return converted;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return runtimeException(`Internal error: ${message}`, 'InternalError', 'NotSpecified', null);
}

/** Gives the record an invocation with the frame's position, unless a command already gave it one. */
export function locateThrown(f: Frame, exception: NetException): void {
  // .NET's own exception, met by an expression and not by a command, is known by its type.
  if (exception.errorRecord === null && exception.errorId === null && !exception.typeName.startsWith(OWN))
    exception.errorRecord = new ErrorRecord(exception, exception.typeName, 'OperationStopped', null);
  const record = errorRecordOf(exception);
  if (record.scriptStackTrace === null) record.scriptStackTrace = f.ctx.scriptStackTrace(f);
  if (record.invocationInfo === null && f.position) {
    record.invocationInfo = new InvocationInfo(null, f.position.extent, '', '');
  }
}

/**
 * Throws of layers that know no exceptions: numerics and regex throw NetError, the host FileSystemError. Null for anything
 * else, which is then a defect of ours.
 */
export function convertForeignError(thrown: unknown): NetException | null {
  const known = toNetException(thrown);
  if (known) return known;
  if (thrown instanceof FileSystemError) return fileException(thrown);
  if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) {
    return new NetException(
      'System.Management.Automation.ScriptCallDepthException',
      'The script failed due to call depth overflow.',
      {
        errorId: 'CallDepthOverflow',
        category: 'InvalidOperation',
      },
    );
  }
  return null;
}

/** The .NET exception of a file system error, with its text. */
export function fileException(error: FileSystemError): NetException {
  const { code, path } = error;
  switch (code) {
    case 'ENOENT':
      return new NetException('System.IO.FileNotFoundException', `Could not find file '${path}'.`, {
        properties: { FileName: path },
      });
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
      return new NetException('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`);
    case 'ENOTDIR':
      return new NetException('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`);
    case 'ENOSPC':
      return new NetException('System.IO.IOException', `No space left on device : '${path}'`);
    case 'EEXIST':
      return new NetException('System.IO.IOException', `The file '${path}' already exists.`);
    default:
      return new NetException('System.IO.IOException', `${error.message} : '${path}'`);
  }
}
