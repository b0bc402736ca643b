/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function joinOp(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('joinOp');
}
export function unaryJoin(_value: unknown, _ctx: TypeContext): unknown {
  return missing('unaryJoin');
}
