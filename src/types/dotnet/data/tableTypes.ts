/** DataTable, DataColumn and their collections as .NET types. */
import { INVARIANT_CULTURE } from '../../culture/getCulture.ts';
import type { NetType } from '../../NetType.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { field, implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import { enumNumber, newArray, newEnum, newEnumerator } from '../values.ts';
import { DataColumn } from './DataColumn.ts';
import { parseDataExpression } from './DataExpression.ts';
import { DataColumnCollection, type DataRow, DataRowCollection, DataTable } from './DataTable.ts';
import { PropertyCollection } from './DataSet.ts';

const NS = 'System.Data.';
const COMPONENT = 'System.ComponentModel.MarshalByValueComponent';
const COMPONENT_INTERFACES = ['System.ComponentModel.IComponent', 'System.IDisposable', 'System.IServiceProvider'];
const COLLECTION = ['System.Collections.ICollection', 'System.Collections.IEnumerable'];

const rowArray = (ctx: TypeContext, rows: DataRow[]): unknown => newArray(ctx, `${NS}DataRow`, rows);

const copyTo: MemberBody = (self: { items: unknown[] }, _ctx, target: unknown[], index: number) => {
  self.items.forEach((item, at) => {
    target[index + at] = item;
  });
};

const INTERFACES: TypeDefinition[] = [
  'System.ComponentModel.IListSource',
  'System.ComponentModel.ISupportInitialize',
  'System.ComponentModel.ISupportInitializeNotification',
].map((name) => ({ name, kind: 'interface', interfaces: [] }));

const BASES: TypeDefinition[] = [
  {
    name: COMPONENT,
    kind: 'class',
    interfaces: COMPONENT_INTERFACES,
    build: () =>
      implement(
        `
System.ComponentModel.ISite Site {get;set;}
System.ComponentModel.IContainer Container {get;}
bool DesignMode {get;}
void Dispose()
void IDisposable.Dispose()
System.Object GetService(type service)
System.Object IServiceProvider.GetService(type serviceType)
`,
        {
          members: {
            Site: settable(
              () => null,
              () => undefined,
            ),
            Container: () => null,
            DesignMode: () => false,
            Dispose: () => undefined,
            GetService: () => null,
          },
        },
      ),
  },
  {
    name: `${NS}InternalDataCollectionBase`,
    kind: 'class',
    interfaces: COLLECTION,
    build: () =>
      implement(
        `
int Count {get;}
bool IsReadOnly {get;}
bool IsSynchronized {get;}
System.Object SyncRoot {get;}
void CopyTo(array ar, int index)
void ICollection.CopyTo(array array, int index)
System.Collections.IEnumerator GetEnumerator()
System.Collections.IEnumerator IEnumerable.GetEnumerator()
`,
        {
          members: {
            Count: (self: { items: unknown[] }) => self.items.length,
            IsReadOnly: () => false,
            IsSynchronized: () => false,
            SyncRoot: (self: unknown) => self,
            CopyTo: copyTo,
            GetEnumerator: (self: { items: unknown[] }) => newEnumerator(self.items),
          },
        },
      ),
  },
];

