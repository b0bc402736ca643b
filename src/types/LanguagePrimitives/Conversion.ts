/** How values of one type become another: found once a pair of types, then called for each value. */
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';

export type Converter = (value: unknown, type: NetType, ctx: TypeContext) => unknown;

export interface Conversion {
  readonly rank: number;
  readonly convert: Converter;
  /** What the value is written as decides, not the value. */
  readonly isThroughText?: boolean;
}
