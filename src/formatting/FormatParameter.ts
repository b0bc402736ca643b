/**
 * Reads what the user gave as -Property or -GroupBy: names, script blocks and hashtables with the keys the command knows.
 * Keys may be shortened to any unambiguous start (n, e, w, a, f) and "name" stands for "label".
 * Errors have PowerShell's ids and texts; the cmdlet makes them terminating.
 */
import type { ErrorCategory } from '../errors/ErrorCategory.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';
import type { CellAlignment } from './FormatData.ts';
import { dictionaryEntries, typeFullName } from './objectAccess.ts';
import { PropertyExpression } from './PropertyExpression.ts';
import { unwrap } from '../types/PSObject.ts';

/** Thrown for a parameter that cannot be read; the cmdlet turns it into its terminating error. */
export class FormatParameterError {
  constructor(
    readonly message: string,
    readonly errorId: string,
    readonly exceptionType = 'System.NotSupportedException',
    readonly category: ErrorCategory = 'InvalidArgument',
    readonly target: unknown = null,
  ) {}
}

export interface FormatParameter {
  expression: PropertyExpression;
  label: string | null;
  formatString: string | null;
  width: number | null;
  alignment: CellAlignment | null;
  depth: number | null;
}

export type ParameterKey = 'expression' | 'label' | 'formatString' | 'width' | 'alignment' | 'depth';

export const TABLE_KEYS: readonly ParameterKey[] = ['expression', 'label', 'width', 'alignment', 'formatString'];
export const LIST_KEYS: readonly ParameterKey[] = ['expression', 'label', 'formatString'];
export const WIDE_KEYS: readonly ParameterKey[] = ['expression', 'formatString'];
export const CUSTOM_KEYS: readonly ParameterKey[] = ['expression', 'depth'];
export const GROUP_KEYS: readonly ParameterKey[] = ['expression', 'label', 'formatString'];

const EXPRESSION_TYPES = '{System.String, System.Management.Automation.ScriptBlock}';

export function readFormatParameters(values: readonly unknown[], keys: readonly ParameterKey[]): FormatParameter[] {
  return values.filter((value) => value != null).map((value) => readFormatParameter(value, keys));
}

export function readFormatParameter(value: unknown, keys: readonly ParameterKey[]): FormatParameter {
  const plain = unwrap(value);
  const entries = dictionaryEntries(plain);
  if (entries) return readHashtable(entries, keys);
  const expression = expressionOf(plain);
  if (expression === 'empty')
    throw new FormatParameterError('An empty string value is not allowed.', 'ExpressionEmptyString2');
  if (expression) return { ...EMPTY, expression };
  throw new FormatParameterError(
    `Cannot convert ${typeFullName(plain)} to one of the following types ${EXPRESSION_TYPES}.`,
    'DictionaryKeyUnknownType',
  );
}

const EMPTY = { label: null, formatString: null, width: null, alignment: null, depth: null };

function expressionOf(value: unknown): PropertyExpression | 'empty' | null {
  if (typeof value === 'string') return value === '' ? 'empty' : PropertyExpression.ofName(value);
  if (isScriptBlock(value)) return PropertyExpression.ofScript(value);
  return null;
}

function isScriptBlock(value: unknown): value is ScriptBlockLike {
  return typeof value === 'object' && value !== null && (value as { isScriptBlock?: unknown }).isScriptBlock === true;
}

function readHashtable(entries: Iterable<readonly [unknown, unknown]>, keys: readonly ParameterKey[]): FormatParameter {
  const read: Partial<FormatParameter> = {};
  const seen = new Set<ParameterKey>();
  for (const [rawKey, rawValue] of entries) {
    const { key, given } = matchKey(unwrap(rawKey), keys);
    if (seen.has(key))
      throw new FormatParameterError(
        `The duplicated key "${given}" conflicts with "${key}".`,
        'DictionaryKeyDuplicate',
      );
    seen.add(key);
    readEntry(read, key, given, unwrap(rawValue));
  }
  if (!read.expression) {
    throw new FormatParameterError('A mandatory entry for expression is missing.', 'DictionaryKeyMandatoryEntry');
  }
  return { ...EMPTY, ...read, expression: read.expression };
}