const COLUMN: TypeDefinition = {
  name: `${NS}DataColumn`,
  kind: 'class',
  base: COMPONENT,
  interfaces: COMPONENT_INTERFACES,
  jsClass: DataColumn,
  toText: (self: DataColumn) => self.columnName + (self.expressionText ? ` + ${self.expressionText}` : ''),
  build: () =>
    implement(
      `
${NS}DataColumn new()
${NS}DataColumn new(string columnName)
${NS}DataColumn new(string columnName, type dataType)
${NS}DataColumn new(string columnName, type dataType, string expr)
${NS}DataColumn new(string columnName, type dataType, string expr, ${NS}MappingType type)
bool AllowDBNull {get;set;}
bool AutoIncrement {get;set;}
long AutoIncrementSeed {get;set;}
long AutoIncrementStep {get;set;}
string Caption {get;set;}
string ColumnName {get;set;}
string Prefix {get;set;}
type DataType {get;set;}
${NS}DataSetDateTime DateTimeMode {get;set;}
System.Object DefaultValue {get;set;}
string Expression {get;set;}
${NS}PropertyCollection ExtendedProperties {get;}
int MaxLength {get;set;}
string Namespace {get;set;}
int Ordinal {get;}
bool ReadOnly {get;set;}
${NS}DataTable Table {get;}
bool Unique {get;set;}
${NS}MappingType ColumnMapping {get;set;}
void SetOrdinal(int ordinal)
`,
      {
        new: (_self, _ctx, name: string | null = '', type?: NetType | null, expression?: string | null) => {
          if (type === null) throw argumentNull('dataType');
          return new DataColumn(name ?? '', type, expression ?? null);
        },
        members: {
          AllowDBNull: field('allowDBNull'),
          AutoIncrement: field('autoIncrement'),
          AutoIncrementSeed: field('autoIncrementSeed'),
          AutoIncrementStep: field('autoIncrementStep'),
          Caption: settable(
            (self: DataColumn) => self.caption,
            (self: DataColumn, text: string) => {
              self.captionText = text;
            },
          ),
          ColumnName: settable(
            (self: DataColumn) => self.columnName,
            (self: DataColumn, name: string) => self.rename(name),
          ),
          Prefix: field('prefix'),
          DataType: settable(
            (self: DataColumn) => self.dataType,
            (self: DataColumn, type: NetType | null) => self.setTypeOf(type),
          ),
          DateTimeMode: (_self, ctx) => newEnum(ctx, `${NS}DataSetDateTime`, 3),
          DefaultValue: settable(
            (self: DataColumn) => self.defaultValue,
            (self: DataColumn, value: unknown, ctx) => {
              self.defaultValue = self.stored(value, ctx);
            },
          ),
          Expression: settable(
            (self: DataColumn) => self.expressionText,
            (self: DataColumn, text: string | null) => self.setExpression(text),
          ),
          ExtendedProperties: () => new PropertyCollection(),
          MaxLength: field('maxLength'),
          Namespace: field('namespace'),
          Ordinal: (self: DataColumn) => self.ordinal,
          ReadOnly: field('readOnly'),
          Table: (self: DataColumn) => self.table,
          Unique: field('isUnique'),
          ColumnMapping: (_self, ctx) => newEnum(ctx, `${NS}MappingType`, 1),
          SetOrdinal: (self: DataColumn, _ctx, ordinal: number) => {
            const { items } = self.table!.columns;
            items.splice(items.indexOf(self), 1);
            items.splice(ordinal, 0, self);
          },
        },
      },
    ),
};

const COLUMNS: TypeDefinition = {
  name: `${NS}DataColumnCollection`,
  kind: 'class',
  isSealed: true,
  base: `${NS}InternalDataCollectionBase`,
  interfaces: COLLECTION,
  jsClass: DataColumnCollection,
  build: () =>
    implement(
      `
${NS}DataColumn Item(int index) {get;}
${NS}DataColumn Item(string name) {get;}
void Add(${NS}DataColumn column)
${NS}DataColumn Add(string columnName, type type, string expression)
${NS}DataColumn Add(string columnName, type type)
${NS}DataColumn Add(string columnName)
${NS}DataColumn Add()
void AddRange(${NS}DataColumn[] columns)
bool CanRemove(${NS}DataColumn column)
void Clear()
bool Contains(string name)
void CopyTo(${NS}DataColumn[] array, int index)
int IndexOf(${NS}DataColumn column)
int IndexOf(string columnName)
void Remove(${NS}DataColumn column)
void Remove(string name)
void RemoveAt(int index)
`,
      {
        members: {
          Item: (self: DataColumnCollection, _ctx, key: number | string | null) =>
            typeof key === 'number' ? self.required(key) : key === null ? null : self.named(key),
          [`Add(${NS}DataColumn)`]: (self: DataColumnCollection, ctx, column: DataColumn | null) => {
            self.add(column, ctx);
          },
          Add: (self: DataColumnCollection, ctx, name = '', type?: NetType | null, expression?: string | null) => {
            if (type === null) throw argumentNull('dataType');
            return self.add(new DataColumn(name ?? '', type, expression ?? null), ctx);
          },
          AddRange: (self: DataColumnCollection, ctx, columns: DataColumn[]) => {
            for (const column of columns) self.add(column, ctx);
          },
          CopyTo: copyTo,
          Clear: (self: DataColumnCollection) => {
            for (const column of self.items.splice(0)) column.table = null;
          },
          Contains: (self: DataColumnCollection, _ctx, name: string) => self.named(name) !== null,
          IndexOf: (self: DataColumnCollection, _ctx, key: DataColumn | string | null) =>
            self.items.indexOf((typeof key === 'string' ? self.named(key) : key) as DataColumn),
          Remove: (self: DataColumnCollection, _ctx, key: DataColumn | string) => self.remove(key),
          RemoveAt: (self: DataColumnCollection, _ctx, index: number) => self.remove(self.required(index)),
          CanRemove: (self: DataColumnCollection, _ctx, column: DataColumn | null) =>
            column !== null && column.table === self.table && !self.table.primaryKey.includes(column),
        },
      },
    ),
};

