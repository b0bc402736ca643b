/**
 * LanguagePrimitives.Equals, the scalar -eq. A string on the left compares as text; otherwise the right side is converted
 * to the left side's type, and what cannot be converted is unequal.
 */
import { EnumValue } from '../EnumValue.ts';
import { NetException } from '../../errors/NetException.ts';
import { tryConvertTo } from '../LanguagePrimitives/convertTo.ts';
import { numericKind } from '../LanguagePrimitives/numericTypes.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { invokeMethod } from '../members/invokeMethod.ts';
import { Char } from '../numerics/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { valueIdentity } from '../valueIdentity.ts';
import { compareNumbers } from './compareNumbers.ts';
import { hasOneBig } from './compareValues.ts';
import { compareText, equalText } from './compareText.ts';
import { asNumber, baseOf, primitiveKind, refusedCombination } from './operands.ts';

export function looseEquals(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): boolean {
  const a = baseOf(left);
  const b = baseOf(right);
  if (a === null || b === null) return a === b;
  if (typeof a === 'string') return equalText(a, typeof b === 'string' ? b : toPSString(b, ctx), ctx, ignoreCase);
  if (numericKind(a) !== null && numericKind(b) !== null && !hasOneBig(a, b)) return compareNumbers(a, b) === 0;
  if (a === b || sameValue(a, b, ctx)) return true;
  if (a instanceof EnumValue && primitiveKind(b) !== null) return equalsEnum(a, b);
  if (a instanceof Char && ignoreCase && (b instanceof Char || (typeof b === 'string' && b.length === 1))) {
    return compareText(String(a), String(b), ctx, true) === 0;
  }
  return equalsConverted(a, b, ctx);
}

function equalsEnum(left: EnumValue, right: unknown): boolean {
  const refused = refusedCombination(left, primitiveKind(right)!);
  if (refused) throw refused;
  return compareNumbers(left.value, asNumber(right)) === 0;
}

function equalsConverted(left: unknown, right: unknown, ctx: TypeContext): boolean {
  const type = typeOf(left);
  const { ok, value } = tryConvertTo(right, type, ctx);
  return ok && value != null && sameValue(left, value, ctx);
}

/** Object.Equals. */
export function sameValue(left: unknown, right: unknown, ctx: TypeContext): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || left === null || right === null) return false;
  if (left instanceof EnumValue) return false;
  if (typeof right !== 'object') return overridesEquals(left, true) && equalsMethod(left, right, ctx);
  const identity = valueIdentity(left);
  if (identity !== null) return identity === valueIdentity(right);
  return overridesEquals(left) && equalsMethod(left, right, ctx);
}

/** Only types that describe an Equals of their own beyond Object's are asked. */
function overridesEquals(value: object, isClass = false): boolean {
  if (Array.isArray(value)) return false;
  const type = typeOf(value);
  if (isClass && !type.scriptClass) return false;
  const member = type.findInstance('equals');
  return (
    member?.kind === 'method' &&
    member.overloads.some(({ declaringType }) => declaringType.fullName !== 'System.Object')
  );
}

function equalsMethod(left: object, right: unknown, ctx: TypeContext): boolean {
  try {
    return invokeMethod(left, 'Equals', [right], ctx) === true;
  } catch (thrown) {
    if (thrown instanceof NetException) return false;
    throw thrown;
  }
}
