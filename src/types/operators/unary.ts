/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function negate(_value: unknown, _ctx: TypeContext): unknown {
  return missing('negate');
}
export function plus(_value: unknown, _ctx: TypeContext): unknown {
  return missing('plus');
}
export function bitNot(_value: unknown, _ctx: TypeContext): unknown {
  return missing('bitNot');
}
export function increment(_value: unknown, _ctx: TypeContext): unknown {
  return missing('increment');
}
export function decrement(_value: unknown, _ctx: TypeContext): unknown {
  return missing('decrement');
}
