/** System.Data.DataSet: a few tables together; relations and XML are not emulated. */
import { Hashtable } from '../../collections/Hashtable.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { DataTable } from './DataTable.ts';
import { dataError, dataIndexError } from './dataErrors.ts';

export class DataTableCollection {
  readonly items: DataTable[] = [];
  constructor(readonly dataSet: DataSet) {}

  [Symbol.iterator](): Iterator<DataTable> {
    return this.items[Symbol.iterator]();
  }
  add(table: DataTable | null): DataTable {
    if (table === null) throw argumentNull('table');
    if (table.dataSet === this.dataSet) throw argumentError('DataTable already belongs to this DataSet.');
    if (table.dataSet) throw argumentError('DataTable already belongs to another DataSet.');
    if (table.tableName === '') table.tableName = this.nextName();
    if (this.items.some((each) => each.tableName === table.tableName))
      throw dataError(
        'DuplicateNameException',
        `A DataTable named '${table.tableName}' already belongs to this DataSet.`,
      );
    table.dataSet = this.dataSet;
    this.items.push(table);
    return table;
  }
  private nextName(): string {
    for (let i = 1; ; i++) if (!this.named(`Table${i}`)) return `Table${i}`;
  }
  named(name: string): DataTable | null {
    const exact = this.items.find((table) => table.tableName === name);
    const alike = this.items.filter((table) => table.tableName.toLowerCase() === name.toLowerCase());
    return exact ?? (alike.length === 1 ? alike[0]! : null);
  }
  at(index: number): DataTable {
    const table = this.items[index];
    if (!table) throw dataIndexError(`Cannot find table ${index}.`);
    return table;
  }
  remove(key: string | DataTable): void {
    const table = key instanceof DataTable ? key : this.named(key);
    if (!table || table.dataSet !== this.dataSet)
      throw argumentError(`Table ${key instanceof DataTable ? key.tableName : key} does not belong to this DataSet.`);
    this.items.splice(this.items.indexOf(table), 1);
    table.dataSet = null;
  }
}

export class DataSet {
  readonly tables = new DataTableCollection(this);
  caseSensitive = false;
  enforceConstraints = true;
  namespace = '';
  prefix = '';
  constructor(public dataSetName = 'NewDataSet') {}
}

/** The notes a script may keep with a table or a column. */
export class PropertyCollection extends Hashtable {}
