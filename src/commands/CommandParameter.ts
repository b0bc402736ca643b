/**
 * Values of -Property and its like: names, script blocks, and hashtables whose keys the command defines (Expression,
 * Label/Name, Ascending, Descending). Keys may be shortened as long as they stay unambiguous.
 * Rule that surprises: errors are NotSupportedException with a fixed message; what is wrong stands in ErrorDetails.
 */
import type { Cmdlet } from '../engine/Cmdlet.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { ErrorDetails, ErrorRecord, NetException } from '../errors/index.ts';
import { isDictionary, toBoolean, toPSString, typeOf, unwrap } from '../types/index.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';
import { PropertyExpression } from './PropertyExpression.ts';

export type ParameterKey = 'expression' | 'label' | 'ascending' | 'descending';

export interface CommandParameter {
  expression: PropertyExpression;
  label: string | null;
  ascending: boolean | null;
  descending: boolean | null;
}

interface Reading {
  cmd: Cmdlet;
  keys: readonly ParameterKey[];
  /** What a message calls the accepted types. */
  ctx: ExecutionContext;
}

export function readCommandParameters(
  values: readonly unknown[] | undefined,
  keys: readonly ParameterKey[],
  cmd: Cmdlet,
): CommandParameter[] {
  const reading = { cmd, keys, ctx: cmd.context };
  return (values ?? []).filter((value) => value != null).map((value) => readOne(unwrap(value), reading));
}

function readOne(value: unknown, reading: Reading): CommandParameter {
  if (typeof value === 'object' && value !== null && isDictionary(value)) return readDictionary(value, reading);
  if (typeof value === 'string') {
    if (value === '') fail(reading, 'An empty string value is not allowed.', 'ExpressionEmptyString2');
    return plain(PropertyExpression.ofName(value));
  }
  if (isScriptBlock(value)) return plain(PropertyExpression.ofScript(value));
  return fail(
    reading,
    `Cannot convert ${typeOf(value).fullName} to one of the following types ${TYPES}.`,
    'DictionaryKeyUnknownType',
  );
}

const TYPES = '{System.String, System.Management.Automation.ScriptBlock}';

function plain(expression: PropertyExpression): CommandParameter {
  return { expression, label: null, ascending: null, descending: null };
}

export function isScriptBlock(value: unknown): value is ScriptBlockLike {
  return typeof value === 'object' && value !== null && (value as { isScriptBlock?: unknown }).isScriptBlock === true;
}

interface DictionaryLike {
  keys(): Iterable<unknown>;
  get(key: unknown): unknown;
}

function readDictionary(dictionary: object, reading: Reading): CommandParameter {
  const entries = dictionary as unknown as DictionaryLike;
  const found = new Map<ParameterKey, unknown>();
  for (const rawKey of entries.keys()) {
    const key = unwrap(rawKey);
    const name = matchKey(key, reading);
    if (found.has(name))
      fail(
        reading,
        `The duplicated key "${toPSString(key, reading.ctx)}" conflicts with "${name}".`,
        'DictionaryKeyDuplicate',
      );
    found.set(name, readEntry(name, unwrap(entries.get(rawKey)), toPSString(key, reading.ctx), reading));
  }
  const expression = found.get('expression') as PropertyExpression | undefined;
  if (!expression) fail(reading, 'A mandatory entry for expression is missing.', 'DictionaryKeyMandatoryEntry');
  return {
    expression: expression!,
    label: (found.get('label') as string | undefined) ?? null,
    ascending: (found.get('ascending') as boolean | undefined) ?? null,
    descending: (found.get('descending') as boolean | undefined) ?? null,
  };
}

function matchKey(key: unknown, reading: Reading): ParameterKey {
  if (typeof key !== 'string') {
    return fail(
      reading,
      `The ${typeOf(key).name} key type is not valid. The key must be a string.`,
      'DictionaryKeyNonString',
    );
  }
  const lower = key.toLowerCase();
  const matches = reading.keys.filter((known) => known.startsWith(lower));
  if (reading.keys.includes('label') && lower !== '' && 'name'.startsWith(lower)) matches.push('label');
  if (matches.length === 0) fail(reading, `The ${key} key is not valid.`, 'DictionaryKeyIllegal');
  if (matches.length > 1) {
    fail(reading, `The ${key} key is ambiguous; ${matches[0]} and ${matches[1]} conflict.`, 'DictionaryKeyAmbiguous');
  }
  return matches[0];
}

function readEntry(name: ParameterKey, value: unknown, key: string, reading: Reading): unknown {
  if (name === 'expression') {
    if (value === '')
      fail(reading, 'The "expression" key cannot have an empty string value.', 'ExpressionEmptyString1');
    if (typeof value === 'string') return PropertyExpression.ofName(value);
    if (isScriptBlock(value)) return PropertyExpression.ofScript(value);
    return illegalType(key, value, TYPES, reading);
  }
  if (name === 'label') {
    if (typeof value !== 'string') return illegalType(key, value, 'System.String', reading);
    if (value === '') fail(reading, `The "${key}" key cannot have an empty string value.`, 'DictionaryKeyIllegalValue');
    return value;
  }
  if (typeof value === 'boolean') return value;
  return value == null ? illegalType(key, value, 'System.Boolean', reading) : toBoolean(value, reading.ctx);
}

function illegalType(key: string, value: unknown, expected: string, reading: Reading): never {
  const type = value == null ? 'null' : typeOf(value).fullName;
  return fail(
    reading,
    `The value of the "${key}" key is of type ${type}; expected type: ${expected}.`,
    'DictionaryKeyIllegalValue',
  );
}

function fail(reading: Reading, details: string, errorId: string): never {
  const exception = new NetException(
    'System.Management.Automation.PSNotSupportedException',
    'Specified method is not supported.',
  );
  const record = new ErrorRecord(exception, errorId, 'InvalidArgument', null);
  record.errorDetails = new ErrorDetails(details);
  return reading.cmd.throwTerminating(record);
}
