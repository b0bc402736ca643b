/** Tables as HTML: a head of the rows that are headers, columns with widths only where they are known. */
import type * as Blocks from '../syntax/Block.ts';
import type { HtmlRenderer } from './HtmlRenderer.ts';

export function writeTable(renderer: HtmlRenderer, table: Blocks.Table): void {
  const { output } = renderer;
  output.ensureLine().write('<table').writeAttributes(table.attributes).writeLine('>');
  if (table.columnDefinitions.some(({ width }) => width !== 0)) {
    for (const { width } of table.columnDefinitions) output.writeLine(`<col style="width:${percent(width)}%" />`);
  }
  let section = '';
  for (const row of table.children as Blocks.TableRow[]) {
    const wanted = row.isHeader ? 'thead' : 'tbody';
    if (section !== wanted && section !== 'tbody') {
      if (section !== '') output.writeLine(`</${section}>`);
      output.writeLine(`<${wanted}>`);
      section = wanted;
    }
    writeRow(renderer, table, row);
  }
  if (section !== '') output.writeLine(`</${section}>`);
  output.writeLine('</table>');
}

function percent(width: number): string {
  return String(Math.round(width * 100) / 100);
}

function writeRow(renderer: HtmlRenderer, table: Blocks.Table, row: Blocks.TableRow): void {
  const { output } = renderer;
  output.write('<tr').writeAttributes(row.attributes).writeLine('>');
  for (const [index, cell] of row.children.entries()) writeCell(renderer, table, row, cell as Blocks.TableCell, index);
  output.writeLine('</tr>');
}

function writeCell(
  renderer: HtmlRenderer,
  table: Blocks.Table,
  row: Blocks.TableRow,
  cell: Blocks.TableCell,
  index: number,
): void {
  const { output } = renderer;
  const tag = row.isHeader ? 'th' : 'td';
  output.ensureLine().write(`<${tag}`);
  if (cell.columnSpan !== 1) output.write(` colspan="${cell.columnSpan}"`);
  if (cell.rowSpan !== 1) output.write(` rowspan="${cell.rowSpan}"`);
  const columns = table.columnDefinitions;
  const column = cell.columnIndex < 0 || cell.columnIndex >= columns.length ? index : cell.columnIndex;
  const alignment = columns[Math.min(column, columns.length - 1)]?.alignment;
  if (alignment) output.write(` style="text-align: ${alignment.toLowerCase()};"`);
  output.writeAttributes(cell.attributes).write('>');
  renderer.withImplicit(cell.children.length === 1 ? true : renderer.isImplicit, () => renderer.writeChildren(cell));
  output.writeLine(`</${tag}>`);
}
