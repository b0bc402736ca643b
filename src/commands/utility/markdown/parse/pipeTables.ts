/**
 * Tables of cells parted by `|`, found in the inlines of a paragraph: so a `|` inside code or a link parts nothing.
 * Rules that surprise: the second line decides (`---`, colons align; of each cell only the last inline counts), every line
 * needs a `|`, and lines of text before the first `|` stay a paragraph before the table.
 */
import {
  type ColumnAlignment,
  ParagraphBlock,
  Table,
  TableCell,
  TableColumnDefinition,
  TableRow,
} from '../syntax/Block.ts';
import {
  ContainerInline,
  type Inline,
  isOpenContainer,
  LineBreakInline,
  LiteralInline,
  PipeTableDelimiterInline,
} from '../syntax/Inline.ts';
import { SourceSpan } from '../syntax/MarkdownObject.ts';
import { processEmphasis } from './emphasis.ts';

/** A line of a table: the inlines between its delimiters. */
interface Line {
  readonly cells: Inline[][];
  /** Inlines after the last `|`. */
  readonly rest: Inline[];
  readonly pipes: readonly Inline[];
}

export interface FoundTable {
  /** What stood before it in the paragraph. */
  before: ContainerInline | null;
  table: Table;
}

/** The table a paragraph is, or null; then its `|` are text again. */
export function makePipeTable(root: ContainerInline): FoundTable | null {
  const inlines = flatten(root);
  const start = inlines.findIndex((inline) => inline instanceof PipeTableDelimiterInline);
  if (start < 0) return null;
  const begin = lastLineBreak(inlines, start) + 1;
  const lines = linesOf(inlines.slice(begin));
  const columns = lines && lines.length > 1 ? columnsOf(lines[1], lines.length === 2) : null;
  if (!lines || !columns) {
    pipesToText(root);
    return null;
  }
  const table = new Table();
  table.columnDefinitions = columns;
  lines.forEach((line, index) => {
    if (index !== 1) table.append(rowOf(line, index === 0));
  });
  const firstPipe = lines[0].pipes[0];
  placeTable(table, begin === start ? firstPipe : (table.children[0] ?? firstPipe), lines);
  completeRows(table);
  return { before: begin > 1 ? containerOf(inlines.slice(0, begin)) : null, table };
}

/** Open containers, each followed by what it holds. */
function flatten(container: ContainerInline): Inline[] {
  return container.children.flatMap((child) => (isChained(child) ? [child, ...flatten(child)] : [child]));
}

/** Delimiters, and the containers of what follows an abbreviation. */
function isChained(inline: Inline): inline is ContainerInline {
  return isOpenContainer(inline) || inline.constructor === ContainerInline;
}

function lastLineBreak(inlines: readonly Inline[], before: number): number {
  for (let index = before - 1; index >= 0; index--) if (isLineEnd(inlines[index])) return index;
  return -1;
}

/** A break made by a backslash parts no lines. */
function isLineEnd(inline: Inline): boolean {
  return inline instanceof LineBreakInline && !inline.isBackslash;
}

function linesOf(inlines: readonly Inline[]): Line[] | null {
  const lines: Line[] = [];
  for (let start = 0; start <= inlines.length; ) {
    let end = start;
    while (end < inlines.length && !isLineEnd(inlines[end])) end++;
    const line = lineOf(inlines.slice(start, end));
    if (line.pipes.length === 0) return null;
    lines.push(line);
    start = end + 1;
  }
  return lines;
}

function lineOf(inlines: readonly Inline[]): Line {
  const cells: Inline[][] = [];
  const pipes = inlines.filter((inline) => inline instanceof PipeTableDelimiterInline);
  let cell: Inline[] = [];
  inlines.forEach((inline, index) => {
    if (!(inline instanceof PipeTableDelimiterInline)) cell.push(inline);
    else if (index > 0) {
      cells.push(cell);
      cell = [];
    }
  });
  return { cells, rest: cell, pipes };
}

function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline instanceof LiteralInline && inline.content.trim() === '');
}

