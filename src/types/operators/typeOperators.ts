/**
 * -is and -as. The right side is a type or the name of one.
 * Rule that surprises: a value is no [psobject] of its own, yet `-is [psobject]` holds for custom objects only, and the
 * errors of the two operators differ.
 */
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { convertTo, tryConvertTo } from '../LanguagePrimitives/convertTo.ts';
import { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { numericKind } from '../LanguagePrimitives/numericTypes.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType, typeOf } from '../TypeRegistry.ts';
import { baseOf } from './operands.ts';

const SMA = 'System.Management.Automation.';

/** A number is read as the name its text would be, and fails as such. */
function toType(value: unknown, ctx: TypeContext): NetType {
  if (value instanceof NetType) return value;
  const name = numericKind(value) === null || numericKind(value) === 'BigInteger' ? value : toPSString(value, ctx);
  return convertTo(name, getType('System.Type'), ctx) as NetType;
}

export function isOp(left: unknown, right: unknown, ctx: TypeContext): boolean {
  const wanted = baseOf(right);
  if (wanted === null) throw runtimeException("The right operand of '-is' must be a type.", 'IsOperatorRequiresType');
  const type = typeForIs(wanted, ctx);
  if (left == null) return false;
  const { fullName } = type;
  if (fullName === `${SMA}PSCustomObject`) return left instanceof PSObject && left.isCustom;
  if (fullName === `${SMA}PSObject`) return left instanceof PSObject;
  if (left instanceof PSObject && left.isCustom)
    return fullName === 'System.Object' || type.isAssignableFrom(typeOf(left));
  return type.isAssignableFrom(typeOf(left));
}

function typeForIs(value: unknown, ctx: TypeContext): NetType {
  try {
    return toType(value, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException)
      throw runtimeException(thrown.message, 'RuntimeException', 'NotSpecified', null, thrown);
    throw thrown;
  }
}

/** $null where the value does not convert. */
export function asOp(left: unknown, right: unknown, ctx: TypeContext): unknown {
  const wanted = baseOf(right);
  if (wanted === null) throw runtimeException("The right operand of '-as' must be a type.", 'AsOperatorRequiresType');
  const type = toType(wanted, ctx);
  if (left === undefined && type.fullName === 'System.Object') return undefined;
  const { ok, value } = tryConvertTo(left, type, ctx);
  return ok ? value : null;
}
