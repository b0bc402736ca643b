/**
 * Strings as the comparison operators see them: the current culture's rules, with or without case. Plain ASCII is decided
 * without asking the culture.
 */
import { compareByCulture } from '../dotnet/strings/compareStrings.ts';
import type { TypeContext } from '../TypeContext.ts';

export function compareText(left: string, right: string, ctx: TypeContext, ignoreCase: boolean): number {
  return left === right ? 0 : compareByCulture(left, right, ctx.culture, ignoreCase);
}

const ASCII = /^[\x20-\x7e]*$/;

export function equalText(left: string, right: string, ctx: TypeContext, ignoreCase: boolean): boolean {
  if (left === right) return true;
  if (ASCII.test(left) && ASCII.test(right)) {
    return left.length === right.length && ignoreCase && left.toLowerCase() === right.toLowerCase();
  }
  return compareByCulture(left, right, ctx.culture, ignoreCase) === 0;
}
