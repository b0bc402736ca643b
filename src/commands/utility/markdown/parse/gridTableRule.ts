/**
 * Tables drawn with `+---+` and `|`. The first line fixes where columns are; in the others a `|` or `+` at a column's
 * place begins a cell, and where it is missing the cell before it goes on (colspan). A line of `+` whose piece in a
 * column is not made of dashes leaves the cell of that column open (rowspan). A cell's lines are blocks of their own.
 */
import type { ColumnAlignment } from '../syntax/Block.ts';
import { contentStart, isCodeIndent, lineText, linesContent } from './blockPlaces.ts';
import type { BlockRule, PlacedToken, StateBlock } from './library.ts';
import { codeWithout, GridCellText } from './gridCellText.ts';
import { openLists } from './openLists.ts';
import { pushNested } from './nestedLines.ts';
import { alignmentOf } from './pipeTables.ts';

interface GridCell {
  columnSpan: number;
  rowSpan: number;
  columnIndex: number;
  mayClose: boolean;
  isPlaced: boolean;
  /** From its `|` to the one behind it. */
  from: number;
  to: number;
  text: GridCellText;
}

interface GridColumn {
  start: number;
  end: number;
  alignment: ColumnAlignment;
  span: number;
  previousSpan: number;
  cell: GridCell | null;
}

interface GridRow {
  cells: GridCell[];
  isHeader: boolean;
}

/** The columns of a first line; null when it is none. */
function readColumns(line: string): GridColumn[] | null {
  const columns: GridColumn[] = [];
  const piece = /\+\s*(?:(:?)-+(:?)\s*)?/y;
  let at = 0;
  while (at < line.length) {
    piece.lastIndex = at;
    const found = piece.exec(line);
    if (!found) return null;
    const end = at + found[0].length;
    if (found[1] === undefined) return end === line.length && columns.length > 0 ? columns : null;
    const alignment = alignmentOf(found[1] !== '', found[2] !== '');
    columns.push({ start: at, end, alignment, span: 0, previousSpan: 0, cell: null });
    at = end;
  }
  return columns.length > 0 ? columns : null;
}

class GridReader {
  readonly rows: GridRow[] = [];
  constructor(readonly columns: GridColumn[]) {}

  /** A line that begins with `+`. */
  separator(line: string, offset: number): void {
    const isHeader = line[1] === '=' || line[2] === '=';
    let isSpanning = false;
    for (const column of this.columns) {
      if (!column.cell) continue;
      const piece = line.slice(column.start + 1, column.end).trim();
      column.cell.mayClose = /^[-=:]+\+?$/.test(piece);
      if (column.cell.mayClose) continue;
      isSpanning = true;
      column.cell.rowSpan++;
    }
    this.measureSpans(line);
    this.endRow(false);
    if (isHeader) for (const row of this.rows) row.isHeader = true;
    if (isSpanning) this.contents(line, offset);
  }

  /** A line that begins with `|`, or a separator that some cell goes on through. */
  contents(line: string, offset: number): void {
    const isSeparator = line[0] === '+';
    this.measureSpans(line);
    if (!isSeparator && this.columns.some(({ span, previousSpan }) => span !== previousSpan)) this.endRow(false);
    for (let index = 0; index < this.columns.length; ) {
      const column = this.columns[index];
      if (column.span === 0) return;
      const next = index + column.span;
      const end = this.cellEnd(line, next, isSeparator);
      const text = line.slice(column.start + 1, end).trimEnd();
      if (!isSeparator || !/^[-=:]*$/.test(text))
        this.cellOf(index, offset + column.start, offset + end + 1).text.add(line, column.start + 1, end, offset);
      index = next;
    }
  }

  private cellEnd(line: string, next: number, isSeparator: boolean): number {
    const column = this.columns[next];
    if (column) return column.start;
    const { end } = this.columns[this.columns.length - 1];
    if (line[end] === '|' || (isSeparator && line[end] === '+')) return end;
    return line.endsWith('|') ? line.length - 1 : line.length;
  }

  private cellOf(index: number, from: number, to: number): GridCell {
    const column = this.columns[index];
    column.cell ??= {
      columnSpan: column.span,
      rowSpan: 1,
      columnIndex: index,
      mayClose: true,
      isPlaced: false,
      from,
      to,
      text: new GridCellText(),
    };
    return column.cell;
  }

