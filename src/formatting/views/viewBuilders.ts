/** Short forms in which the view tables are written. */
import { getProperty, toPSString } from '../../types/index.ts';
import type { FormatContext } from '../FormatContext.ts';
import type {
  Alignment,
  ColumnDefinition,
  ListItemDefinition,
  ListView,
  TableView,
  ValueGetter,
  WideView,
} from '../FormatView.ts';

/** A column that shows the property of its own name. */
export function col(property: string, width?: number, align?: Alignment): ColumnDefinition {
  return { property, width, align };
}

/** A column with a label of its own: of another property, or of a computed value. */
export function labelled(
  label: string,
  source: string | ValueGetter,
  width?: number,
  align?: Alignment,
): ColumnDefinition {
  return typeof source === 'string'
    ? { label, property: source, width, align }
    : { label, value: source, width, align };
}

export function table(
  typeNames: string | readonly string[],
  name: string,
  columns: readonly ColumnDefinition[],
  more: Partial<TableView> = {},
): TableView {
  return { kind: 'table', name, typeNames: typeof typeNames === 'string' ? [typeNames] : typeNames, columns, ...more };
}

/** Items: property names; "Label=Property"; or an item written out. */
export function list(
  typeNames: string | readonly string[],
  name: string,
  items: readonly (string | ListItemDefinition)[],
  more: Partial<ListView> = {},
): ListView {
  const names = typeof typeNames === 'string' ? [typeNames] : typeNames;
  return { kind: 'list', name, typeNames: names, entries: [{ items: items.map(listItem) }], ...more };
}

export function listItem(item: string | ListItemDefinition): ListItemDefinition {
  if (typeof item !== 'string') return item;
  const [label, property] = item.split('=');
  return property === undefined ? { property: label } : { label, property };
}

export function wide(
  typeNames: string | readonly string[],
  name: string,
  property: string,
  more: Partial<WideView> = {},
): WideView {
  return {
    kind: 'wide',
    name,
    typeNames: typeof typeNames === 'string' ? [typeNames] : typeNames,
    entry: { property },
    ...more,
  };
}

/** A property's value, $null where there is none: what `$_.Name` gives in a view. */
export function read(self: unknown, path: string, ctx: FormatContext): unknown {
  let value: unknown = self;
  for (const name of path.split('.')) value = value == null ? null : getProperty(value, name, ctx);
  return value;
}

export function readText(self: unknown, path: string, ctx: FormatContext): string {
  const value = read(self, path, ctx);
  return value == null ? '' : toPSString(value, ctx);
}

/** A getter of a property path. */
export function path(text: string): ValueGetter {
  return (self, ctx) => read(self, text, ctx);
}
