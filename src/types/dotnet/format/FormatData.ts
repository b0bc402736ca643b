/**
 * What the Format-* commands emit instead of text: start of a document, groups, entries, ends. The Out-* commands turn
 * the sequence into lines; any other command sees opaque objects of these .NET types.
 * Rule that surprises: a string or number is an entry too (outOfBand), written wherever it comes, even within a table.
 */

/** A piece of a custom view's entry. */
export type FormatNode =
  | { kind: 'text'; text: string }
  | { kind: 'newline' }
  | { kind: 'frame'; left: number; right?: number; firstLine?: number; nodes: FormatNode[] };

export type CellAlignment = 'undefined' | 'left' | 'center' | 'right';

export interface TableColumn {
  label: string;
  /** 0: not given; sized to the content or given a share of the line. */
  width: number;
  alignment: CellAlignment;
  /** False when the label is not the property's name: such headers are set in italics. */
  labelIsProperty: boolean;
}

export type ShapeInfo =
  | { kind: 'table'; columns: TableColumn[]; hideHeader: boolean; repeatHeader: boolean }
  | { kind: 'list' }
  | { kind: 'wide'; columns: number }
  | { kind: 'custom' };

export interface TableCell {
  text: string;
  alignment: CellAlignment;
}

export interface ListField {
  label: string;
  text: string;
}

export type FormatEntryInfo =
  | { kind: 'table'; cells: TableCell[]; multiLine: boolean }
  | { kind: 'list'; fields: ListField[] }
  | { kind: 'wide'; text: string }
  | { kind: 'custom'; nodes: FormatNode[] }
  | { kind: 'raw'; text: string };

export type WriteStream = 'None' | 'Error' | 'Warning' | 'Verbose' | 'Debug' | 'Information';

export abstract class FormatInfoData {}

export class FormatStartData extends FormatInfoData {
  constructor(
    readonly shape: ShapeInfo,
    /** -AutoSize: the whole group is read before the first line is written. */
    readonly autosize: boolean,
  ) {
    super();
  }
}

export class GroupStartData extends FormatInfoData {
  constructor(
    readonly groupingEntry: FormatNode[] | null,
    /** Where it differs from the document's. */
    readonly shape: ShapeInfo | null = null,
  ) {
    super();
  }
}

export class FormatEntryData extends FormatInfoData {
  writeStream: WriteStream = 'None';
  constructor(
    readonly entry: FormatEntryInfo,
    readonly outOfBand = false,
  ) {
    super();
  }
}

export class GroupEndData extends FormatInfoData {}

export class FormatEndData extends FormatInfoData {}
