/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function formatOp(_format: unknown, _args: unknown, _ctx: TypeContext): string {
  return missing('formatOp');
}
