/** Stub. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';

const missing = (name: string): never => {
  throw new NetException('System.NotImplementedException', `psail types: ${name}`);
};

export function add(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('add');
}
export function subtract(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('subtract');
}
export function multiply(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('multiply');
}
export function divide(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('divide');
}
export function remainder(_left: unknown, _right: unknown, _ctx: TypeContext): unknown {
  return missing('remainder');
}
