/** .NET's own exceptions as the emulated members throw them, with the texts .NET composes. */
import { NetException } from '../../errors/NetException.ts';

function make(typeName: string, message: string, hresult: number, properties?: Record<string, unknown>): NetException {
  const made = new NetException(typeName, message, { properties });
  made.hresult = hresult;
  return made;
}

function withParameter(message: string, parameter: string | null): string {
  return parameter ? `${message} (Parameter '${parameter}')` : message;
}

export function argumentError(message: string, parameter: string | null = null): NetException {
  return make('System.ArgumentException', withParameter(message, parameter), -2147024809, { ParamName: parameter });
}

export function argumentNull(parameter: string): NetException {
  const message = withParameter('Value cannot be null.', parameter);
  return make('System.ArgumentNullException', message, -2147467261, { ParamName: parameter });
}

export function argumentOutOfRange(parameter: string, message: string, actual?: unknown): NetException {
  const tail = actual === undefined ? '' : `\nActual value was ${String(actual)}.`;
  const properties = { ParamName: parameter, ActualValue: actual ?? null };
  return make('System.ArgumentOutOfRangeException', withParameter(message, parameter) + tail, -2146233086, properties);
}

/** `count ('-1') must be a non-negative value.` */
export function mustBeNonNegative(parameter: string, actual: number | bigint): NetException {
  return argumentOutOfRange(parameter, `${parameter} ('${actual}') must be a non-negative value.`, actual);
}

/** `count ('0') must be a non-negative and non-zero value.` */
export function mustBePositive(parameter: string, actual: number | bigint): NetException {
  return argumentOutOfRange(parameter, `${parameter} ('${actual}') must be a non-negative and non-zero value.`, actual);
}

export function mustBeAtLeast(parameter: string, actual: number | bigint, limit: number | bigint): NetException {
  return argumentOutOfRange(
    parameter,
    `${parameter} ('${actual}') must be greater than or equal to '${limit}'.`,
    actual,
  );
}

export function mustBeAtMost(parameter: string, actual: number | bigint, limit: number | bigint): NetException {
  return argumentOutOfRange(parameter, `${parameter} ('${actual}') must be less than or equal to '${limit}'.`, actual);
}

export function formatError(message: string): NetException {
  return make('System.FormatException', message, -2146233033);
}

export function overflowError(message: string): NetException {
  return make('System.OverflowException', message, -2146233066);
}

export function invalidOperation(message: string): NetException {
  return make('System.InvalidOperationException', message, -2146233079);
}

export function invalidCast(message: string): NetException {
  return make('System.InvalidCastException', message, -2147467262);
}

export function notSupported(message: string): NetException {
  return make('System.NotSupportedException', message, -2146233067);
}

/** What psail leaves out on purpose says so by its full name. */
export function notEmulated(name: string): NetException {
  return make('System.PlatformNotSupportedException', `psail does not support ${name}.`, -2146233031);
}

/** What .NET itself refuses on this platform. */
export function platformNotSupported(message = 'Operation is not supported on this platform.'): NetException {
  return make('System.PlatformNotSupportedException', message, -2146233031);
}

export function divideByZero(): NetException {
  return make('System.DivideByZeroException', 'Attempted to divide by zero.', -2147352558);
}

export function indexOutOfRange(): NetException {
  return make('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.', -2146233080);
}

export function objectDisposed(name: string | null, message = 'Cannot access a disposed object.'): NetException {
  const text = name ? `${message}\nObject name: '${name}'.` : message;
  return make('System.ObjectDisposedException', text, -2146232798, { ObjectName: name ?? '' });
}

export const OFFSET_AND_LENGTH =
  'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.';

const INDEX_INCLUSIVE =
  'Index was out of range. Must be non-negative and less than or equal to the size of the collection.';
const INDEX_EXCLUSIVE = 'Index was out of range. Must be non-negative and less than the size of the collection.';
const COUNT_RANGE = 'Count must be positive and count must refer to a location within the string/array/collection.';

export function indexInclusiveError(parameter = 'startIndex'): NetException {
  return argumentOutOfRange(parameter, INDEX_INCLUSIVE);
}

export function indexExclusiveError(parameter = 'startIndex'): NetException {
  return argumentOutOfRange(parameter, INDEX_EXCLUSIVE);
}

export function countRangeError(parameter = 'count'): NetException {
  return argumentOutOfRange(parameter, COUNT_RANGE);
}
