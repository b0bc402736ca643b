/**
 * System.Data.DataTable with its rows and columns, in memory only. A row's properties in PowerShell are its columns.
 * Rules that surprise: the pipeline unrolls a table into its rows; a deleted row stays in the table until the changes
 * are accepted.
 */
import { AdaptedObject, type AdaptedProperty } from '../../members/AdaptedObject.ts';
import { compareNumbers } from '../../operators/compareNumbers.ts';
import { netCompare } from '../../netCompare.ts';
import { numericKind } from '../../LanguagePrimitives/numericTypes.ts';
import { DBNull } from '../../singletons.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { compareByCulture } from '../strings/compareStrings.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { DataColumn } from './DataColumn.ts';
import { type DataNode, parseDataExpression } from './DataExpression.ts';
import { bindData, evaluateData, isTrueData } from './evaluateData.ts';
import type { DataSet } from './DataSet.ts';
import { DataView } from './DataView.ts';
import { dataError, dataIndexError } from './dataErrors.ts';

export const RowState = { Detached: 1, Unchanged: 2, Added: 4, Deleted: 8, Modified: 16 } as const;

export class DataRow extends AdaptedObject {
  state: number = RowState.Detached;
  rowError = '';
  /** Values as last accepted. */
  original: Map<DataColumn, unknown> | null = null;
  private values = new Map<DataColumn, unknown>();

  constructor(readonly table: DataTable) {
    super();
  }

  get isDeleted(): boolean {
    return this.state === RowState.Deleted;
  }
  /** Whether there are values to read; those of a row that left its table are gone, too. */
  private checkReadable(): void {
    if (this.isDeleted)
      throw dataError('DeletedRowInaccessibleException', 'Deleted row information cannot be accessed through the row.');
    if (this.isGone)
      throw dataError(
        'RowNotInTableException',
        'This row has been removed from a table and does not have any data.  BeginEdit() will allow creation of new data in this row.',
      );
  }
  isGone = false;

  held(column: DataColumn): unknown {
    const value = this.values.get(column);
    return value === undefined ? DBNull.value : value;
  }
  get(column: DataColumn, ctx: TypeContext): unknown {
    this.checkReadable();
    if (!column.expression) return this.held(column);
    const value = evaluateData(column.expression, { table: this.table, row: this, ctx });
    return value === null ? DBNull.value : column.stored(value, ctx);
  }
  set(column: DataColumn, given: unknown, ctx: TypeContext): void {
    this.checkReadable();
    column.checkChange(given);
    const value = column.stored(given, ctx);
    column.checkChange(value);
    if (this.state !== RowState.Detached) column.checkRow(this, value, ctx);
    this.values.set(column, value);
    if (this.state === RowState.Unchanged) this.state = RowState.Modified;
  }
  /** Stores without the checks of a change. */
  fill(column: DataColumn, value: unknown, ctx: TypeContext): void {
    this.values.set(column, column.stored(value, ctx));
  }

  begin(ctx: TypeContext): void {
    for (const column of this.table.columns.items) this.values.set(column, column.initialValue(ctx));
  }
  setItems(items: readonly unknown[], ctx: TypeContext): void {
    const { items: columns } = this.table.columns;
    if (items.length > columns.length)
      throw argumentError('Input array is longer than the number of columns in this table.');
    items.forEach((item, index) => {
      if (item !== null && item !== undefined) this.set(columns[index]!, item, ctx);
    });
  }
  itemArray(ctx: TypeContext): unknown[] {
    return this.table.columns.items.map((column) => this.get(column, ctx));
  }

  accept(): void {
    if (this.isDeleted) this.table.rows.drop(this);
    else if (this.state !== RowState.Detached) {
      this.state = RowState.Unchanged;
      this.original = new Map(this.values);
    }
  }
  reject(): void {
    if (this.state === RowState.Added) {
      this.table.rows.drop(this);
    } else if (this.state !== RowState.Detached) {
      if (this.original) this.values = new Map(this.original);
      this.state = RowState.Unchanged;
    }
  }
  delete(): void {
    if (this.isDeleted) return;
    if (this.state === RowState.Detached)
      throw dataError('RowNotInTableException', 'Cannot perform this operation on a row not in the table.');
    if (this.state === RowState.Added) this.table.rows.drop(this);
    else this.state = RowState.Deleted;
  }

