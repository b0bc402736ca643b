/** -join: the elements' texts with the separator between them; a single value's text. */
import { enumerableOf } from '../enumeration.ts';
import { joinElements, toPSString } from '../LanguagePrimitives/toPSString.ts';
import type { TypeContext } from '../TypeContext.ts';

export function joinOp(left: unknown, right: unknown, ctx: TypeContext): unknown {
  const items = enumerableOf(left);
  return items === null ? toPSString(left, ctx) : joinElements(items, toPSString(right, ctx), ctx);
}

export function unaryJoin(value: unknown, ctx: TypeContext): unknown {
  return joinOp(value, '', ctx);
}
