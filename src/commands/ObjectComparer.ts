/**
 * ObjectCommandComparer: how Sort-, Group-, Compare-, Select-Object -Unique and Get-Unique order two values.
 * Rules that surprise: the second value is converted to the first one's type; what cannot be compared is compared as
 * text; all [pscustomobject] count as equal, because their base object is one and the same.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { NetException } from '../errors/index.ts';
import { compareStrings, compareValues, toPSString, unwrap } from '../types/index.ts';
import type { CultureInfo } from '../types/culture/CultureInfo.ts';
import { PSObject } from '../types/PSObject.ts';

export class ObjectComparer {
  private readonly ctx: ExecutionContext;

  constructor(
    ctx: ExecutionContext,
    private readonly ignoreCase: boolean,
    private readonly culture: CultureInfo = ctx.culture,
  ) {
    this.ctx = culture === ctx.culture ? ctx : Object.create(ctx, { culture: { value: culture } });
  }

  /** Negative, 0 or positive; never throws. */
  compare(first: unknown, second: unknown): number {
    const left = unwrap(first);
    const right = unwrap(second);
    if (left === right) return 0;
    if (left == null && right == null) return 0;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    if (typeof left === 'string' && typeof right === 'string')
      return compareStrings(left, right, this.culture, this.ignoreCase);
    if (left instanceof PSObject && right instanceof PSObject) return 0;
    // "No output" that a property keeps is an object that compares with nothing but by its empty text.
    if (left === undefined || right === undefined) return this.compareTexts(left, right);
    return this.compareOther(left, right);
  }

  private compareOther(left: unknown, right: unknown): number {
    try {
      return compareValues(left, right, this.ctx, { ignoreCase: this.ignoreCase });
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      return this.compareTexts(left, right);
    }
  }

  private compareTexts(left: unknown, right: unknown): number {
    return compareStrings(this.textOf(left), this.textOf(right), this.culture, this.ignoreCase);
  }

  /** The one base object of all [pscustomobject] has no text. */
  private textOf(value: unknown): string {
    return value instanceof PSObject ? '' : toPSString(value ?? null, this.ctx);
  }
}