  override adaptedProperties(): readonly AdaptedProperty[] {
    return this.table.columns.items.map((column) => ({
      name: column.columnName,
      type: column.dataType,
      isSettable: true,
    }));
  }
  override getAdapted(name: string, ctx: TypeContext): unknown {
    return this.get(this.table.columns.named(name)!, ctx);
  }
  override setAdapted(name: string, value: unknown, ctx: TypeContext): void {
    this.set(this.table.columns.named(name)!, value, ctx);
  }
}

export class DataColumnCollection {
  readonly items: DataColumn[] = [];
  constructor(readonly table: DataTable) {}

  [Symbol.iterator](): Iterator<DataColumn> {
    return this.items[Symbol.iterator]();
  }
  checkName(name: string): void {
    if (this.items.some((column) => column.columnName === name))
      throw dataError('DuplicateNameException', `A column named '${name}' already belongs to this DataTable.`);
  }
  add(column: DataColumn | null, ctx: TypeContext): DataColumn {
    if (column === null) throw argumentNull('column');
    if (column.table === this.table)
      throw argumentError(`Column '${column.columnName}' already belongs to this DataTable.`);
    if (column.table) throw argumentError(`Column '${column.columnName}' already belongs to another DataTable.`);
    if (column.columnName === '') column.columnName = this.nextName();
    this.checkName(column.columnName);
    column.table = this.table;
    this.items.push(column);
    for (const row of this.table.rows.items) row.fill(column, column.initialValue(ctx), ctx);
    return column;
  }
  private nextName(): string {
    for (let i = 1; ; i++) if (!this.named(`Column${i}`)) return `Column${i}`;
  }
  /** Exactly as written first; without case when only one fits. */
  named(name: string): DataColumn | null {
    const exact = this.items.find((column) => column.columnName === name);
    if (exact) return exact;
    const lower = name.toLowerCase();
    const alike = this.items.filter((column) => column.columnName.toLowerCase() === lower);
    return alike.length === 1 ? alike[0]! : null;
  }
  required(key: string | number | DataColumn): DataColumn {
    if (typeof key === 'number') {
      const column = this.items[key];
      if (!column) throw dataIndexError(`Cannot find column ${key}.`);
      return column;
    }
    const name = key instanceof DataColumn ? key.columnName : key;
    const column = this.named(name);
    if (!column || (key instanceof DataColumn && column !== key))
      throw argumentError(`Column '${name}' does not belong to table ${this.table.tableName}.`);
    return column;
  }
  remove(key: string | DataColumn): void {
    const column = this.required(key);
    if (this.table.primaryKey.includes(column))
      throw argumentError("Cannot remove this column, because it's part of the primary key.");
    this.items.splice(this.items.indexOf(column), 1);
    column.table = null;
  }
}

export class DataRowCollection {
  items: DataRow[] = [];
  constructor(readonly table: DataTable) {}

