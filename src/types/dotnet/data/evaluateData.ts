/** Values of System.Data's expressions for a row, or for many rows at once (aggregates). A missing value is null here. */
import { NetException } from '../../../errors/NetException.ts';
import { INVARIANT_CULTURE } from '../../culture/getCulture.ts';
import { convertTo } from '../../LanguagePrimitives/convertTo.ts';
import { numericKind } from '../../LanguagePrimitives/numericTypes.ts';
import { DateTime, Decimal, Double } from '../../numerics/index.ts';
import { add, divide, multiply, remainder, subtract } from '../../operators/arithmetic.ts';
import { compareNumbers } from '../../operators/compareNumbers.ts';
import { DBNull } from '../../singletons.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { findType, getType, typeOf } from '../../TypeRegistry.ts';
import { withCulture } from '../convert/changeType.ts';
import { netToString, numberOf } from '../values.ts';
import { type DataNode, dataFunction } from './DataExpression.ts';
import type { DataRow, DataTable } from './DataTable.ts';
import { dataError, evaluateError } from './dataErrors.ts';

/** Where an expression is evaluated: one row, and the rows that aggregates run over. */
export interface DataScope {
  table: DataTable;
  row: DataRow | null;
  rows?: readonly DataRow[];
  ctx: TypeContext;
}

/** A filter's answer for the row; only true counts. */
export function isTrueData(node: DataNode, scope: DataScope): boolean {
  const value = evaluateData(node, scope);
  if (value === null || typeof value === 'boolean') return value === true;
  throw evaluateError(`Filter expression '${filterText(node)}' does not evaluate to a Boolean term.`);
}

function filterText(node: DataNode): string {
  return node.kind === 'name' ? node.name : node.kind === 'value' ? String(node.value) : node.kind;
}

/** Complains of columns and functions that are not there, before any row is looked at. */
export function bindData(node: DataNode, table: DataTable): void {
  switch (node.kind) {
    case 'name':
      if (!table.columns.named(node.name)) throw evaluateError(`Cannot find column [${node.name}].`);
      return;
    case 'aggregate':
      if (!table.columns.named(node.column)) throw evaluateError(`Cannot find column [${node.column}].`);
      return;
    case 'unary':
      bindData(node.operand, table);
      return;
    case 'binary':
      if ('&|^~'.includes(node.operator) || node.operator === 'Between')
        throw evaluateError(`The expression contains unsupported operator '${node.operator}'.`);
      bindData(node.left, table);
      bindData(node.right, table);
      return;
    case 'in':
      for (const each of [node.left, ...node.items]) bindData(each, table);
      return;
    case 'isNull':
      bindData(node.left, table);
      return;
    case 'call':
      bindCall(node, table);
      return;
    case 'value':
      return;
  }
}

function bindCall(node: Extract<DataNode, { kind: 'call' }>, table: DataTable): void {
  const known = dataFunction(node.name);
  if (!known) throw evaluateError(`The expression contains undefined function call ${node.name}().`);
  if (known.count !== node.args.length) throw evaluateError(`Invalid number of arguments: function ${node.name}().`);
  const args = known.name === 'Convert' ? node.args.slice(0, 1) : node.args;
  for (const each of args) bindData(each, table);
}

export function evaluateData(node: DataNode, scope: DataScope): unknown {
  switch (node.kind) {
    case 'value':
      return constantOf(node, scope.ctx);
    case 'name':
      return columnValue(node.name, scope);
    case 'unary':
      return unary(node.operator, evaluateData(node.operand, scope), scope.ctx);
    case 'binary':
      return binary(node, scope);
    case 'in':
      return isIn(node, scope);
    case 'isNull':
      return (evaluateData(node.left, scope) === null) !== node.isNegated;
    case 'call':
      return call(node, scope);
    case 'aggregate':
      return aggregate(node.name, node.column, scope);
  }
}

function constantOf(node: Extract<DataNode, { kind: 'value' }>, ctx: TypeContext): unknown {
  const { value, form } = node;
  if (form === 'text' || form === 'other') return value;
  if (form === 'date') return convertTo(value, getType('System.DateTime'), withCulture(ctx, INVARIANT_CULTURE));
  if (form === 'decimal') return convertTo(value, getType('System.Decimal'), ctx);
  if (form === 'float') return new Double(Number(value));
  const whole = BigInt(value as string);
  if (whole <= 2147483647n) return Number(whole);
  return whole <= 9223372036854775807n ? whole : convertTo(value, getType('System.Decimal'), ctx);
}

