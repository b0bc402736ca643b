/**
 * System.Data.DataColumn: a name and a type, and what values of the column have to be. Values are stored as the column's
 * type; a missing one is DBNull.
 */
import type { NetException } from '../../../errors/NetException.ts';
import { NetException as Exception } from '../../../errors/NetException.ts';
import { convertTo } from '../../LanguagePrimitives/convertTo.ts';
import { kindOfTypeName } from '../../LanguagePrimitives/numericRanks.ts';
import type { NetType } from '../../NetType.ts';
import { unwrap } from '../../PSObject.ts';
import { DBNull } from '../../singletons.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { getType, typeOf } from '../../TypeRegistry.ts';
import { type BasicType, changeType } from '../convert/changeType.ts';
import { argumentError, argumentNull, invalidCast } from '../netErrors.ts';
import { netToString } from '../values.ts';
import { dataError } from './dataErrors.ts';
import { parseDataExpression, type DataNode } from './DataExpression.ts';
import type { DataRow, DataTable } from './DataTable.ts';

/** Types that text can become by their own parser. */
const PARSED = /^System\.(?:Guid|TimeSpan|DateTimeOffset|Uri)$/;

export class DataColumn {
  table: DataTable | null = null;
  captionText: string | null = null;
  allowDBNull = true;
  autoIncrement = false;
  autoIncrementSeed = 0n;
  autoIncrementStep = 1n;
  defaultValue: unknown = DBNull.value;
  maxLength = -1;
  readOnly = false;
  namespace = '';
  prefix = '';
  isUnique = false;
  expressionText = '';
  expression: DataNode | null = null;
  private nextNumber: bigint | null = null;

  constructor(
    public columnName: string,
    public dataType: NetType = getType('System.String'),
    expression: string | null = null,
  ) {
    if (expression) this.setExpression(expression);
  }

  setExpression(text: string | null): void {
    this.expressionText = text ?? '';
    this.expression = text ? parseDataExpression(text) : null;
    if (text) this.readOnly = true;
  }
  get caption(): string {
    return this.captionText ?? this.columnName;
  }
  get ordinal(): number {
    return this.table?.columns.items.indexOf(this) ?? -1;
  }

  rename(name: string): void {
    if (this.table && name.toLowerCase() !== this.columnName.toLowerCase()) this.table.columns.checkName(name);
    this.columnName = name;
  }

  clone(): DataColumn {
    const made = new DataColumn(this.columnName, this.dataType);
    const { captionText, allowDBNull, autoIncrement, autoIncrementSeed, autoIncrementStep, defaultValue } = this;
    const { maxLength, readOnly, namespace, prefix, isUnique, expressionText, expression } = this;
    return Object.assign(made, {
      ...{ captionText, allowDBNull, autoIncrement, autoIncrementSeed, autoIncrementStep, defaultValue },
      ...{ maxLength, readOnly, namespace, prefix, isUnique, expressionText, expression },
    });
  }

  /** What a new row has in this column. */
  initialValue(ctx: TypeContext): unknown {
    if (!this.autoIncrement) return this.defaultValue;
    this.nextNumber ??= this.autoIncrementSeed;
    const value = this.nextNumber;
    this.nextNumber += this.autoIncrementStep;
    return this.stored(value, ctx);
  }
  /** Numbers go on from the largest that was given. */
  noteNumber(value: unknown): void {
    if (!this.autoIncrement || (typeof value !== 'number' && typeof value !== 'bigint')) return;
    const next = BigInt(value) + this.autoIncrementStep;
    if (next > (this.nextNumber ?? this.autoIncrementSeed)) this.nextNumber = next;
  }

  /** A value as the column keeps it. */
  stored(given: unknown, ctx: TypeContext): unknown {
    const value = unwrap(given);
    if (value instanceof DBNull) return value;
    if (value === null || value === undefined) return this.storedNull();
    const name = this.dataType.fullName;
    if (name === 'System.Object' || typeOf(value) === this.dataType) return value;
    try {
      return this.converted(value, name, ctx);
    } catch (thrown) {
      if (!(thrown instanceof Exception)) throw thrown;
      throw this.cannotStore(value, thrown, ctx);
    }
  }
  private storedNull(): unknown {
    if (this.dataType.isValueType)
      throw argumentError(`Cannot set Column '${this.columnName}' to be null. Please use DBNull instead.`);
    return DBNull.value;
  }
  private converted(value: unknown, name: string, ctx: TypeContext): unknown {
    const basic = basicTypeOf(name);
    if (basic === 'String' || (basic && isConvertible(value))) return changeType(ctx, value, basic, ctx.culture);
    if (basic)
      throw invalidCast(`Unable to cast object of type '${typeOf(value).fullName}' to type 'System.IConvertible'.`);
    if (PARSED.test(name) && typeof value === 'string') return parsed(value, this.dataType, ctx);
    if (this.dataType.isAssignableFrom(typeOf(value))) return value;
    throw argumentError('Type of value has a mismatch with column type');
  }
  private cannotStore(value: unknown, thrown: NetException, ctx: TypeContext): NetException {
    const tail = `Couldn't store <${netToString(value, ctx)}> in ${this.columnName} Column.  Expected type is ${this.dataType.name}.`;
    return new Exception('System.ArgumentException', thrown.message + tail, { inner: thrown });
  }

  /** What a change of a row has to hold to before it is in a table. */
  checkChange(value: unknown): void {
    if (this.readOnly) throw dataError('ReadOnlyException', `Column '${this.columnName}' is read only.`);
    if (typeof value === 'string' && this.maxLength >= 0 && value.length > this.maxLength)
      throw argumentError(
        `Cannot set column '${this.columnName}'. The value violates the MaxLength limit of this column.`,
      );
  }
  /** What a row of the table has to hold to. */
  checkRow(row: DataRow, value: unknown, ctx: TypeContext): void {
    if (!this.allowDBNull && value instanceof DBNull)
      throw dataError('NoNullAllowedException', `Column '${this.columnName}' does not allow nulls.`);
    if (!this.isUnique || !this.table) return;
    const other = this.table.rows.items.find(
      (each) => each !== row && !each.isDeleted && this.table!.compare(each.held(this), value, ctx) === 0,
    );
    if (other)
      throw dataError(
        'ConstraintException',
        `Column '${this.columnName}' is constrained to be unique.  Value '${netToString(value, ctx)}' is already present.`,
      );
  }
  setTypeOf(type: NetType | null): void {
    if (type === null) throw argumentNull('value');
    if (this.table && this.table.rows.items.length > 0 && type !== this.dataType)
      throw argumentError('Cannot change DataType of a column once it has data.');
    this.dataType = type;
  }
}

function isConvertible(value: unknown): boolean {
  return getType('System.IConvertible').isAssignableFrom(typeOf(value));
}

/** PowerShell's conversion parses, too; what failed is within its error. */
function parsed(text: string, type: NetType, ctx: TypeContext): unknown {
  try {
    return convertTo(text, type, ctx);
  } catch (thrown) {
    throw thrown instanceof Exception ? (thrown.innerException ?? thrown) : thrown;
  }
}

function basicTypeOf(name: string): BasicType | null {
  const numeric = kindOfTypeName(name);
  if (numeric) return numeric as BasicType;
  const match = /^System\.(Boolean|Char|DateTime|String)$/.exec(name);
  return match ? (match[1] as BasicType) : null;
}
