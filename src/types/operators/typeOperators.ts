/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function isOp(_left: unknown, _right: unknown, _ctx: TypeContext): boolean {
  return missing('isOp');
}
export function asOp(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('asOp');
}