function columnValue(name: string, scope: DataScope): unknown {
  const column = scope.table.columns.named(name);
  if (!column) throw evaluateError(`Cannot find column [${name}].`);
  if (scope.rows) throw evaluateError("Cannot evaluate. Expression 'System.Data.NameNode' is not an aggregate.");
  const value = scope.row!.get(column, scope.ctx);
  return value instanceof DBNull ? null : value;
}

function mismatch(operator: string, left: unknown, right: unknown): NetException {
  return evaluateError(
    `Cannot perform '${operator}' operation on ${typeOf(left).fullName} and ${typeOf(right).fullName}.`,
  );
}

function unary(operator: string, value: unknown, ctx: TypeContext): unknown {
  if (value === null) return null;
  if (operator === 'Not') {
    if (typeof value === 'boolean') return !value;
    throw evaluateError(`Cannot perform unary operation 'Not' on type '${typeOf(value).fullName}'.`);
  }
  if (numericKind(value) === null)
    throw evaluateError(`Cannot perform unary operation '${operator}' on type '${typeOf(value).fullName}'.`);
  return operator === '-' ? subtract(0, value, ctx) : value;
}

function binary(node: Extract<DataNode, { kind: 'binary' }>, scope: DataScope): unknown {
  const { operator } = node;
  const left = evaluateData(node.left, scope);
  if (operator === 'And' || operator === 'Or') return logical(operator, left, node.right, scope);
  const right = evaluateData(node.right, scope);
  if (left === null || right === null) return null;
  if (operator === 'Like') return isLike(left, right, scope.table.caseSensitive);
  if ('+-*/%'.includes(operator)) return arithmetic(operator, left, right, scope.ctx);
  const order = compared(operator, left, right, scope);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function logical(operator: 'And' | 'Or', left: unknown, other: DataNode, scope: DataScope): unknown {
  const decisive = operator === 'Or';
  const right = (): unknown => evaluateData(other, scope);
  if (left !== null && typeof left !== 'boolean') throw mismatch(operator, left, right() ?? DBNull.value);
  if (left === decisive) return decisive;
  const second = right();
  if (second !== null && typeof second !== 'boolean') throw mismatch(operator, left ?? DBNull.value, second);
  if (second === decisive) return decisive;
  return left === null || second === null ? null : !decisive;
}

function compared(operator: string, left: unknown, right: unknown, scope: DataScope): number {
  const { table, ctx } = scope;
  if (typeof left === 'string' && typeof right === 'string') return table.compare(left.trimEnd(), right.trimEnd(), ctx);
  if (typeof left === 'string') return table.compare(asTypeOf(operator, left, right, left, right, ctx), right, ctx);
  if (typeof right === 'string') return table.compare(left, asTypeOf(operator, right, left, left, right, ctx), ctx);
  if (typeof left === 'boolean' && numericKind(right) !== null) return Number(left) - Number(numberOf(right) !== 0);
  if (numericKind(left) !== null && typeof right === 'boolean') return Number(numberOf(left) !== 0) - Number(right);
  if (numericKind(left) === null && typeOf(left) !== typeOf(right)) throw mismatch(operator, left, right);
  return table.compare(left, right, ctx);
}

/** Text as a value of the other side's type. */
function asTypeOf(
  operator: string,
  text: string,
  like: unknown,
  left: unknown,
  right: unknown,
  ctx: TypeContext,
): unknown {
  try {
    if (text.trim() === '' && numericKind(like) !== null) throw mismatch(operator, left, right);
    return convertTo(text, typeOf(like), withCulture(ctx, INVARIANT_CULTURE));
  } catch (thrown) {
    if (thrown instanceof NetException) throw mismatch(operator, left, right);
    throw thrown;
  }
}

function arithmetic(operator: string, left: unknown, right: unknown, ctx: TypeContext): unknown {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return netToString(left, ctx) + netToString(right, ctx);
  if (numericKind(left) === null || numericKind(right) === null) throw mismatch(operator, left, right);
  if (operator === '+') return add(left, right, ctx);
  if (operator === '-') return subtract(left, right, ctx);
  if (operator === '*') return multiply(left, right, ctx);
  if (operator === '%') return remainder(left, right, ctx);
  const isWhole = [left, right].every((each) => !(each instanceof Decimal));
  return isWhole ? new Double(numberOf(left) / numberOf(right)) : divide(left, right, ctx);
}

function isIn(node: Extract<DataNode, { kind: 'in' }>, scope: DataScope): unknown {
  const left = evaluateData(node.left, scope);
  if (left === null) return null;
  return node.items.some((item) => {
    const value = evaluateData(item, scope);
    return value !== null && compared('=', left, value, scope) === 0;
  });
}

/** Wildcards stand at the ends only; in brackets they are themselves. */
function isLike(left: unknown, right: unknown, caseSensitive: boolean): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') throw mismatch('Like', left, right);
  const [, start, middle, end] = /^([%*]?)((?:\[.\]|[^%*])*)([%*]?)$/s.exec(right) ?? [];
  if (middle === undefined) throw evaluateError(`Error in Like operator: the string pattern '${right}' is invalid.`);
  const fold = (text: string): string => (caseSensitive ? text : text.toLowerCase());
  const text = fold(left);
  const wanted = fold(middle.replace(/\[(.)\]/gs, '$1'));
  if (start && end) return text.includes(wanted);
  if (start) return text.endsWith(wanted) || right === start;
  return end ? text.startsWith(wanted) : text === wanted;
}

