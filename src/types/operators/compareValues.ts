/**
 * LanguagePrimitives.Compare: -lt and its like, Sort-Object, ValidateRange.
 * Rule that surprises: $null is less than everything except negative numbers.
 */
import { NetException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { doubleValue, numericKind } from '../LanguagePrimitives/numericTypes.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { netToString } from '../netToString.ts';
import { netCompare } from '../netCompare.ts';
import { toNetException } from '../toNetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { compareNumbers } from './compareNumbers.ts';
import { compareText } from './compareText.ts';
import { sameValue } from './looseEquals.ts';
import { PSObject } from '../PSObject.ts';
import { BigInteger } from '../numerics/index.ts';
import { asNumber, baseOf, primitiveKind, refusedCombination, textToNumber } from './operands.ts';

export interface CompareOptions {
  readonly ignoreCase: boolean;
}

/** Negative, zero or positive; NaN where a NaN is compared. */
export function compareValues(left: unknown, right: unknown, ctx: TypeContext, options: CompareOptions): number {
  const a = baseOf(left);
  const b = baseOf(right);
  if (a === null) return b === null ? 0 : nullOrder(b);
  if (b === null) return -nullOrder(a);
  if (typeof a === 'string')
    return compareText(a, typeof b === 'string' ? b : toPSString(b, ctx), ctx, options.ignoreCase);
  if (numericKind(a) !== null && numericKind(b) !== null && !hasOneBig(a, b)) return compareNumbers(a, b);
  if (numericKind(a) !== null || a instanceof EnumValue) return compareWithNumber(a, b, ctx);
  return compareConverted(a, b, ctx);
}

/** A [bigint] beside another number: the right side is converted to the left side's type, and may not fit. */
export function hasOneBig(left: unknown, right: unknown): boolean {
  return left instanceof BigInteger !== right instanceof BigInteger;
}

/** Texts become numbers; booleans, chars and enum values count as integers. */
function compareWithNumber(left: unknown, right: unknown, ctx: TypeContext): number {
  if (left instanceof BigInteger) return compareConverted(left, right, ctx);
  const b = typeof right === 'string' ? textToNumber(right, left, ctx) : right;
  const kind = primitiveKind(b);
  if (kind === null) return compareConverted(left, b, ctx);
  const refused = refusedCombination(left, kind);
  if (refused) throw refused;
  return compareNumbers(asNumber(left), asNumber(b));
}

/** How $null on the left compares to `value`. */
function nullOrder(value: unknown): number {
  const kind = numericKind(value);
  return kind !== null && kind !== 'Single' && kind !== 'Double' && kind !== 'Decimal' && doubleValue(value) < 0
    ? 1
    : -1;
}

function compareConverted(left: unknown, right: unknown, ctx: TypeContext): number {
  if (typeof left !== 'boolean' && !(left instanceof EnumValue) && !isComparable(left))
    return compareIncomparable(left, right, ctx);
  const converted = convertForComparison(left, right, ctx);
  if (typeof left === 'boolean') return Number(left) - Number(converted);
  if (left instanceof EnumValue) return left.bits < (converted as EnumValue).bits ? -1 : left === converted ? 0 : 1;
  return netCompare(left, converted, ctx);
}

/** Equal things compare even so; anything else is an error. */
function compareIncomparable(left: unknown, right: unknown, ctx: TypeContext): number {
  if (left instanceof PSObject) throw customNotComparable(left, right, ctx);
  if (sameValue(left, right, ctx)) return 0;
  throw notComparable(left, ctx);
}

function customNotComparable(left: PSObject, right: unknown, ctx: TypeContext): NetException {
  const text = shown(left, ctx);
  const message = `Cannot compare "${text}" to "${shown(right, ctx)}" because the objects are not the same type or the object "${text}" does not implement "IComparable".`;
  return new NetException('System.Management.Automation.ExtendedTypeSystemException', message, {
    errorId: 'PSObjectCompareTo',
  });
}

function isComparable(value: unknown): boolean {
  const type = typeOf(value);
  // An array's CompareTo is IStructuralComparable's, which needs a comparer.
  if (type.isArray) return false;
  if (type.findInstance('compareto')) return true;
  for (let each: typeof type | null = type; each; each = each.baseType) {
    if (each.interfaces.some(({ definition }) => /^System\.IComparable/.test(definition.name))) return true;
  }
  return false;
}

function convertForComparison(left: unknown, right: unknown, ctx: TypeContext): unknown {
  try {
    return convertTo(right, typeOf(left), ctx);
  } catch (thrown) {
    const inner = toNetException(thrown);
    if (!inner) throw thrown;
    throw comparisonFailure(left, right, inner, ctx);
  }
}

function argumentException(message: string, errorId: string, inner: NetException | null = null): NetException {
  return new NetException('System.Management.Automation.PSArgumentException', message, {
    errorId,
    category: 'InvalidArgument',
    inner,
  });
}

function comparisonFailure(left: unknown, right: unknown, inner: NetException, ctx: TypeContext): NetException {
  const message = `Could not compare "${toPSString(left, ctx)}" to "${toPSString(right, ctx)}". Error: "${inner.message}"`;
  return argumentException(message, 'ComparisonFailure', inner);
}

function notComparable(value: unknown, ctx: TypeContext): NetException {
  return argumentException(`Cannot compare "${shown(value, ctx)}" because it is not IComparable.`, 'NotIcomparable');
}

function shown(value: unknown, ctx: TypeContext): string {
  const type = typeOf(value);
  if (type.isArray) return netToString(value, ctx);
  return type.fullName === 'System.RuntimeType' ? String(value) : toPSString(value, ctx);
}
