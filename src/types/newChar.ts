/** [char] from its code unit. */
import { Char } from './numerics/index.ts';

export function newChar(code: number): Char {
  return Char.of(code);
}
