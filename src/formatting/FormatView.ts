/**
 * What a predefined view is: the data that format.ps1xml files hold in PowerShell. views/ holds ours, Update-FormatData
 * adds to them. A column or item names a property, or computes its value from the object.
 */
import type { FormatContext } from './FormatContext.ts';
import type { CustomControlDefinition } from './customItems.ts';
import type { FormatNode } from './FormatData.ts';
import type { EntrySelection } from './selectedEntry.ts';

export type Alignment = 'undefined' | 'left' | 'center' | 'right';
export type Shape = 'table' | 'list' | 'wide' | 'custom';

/** Reads a value off an object: what a view's property name or script block stands for. */
export type ValueGetter = (self: unknown, ctx: FormatContext) => unknown;

export interface DisplayEntry {
  property?: string;
  value?: ValueGetter;
  /** What stands for the label when a computed entry has none (a script block's text). */
  text?: string;
  /** The script as it was written. */
  script?: string;
}

export interface ColumnDefinition extends DisplayEntry {
  label?: string;
  width?: number;
  align?: Alignment;
  /** The row's own alignment, over the header's. */
  cellAlign?: Alignment;
  format?: string;
}

export interface ListItemDefinition extends DisplayEntry {
  label?: string;
  format?: string;
  /** Shown only when this is true of the object. */
  condition?: ValueGetter;
  /** The same as it was written. */
  conditionEntry?: DisplayEntry;
}

export interface GroupByDefinition extends DisplayEntry {
  label?: string;
  /** A whole line of its own instead of "   Label: value". */
  custom?: (self: unknown, value: unknown, ctx: FormatContext) => FormatNode[];
  control?: CustomControlDefinition;
}

/** A row for objects of certain types. */
export interface TableRowDefinition extends EntrySelection {
  columns: readonly ColumnDefinition[];
  wrap: boolean;
}

interface ViewBase {
  name: string;
  typeNames: readonly string[];
  groupBy?: GroupByDefinition;
}

export interface TableView extends ViewBase {
  kind: 'table';
  columns: readonly ColumnDefinition[];
  /** All rows, where there are several. */
  rows?: readonly TableRowDefinition[];
  wrap?: boolean;
  autoSize?: boolean;
  hideHeaders?: boolean;
}

export interface ListView extends ViewBase {
  kind: 'list';
  /** The first entry whose types match; one without `when` is the default. */
  entries: readonly (EntrySelection & { items: readonly ListItemDefinition[] })[];
}

export interface WideView extends ViewBase {
  kind: 'wide';
  entry: DisplayEntry & { format?: string };
  /** All entries, where there are several. */
  entries?: readonly (EntrySelection & { entry: DisplayEntry & { format?: string } })[];
  columns?: number;
  autoSize?: boolean;
}

export interface CustomView extends ViewBase {
  kind: 'custom';
  /** Shown as it comes, outside any table or list (errors, warnings, script blocks). */
  outOfBand?: boolean;
  nodes: (self: unknown, ctx: FormatContext) => FormatNode[];
  /** What the nodes are made of, where it is data. */
  control?: CustomControlDefinition;
}

export type FormatView = TableView | ListView | WideView | CustomView;
