/**
 * What a predefined view is: the data that format.ps1xml files hold in PowerShell. views/ holds ours, Update-FormatData
 * adds to them. A column or item names a property, or computes its value from the object.
 */
import type { FormatContext } from './FormatContext.ts';
import type { FormatNode } from './FormatData.ts';

export type Alignment = 'undefined' | 'left' | 'center' | 'right';
export type Shape = 'table' | 'list' | 'wide' | 'custom';

/** Reads a value off an object: what a view's property name or script block stands for. */
export type ValueGetter = (self: unknown, ctx: FormatContext) => unknown;

export interface DisplayEntry {
  property?: string;
  value?: ValueGetter;
  /** What stands for the label when a computed entry has none (a script block's text). */
  text?: string;
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
}

export interface GroupByDefinition extends DisplayEntry {
  label?: string;
  /** A whole line of its own instead of "   Label: value". */
  custom?: (self: unknown, value: unknown, ctx: FormatContext) => FormatNode[];
}

interface ViewBase {
  name: string;
  typeNames: readonly string[];
  groupBy?: GroupByDefinition;
}

export interface TableView extends ViewBase {
  kind: 'table';
  columns: readonly ColumnDefinition[];
  wrap?: boolean;
  autoSize?: boolean;
  hideHeaders?: boolean;
}

export interface ListView extends ViewBase {
  kind: 'list';
  /** The first entry whose types match; one without `when` is the default. */
  entries: readonly { when?: readonly string[]; items: readonly ListItemDefinition[] }[];
}

export interface WideView extends ViewBase {
  kind: 'wide';
  entry: DisplayEntry & { format?: string };
  columns?: number;
}

export interface CustomView extends ViewBase {
  kind: 'custom';
  /** Shown as it comes, outside any table or list (errors, warnings, script blocks). */
  outOfBand?: boolean;
  nodes: (self: unknown, ctx: FormatContext) => FormatNode[];
}

export type FormatView = TableView | ListView | WideView | CustomView;
