/** How good the conversion of a value, or of a type, to a type is; 0 when there is none. */
import { elementTypeOf } from '../NetArray.ts';
import type { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import { arrayType, typeOf } from '../TypeRegistry.ts';
import { figureConversion } from './figureConversion.ts';
import { nullConversion } from './nullConversion.ts';

export function conversionRank(value: unknown, type: NetType): number {
  if (type.isByRefLike) return 0;
  if (value == null) return nullConversion(type).rank;
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  return figureConversion(typeOf(base), type).rank;
}

export function conversionRankOfTypes(from: NetType, to: NetType): number {
  return to.isByRefLike ? 0 : figureConversion(from, to).rank;
}

/** An Object[] whose elements all have one type counts as an array of it. Null for $null. */
export function effectiveType(value: unknown): NetType | null {
  if (value == null) return null;
  const base = value instanceof PSObject && !value.isCustom ? value.base : value;
  if (!Array.isArray(base) || elementTypeOf(base) !== null || base.length === 0) return typeOf(base);
  const first = base[0];
  if (first == null) return typeOf(base);
  const element = typeOf(first);
  const isUniform = base.every((item) => item != null && typeOf(item) === element);
  return isUniform ? arrayType(element) : typeOf(base);
}
