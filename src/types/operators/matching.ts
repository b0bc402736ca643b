/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function likeOp(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean, _negated = false): unknown {
  return missing('likeOp');
}
export function matchOp(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean, _negated = false): { result: unknown; matches: unknown } {
  return missing('matchOp');
}
