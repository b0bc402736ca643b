/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function equalsOp(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('equalsOp');
}
export function notEqualsOp(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('notEqualsOp');
}
export function lessThan(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('lessThan');
}
export function lessOrEqual(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('lessOrEqual');
}
export function greaterThan(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('greaterThan');
}
export function greaterOrEqual(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('greaterOrEqual');
}
