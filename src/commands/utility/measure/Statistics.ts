/** What Measure-Object keeps of the values of one property. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { compareValues, toPSString, tryConvertTo, typeOf, unwrap } from '../../../types/index.ts';
import { Double } from '../../../types/numerics/index.ts';

export interface Measures {
  sum: boolean;
  average: boolean;
  deviation: boolean;
  maximum: boolean;
  minimum: boolean;
  lines: boolean;
  words: boolean;
  characters: boolean;
}

/** The value as a number, as a cast to [double] gives it; null when it cannot be. */
export function asNumber(value: unknown, ctx: ExecutionContext): number | null {
  const base = unwrap(value);
  if (typeof base === 'number') return base;
  const { value: converted } = tryConvertTo(base ?? null, ctx.resolveType('double')!, ctx);
  return converted instanceof Double ? converted.value : null;
}

export class Statistics {
  count = 0;
  sum = 0;
  variance = 0;
  maximum: unknown = null;
  minimum: unknown = null;
  lines = 0;
  words = 0;
  characters = 0;

  /** Running variance after Welford, in PowerShell's order of operations. */
  addNumber(value: number): void {
    const before = this.sum;
    this.sum += value;
    if (this.count < 2) return;
    const { count } = this;
    const difference = value - before / (count - 1);
    this.variance *= (count - 2) / (count - 1);
    this.variance += (difference * difference) / count;
  }

  takeMinimum(value: unknown, ctx: ExecutionContext): void {
    if (this.minimum == null || compareForLimit(this.minimum, value, ctx) > 0) this.minimum = value;
  }

  takeMaximum(value: unknown, ctx: ExecutionContext): void {
    if (this.maximum == null || compareForLimit(this.maximum, value, ctx) < 0) this.maximum = value;
  }
}

/** Numbers as numbers, values of different types as text. */
function compareForLimit(first: unknown, second: unknown, ctx: ExecutionContext): number {
  const left = asNumber(first, ctx);
  const right = second == null ? null : asNumber(second, ctx);
  if (left !== null && right !== null) return left - right;
  const [a, b] = [unwrap(first), unwrap(second)];
  const areAlike = a != null && b != null && left === null && right === null && typeOf(a) === typeOf(b);
  const text = (value: unknown): unknown => (areAlike || value == null ? value : toPSString(value, ctx));
  return a === b ? 0 : compareValues(text(a), text(b), ctx, { ignoreCase: false });
}
