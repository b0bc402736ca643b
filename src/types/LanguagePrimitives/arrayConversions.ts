/**
 * To array types: element by element from arrays and other collections, one element from anything else.
 * Rule that surprises: a failing element of an array is that element's error; a failing single value is one of its own.
 */
import { NetException } from '../../errors/NetException.ts';
import { isDictionary } from '../collections/NetDictionary.ts';
import { enumerableOf } from '../enumeration.ts';
import { makeArray } from '../NetArray.ts';
import type { NetType } from '../NetType.ts';
import { newChar } from '../newChar.ts';
import type { TypeContext } from '../TypeContext.ts';
import { allInterfacesOf } from '../allInterfacesOf.ts';
import type { Conversion } from './Conversion.ts';
import { Rank, scalarToArray } from './rankValues.ts';
import { conversionFailed } from './conversionErrors.ts';
import { convertTo } from './convertTo.ts';
import { conversionRankOfTypes } from './conversionRank.ts';
import { kindOfTypeName } from './numericRanks.ts';

/** Null when there is no way. */
export function arrayConversion(from: NetType, to: NetType): Conversion | null {
  const element = to.elementType!;
  if (to.rank > 1) return null;
  if (from.fullName === 'System.String' && element.fullName === 'System.Char') {
    return { rank: Rank.StringToCharArray, convert: (value) => charsOf(value as string, element) };
  }
  if (isEnumerableType(from)) return { rank: collectionRank(from, element), convert: convertElements };
  const rank = conversionRankOfTypes(from, element);
  // What only System.Convert knows fails on the array type itself.
  const isLikeNumber = from.isEnum || LIKE_NUMBERS.has(from.fullName);
  const isNumber =
    kindOfTypeName(from.fullName) !== null || (isLikeNumber && kindOfTypeName(element.fullName) !== null);
  return rank === Rank.None || (rank === Rank.IConvertible && !isNumber)
    ? null
    : { rank: scalarToArray(rank), convert: wrapScalar };
}

const LIKE_NUMBERS: ReadonlySet<string> = new Set(['System.Char', 'System.Boolean']);

/** An array of another element type is the last choice; any other collection, and any array as Object[], the language's own. */
function collectionRank(from: NetType, element: NetType): number {
  const isArray = from.isArray && from.rank === 1;
  return isArray && element.fullName !== 'System.Object' ? Rank.UnrelatedArrays : Rank.Language;
}

function charsOf(text: string, element: NetType): unknown[] {
  const chars: unknown[] = [];
  for (let i = 0; i < text.length; i++) chars.push(newChar(text.charCodeAt(i)));
  return makeArray(chars, element);
}

function convertElements(value: unknown, to: NetType, ctx: TypeContext): unknown {
  const element = to.elementType!;
  const items = enumerableOf(value);
  if (items === null) return wrapScalar(value, to, ctx);
  if (element.fullName === 'System.Object') return [...items];
  if (Array.isArray(items))
    return makeArray(
      items.map((item) => convertTo(item, element, ctx)),
      element,
    );
  try {
    const made: unknown[] = [];
    for (const item of items) made.push(convertTo(item, element, ctx));
    return makeArray(made, element);
  } catch (thrown) {
    if (thrown instanceof NetException)
      throw conversionFailed('InvalidCastExceptionEnumerableToArray', value, to, thrown, ctx);
    throw thrown;
  }
}

function wrapScalar(value: unknown, to: NetType, ctx: TypeContext): unknown {
  const element = to.elementType!;
  if (element.fullName === 'System.Object') return [value];
  try {
    return makeArray([convertTo(value, element, ctx)], element);
  } catch (thrown) {
    if (thrown instanceof NetException)
      throw conversionFailed('InvalidCastExceptionScalarToArray', value, to, thrown, ctx);
    throw thrown;
  }
}

/** Types whose values are unrolled: not strings, dictionaries or XML. */
export function isEnumerableType(type: NetType): boolean {
  if (type.isArray) return true;
  if (type.fullName === 'System.String' || type.fullName.startsWith('System.Xml.Xml')) return false;
  const names = allInterfacesOf(type).map((each) => each.fullName);
  if (names.includes('System.Collections.IDictionary')) return false;
  return names.includes('System.Collections.IEnumerable') || names.includes('System.Collections.IEnumerator');
}

/** [array]$x: a collection's elements, else an array of one. */
export function toArray(value: unknown): unknown[] {
  const items = isDictionary(value) ? null : enumerableOf(value);
  return items === null ? [value] : [...items];
}
