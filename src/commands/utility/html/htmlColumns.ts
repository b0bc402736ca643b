/** -Property of ConvertTo-Html: names, script blocks, and hashtables with label, expression, width and alignment. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { ErrorDetails, ErrorRecord, NetException } from '../../../errors/index.ts';
import { isDictionary, toPSString, unwrap } from '../../../types/index.ts';
import { isScriptBlock } from '../../CommandParameter.ts';
import { PropertyExpression } from '../../PropertyExpression.ts';

export interface HtmlColumn {
  expression: PropertyExpression;
  label: string | null;
  width: string | null;
  alignment: string | null;
}

const KEYS = ['expression', 'label', 'alignment', 'width'] as const;
type Key = (typeof KEYS)[number];

/** Everything there is when -Property is not given. */
export function readHtmlColumns(cmd: Cmdlet): HtmlColumn[] {
  const given = (cmd.params.Property as unknown[] | undefined) ?? ['*'];
  return given.filter((item) => item != null).map((item) => readColumn(unwrap(item), cmd));
}

function readColumn(item: unknown, cmd: Cmdlet): HtmlColumn {
  const column: HtmlColumn = { expression: PropertyExpression.ofName(''), label: null, width: null, alignment: null };
  if (!isDictionary(item)) return { ...column, expression: expressionOf(item, cmd) };
  let hasExpression = false;
  for (const [rawKey, rawValue] of item.entries()) {
    const key = keyOf(toPSString(rawKey, cmd.context), cmd);
    const value = unwrap(rawValue);
    if (key === 'expression') {
      column.expression = expressionOf(value, cmd);
      hasExpression = true;
    } else column[key] = toPSString(value, cmd.context);
  }
  if (!hasExpression) fail(cmd, 'A mandatory entry for expression is missing.', 'DictionaryKeyMandatoryEntry');
  return column;
}

function keyOf(name: string, cmd: Cmdlet): Key {
  const lower = name.toLowerCase();
  const matches: Key[] = KEYS.filter((key) => key.startsWith(lower));
  if ('name'.startsWith(lower) && lower !== '') matches.push('label');
  if (matches.length !== 1) fail(cmd, `The ${name} key is not valid.`, 'DictionaryKeyIllegal');
  return matches[0];
}

function expressionOf(value: unknown, cmd: Cmdlet): PropertyExpression {
  if (isScriptBlock(value)) return PropertyExpression.ofScript(value);
  if (value === '') fail(cmd, 'An empty string value is not allowed.', 'ExpressionEmptyString2');
  return PropertyExpression.ofName(toPSString(value, cmd.context));
}

function fail(cmd: Cmdlet, details: string, errorId: string): never {
  const exception = new NetException(
    'System.Management.Automation.PSNotSupportedException',
    'Specified method is not supported.',
  );
  const record = new ErrorRecord(exception, errorId, 'InvalidArgument', null);
  record.errorDetails = new ErrorDetails(details);
  return cmd.throwTerminating(record);
}
