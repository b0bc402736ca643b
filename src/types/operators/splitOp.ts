/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function splitOp(_left: unknown, _right: unknown, _ctx: TypeContext, _ignoreCase: boolean): unknown {
  return missing('splitOp');
}
export function unarySplit(_value: unknown, _ctx: TypeContext): unknown {
  return missing('unarySplit');
}