function matchKey(key: unknown, keys: readonly ParameterKey[]): { key: ParameterKey; given: string } {
  if (typeof key !== 'string') {
    const type = typeFullName(key);
    const short = type.slice(type.lastIndexOf('.') + 1);
    throw new FormatParameterError(
      `The ${short} key type is not valid. The key must be a string.`,
      'DictionaryKeyNonString',
    );
  }
  const lower = key.toLowerCase();
  const matches = keys.filter((known) => known.toLowerCase().startsWith(lower));
  if (keys.includes('label') && lower !== '' && 'name'.startsWith(lower)) matches.push('label');
  if (matches.length === 0) throw new FormatParameterError(`The ${key} key is not valid.`, 'DictionaryKeyIllegal');
  if (matches.length > 1 && new Set(matches).size > 1) {
    throw new FormatParameterError(
      `The ${key} key is ambiguous; ${matches[0]} and ${matches[1]} conflict.`,
      'DictionaryKeyAmbiguous',
    );
  }
  return { key: matches[0], given: key };
}

function readEntry(read: Partial<FormatParameter>, key: ParameterKey, given: string, value: unknown): void {
  if (key === 'expression') read.expression = readExpression(given, value);
  else if (key === 'label') read.label = readString(given, value);
  else if (key === 'formatString') read.formatString = readFormatString(given, value);
  else if (key === 'width') read.width = readWidth(given, value);
  else if (key === 'alignment') read.alignment = readAlignment(given, value);
  else read.depth = readDepth(given, value);
}

function readExpression(given: string, value: unknown): PropertyExpression {
  const expression = expressionOf(value);
  if (expression === 'empty') {
    throw new FormatParameterError('The "expression" key cannot have an empty string value.', 'ExpressionEmptyString1');
  }
  if (expression) return expression;
  throw new FormatParameterError(
    `The "${given}" key has a type, ${typeFullName(value)}, that is not valid; expected types are ${EXPRESSION_TYPES}.`,
    'DictionaryKeyIllegalValue1',
  );
}

function wrongType(given: string, value: unknown, expected: string): FormatParameterError {
  return new FormatParameterError(
    `The "${given}" key has a type, ${typeFullName(value)}, that is not valid; expected type is ${expected}.`,
    'DictionaryKeyIllegalValue2',
  );
}

function readString(given: string, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(given, value, 'System.String');
  return value;
}

function readFormatString(given: string, value: unknown): string {
  const text = readString(given, value);
  if (text !== '') return text;
  throw new FormatParameterError('Cannot have an empty formatting string for key "formatString".', 'FormatStringEmpty');
}

function readWidth(given: string, value: unknown): number {
  if (typeof value !== 'number') throw wrongType(given, value, 'System.Int32');
  if (value > 0) return value;
  throw new FormatParameterError(`The value "${value}" for key "width" should be greater than 0.`, 'WidthOutOfRange');
}

function readDepth(given: string, value: unknown): number {
  if (typeof value !== 'number') throw wrongType(given, value, 'System.Int32');
  if (value > 0) return value;
  throw new FormatParameterError(`The value "${value}" for key "depth" should be greater than 0.`, 'DepthOutOfRange');
}

function readAlignment(given: string, value: unknown): CellAlignment {
  if (typeof value !== 'string') throw wrongType(given, value, 'System.String');
  const lower = value.toLowerCase();
  const found = (['left', 'center', 'right'] as const).find((name) => lower !== '' && name.startsWith(lower));
  if (found) return found;
  throw new FormatParameterError(
    `The value "${value}" for key "alignment" is not valid; valid values are {left, center, right}.`,
    'AlignmentIllegalValue',
  );
}