  [Symbol.iterator](): Iterator<DataRow> {
    return this.items[Symbol.iterator]();
  }
  add(row: DataRow | null, ctx: TypeContext, at = this.items.length): void {
    if (row === null) throw argumentNull('row');
    if (row.table !== this.table) throw argumentError('This row already belongs to another table.');
    if (row.state !== RowState.Detached) throw argumentError('This row already belongs to this table.');
    for (const column of this.table.columns.items) {
      if (!column.expression) column.checkRow(row, row.held(column), ctx);
      column.noteNumber(row.held(column));
    }
    this.table.checkKey(row, ctx);
    row.state = RowState.Added;
    row.isGone = false;
    this.items.splice(Math.min(at, this.items.length), 0, row);
  }
  addValues(values: readonly unknown[], ctx: TypeContext): DataRow {
    const row = this.table.newRow(ctx);
    row.setItems(values, ctx);
    this.add(row, ctx);
    return row;
  }
  at(index: number): DataRow {
    const row = this.items[index];
    if (!row) throw dataIndexError(`There is no row at position ${index}.`);
    return row;
  }
  /** Takes a row out for good. */
  drop(row: DataRow): void {
    const at = this.items.indexOf(row);
    if (at >= 0) this.items.splice(at, 1);
    row.state = RowState.Detached;
    row.isGone = true;
  }
  remove(row: DataRow | null): void {
    if (row === null || !this.items.includes(row))
      throw dataIndexError('The given DataRow is not in the current DataRowCollection.');
    this.drop(row);
  }
  clear(): void {
    for (const row of [...this.items]) this.drop(row);
  }
  find(keys: readonly unknown[], ctx: TypeContext): DataRow | null {
    const { primaryKey } = this.table;
    if (primaryKey.length === 0) throw dataError('MissingPrimaryKeyException', "Table doesn't have a primary key.");
    if (keys.length !== primaryKey.length)
      throw argumentError(
        `Expecting ${primaryKey.length} value(s) for the key being indexed, but received ${keys.length} value(s).`,
      );
    const wanted = primaryKey.map((column, index) => column.stored(keys[index] ?? DBNull.value, ctx));
    const isWanted = (row: DataRow): boolean =>
      !row.isDeleted &&
      primaryKey.every((column, index) => this.table.compare(row.held(column), wanted[index], ctx) === 0);
    return this.items.find(isWanted) ?? null;
  }
}

export class DataTable {
  readonly columns = new DataColumnCollection(this);
  readonly rows = new DataRowCollection(this);
  dataSet: DataSet | null = null;
  caseSensitive = false;
  namespace = '';
  prefix = '';
  minimumCapacity = 50;
  primaryKey: DataColumn[] = [];
  private view: DataView | null = null;

  constructor(public tableName = '') {}

  /** PowerShell unrolls a table into its rows. */
  [Symbol.iterator](): Iterator<DataRow> {
    return this.rows[Symbol.iterator]();
  }
  get defaultView(): DataView {
    this.view ??= new DataView(this);
    return this.view;
  }

  newRow(ctx: TypeContext): DataRow {
    const row = new DataRow(this);
    row.begin(ctx);
    return row;
  }

  setPrimaryKey(columns: readonly DataColumn[]): void {
    this.primaryKey = columns.map((column) => this.columns.required(column));
    for (const column of this.primaryKey) column.allowDBNull = false;
    if (this.primaryKey.length === 1) this.primaryKey[0]!.isUnique = true;
  }
  /** A key of several columns; one column alone is unique by itself. */
  checkKey(row: DataRow, ctx: TypeContext): void {
    const { primaryKey } = this;
    if (primaryKey.length < 2) return;
    const values = primaryKey.map((column) => row.held(column));
    if (this.rows.find(values, ctx) === null) return;
    throw dataError(
      'ConstraintException',
      `Column '${primaryKey.map((column) => column.columnName).join(', ')}' is constrained to be unique.  Value '${values.map(String).join(', ')}' is already present.`,
    );
  }

  /** Order of two stored values: nothing comes first, text by the table's own rule. */
  compare(left: unknown, right: unknown, ctx: TypeContext): number {
    const [a, b] = [left instanceof DBNull || left === null, right instanceof DBNull || right === null];
    if (a || b) return a ? (b ? 0 : -1) : 1;
    if (typeof left === 'string' && typeof right === 'string')
      return compareByCulture(left, right, ctx.culture, !this.caseSensitive);
    if (numericKind(left) !== null && numericKind(right) !== null) return compareNumbers(left, right);
    return netCompare(left, right, ctx);
  }