/** Keys as Find and Contains take them: one value, or an array of them. */
const keysOf = (key: unknown): unknown[] => (Array.isArray(key) ? key : [key]);

const ROWS: TypeDefinition = {
  name: `${NS}DataRowCollection`,
  kind: 'class',
  isSealed: true,
  base: `${NS}InternalDataCollectionBase`,
  interfaces: COLLECTION,
  jsClass: DataRowCollection,
  build: () =>
    implement(
      `
${NS}DataRow Item(int index) {get;}
void Add(${NS}DataRow row)
${NS}DataRow Add(Params System.Object[] values)
void Clear()
bool Contains(System.Object key)
bool Contains(System.Object[] keys)
void CopyTo(${NS}DataRow[] array, int index)
${NS}DataRow Find(System.Object key)
${NS}DataRow Find(System.Object[] keys)
int IndexOf(${NS}DataRow row)
void InsertAt(${NS}DataRow row, int pos)
void Remove(${NS}DataRow row)
void RemoveAt(int index)
`,
      {
        members: {
          Item: (self: DataRowCollection, _ctx, index: number) => self.at(index),
          [`Add(${NS}DataRow)`]: (self: DataRowCollection, ctx, row: DataRow | null) => self.add(row, ctx),
          Add: (self: DataRowCollection, ctx, values: unknown[]) => self.addValues(values, ctx),
          CopyTo: copyTo,
          Clear: (self: DataRowCollection) => self.clear(),
          Contains: (self: DataRowCollection, ctx, key: unknown) => self.find(keysOf(key), ctx) !== null,
          Find: (self: DataRowCollection, ctx, key: unknown) => self.find(keysOf(key), ctx),
          IndexOf: (self: DataRowCollection, _ctx, row: DataRow) => self.items.indexOf(row),
          InsertAt: (self: DataRowCollection, ctx, row: DataRow, at: number) => self.add(row, ctx, at),
          Remove: (self: DataRowCollection, _ctx, row: DataRow | null) => self.remove(row),
          RemoveAt: (self: DataRowCollection, _ctx, index: number) => self.drop(self.at(index)),
        },
      },
    ),
};

const TABLE_SIGNATURES = `
${NS}DataTable new()
${NS}DataTable new(string tableName)
${NS}DataTable new(string tableName, string tableNamespace)
bool CaseSensitive {get;set;}
bool IsInitialized {get;}
${NS}SerializationFormat RemotingFormat {get;set;}
${NS}DataRelationCollection ChildRelations {get;}
${NS}DataColumnCollection Columns {get;}
${NS}ConstraintCollection Constraints {get;}
${NS}DataSet DataSet {get;}
${NS}DataView DefaultView {get;}
string DisplayExpression {get;set;}
${NS}PropertyCollection ExtendedProperties {get;}
bool HasErrors {get;}
cultureinfo Locale {get;set;}
int MinimumCapacity {get;set;}
${NS}DataRelationCollection ParentRelations {get;}
${NS}DataColumn[] PrimaryKey {get;set;}
${NS}DataRowCollection Rows {get;}
string TableName {get;set;}
string Namespace {get;set;}
string Prefix {get;set;}
bool ContainsListCollection {get;}
void AcceptChanges()
void BeginInit()
void ISupportInitialize.BeginInit()
void BeginLoadData()
void Clear()
${NS}DataTable Clone()
System.Object Compute(string expression, string filter)
${NS}DataTable Copy()
${NS}DataTableReader CreateDataReader()
void EndInit()
void ISupportInitialize.EndInit()
void EndLoadData()
${NS}DataTable GetChanges()
${NS}DataTable GetChanges(${NS}DataRowState rowStates)
${NS}DataRow[] GetErrors()
void ImportRow(${NS}DataRow row)
void Load(${NS}IDataReader reader)
${NS}DataRow LoadDataRow(System.Object[] values, bool fAcceptChanges)
void Merge(${NS}DataTable table)
void Merge(${NS}DataTable table, bool preserveChanges)
void Merge(${NS}DataTable table, bool preserveChanges, ${NS}MissingSchemaAction missingSchemaAction)
${NS}DataRow NewRow()
${NS}XmlReadMode ReadXml(System.IO.Stream stream)
${NS}XmlReadMode ReadXml(string fileName)
void ReadXmlSchema(string fileName)
void RejectChanges()
void Reset()
${NS}DataRow[] Select()
${NS}DataRow[] Select(string filterExpression)
${NS}DataRow[] Select(string filterExpression, string sort)
${NS}DataRow[] Select(string filterExpression, string sort, ${NS}DataViewRowState recordStates)
void WriteXml(System.IO.Stream stream)
void WriteXml(string fileName)
void WriteXml(string fileName, ${NS}XmlWriteMode mode)
void WriteXmlSchema(string fileName)
`;

