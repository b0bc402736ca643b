/** Engine timestamps (UTC ticks) as local [datetime] values. */
import { DateTime } from '../../types/numerics/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';

export function ticksToLocalDateTime(utcTicks: bigint, ctx: TypeContext): DateTime {
  return new DateTime(utcTicks + ctx.timeZone.utcOffsetTicks(utcTicks), 2);
}
