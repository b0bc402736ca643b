/**
 * -band -bor -bxor -shl -shr. Integers keep their common type; reals and [decimal] are read as 64 bits.
 * Rule that surprises: a shift keeps the left side's own type, [byte] too, and takes the count modulo its width.
 */
import { EnumValue } from '../EnumValue.ts';
import { NetException } from '../../errors/NetException.ts';
import { underlyingKind } from '../LanguagePrimitives/enumConversions.ts';
import { noConversion } from '../LanguagePrimitives/conversionErrors.ts';
import { convertTo, tryConvertTo } from '../LanguagePrimitives/convertTo.ts';
import {
  doubleValue,
  integerValue,
  LIMITS,
  makeInteger,
  type BoundedKind,
  type NumericKind,
  numericKind,
} from '../LanguagePrimitives/numericTypes.ts';
import { DateTime, Decimal, UInt64 } from '../numerics/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import { implicitOp } from './implicitOp.ts';
import { asNumber, baseOf, invalidOperation, primitiveKind, textToNumber } from './operands.ts';

interface Names {
  readonly run: (left: bigint, right: bigint) => bigint;
  readonly method: string;
  readonly symbol: string;
}

const AND: Names = { run: (a, b) => a & b, method: 'op_BitwiseAnd', symbol: '-band' };
const OR: Names = { run: (a, b) => a | b, method: 'op_BitwiseOr', symbol: '-bor' };
const XOR: Names = { run: (a, b) => a ^ b, method: 'op_ExclusiveOr', symbol: '-bxor' };
const SHL: Names = { run: (a, b) => a << b, method: 'op_LeftShift', symbol: '-shl' };
const SHR: Names = { run: (a, b) => a >> b, method: 'op_RightShift', symbol: '-shr' };

export function bitAnd(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return combine(AND, baseOf(left), baseOf(right), ctx);
}
export function bitOr(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return combine(OR, baseOf(left), baseOf(right), ctx);
}
export function bitXor(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return combine(XOR, baseOf(left), baseOf(right), ctx);
}
export function shiftLeft(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return shift(SHL, baseOf(left), baseOf(right), ctx);
}
export function shiftRight(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return shift(SHR, baseOf(left), baseOf(right), ctx);
}

function combine(names: Names, left: unknown, right: unknown, ctx: TypeContext): unknown {
  // Beside another text a text is read as [int].
  const a = numberOrText(left, typeof right === 'string' ? 0 : right, ctx);
  const b = numberOrText(right, typeof left === 'string' ? 0 : a, ctx);
  const leftKind = primitiveKind(a);
  const rightKind = primitiveKind(b);
  if (leftKind !== null && rightKind !== null) return combineNumbers(names, a, leftKind, b, rightKind, ctx);
  const hasDate = a instanceof DateTime || b instanceof DateTime;
  if (!hasDate && (isReal(leftKind) || isReal(rightKind)))
    throw new NetException('System.NullReferenceException', 'Object reference not set to an instance of an object.');
  return implicitOp(a, b, names.method, names.symbol, ctx);
}

function isReal(kind: NumericKind | null): boolean {
  return kind !== null && REALS.has(kind);
}

function numberOrText(value: unknown, other: unknown, ctx: TypeContext): unknown {
  if (value === null) return 0;
  return typeof value === 'string' ? textToNumber(value, other, ctx) : value;
}

const REALS = new Set<NumericKind>(['Single', 'Double', 'Decimal']);

function combineNumbers(
  names: Names,
  left: unknown,
  leftKind: NumericKind,
  right: unknown,
  rightKind: NumericKind,
  ctx: TypeContext,
): unknown {
  if (REALS.has(leftKind) || REALS.has(rightKind)) return combineReals(names, left, right, ctx);
  const kind = commonKind(leftKind, rightKind);
  const [a, b] = [integerValue(asNumber(left)), integerValue(asNumber(right))];
  if (left instanceof EnumValue) return enumOf(left, names.run(a, b));
  return makeInteger(kind, wrapped(names.run(wrapped(a, kind), wrapped(b, kind)), kind));
}

function enumOf(like: EnumValue, bits: bigint): EnumValue {
  return EnumValue.of(
    like.type,
    typeof like.value === 'bigint' ? bits : Number(wrapped(bits, underlyingKind(like.type))),
  );
}