const TABLE_MEMBERS: Record<string, MemberBody> = {
  CaseSensitive: field('caseSensitive'),
  IsInitialized: () => true,
  RemotingFormat: (_self, ctx) => newEnum(ctx, `${NS}SerializationFormat`, 0),
  Columns: (self: DataTable) => self.columns,
  DataSet: (self: DataTable) => self.dataSet,
  DefaultView: (self: DataTable, ctx) => self.defaultView.within(ctx),
  DisplayExpression: () => '',
  ExtendedProperties: () => new PropertyCollection(),
  HasErrors: (self: DataTable) => self.rows.items.some((row) => row.rowError !== ''),
  Locale: () => INVARIANT_CULTURE,
  MinimumCapacity: field('minimumCapacity'),
  PrimaryKey: settable(
    (self: DataTable, ctx) => newArray(ctx, `${NS}DataColumn`, [...self.primaryKey]),
    (self: DataTable, columns: DataColumn[] | null) => self.setPrimaryKey(columns ?? []),
  ),
  Rows: (self: DataTable) => self.rows,
  TableName: field('tableName'),
  Namespace: field('namespace'),
  Prefix: field('prefix'),
  ContainsListCollection: () => false,
  AcceptChanges: (self: DataTable) => self.accept(),
  RejectChanges: (self: DataTable) => self.reject(),
  BeginInit: () => undefined,
  BeginLoadData: () => undefined,
  EndInit: () => undefined,
  EndLoadData: () => undefined,
  Clear: (self: DataTable) => self.clear(),
  Reset: (self: DataTable) => self.reset(),
  Clone: (self: DataTable, ctx) => self.clone(ctx),
  Copy: (self: DataTable, ctx) => self.copy(ctx),
  Compute: (self: DataTable, ctx, expression: string, filter: string | null) =>
    self.compute(parseDataExpression(expression ?? ''), filter, ctx),
  GetChanges: (self: DataTable, ctx, states?: unknown) =>
    self.changes(states === undefined ? 4 + 8 + 16 : enumNumber(states), ctx),
  GetErrors: (self: DataTable, ctx) =>
    rowArray(
      ctx,
      self.rows.items.filter((row) => row.rowError !== ''),
    ),
  ImportRow: (self: DataTable, ctx, row: DataRow | null) => self.importRow(row, ctx),
  LoadDataRow: (self: DataTable, ctx, values: unknown[], accepts: boolean) => {
    const row = self.rows.addValues(values, ctx);
    if (accepts) row.accept();
    return row;
  },
  Merge: (self: DataTable, ctx, other: DataTable | null) => self.merge(other, ctx),
  NewRow: (self: DataTable, ctx) => self.newRow(ctx),
  'Select/0': (self: DataTable, ctx) => rowArray(ctx, self.select(null, null, ctx)),
  'Select/1': (self: DataTable, ctx, filter: string) => rowArray(ctx, self.select(filter, null, ctx)),
  'Select/2': (self: DataTable, ctx, filter: string, sort: string) => rowArray(ctx, self.select(filter, sort, ctx)),
};

const TABLE: TypeDefinition = {
  name: `${NS}DataTable`,
  kind: 'class',
  base: COMPONENT,
  interfaces: [
    ...COMPONENT_INTERFACES,
    'System.ComponentModel.IListSource',
    'System.ComponentModel.ISupportInitializeNotification',
    'System.ComponentModel.ISupportInitialize',
    'System.Runtime.Serialization.ISerializable',
  ],
  jsClass: DataTable,
  toText: (self: DataTable) => self.tableName,
  build: () =>
    implement(TABLE_SIGNATURES, {
      new: (_self, _ctx, name: string | null = '', namespace: string | null = '') =>
        Object.assign(new DataTable(name ?? ''), { namespace: namespace ?? '' }),
      members: TABLE_MEMBERS,
    }),
};

export const TABLE_TYPES: TypeDefinition[] = [...INTERFACES, ...BASES, COLUMN, COLUMNS, ROWS, TABLE];
