/**
 * The tenant's sorters: field names separated by commas, `-` before one for descending. Nulls come last in either
 * direction; equal items keep their order, so pages of a sorted list never overlap.
 */
import { FilterError } from './FilterError.ts';

export type SortFields<Item> = Readonly<Record<string, (item: Item) => string | null>>;
export type Comparison<Item> = (left: Item, right: Item) => number;

/** Throws FilterError. */
export function parseSorters<Item>(text: string, fields: SortFields<Item>): Comparison<Item> {
  const comparisons: Comparison<Item>[] = [];
  let position = 1;
  for (const part of text.split(',')) {
    comparisons.push(parseSorter(text, part, position, fields));
    position += part.length + 1;
  }
  return (left, right) => {
    for (const compare of comparisons) {
      const order = compare(left, right);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function parseSorter<Item>(text: string, part: string, position: number, fields: SortFields<Item>): Comparison<Item> {
  const [, sign, name] = /^\s*([-+]?)\s*(.*?)\s*$/s.exec(part)!;
  const known = Object.keys(fields).join(', ');
  if (name === '') throw new FilterError(text, position, `a field is missing; the fields are ${known}`, 'sorters');
  if (!Object.hasOwn(fields, name!))
    throw new FilterError(text, position, `'${name}' is not a field to sort by; the fields are ${known}`, 'sorters');
  const read = fields[name!]!;
  const direction = sign === '-' ? -1 : 1;
  return (left, right) => compareTexts(read(left), read(right), direction);
}

/** Without regard to case, then by code units; independent of any locale, so the same on every machine. */
function compareTexts(left: string | null, right: string | null, direction: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return direction * (ordinal(left.toLowerCase(), right.toLowerCase()) || ordinal(left, right));
}

function ordinal(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
