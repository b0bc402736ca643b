/** Lines of Format-Wide: values collected until a row is full; a last row is filled up with blanks. */
import { TableWriter } from './TableWriter.ts';

const DEFAULT_COLUMNS = 2;

export class WideWriter {
  private readonly columns: number;
  private readonly table: TableWriter;
  private values: string[] = [];

  constructor(columns: number, screenWidth: number) {
    this.columns = columns || DEFAULT_COLUMNS;
    const column = { label: '', width: 0, alignment: 'left' as const, labelIsProperty: true };
    this.table = new TableWriter(
      Array.from({ length: this.columns }, () => ({ ...column })),
      screenWidth,
      null,
    );
  }

  add(value: string): string[] {
    this.values.push(value);
    return this.values.length === this.columns ? this.flush() : [];
  }

  flush(): string[] {
    if (this.values.length === 0) return [];
    const cells = this.values.map((text) => ({ text, alignment: 'left' as const }));
    while (cells.length < this.columns) cells.push({ text: '', alignment: 'left' });
    this.values = [];
    return this.table.row(cells, false);
  }
}
