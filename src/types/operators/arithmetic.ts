/**
 * + - * / %. The left side decides: a string joins or repeats, an array grows or repeats, a hashtable merges, numbers
 * calculate, any other type is asked for its own operator.
 * Rule that surprises: $null + x is x, unchanged, while $null - x starts from 0.
 */
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { isDictionary } from '../collections/NetDictionary.ts';
import { mergeDictionaries } from '../collections/mergeDictionaries.ts';
import { enumerableOf } from '../enumeration.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { elementTypeOf, makeArray } from '../NetArray.ts';
import { noConversion } from '../LanguagePrimitives/conversionErrors.ts';
import { newItems } from '../newItems.ts';
import { Char, UInt32 } from '../numerics/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { withoutTokenText } from '../PSObject.ts';
import { getType } from '../TypeRegistry.ts';
import { implicitOp } from './implicitOp.ts';
import { type Arithmetic, numericOp, quickOp } from './numericOps.ts';
import { baseOf, primitiveKind, textToNumber } from './operands.ts';

interface Names {
  readonly operation: Arithmetic;
  readonly method: string;
  readonly symbol: string;
}

const ADD: Names = { operation: 'add', method: 'op_Addition', symbol: '+' };
const SUBTRACT: Names = { operation: 'subtract', method: 'op_Subtraction', symbol: '-' };
const MULTIPLY: Names = { operation: 'multiply', method: 'op_Multiply', symbol: '*' };
const DIVIDE: Names = { operation: 'divide', method: 'op_Division', symbol: '/' };
const REMAINDER: Names = { operation: 'remainder', method: 'op_Modulus', symbol: '%' };

export function add(left: unknown, right: unknown, ctx: TypeContext): unknown {
  const a = baseOf(left);
  if (a === null) return right === undefined ? null : right;
  if (typeof a === 'string') return a + toPSString(withoutTokenText(right), ctx);
  const b = baseOf(right);
  if (a instanceof Char) return `${a}${toPSString(right, ctx)}`;
  if (isDictionary(a)) return addToDictionary(a, b, ctx);
  const items = enumerableOf(a);
  if (items !== null) return addToArray(items, right);
  return calculate(ADD, a, b, ctx);
}

function addToArray(items: Iterable<unknown>, right: unknown): unknown[] {
  const result = [...items];
  // What a command without output gives adds no element.
  if (right === undefined) return result;
  const more = enumerableOf(right);
  if (more === null) result.push(right);
  else for (const item of more) result.push(item);
  return result;
}

function addToDictionary(left: unknown, right: unknown, ctx: TypeContext): unknown {
  if (isDictionary(left) && isDictionary(right)) return mergeDictionaries(left, right, ctx);
  throw runtimeException('A hash table can only be added to another hash table.', 'AddHashTableToNonHashTable');
}

export function subtract(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return calculate(SUBTRACT, baseOf(left), baseOf(right), ctx);
}

export function divide(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return calculate(DIVIDE, baseOf(left), baseOf(right), ctx);
}

export function remainder(left: unknown, right: unknown, ctx: TypeContext): unknown {
  return calculate(REMAINDER, baseOf(left), baseOf(right), ctx);
}

export function multiply(left: unknown, right: unknown, ctx: TypeContext): unknown {
  const a = baseOf(left);
  const b = baseOf(right);
  if (a === null) return null;
  if (typeof a === 'string') return repeatText(a, timesOf(b, ctx));
  const items = enumerableOf(a);
  if (items !== null && !isDictionary(a)) return repeatArray(a, [...items], timesOf(b, ctx, 'System.UInt32'), ctx);
  return calculate(MULTIPLY, a, b, ctx);
}

function timesOf(value: unknown, ctx: TypeContext, type = 'System.Int32'): number {
  if (value === null) return 0;
  const times = typeof value === 'string' ? textToNumber(value, 0, ctx) : value;
  const converted = convertTo(times, getType(type), ctx);
  return converted instanceof UInt32 ? converted.value : (converted as number);
}

const LARGEST_INT = 2 ** 31 - 1;

function repeatText(text: string, times: number): string {
  if (text.length * times > LARGEST_INT) {
    throw new NetException(
      'System.ArgumentOutOfRangeException',
      "Specified argument was out of the range of valid values. (Parameter 'length')",
      { properties: { ParamName: 'length' } },
    );
  }
  if (times >= 0) return text.repeat(times);
  throw new NetException(
    'System.ArgumentOutOfRangeException',
    `times ('${times}') must be a non-negative value. (Parameter 'times')\nActual value was ${times}.`,
    { properties: { ParamName: 'times' } },
  );
}

function repeatArray(source: unknown, items: readonly unknown[], times: number, ctx: TypeContext): unknown[] {
  const length = items.length * times;
  if (length > LARGEST_INT) throw noConversion(BigInt(length), getType('System.Int32'), ctx);
  return makeArray(
    newItems(length, (index) => items[index % items.length]),
    Array.isArray(source) ? elementTypeOf(source) : null,
  );
}

function calculate(names: Names, left: unknown, right: unknown, ctx: TypeContext): unknown {
  const a = left === null ? 0 : left;
  const b = right === null ? 0 : right;
  const quick = quickOp(names.operation, a, b);
  if (quick !== undefined) return quick;
  if (typeof a === 'string') {
    const number = textToNumber(a, b, ctx);
    return calculate(names, number, typeof b === 'string' ? textToNumber(b, 0, ctx) : b, ctx);
  }
  const leftKind = primitiveKind(a);
  // Booleans and chars add, but they do not multiply.
  if (leftKind !== null && !(names === MULTIPLY && isBooleanOrChar(a))) {
    const number = typeof b === 'string' ? textToNumber(b, a, ctx) : b;
    const rightKind = primitiveKind(number);
    if (rightKind !== null) return numericOp(names.operation, a, leftKind, number, rightKind);
  }
  return implicitOp(left, right, names.method, names.symbol, ctx);
}

function isBooleanOrChar(value: unknown): boolean {
  return typeof value === 'boolean' || value instanceof Char;
}
