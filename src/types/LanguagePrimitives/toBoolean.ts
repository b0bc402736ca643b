/**
 * What counts as true: non-zero numbers, non-empty strings, any other object; a collection of one is its element, a
 * longer one is true. Rule that surprises: an array in an array of one is true unless it is empty.
 */
import { EnumValue } from '../EnumValue.ts';
import { enumerableOf } from '../enumeration.ts';
import { Char } from '../numerics/index.ts';
import { PSObject } from '../PSObject.ts';
import { SwitchParameter } from '../SwitchParameter.ts';
import { BitArray } from '../collections/otherCollectionTypes.ts';
import { NetList } from '../collections/NetList.ts';
import { doubleValue, numericKind } from './numericTypes.ts';

export function isTrue(value: unknown): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'number':
      return value !== 0;
    case 'bigint':
      return value !== 0n;
    case 'object':
      return value !== null && isObjectTrue(value);
    default:
      return false;
  }
}

export function toBoolean(value: unknown, _ctx?: unknown): boolean {
  return isTrue(value);
}

function isObjectTrue(value: object): boolean {
  if (Array.isArray(value)) return isListTrue(value);
  if (value instanceof PSObject) return value.isCustom || isTrue(value.base);
  if (value instanceof SwitchParameter) return value.isPresent;
  if (value instanceof Char) return value.code !== 0;
  if (value instanceof EnumValue) return value.bits !== 0n;
  const kind = numericKind(value);
  if (kind !== null) return doubleValue(value) !== 0;
  if (value instanceof NetList || value instanceof BitArray) return isListTrue([...(enumerableOf(value) ?? [])]);
  return true;
}

function isListTrue(items: readonly unknown[]): boolean {
  if (items.length === 0) return false;
  if (items.length > 1) return true;
  const [only] = items;
  if (Array.isArray(only)) return only.length > 0;
  return isTrue(only);
}
