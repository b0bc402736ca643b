/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function bitAnd(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('bitAnd');
}
export function bitOr(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('bitOr');
}
export function bitXor(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('bitXor');
}
export function shiftLeft(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('shiftLeft');
}
export function shiftRight(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('shiftRight');
}