  private measureSpans(line: string): void {
    for (const column of this.columns) {
      column.previousSpan = column.span;
      column.span = 0;
    }
    let current: GridColumn | null = null;
    for (const column of this.columns) {
      if (line[column.start] === '|' || line[column.start] === '+') current = column;
      if (current) current.span++;
    }
  }

  endRow(isLast: boolean): void {
    const cells: GridCell[] = [];
    for (const column of this.columns) {
      const { cell } = column;
      if (cell && !cell.isPlaced) {
        cell.isPlaced = true;
        cells.push(cell);
      }
      if (isLast || column.span === 0 || cell?.mayClose) column.cell = null;
    }
    if (cells.length > 0) this.rows.push({ cells, isHeader: false });
  }
}

/** In a list, or right after one, `+ ---` is an item. */
function isItem(state: StateBlock, line: string): boolean {
  if (!/^\+[ \t]/.test(line)) return false;
  const list = state.parentType === 'list' ? openLists(state).at(-1) : undefined;
  return list?.outer === state.blkIndent || state.tokens.at(-1)?.type === 'list_close';
}

export const gridTableRule: BlockRule = (state, startLine, endLine, silent) => {
  const first = lineText(state, startLine);
  if (isCodeIndent(state, startLine) || !first.startsWith('+') || isItem(state, first)) return false;
  const columns = readColumns(first);
  if (!columns) return false;
  if (silent) return true;
  const reader = new GridReader(columns);
  let line = startLine + 1;
  for (; line < endLine && state.sCount[line] >= state.blkIndent; line++) {
    const text = lineText(state, line);
    if (text[0] === '+') reader.separator(text, contentStart(state, line));
    else if (text[0] === '|') reader.contents(text, contentStart(state, line));
    else break;
  }
  reader.endRow(true);
  if (reader.rows.length > 0) pushTable(state, line, reader);
  else pushUndone(state, startLine, line, endLine);
  return true;
};

/**
 * A first line that nothing follows is a paragraph. PowerShell's library has the line after it in there twice, or goes on
 * with the paragraph over a blank one.
 */
function pushUndone(state: StateBlock, startLine: number, line: number, endLine: number): void {
  const content = linesContent(state, startLine, line);
  const isText = (at: number): boolean =>
    at < endLine &&
    !state.isEmpty(at) &&
    state.sCount[at] >= state.blkIndent &&
    !state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, at, endLine, true));
  let next = line;
  if (isText(next)) {
    const text = lineText(state, next);
    if (state.env.lastLineEnd === state.eMarks[next]) content.add(text + text, contentStart(state, next));
    else for (let time = 0; time < 2; time++) content.add(text, contentStart(state, next));
    next++;
  } else if (next < endLine && state.isEmpty(next) && isText(next + 1)) next++;
  while (isText(next)) {
    content.add(lineText(state, next), contentStart(state, next));
    next++;
  }
  state.line = next;
  content.truncate(content.text.trimEnd().length);
  state.push('paragraph', '', 0).meta = { level: 0, content };
}

function pushTable(state: StateBlock, line: number, { columns, rows }: GridReader): void {
  const open = state.push('grid_open', '', 1);
  const total = columns.reduce((sum, { start, end }) => sum + end - start - 1, 0);
  open.meta = {
    columns: columns.map(({ start, end, alignment }) => ({ alignment, width: ((end - start - 1) * 100) / total })),
  };
  for (const { cells, isHeader } of rows) {
    const row = state.push('grid_row_open', '', 1) as PlacedToken;
    row.meta = { isHeader };
    row.from = cells[0].from;
    row.to = cells[0].to;
    for (const { columnSpan, rowSpan, columnIndex, text, from, to } of cells) {
      const cell = state.push('grid_cell_open', '', 1) as PlacedToken;
      cell.meta = { columnSpan, rowSpan, columnIndex };
      Object.assign(cell, { from, to });
      const count = state.tokens.length;
      pushNested(state, text.lines);
      for (const token of state.tokens.slice(count))
        if (token.type === 'code_block') token.content = codeWithout(token.content);
      state.push('grid_cell_close', '', -1);
    }
    state.push('grid_row_close', '', -1);
  }
  state.push('grid_close', '', -1);
  state.line = line;
}
