/** System.Data.DataView: a table's rows filtered and sorted afresh whenever they are asked for; DataRowView one of them. */
import { AdaptedObject, type AdaptedProperty } from '../../members/AdaptedObject.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { dataIndexError } from './dataErrors.ts';
import { parseDataExpression } from './DataExpression.ts';
import { type DataRow, type DataTable, parseSort } from './DataTable.ts';

export class DataView {
  rowFilter = '';
  sort = '';
  /** Set by whoever enumerates: the session the comparison runs in. */
  private ctx: TypeContext | null = null;
  constructor(readonly table: DataTable) {}

  setFilter(text: string | null): void {
    if (text) parseDataExpression(text);
    this.rowFilter = text ?? '';
  }
  setSort(text: string | null): void {
    parseSort(this.table, text);
    this.sort = text ?? '';
  }
  within(ctx: TypeContext): this {
    this.ctx = ctx;
    return this;
  }
  rows(ctx: TypeContext): DataRow[] {
    return this.table.select(this.rowFilter, this.sort, ctx);
  }
  views(ctx: TypeContext): DataRowView[] {
    return this.rows(ctx).map((row) => new DataRowView(this, row));
  }
  at(index: number, ctx: TypeContext): DataRowView {
    const found = this.views(ctx)[index];
    if (!found) throw dataIndexError(`Index ${index} is either negative or above rows count.`);
    return found;
  }
  [Symbol.iterator](): Iterator<DataRowView> {
    return this.views(this.ctx!)[Symbol.iterator]();
  }
  toTable(name: string, distinct: boolean, columns: readonly string[], ctx: TypeContext): DataTable {
    const made = this.table.clone(ctx);
    made.tableName = name;
    const wanted = columns.map((each) => made.columns.required(each));
    if (wanted.length > 0) {
      made.primaryKey = [];
      made.columns.items.splice(0, Number.POSITIVE_INFINITY, ...wanted);
    }
    const seen: DataRow[] = [];
    for (const row of this.rows(ctx)) {
      const values = made.columns.items.map((column) => row.get(this.table.columns.required(column.columnName), ctx));
      const isKnown = (other: DataRow): boolean =>
        made.columns.items.every((column, index) => made.compare(other.held(column), values[index], ctx) === 0);
      if (!distinct || !seen.some(isKnown)) seen.push(made.rows.addValues(values, ctx));
    }
    return made;
  }
}

export class DataRowView extends AdaptedObject {
  constructor(
    readonly view: DataView,
    readonly row: DataRow,
  ) {
    super();
  }
  override adaptedProperties(): readonly AdaptedProperty[] {
    return this.row.adaptedProperties();
  }
  override getAdapted(name: string, ctx: TypeContext): unknown {
    return this.row.getAdapted(name, ctx);
  }
  override setAdapted(name: string, value: unknown, ctx: TypeContext): void {
    this.row.setAdapted(name, value, ctx);
  }
}
