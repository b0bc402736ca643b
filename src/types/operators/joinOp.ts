/** -join: the elements' texts with the separator between them; a single value's text. */
import { Enumerator } from '../Enumerator.ts';
import { enumerableOf } from '../enumeration.ts';
import { joinElements, toPSString } from '../LanguagePrimitives/toPSString.ts';
import { unwrap } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';

export function joinOp(left: unknown, right: unknown, ctx: TypeContext): unknown {
  const items = isOnlyEnumerator(unwrap(left)) ? null : enumerableOf(left);
  return items === null ? toPSString(left, ctx) : joinElements(items, toPSString(right, ctx), ctx);
}

export function unaryJoin(value: unknown, ctx: TypeContext): unknown {
  return joinOp(value, '', ctx);
}

/** An IEnumerator is one object here; the sequences of LINQ are collections as well. */
function isOnlyEnumerator(value: unknown): boolean {
  return value instanceof Enumerator && !value.isCollection;
}
