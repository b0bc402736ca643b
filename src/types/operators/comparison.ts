/**
 * -eq -ne -lt -le -gt -ge. A collection on the left gives the elements for which the comparison holds.
 */
import { enumerableOf, heldValue } from '../enumeration.ts';
import type { TypeContext } from '../TypeContext.ts';
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { compareValues } from './compareValues.ts';
import { looseEquals } from './looseEquals.ts';
import { invalidOperation } from './operands.ts';

type Test = (left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean) => boolean;

function scalarOrFilter(given: unknown, other: unknown, ctx: TypeContext, ignoreCase: boolean, test: Test): unknown {
  const [left, right] = [heldValue(given), heldValue(other)];
  const items = typeof left === 'object' ? enumerableOf(left) : null;
  if (items === null) return test(left, right, ctx, ignoreCase);
  const kept: unknown[] = [];
  for (const item of items) if (test(item, right, ctx, ignoreCase)) kept.push(item);
  return kept;
}

const equals: Test = looseEquals;
const differs: Test = (left, right, ctx, ignoreCase) => !looseEquals(left, right, ctx, ignoreCase);
function order(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean, isGreater: boolean): number {
  if ((left === null && right instanceof EnumValue) || (right === null && left instanceof EnumValue))
    throw refusedNull((left ?? right) as EnumValue, isGreater === (right === null));
  try {
    return compareValues(left, right, ctx, { ignoreCase });
  } catch (thrown) {
    throw thrown instanceof NetException ? asOperatorError(thrown) : thrown;
  }
}

/** LanguagePrimitives.Compare complains of its argument; the operators make it an error of the script. */
function asOperatorError(thrown: NetException): NetException {
  if (thrown.typeName !== 'System.Management.Automation.PSArgumentException') return thrown;
  return runtimeException(thrown.message, thrown.errorId!);
}

/** PowerShell compares $null by comparing the other side with zero, which enums have no operator for. */
function refusedNull(value: EnumValue, isGreaterOrEqual: boolean): NetException {
  const name = isGreaterOrEqual ? 'GreaterThanOrEqual' : 'LessThan';
  return invalidOperation(
    `The binary operator ${name} is not defined for the types '${value.type}' and '${value.type}'.`,
  );
}

export function equalsOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, equals);
}
export function notEqualsOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, differs);
}
export function lessThan(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase, false) < 0);
}
export function lessOrEqual(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase, false) <= 0);
}
export function greaterThan(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase, true) > 0);
}
export function greaterOrEqual(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  return scalarOrFilter(left, right, ctx, ignoreCase, (a, b) => order(a, b, ctx, ignoreCase, true) >= 0);
}
