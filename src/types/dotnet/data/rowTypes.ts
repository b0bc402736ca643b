/** DataRow, DataView, DataRowView and DataSet as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { DBNull } from '../../singletons.ts';
import { field, implement, type MemberBody, settable } from '../implement.ts';
import { enumNumber, newArray, newEnum, newEnumerator } from '../values.ts';
import type { DataColumn } from './DataColumn.ts';
import { DataSet, DataTableCollection, PropertyCollection } from './DataSet.ts';
import { DataRow, DataTable, RowState } from './DataTable.ts';
import { DataRowView, DataView } from './DataView.ts';
import { dataError } from './dataErrors.ts';

const NS = 'System.Data.';
const COMPONENT = 'System.ComponentModel.MarshalByValueComponent';
const ORIGINAL = 256;

type Key = number | string | DataColumn;

function rowItem(self: DataRow, ctx: TypeContext, key: Key, version?: unknown): unknown {
  const column = self.table.columns.required(key);
  if (version === undefined || enumNumber(version) !== ORIGINAL) return self.get(column, ctx);
  if (!self.original) throw dataError('VersionNotFoundException', 'There is no Original data to access.');
  return self.original.get(column) ?? DBNull.value;
}

const ROW_MEMBERS: Record<string, MemberBody> = {
  Item: {
    get: rowItem as (self: DataRow, ctx: TypeContext) => unknown,
    set: ((self: DataRow, value: unknown, ctx: TypeContext, key: Key) =>
      self.set(self.table.columns.required(key), value, ctx)) as (self: DataRow, value: unknown) => void,
  },
  RowError: field('rowError'),
  RowState: (self: DataRow, ctx) => newEnum(ctx, `${NS}DataRowState`, self.state),
  Table: (self: DataRow) => self.table,
  ItemArray: settable(
    (self: DataRow, ctx) => newArray(ctx, 'System.Object', self.itemArray(ctx)),
    (self: DataRow, items: unknown[], ctx) => self.setItems(items, ctx),
  ),
  HasErrors: (self: DataRow) => self.rowError !== '',
  AcceptChanges: (self: DataRow) => self.accept(),
  RejectChanges: (self: DataRow) => self.reject(),
  BeginEdit: () => undefined,
  EndEdit: () => undefined,
  ClearErrors: (self: DataRow) => {
    self.rowError = '';
  },
  Delete: (self: DataRow) => self.delete(),
  HasVersion: (self: DataRow, _ctx, version: unknown) =>
    enumNumber(version) === ORIGINAL ? self.original !== null : self.state !== RowState.Deleted,
  IsNull: (self: DataRow, ctx, key: Key) => self.get(self.table.columns.required(key), ctx) instanceof DBNull,
  SetAdded: (self: DataRow) => {
    self.state = RowState.Added;
  },
  SetModified: (self: DataRow) => {
    self.state = RowState.Modified;
  },
};

const relatives = ['GetChildRows', 'GetParentRows']
  .map((name) => `${NS}DataRow[] ${name}(string relationName)\n${NS}DataRow[] ${name}(${NS}DataRelation relation)`)
  .join('\n');

const ROW: TypeDefinition = {
  name: `${NS}DataRow`,
  kind: 'class',
  jsClass: DataRow,
  build: () =>
    implement(
      `
string RowError {get;set;}
${NS}DataRowState RowState {get;}
${NS}DataTable Table {get;}
System.Object Item(int columnIndex) {get;set;}
System.Object Item(string columnName) {get;set;}
System.Object Item(${NS}DataColumn column) {get;set;}
System.Object Item(int columnIndex, ${NS}DataRowVersion version) {get;}
System.Object Item(string columnName, ${NS}DataRowVersion version) {get;}
System.Object Item(${NS}DataColumn column, ${NS}DataRowVersion version) {get;}
System.Object[] ItemArray {get;set;}
bool HasErrors {get;}
void AcceptChanges()
void BeginEdit()
void CancelEdit()
void ClearErrors()
void Delete()
void EndEdit()
${relatives}
string GetColumnError(int columnIndex)
string GetColumnError(string columnName)
string GetColumnError(${NS}DataColumn column)
${NS}DataColumn[] GetColumnsInError()
${NS}DataRow GetParentRow(string relationName)
bool HasVersion(${NS}DataRowVersion version)
bool IsNull(int columnIndex)
bool IsNull(string columnName)
bool IsNull(${NS}DataColumn column)
bool IsNull(${NS}DataColumn column, ${NS}DataRowVersion version)
void RejectChanges()
void SetAdded()
void SetColumnError(int columnIndex, string error)
void SetColumnError(string columnName, string error)
void SetColumnError(${NS}DataColumn column, string error)
void SetModified()
void SetParentRow(${NS}DataRow parentRow)
`,
      { members: ROW_MEMBERS },
    ),
};

const VIEW_MEMBERS: Record<string, MemberBody> = {
  Item: (self: DataView, ctx, index: number) => self.at(index, ctx),
  Count: (self: DataView, ctx) => self.rows(ctx).length,
  RowFilter: settable(
    (self: DataView) => self.rowFilter,
    (self: DataView, text: string | null) => self.setFilter(text),
  ),
  Sort: settable(
    (self: DataView) => self.sort,
    (self: DataView, text: string | null) => self.setSort(text),
  ),
  Table: (self: DataView) => self.table,
  GetEnumerator: (self: DataView, ctx) => newEnumerator(self.views(ctx)),
  'ToTable()': (self: DataView, ctx) => self.toTable(self.table.tableName, false, [], ctx),
  'ToTable(string)': (self: DataView, ctx, name: string) => self.toTable(name, false, [], ctx),
  'ToTable(bool,string[])': (self: DataView, ctx, distinct: boolean, columns: string[]) =>
    self.toTable(self.table.tableName, distinct, columns, ctx),
  'ToTable(string,bool,string[])': (self: DataView, ctx, name: string, distinct: boolean, columns: string[]) =>
    self.toTable(name, distinct, columns, ctx),
};

const VIEW: TypeDefinition = {
  name: `${NS}DataView`,
  kind: 'class',
  base: COMPONENT,
  interfaces: ['System.Collections.IList', 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
  jsClass: DataView,
  build: () =>
    implement(
      `
${NS}DataView new(${NS}DataTable table)
${NS}DataView new(${NS}DataTable table, string RowFilter, string Sort, ${NS}DataViewRowState RowState)
${NS}DataRowView Item(int recordIndex) {get;}
int Count {get;}
string RowFilter {get;set;}
${NS}DataViewRowState RowStateFilter {get;set;}
string Sort {get;set;}
${NS}DataTable Table {get;set;}
${NS}DataRowView AddNew()
void Delete(int index)
int Find(System.Object key)
int Find(System.Object[] key)
${NS}DataRowView[] FindRows(System.Object key)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
${NS}DataTable ToTable()
${NS}DataTable ToTable(string tableName)
${NS}DataTable ToTable(bool distinct, Params string[] columnNames)
${NS}DataTable ToTable(string tableName, bool distinct, Params string[] columnNames)
`,
      {
        new: (_self, ctx, table: DataTable, filter?: string, sort?: string) => {
          const view = new DataView(table).within(ctx);
          view.setFilter(filter ?? null);
          view.setSort(sort ?? null);
          return view;
        },
        members: VIEW_MEMBERS,
      },
    ),
};

const ROW_VIEW: TypeDefinition = {
  name: `${NS}DataRowView`,
  kind: 'class',
  jsClass: DataRowView,
  build: () =>
    implement(
      `
${NS}DataView DataView {get;}
System.Object Item(int ndx) {get;set;}
System.Object Item(string property) {get;set;}
${NS}DataRowVersion RowVersion {get;}
${NS}DataRow Row {get;}
bool IsNew {get;}
bool IsEdit {get;}
void BeginEdit()
void CancelEdit()
void Delete()
void EndEdit()
`,
      {
        members: {
          DataView: (self: DataRowView) => self.view,
          Item: {
            get: ((self: DataRowView, ctx: TypeContext, key: Key) => rowItem(self.row, ctx, key)) as (
              self: DataRowView,
              ctx: TypeContext,
            ) => unknown,
            set: ((self: DataRowView, value: unknown, ctx: TypeContext, key: Key) =>
              self.row.set(self.row.table.columns.required(key), value, ctx)) as (
              self: DataRowView,
              value: unknown,
            ) => void,
          },
          RowVersion: (_self, ctx) => newEnum(ctx, `${NS}DataRowVersion`, 512),
          Row: (self: DataRowView) => self.row,
          IsNew: () => false,
          IsEdit: () => false,
          BeginEdit: () => undefined,
          EndEdit: () => undefined,
          Delete: (self: DataRowView) => self.row.delete(),
        },
      },
    ),
};

const eachTable =
  (action: (table: DataTable) => void): MemberBody =>
  (self: DataSet) =>
    self.tables.items.forEach(action);

const SET: TypeDefinition = {
  name: `${NS}DataSet`,
  kind: 'class',
  base: COMPONENT,
  interfaces: ['System.ComponentModel.IListSource', 'System.ComponentModel.ISupportInitialize'],
  jsClass: DataSet,
  build: () =>
    implement(
      `
${NS}DataSet new()
${NS}DataSet new(string dataSetName)
${NS}SerializationFormat RemotingFormat {get;set;}
${NS}SchemaSerializationMode SchemaSerializationMode {get;set;}
bool CaseSensitive {get;set;}
${NS}DataViewManager DefaultViewManager {get;}
bool EnforceConstraints {get;set;}
string DataSetName {get;set;}
string Namespace {get;set;}
string Prefix {get;set;}
${NS}PropertyCollection ExtendedProperties {get;}
bool HasErrors {get;}
bool IsInitialized {get;}
cultureinfo Locale {get;set;}
${NS}DataRelationCollection Relations {get;}
${NS}DataTableCollection Tables {get;}
bool ContainsListCollection {get;}
void AcceptChanges()
void Clear()
${NS}DataSet Clone()
${NS}DataSet Copy()
${NS}DataSet GetChanges()
string GetXml()
string GetXmlSchema()
bool HasChanges()
void Merge(${NS}DataSet dataSet)
void Merge(${NS}DataTable table)
${NS}XmlReadMode ReadXml(System.IO.Stream stream)
${NS}XmlReadMode ReadXml(string fileName)
void RejectChanges()
void Reset()
void WriteXml(System.IO.Stream stream)
void WriteXml(string fileName)
`,
      {
        new: (_self, _ctx, name = 'NewDataSet') => new DataSet(name),
        members: {
          RemotingFormat: (_self, ctx) => newEnum(ctx, `${NS}SerializationFormat`, 0),
          SchemaSerializationMode: (_self, ctx) => newEnum(ctx, `${NS}SchemaSerializationMode`, 1),
          CaseSensitive: field('caseSensitive'),
          EnforceConstraints: field('enforceConstraints'),
          DataSetName: field('dataSetName'),
          Namespace: field('namespace'),
          Prefix: field('prefix'),
          ExtendedProperties: () => new PropertyCollection(),
          HasErrors: (self: DataSet) =>
            self.tables.items.some((table) => table.rows.items.some((row) => row.rowError !== '')),
          IsInitialized: () => true,
          Tables: (self: DataSet) => self.tables,
          ContainsListCollection: () => true,
          AcceptChanges: eachTable((table) => table.accept()),
          RejectChanges: eachTable((table) => table.reject()),
          Clear: eachTable((table) => table.clear()),
          Clone: (self: DataSet, ctx) => copied(self, (table) => table.clone(ctx)),
          Copy: (self: DataSet, ctx) => copied(self, (table) => table.copy(ctx)),
          HasChanges: (self: DataSet) =>
            self.tables.items.some((table) => table.rows.items.some((row) => row.state !== RowState.Unchanged)),
        },
      },
    ),
};

function copied(self: DataSet, copy: (table: DataTable) => DataTable): DataSet {
  const made = new DataSet(self.dataSetName);
  for (const table of self.tables.items) made.tables.add(copy(table));
  return made;
}

const TABLES: TypeDefinition = {
  name: `${NS}DataTableCollection`,
  kind: 'class',
  isSealed: true,
  base: `${NS}InternalDataCollectionBase`,
  interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
  jsClass: DataTableCollection,
  build: () =>
    implement(
      `
${NS}DataTable Item(int index) {get;}
${NS}DataTable Item(string name) {get;}
void Add(${NS}DataTable table)
${NS}DataTable Add(string name)
${NS}DataTable Add()
void AddRange(${NS}DataTable[] tables)
void Clear()
bool Contains(string name)
int IndexOf(${NS}DataTable table)
int IndexOf(string tableName)
void Remove(${NS}DataTable table)
void Remove(string name)
void RemoveAt(int index)
`,
      {
        members: {
          Item: (self: DataTableCollection, _ctx, key: number | string) =>
            typeof key === 'number' ? self.at(key) : self.named(key),
          [`Add(${NS}DataTable)`]: (self: DataTableCollection, _ctx, table: DataTable | null) => {
            self.add(table);
          },
          Add: (self: DataTableCollection, _ctx, name = '') => self.add(new DataTable(name)),
          AddRange: (self: DataTableCollection, _ctx, tables: DataTable[]) => {
            for (const table of tables) self.add(table);
          },
          Clear: (self: DataTableCollection) => {
            for (const table of self.items.splice(0)) table.dataSet = null;
          },
          Contains: (self: DataTableCollection, _ctx, name: string) => self.named(name) !== null,
          IndexOf: (self: DataTableCollection, _ctx, key: DataTable | string) =>
            self.items.indexOf((typeof key === 'string' ? self.named(key) : key) as DataTable),
          Remove: (self: DataTableCollection, _ctx, key: DataTable | string) => self.remove(key),
          RemoveAt: (self: DataTableCollection, _ctx, index: number) => self.remove(self.at(index)),
        },
      },
    ),
};

const PROPERTIES: TypeDefinition = {
  name: `${NS}PropertyCollection`,
  kind: 'class',
  base: 'System.Collections.Hashtable',
  jsClass: PropertyCollection,
};

export const ROW_TYPES: TypeDefinition[] = [ROW, VIEW, ROW_VIEW, SET, TABLES, PROPERTIES];