/** The columns a line of dashes describes; null when it is none. `isLast`: no line follows it. */
function columnsOf({ cells, rest }: Line, isLast: boolean): TableColumnDefinition[] | null {
  const columns: TableColumnDefinition[] = [];
  if (isLast && cells.length === 0) return null;
  for (const cell of [...cells, rest]) {
    const decisive = cell === rest && isLast ? cell[0] : cell[cell.length - 1];
    if (!decisive || isChained(decisive) || isBlank([decisive])) {
      columns.push(new TableColumnDefinition(null));
      continue;
    }
    const dashes = decisive instanceof LiteralInline ? /^\s*(:?)-+(:?)\s*$/.exec(decisive.content) : null;
    if (!dashes) return null;
    columns.push(new TableColumnDefinition(alignmentOf(dashes[1] !== '', dashes[2] !== '')));
  }
  return columns;
}

/** What colons at the two ends of a column's dashes ask for. */
export function alignmentOf(left: boolean, right: boolean): ColumnAlignment {
  if (left && right) return 'Center';
  if (left) return 'Left';
  return right ? 'Right' : null;
}

function rowOf(line: Line, isHeader: boolean): TableRow {
  const row = new TableRow();
  row.isHeader = isHeader;
  for (const cell of line.cells) row.append(cellOf(cell));
  if (!(line.rest.length === 0 || (line.rest.length === 1 && isBlank(line.rest)))) row.append(cellOf(line.rest));
  const { children } = row;
  placeFrom(row, children[0], children[children.length - 1]);
  return row;
}

function cellOf(inlines: readonly Inline[]): TableCell {
  const first = inlines.find((inline) => inline.constructor !== ContainerInline);
  const last = inlines[inlines.length - 1];
  if (first instanceof LiteralInline) first.trim(/^\s+/, null);
  if (last instanceof LiteralInline) last.trim(null, /\s+$/);
  const paragraph = new ParagraphBlock();
  paragraph.inline = containerOf(inlines);
  placeFrom(paragraph, inlines[0], inlines[inlines.length - 1]);
  placeFrom(paragraph.inline, inlines[0], inlines[inlines.length - 1]);
  paragraph.inline.parentBlock = paragraph;
  const cell = new TableCell();
  placeFrom(cell, inlines[0], inlines[inlines.length - 1]);
  cell.append(paragraph);
  return cell;
}

/** Puts inlines that were taken apart together again: a delimiter holds what follows it. */
function containerOf(inlines: readonly Inline[]): ContainerInline {
  const root = new ContainerInline();
  let target = root;
  for (const inline of inlines) {
    target.append(inline);
    if (!isChained(inline)) continue;
    inline.replaceChildren([]);
    target = inline;
  }
  processEmphasis(root);
  return root;
}

type Placed = { line: number; column: number; span: SourceSpan };

function placeFrom(target: Placed, first: Placed | undefined, last: Placed | undefined): void {
  if (!first || !last) return;
  target.line = first.line;
  target.column = first.column;
  target.span = new SourceSpan(first.span.start, last.span.end);
}

function placeTable(table: Table, first: Placed, lines: readonly Line[]): void {
  const last = lines[lines.length - 1];
  const end = last.rest[last.rest.length - 1] ?? last.pipes[last.pipes.length - 1];
  placeFrom(table, first, end);
}

/** Rows get as many cells as the longest has. */
function completeRows(table: Table): void {
  const rows = table.children as TableRow[];
  const width = Math.max(...rows.map((row) => row.children.length));
  for (const row of rows) while (row.children.length < width) row.append(new TableCell());
}

/** Makes text of the `|` that part nothing. */
export function pipesToText(container: ContainerInline): void {
  container.replaceChildren(
    container.children.map((child) => {
      if (isChained(child)) pipesToText(child);
      if (!(child instanceof PipeTableDelimiterInline)) return child;
      const { line, column, span, place } = child;
      return Object.assign(new LiteralInline('|'), { line, column, span, place });
    }),
  );
}
