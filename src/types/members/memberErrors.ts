/** Errors of member access, with PowerShell's ids and texts. */
import { shortName } from '../../errors/ErrorRecord.ts';
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { PSObject } from '../PSObject.ts';
import { typeNamesOf } from '../typeNamesOf.ts';
import { typeOf } from '../TypeRegistry.ts';
import type { NetType } from '../NetType.ts';

const SMA = 'System.Management.Automation.';
const SETTER_MISSING = 'cannot be found on this object. Verify that the property exists and can be set.';

export function propertyNotFoundStrict(name: string): NetException {
  return new NetException(
    `${SMA}PropertyNotFoundException`,
    `The property '${name}' cannot be found on this object. Verify that the property exists.`,
    {
      errorId: 'PropertyNotFoundStrict',
    },
  );
}

/** Assigning to a property of $null. */
export function propertyNotFound(name: string): NetException {
  return runtimeException(`The property '${name}' ${SETTER_MISSING}`, 'PropertyNotFound');
}

export function cannotAssign(name: string): NetException {
  return runtimeException(`The property '${name}' ${SETTER_MISSING}`, 'PropertyAssignmentException');
}

export function readOnlyProperty(name: string): NetException {
  return runtimeException(`'${name}' is a ReadOnly property.`, 'PropertyAssignmentException');
}

/** A setter of an extended or custom object that failed. */
export function settingFailed(name: string, inner: NetException, errorId = 'ExceptionWhenSetting'): NetException {
  return new NetException(`${SMA}SetValueInvocationException`, `Exception setting "${name}": "${inner.message}"`, {
    errorId,
    inner,
  });
}

export function gettingFailed(name: string, inner: NetException, errorId = 'ExceptionWhenGetting'): NetException {
  return new NetException(`${SMA}GetValueInvocationException`, `Exception getting "${name}": "${inner.message}"`, {
    errorId,
    inner,
  });
}

export function methodNotFound(type: NetType | null, name: string): NetException {
  return noSuchMethod(typeText(type), name);
}

function noSuchMethod(typeName: string, name: string): NetException {
  return runtimeException(
    `Method invocation failed because [${typeName}] does not contain a method named '${name}'.`,
    'MethodNotFound',
  );
}

function typeText(type: NetType | null): string {
  return type ? type.toString() : '';
}

export function methodNotFoundOn(value: unknown, name: string): NetException {
  if (value instanceof PSObject && value.isDeserialized) return noSuchMethod(typeNamesOf(value)[0]!, name);
  return methodNotFound(value == null ? null : typeOf(value), name);
}

export function invokeMethodOnNull(): NetException {
  return runtimeException('You cannot call a method on a null-valued expression.', 'InvokeMethodOnNull');
}

export function noOverload(name: string, count: number): NetException {
  return new NetException(
    `${SMA}MethodException`,
    `Cannot find an overload for "${name}" and the argument count: "${count}".`,
    {
      errorId: 'MethodCountCouldNotFindBest',
    },
  );
}

/** For a call that names its type arguments. */
export function noGenericOverload(name: string, typeCount: number, count: number): NetException {
  return new NetException(
    `${SMA}MethodException`,
    `Could not find a suitable generic method overload for "${name}" with "${typeCount}" type parameters, and the argument count: "${count}".`,
    { errorId: 'MethodCountCouldNotFindBestGeneric' },
  );
}

export function ambiguousOverload(name: string, count: number): NetException {
  return new NetException(
    `${SMA}MethodException`,
    `Multiple ambiguous overloads found for "${name}" and the argument count: "${count}".`,
    {
      errorId: 'MethodCountCouldNotFindBest',
    },
  );
}

export function argumentConversion(
  parameter: string,
  valueText: string,
  method: string,
  type: NetType,
  inner: NetException,
): NetException {
  return new NetException(
    `${SMA}MethodException`,
    `Cannot convert argument "${parameter}", with value: "${valueText}", for "${method}" to type "${type}": "${inner.message}"`,
    { errorId: 'MethodArgumentConversionInvalidCastArgument', inner },
  );
}

export function notAReference(index: number): NetException {
  return new NetException(
    `${SMA}MethodException`,
    `Argument: '${index + 1}' should be a System.Management.Automation.PSReference. Use [ref].`,
    {
      errorId: 'NonRefArgumentToRefParameterMsg',
    },
  );
}

/** What a called .NET method threw, as scripts see it; the id is the exception's short type name. */
export function methodInvocationFailed(
  method: string,
  count: number,
  inner: NetException,
  errorId?: string,
): NetException {
  const { typeName } = inner;
  return new NetException(
    `${SMA}MethodInvocationException`,
    `Exception calling "${method}" with "${count}" argument(s): "${inner.message}"`,
    { errorId: errorId ?? shortName(typeName), inner },
  );
}

export function nullArray(): NetException {
  return runtimeException('Cannot index into a null array.', 'NullArray');
}

export function cannotIndex(value: unknown): NetException {
  return runtimeException(`Unable to index into an object of type "${typeOf(value)}".`, 'CannotIndex');
}

export function nullIndex(): NetException {
  return runtimeException('Index operation failed; the array index evaluated to null.', 'NullArrayIndex');
}
