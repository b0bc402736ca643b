/** A type's name to the type. */
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import { invalidCast } from './conversionErrors.ts';

export function stringToType(value: unknown, type: NetType, ctx: TypeContext): NetType {
  const found = ctx.resolveType(value as string);
  if (found) return found;
  throw invalidCast(
    'InvalidCastFromStringToType',
    `Cannot convert the "${value}" value of type "System.String" to type "${type}".`,
  );
}
