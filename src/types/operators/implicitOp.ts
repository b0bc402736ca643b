/**
 * Operators that types define themselves: op_Addition of [datetime], op_Subtraction of [timespan], all of [bigint].
 * Rule that surprises: the left side's type is asked, the right side's only when the left is $null or a primitive.
 */
import { type NetException, runtimeException } from '../../errors/NetException.ts';
import { invokeStatic } from '../members/staticMembers.ts';
import { numericKind } from '../LanguagePrimitives/numericTypes.ts';
import type { NetType } from '../NetType.ts';
import { Char } from '../numerics/index.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { findType, getType, typeOf } from '../TypeRegistry.ts';
import { OPERATOR_TYPES } from './operatorTypes.ts';

function isPrimitive(value: unknown): boolean {
  if (typeof value === 'boolean' || value instanceof Char) return true;
  const kind = numericKind(value);
  return kind !== null && kind !== 'Decimal' && kind !== 'BigInteger';
}

function operatorType(value: unknown): NetType | null {
  if (value == null || isPrimitive(value)) return null;
  return value instanceof PSObject && value.isCustom ? getType('System.Management.Automation.PSObject') : typeOf(value);
}

function shownType(value: unknown): string {
  return value == null ? '$null' : typeOf(value).toString();
}

/** The type itself where it describes the operator, else the one that stands beside it. */
function ownerOf(type: NetType, method: string): NetType {
  const lower = method.toLowerCase();
  if (type.findStatic(lower)) return type;
  const beside = findType(OPERATOR_TYPES + type.fullName);
  return beside?.findStatic(lower) ? beside : type;
}

function operands(left: unknown, right: unknown, method: string): unknown[] {
  return method === 'op_OnesComplement' ? [left] : [left, right];
}

/** Here a type is named in full, its arguments with their assemblies. */
function operatorNotFound(type: NetType, method: string): NetException {
  const message = `Method invocation failed because [${type.fullName}] does not contain a method named '${method}'.`;
  return runtimeException(message, 'MethodNotFound');
}

/** `symbol` is how the error names the operator. */
export function implicitOp(left: unknown, right: unknown, method: string, symbol: string, ctx: TypeContext): unknown {
  const type = operatorType(left) ?? operatorType(right);
  if (type) {
    const owner = ownerOf(type, method);
    if (!owner.findStatic(method.toLowerCase())) throw operatorNotFound(type, method);
    return invokeStatic(owner, method, operands(left, right, method), ctx, { isOperator: true });
  }
  throw runtimeException(
    `The operation '[${shownType(left)}] ${symbol} [${shownType(right)}]' is not defined.`,
    'NotADefinedOperationForType',
  );
}