function call(node: Extract<DataNode, { kind: 'call' }>, scope: DataScope): unknown {
  const { ctx } = scope;
  const value = (index: number): unknown => evaluateData(node.args[index]!, scope);
  switch (dataFunction(node.name)?.name) {
    case 'IsNull':
      return value(0) ?? value(1);
    case 'IIF':
      return value(0) === true ? value(1) : value(2);
    case 'Convert':
      return converted(node.args[1]!, value(0), ctx);
  }
  const first = value(0);
  if (first === null) return null;
  switch (dataFunction(node.name)?.name) {
    case 'Len':
      return netToString(first, ctx).length;
    case 'Trim':
      return netToString(first, ctx).trim();
    case 'Substring': {
      const start = numberOf(value(1)) - 1;
      return netToString(first, ctx).slice(start, start + numberOf(value(2)));
    }
    case 'Abs':
      return compareNumbers(first, 0) < 0 ? subtract(0, first, ctx) : first;
    default:
      throw evaluateError(`The expression contains undefined function call ${node.name}().`);
  }
}

function converted(typeNode: DataNode, value: unknown, ctx: TypeContext): unknown {
  const name = typeNode.kind === 'value' ? String(typeNode.value) : '';
  const type = findType(name);
  if (!type) throw evaluateError(`Invalid type name '${name}'.`);
  if (value === null) return null;
  if (value instanceof DateTime && type.fullName === 'System.String') return netToString(value, ctx);
  return convertTo(value, type, ctx);
}

function aggregate(name: string, columnName: string, scope: DataScope): unknown {
  const { table, ctx } = scope;
  const column = table.columns.named(columnName);
  if (!column) throw evaluateError(`Cannot find column [${columnName}].`);
  const rows = scope.rows ?? table.rows.items.filter((row) => !row.isDeleted);
  const values = rows.map((row) => row.get(column, ctx)).filter((value) => !(value instanceof DBNull));
  if (name === 'Count') return values.length;
  if (values.length === 0) return null;
  if (name === 'Min' || name === 'Max') {
    const sign = name === 'Max' ? 1 : -1;
    return values.reduce((best, value) => (sign * table.compare(value, best, ctx) > 0 ? value : best));
  }
  if (numericKind(values[0]) === null)
    throw dataError(
      'DataException',
      `Invalid usage of aggregate function ${name}() and Type: ${column.dataType.name}.`,
    );
  if (name === 'Sum') return summed(values, ctx);
  if (name === 'Avg') return average(values, ctx);
  return spread(name, values.map(numberOf));
}

/** Whole numbers add up to a long. */
function summed(values: readonly unknown[], ctx: TypeContext): unknown {
  const isWhole = typeof values[0] === 'number';
  return values.reduce((total, value) => add(total, isWhole ? BigInt(value as number) : value, ctx), isWhole ? 0n : 0);
}

function average(values: readonly unknown[], ctx: TypeContext): unknown {
  const total = summed(values, ctx);
  if (typeof values[0] === 'number') return Number((total as bigint) / BigInt(values.length));
  if (typeof total === 'bigint') return total / BigInt(values.length);
  return divide(total, values.length, ctx);
}

function spread(name: string, numbers: readonly number[]): unknown {
  if (numbers.length < 2) return null;
  const mean = numbers.reduce((total, each) => total + each, 0) / numbers.length;
  const variance = numbers.reduce((total, each) => total + (each - mean) ** 2, 0) / (numbers.length - 1);
  return new Double(name === 'Var' ? variance : Math.sqrt(variance));
}
