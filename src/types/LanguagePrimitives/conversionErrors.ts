/** Errors of conversions: PSInvalidCastException with PowerShell's ids and texts. */
import { NetException } from '../../errors/NetException.ts';
import { netToString } from '../netToString.ts';
import { PSObject } from '../PSObject.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';

const CAST = 'System.Management.Automation.PSInvalidCastException';

export function invalidCast(errorId: string, message: string, inner: NetException | null = null): NetException {
  const made = new NetException(CAST, message, { errorId, category: 'InvalidArgument', inner });
  made.hresult = -2147467262;
  return made;
}

/** What errors show of the value: its ToString, with a custom object's properties. */
export function shownValue(value: unknown, ctx: TypeContext): string {
  return value == null ? '' : netToString(value, ctx);
}

/** There is no conversion at all. */
export function noConversion(value: unknown, type: NetType, ctx: TypeContext): NetException {
  if (value == null) return cannotConvertNull(type);
  return invalidCast(
    'ConvertToFinalInvalidCastException',
    `Cannot convert the "${shownValue(value, ctx)}" value of type "${typeOf(value).fullName}" to type "${type}".`,
  );
}

export function cannotConvertNull(type: NetType): NetException {
  return invalidCast('nullToObjectInvalidCast', `Cannot convert null to type "${type}".`);
}

/** A conversion exists and failed. */
export function conversionFailed(
  errorId: string,
  value: unknown,
  type: NetType,
  inner: NetException,
  ctx: TypeContext,
): NetException {
  // A bare number among a command's arguments shows as it was written.
  const shown = value instanceof PSObject && value.tokenText !== null ? value.tokenText : shownValue(value, ctx);
  return invalidCast(errorId, `Cannot convert value "${shown}" to type "${type}". Error: "${inner.message}"`, inner);
}

export function netError(typeName: string, message: string): NetException {
  return new NetException(typeName, message);
}

export function overflow(article: string): NetException {
  return netError('System.OverflowException', `Value was either too large or too small for ${article}.`);
}

export function badFormat(text: string): NetException {
  return netError('System.FormatException', `The input string '${text}' was not in a correct format.`);
}
