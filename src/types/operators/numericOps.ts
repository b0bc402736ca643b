/**
 * Arithmetic of two numbers. Integers that overflow become [double], a division that does not come out even too.
 * Rule that surprises: there is no [single] result; float + float is a double.
 */
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { convertNumber } from '../LanguagePrimitives/numericConversions.ts';
import {
  doubleValue,
  fits,
  integerValue,
  makeInteger,
  type NumericKind,
  truncatedDouble,
} from '../LanguagePrimitives/numericTypes.ts';
import { toNetException } from '../toNetException.ts';
import { type Decimal, Double } from '../numerics/index.ts';
import { typeOf } from '../TypeRegistry.ts';
import { asNumber, type Realm, realmOf, refusedCombination } from './operands.ts';

export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'remainder';

const KIND_OF = { int: 'Int32', uint: 'UInt32', long: 'Int64', ulong: 'UInt64' } as const;

/** The pairs of everyday scripts, without looking at kinds; undefined for all others. */
export function quickOp(operation: Arithmetic, left: unknown, right: unknown): unknown {
  if (left instanceof Double) {
    if (right instanceof Double) return new Double(doubleOp(operation, left.value, right.value));
    if (typeof right === 'number') return new Double(doubleOp(operation, left.value, right));
  } else if (typeof left === 'number') {
    if (right instanceof Double) return new Double(doubleOp(operation, left, right.value));
    if (typeof right === 'number' && right !== 0) return intOp(operation, left, right);
  }
  return undefined;
}

/** Sums, differences and quotients of two [int] are exact as doubles; products are not. */
function intOp(operation: Arithmetic, left: number, right: number): unknown {
  if (operation === 'multiply' || operation === 'remainder') return undefined;
  const result = doubleOp(operation, left, right);
  return (result | 0) === result ? result | 0 : new Double(result);
}

export function numericOp(
  operation: Arithmetic,
  left: unknown,
  leftKind: NumericKind,
  right: unknown,
  rightKind: NumericKind,
): unknown {
  const refused = refusedCombination(left, rightKind);
  if (refused) throw refused;
  const realm = realmOf(left, leftKind, right, rightKind);
  if (left instanceof EnumValue)
    return enumResult(left, realm, numericOp(operation, left.value, leftKind, right, rightKind));
  const [a, b] = [asNumber(left), asNumber(right)];
  if (realm === 'double') return new Double(doubleOp(operation, doubleValue(a), doubleValue(b)));
  if (realm === 'decimal') return decimalOp(operation, a, b);
  return integerOp(operation, integerValue(a), integerValue(b), realm);
}

/** An enum value on the left keeps its type, which only works while the numbers stay in it. */
function enumResult(left: EnumValue, realm: Realm, result: unknown): unknown {
  const { type } = left;
  if (realm === 'double') throw invalidCast(`Unable to cast object of type '${type}' to type 'System.Double'.`);
  if (typeof result !== typeof left.value)
    throw invalidCast(`Unable to cast object of type '${typeOf(result)}' to type '${type}'.`);
  return EnumValue.of(type, result as number | bigint);
}

function invalidCast(message: string): NetException {
  return new NetException('System.InvalidCastException', message);
}

function doubleOp(operation: Arithmetic, left: number, right: number): number {
  switch (operation) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return left / right;
    default:
      return left % right;
  }
}

function decimalOp(operation: Arithmetic, left: unknown, right: unknown): unknown {
  const a = convertNumber(left, 'Decimal') as Decimal;
  const b = convertNumber(right, 'Decimal') as Decimal;
  try {
    return a[operation](b);
  } catch (thrown) {
    const inner = toNetException(thrown);
    if (inner) throw runtimeException(inner.message, 'RuntimeException', 'NotSpecified', null, inner);
    throw thrown;
  }
}

function integerOp(operation: Arithmetic, left: bigint, right: bigint, realm: keyof typeof KIND_OF): unknown {
  const isDivision = operation === 'divide' || operation === 'remainder';
  if (isDivision && right === 0n) throw divideByZero();
  if (operation === 'divide' && left % right !== 0n) return new Double(Number(left) / Number(right));
  const result = exact(operation, left, right);
  if (fits(KIND_OF[realm], result)) return makeInteger(KIND_OF[realm], result);
  // Products of 64-bit integers go through [bigint].
  if (operation === 'multiply' && (realm === 'long' || realm === 'ulong')) return new Double(truncatedDouble(result));
  return new Double(doubleOp(operation, Number(left), Number(right)));
}

function exact(operation: Arithmetic, left: bigint, right: bigint): bigint {
  switch (operation) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return left / right;
    default:
      return left % right;
  }
}

function divideByZero() {
  const message = 'Attempted to divide by zero.';
  const inner = new NetException('System.DivideByZeroException', message);
  return runtimeException(message, 'RuntimeException', 'NotSpecified', null, inner);
}
