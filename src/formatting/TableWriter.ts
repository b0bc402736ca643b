/**
 * Lines of a table: header, dashes and rows for columns of fixed width, one blank between them.
 * Rule that surprises: the last column is padded only when further columns were left out for want of room, wrapped
 * rows and the header not even then; a header too wide for its column is wrapped, a value is truncated with an ellipsis.
 */
import type { AnsiStyle } from './AnsiStyle.ts';
import { fitColumns } from './ColumnWidths.ts';
import { cellLength, headOfCells, tailOfCells, wrapByCell } from './DisplayCells.ts';
import type { CellAlignment, TableCell, TableColumn } from './FormatData.ts';

const ELLIPSIS = '\u2026';
const MINIMUM_SCREEN = 5;

export class TableWriter {
  private readonly widths: number[];
  /** Indices of the columns that are shown. */
  private readonly visible: number[];

  constructor(
    private readonly columns: readonly TableColumn[],
    screenWidth: number,
    private readonly style: AnsiStyle | null,
  ) {
    const given = columns.map((column) => column.width);
    this.widths = fitColumns(given, screenWidth);
    const indices = this.widths.flatMap((width, index) => (width > 0 ? [index] : []));
    this.visible = screenWidth < MINIMUM_SCREEN ? [] : indices;
  }

  header(): string[] {
    const labels = this.columns.map((column) => ({ text: column.label, alignment: column.alignment }));
    const dashes = this.columns.map((column, index) => {
      const width = Math.max(0, this.widths[index]);
      const length = column.label === '' ? width : Math.min(width, cellLength(column.label));
      return { text: '-'.repeat(length), alignment: column.alignment };
    });
    return [...this.lines(labels, true, true), ...this.lines(dashes, false, false, true)];
  }

  row(cells: readonly TableCell[], multiLine: boolean): string[] {
    const complete = this.columns.map((column, index) => {
      const cell = cells[index] ?? { text: '', alignment: 'undefined' as const };
      return cell.alignment === 'undefined' ? { text: cell.text, alignment: column.alignment } : cell;
    });
    return this.lines(complete, multiLine, false);
  }

  private lines(cells: readonly TableCell[], multiLine: boolean, isHeader: boolean, isDashes = false): string[] {
    if (this.visible.length === 0) return [];
    const last = this.visible[this.visible.length - 1];
    const stacks = this.visible.map((index) => {
      const isLast = index === last && (multiLine || index === this.columns.length - 1);
      return this.cellLines(cells[index], this.widths[index], multiLine, !isLast);
    });
    const height = Math.max(...stacks.map((stack) => stack.length));
    return Array.from({ length: height }, (_, row) => this.joinLine(stacks, row, multiLine, isHeader, isDashes));
  }

  private joinLine(stacks: string[][], row: number, multiLine: boolean, isHeader: boolean, isDashes: boolean): string {
    let line = '';
    for (let i = 0; i < stacks.length; i++) {
      const isLast = i === stacks.length - 1;
      const blank = isLast ? '' : ' '.repeat(this.widths[this.visible[i]]);
      const text = stacks[i][row] ?? blank;
      line += this.decorated(i, text, isHeader, isDashes);
    }
    return multiLine && stacks.some((stack) => stack.length > 1) ? line.trimEnd() : line;
  }

  private decorated(position: number, text: string, isHeader: boolean, isDashes: boolean): string {
    const gap = position === 0 ? '' : ' ';
    const { style } = this;
    if (!style || !(isHeader || isDashes)) return gap + text;
    const column = this.columns[this.visible[position]];
    const colour = column.labelIsProperty ? style.tableHeader : style.customTableHeaderLabel;
    return isHeader ? colour + gap + text + style.reset : gap + style.tableHeader + text + style.reset;
  }

  private cellLines(cell: TableCell, width: number, multiLine: boolean, pad: boolean): string[] {
    if (!multiLine) return [fitCell(cell.text, width, cell.alignment, pad)];
    return wrapByCell(cell.text, width, width).map((line) => fitCell(line, width, cell.alignment, pad));
  }
}

/** One line of one cell: the first line of the value, padded or truncated to the column's width. */
export function fitCell(value: string, width: number, alignment: CellAlignment, pad: boolean): string {
  const text = firstLineOf(value);
  const length = cellLength(text);
  if (length > width) return filled(truncated(text, width, alignment), width, alignment, pad);
  return filled(text, width, alignment, pad);
}

function firstLineOf(value: string): string {
  const end = value.search(/[\r\n]/);
  return end < 0 ? value : value.slice(0, end) + ELLIPSIS;
}

function truncated(text: string, width: number, alignment: CellAlignment): string {
  if (width <= 1) return alignment === 'right' ? tailOfCells(text, width) : headOfCells(text, width);
  if (alignment === 'right') return ELLIPSIS + tailOfCells(text, width - 1);
  return headOfCells(text, width - 1) + ELLIPSIS;
}

function filled(text: string, width: number, alignment: CellAlignment, pad: boolean): string {
  const missing = width - cellLength(text);
  if (missing <= 0) return text;
  if (alignment === 'right') return ' '.repeat(missing) + text;
  if (alignment !== 'center') return pad ? text + ' '.repeat(missing) : text;
  const left = Math.floor(missing / 2);
  return ' '.repeat(left) + text + (pad ? ' '.repeat(missing - left) : '');
}
