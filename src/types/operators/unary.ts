/** Unary - and +, -bnot, ++ and --. Rule that surprises: - and + subtract from and add to 0, so [byte] becomes [int]. */
import { runtimeException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import {
  type BoundedKind,
  integerValue,
  isIntegral,
  makeInteger,
  type NumericKind,
  numericKind,
} from '../LanguagePrimitives/numericTypes.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType, typeOf } from '../TypeRegistry.ts';
import { add, subtract } from './arithmetic.ts';
import { integerOfReal, wrapped } from './bitwise.ts';
import { implicitOp } from './implicitOp.ts';
import { baseOf, textToNumber } from './operands.ts';

export function negate(value: unknown, ctx: TypeContext): unknown {
  return subtract(0, value, ctx);
}

export function plus(value: unknown, ctx: TypeContext): unknown {
  return add(0, value, ctx);
}

const WIDE = new Set<NumericKind>(['Int32', 'UInt32', 'Int64', 'UInt64']);

export function bitNot(value: unknown, ctx: TypeContext): unknown {
  let operand = baseOf(value);
  if (operand === null) return -1;
  if (typeof operand === 'string') operand = textToNumber(operand, 0, ctx);
  if (operand instanceof EnumValue)
    return EnumValue.of(operand.type, typeof operand.value === 'bigint' ? ~operand.value : ~operand.value);
  const kind = numericKind(operand);
  if (kind === 'BigInteger') return implicitOp(operand, null, 'op_OnesComplement', '-bnot', ctx);
  if (kind !== null && WIDE.has(kind)) return complement(operand, kind as BoundedKind);
  if (kind !== null && !isIntegral(kind)) {
    const { kind: integral, whole } = integerOfReal(operand, ctx);
    return complement(whole, integral);
  }
  return ~(convertTo(operand, getType('System.Int32'), ctx) as number);
}

function complement(value: unknown, kind: BoundedKind): unknown {
  return makeInteger(kind, wrapped(~integerValue(value), kind));
}

export function increment(value: unknown, ctx: TypeContext): unknown {
  const operand = baseOf(value);
  if (operand instanceof EnumValue) return steppedEnum(operand, 1);
  return operand === null ? 1 : add(requireNumber(operand, '++'), 1, ctx);
}

export function decrement(value: unknown, ctx: TypeContext): unknown {
  const operand = baseOf(value);
  if (operand instanceof EnumValue) return steppedEnum(operand, -1);
  return operand === null ? -1 : subtract(requireNumber(operand, '--'), 1, ctx);
}

function steppedEnum({ type, value }: EnumValue, step: 1 | -1): EnumValue {
  return EnumValue.of(type, typeof value === 'bigint' ? value + BigInt(step) : value + step);
}

function operandType(operand: unknown): string {
  return operand instanceof PSObject ? 'System.Management.Automation.PSObject' : String(typeOf(operand));
}

function requireNumber(operand: unknown, symbol: string): unknown {
  const kind = numericKind(operand);
  if (kind !== null && kind !== 'BigInteger') return operand;
  throw runtimeException(
    `The '${symbol}' operator works only on numbers. The operand is a '${operandType(operand)}'.`,
    'OperatorRequiresNumber',
  );
}