const WIDTH_ORDER: readonly BoundedKind[] = ['Int32', 'UInt32', 'Int64', 'UInt64'];

function commonKind(left: NumericKind, right: NumericKind): BoundedKind {
  const index = Math.max(WIDTH_ORDER.indexOf(left as BoundedKind), WIDTH_ORDER.indexOf(right as BoundedKind), 0);
  return WIDTH_ORDER[index]!;
}

const WIDTHS: Readonly<Record<BoundedKind, number>> = {
  SByte: 8,
  Byte: 8,
  Int16: 16,
  UInt16: 16,
  Int32: 32,
  UInt32: 32,
  Int64: 64,
  UInt64: 64,
};

export function wrapped(value: bigint, kind: BoundedKind): bigint {
  const width = WIDTHS[kind];
  return LIMITS[kind].min < 0n ? BigInt.asIntN(width, value) : BigInt.asUintN(width, value);
}

/** Signed when one side is negative, else [uint64]. */
function combineReals(names: Names, left: unknown, right: unknown, ctx: TypeContext): unknown {
  const isDecimal = left instanceof Decimal || right instanceof Decimal;
  const [a, b] = [left, right].map((each) =>
    isDecimal ? convertTo(asNumber(each), getType('System.Decimal'), ctx) : asNumber(each),
  );
  const bits = names.run(bitsOf(a, ctx), bitsOf(b, ctx));
  return doubleValue(a) < 0 || doubleValue(b) < 0 ? BigInt.asIntN(64, bits) : new UInt64(BigInt.asUintN(64, bits));
}

function bitsOf(value: unknown, ctx: TypeContext): bigint {
  const isNegative = doubleValue(value) < 0;
  const converted = convertTo(value, getType(isNegative ? 'System.Int64' : 'System.UInt64'), ctx);
  return BigInt.asUintN(64, integerValue(converted));
}

function shift(names: Names, left: unknown, right: unknown, ctx: TypeContext): unknown {
  // The count is not even looked at.
  if (left === null) return 0;
  const a = numberOrText(left, right, ctx);
  if (a instanceof EnumValue) throw refusedShift(names, a, right, ctx);
  const kind = numericKind(a);
  const b = typeof right === 'string' ? textToNumber(right, typeof left === 'string' ? 0 : a, ctx) : right;
  if (kind === null || kind === 'BigInteger') return implicitOp(a, b, names.method, names.symbol, ctx);
  const count = b === null ? 0 : (convertTo(b, getType('System.Int32'), ctx) as number);
  return REALS.has(kind) ? shiftReal(names, a, count, ctx) : shiftInteger(names, a, kind as BoundedKind, count);
}

/** A count that is no number is converted all the same, and may fail before. */
function refusedShift(names: Names, left: EnumValue, right: unknown, ctx: TypeContext): NetException {
  if (right !== null && numericKind(right) === null)
    convertTo(typeof right === 'string' ? textToNumber(right, left, ctx) : right, getType('System.Int32'), ctx);
  const name = names === SHL ? 'LeftShift' : 'RightShift';
  return invalidOperation(
    `The binary operator ${name} is not defined for the types '${left.type}' and 'System.Int32'.`,
  );
}

function shiftInteger(names: Names, value: unknown, kind: BoundedKind, count: number): unknown {
  const isLong = kind === 'Int64' || kind === 'UInt64';
  return makeInteger(kind, wrapped(names.run(integerValue(value), BigInt(count & (isLong ? 63 : 31))), kind));
}

function shiftReal(names: Names, value: unknown, count: number, ctx: TypeContext): unknown {
  const { kind, whole } = integerOfReal(value, ctx);
  return shiftInteger(names, whole, kind, count);
}

/** Reals become the first of [int], [long] and [uint64] that holds them. */
export function integerOfReal(value: unknown, ctx: TypeContext): { kind: BoundedKind; whole: unknown } {
  for (const kind of ['Int32', 'Int64', 'UInt64'] as const) {
    const { ok, value: whole } = tryConvertTo(value, getType(`System.${kind}`), ctx);
    if (ok) return { kind, whole };
  }
  throw noConversion(value, getType(value instanceof Decimal ? 'System.Int32' : 'System.UInt64'), ctx);
}