  /** The rows that fit a filter, in the order asked for; without one in the primary key's. */
  select(filter: string | null, sort: string | null, ctx: TypeContext, withDeleted = false): DataRow[] {
    const condition = filter ? parseDataExpression(filter) : null;
    if (condition) bindData(condition, this);
    const order = parseSort(this, sort);
    const rows = this.rows.items.filter(
      (row) => (withDeleted || !row.isDeleted) && (!condition || isTrueData(condition, { table: this, row, ctx })),
    );
    const keys = order.length > 0 || !condition ? order : this.primaryKey.map((column) => ({ column, sign: 1 }));
    return this.sorted(rows, keys, ctx);
  }
  sorted(rows: DataRow[], order: readonly SortKey[], ctx: TypeContext): DataRow[] {
    if (order.length === 0) return rows;
    const difference = (a: DataRow, b: DataRow): number => {
      for (const { column, sign } of order) {
        const found = this.compare(a.get(column, ctx), b.get(column, ctx), ctx);
        if (found !== 0) return sign * found;
      }
      return 0;
    };
    return [...rows].sort(difference);
  }

  clear(): void {
    this.rows.clear();
  }
  reset(): void {
    this.clear();
    this.primaryKey = [];
    for (const column of this.columns.items.splice(0)) column.table = null;
  }
  clone(ctx: TypeContext): DataTable {
    const { caseSensitive, namespace, prefix, minimumCapacity } = this;
    const made = Object.assign(new DataTable(this.tableName), { caseSensitive, namespace, prefix, minimumCapacity });
    for (const column of this.columns.items) made.columns.add(column.clone(), ctx);
    made.primaryKey = this.primaryKey.map((column) => made.columns.required(column.columnName));
    return made;
  }
  copy(ctx: TypeContext): DataTable {
    const made = this.clone(ctx);
    for (const row of this.rows.items) made.importRow(row, ctx);
    return made;
  }
  /** A copy of the row, state and all; rows of no table are passed over. */
  importRow(row: DataRow | null, ctx: TypeContext): void {
    if (row === null || row.state === RowState.Detached) return;
    const made = this.newRow(ctx);
    for (const column of row.table.columns.items) {
      const own = this.columns.named(column.columnName);
      if (own && !own.expression) made.fill(own, row.held(column), ctx);
    }
    this.rows.add(made, ctx);
    made.accept();
    made.state = row.state;
  }
  /** Rows of another table: those with a known key overwrite, the others are added. */
  merge(other: DataTable | null, ctx: TypeContext): void {
    if (other === null) throw argumentNull('dataTable');
    for (const column of other.columns.items)
      if (!this.columns.named(column.columnName)) this.columns.add(column.clone(), ctx);
    for (const row of other.rows.items) {
      const keys = this.primaryKey.map((column) => row.held(other.columns.required(column.columnName)));
      const known = keys.length > 0 ? this.rows.find(keys, ctx) : null;
      if (!known) this.importRow(row, ctx);
      else
        for (const column of other.columns.items)
          known.fill(this.columns.required(column.columnName), row.held(column), ctx);
    }
  }
  accept(): void {
    for (const row of [...this.rows.items]) row.accept();
  }
  reject(): void {
    for (const row of [...this.rows.items]) row.reject();
  }
  changes(states: number, ctx: TypeContext): DataTable | null {
    const rows = this.rows.items.filter((row) => (row.state & states) !== 0);
    if (rows.length === 0) return null;
    const made = this.clone(ctx);
    for (const row of rows) made.importRow(row, ctx);
    return made;
  }
  /** An expression over many rows at once. */
  compute(expression: DataNode, filter: string | null, ctx: TypeContext): unknown {
    bindData(expression, this);
    const rows = this.select(filter, null, ctx);
    return evaluateData(expression, { table: this, row: rows[0] ?? null, rows, ctx }) ?? DBNull.value;
  }
}

export interface SortKey {
  column: DataColumn;
  sign: number;
}

/** `a DESC, [b c] ASC`. */
export function parseSort(table: DataTable, sort: string | null): SortKey[] {
  if (!sort || sort.trim() === '') return [];
  return sort.split(',').map((part) => {
    const match = /^\s*(.*?)(?:\s+(ASC|DESC))?\s*$/i.exec(part)!;
    const name = match[1]!.replace(/^\[(.*)\]$/, '$1');
    const column = table.columns.named(name);
    if (!column) throw dataIndexError(`Cannot find column ${name}.`);
    return { column, sign: match[2]?.toUpperCase() === 'DESC' ? -1 : 1 };
  });
}
